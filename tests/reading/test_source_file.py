from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import pytest

from tracker.errors import (
    EmptyFileError,
    FileMissingError,
    FileRefusedError,
    FileTooLargeError,
    FileUnreadableError,
)
from tracker.reading.limits import Limits
from tracker.reading.source_file import load_bytes, sha256

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMITS = Limits(file_bytes=1_000)


def test_bytes_up_to_the_limit_are_loaded(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"x" * 1_000)
    assert load_bytes(path, LIMITS) == b"x" * 1_000
    path.write_bytes(b"x" * 1_001)
    with pytest.raises(FileTooLargeError, match=r"“brief\.txt” is te groot .* 0\.001 MB"):
        load_bytes(path, LIMITS)


@pytest.mark.parametrize("name", ["weg.txt", "bestand/brief.txt", "nul\0.txt"])
def test_file_that_is_gone_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "bestand").write_bytes(b"x")
    with pytest.raises(FileMissingError):
        load_bytes(tmp_path / name, LIMITS)


def test_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "leeg.pdf").touch()
    with pytest.raises(EmptyFileError, match=r"“leeg\.pdf” is leeg"):
        load_bytes(tmp_path / "leeg.pdf", LIMITS)


def test_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        load_bytes(tmp_path, LIMITS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_named_pipe_does_not_hang_the_import(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")
    with pytest.raises(FileUnreadableError):
        load_bytes(tmp_path / "pijp.txt", LIMITS)


@contextlib.contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may read everything, and tests in a bare container run as root."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(was)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are kept otherwise on this system")
def test_file_without_rights_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "dicht.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    with ordinary_user(), pytest.raises(FileUnreadableError, match=r"“dicht\.txt” mag niet"):
        load_bytes(path, LIMITS)


def test_name_too_long_is_refused_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError):
        load_bytes(tmp_path / ("x" * 5_000), LIMITS)


def test_fingerprint_is_sha256() -> None:
    # FIPS 180-2, appendix B.1.
    assert sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
