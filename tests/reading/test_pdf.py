from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtPdf import QPdfDocument

from tests.reading.makers import encrypted_pdf, letter_pdf, plain_pdf, scan_pdf, shown
from tests.reading.office_makers import docx
from tracker.errors import (
    DamagedFileError,
    EmptyFileError,
    FileTooLargeError,
    PasswordProtectedError,
    ScanWithoutTextError,
)
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.reading.source_text import SourceText

FILLER = "\u2060"
# A character beyond U+FFFF, a ligature, a control character, a code without meaning, a soft hyphen, half a pair.
ODD_CODES = b"6 beginbfchar <41><D83DDE00> <42><00660069> <43><0003> <44><0000> <45><00AD> <46><D83D> endbfchar"


def page_texts(source: SourceText) -> list[str]:
    return [source.text[page.start : page.end] for page in source.pages]


def open_in_qt(data: bytes, folder: Path) -> QPdfDocument:
    path = folder / "brief.pdf"
    path.write_bytes(data)
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    return document


def test_text_is_what_the_window_will_get_for_each_page(reader: Reader, tmp_path: Path) -> None:
    data = letter_pdf(
        [["Geachte voorzitter,", "Hierbij mijn toe-", "zegging."], ["Tweede bladzijde: € 200.000 –", "einde."]]
    )
    source, document = reader.read("brief.pdf", data), open_in_qt(data, tmp_path)
    assert source.format == "pdf"
    assert page_texts(source) == [document.getAllText(page).text() for page in range(document.pageCount())]
    # PDFium's mark for the hyphen and its line end, and PDFium's own line ends, stay.
    assert "toe\ufffezegging" in source.text
    assert "voorzitter,\r\nHierbij" in source.text
    document.close()


def test_offset_on_a_page_is_the_index_that_the_window_selects_by(reader: Reader, tmp_path: Path) -> None:
    data = letter_pdf([["Inleiding."], ["Hierbij mijn toe-", "zegging aan de Kamer."]])
    source, document = reader.read("brief.pdf", data), open_in_qt(data, tmp_path)
    for words in ("Inleiding", "Hierbij", "zegging aan", "Kamer."):
        start = source.text.index(words)
        page = source.page_at(start)
        selection = document.getSelectionAtIndex(page.number - 1, start - page.start, len(words))
        assert selection.text() == words
    document.close()


def test_odd_characters_do_not_shift_the_index(reader: Reader, tmp_path: Path) -> None:
    data = plain_pdf([shown("toe-", "zegging A B C D E F einde", "Kamer")], to_unicode=ODD_CODES)
    source, document = reader.read("brief.pdf", data), open_in_qt(data, tmp_path)
    for words in ("zegging", "fi", "einde", "mer"):
        selection = document.getSelectionAtIndex(0, source.text.index(words), len(words))
        assert selection.text() == words
    assert f"\U0001f600{FILLER} fi {FILLER} \ufffe \xad \ufffd einde" in source.text
    # The half pair is the one character that no text can store.
    assert source.text.replace(FILLER, "").replace("\ufffd", "") == (
        document.getAllText(0).text().encode("utf-16", "ignore").decode("utf-16")
    )
    document.close()


def test_owner_password_alone_does_not_keep_a_letter_out(reader: Reader) -> None:
    assert "informeren" in reader.read("brief.pdf", encrypted_pdf("")).text


@pytest.mark.parametrize(
    "hidden",
    [
        b" BT 3 Tr /F1 9 Tf 50 500 Td (verborgen) Tj ET",
        b" BT 1 1 1 rg /F1 9 Tf 50 500 Td (verborgen) Tj ET",
        b" BT 1 g /F1 9 Tf 50 500 Td (verborgen) Tj ET",
        b" BT 0 0 0 0 k /F1 9 Tf 50 500 Td (verborgen) Tj ET",
        b" BT /F1 1 Tf 50 500 Td (verborgen) Tj ET",
        b" BT /F1 12 Tf 0.05 0 0 0.05 50 500 Tm (verborgen) Tj ET",
        b" BT /F1 9 Tf 50 900 Td (verborgen) Tj ET",
        b" BT /F1 9 Tf 50 -40 Td (verborgen) Tj ET",
        b" BT /F1 9 Tf 700 500 Td (verborgen) Tj ET",
        b" BT /F1 9 Tf -90 500 Td (verborgen) Tj ET",
        b" 1 g 40 490 200 30 re f BT 1 g /F1 9 Tf 50 500 Td (verborgen) Tj ET",
        b" BT /F1 9 Tf 50 500 Td (Dit blijkt ) Tj 1 g (verborgen) Tj 0 g ( te zijn) Tj ET",
        b" BT /F1 9 Tf 50 500 Td (Dit blijkt ) Tj 3 Tr (verborgen) Tj 0 Tr ( te zijn) Tj ET",
        b" BT /F1 9 Tf 50 500 Td (verborgen) Tj ET 0 g 40 490 200 30 re f",
        b" BT /F1 9 Tf 50 500 Td (verborgen) Tj ET 1 g 40 490 200 30 re f",
        b" BT /F1 9 Tf 50 500 Td (verborgen) Tj ET q 200 0 0 30 40 490 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q",
    ],
    ids=lambda stream: stream.decode(),
)
def test_text_that_the_page_does_not_show_is_remarked_on(reader: Reader, hidden: bytes) -> None:
    source = reader.read("brief.pdf", plain_pdf([shown("zichtbaar") + hidden]))
    assert source.remarks == ("hidden-text",)
    assert "verborgen" in source.text


@pytest.mark.parametrize(
    "letters",
    [
        b" 0 0 0.5 rg 40 490 200 30 re f BT 1 1 1 rg /F1 9 Tf 50 500 Td (kop van een tabel) Tj ET",
        b" BT 0.6 g /F1 9 Tf 50 500 Td (grijs) Tj ET",
        b" BT 1 0 0 rg /F1 9 Tf 50 500 Td (rood) Tj ET",
        b" BT /F1 5 Tf 50 500 Td (klein) Tj ET",
        b" BT /F1 9 Tf 570 500 Td (half buiten beeld) Tj ET",
        b" 0.9 g 40 490 200 30 re f 0 g BT /F1 9 Tf 50 500 Td (op een vlak) Tj ET 0.9 g 40 450 200 30 re f",
        b" BT /F1 9 Tf 50 500 Td (doorgehaald) Tj ET 0 g 40 503 200 1 re f",
        b" BT /F1 9 Tf 50 500 Td (wit wit) Tj 1 g (   ) Tj 0 g (zwart) Tj ET",
    ],
    ids=lambda stream: stream.decode(),
)
def test_odd_text_that_is_shown_is_not_remarked_on(reader: Reader, letters: bytes) -> None:
    assert reader.read("brief.pdf", plain_pdf([shown("zichtbaar") + letters])).remarks == ()


def test_text_layer_of_a_scan_is_remarked_on(reader: Reader) -> None:
    layer = b"BT 3 Tr /F1 9 Tf 50 500 Td (herkend) Tj ET"
    assert reader.read("scan.pdf", plain_pdf([layer, layer])).remarks == ("ocr-layer",)
    assert reader.read("brief.pdf", plain_pdf([shown("zichtbaar")])).remarks == ()


def test_password_is_named_as_the_reason(reader: Reader) -> None:
    with pytest.raises(PasswordProtectedError, match=r"brief\.pdf"):
        reader.read("brief.pdf", encrypted_pdf("geheim"))


def test_password_of_one_file_is_no_reason_for_the_next(reader: Reader) -> None:
    with pytest.raises(PasswordProtectedError):
        reader.read("brief.pdf", encrypted_pdf("geheim"))
    with pytest.raises(DamagedFileError):
        reader.read("leeg.pdf", plain_pdf([]))


def test_scan_is_named_as_the_reason(reader: Reader) -> None:
    with pytest.raises(ScanWithoutTextError, match=r"brief\.pdf"):
        reader.read("brief.pdf", scan_pdf())


def test_blank_pages_are_no_scan(reader: Reader) -> None:
    with pytest.raises(EmptyFileError, match=r"brief\.pdf"):
        reader.read("brief.pdf", plain_pdf([b"", b" "]))


@pytest.mark.parametrize("share", [0.02, 0.25, 0.5, 0.75, 0.9, 0.99])
def test_truncated_pdf_is_damaged_not_partly_read(reader: Reader, share: float) -> None:
    data = letter_pdf([[f"Toezegging op bladzijde {number}."] for number in range(40)])
    with pytest.raises(DamagedFileError, match=r"brief\.pdf"):
        reader.read("brief.pdf", data[: int(len(data) * share)])


def test_pdf_cut_off_after_an_earlier_end_is_damaged(reader: Reader) -> None:
    whole = letter_pdf()
    with pytest.raises(DamagedFileError):
        reader.read("brief.pdf", whole + b"\n9 0 obj\n<</Type/Page")


def test_bytes_around_the_pdf_do_no_harm(reader: Reader) -> None:
    assert "informeren" in reader.read("brief", b"\r\n" * 200 + letter_pdf() + b"\0" * 3000).text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"%PDF-1.7\n" + docx(""), id="mark only"),
        pytest.param(b"%PDF-1.7\n%%EOF", id="nothing inside"),
        pytest.param(plain_pdf([]), id="zero pages"),
        pytest.param(
            plain_pdf([shown("a")]).replace(b"/Catalog", b"/Cxtalog").replace(b"/Root 1", b"/Root 9"), id="root"
        ),
    ],
)
def test_broken_pdf_is_damaged(reader: Reader, data: bytes) -> None:
    with pytest.raises(DamagedFileError, match=r"brief\.pdf"):
        reader.read("brief.pdf", data)


def test_too_many_pages_are_refused_before_they_are_read(reader: Reader) -> None:
    with pytest.raises(FileTooLargeError, match="meer dan 5000 p"):
        reader.read("brief.pdf", plain_pdf([shown("a")] * 5001))


def test_page_count_that_lies_is_refused(reader: Reader) -> None:
    with pytest.raises(DamagedFileError, match=r"“brief\.pdf” is beschadigd"):
        reader.read("brief.pdf", plain_pdf([shown("a")], count=2_000_000_000))


def test_too_much_text_is_refused() -> None:
    with Reader(Limits(output_chars=500)) as small, pytest.raises(FileTooLargeError):
        small.read("brief.pdf", plain_pdf([shown("woord " * 15)] * 10))
