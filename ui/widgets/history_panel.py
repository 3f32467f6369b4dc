"""The history of a commitment, and putting one value back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.services.restoring import RESTORABLE
from ui.item_models.events import EventsModel
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.services.rows import EventRow

_LONGEST = 40
"""Characters of a value on a button."""


class HistoryPanel(QWidget):
    """Lists who changed what, and offers the value before the chosen change."""

    restore_wanted = Signal(int)
    """The event whose earlier value is wanted back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a history."""
        super().__init__(parent)
        self._fields: dict[int, str] = {}
        self.model = EventsModel(self)
        self.table = RowTable(self.model, self.tr("Geschiedenis"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._name_value)
        self.restore_button = QPushButton()
        self.restore_button.clicked.connect(self._restore)
        row = QHBoxLayout()
        row.addWidget(self.restore_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self._name_value()

    def show_events(self, events: Sequence[EventRow], names: Mapping[int, str]) -> None:
        """Show these events; ``names`` says by the number of a link what is at its other side."""
        self._fields = {event.id: event.field for event in events if event.entity == "commitment"}
        self.model.show_events(events, names)
        self._name_value()

    def _name_value(self) -> None:
        line = self.table.current_row()
        can_restore = line is not None and self._fields.get(line.id) in RESTORABLE
        self.restore_button.setEnabled(can_restore)
        if line is None or not can_restore:
            self.restore_button.setText(self.tr("Waarde terug&zetten"))
            return
        old = " ".join(line.old.split()) or self.tr("leeg")
        shown = old if len(old) <= _LONGEST else f"{old[: _LONGEST - 1]}…"
        text = self.tr("{field} terug&zetten op “{value}”").format(field=line.field, value=shown.replace("&", "&&"))
        self.restore_button.setText(text)

    def _restore(self) -> None:
        line = self.table.current_row()
        if line is not None and self.restore_button.isEnabled():
            self.restore_wanted.emit(line.id)
