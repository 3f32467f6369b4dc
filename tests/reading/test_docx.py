from __future__ import annotations

import pytest

from tests.reading.office_makers import SENTENCE, docx, paragraph, zip_of
from tracker.errors import DamagedFileError, EmptyFileError
from tracker.reading.reader import Reader
from tracker.reading.source_text import SourceText


def shown(source: SourceText) -> list[tuple[str, str]]:
    return [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]


def read(reader: Reader, body: str, **parts: str) -> list[tuple[str, str]]:
    return shown(reader.read("brief.docx", docx(body, **parts)))


def test_blocks_stand_in_reading_order_with_a_blank_line_between(reader: Reader) -> None:
    source = reader.read("brief.docx", docx(paragraph("Geachte voorzitter,") + paragraph("") + paragraph()))
    assert source.text == f"Geachte voorzitter,\n\n{SENTENCE}"
    assert (source.format, len(source.pages), source.body_end) == ("docx", 1, len(source.text))


def test_headings_are_known_by_level_and_by_style(reader: Reader) -> None:
    styles = (
        '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="Kop1"/></w:style>'
        '<w:style w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>'
    )
    body = (
        paragraph("Een", '<w:outlineLvl w:val="0"/>')
        + paragraph("Twee", '<w:pStyle w:val="Eigen"/>')
        + paragraph("Drie", '<w:pStyle w:val="Rond"/>')
        + paragraph("Vier", '<w:pStyle w:val="Kop1"/><w:outlineLvl w:val="9"/>')
    )
    kinds = [kind for kind, _ in read(reader, body, styles=styles)]
    assert kinds == ["heading", "heading", "paragraph", "paragraph"]


def test_lists_are_numbered_as_word_numbers_them(reader: Reader) -> None:
    def level(at: int, form: str, text: str) -> str:
        return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'

    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "Vraag %1")}{level(1, "lowerLetter", "%1%2)")}'
        '</w:abstractNum><w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )

    def item(text: str, number: int, at: int = 0) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')

    body = item("een", 1) + item("twee", 1, 1) + item("drie", 1, 1) + item("vier", 1) + item("vijf", 1, 1)
    body += item("punt", 2) + item("geen", 0)
    assert read(reader, body, numbering=numbering) == [
        ("item", "Vraag 1 een"),
        ("item", "1a) twee"),
        ("item", "1b) drie"),
        ("item", "Vraag 2 vier"),
        ("item", "2a) vijf"),
        ("item", "• punt"),
        ("paragraph", "geen"),
    ]


def test_second_list_of_one_form_may_count_anew(reader: Reader) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2">'
        '<w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )

    def item(text: str, number: int) -> str:
        return paragraph(text, f'<w:numPr><w:numId w:val="{number}"/></w:numPr>')

    body = item("een", 1) + item("", 1) + item("drie", 1) + item("weer een", 2) + item("twee", 2)
    texts = [text for _, text in read(reader, body, numbering=numbering)]
    assert texts == ["i. een", "iii. drie", "i. weer een", "ii. twee"]


def test_tables_are_read_cell_by_cell(reader: Reader) -> None:
    row = f"<w:tr><w:tc>{paragraph('links')}</w:tc><w:tc>{paragraph('rechts')}{paragraph('onder')}</w:tc></w:tr>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('weg')}</w:tc></w:tr>"
    nested = f"<w:tbl><w:tr><w:tc><w:tbl>{row}</w:tbl></w:tc></w:tr>{gone}</w:tbl>"
    assert read(reader, nested + paragraph("na")) == [
        ("cell", "links"),
        ("cell", "rechts"),
        ("cell", "onder"),
        ("paragraph", "na"),
    ]


def test_notes_heads_and_feet_stand_after_the_text(reader: Reader) -> None:
    body = (
        '<w:p><w:r><w:t>De brief</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t> is verstuurd.</w:t></w:r></w:p>"
        + paragraph()
        + '<w:sectPr><w:headerReference r:id="r-header"/><w:footerReference r:id="r-footer"/></w:sectPr>'
    )
    notes = f'<w:footnote w:id="-1">{paragraph("streep")}</w:footnote>'
    notes += f'<w:footnote w:id="2">{paragraph("Noot.")}</w:footnote>'
    source = reader.read(
        "brief.docx", docx(body, footnotes=notes, header=paragraph("Ons kenmerk 12"), footer=paragraph("Pagina 1"))
    )
    assert shown(source) == [
        ("paragraph", "De brief is verstuurd."),
        ("paragraph", SENTENCE),
        ("footnote", "Noot."),
        ("header", "Ons kenmerk 12"),
        ("footer", "Pagina 1"),
    ]
    assert source.text[: source.body_end].rstrip().endswith(SENTENCE)


def test_changes_are_read_as_accepted(reader: Reader) -> None:
    body = (
        "<w:p><w:r><w:t>Ik stuur </w:t></w:r><w:del><w:r><w:delText>geen </w:delText><w:t>nooit </w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>een </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>oude </w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>nieuwe </w:t></w:r></w:moveTo><w:r><w:t>brief.</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Samen</w:t></w:r></w:p>" + paragraph("gevoegd.")
    )
    assert read(reader, body) == [("paragraph", "Ik stuur een nieuwe brief."), ("paragraph", "Samengevoegd.")]


def test_fields_show_their_result_and_one_that_never_ends_swallows_nothing(reader: Reader) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    body = (
        f"<w:p>{mark('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>{mark('begin')}<w:r><w:t>code</w:t></w:r>"
        f"{mark('end')}{mark('separate')}<w:r><w:t>1 mei 2024</w:t></w:r>{mark('end')}"
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>, p. 3</w:t></w:r></w:fldSimple></w:p>'
        f"<w:p>{mark('begin')}<w:r><w:instrText>X</w:instrText></w:r></w:p>" + paragraph()
    )
    assert read(reader, body) == [("paragraph", "1 mei 2024, p. 3"), ("paragraph", SENTENCE)]


def test_text_box_is_read_once_of_its_two_forms(reader: Reader) -> None:
    box = f"<w:txbxContent>{paragraph('Ons kenmerk 12')}</w:txbxContent>"
    hidden = f"<w:txbxContent>{paragraph('sjabloon')}</w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        f'<w:r><w:pict><v:shape style="visibility: hidden"><v:textbox>{hidden}</v:textbox></v:shape></w:pict></w:r>'
        "<w:r><w:t>Geachte voorzitter,</w:t></w:r></w:p>"
    )
    assert read(reader, body) == [("paragraph", "Geachte voorzitter,"), ("paragraph", "Ons kenmerk 12")]


def test_hyphens_tabs_and_breaks(reader: Reader) -> None:
    run = "<w:t>NAVO</w:t><w:noBreakHyphen/><w:t>top, toe</w:t><w:softHyphen/><w:t>zegging</w:t><w:tab/><w:t>een</w:t>"
    body = f'<w:p><w:r>{run}<w:br/><w:t>twee</w:t><w:sym w:font="Wingdings" w:char="F0D8"/></w:r></w:p>'
    assert read(reader, body) == [("paragraph", "NAVO-top, toezegging\teen\ntwee•")]


def test_hidden_text_is_left_out_with_a_remark(reader: Reader) -> None:
    body = f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Niet tonen.</w:t></w:r><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
    source = reader.read("brief.docx", docx(body))
    assert (source.text, source.remarks) == (SENTENCE, ("hidden-text",))


def test_main_part_may_have_another_name(reader: Reader) -> None:
    rels = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    data = zip_of(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": rels,
            "word/document2.xml": f"<document><body><p><r><t>{SENTENCE}</t></r></p></body></document>",
        }
    )
    assert reader.read("brief.docx", data).text == SENTENCE


def test_file_without_words_is_empty(reader: Reader) -> None:
    with pytest.raises(EmptyFileError, match=r"“brief\.docx” is leeg"):
        reader.read("brief.docx", docx(paragraph(" ")))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_truncated_file_is_damaged(reader: Reader, share: float) -> None:
    data = docx(paragraph() * 50)
    with pytest.raises(DamagedFileError, match=r"brief\.docx"):
        reader.read("brief.docx", data[: int(len(data) * share)])
