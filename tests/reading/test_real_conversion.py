"""Old Word and RTF files through the LibreOffice of this machine. Each start of it takes a second."""

from __future__ import annotations

import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.reading.canary import Canary, listening
from tests.reading.compound_makers import with_macro
from tracker.errors import CancelledError, ReadingTimeoutError
from tracker.reading.conversion import find_libreoffice
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader
from tracker.reading.source_text import BlockKind
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

OFFICE = find_libreoffice() or ""
pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
RTF = rb"""{\rtf1\ansi\ansicpg1252 Geachte voorzitter,\par
Ik zal de Kamer v\'f3\'f3r 1 mei 2026 informeren over de co\'f6peratie.{\footnote Zie bijlage.}
 Daarna volgt een brief.\par
{\trowd\cellx3000\cellx6000\intbl Motie\cell Wordt uitgevoerd\cell\row}\pard De minister van Defensie\par}"""
# A text with a picture that stands elsewhere.
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0"'
    for name, place in {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible"}.items()
)
LINKED = (
    f'<?xml version="1.0"?><office:document {_SPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" '
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
    "<text:p>Ik zal de Kamer informeren.</text:p>"
    '<text:p><draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="3cm"><draw:image '
    'xlink:href="{url}/plaatje.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
    "</text:p></office:text></office:body></office:document>"
)


class Trap(NamedTuple):
    """A Word document that fetches a picture, and whose macro writes the file ``trace``."""

    document: Path
    trace: Path


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    with listening() as server:
        yield server


@pytest.fixture(scope="module")
def trap(tmp_path_factory: pytest.TempPathFactory, canary: Canary) -> Trap:
    folder = tmp_path_factory.mktemp("trap")
    source, document, trace = folder / "brief.fodt", folder / "brief.doc", folder / "gedraaid"
    source.write_text(LINKED.format(url=canary.url), encoding="utf-8")
    convert_freely(source, "doc")
    act = f'Open "{trace}" For Output As #1\r\nPrint #1, "gedraaid"\r\nClose #1'
    macro = "\r\n".join(f"Sub {name}()\r\n{act}\r\nEnd Sub" for name in ("Document_Open", "AutoOpen"))
    document.write_bytes(with_macro(document.read_bytes(), macro))
    return Trap(document, trace)


def convert_freely(source: Path, extension: str) -> None:
    """Convert as anybody would, with a profile that forbids nothing."""
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", extension, "--outdir", str(source.parent), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def running_in(folder: Path) -> list[str]:
    """Return the commands of processes that name the folder (Linux)."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = place.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        found += [command] if str(folder) in command else []
    return found


def test_rich_text_is_read_with_its_notes_and_tables(reader: Reader) -> None:
    source = reader.read("brief.rtf", RTF)
    texts = [(block.kind, source.text[block.start : block.end]) for block in source.blocks]
    assert texts[:2] == [
        (BlockKind.PARAGRAPH, "Geachte voorzitter,"),
        (
            BlockKind.PARAGRAPH,
            "Ik zal de Kamer vóór 1 mei 2026 informeren over de coöperatie. Daarna volgt een brief.",
        ),
    ]
    assert (BlockKind.CELL, "Motie") in texts
    assert (BlockKind.CELL, "Wordt uitgevoerd") in texts
    assert texts[-1] == (BlockKind.FOOTNOTE, "Zie bijlage.")
    assert (source.format, source.remarks) == ("rtf", (Remark.CONVERTED,))


def test_word_document_fetches_nothing_and_runs_no_macro(reader: Reader, trap: Trap, canary: Canary) -> None:
    convert_freely(trap.document, "docm")
    assert "/plaatje.png" in canary.asked, "the document is no trap: nobody fetches its picture"
    with zipfile.ZipFile(trap.document.with_suffix(".docm")) as archive:
        assert "word/vbaProject.bin" in archive.namelist(), "the document holds no macro"
    canary.asked.clear()
    trap.trace.unlink(missing_ok=True)
    source = reader.read("brief.doc", trap.document.read_bytes())
    assert (source.text, source.format) == ("Ik zal de Kamer informeren.", "doc")
    assert canary.asked == []
    assert not trap.trace.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes as Linux lists them")
def test_cancelling_ends_libreoffice_within_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    pressed: list[float] = []

    def cancelled() -> bool:
        # In its own process by then, and busy.
        if not pressed and any("soffice.bin" in command for command in running_in(tmp_path)):
            pressed.append(time.monotonic())
        return bool(pressed)

    with Reader() as reader, pytest.raises(CancelledError):
        reader.read("brief.rtf", RTF, cancelled)
    assert time.monotonic() - pressed[0] < 1
    assert running_in(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_slow_libreoffice_is_ended_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with (
        Reader(Limits(convert_seconds=0.3)) as reader,
        pytest.raises(ReadingTimeoutError, match=r"“brief\.rtf” duurde langer dan 0\.3 seconden"),
    ):
        reader.read("brief.rtf", RTF)
    assert running_in(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
