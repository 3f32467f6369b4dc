"""Spreadsheets as rows of texts, through the real reader process."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator

import pytest
import xlsxwriter

from tracker.errors import DamagedFileError, EntitiesRefusedError, FileRefusedError, UnknownFormatError
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader

ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(Limits(blocks=20_000)) as opened:
        yield opened


def rows_of(reader: Reader, name: str, content: bytes) -> list[tuple[int, list[str]]]:
    return [(row["row"], row["cells"]) for row in reader.records(name, content).objects()]


def xlsx() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Eerste")
        day, plain = book.add_format({"num_format": "dd-mm-yyyy"}), book.add_format({"num_format": "0.00"})
        sheet.write_row(0, 0, ["Kenmerk", "Datum", "Getal", "Ja"])
        sheet.write_string(2, 0, "12-abcdef")
        sheet.write_datetime(2, 1, dt.datetime(2027, 12, 31), day)  # noqa: DTZ001 - Excel knows no zones
        sheet.write_number(2, 2, 44_561, plain)
        sheet.write_boolean(2, 3, True)  # noqa: FBT003 - the library's own form
        sheet.write_formula(2, 5, "=1+1", None, 2)
        sheet.write_rich_string(3, 0, "half ", book.add_format({"bold": True}), "vet")
        book.add_worksheet("Tweede").write_string(0, 0, "anders")
    return out.getvalue()


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return out.getvalue()


def ods(body: str) -> bytes:
    content = f"<office:document-content {NAMES}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
    return zipped(mimetype=ODS, content_xml=f"{content}</office:body></office:document-content>")


def test_a_sheet_gives_texts_days_numbers_and_truths_in_their_places(reader: Reader) -> None:
    assert rows_of(reader, "a.xlsx", xlsx()) == [
        (1, ["Kenmerk", "Datum", "Getal", "Ja"]),
        (3, ["12-abcdef", "2027-12-31", "44561", "ja", "", "2"]),
        (4, ["half vet"]),
    ]


def test_an_ods_sheet_with_repeated_rows_and_cells(reader: Reader) -> None:
    one, two, three = (f"<text:p>{text}</text:p></table:table-cell>" for text in "abc")
    cell, twice = '<table:table-cell office:value-type="string"', 'table:number-columns-repeated="2"'
    day = '<table:table-cell office:value-type="date" office:date-value="2027-12-31T00:00:00"/>'
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    body = (
        f"<table:table><table:table-row>{cell}>{one}{cell} {twice}>{two}{day}</table:table-row>{empty}"
        f"<table:table-row>{cell}>{three}</table:table-row></table:table>"
    )
    assert rows_of(reader, "a.ods", ods(body)) == [(1, ["a", "b", "b", "2027-12-31"]), (1_048_002, ["c"])]


@pytest.mark.parametrize(
    ("content", "cells"),
    [
        ("a;b\r\n1;é\r\n".encode("utf-8-sig"), ["1", "é"]),
        ("a;b\r\n1;é\r\n".encode("cp1252"), ["1", "é"]),
        (b'a,b\n1,"x\ny"\n', ["1", "x\ny"]),
    ],
)
def test_a_csv_file_in_the_ways_office_programs_write_it(reader: Reader, content: bytes, cells: list[str]) -> None:
    assert rows_of(reader, "a.csv", content) == [(1, ["a", "b"]), (2, cells)]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (zipped(word__document_xml="<w/>"), UnknownFormatError),
        (zipped(xl__workbook_xml="<workbook/>"), DamagedFileError),
        (zipped(xl__workbook_xml="<workbook"), DamagedFileError),
        (zipped(content_xml="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), EntitiesRefusedError),
        (b"PK\x03\x04" + b"\0" * 100, DamagedFileError),
        (
            ods(
                '<table:table><table:table-row table:number-rows-repeated="900"><table:table-cell '
                'office:value-type="string" table:number-columns-repeated="150"><text:p>x</text:p></table:table-cell>'
                "</table:table-row></table:table>"
            ),
            FileRefusedError,
        ),
    ],
)
def test_what_is_no_sheet_or_too_much_is_refused(
    reader: Reader, content: bytes, refusal: type[FileRefusedError]
) -> None:
    with pytest.raises(refusal):
        reader.records("a.xlsx", content)


def test_numbers_that_lead_nowhere_are_left_empty(reader: Reader) -> None:
    sheet = (
        '<worksheet xmlns="m"><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c><c r="ZZZ1"><v>1</v></c>'
        '<c r="B1" s="7"><v>x</v></c></row></sheetData></worksheet>'
    )
    book = '<workbook xmlns="m"><sheets><sheet name="a"/></sheets></workbook>'
    content = zipped(xl__workbook_xml=book, xl__worksheets__sheet1_xml=sheet)
    assert rows_of(reader, "a.xlsx", content) == []
