"""What a letter follows up as a Qt table."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.rows import LinkRow
from ui.formatting import date_text, dutch_order, label
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column

_order = dutch_order()


def due_change(row: LinkRow) -> str:
    """Write what a link did to the term: ``31 jan 2018 → 1 jul 2018``."""
    if row.new_due is None:
        return ""
    return f"{date_text(row.old_due)} → {date_text(row.new_due)}".strip()


_KIND: Column[LinkRow] = Column(
    "kind", QT_TRANSLATE_NOOP("Links", "Soort"), lambda row: label(row.kind), lambda row: _order(label(row.kind)), 115
)
_DUE: Column[LinkRow] = Column(
    "due", QT_TRANSLATE_NOOP("Links", "Termijn"), due_change, lambda row: row.new_due or dt.date.max, 170
)
_QUOTE: Column[LinkRow] = Column(
    "quote",
    QT_TRANSLATE_NOOP("Links", "Bewijszin"),
    lambda row: row.quote or row.note,
    lambda row: _order(row.quote or row.note),
    320,
)

COLUMNS: tuple[Column[LinkRow], ...] = (
    Column(
        "commitment",
        QT_TRANSLATE_NOOP("Links", "Toezegging"),
        lambda row: row.commitment,
        lambda row: _order(row.commitment),
        260,
    ),
    Column(
        "commitment_letter",
        QT_TRANSLATE_NOOP("Links", "Uit brief"),
        lambda row: row.commitment_letter,
        lambda row: _order(row.commitment_letter),
        190,
    ),
    _KIND,
    _DUE,
    _QUOTE,
)


class LinksModel(RowsModel[LinkRow]):
    """The commitments that one letter follows up."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Links", parent)
