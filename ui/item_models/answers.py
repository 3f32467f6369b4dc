"""The answers of a returned rappel as a Qt table."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.answer_rows import AnswerRow
from ui.formatting import NOTHING, date_text, dutch_order, translated
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column

_order = dutch_order()
_NOT_HERE = QT_TRANSLATE_NOOP("Answers", "{letter} (staat hier niet)")
_CHANGE = QT_TRANSLATE_NOOP("Answers", "{old} → {new}")


def status_change(row: AnswerRow) -> str:
    """Write how the status would change; nothing when it would not."""
    if not row.status:
        return ""
    return translated("Answers", _CHANGE).format(old=row.old_status, new=row.status)


def term_change(row: AnswerRow) -> str:
    """Write how the term would move; nothing when it would not."""
    if row.forecast is None:
        return ""
    old = date_text(row.old_due) or NOTHING
    return translated("Answers", _CHANGE).format(old=old, new=date_text(row.forecast))


def letter_text(row: AnswerRow) -> str:
    """Write the letter that is named, and whether it is here."""
    if row.letter_id is not None or not row.letter:
        return row.letter_label
    return translated("Answers", _NOT_HERE).format(letter=row.letter)


COLUMNS: tuple[Column[AnswerRow], ...] = (
    Column(
        "row", QT_TRANSLATE_NOOP("Answers", "Rij"), lambda row: str(row.row), lambda row: row.row, 45, is_number=True
    ),
    Column(
        "commitment",
        QT_TRANSLATE_NOOP("Answers", "Toezegging"),
        lambda row: row.commitment,
        lambda row: _order(row.commitment),
        280,
    ),
    Column(
        "ministry",
        QT_TRANSLATE_NOOP("Answers", "Ministerie"),
        lambda row: row.ministry,
        lambda row: _order(row.ministry),
        120,
    ),
    Column(
        "status", QT_TRANSLATE_NOOP("Answers", "Status"), status_change, lambda row: _order(status_change(row)), 175
    ),
    Column(
        "forecast", QT_TRANSLATE_NOOP("Answers", "Termijn"), term_change, lambda row: row.forecast or dt.date.max, 165
    ),
    Column("letter", QT_TRANSLATE_NOOP("Answers", "Brief"), letter_text, lambda row: _order(letter_text(row)), 190),
    Column(
        "remark",
        QT_TRANSLATE_NOOP("Answers", "Toelichting"),
        lambda row: row.remark,
        lambda row: _order(row.remark),
        200,
    ),
)


class AnswersModel(RowsModel[AnswerRow]):
    """The answers that wait for a decision, in the order of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Answers", parent)
