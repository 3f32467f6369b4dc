"""What a letter follows up: earlier commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.item_models.links import LinksModel
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import LinkRow


class LinksPanel(QWidget):
    """Lists links and offers to open and undo them."""

    unlink_wanted = Signal(int)
    """The link to take away."""
    open_wanted = Signal(object)
    """The ``LinkRow`` whose commitment is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without links."""
        super().__init__(parent)
        self.model = LinksModel(self)
        self.table = RowTable(self.model, self.tr("Koppelingen"))
        self.table.current_changed.connect(self._show_state)
        self.table.doubleClicked.connect(self._open)
        self._empty = QLabel(self.tr("Deze brief volgt nog geen eerdere toezegging op."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open_button = QPushButton(self.tr("Toezegging o&penen"))
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
        for button in (self.open_button, self.unlink_button):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(row)

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
