"""Scans, read by the real Tesseract where it is installed with its Dutch data."""

from __future__ import annotations

import io
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from benchmarks.printing.paper import Design
from benchmarks.printing.producers import by_typst
from tests.extraction.letters import read
from tests.reading.makers import scan_pdf
from tests.reading.printing import NOTES, RUNNING_HEAD, paper, paragraphs, plain_text
from tests.reading.scans import scanned
from tracker.errors import (
    CancelledError,
    FileRefusedError,
    ReadingFailedError,
    ReadingTimeoutError,
    RecognitionMissingError,
    ScanWithoutTextError,
)
from tracker.extraction.pipeline import extract
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader
from tracker.reading.source_text import ASIDES, BlockKind, SourceText
from tracker.reading.tesseract import find_tesseract
from tracker.services.rulebook import load_rulebook


def is_installed() -> bool:
    try:
        return bool(find_tesseract(""))
    except FileRefusedError:
        return False


with_tesseract = pytest.mark.skipif(not is_installed(), reason="Tesseract with Dutch data (nld) is not installed")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
RULES = load_rulebook()
LETTER = by_typst(paper(), Design())


@pytest.fixture(scope="module")
def source() -> SourceText:
    with Reader() as reader:
        return reader.read("scan.pdf", scanned(LETTER))


def body(source: SourceText) -> str:
    return "\n".join(source.text[block.start : block.end] for block in source.blocks if block.kind not in ASIDES)


@with_tesseract
def test_promises_of_a_scan_are_those_of_the_text(source: SourceText) -> None:
    expected, found = read(plain_text(), RULES), extract(source, RULES)
    assert [(c.quote, c.due, c.quantities) for c in found.candidates] == [
        (c.quote, c.due, c.quantities) for c in expected.candidates
    ]
    assert found.letterhead == replace(expected.letterhead, session_year="2024-2025")


@with_tesseract
def test_a_scan_is_remarked_on_with_how_sure_the_words_are(source: SourceText) -> None:
    assert source.remarks == ("recognised",)
    assert source.confidence is not None
    assert 80 <= source.confidence <= 100


@with_tesseract
def test_pages_of_a_scan_are_told_as_they_are_recognised(reader: Reader) -> None:
    told: list[tuple[int, int]] = []
    data = scanned(by_typst(paper(), Design()), dots_per_inch=100)
    reader.read("scan.pdf", data, begin_page=lambda page, pages: told.append((page, pages)))
    assert told[-1] == (2, 2)
    assert told in ([(1, 2), (2, 2)], [(2, 2)])


@with_tesseract
def test_amount_whose_million_is_misread_is_remarked_on_and_left_out(reader: Reader) -> None:
    # In small print in narrow columns Tesseract takes "mln." for "min.".
    text = "Ik zal in 2026 hiervoor € 2,5 min. beschikbaar stellen aan de gemeenten langs het kanaal."
    data = scanned(typst.compile(f"#set text(size: 12pt)\nGeachte voorzitter,\n\n{text}".encode()))
    source = reader.read("scan.pdf", data)
    assert source.remarks == ("doubtful-amount", "recognised")
    assert [found.quantities for found in extract(source, RULES).candidates] == [()]


@with_tesseract
def test_furniture_notes_and_their_numbers_are_no_text_of_a_scan(source: SourceText) -> None:
    kinds = {block.kind: source.text[block.start : block.end] for block in source.blocks}
    assert kinds[BlockKind.HEADER] == RUNNING_HEAD
    notes = [source.text[b.start : b.end] for b in source.blocks if b.kind is BlockKind.FOOTNOTE]
    assert [NOTES[0] in note or note[1:].strip() in NOTES[0] for note in notes[:1]] == [True]
    assert "aan de trainingsmissie in Niger. De Franse" in " ".join(body(source).split())


@with_tesseract
def test_every_word_of_a_scan_has_its_place_on_the_page(source: SourceText) -> None:
    for word in source.words:
        assert not source.text[word.start : word.end].isspace()
        assert 0 <= word.left < word.right <= 596
        assert 0 <= word.top < word.bottom <= 842
    first = next(word for word in source.words if source.text[word.start : word.end] == "Bijdrage")
    last = next(word for word in source.words if source.text[word.start : word.end].startswith("Voorbeeld-de"))
    # The left margin is 2.5 cm; the signature stands on the last page.
    assert first.left == pytest.approx(71, abs=2)
    assert source.page_at(last.start).number == len(source.pages)


@with_tesseract
def test_only_the_pages_without_text_are_recognised(reader: Reader) -> None:
    whole = reader.read("brief.pdf", LETTER)
    mixed = reader.read("brief.pdf", scanned(LETTER, keep=[0]))
    first = whole.pages[0]
    assert mixed.text[: first.end] == whole.text[: first.end]
    assert mixed.remarks == ("recognised",)
    assert all(word.start > first.end for word in mixed.words)
    assert "".join(paragraphs()[-1].split()) in "".join(body(mixed).split())


@with_tesseract
def test_picture_without_words_is_a_scan_without_text(reader: Reader) -> None:
    with pytest.raises(ScanWithoutTextError, match=r"brief\.pdf"):
        reader.read("brief.pdf", scan_pdf())


@with_tesseract
def test_reader_goes_on_with_the_next_file_after_a_scan(reader: Reader) -> None:
    reader.read("scan.pdf", scanned(by_typst(paper(times=1), Design()), dots_per_inch=100))
    assert reader.read("brief.txt", b"Ik zal de Kamer informeren.").words == ()


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a Tesseract to be written, the only one in the search."""
    folder = tmp_path / "ocr"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder / "tesseract"


def write_script(place: Path, commands: str, languages: str = "nld") -> None:
    answer = f'[ "$1" = --list-langs ] && echo "{languages}" && exit 0'
    place.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{answer}\n{commands}\n", encoding="utf-8")
    place.chmod(0o755)


@posix_only
def test_without_tesseract_the_refusal_says_what_to_install(reader: Reader, tesseract: Path) -> None:
    assert not tesseract.exists()
    with pytest.raises(RecognitionMissingError, match=r"“brief\.pdf” .*Installeer Tesseract .*tesseract-ocr-nld"):
        reader.read("brief.pdf", scan_pdf())


@posix_only
def test_without_dutch_data_the_refusal_says_what_to_install(reader: Reader, tesseract: Path) -> None:
    write_script(tesseract, "exit 1", languages="eng")
    with pytest.raises(RecognitionMissingError, match=r"“brief\.pdf” .*Nederlandse taalgegevens \(tesseract-ocr-nld\)"):
        reader.read("brief.pdf", scan_pdf())


@posix_only
def test_pages_left_unread_are_remarked_on(reader: Reader, tesseract: Path) -> None:
    assert not tesseract.exists()
    source = reader.read("brief.pdf", scanned(LETTER, keep=[0]))
    assert source.remarks == ("unread-pictures",)
    assert "Niger" in source.text


@posix_only
@pytest.mark.usefixtures("tesseract")
def test_stamp_on_a_scan_makes_no_letter_of_it(reader: Reader) -> None:
    with pytest.raises(RecognitionMissingError):
        reader.read("brief.pdf", stamped(scanned(LETTER)))


def stamped(pdf: bytes) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(400, 800, "2025D01234")
    canvas.showPage()
    canvas.save()
    stamp = PdfReader(out).pages[0]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    for page in writer.pages:
        page.merge_page(stamp)
    result = io.BytesIO()
    writer.write(result)
    return result.getvalue()


@posix_only
def test_tesseract_that_hangs_is_ended(tesseract: Path, tmp_path: Path) -> None:
    write_script(tesseract, f': >"{tmp_path}/pid-$$"; exec sleep 60')
    with Reader(Limits(scan_page_seconds=1)) as reader, pytest.raises(ReadingTimeoutError, match=r"brief\.pdf"):
        reader.read("brief.pdf", scan_pdf())
    assert_ended(tmp_path)


@posix_only
def test_cancelling_ends_tesseract(tesseract: Path, tmp_path: Path) -> None:
    write_script(tesseract, f': >"{tmp_path}/pid-$$"; exec sleep 60')
    started: list[float] = []

    def is_cancelled() -> bool:
        if not started and list(tmp_path.glob("pid-*")):
            started.append(time.monotonic())
        return bool(started)

    with Reader() as reader, pytest.raises(CancelledError):
        reader.read("brief.pdf", scan_pdf(), is_cancelled)
    assert time.monotonic() - started[0] < 1
    assert_ended(tmp_path)


@posix_only
def test_tesseract_may_write_no_file(tesseract: Path, tmp_path: Path) -> None:
    write_script(tesseract, f'echo "$@" >"{tmp_path}/seen"; exit 1')
    with Reader() as reader, pytest.raises(ReadingFailedError, match=r"brief\.pdf"):
        reader.read("brief.pdf", scan_pdf())
    assert (tmp_path / "seen").read_bytes() == b""


def assert_ended(folder: Path) -> None:
    # Named for the process: no byte can be written to it.
    pid = int(next(folder.glob("pid-*")).name.removeprefix("pid-"))
    for _ in range(50):
        if not is_running(pid):
            return
        time.sleep(0.02)
    pytest.fail("Tesseract still runs")


def is_running(pid: int) -> bool:
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
