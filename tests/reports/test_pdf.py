from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.reports.examples import FUND, KEPT, NEWS, POSTPONED, SOLDIERS, report_of
from tracker.reports.glyphs import covered_characters
from tracker.reports.pdf import render_pdf
from tracker.reports.report import Report, ReportRow
from tracker.terms import DueOrigin, Review

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def render(*rows: ReportRow) -> bytes:
    return render_pdf(report_of(*rows), RESOURCES)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    finally:
        document.close()
    return re.sub(r"\s+", " ", " ".join(pages))


def root_of(pdf: bytes) -> Any:  # noqa: ANN401 - pypdf's objects have no useful types
    return PdfReader(io.BytesIO(pdf)).root_object


def structure_types(pdf: bytes) -> list[str]:
    """The types of all structure elements, in reading order."""
    found: list[str] = []
    todo: list[Any] = [root_of(pdf)["/StructTreeRoot"]]
    while todo:
        element = todo.pop().get_object()
        if isinstance(element, list):
            todo.extend(reversed(element))
        elif isinstance(element, dict):
            found += [str(element["/S"])] if "/S" in element else []
            todo += [element["/K"]] if "/K" in element else []
    return found


def test_says_that_it_is_tagged_and_which_standards_it_meets() -> None:
    root = root_of(render(SOLDIERS))
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_has_real_headings_tables_with_header_cells_and_marked_quotes() -> None:
    types = structure_types(render(SOLDIERS, FUND))
    assert types.count("/H1") == 4  # the summary, the overview, the commitments, the proposals
    assert types.count("/H2") == 2
    assert types.count("/Table") == 4
    assert types.count("/TH") == 2 + 4 + 4 + 4
    assert types.count("/BlockQuote") == 2


def test_bookmarks_lead_to_every_commitment() -> None:
    outline = PdfReader(io.BytesIO(render(SOLDIERS, FUND))).outline
    titles = re.findall(r"/Title': '([^']*)'", str(outline))
    assert titles == [
        "Samenvatting",
        "Overzicht",
        "Toezeggingen",
        "7. 100 militairen voor RSM",
        "Nog niet beoordeeld",
        "8. € 200.000 voor het NAVO Trust Fund",
    ]


def test_title_and_date_are_in_the_properties() -> None:
    properties = PdfReader(io.BytesIO(render(SOLDIERS))).metadata
    assert properties is not None
    assert properties.title == "Toezeggingen commissie Defensie"
    assert str(properties.creation_date).startswith("2026-11-21")


def test_names_everything_about_each_commitment() -> None:
    fund, news = (dataclasses.replace(row, review=Review.ACCEPTED) for row in (FUND, NEWS))
    text = text_of(render(SOLDIERS, fund, news))
    for row in (SOLDIERS, fund, news):
        assert row.quote in text
        assert f"{row.letter}, pagina 2, 1 februari 2017, Ministerie van Defensie" in text
        assert row.summary in text
    for expected in (
        "Status Openstaand, termijn verlopen",
        "Termijn uiterlijk 31 december 2017 (in de brief: “in 2017”; berekend uit deze woorden",
        "Status Aangehouden",
        "Termijn geen",
        "Status In behandeling, termijn verloopt binnenkort",
        "uiterlijk 10 december 2026",
        "Verantwoordelijke Ayşe Yılmaz-Świątek",
        "Nagevraagd op 3 maart.",
        "Omvang 100 militairen",
    ):
        assert expected in text


def test_the_offices_own_term_is_marked_in_the_list_and_in_the_details() -> None:
    how = "standaardtermijn van het kantoor: de brief noemt geen termijn"
    own = dataclasses.replace(SOLDIERS, due_text="", due_origin=DueOrigin.DEFAULT, due_how=how)
    text = text_of(render(own))
    assert "31 december 2017 (standaardtermijn)" in text
    assert how in text


def test_shows_follow_up_letters_with_kind_term_and_proof() -> None:
    text = text_of(render(SOLDIERS))
    assert f"Uitstel 29 januari 2018 1 mei 2018 (was 31 januari 2018) {POSTPONED.letter} {POSTPONED.quote}" in text
    assert f"Nakoming 20 april 2018 – {KEPT.letter} {KEPT.quote}" in text


def test_counts_accepted_commitments_per_status_and_term() -> None:
    held, news = (dataclasses.replace(row, review=Review.ACCEPTED) for row in (FUND, NEWS))
    text = text_of(render(SOLDIERS, held, news, SOLDIERS, FUND, NEWS))
    assert "Openstaand 2 In behandeling 1 Deels afgedaan 0 Afgedaan 0 Vervallen 0 Aangehouden 1" in text
    assert "Waarvan termijn verlopen 2 Waarvan termijn binnen 30 dagen 1 Overzicht" in text
    assert "4 toezeggingen; 2 voorstellen nog niet beoordeeld." in text


def test_proposals_come_after_the_commitments_and_are_marked_as_such() -> None:
    rejected = dataclasses.replace(NEWS, id=10, review=Review.REJECTED)
    text = text_of(render(FUND, rejected, SOLDIERS))
    accepted, _, rest = text.partition("Nog niet beoordeeld Deze zinnen heeft het programma in de brieven gevonden.")
    pending, _, dropped = rest.partition("Verworpen Deze zinnen heeft het programma voorgesteld.")
    assert [SOLDIERS.quote in part for part in (accepted, pending, dropped)] == [True, False, False]
    assert [FUND.quote in part for part in (accepted, pending, dropped)] == [False, True, False]
    assert [NEWS.quote in part for part in (accepted, pending, dropped)] == [False, False, True]
    assert "8. € 200.000 voor het NAVO Trust Fund Voorstel van het programma – nog niet beoordeeld" in pending
    assert "Aangehouden" not in text  # the status of a proposal counts for nothing
    assert "1 toezegging; 1 voorstel nog niet beoordeeld; 1 voorstel verworpen." in text


def test_says_how_many_rejected_proposals_are_left_out() -> None:
    report = dataclasses.replace(report_of(FUND, NEWS), left_out=4)
    text = text_of(render_pdf(report, RESOURCES))
    assert "0 toezeggingen; 2 voorstellen nog niet beoordeeld; 4 voorstellen verworpen en hier weggelaten." in text
    assert "Openstaand" not in text


def test_every_commitment_has_its_own_number() -> None:
    text = text_of(render(dataclasses.replace(SOLDIERS, id=12345), FUND))
    assert "Nr. Toezegging Termijn Status 12345 100 militairen voor RSM" in text
    assert "12345. 100 militairen voor RSM" in text
    assert "Nr. Voorstel Termijn Status 8 € 200.000 voor" in text


def test_numbers_its_pages() -> None:
    assert "Pagina 4 van 4" in text_of(render(*[SOLDIERS, FUND] * 3))


def test_an_empty_report_says_so() -> None:
    assert "Geen toezeggingen." in text_of(render())


@pytest.mark.parametrize(
    "text",
    [
        "Zie [bijlage] #panic() #import $x^2$ *vet* _schuin_ @bron <label> `raw` \\ ~ ' \" -- // /* */",
        '"}]} , #eval("1") \\u{41} {{ }} %s',
        "= Geen kop, - geen lijst, + geen nummer, / Term: geen term",
        "Zie https://www.voorbeeld.nl/een/adres/dat/langer/is/dan/de/regel/waar/het/op/staat/en/nog/verder?x=1&y=2",
    ],
)
def test_text_from_letters_is_never_read_as_markup(text: str) -> None:
    row = dataclasses.replace(SOLDIERS, summary=text, quote=text, notes=text, links=())
    found = text_of(render(row)).replace(" ", "")
    assert found.count(text.replace(" ", "")) == 4  # overview, heading, quote, notes


def test_other_scripts_are_set_and_signs_without_a_glyph_are_named() -> None:
    row = dataclasses.replace(
        SOLDIERS, quote="Łódź, İstanbul, Αθήνα, Київ, שלום, \uf0b7 punt, \U0001f600, 中\x00\ud83d."
    )
    text = text_of(render(row))
    assert "Łódź, İstanbul, Αθήνα, Київ" in text
    assert "• punt, [U+1F600], [U+4E2D][U+D83D]." in text


def test_a_long_quote_and_an_endless_word_stay_on_the_page() -> None:
    row = dataclasses.replace(SOLDIERS, quote="toezegging " * 455, summary="x" * 300)
    document = pypdfium2.PdfDocument(render(row))
    pages = [document[index].get_textpage() for index in range(len(document))]
    rights = [page.get_rect(index)[2] for page in pages for index in range(page.count_rects())]
    words = sum(page.get_text_range().count("toezegging") for page in pages)
    document.close()
    assert max(rights) <= 595 - 24 / 25.4 * 72 + 1  # inside the right margin of 24 mm
    assert words >= 455


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_makes_a_document(text: str) -> None:
    row = dataclasses.replace(SOLDIERS, quote=text, summary=text[:50], notes=text, letter=text[:20])
    assert render_pdf(Report(text[:20], report_of().made_on, text, (row,)), RESOURCES).startswith(b"%PDF")


def test_every_character_the_fonts_are_said_to_cover_has_a_glyph() -> None:
    characters = [chr(code) for code in sorted(covered_characters(RESOURCES / "fonts"))]
    lines = ["".join(characters[at : at + 30]) for at in range(0, len(characters), 30)]
    row = dataclasses.replace(SOLDIERS, quote=" ".join(lines), summary=" ".join(lines))
    assert render(row).startswith(b"%PDF")  # typst refuses a character without a glyph


def test_equal_reports_give_equal_bytes() -> None:
    assert render(SOLDIERS, FUND) == render(SOLDIERS, FUND)


def test_all_fonts_are_embedded_and_our_own() -> None:
    pages: list[Any] = [*PdfReader(io.BytesIO(render(SOLDIERS))).pages]
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert descriptors
    assert all("/FontFile3" in descriptor or "/FontFile2" in descriptor for descriptor in descriptors)
    assert {str(font["/BaseFont"]).partition("+")[2].partition("-")[0] for font in fonts} == {"SourceSans3"}


def test_five_hundred_commitments_fit_in_one_document() -> None:
    rows = [dataclasses.replace(SOLDIERS, id=number, summary=f"Toezegging nummer {number}") for number in range(500)]
    document = PdfReader(io.BytesIO(render(*rows)))
    assert len(document.pages) > 100
    assert "500 toezeggingen" in document.pages[0].extract_text()
