from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tracker.errors import DiskFullError, ExportError
from tracker.files import write_whole


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_an_export_may_be_read_by_colleagues_and_keeps_the_rights_it_had(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "nieuw.pdf", b"x")
        (tmp_path / "oud.pdf").write_bytes(b"oud")
        (tmp_path / "oud.pdf").chmod(0o640)
        write_whole(tmp_path / "oud.pdf", b"nieuw")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "nieuw.pdf").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "oud.pdf").stat().st_mode) == 0o640
    assert (tmp_path / "oud.pdf").read_bytes() == b"nieuw"


def test_a_refused_export_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()

    with pytest.raises(ExportError, match="“map” kon niet worden geschreven"):
        write_whole(tmp_path / "map", b"x")

    assert [path.name for path in tmp_path.iterdir()] == ["map"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_said_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open
    monkeypatch.setattr(Path, "open", lambda path, mode: real(Path("/dev/full"), "wb") if mode == "xb" else real(path))

    with pytest.raises(DiskFullError, match="De schijf is vol"):
        write_whole(tmp_path / "overzicht.pdf", b"x")
