"""The list of commitments as a Qt table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.rows import LETTER_TEXT, CommitmentRow, Hit
from tracker.terms import DueOrigin, Status
from ui.formatting import date_text, isolated, label, percent_text, term_label, translated
from ui.item_models.table_model import Column
from ui.item_models.window_model import WindowModel
from ui.quantities import quantities_text
from ui.theme import deadline_icon, review_icon, status_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_STANDARD = QT_TRANSLATE_NOOP("Commitments", "standaardtermijn")
"""Beside a term that the letter does not name."""


def due_text(row: CommitmentRow) -> str:
    """Write a term: its date with *verlopen* or *binnenkort* in words, or the letter's own words without a date."""
    if row.due_date is None:
        return f"“{row.due_text}”" if row.due_text else ""
    warning = label(row.deadline)
    standard = translated("Commitments", _STANDARD) if row.due_origin is DueOrigin.DEFAULT else ""
    return " · ".join(part for part in (date_text(row.due_date), standard, warning) if part)


def letter_text(row: CommitmentRow) -> str:
    """Write the letter with its date."""
    return f"{isolated(row.letter)} · {date_text(row.letter_date)}" if row.letter_date else row.letter


def shown_hit(row: CommitmentRow) -> Hit | None:
    """Return where the words searched for stand, as shown: what only the letter says is marked as such."""
    hit = row.hit
    if hit is None or hit.field != LETTER_TEXT:
        return hit
    mark = translated("Commitments", _FROM_LETTER) + " "
    return Hit(hit.field, mark + hit.text, tuple((start + len(mark), end + len(mark)) for start, end in hit.spans))


_FROM_LETTER = QT_TRANSLATE_NOOP("Commitments", "[uit de brief]")

COLUMNS: tuple[Column[CommitmentRow], ...] = (
    Column(
        "summary",
        QT_TRANSLATE_NOOP("Commitments", "Toezegging"),
        lambda row: row.summary,
        width=300,
        tip=lambda row: row.quote,
    ),
    Column(
        "due",
        QT_TRANSLATE_NOOP("Commitments", "Termijn"),
        due_text,
        width=165,
        icon=lambda row: deadline_icon(row.deadline),
        tip=lambda row: row.due_text or due_text(row),
    ),
    Column(
        "status",
        QT_TRANSLATE_NOOP("Commitments", "Status"),
        lambda row: term_label(Status, row.status),
        width=110,
        icon=lambda row: status_icon(row.status),
    ),
    Column(
        "review",
        QT_TRANSLATE_NOOP("Commitments", "Beoordeling"),
        lambda row: label(row.review),
        width=120,
        icon=lambda row: review_icon(row.review),
    ),
    Column("kind", QT_TRANSLATE_NOOP("Commitments", "Soort"), lambda row: label(row.kind), width=78),
    Column("actor", QT_TRANSLATE_NOOP("Commitments", "Toezegger"), lambda row: row.actor, width=95),
    Column("letter", QT_TRANSLATE_NOOP("Commitments", "Brief"), letter_text, width=220),
    Column("ministry", QT_TRANSLATE_NOOP("Commitments", "Ministerie"), lambda row: row.ministry, width=170),
    Column("recipient", QT_TRANSLATE_NOOP("Commitments", "Voor"), lambda row: row.recipient, width=95, is_shown=False),
    Column(
        "quantities",
        QT_TRANSLATE_NOOP("Commitments", "Hoeveelheid"),
        lambda row: quantities_text(row.quantities),
        width=100,
        is_shown=False,
    ),
    Column("tier", QT_TRANSLATE_NOOP("Commitments", "Sterkte"), lambda row: label(row.tier), width=70, is_shown=False),
    Column(
        "responsible",
        QT_TRANSLATE_NOOP("Commitments", "Verantwoordelijke"),
        lambda row: row.responsible,
        width=130,
        is_shown=False,
    ),
    Column(
        "tags",
        QT_TRANSLATE_NOOP("Commitments", "Labels"),
        lambda row: ", ".join(map(isolated, row.tags)),
        width=120,
        is_shown=False,
    ),
    Column("dossier", QT_TRANSLATE_NOOP("Commitments", "Dossier"), lambda row: row.dossier, width=80, is_shown=False),
    Column(
        "letter_date",
        QT_TRANSLATE_NOOP("Commitments", "Briefdatum"),
        lambda row: date_text(row.letter_date),
        width=95,
        is_shown=False,
    ),
    Column(
        "confidence",
        QT_TRANSLATE_NOOP("Commitments", "Zekerheid"),
        lambda row: percent_text(row.confidence),
        width=80,
        is_number=True,
        is_shown=False,
    ),
    Column(
        "hit",
        QT_TRANSLATE_NOOP("Commitments", "Gevonden in"),
        lambda row: hit.text if (hit := shown_hit(row)) else "",
        width=300,
        is_shown=False,
        is_sortable=False,
    ),
)

HIT = "hit"
"""The column that shows while something is searched for."""


class CommitmentsModel(WindowModel[CommitmentRow]):
    """The listed commitments, newest letter first unless sorted otherwise."""

    def __init__(self, read: Callable[[Sequence[int]], Sequence[CommitmentRow]], parent: QObject | None = None) -> None:
        """Start empty; ``read`` returns the rows with these numbers."""
        super().__init__(COLUMNS, "Commitments", read, parent)
