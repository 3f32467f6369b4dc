"""A table of anything, in parts: as CSV and XLSX for a spreadsheet, and as a PDF for the table's telling columns."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

import xlsxwriter

from tracker.reports.dutch import long_date, number
from tracker.reports.pdf import Json, compile_pdf
from tracker.reports.sheets import TEXT_STAYS_TEXT, Cell, csv_of, write_cell

if TYPE_CHECKING:
    from pathlib import Path

_CELL_MARGIN = 2


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``width`` in characters on a sheet, ``share`` of the PDF's width (0: not in the PDF)."""

    title: str
    width: int
    share: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part of the table; ``note`` says in Dutch what it holds."""

    title: str
    note: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A titled table; ``note`` says in Dutch what was chosen, ``part_title`` names the column of the parts."""

    title: str
    made_on: dt.date
    note: str
    part_title: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]


def grid_csv(grid: Grid) -> bytes:
    """Write all parts as one table, as a Dutch Excel opens it."""
    rows = ((part.title, *map(_plain, row)) for part in grid.parts for row in part.rows)
    return csv_of([grid.part_title, *(column.title for column in grid.columns)], rows)


def _plain(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def grid_xlsx(grid: Grid) -> bytes:
    """Write all parts as one sheet with a filter on every column; no text becomes a formula or a web address."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_STAYS_TEXT | {"default_date_format": "dd-mm-yyyy"}) as book:
        book.set_properties(
            {"title": grid.title, "author": "Gestand", "created": dt.datetime.combine(grid.made_on, dt.time(12))}
        )
        bold, wrapped = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        dated = book.add_format({"num_format": "dd-mm-yyyy", "valign": "top", "align": "left"})
        sheet = book.add_worksheet(grid.title[:31].translate(_NO_SHEET_NAME))
        columns = (Column(grid.part_title, 22), *grid.columns)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width + _CELL_MARGIN)
            sheet.write_string(0, at, column.title, bold)
        rows = [(part.title, *row) for part in grid.parts for row in part.rows]
        for down, row in enumerate(rows, 1):
            for at, cell in enumerate(row):
                write_cell(sheet, down, at, cell, plain=wrapped, dated=dated)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    return out.getvalue()


_NO_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def grid_pdf(grid: Grid, resources: Path) -> bytes:
    """Write the parts as tables on lying pages: tagged, PDF/UA-1 and PDF/A-2a."""
    shown = [at for at, column in enumerate(grid.columns) if column.share]
    data: Json = {
        "title": grid.title,
        "year": str(grid.made_on.year),
        "month": str(grid.made_on.month),
        "day": str(grid.made_on.day),
        "made_on": long_date(grid.made_on),
        "note": grid.note,
        "columns": [{"title": grid.columns[at].title, "share": str(grid.columns[at].share)} for at in shown],
        "counts": [{"label": part.title, "count": number(len(part.rows))} for part in grid.parts],
        "parts": [
            {"title": part.title, "note": part.note, "rows": [[_told(row[at]) for at in shown] for row in part.rows]}
            for part in grid.parts
            if part.rows
        ],
    }
    return compile_pdf("grid", data, grid.made_on, resources)


def _told(cell: Cell) -> Json:
    if isinstance(cell, dt.date):
        return long_date(cell)
    return "–" if cell is None or cell == "" else str(cell)
