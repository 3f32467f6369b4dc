"""The proposed links as a Qt table."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.rows import ProposalRow
from ui.formatting import date_text, dutch_order, label, percent_text
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column

_order = dutch_order()


COLUMNS: tuple[Column[ProposalRow], ...] = (
    Column(
        "commitment",
        QT_TRANSLATE_NOOP("Proposals", "Toezegging"),
        lambda row: row.commitment,
        lambda row: _order(row.commitment),
        185,
        tip=lambda row: row.commitment_quote,
    ),
    Column(
        "commitment_letter",
        QT_TRANSLATE_NOOP("Proposals", "Uit brief"),
        lambda row: row.commitment_letter,
        lambda row: _order(row.commitment_letter),
        162,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("Proposals", "Soort"),
        lambda row: label(row.kind),
        lambda row: _order(label(row.kind)),
        85,
    ),
    Column(
        "letter",
        QT_TRANSLATE_NOOP("Proposals", "Vervolgbrief"),
        lambda row: row.letter,
        lambda row: _order(row.letter),
        162,
        tip=lambda row: row.quote,
    ),
    Column(
        "letter_date",
        QT_TRANSLATE_NOOP("Proposals", "Datum"),
        lambda row: date_text(row.letter_date),
        lambda row: row.letter_date or dt.date.min,
        92,
    ),
    Column(
        "new_due",
        QT_TRANSLATE_NOOP("Proposals", "Nieuwe termijn"),
        lambda row: date_text(row.new_due),
        lambda row: row.new_due or dt.date.max,
        102,
    ),
    Column(
        "score",
        QT_TRANSLATE_NOOP("Proposals", "Zekerheid"),
        lambda row: percent_text(row.score),
        lambda row: row.score,
        70,
        is_number=True,
    ),
)


class ProposalsModel(RowsModel[ProposalRow]):
    """The proposals that wait for a decision: newest letter first unless sorted otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Proposals", parent)
