"""The first sheet of a spreadsheet (XLSX, ODS, CSV) as rows of texts. Only the reader process imports this module.

Formulas are never reckoned: a cell gives the value that the file holds for it. A day gives ``2026-12-31``, a number its
digits, a truth ``ja`` or ``nee``.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from typing import TYPE_CHECKING

from tracker.errors import DamagedFileError, FileTooLargeError, PasswordProtectedError, UnknownFormatError
from tracker.reading.archives import Archive
from tracker.reading.raw_records import RawRecords
from tracker.reading.xml_tree import attribute, local, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.reading.task import Task
    from tracker.reading.xml_tree import Element

MOST_COLUMNS = 200
LONGEST_CELL = 32_767
"""Characters; as many as Excel keeps."""
MOST_REPEATED = 1_000
"""A row or cell that an ODS file repeats oftener is empty space up to the end of the sheet."""
_DELIMITERS = ";,\t"
_DAY_FORMATS = frozenset({*range(14, 23), *range(45, 48)})
"""Number formats of XLSX that are days or times (ECMA-376 part 1, 18.8.30)."""
_DAY_LETTERS = re.compile(r'(?:\[[^\]]*\]|"[^"]*"|\\.)|(?P<day>[dmy])', re.IGNORECASE)
_EPOCH = dt.datetime(1899, 12, 30, tzinfo=dt.UTC)
"""Day 0 of Excel from March 1900 on (it counts a 29 February 1900)."""
_LAST_SERIAL = 2_958_465
_PLACE = re.compile(r"([A-Z]{1,3})[0-9]+$")

Row = tuple[int, list[str]]


def read_sheet(task: Task) -> RawRecords:
    """Return the rows of the first sheet that hold anything, each with its number.

    Raise as ``Archive`` and ``parse`` do, ``UnknownFormatError`` for what is no spreadsheet.
    """
    return RawRecords("sheet", b"".join(_lines(task, _rows(task))))


def read_table(task: Task) -> RawRecords:
    """Return the same of a CSV file, in UTF-8 or Windows-1252; raise ``UnknownFormatError`` for one without columns."""
    try:
        text = task.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = task.data.decode("cp1252", errors="replace")
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    if delimiter not in first:
        raise UnknownFormatError(name=task.name)
    try:
        rows = list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1))
    except csv.Error:
        raise DamagedFileError(name=task.name) from None
    return RawRecords("sheet", b"".join(_lines(task, rows)))


def _lines(task: Task, rows: Iterable[Row]) -> Iterator[bytes]:
    cells = 0
    for number, row in rows:
        texts = [text.strip()[:LONGEST_CELL] for text in row[:MOST_COLUMNS]]
        if not any(texts):
            continue
        cells += len(texts)
        if cells > task.limits.blocks:
            raise FileTooLargeError(name=task.name, limit=f"{task.limits.blocks} cells")
        task.progress()
        plain = [text.encode("utf-8", errors="replace").decode() for text in texts]
        yield json.dumps({"row": number, "cells": plain}).encode() + b"\n"


def _rows(task: Task) -> Iterator[Row]:
    archive = Archive(task)
    if "xl/workbook.xml" in archive.names:
        return _xlsx(task, archive)
    if "content.xml" in archive.names:
        return _ods(task, archive)
    raise UnknownFormatError(name=task.name)


# --- XLSX (ECMA-376) ------------------------------------------------------------------------------------------------


def _xlsx(task: Task, archive: Archive) -> Iterator[Row]:
    strings = [_all_text(item) for item in _children(task, archive, "xl/sharedStrings.xml", "si")]
    days = _day_styles(task, archive)
    root = parse(task, archive.read(_first_sheet(task, archive)))
    at = 0
    for row in root.iter("{*}row"):
        at = int(attribute(row, "r")) if attribute(row, "r").isdecimal() else at + 1
        yield at, _xlsx_cells(row, strings, days)


def _first_sheet(task: Task, archive: Archive) -> str:
    """Return the member of the sheet that the workbook lists first."""
    sheets = list(parse(task, archive.read("xl/workbook.xml")).iter("{*}sheet"))
    relations = _children(task, archive, "xl/_rels/workbook.xml.rels", "Relationship")
    targets = {attribute(each, "Id"): attribute(each, "Target") for each in relations}
    # ``r:id``, not ``sheetId``: the attribute with a namespace.
    wanted = next((value for key, value in sheets[0].attrib.items() if key.endswith("}id")), "") if sheets else ""
    target = targets.get(str(wanted), "worksheets/sheet1.xml").removeprefix("/")
    name = target if target.startswith("xl/") else f"xl/{target}"
    if name not in archive.names:
        raise DamagedFileError(name=task.name)
    return name


def _children(task: Task, archive: Archive, member: str, name: str) -> list[Element]:
    if member not in archive.names:
        return []
    return [each for each in parse(task, archive.read(member)) if local(each) == name]


def _day_styles(task: Task, archive: Archive) -> frozenset[int]:
    """Return the numbers of the cell styles that show a number as a day."""
    if "xl/styles.xml" not in archive.names:
        return frozenset()
    root = parse(task, archive.read("xl/styles.xml"))
    own = {
        attribute(each, "numFmtId"): any(found["day"] for found in _DAY_LETTERS.finditer(attribute(each, "formatCode")))
        for each in root.iter("{*}numFmt")
    }
    styles = [style for holder in root.iter("{*}cellXfs") for style in holder]
    formats = [attribute(style, "numFmtId") for style in styles]
    return frozenset(
        at for at, each in enumerate(formats) if own.get(each, each.isdecimal() and int(each) in _DAY_FORMATS)
    )


def _xlsx_cells(row: Element, strings: list[str], days: frozenset[int]) -> list[str]:
    cells: list[str] = []
    for cell in row:
        place = _PLACE.match(attribute(cell, "r"))
        at = _column(place[1]) if place else len(cells)
        if at >= MOST_COLUMNS:
            break
        cells += [""] * (at + 1 - len(cells))
        cells[at] = _xlsx_value(cell, strings, days)
    return cells


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _xlsx_value(cell: Element, strings: list[str], days: frozenset[int]) -> str:
    kind = attribute(cell, "t")
    if kind == "inlineStr":
        return _all_text(cell)
    value = next((each.text or "" for each in cell if local(each) == "v"), "")
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    if kind == "b":
        return "ja" if value == "1" else "nee"
    style = attribute(cell, "s")
    if kind in {"", "n"} and style.isdecimal() and int(style) in days:
        return _day(value)
    return value


def _day(serial: str) -> str:
    try:
        number = float(serial)
    except ValueError:
        return serial
    if not 1 <= number <= _LAST_SERIAL:
        return serial
    return (_EPOCH + dt.timedelta(days=int(number))).date().isoformat()


def _all_text(element: Element) -> str:
    """Return the text of a cell, without the reading aids beside it (``rPh``)."""
    parts = (each.text or "" for each in element.iter("{*}t") if local(each.getparent()) != "rPh")
    return "".join(parts)


# --- ODS (OpenDocument 1.3) -----------------------------------------------------------------------------------------


def _ods(task: Task, archive: Archive) -> Iterator[Row]:
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise PasswordProtectedError(name=task.name)
    table = next(parse(task, archive.read("content.xml")).iter("{*}table"), None)
    if table is None:
        raise UnknownFormatError(name=task.name)
    at = 0
    for row in table.iter("{*}table-row"):
        repeated = _repeated(row, "number-rows-repeated")
        cells = _ods_cells(row)
        for _ in range(repeated if repeated <= MOST_REPEATED else 0):
            at += 1
            yield at, cells
        at += repeated if repeated > MOST_REPEATED else 0


def _repeated(element: Element, name: str) -> int:
    number = attribute(element, name)
    return int(number) if number.isdecimal() and len(number) < 8 else 1


def _ods_cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if local(cell) not in {"table-cell", "covered-table-cell"}:
            continue
        repeated = _repeated(cell, "number-columns-repeated")
        cells += [_ods_value(cell)] * min(repeated, MOST_COLUMNS - len(cells))
    return cells


def _ods_value(cell: Element) -> str:
    kind = attribute(cell, "value-type")
    if kind == "date":
        return attribute(cell, "date-value")[:10]
    if kind == "boolean":
        return "ja" if attribute(cell, "boolean-value") == "true" else "nee"
    if kind in {"float", "currency", "percentage"}:
        return attribute(cell, "value")
    paragraphs = [each for each in cell if local(each) == "p"]
    return "\n".join("".join(each.itertext()) for each in paragraphs)
