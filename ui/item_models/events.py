"""The history of a row as a Qt table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from ui.event_words import EventLine, event_line
from ui.formatting import dutch_order, moment_text
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracker.services.rows import EventRow

_order = dutch_order()

COLUMNS: tuple[Column[EventLine], ...] = (
    Column(
        "at", QT_TRANSLATE_NOOP("Events", "Wanneer"), lambda row: moment_text(row.at), lambda row: (row.at, row.id), 140
    ),
    Column("who", QT_TRANSLATE_NOOP("Events", "Wie"), lambda row: row.who, lambda row: _order(row.who), 100),
    Column("action", QT_TRANSLATE_NOOP("Events", "Wat"), lambda row: row.action, lambda row: _order(row.action), 120),
    Column("field", QT_TRANSLATE_NOOP("Events", "Veld"), lambda row: row.field, lambda row: _order(row.field), 120),
    Column("old", QT_TRANSLATE_NOOP("Events", "Was"), lambda row: row.old, lambda row: _order(row.old), 150),
    Column("new", QT_TRANSLATE_NOOP("Events", "Werd"), lambda row: row.new, lambda row: _order(row.new), 150),
    Column("why", QT_TRANSLATE_NOOP("Events", "Waarom"), lambda row: row.why, lambda row: _order(row.why), 150),
)


class EventsModel(RowsModel[EventLine]):
    """The history of one commitment or letter, newest first unless sorted otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Events", parent)

    def show_events(self, events: Iterable[EventRow], names: Mapping[int, str]) -> None:
        """Show these events; ``names`` says by the number of a link what is at its other side."""
        self.replace([event_line(event, names) for event in events])
