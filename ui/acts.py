"""What the menus do to commitments: judge, link, unlink, and take a change back (``acts.…`` in ``ui.actions``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.errors import ChangedMeanwhileError
from tracker.services import history, linking
from tracker.terms import Review
from ui.dialogs.link_dialog import LinkDialog
from ui.event_words import action_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import Change, UndoableChange
    from ui.desk import Desk
    from ui.pages.commitments_page import CommitmentsPage


class CommitmentActs(QObject):
    """Acts on what is chosen in the list of commitments, while that list is in sight."""

    warned = Signal(str)
    """A Dutch sentence about something that was not done."""
    noticed = Signal(str)
    """A Dutch sentence about something that was done."""
    undo_named = Signal(str)
    """What would be taken back, empty for nothing."""
    outdated = Signal()
    """What the window shows turned out to be older than what is stored."""

    def __init__(
        self,
        desk: Desk,
        page: CommitmentsPage,
        is_in_sight: Callable[[], bool],
        flush: Callable[[Callable[[], None]], None],
    ) -> None:
        """Take the page acted upon, what says whether it is in sight, and what saves open edits before going on."""
        super().__init__(page)
        self._desk, self._page, self._is_in_sight, self._flush = desk, page, is_in_sight, flush
        self._undoable: UndoableChange | None = None
        self._is_undoing = False

    def accept(self) -> None:
        """Accept what is selected."""
        self._review(Review.ACCEPTED)

    def reject(self) -> None:
        """Reject what is selected."""
        self._review(Review.REJECTED)

    def reopen(self) -> None:
        """Take a decision back."""
        self._review(Review.PENDING)

    def link(self) -> None:
        """Link a follow-up letter to the chosen commitment."""
        detail = self._page.detail()
        if self._is_in_sight() and detail is not None:
            dialog = LinkDialog(self._desk, detail, self._page)
            dialog.accepted.connect(lambda: self.noticed.emit(self.tr("De vervolgbrief is gekoppeld.")))
            dialog.open()

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
            self._page.want(next(iter(change.commitments)))

    def _fail_to_undo(self, error: Exception) -> None:
        self._is_undoing = False
        self._desk.failed.emit(error)
        self.outdated.emit()

    def _review(self, decision: Review) -> None:
        if self._is_in_sight():
            self._page.review(decision, self._fail_to_review)

    def _fail_to_review(self, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhileError):
            self.warned.emit(
                self.tr(
                    "Over een van deze toezeggingen is intussen elders beslist. Uw beoordeling is niet opgeslagen; de "
                    "lijst toont nu de nieuwe gegevens."
                )
            )
        else:
            self._desk.failed.emit(error)
        self.outdated.emit()
