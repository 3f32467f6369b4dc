"""What the place of lines on the page says about them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from tests.reading.makers import letter_pdf, plain_pdf, shown
from tracker.reading.pdf_layout import blocks_of
from tracker.reading.pdf_lines import Line, PageLines
from tracker.reading.source_text import ASIDES, BlockKind, Role

if TYPE_CHECKING:
    from tracker.reading.reader import Reader
    from tracker.reading.source_text import SourceText

FULL = "Deze regel is zo lang dat er geen woord meer achter had gepast, en loopt dus"


def texts(source: SourceText, *kinds: BlockKind) -> list[str]:
    found = [(block, source.text[block.start : block.end]) for block in source.blocks]
    return [" ".join(text.split()) for block, text in found if not kinds or block.kind in kinds]


def test_paragraphs_headings_and_items_are_told_apart_by_room_and_signs(reader: Reader) -> None:
    lines = [
        "Inleiding",
        FULL,
        "door op de volgende regel.",
        "Daarna begint een nieuwe alinea, want daar was nog plaats genoeg voor dit",
        "• eerste punt;",
        "• tweede punt, dat op de volgende regel doorloopt omdat het te lang is voor",
        "deze regel.",
    ]
    assert texts(reader.read("brief.pdf", letter_pdf([lines]))) == [
        lines[0],
        f"{lines[1]} {lines[2]}",
        lines[3],
        lines[4],
        f"{lines[5]} {lines[6]}",
    ]


def test_the_foot_of_an_official_paper_is_beside_the_text_on_a_single_page_too(reader: Reader) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 740, "De Tweede Kamer, vergaderjaar 2024–2025, sprak hierover met de minister.")
    canvas.drawString(72, 82, "Deze regel staat onderaan de bladzijde en loopt tot aan de voet")
    canvas.drawString(72, 68, "kst-28286-1400")
    canvas.drawString(72, 56, "’s-Gravenhage 2025 Tweede Kamer, vergaderjaar 2024–2025, 28 286, nr. 1400 1")
    canvas.save()
    source = reader.read("brief.pdf", out.getvalue())
    assert [text[:16] for text in texts(source, BlockKind.FOOTER)] == ["kst-28286-1400", "’s-Gravenhage 20"]
    assert len(texts(source)) == 4


def test_sign_that_fits_between_two_line_ends_is_in_one_block_only() -> None:
    # Found by spoiling fonts: where glyphs mean a line end, a line break holds a line of its own.
    above = Line(1, 0, 75, FULL, 70, 500, 700, 14, 400, ())
    sign = Line(1, 76, 77, "x", 70, 76, 600, 14, 400, ())
    below = Line(1, 78, 104, "door op de volgende regel.", 70, 230, 686, 14, 0, ())
    blocks = blocks_of([PageLines(1, 595, 842, [above, sign, below])])
    assert sorted((block.start, block.end) for block in blocks) == [(0, 75), (76, 77), (78, 104)]


def test_page_numbers_and_running_lines_are_beside_the_text(reader: Reader) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(1, 5):
        canvas.drawString(72, 800, "Voortgang van de uitvoering")
        for row in range(20):
            canvas.drawString(
                72, 740 - 15 * row, f"Regel {row} van bladzijde {number} staat midden in de lopende tekst"
            )
        canvas.drawString(300, 40, str(number))
        canvas.showPage()
    canvas.save()
    source = reader.read("brief.pdf", out.getvalue())
    asides = [block for block in source.blocks if block.kind in ASIDES]
    assert [source.text[block.start : block.end] for block in asides] == [
        words for number in range(1, 5) for words in ("Voortgang van de uitvoering", str(number))
    ]
    assert source.body_end <= source.pages[-1].end


def test_a_number_in_the_text_is_no_page_number(reader: Reader) -> None:
    source = reader.read("brief.pdf", letter_pdf([["Het aantal is", "12", "en daar blijft het bij."]]))
    assert not [block for block in source.blocks if block.kind in ASIDES]


def test_rows_of_a_table_are_not_run_together(reader: Reader) -> None:
    out, style = io.BytesIO(), getSampleStyleSheet()["BodyText"]
    text = Paragraph(
        "Hieronder staat hoe het met de moties en met de toezeggingen aan de Kamer is gesteld. " * 4, style
    )
    rows = [["Motie", "Indiener", "Stand"], ["nr. 12", "Jansen", "Afgedaan"], ["nr. 13", "De Boer", "In behandeling"]]
    SimpleDocTemplate(out).build([text, Spacer(0, 10), Table(rows, colWidths=[120, 120, 200]), Spacer(0, 10), text])
    source = reader.read("brief.pdf", out.getvalue())
    assert texts(source, BlockKind.CELL) == [" ".join(row) for row in rows]


def test_proceedings_tell_who_speaks(reader: Reader) -> None:
    lines = [
        "De voorzitter:",
        "Het woord is aan de heer Verzonnen.",
        "",
        "De heer Verzonnen (Lijst X):",
        "Ik vraag de minister om een brief.",
        "",
        "Minister Bedacht:",
        "Die brief stuur ik voor de zomer.",
    ]
    source = reader.read("handelingen.pdf", letter_pdf([lines]))
    assert [(block.kind, block.role) for block in source.blocks] == [
        (BlockKind.SPEAKER, Role.CHAIR),
        (BlockKind.PARAGRAPH, Role.CHAIR),
        (BlockKind.SPEAKER, Role.MEMBER),
        (BlockKind.PARAGRAPH, Role.MEMBER),
        (BlockKind.SPEAKER, Role.GOVERNMENT),
        (BlockKind.PARAGRAPH, Role.GOVERNMENT),
    ]
    assert source.blocks[-1].speaker == "Minister Bedacht"


def test_every_letter_stands_in_one_block(reader: Reader) -> None:
    source = reader.read("brief.pdf", plain_pdf([shown("toe-", "zegging aan de Kamer", "12"), shown("einde")]))
    covered = sorted(index for block in source.blocks for index in range(block.start, block.end))
    assert len(covered) == len(set(covered))
    assert {index for index, char in enumerate(source.text) if char.isalnum()} <= set(covered)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_on_its_side_is_read_as_it_is_held(reader: Reader, angle: int) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.translate(*{90: (600, 0), 180: (600, 800), 270: (0, 800)}[angle])
    canvas.rotate(angle)
    for row, line in enumerate([FULL, "door op de volgende regel.", "", "Een tweede alinea.", "Een derde alinea."]):
        canvas.drawString(60, 500 - 15 * row, line)
    canvas.save()
    source = reader.read("brief.pdf", out.getvalue())
    assert " ".join(texts(source)) == f"{FULL} door op de volgende regel. Een tweede alinea. Een derde alinea."


def test_a_crowded_page_takes_no_longer_than_its_size_warrants(reader: Reader) -> None:
    crowd = b"BT /F1 1 Tf 50 800 Td " + b" ".join(b"0 -0.02 Td (%d) Tj" % number for number in range(6_000)) + b" ET"
    assert len(reader.read("brief.pdf", plain_pdf([crowd] * 2)).text) > 20_000


def test_numbered_items_in_small_type_at_the_foot_are_no_notes(reader: Reader) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFont("Helvetica", 12)
    for row in range(20):
        canvas.drawString(72, 760 - 15 * row, FULL)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(72, 440, "Het artikel luidt als volgt:")
    for row in range(1, 4):
        canvas.drawString(72, 440 - 12 * row, f"{row}. Bij algemene maatregel van bestuur worden regels gesteld;")
    canvas.drawString(72, 360, "4. Het besluit treedt in werking op een later te bepalen tijdstip.")
    canvas.save()
    source = reader.read("brief.pdf", out.getvalue())
    assert not texts(source, BlockKind.FOOTNOTE)
    assert len(texts(source, BlockKind.ITEM)) == 4


def test_soft_hyphen_that_stands_off_its_line_ends_no_paragraph(reader: Reader) -> None:
    page = (
        b"BT /F1 12 Tf 50 500 Td (gegevens over vrij) Tj ET BT /F1 12 Tf 250 500 Td (~) Tj ET"
        b" BT /F1 12 Tf 50 486 Td (willige hulp en nog veel meer) Tj ET"
    )
    source = reader.read("brief.pdf", plain_pdf([page], to_unicode=b"1 beginbfchar <7E> <00AD> endbfchar"))
    assert "\r\n\xad\r\n" in source.text
    assert texts(source) == ["gegevens over vrij \xad willige hulp en nog veel meer"]
