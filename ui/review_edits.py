"""What review makes of a letter's words: a missed commitment, two of one, one of two (``services.adding``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.errors import AlreadyListedError
from tracker.services import adding, reviewing
from tracker.terms import CommitmentOrigin
from ui.dialogs.split_dialog import SplitDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from tracker.services.rows import Change, CommitmentDetail, CommitmentRow
    from tracker.services.workspace import Workspace
    from ui.desk import Desk

Selection = tuple[str, int, int]
"""Words of a letter with their offsets in its text."""
Choice = tuple[str, "Callable[[], None]"]
"""What a menu offers, and what it does."""
_SHOWN = 90
"""Characters of a candidate in a menu."""


class ReviewEdits(QObject):
    """Writes after saving what is being typed. Holds nothing."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""
    wanted = Signal(int)
    """The commitment to go to."""

    def __init__(self, desk: Desk, flush: Callable[[Callable[[], None]], None], parent: QWidget) -> None:
        """Take what saves open edits before going on, and the widget that dialogs stand over."""
        super().__init__(parent)
        self._desk, self._flush, self._over = desk, flush, parent

    def add(self, letter_id: int, selected: Selection, origin: CommitmentOrigin) -> None:
        """Make words of a letter a commitment."""

        def tell(change: Change) -> None:
            if origin is CommitmentOrigin.SELECTED:
                self.wanted.emit(next(iter(change.commitments)))
            self.noticed.emit(self.tr("Toegevoegd en aanvaard; met E vult u de velden aan, met Z neemt u het terug."))

        self._write(lambda workspace: adding.add_from_text(workspace, letter_id, *selected, origin=origin), tell)

    def split(self, detail: CommitmentDetail, text: str, selected: Selection | None) -> None:
        """Split where words are selected in the sentence, or by the dialog's caret; ``text`` is the letter's."""
        row, place = detail.row, _place_in(detail, selected)
        if place is not None:
            self._split(row, place)
            return
        dialog = SplitDialog(text[detail.start : detail.end], detail.start, self._over)
        dialog.chosen.connect(lambda at: self._split(row, at))
        dialog.open()

    def add_place(self, detail: CommitmentDetail, selected: Selection) -> None:
        """Give a candidate a second place in the letter."""
        self._write(lambda workspace: adding.add_place(workspace, detail.row.id, *selected))

    def merges(self, rows: Sequence[CommitmentRow], commitment_id: int) -> list[Choice]:
        """Return the other candidates to merge with, those with the most alike words first."""
        others = reviewing.most_alike(rows, commitment_id)
        return [(self._choice_text(row), self._merging(commitment_id, row.id)) for row in others]

    def _merging(self, kept: int, other: int) -> Callable[[], None]:
        return lambda: self._write(lambda workspace: adding.merge(workspace, kept, other))

    def _choice_text(self, row: CommitmentRow) -> str:
        return self.tr("blz. {page}: {text}").format(page=row.page, text=row.summary[:_SHOWN])

    def _split(self, row: CommitmentRow, at: int) -> None:
        self._write(lambda workspace: adding.split(workspace, row.id, row.quote, at))

    def _write(self, write: Callable[[Workspace], Change], then: Callable[[Change], None] | None = None) -> None:
        self._flush(lambda: self._desk.act(write, then, self._fail))

    def _fail(self, error: Exception) -> None:
        self._desk.failed.emit(error)
        if isinstance(error, AlreadyListedError):
            self.wanted.emit(int(error.fields["id"]))


def elsewhere(detail: CommitmentDetail, selected: Selection | None) -> Selection | None:
    """Return the selected words when they begin outside the candidate's own sentence."""
    return selected if selected and not detail.start <= selected[1] < detail.end else None


def _place_in(detail: CommitmentDetail, selected: Selection | None) -> int | None:
    """Return where selected words divide the sentence: where they begin, or end when they begin it."""
    places = selected[1:] if selected else ()
    return next((place for place in places if detail.start < place < detail.end), None)
