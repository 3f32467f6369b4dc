"""What stands around the list: the change that can be taken back, and in an own lane counts and values to filter on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.services import (
    commitments,
    letters,
    proposals,
    redoing,
    register,
    samples,
    saved_lists,
    tags,
    undoing,
)
from tracker.terms import ListView
from ui.views import LETTERS, PROPOSALS, REGISTER, REVIEW_LIST

if TYPE_CHECKING:
    import datetime as dt

    from tracker.services.rows import Facets, UndoableChange
    from tracker.services.saved_lists import SavedListRow
    from tracker.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Frame:
    """Read after every change. ``undoable`` and ``redoable`` are ``None`` when there is no such change."""

    letters: int
    entries: int
    """Official records of the register."""
    has_samples: bool
    undoable: UndoableChange | None
    redoable: UndoableChange | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much each view holds, and the values in use."""

    views: dict[str, int]
    """By the key of the view (``ui.views``)."""
    facets: Facets
    saved: tuple[SavedListRow, ...] = ()
    tags: tuple[tuple[str, int], ...] = ()


def read_counts(workspace: Workspace, today: dt.date) -> Counts:
    """Count on ``today``; looks at every row."""
    views = {view.value: number for view, number in commitments.count_views(workspace, today).items()}
    views[REVIEW_LIST] = views[ListView.REVIEW.value]
    views[LETTERS] = letters.count_letters(workspace)
    views[PROPOSALS] = proposals.count_proposals(workspace)
    views[REGISTER] = register.count_entries(workspace)
    own = saved_lists.list_saved(workspace, today), tags.count_tags(workspace)
    return Counts(views, commitments.facets(workspace), *own)


def read_frame(workspace: Workspace) -> Frame:
    """Read what stands around the list."""
    return Frame(
        letters=letters.count_letters(workspace),
        entries=register.count_entries(workspace),
        has_samples=samples.has_samples(workspace),
        undoable=undoing.last_change(workspace),
        redoable=redoing.last_undone(workspace),
    )
