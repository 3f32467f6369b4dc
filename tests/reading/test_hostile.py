"""Every hostile file ends in one sentence that names it, or in clean text; nothing is fetched, written or swollen."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.reading.canary import Canary, listening
from tests.reading.hostile_makers import Maker, Traps, all_files
from tracker import errors
from tracker.errors import FileRefusedError
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

ELSEWHERE = "dit staat in een ander bestand"
NAMES = tuple(all_files(Traps("", "")))
PARENT_BYTES = 100_000_000
"""How much the program itself may grow while one file is read."""
# The reasons that are sure; each of the other files ends in some reason, or in clean text.
REASONS: dict[str, type[FileRefusedError]] = {
    "lach.xml": errors.EntitiesRefusedError,
    "lach-kenmerk.xml": errors.EntitiesRefusedError,
    "xxe-bestand.xml": errors.EntitiesRefusedError,
    "xxe-net.xml": errors.EntitiesRefusedError,
    "xxe-parameter.xml": errors.EntitiesRefusedError,
    "xxe.docx": errors.EntitiesRefusedError,
    "xxe-relaties.docx": errors.EntitiesRefusedError,
    "xxe.odt": errors.EntitiesRefusedError,
    "diep.xml": errors.NestedTooDeepError,
    "diep-voor-ons.xml": errors.NestedTooDeepError,
    "diep.html": errors.NestedTooDeepError,
    "minder-diep.docx": errors.NestedTooDeepError,
    "diep.odt": errors.NestedTooDeepError,
    "bom-400.docx": errors.UnpackedTooLargeError,
    "bom-groot.docx": errors.UnpackedTooLargeError,
    "bom.odt": errors.UnpackedTooLargeError,
    "over-elkaar.docx": errors.UnpackedTooLargeError,
    "te-veel.docx": errors.UnpackedTooLargeError,
    "ingepakt.zip": errors.ArchiveError,
    "wachtwoord.docx": errors.PasswordProtectedError,
    "wachtwoord.pdf": errors.PasswordProtectedError,
    "geen-bladzijden.pdf": errors.DamagedFileError,
    "twee-miljard.pdf": errors.DamagedFileError,
    "zip-slip.docx": errors.UnsafeNamesError,
    "zip-slip.zip": errors.UnsafeNamesError,
    "zip-slip-windows.zip": errors.UnsafeNamesError,
    "afgekapt.pdf": errors.DamagedFileError,
    "blokken.xml": errors.FileTooLargeError,
    "groot.txt": errors.FileTooLargeError,
    "sjabloon.rtf": errors.ConverterMissingError,
    "programma.docx": errors.UnknownFormatError,
}
CLEAN = frozenset(
    (
        *("dtd-net.xml", "xinclude.xml", "net-niet-te-diep.xml", "wit.xml", "halen.html", "spaties.odt"),
        *("sjabloon.docx", "tabellen.docx", "velden.docx", "wit.docx"),
        *("openen.pdf", "script.pdf", "hernoemd.pdf"),
    )
)


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    with listening() as server:
        yield server


@dataclasses.dataclass(frozen=True)
class Ground:
    """Where the reader works, and what must still be there, and nothing else, afterwards."""

    folder: Path
    files: dict[str, Maker]


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, canary: Canary) -> Ground:
    folder = tmp_path_factory.mktemp("hostile")
    secret = folder / "geheim.txt"
    secret.write_text(ELSEWHERE, encoding="utf-8")
    return Ground(folder, all_files(Traps(canary.url, secret.as_uri())))


@pytest.fixture(scope="module")
def hardened() -> Iterator[Reader]:
    """Lower limits where reaching them only takes time."""
    with Reader(Limits(blocks=20_000, memory_bytes=500_000_000)) as reader:
        yield reader


def peak_bytes(*, reset: bool = False) -> int:
    """Return the most memory this process held since the last reset; 0 where the system does not tell."""
    if sys.platform != "linux":
        return 0
    if reset:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


@pytest.mark.parametrize("name", NAMES)
def test_file_ends_in_its_reason_or_in_clean_text(
    hardened: Reader, ground: Ground, canary: Canary, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ground.folder)
    monkeypatch.setenv("PATH", "")
    data = ground.files[name]()
    before = peak_bytes(reset=True)
    try:
        outcome = hardened.read(name, data).text
    except FileRefusedError as error:
        assert name not in CLEAN, error
        assert type(error) is REASONS.get(name, type(error))
        assert not isinstance(error, errors.UnforeseenFileError)
        outcome = error.sentence()
        shown = errors.printable(name)
        assert outcome.startswith(("“" + shown + "”", "Het lezen van “" + shown + "”"))
    else:
        assert name not in REASONS
    assert ELSEWHERE not in outcome
    assert peak_bytes() - before < PARENT_BYTES
    assert canary.asked == []
    assert [path.name for path in ground.folder.rglob("*")] == ["geheim.txt"]


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith((".docx", ".zip", ".odt"))])
def test_members_of_a_hostile_zip_come_out_within_limits_or_not_at_all(
    hardened: Reader, ground: Ground, name: str
) -> None:
    data = ground.files[name]()
    before = peak_bytes(reset=True)
    try:
        members = list(hardened.members(name, data))
    except FileRefusedError as error:
        assert f"“{name}”" in error.sentence()
    else:
        assert all("/" not in member.name and ".." not in member.name for member in members)
    assert peak_bytes() - before < PARENT_BYTES


def test_corpus_is_large_enough() -> None:
    assert len(NAMES) >= 60
    assert {*REASONS, *CLEAN} <= set(NAMES)
