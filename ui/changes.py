"""Undo, redo and taking a link away: what works the same on every page (``changes.…`` in ``ui.actions``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.services import linking, redoing, undoing
from ui.event_words import action_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import Change, UndoableChange
    from tracker.services.workspace import Workspace
    from ui.desk import Desk


class Changes(QObject):
    """Names the changes that can be taken back and done again, and does so."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""
    undo_named = Signal(str)
    """What would be taken back, empty for nothing."""
    redo_named = Signal(str)
    """What would be done again, empty for nothing."""
    outdated = Signal()
    """What the window shows turned out to be older than what is stored."""
    commitment_undone = Signal(int)
    """The one commitment that a change taken back, or done again, was about."""

    def __init__(self, desk: Desk, flush: Callable[[Callable[[], None]], None], parent: QObject) -> None:
        """Take what saves open edits before going on."""
        super().__init__(parent)
        self._desk, self._flush = desk, flush
        self._undoable: UndoableChange | None = None
        self._redoable: UndoableChange | None = None
        self._is_busy = False

    def unlink(self, link_id: int) -> None:
        """Take a link away."""
        self._desk.act(
            lambda workspace: linking.unlink(workspace, link_id),
            lambda _change: self.noticed.emit(self.tr("De koppeling is weggehaald; met Ctrl+Z komt ze terug.")),
        )

    def offer(self, undoable: UndoableChange | None, redoable: UndoableChange | None) -> None:
        """Offer to take the one change back and to do the other again, by their names and no others."""
        if self._is_busy:
            # An answer from before what is on its way; a newer one follows it.
            return
        self._undoable, self._redoable = undoable, redoable
        self.undo_named.emit(action_name(undoable.action) if undoable else "")
        self.redo_named.emit(action_name(redoable.action) if redoable else "")

    def undo(self) -> None:
        """Take back the change that the menu names, whatever is saved or done elsewhere meanwhile."""
        self._do(self._undoable, undoing.undo, self.tr("Ongedaan gemaakt: {what}."))

    def redo(self) -> None:
        """Do again what the menu names."""
        self._do(self._redoable, redoing.redo, self.tr("Opnieuw gedaan: {what}."))

    def _do(self, change: UndoableChange | None, do: Callable[[Workspace, str], Change], told: str) -> None:
        if change is None:
            return
        self.offer(None, None)
        self._is_busy = True
        text = told.format(what=action_name(change.action))
        self._flush(
            lambda: self._desk.act(
                lambda workspace: do(workspace, change.change_id), lambda done: self._tell(text, done), self._fail
            )
        )

    def _tell(self, text: str, change: Change) -> None:
        self._is_busy = False
        self.noticed.emit(text)
        if len(change.commitments) == 1:
            self.commitment_undone.emit(next(iter(change.commitments)))

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self._desk.failed.emit(error)
        self.outdated.emit()
