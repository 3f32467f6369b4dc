"""A list of motions and promises and what became of them, as a table in every format that has tables."""

from __future__ import annotations

import io
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
import typst
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from tests.reading.hostile_makers import html_page
from tests.reading.office_makers import docx, odt, paragraph
from tracker.extraction.pipeline import extract
from tracker.reading.source_text import BlockKind
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.reader import Reader
    from tracker.reading.source_text import SourceText

RULES = load_rulebook()
BEFORE = "Geachte voorzitter, hierbij treft u de stand van zaken aan van de moties en toezeggingen van dit jaar."
AFTER = "Hoogachtend,"
ROWS = (
    ("Onderwerp", "Stand", "Toelichting"),
    (
        "Motie-De Vries (36 600, nr. 14) over laadpalen in de wijk",
        "Loopt",
        "Ik zal de Kamer voor 1 juli 2026 informeren over de plaatsing van laadpalen. De gemeenten weten dit.",
    ),
    ("Toezegging over de dienstregeling van de veerdienst op het kanaal", "Afgedaan", "Zie de brief van 3 maart 2026."),
    ("Motie-Bakker (36 600, nr. 22)", "In uitvoering", "Het kabinet stuurt uw Kamer in mei 2026 een voorstel"),
    ("Toezegging over fietspaden", "In uitvoering", "De Kamer wordt hierover voor 1 mei 2026 geïnformeerd"),
)
PROMISES = {
    "Ik zal de Kamer voor 1 juli 2026 informeren over de plaatsing van laadpalen.",
    "Het kabinet stuurt uw Kamer in mei 2026 een voorstel",
    "De Kamer wordt hierover voor 1 mei 2026 geïnformeerd",
}


def wrapped(row: str, cell: str, inner: str = "{}") -> str:
    cells = ["".join(f"<{cell}>{inner.format(text)}</{cell}>" for text in texts) for texts in ROWS]
    return "".join(f"<{row}>{each}</{row}>" for each in cells)


def as_docx() -> bytes:
    rows = wrapped("w:tr", "w:tc", paragraph("{}"))
    return docx(f"{paragraph(BEFORE)}<w:tbl>{rows}</w:tbl>{paragraph(AFTER)}")


def as_odt() -> bytes:
    rows = wrapped("table:table-row", "table:table-cell", "<text:p>{}</text:p>")
    return odt(f"<text:p>{BEFORE}</text:p><table:table>{rows}</table:table><text:p>{AFTER}</text:p>")


def as_html() -> bytes:
    return html_page(f"<p>{BEFORE}</p><table>{wrapped('tr', 'td')}</table><p>{AFTER}</p>")


def by_reportlab() -> bytes:
    out, style = io.BytesIO(), getSampleStyleSheet()["Normal"]
    table = Table([[Paragraph(text, style) for text in row] for row in ROWS], colWidths=[150, 80, 220])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    SimpleDocTemplate(out).build([Paragraph(BEFORE, style), table, Paragraph(AFTER, style)])
    return out.getvalue()


def by_typst(stroke: str, columns: str) -> bytes:
    cells = "".join(f"[{text}]," for row in ROWS for text in row)
    table = f"#table(columns: ({columns}), stroke: {stroke}, {cells})"
    return typst.compile(f"#set text(size: 10pt)\n{BEFORE}\n\n{table}\n\n{AFTER}".encode())


FILES: dict[str, Callable[[], bytes]] = {
    "brief.docx": as_docx,
    "brief.odt": as_odt,
    "brief.html": as_html,
    "reportlab.pdf": by_reportlab,
    "typst, lijnen.pdf": lambda: by_typst("0.5pt", "3fr, 1fr, 4fr"),
    "typst, smal.pdf": lambda: by_typst("none", "3fr, 1.5fr, 3fr"),
}


@pytest.fixture(params=FILES)
def source(request: pytest.FixtureRequest, reader: Reader) -> SourceText:
    return reader.read(request.param, FILES[request.param]())


def test_cells_are_blocks_of_their_row(source: SourceText) -> None:
    cells = [block for block in source.blocks if block.row]
    assert {block.kind for block in cells} == {BlockKind.CELL}
    rows = [
        tuple(" ".join(source.text[block.start : block.end].split()) for block in row)
        for _, row in groupby(cells, key=lambda block: block.row)
    ]
    assert rows == list(ROWS)


def test_text_around_the_table_is_none_of_it(source: SourceText) -> None:
    texts = [" ".join(source.text[block.start : block.end].split()) for block in source.blocks if not block.row]
    assert texts == [BEFORE, AFTER]


def test_promise_in_a_cell_is_quoted_without_the_other_cells(source: SourceText) -> None:
    found = {candidate.quote for candidate in extract(source, RULES).candidates}
    assert found == PROMISES


@pytest.mark.parametrize("width", [90, 120, 160, 220])
def test_prose_stretched_to_a_narrow_column_is_no_table(reader: Reader, width: int) -> None:
    out, style = io.BytesIO(), getSampleStyleSheet()["Normal"].clone("stretched", alignment=TA_JUSTIFY)
    text = "De munitie-initiatieven worden voortgezet; hierover ontvangt uw Kamer jaarlijks een verantwoording. " * 6
    margin = (A4[0] - width) / 2
    SimpleDocTemplate(out, pagesize=A4, leftMargin=margin, rightMargin=margin).build([Paragraph(text, style)])
    assert not any(block.row for block in reader.read("brief.pdf", out.getvalue()).blocks)


def test_two_columns_of_prose_are_no_table(reader: Reader) -> None:
    text = " ".join([BEFORE] * 40)
    data = typst.compile(f"#set page(columns: 2)\n#set text(size: 9pt)\n{text}".encode())
    assert not any(block.row for block in reader.read("brief.pdf", data).blocks)
