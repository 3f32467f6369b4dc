"""The list of commitments as a Qt table."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.rows import CommitmentRow
from tracker.terms import Deadline, Status
from ui.formatting import date_text, dutch_order, label, term_label
from ui.item_models.rows_model import Column, RowsModel
from ui.quantities import quantities_text
from ui.theme import deadline_icon, review_icon, status_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import SupportsRichComparison

_order = dutch_order()


def due_text(row: CommitmentRow) -> str:
    """Write a term: its date with *verlopen* or *binnenkort* in words, or the letter's own words without a date."""
    if row.due_date is None:
        return f"“{row.due_text}”" if row.due_text else ""
    warning = label(row.deadline)
    return f"{date_text(row.due_date)} · {warning}" if warning else date_text(row.due_date)


def letter_text(row: CommitmentRow) -> str:
    """Write the letter with its date."""
    return f"{row.letter} · {date_text(row.letter_date)}" if row.letter_date else row.letter


def _status_text(row: CommitmentRow) -> str:
    return term_label(Status, row.status)


def _by_text(text: Callable[[CommitmentRow], str]) -> Callable[[CommitmentRow], SupportsRichComparison]:
    return lambda row: _order(text(row))


def _by_due(row: CommitmentRow) -> tuple[bool, dt.date]:
    # Without a date after every date.
    return (row.due_date is None, row.due_date or dt.date.max)


def _by_letter(row: CommitmentRow) -> tuple[dt.date, SupportsRichComparison]:
    return (row.letter_date or dt.date.min, _order(row.letter))


COLUMNS: tuple[Column[CommitmentRow], ...] = (
    Column(
        "summary",
        QT_TRANSLATE_NOOP("Commitments", "Toezegging"),
        lambda row: row.summary,
        _by_text(lambda row: row.summary),
        width=330,
        tip=lambda row: row.quote,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("Commitments", "Soort"),
        lambda row: label(row.kind),
        _by_text(lambda row: label(row.kind)),
        78,
    ),
    Column(
        "actor",
        QT_TRANSLATE_NOOP("Commitments", "Toezegger"),
        lambda row: row.actor,
        _by_text(lambda row: row.actor),
        95,
    ),
    Column(
        "recipient",
        QT_TRANSLATE_NOOP("Commitments", "Voor"),
        lambda row: row.recipient,
        _by_text(lambda row: row.recipient),
        95,
    ),
    Column(
        "quantities",
        QT_TRANSLATE_NOOP("Commitments", "Hoeveelheid"),
        lambda row: quantities_text(row.quantities),
        lambda row: max((quantity.value for quantity in row.quantities), default=-1.0),
        100,
    ),
    Column(
        "due",
        QT_TRANSLATE_NOOP("Commitments", "Termijn"),
        due_text,
        _by_due,
        165,
        icon=lambda row: deadline_icon(row.deadline),
        tip=lambda row: row.due_text or due_text(row),
    ),
    Column(
        "status",
        QT_TRANSLATE_NOOP("Commitments", "Status"),
        _status_text,
        _by_text(_status_text),
        110,
        icon=lambda row: status_icon(row.status),
    ),
    Column(
        "review",
        QT_TRANSLATE_NOOP("Commitments", "Beoordeling"),
        lambda row: label(row.review),
        _by_text(lambda row: label(row.review)),
        120,
        icon=lambda row: review_icon(row.review),
    ),
    Column("letter", QT_TRANSLATE_NOOP("Commitments", "Brief"), letter_text, _by_letter, 220),
    Column(
        "ministry",
        QT_TRANSLATE_NOOP("Commitments", "Ministerie"),
        lambda row: row.ministry,
        _by_text(lambda row: row.ministry),
        170,
    ),
)


class CommitmentsModel(RowsModel[CommitmentRow]):
    """The listed commitments, newest letter first unless sorted otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Commitments", parent)

    def count_overdue(self) -> int:
        """Count the listed commitments whose term has passed."""
        return sum(self.row_at(place).deadline is Deadline.OVERDUE for place in range(self.rowCount()))
