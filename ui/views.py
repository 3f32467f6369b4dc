"""The views at the left as data: what each is called, which page shows it, and which commitments it holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tracker.services.rows import Filters
from tracker.terms import ListView
from ui.formatting import label, translated

if TYPE_CHECKING:
    from tracker.services.saved_lists import SavedListRow


class PageKind(StrEnum):
    """The pages of the window; ``ui.workbench`` says which class makes each."""

    COMMITMENTS = "commitments"
    LETTERS = "letters"
    PROPOSALS = "proposals"
    REGISTER = "register"
    OVERVIEW = "overview"
    REVIEW = "review"


class FilterUse(Enum):
    """How much of the filter bar a page works with."""

    NOTHING = 0
    SEARCH = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """One line at the left. ``key`` is what the settings keep and never changes."""

    key: str
    page: PageKind
    text: object = ""
    """What the view is called; empty for the word of ``list_view``."""
    list_view: ListView = ListView.ALL
    """Which commitments the view holds, for a page that lists commitments."""
    filters: Filters | None = None
    """What choosing the view sets the filters to, for a saved search or a tag."""
    name: str = ""
    """What the user called it."""


def _commitments(view: ListView) -> ViewSpec:
    return ViewSpec(view.value, PageKind.COMMITMENTS, list_view=view)


LETTERS = "letters"
PROPOSALS = "proposals"
REGISTER = "register"
OVERVIEW = "overview"
REVIEW_LIST = "review-list"
ALL = ListView.ALL.value
SAVED, TAG = "saved:", "tag:"
"""What the keys of the user's own views begin with."""

VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec(ListView.REVIEW.value, PageKind.REVIEW, list_view=ListView.REVIEW),
    ViewSpec(
        REVIEW_LIST,
        PageKind.COMMITMENTS,
        QT_TRANSLATE_NOOP("Views", "Beoordeellijst"),
        list_view=ListView.REVIEW,
    ),
    _commitments(ListView.OPEN),
    _commitments(ListView.SOON),
    _commitments(ListView.HALF_YEAR),
    _commitments(ListView.OVERDUE),
    _commitments(ListView.DONE),
    _commitments(ListView.ALL),
    ViewSpec(LETTERS, PageKind.LETTERS, QT_TRANSLATE_NOOP("Views", "Brieven")),
    ViewSpec(PROPOSALS, PageKind.PROPOSALS, QT_TRANSLATE_NOOP("Views", "Vervolgvoorstellen")),
    ViewSpec(REGISTER, PageKind.REGISTER, QT_TRANSLATE_NOOP("Views", "Register")),
    ViewSpec(OVERVIEW, PageKind.OVERVIEW, QT_TRANSLATE_NOOP("Views", "Overzicht")),
)

_BY_KEY = {spec.key: spec for spec in VIEWS}


def view_spec(key: str) -> ViewSpec:
    """Return the view with this key. Raises ``KeyError``."""
    return _BY_KEY[key]


def view_text(spec: ViewSpec) -> str:
    """Return what a view is called in the language of the window."""
    return spec.name or translated("Views", spec.text) or label(spec.list_view)


def saved_view(saved: SavedListRow) -> ViewSpec:
    """Return a saved search as a view."""
    key = f"{SAVED}{saved.id}"
    return ViewSpec(key, PageKind.COMMITMENTS, list_view=saved.filters.view, filters=saved.filters, name=saved.name)


def tag_view(tag: str) -> ViewSpec:
    """Return what has a tag as a view."""
    return ViewSpec(f"{TAG}{tag}", PageKind.COMMITMENTS, filters=Filters(tag=tag), name=tag)
