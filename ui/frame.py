"""What stands around the list: counts, values to filter on, the change that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.services import commitments, history, letters, samples

if TYPE_CHECKING:
    import datetime as dt

    from tracker.services.rows import Facets, UndoableChange
    from tracker.services.workspace import Workspace
    from tracker.terms import ListView


@dataclass(frozen=True, slots=True)
class Frame:
    """Read after every change. ``undoable`` is ``None`` when there is nothing to take back."""

    counts: dict[ListView, int]
    letters: int
    facets: Facets
    has_samples: bool
    undoable: UndoableChange | None


def read_frame(workspace: Workspace, today: dt.date) -> Frame:
    """Read what stands around the list on ``today``."""
    return Frame(
        counts=commitments.count_views(workspace, today),
        letters=letters.count_letters(workspace),
        facets=commitments.facets(workspace),
        has_samples=samples.has_samples(workspace),
        undoable=history.last_change(workspace),
    )
