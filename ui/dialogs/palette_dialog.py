"""The command palette: type some letters of what you want, and press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.item_models.entries import EntriesModel
from ui.palette import ranked
from ui.widgets.row_table import RowTable
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from ui.palette import Entry

_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class PaletteDialog(QDialog):
    """Shows what answers to the typing; the arrow keys choose without leaving the field."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        """Take what can be found; more may be added while it is open."""
        super().__init__(parent)
        self._entries = tuple(entries)
        self._is_over = False
        self.finished.connect(self._note_over)
        self.setWindowTitle(self.tr("Ga naar of doe"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 820, 460)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Wat wilt u doen of zien?"))
        self.search.setPlaceholderText(self.tr("Typ een deel van een handeling, overzicht, dossier of brief"))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(self._run)
        self.model = EntriesModel(self)
        self.table = RowTable(self.model, self.tr("Gevonden"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setVisible(False)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.clicked.connect(self._run_at)
        self.nothing = QLabel()
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.table, self.nothing):
            layout.addWidget(widget)
        self._find()

    def add(self, entries: Sequence[Entry]) -> None:
        """Offer more, numbered by ``ui.palette.numbered`` from a place of their own."""
        if not self._is_over:
            self._entries += tuple(entries)
            self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through what was found."""
        is_for_list = isinstance(event, QKeyEvent) and event.key() in _LIST_KEYS
        if is_for_list and watched is self.search and event.type() is QEvent.Type.KeyPress:
            QApplication.sendEvent(self.table, event)
            self._speak()
            return True
        return super().eventFilter(watched, event)

    def _note_over(self) -> None:
        self._is_over = True

    def _find(self) -> None:
        found = ranked(self._entries, self.search.text())
        self.model.replace(found)
        if found:
            self.table.select(found[0].id)
        text = self.tr("Niets gevonden; typ minder of andere letters.")
        self.nothing.setText("" if found else text)
        self.nothing.setVisible(not found)
        self._speak()

    def _speak(self) -> None:
        """Let a screen reader say what Enter would do, the focus staying in the field."""
        row = self.table.current_row()
        said = f"{row.text} {row.detail} {row.keys}".strip() if row else self.nothing.text()
        self.search.setAccessibleDescription(said)

    def _run_at(self, index: QModelIndex) -> None:
        self.table.setCurrentIndex(index)
        self._run()

    def _run(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.accept()
            # Once the focus is back where it was: what an action does may depend on it.
            QTimer.singleShot(0, row.run)
