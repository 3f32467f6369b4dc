from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import zipfile

from tests.reports.test_pdf import RESOURCES, root_of, structure_types, text_of
from tracker.reports.grid import Column, Grid, Part, grid_csv, grid_pdf, grid_xlsx

GRID = Grid(
    title="Overzicht: alles",
    made_on=dt.date(2026, 11, 25),
    note="Keuze: ministerie: Defensie",
    part_title="Onderdeel",
    columns=(Column("Nummer", 10, 1), Column("Datum", 12, 2), Column("Tekst", 40, 4), Column("Bladzijde", 8)),
    parts=(
        Part("In beide", "Bevestigd.", (("TZ1", dt.date(2024, 2, 1), "Een zin.", 3), ("TZ2", None, "=1+1", None))),
        Part("Leeg", "Niets.", ()),
    ),
)


def test_a_sheet_for_a_dutch_excel() -> None:
    text = grid_csv(GRID).decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(text), delimiter=";")) == [
        ["Onderdeel", "Nummer", "Datum", "Tekst", "Bladzijde"],
        ["In beide", "TZ1", "2024-02-01", "Een zin.", "3"],
        ["In beide", "TZ2", "", "'=1+1", ""],
    ]


def test_a_workbook_with_dates_and_without_formulas_or_links() -> None:
    with zipfile.ZipFile(io.BytesIO(grid_xlsx(GRID))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
        names = book.namelist()

    assert "<f>" not in sheet
    assert "=1+1" in strings
    assert "<autoFilter" in sheet
    assert "45323" in sheet  # 1 February 2024
    assert not [name for name in names if "rels" in name and "sheet" in name]
    assert grid_xlsx(GRID) == grid_xlsx(GRID)


def test_the_pdf_is_tagged_and_holds_the_telling_columns() -> None:
    pdf = grid_pdf(GRID, RESOURCES)
    text = text_of(pdf)

    assert root_of(pdf)["/MarkInfo"]["/Marked"]
    assert {"/Table", "/TH", "/TD", "/H1"} <= set(structure_types(pdf))
    for told in ("Overzicht: alles", "Stand op 25 november 2026", "ministerie: Defensie", "1 februari 2024", "=1+1"):
        assert told in text
    assert "Bladzijde" not in text
    assert "Niets." not in text


def test_a_long_table_repeats_its_head_on_every_page() -> None:
    rows = tuple((f"TZ{number}", None, "Een zin die lang is. " * 8, number) for number in range(120))
    grid = dataclasses.replace(GRID, parts=(Part("In beide", "", rows),))

    text = text_of(grid_pdf(grid, RESOURCES))

    assert text.count("Nummer") > 3
    assert "TZ119" in text
