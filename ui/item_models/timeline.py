"""The steps of a commitment's life as a Qt table, oldest first."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.timeline import StepRow
from ui.formatting import date_text, dutch_order, label, translated
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column

_order = dutch_order()
_PROMISED = QT_TRANSLATE_NOOP("Timeline", "toegezegd")
_EARLIER = QT_TRANSLATE_NOOP("Timeline", "eerder toegezegd, hier: {kind}")


def step_text(row: StepRow) -> str:
    """Say what happened: ``toegezegd``, ``uitstel``, ``eerder toegezegd, hier: herhaling``."""
    if row.kind is None:
        return translated("Timeline", _PROMISED)
    return translated("Timeline", _EARLIER).format(kind=label(row.kind)) if row.is_earlier else label(row.kind)


def term_text(row: StepRow) -> str:
    """Write the term, and the one before it where it moved: ``31 jan 2018 → 1 jul 2018``."""
    if row.new_due is None:
        return ""
    moved = row.kind is not None and not row.is_earlier
    return f"{date_text(row.old_due)} → {date_text(row.new_due)}".strip() if moved else date_text(row.new_due)


COLUMNS: tuple[Column[StepRow], ...] = (
    Column(
        "date",
        QT_TRANSLATE_NOOP("Timeline", "Datum"),
        lambda row: date_text(row.date),
        lambda row: (row.date or dt.date.max, row.id),
        100,
    ),
    Column(
        "step", QT_TRANSLATE_NOOP("Timeline", "Wat"), step_text, lambda row: _order(step_text(row)), 130, tip=step_text
    ),
    Column(
        "letter", QT_TRANSLATE_NOOP("Timeline", "Brief"), lambda row: row.letter, lambda row: _order(row.letter), 175
    ),
    Column("due", QT_TRANSLATE_NOOP("Timeline", "Termijn"), term_text, lambda row: row.new_due or dt.date.max, 175),
    Column(
        "quote",
        QT_TRANSLATE_NOOP("Timeline", "Zin"),
        lambda row: " ".join((row.quote or row.note).split()),
        lambda row: _order(row.quote or row.note),
        320,
    ),
)


class TimelineModel(RowsModel[StepRow]):
    """The steps of one commitment."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Timeline", parent)
