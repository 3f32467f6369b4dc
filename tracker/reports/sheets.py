"""What every spreadsheet that we write has in common: text stays text, days are days, and a Dutch Excel opens it."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | dt.date | None

TEXT_STAYS_TEXT = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
"""With these options of a workbook no text becomes a formula, a web address or a number."""

# A spreadsheet reads a cell that starts with one of these as a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds."""


def write_cell(sheet: Worksheet, down: int, at: int, cell: Cell, *, plain: Format, dated: Format) -> None:
    """Write a day, a number or a text in its own way; nothing for what is empty."""
    if isinstance(cell, dt.date):
        sheet.write_datetime(down, at, dt.datetime.combine(cell, dt.time()), dated)
    elif isinstance(cell, int):
        sheet.write_number(down, at, cell, plain)
    elif cell:
        sheet.write_string(down, at, cell[:_LONGEST_CELL], plain)


def csv_of(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Write rows as a Dutch Excel opens them: ``;``, UTF-8 with BOM, CRLF.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
