"""Which letters wait for review, asked again after every change, in the order that decisions teach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.services import learning, reviewing
from tracker.services.rows import Filters
from ui.background import COUNTS
from ui.review_order import ReviewQueue

if TYPE_CHECKING:
    from tracker.services.reviewing import QueuedLetter
    from ui.desk import Desk

_LEARN_AFTER = 10
"""Decisions after which what they teach is reckoned anew."""


class ReviewPath(QObject):
    """Keeps the queue of letters; one that was visited stays in it until the filters change."""

    filled = Signal()
    """The database has said which letters wait now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Start without letters."""
        super().__init__(parent)
        self._desk = desk
        self.queue = ReviewQueue()
        self.filters = Filters()
        self._visited: set[int] = set()
        self._untaught = _LEARN_AFTER
        """Decisions that taught nothing yet."""

    def ask(self, filters: Filters) -> None:
        """Ask which letters wait with these filters."""
        if filters != self.filters:
            self._visited.clear()
        self.filters = filters
        self._learn()
        today, keep = self._desk.today(), frozenset(self._visited)
        self._desk.ask(
            lambda workspace: reviewing.queue_of(workspace, filters, today, keep),
            self._fill,
            key="review-queue",
            lane=COUNTS,
        )

    def visit(self, letter_id: int) -> None:
        """Keep a letter in the queue also when nothing waits in it any more."""
        self._visited.add(letter_id)

    def note_decision(self) -> None:
        """Count what was decided, to learn from it in time."""
        self._untaught += 1

    def _learn(self) -> None:
        """Learn from what was decided, at first and after some decisions; before the queue, in the same lane."""
        if self._untaught >= _LEARN_AFTER:
            self._untaught = 0
            self._desk.ask(learning.bring_up_to_date, lambda _learned: None, key="learning", lane=COUNTS)

    def _fill(self, letters: tuple[QueuedLetter, ...]) -> None:
        self.queue = ReviewQueue(letters)
        self.filled.emit()
