"""The follow-up: for a commitment its later letters, for a letter the commitments it follows up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.item_models.links import FOLLOW_UP_COLUMNS, FOLLOWED_COLUMNS, LinksModel
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import LinkRow


class LinksPanel(QWidget):
    """Lists links and offers to open, make and undo them."""

    link_wanted = Signal()
    unlink_wanted = Signal(int)
    """The link to take away."""
    open_wanted = Signal(object)
    """The ``LinkRow`` whose other side is to be shown."""

    def __init__(self, *, for_letter: bool, parent: QWidget | None = None) -> None:
        """Show the links of a letter, or of a commitment."""
        super().__init__(parent)
        self.model = LinksModel(FOLLOWED_COLUMNS if for_letter else FOLLOW_UP_COLUMNS, self)
        self.table = RowTable(self.model, self.tr("Koppelingen"))
        self.table.current_changed.connect(self._show_state)
        self.table.doubleClicked.connect(self._open)
        self._empty = QLabel(self._empty_text(for_letter=for_letter))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.link_button = QPushButton(self.tr("Vervolgbrief &koppelen…"))
        self.link_button.setVisible(not for_letter)
        self.link_button.clicked.connect(self.link_wanted)
        to_open = self.tr("Toezegging o&penen") if for_letter else self.tr("Brief o&penen")
        self.open_button = QPushButton(to_open)
        self.open_button.clicked.connect(self._open)
        self.unlink_button = QPushButton(self.tr("O&ntkoppelen"))
        self.unlink_button.clicked.connect(self._unlink)
        self._build()
        self.show_links(())

    def show_links(self, links: Sequence[LinkRow]) -> None:
        """Show these links."""
        self.model.replace(links)
        if self.table.current_id() is None and links:
            self.table.select(links[0].id)
        self._show_state()

    def _build(self) -> None:
        row = QHBoxLayout()
        for button in (self.link_button, self.open_button, self.unlink_button):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(row)

    def _empty_text(self, *, for_letter: bool) -> str:
        if for_letter:
            return self.tr("Deze brief volgt nog geen eerdere toezegging op.")
        return self.tr(
            "Nog geen vervolgbrief. Koppel een latere brief waarin deze toezegging wordt nagekomen, uitgesteld of "
            "gewijzigd."
        )

    def _show_state(self) -> None:
        has_rows = self.model.rowCount() > 0
        self.table.setVisible(has_rows)
        self._empty.setVisible(not has_rows)
        for button in (self.open_button, self.unlink_button):
            button.setEnabled(self.table.current_id() is not None)

    def _open(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_wanted.emit(row)

    def _unlink(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.unlink_wanted.emit(row.id)
