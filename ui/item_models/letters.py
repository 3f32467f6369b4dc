"""The list of letters as a Qt table."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.rows import LetterRow
from tracker.terms import LetterKind
from ui.formatting import count_text, date_text, dutch_order, term_label, translated
from ui.item_models.table_model import Column
from ui.item_models.window_model import WindowModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_order = dutch_order()
_READ_WITH_OCR = QT_TRANSLATE_NOOP("Letters", "%s (gelezen met OCR, %d%% zeker)")


def _kind_text(row: LetterRow) -> str:
    return term_label(LetterKind, row.kind)


def _file_text(row: LetterRow) -> str:
    if row.ocr_confidence is None:
        return row.file_name
    return translated("Letters", _READ_WITH_OCR) % (row.file_name, row.ocr_confidence)


COLUMNS: tuple[Column[LetterRow], ...] = (
    Column(
        "date",
        QT_TRANSLATE_NOOP("Letters", "Datum"),
        lambda row: date_text(row.date),
        lambda row: row.date or dt.date.min,
        105,
    ),
    Column("label", QT_TRANSLATE_NOOP("Letters", "Brief"), lambda row: row.label, lambda row: _order(row.label), 190),
    Column(
        "title", QT_TRANSLATE_NOOP("Letters", "Onderwerp"), lambda row: row.title, lambda row: _order(row.title), 290
    ),
    Column("kind", QT_TRANSLATE_NOOP("Letters", "Soort"), _kind_text, lambda row: _order(_kind_text(row)), 120),
    Column(
        "ministry",
        QT_TRANSLATE_NOOP("Letters", "Ministerie"),
        lambda row: row.ministry,
        lambda row: _order(row.ministry),
        150,
    ),
    Column(
        "commitments",
        QT_TRANSLATE_NOOP("Letters", "Toezeggingen"),
        lambda row: count_text(row.commitments),
        lambda row: row.commitments,
        100,
        is_number=True,
    ),
    Column(
        "pending",
        QT_TRANSLATE_NOOP("Letters", "Te beoordelen"),
        lambda row: count_text(row.pending),
        lambda row: row.pending,
        105,
        is_number=True,
    ),
    Column(
        "file",
        QT_TRANSLATE_NOOP("Letters", "Bestand"),
        _file_text,
        lambda row: _order(row.file_name),
        200,
    ),
)


class LetterWindowModel(WindowModel[LetterRow]):
    """The imported letters by number, newest first unless sorted otherwise."""

    def __init__(self, read: Callable[[Sequence[int]], Sequence[LetterRow]], parent: QObject | None = None) -> None:
        """Start empty; ``read`` returns the rows with these numbers."""
        super().__init__(COLUMNS, "Letters", read, parent)
