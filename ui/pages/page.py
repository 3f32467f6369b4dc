"""What the workbench asks of every page; a page overrides what it has.

An action whose handler is ``page.x`` calls method ``x`` of the page in sight and is off while that page has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.views import FilterUse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import Change, Facets, Filters
    from ui.window_state import WindowState


def soon(act: Callable[[], None], parent: QWidget) -> QTimer:
    """Return a timer that acts once, when all that waits to be painted has been."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer


class Page(QWidget):
    """One page in the middle of the window. Holds no rows that are not its own; writes through the desk only."""

    filter_use = FilterUse.ALL

    told = Signal(str)
    """How much is listed, for the status bar."""
    noticed = Signal(str)
    """A Dutch sentence about something that was done."""
    warned = Signal(str)
    """A Dutch sentence about something that was not done."""
    outdated = Signal()
    """What the window shows turned out to be older than what is stored."""
    commitment_wanted = Signal(int)
    """A commitment to go to that is not in this list."""
    letter_wanted = Signal(int)
    """The letter to go to."""
    place_wanted = Signal(int, str)
    """The letter to go to, and the sentence in it to show."""
    commitments_wanted = Signal(object)
    """The ``LetterRow`` whose commitments are to be listed."""
    list_wanted = Signal(str, object)
    """A view by its key, and the ``Filters`` to list it with."""
    why_wanted = Signal(int, int, int)
    """A letter, and from where to where in its text is to be explained."""
    unlink_wanted = Signal(int)
    """The link to take away."""

    def refresh(self, filters: Filters, changed: frozenset[int] | None = None) -> None:
        """Fill the page again; only these commitments have changed since, or any when ``None``."""
        raise NotImplementedError

    def follow(self, change: Change) -> None:
        """Show again what a change made elsewhere touches; ``refresh`` has been called before."""

    def offer(self, facets: Facets) -> None:
        """Take the names in use, to offer in fields."""

    def want(self, item_id: int) -> None:
        """Choose this item when the page is filled next."""

    def focus_list(self) -> None:
        """Go to the list, or what comes first on the page."""
        self.setFocus()

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return ()

    def flush(self, then: Callable[[], None]) -> None:
        """Save what is being typed, then go on; ``then`` comes also when something could not be saved."""
        then()

    def unsaved_texts(self) -> list[str]:
        """Return in words what could not be saved."""
        return []

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
