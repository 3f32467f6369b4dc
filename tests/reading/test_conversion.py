"""Old Word and RTF files where LibreOffice is missing, fails or hangs: a script of a few lines stands in for it.

``test_real_conversion`` works with the real one.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from tests.reading.office_makers import SENTENCE, docx, paragraph
from tracker.errors import (
    CancelledError,
    ConverterMissingError,
    DamagedFileError,
    PasswordProtectedError,
    ReadingTimeoutError,
    UnknownFormatError,
)
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader

RTF = rb"{\rtf1\ansi Ik zal de Kamer informeren.}"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOC = COMPOUND + b"\xec\xa5" + bytes(510)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
OUT = 'while [ "$1" != --outdir ]; do shift; done; mkdir -p "$2"; '


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a LibreOffice to be written, first in the search."""
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "letter.docx").write_bytes(docx(paragraph()))
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return folder / "soffice"


def write_script(place: Path, commands: str) -> None:
    place.write_text(f"#!/bin/sh\n{commands}\n", encoding="utf-8")
    place.chmod(0o755)


def left_behind(folder: Path) -> list[Path]:
    return list(folder.glob("gestand-*"))


@pytest.mark.parametrize(("name", "data"), [("brief.rtf", RTF), ("brief.doc", DOC)])
def test_without_libreoffice_the_refusal_says_what_to_install(
    reader: Reader, name: str, data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConverterMissingError, match=rf"“{name}” .*LibreOffice"):
        reader.read(name, data)


@posix_only
@pytest.mark.parametrize(("data", "expected"), [(RTF, "rtf"), (DOC, "doc")])
def test_conversion_is_read_and_remarked_on(reader: Reader, office: Path, data: bytes, expected: str) -> None:
    write_script(office, f'{OUT} cp "{office.parent}/letter.docx" "$2/"')
    source = reader.read("brief", data)
    assert (source.text, source.format, source.remarks) == (SENTENCE, expected, ("converted",))


@posix_only
def test_converter_gets_a_home_and_profile_of_its_own_that_go_away(
    reader: Reader, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    seen = tmp_path / "seen"
    write_script(
        office,
        '{ echo "$HOME"; echo "$1"; ls "$HOME"; grep -c DisableMacrosExecution "$HOME"/profile/user/*.xcu; }'
        f' >"{seen}"; {OUT} cp "{office.parent}/letter.docx" "$2/"',
    )
    reader.read("../../brief.rtf", RTF)
    home, profile, *listed, macros = seen.read_text(encoding="utf-8").split("\n")[:-1]
    assert Path(home).parent == tmp_path
    assert profile == f"-env:UserInstallation=file://{home}/profile"
    assert (sorted(listed), macros) == (["letter.rtf", "profile"], "1")
    assert left_behind(tmp_path) == []


@posix_only
def test_converter_that_makes_nothing_means_a_damaged_file(reader: Reader, office: Path) -> None:
    write_script(office, "exit 1")
    with pytest.raises(DamagedFileError, match=r"brief\.doc"):
        reader.read("brief.doc", DOC)


@posix_only
def test_converter_that_hangs_is_ended_with_all_that_it_started(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    write_script(office, f'sleep 60 & echo $! >"{tmp_path}/pid"; wait')
    with Reader(Limits(convert_seconds=1)) as reader, pytest.raises(ReadingTimeoutError, match=r"brief\.doc"):
        reader.read("brief.doc", DOC)
    pid = int((tmp_path / "pid").read_text(encoding="utf-8"))
    assert_ended(pid)
    assert left_behind(tmp_path) == []


@posix_only
def test_cancelling_ends_the_converter(office: Path) -> None:
    write_script(office, "sleep 60")
    start = time.monotonic()
    with Reader() as reader, pytest.raises(CancelledError):
        reader.read("brief.doc", DOC, lambda: time.monotonic() - start > 0.2)
    assert time.monotonic() - start < 1.2


def assert_ended(pid: int) -> None:
    state = Path(f"/proc/{pid}/stat")
    for _ in range(50):
        # Ended, or waiting for a parent that does not look after it.
        if not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.02)
    pytest.fail("the process still runs")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(COMPOUND + "EncryptedPackage".encode("utf-16-le"), id="new format"),
        pytest.param(COMPOUND + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500), id="old format"),
    ],
)
def test_word_file_with_a_password_is_named(reader: Reader, data: bytes) -> None:
    with pytest.raises(PasswordProtectedError, match=r"brief\.doc"):
        reader.read("brief.doc", data)


def test_other_compound_file_is_no_letter(reader: Reader) -> None:
    with pytest.raises(UnknownFormatError):
        reader.read("tabel.xls", COMPOUND + "Workbook".encode("utf-16-le"))
