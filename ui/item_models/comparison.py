"""The register beside the letters as a Qt table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.register_records import ComparisonRow
from tracker.terms import Place, Status
from ui.formatting import date_text, label, percent_text, term_label
from ui.item_models.table_model import Column
from ui.item_models.window_model import WindowModel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence


def text_of(row: ComparisonRow) -> str:
    """Return what is promised: in the register's words where it stands there."""
    return row.entry.text if row.entry else row.commitment.quote if row.commitment else ""


def day_of(row: ComparisonRow) -> dt.date | None:
    """Return the day of the debate, or of the letter where there is none."""
    return row.entry.created_on if row.entry else row.commitment.letter_date if row.commitment else None


def _one_line(row: ComparisonRow) -> str:
    return " ".join(text_of(row).split())


def _number(row: ComparisonRow) -> str:
    return row.entry.number if row.entry else ""


def _person(row: ComparisonRow) -> str:
    if row.entry:
        return row.entry.person or row.entry.office
    return row.commitment.actor if row.commitment else ""


def _official_status(row: ComparisonRow) -> str:
    return row.entry.status if row.entry else ""


def _own_status(row: ComparisonRow) -> str:
    return term_label(Status, row.commitment.status) if row.commitment else ""


def _letter(row: ComparisonRow) -> str:
    return row.commitment.letter if row.commitment else ""


def _place(row: ComparisonRow) -> str:
    sure = f" ({percent_text(row.score)})" if row.place is Place.PROPOSED else ""
    return f"{label(row.place)}{sure}"


COLUMNS: tuple[Column[ComparisonRow], ...] = (
    Column("text", QT_TRANSLATE_NOOP("Comparison", "Toezegging"), _one_line, width=330),
    Column("place", QT_TRANSLATE_NOOP("Comparison", "Staat"), _place, width=165),
    Column("number", QT_TRANSLATE_NOOP("Comparison", "Nummer"), _number, width=110),
    Column("day", QT_TRANSLATE_NOOP("Comparison", "Datum"), lambda row: date_text(day_of(row)), width=95),
    Column("person", QT_TRANSLATE_NOOP("Comparison", "Bewindspersoon"), _person, width=150),
    Column("status", QT_TRANSLATE_NOOP("Comparison", "Status register"), _official_status, width=115),
    Column("own_status", QT_TRANSLATE_NOOP("Comparison", "Status bij ons"), _own_status, width=115, is_sortable=False),
    Column("letter", QT_TRANSLATE_NOOP("Comparison", "Brief"), _letter, width=155, is_sortable=False),
)  # fmt: skip


class ComparisonModel(WindowModel[ComparisonRow]):
    """The lines of the comparison by their keys; newest first unless sorted otherwise."""

    def __init__(self, read: Callable[[Sequence[int]], Sequence[ComparisonRow]], parent: QObject | None = None) -> None:
        """Take what reads the lines with these keys."""
        super().__init__(COLUMNS, "Comparison", read, parent)
