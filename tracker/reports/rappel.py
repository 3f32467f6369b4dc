"""The rappel: the half-yearly overview that asks each ministry what became of its commitments, to send and to return.

After the Eerste Kamer's: per ministry what has passed its term and what falls due in the next half year, with the
latest state of affairs. The spreadsheet has four empty columns for the answers; ``rappel_answers`` reads them back.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import xlsxwriter

from tracker.reports.dutch import long_date, status_label
from tracker.reports.grid import Column, Grid, Part, grid_pdf
from tracker.reports.odt import LANDSCAPE, Heading, Paragraph, Table, odt_document
from tracker.reports.rappel_letter import Asked, letter_of
from tracker.reports.sheets import TEXT_STAYS_TEXT, write_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tracker.reports.odt import Piece

KEY = "Kenmerk"
PLACE = "Volgnummer"
STATUS, FORECAST, LETTER, REMARK = (
    "Antwoord: status", "Antwoord: verwachte datum", "Antwoord: brief", "Antwoord: toelichting",
)  # fmt: skip
ANSWERS = (STATUS, FORECAST, LETTER, REMARK)
STATUS_WORDS = ("openstaand", "in behandeling", "deels afgedaan", "afgedaan", "vervallen")
OVERDUE, COMING = "termijn verstreken", "termijn in het komende half jaar"
_INFORMATION = (
    (PLACE, 11), (KEY, 12), ("Ministerie", 24), ("Onderdeel", 20), ("Toezegging", 60), ("Brief", 28),
    ("Datum brief", 12), ("Termijn", 12), ("Zo is de termijn berekend", 34), ("Status", 16), ("Stand van zaken", 50),
)  # fmt: skip
_ANSWER_WIDTHS = (20, 18, 26, 50)
_WRITABLE_FROM = len(_INFORMATION)
_TOLD = "Vul per toezegging in de laatste vier kolommen in wat de stand is. Laat de andere kolommen zoals ze zijn."
_SPARE_ROWS = 1


@dataclass(frozen=True, slots=True)
class RappelRow:
    """One commitment that is asked after. ``key`` names it in this database; ``state`` is the latest that is known."""

    key: str
    ministry: str
    is_overdue: bool
    quote: str
    summary: str
    letter: str
    letter_date: dt.date | None
    due_date: dt.date
    due_how: str
    status: str
    state: str


@dataclass(frozen=True, slots=True)
class Rappel:
    """What is asked of one ministry, or of all: ``rows`` by ministry, the oldest term first; to ``until``.

    ``reply_by`` and ``addressees`` (ministry → whom the letter is for) are for the letter.
    """

    made_on: dt.date
    until: dt.date
    ministry: str
    rows: tuple[RappelRow, ...]
    reply_by: dt.date
    addressees: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"Rappel toezeggingen {self.ministry}".strip()


def rappel_xlsx(rappel: Rappel) -> bytes:
    """Write the sheet to be returned: what is known is locked, the answers are open and checked while typing.

    No text becomes a formula or a web address. Without a password: the lock guards against slips, not against people.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_STAYS_TEXT) as book:
        created = dt.datetime.combine(rappel.made_on, dt.time(12))
        book.set_properties({"title": rappel.title, "author": "Gestand", "comments": _TOLD, "created": created})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        dated = book.add_format({"num_format": "dd-mm-yyyy", "valign": "top", "align": "left"})
        free = book.add_format({"text_wrap": True, "valign": "top", "locked": False, "bg_color": "#f2f5f8"})
        free_day = book.add_format(
            {"num_format": "dd-mm-yyyy", "valign": "top", "align": "left", "locked": False, "bg_color": "#f2f5f8"}
        )
        sheet = book.add_worksheet("Rappel")
        _head(sheet, book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}))
        for down, cells in enumerate(_cells(rappel), 1):
            for at, cell in enumerate(cells):
                write_cell(sheet, down, at, cell, plain=plain, dated=dated)
            for at in range(_WRITABLE_FROM, _WRITABLE_FROM + len(ANSWERS)):
                sheet.write_blank(down, at, None, free_day if at == _WRITABLE_FROM + 1 else free)
        _guard(sheet, max(1, len(rappel.rows)))
    return out.getvalue()


def _head(sheet: xlsxwriter.worksheet.Worksheet, bold: xlsxwriter.format.Format) -> None:
    columns = (*_INFORMATION, *zip(ANSWERS, _ANSWER_WIDTHS, strict=True))
    for at, (title, width) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title, bold)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _guard(sheet: xlsxwriter.worksheet.Worksheet, last: int) -> None:
    sheet.data_validation(
        1, _WRITABLE_FROM, last, _WRITABLE_FROM,
        {
            "validate": "list", "source": list(STATUS_WORDS), "error_title": "Status",
            "error_message": "Kies een van de vijf woorden uit de lijst, of laat de cel leeg.",
        },
    )  # fmt: skip
    sheet.data_validation(
        1, _WRITABLE_FROM + 1, last, _WRITABLE_FROM + 1,
        {
            "validate": "date", "criteria": ">=", "value": dt.date(2000, 1, 1), "error_title": "Datum",
            "error_message": "Typ een datum, zoals 31-12-2027, of laat de cel leeg.",
        },
    )  # fmt: skip
    sheet.autofilter(0, 0, last, len(_INFORMATION) + len(ANSWERS) - 1)
    sheet.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})


def _cells(rappel: Rappel) -> Iterator[tuple[str | dt.date | None, ...]]:
    for place, row in enumerate(rappel.rows, 1):
        yield (
            f"{place} van {len(rappel.rows)}", row.key, row.ministry, OVERDUE if row.is_overdue else COMING, row.quote,
            row.letter, row.letter_date, row.due_date, row.due_how, status_label(row.status), row.state,
        )  # fmt: skip


# --- to read ---

_SHOWN = (
    Column("Kenmerk", 12, 8), Column("Toezegging", 60, 34), Column("Brief", 28, 15), Column("Termijn", 12, 15),
    Column("Stand van zaken", 50, 28),
)  # fmt: skip


def rappel_pdf(rappel: Rappel, resources: Path) -> bytes:
    """Write the overview on lying pages, a part for each ministry and for what is past and to come."""
    parts = tuple(
        Part(title, note, tuple((row.key, row.quote, _letter(row), _term(row), _state(row)) for row in rows))
        for title, note, rows in _parts(rappel.rows, rappel)
    )
    return grid_pdf(Grid(rappel.title, rappel.made_on, _asked(rappel), "Onderdeel", _SHOWN, parts), resources)


def rappel_odt(rappel: Rappel) -> bytes:
    """Write for each ministry a letter and its overview behind it, as a text to complete in Word or LibreOffice."""
    pieces: list[Piece] = []
    for ministry in dict.fromkeys(row.ministry for row in rappel.rows):
        rows = [row for row in rappel.rows if row.ministry == ministry]
        pieces += letter_of(_letter_to(ministry, rows, rappel))
        title = f"Rappel toezeggingen {ministry}".rstrip()
        pieces += [Heading(1, title, LANDSCAPE), Paragraph(f"Stand op {long_date(rappel.made_on)}.")]
        for part, note, asked in _parts(rows, rappel):
            pieces += [Heading(2, part), Paragraph(note)]
            cells = tuple((row.key, row.quote, _letter(row), _term(row), _state(row)) for row in asked)
            titles, shares = zip(*((column.title, column.share) for column in _SHOWN), strict=True)
            pieces.append(Table(titles, shares, cells))
    return odt_document(rappel.title, rappel.made_on, pieces)


def _letter_to(ministry: str, rows: Sequence[RappelRow], rappel: Rappel) -> Asked:
    overdue = sum(row.is_overdue for row in rows)
    return Asked(
        rappel.addressees.get(ministry, ""), ministry, overdue, len(rows) - overdue, rappel.made_on, rappel.until,
        rappel.reply_by,
    )  # fmt: skip


def _asked(rappel: Rappel) -> str:
    return (
        f"Hieronder staan de toezeggingen waarvan de termijn is verstreken of tot en met {long_date(rappel.until)} "
        "verloopt, met de stand van zaken zoals die hier bekend is. Het verzoek is in het bijgevoegde rekenblad per "
        "toezegging de status, de verwachte datum en zo mogelijk de brief van nakoming in te vullen."
    )


def _parts(asked: Sequence[RappelRow], rappel: Rappel) -> Iterator[tuple[str, str, list[RappelRow]]]:
    for ministry in dict.fromkeys(row.ministry for row in asked):
        for is_overdue, title, note in (
            (True, OVERDUE, f"De termijn lag voor {long_date(rappel.made_on)}."),
            (False, COMING, f"De termijn ligt uiterlijk op {long_date(rappel.until)}."),
        ):
            rows = [row for row in asked if row.ministry == ministry and row.is_overdue is is_overdue]
            if rows:
                yield f"{ministry or 'Ministerie onbekend'}: {title}", note, rows


def _letter(row: RappelRow) -> str:
    return ", ".join(part for part in (row.letter, long_date(row.letter_date)) if part)


def _term(row: RappelRow) -> str:
    return f"{long_date(row.due_date)} ({row.due_how})" if row.due_how else long_date(row.due_date)


def _state(row: RappelRow) -> str:
    return f"{status_label(row.status)}. {row.state}"
