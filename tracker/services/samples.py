"""The sample letters that come with the program, to learn it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from tracker import database
from tracker.models import Letter
from tracker.paths import RESOURCES
from tracker.services import removing
from tracker.services.importing import Progress, import_paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tracker.services.rows import Change, ImportReport
    from tracker.services.workspace import Workspace


def sample_paths() -> tuple[Path, ...]:
    """Return the sample letters, in the order in which they were written."""
    folder = RESOURCES / "samples"
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".pdf"}))


def import_samples(
    workspace: Workspace,
    *,
    progress: Progress = lambda _done, _total, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Import the sample letters, marked as samples."""
    return import_paths(workspace, sample_paths(), progress=progress, cancelled=cancelled, sample=True)


def has_samples(workspace: Workspace) -> bool:
    """Tell whether sample letters are in sight."""
    return bool(_sample_ids(workspace))


def remove_samples(workspace: Workspace) -> Change:
    """Take all sample letters out of sight, as one change that can be undone."""
    return removing.remove_letters(workspace, _sample_ids(workspace))


def _sample_ids(workspace: Workspace) -> frozenset[int]:
    with database.reading(workspace.engine) as session:
        wanted = select(Letter.id).where(col(Letter.sample).is_(True), col(Letter.removed).is_(False))
        return frozenset(letter_id for letter_id in session.exec(wanted) if letter_id)
