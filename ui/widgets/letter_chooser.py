"""Choosing one letter of many: search as you type, through the service; only what is in sight is read."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from tracker.services import letters
from ui.item_models.letters import LetterWindowModel
from ui.item_models.window_model import FIRST
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import LetterListing, LetterRow
    from ui.desk import Desk

_TYPING_PAUSE = 120
"""Milliseconds without a key after which the search runs."""
_LEFT_OUT = ("commitments", "pending", "file")
"""Columns that do not help to choose."""


class LetterChooser(QWidget):
    """Lists the letters but one, newest first, and those that answer to the words typed."""

    chosen = Signal()
    """Another letter is chosen, or none."""

    def __init__(self, desk: Desk, but: int, title: str, parent: QWidget | None = None) -> None:
        """Take the letter that cannot be chosen, and what the search field is called."""
        super().__init__(parent)
        self._desk, self._but, self._is_over = desk, but, False
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoek op nummer, onderwerp, ministerie, datum of tekst"))
        self.search.setClearButtonEnabled(True)
        self.model = LetterWindowModel(self._read_rows, self)
        self.model.order_changed.connect(self.list_letters)
        self.model.failed.connect(desk.failed)
        self.table = RowTable(self.model, self.tr("Brieven om te koppelen"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        for place, column in enumerate(self.model.columns):
            self.table.setColumnHidden(place, column.key in _LEFT_OUT)
        self.table.current_changed.connect(self.chosen)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.list_letters)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self._build(title)

    def list_letters(self) -> None:
        """Ask which letters answer to what is typed."""
        query, order = self.search.text().strip(), self.model.order
        self._desk.ask(
            lambda workspace: letters.list_ids(workspace, query, order, FIRST), self._show, key="chooser/letters"
        )

    def letter_id(self) -> int | None:
        """Return the chosen letter."""
        return self.table.current_id()

    def end(self) -> None:
        """Take no more answers: the dialog around it is gone."""
        self._is_over = True
        self._pause.stop()

    def _build(self, title: str) -> None:
        name = QLabel(title)
        name.setBuddy(self.search)
        nothing = QLabel(self.tr("Geen brieven met deze zoekwoorden."))
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(name)
        column.addWidget(self.search)
        column.addWidget(self._list, 1)

    def _read_rows(self, ids: Sequence[int]) -> Sequence[LetterRow]:
        return self._desk.look_up(lambda workspace: letters.read_rows(workspace, ids))

    def _show(self, listing: LetterListing) -> None:
        if self._is_over:
            return
        ids = array("q", (each for each in listing.ids if each != self._but))
        self.model.show(ids, tuple(row for row in listing.first if row.id != self._but))
        self._list.setCurrentIndex(0 if ids else 1)
        if self.letter_id() is None and ids:
            self.table.select(ids[0])
        self.chosen.emit()
