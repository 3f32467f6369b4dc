"""Taking a change back, and a link away: what works the same on every page (``changes.…`` in ``ui.actions``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.services import history, linking
from ui.event_words import action_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import Change, UndoableChange
    from ui.desk import Desk


class Changes(QObject):
    """Names the change that can be taken back, and takes it back."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""
    undo_named = Signal(str)
    """What would be taken back, empty for nothing."""
    outdated = Signal()
    """What the window shows turned out to be older than what is stored."""
    commitment_undone = Signal(int)
    """The one commitment that a change taken back was about."""

    def __init__(self, desk: Desk, flush: Callable[[Callable[[], None]], None], parent: QObject) -> None:
        """Take what saves open edits before going on."""
        super().__init__(parent)
        self._desk, self._flush = desk, flush
        self._undoable: UndoableChange | None = None
        self._is_undoing = False

    def unlink(self, link_id: int) -> None:
        """Take a link away."""
        self._desk.act(
            lambda workspace: linking.unlink(workspace, link_id),
            lambda _change: self.noticed.emit(self.tr("De koppeling is weggehaald; met Ctrl+Z komt ze terug.")),
        )

    def offer_undo(self, change: UndoableChange | None) -> None:
        """Offer to take this change back, by its name and no other."""
        if self._is_undoing:
            # An answer from before the undo that is on its way; a newer one follows it.
            return
        self._undoable = change
        self.undo_named.emit(action_name(change.action) if change else "")

    def undo(self) -> None:
        """Take back the change that the menu names, whatever is saved or done elsewhere meanwhile."""
        change = self._undoable
        if change is None:
            return
        self.offer_undo(None)
        self._is_undoing = True
        self._flush(
            lambda: self._desk.act(
                lambda workspace: history.undo(workspace, change.change_id),
                lambda done: self._tell_undone(change, done),
                self._fail_to_undo,
            )
        )

    def _tell_undone(self, undone: UndoableChange, change: Change) -> None:
        self._is_undoing = False
        self.noticed.emit(self.tr("Ongedaan gemaakt: {what}.").format(what=action_name(undone.action)))
        if len(change.commitments) == 1:
            self.commitment_undone.emit(next(iter(change.commitments)))

    def _fail_to_undo(self, error: Exception) -> None:
        self._is_undoing = False
        self._desk.failed.emit(error)
        self.outdated.emit()
