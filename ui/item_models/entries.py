"""What the palette found as a Qt table."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt

from ui.formatting import NOTHING, translated
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column, Index
from ui.palette import Entry

COLUMNS: tuple[Column[Entry], ...] = (
    Column("text", QT_TRANSLATE_NOOP("Palette", "Naam"), lambda row: row.text, width=260, tip=lambda row: row.detail),
    Column("detail", QT_TRANSLATE_NOOP("Palette", "Omschrijving"), lambda row: row.detail, width=300),
    Column("kind", QT_TRANSLATE_NOOP("Palette", "Soort"), lambda row: translated("Palette", row.kind), width=85),
    Column("keys", QT_TRANSLATE_NOOP("Palette", "Toets"), lambda row: row.keys, width=110),
)


class EntriesModel(RowsModel[Entry]):
    """The entries that answer to what was typed, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Palette", parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Leave blank what an entry lacks: most have no description or no key, and lack nothing."""
        shown = super().data(index, role)
        return "" if role == Qt.ItemDataRole.DisplayRole and shown == NOTHING else shown
