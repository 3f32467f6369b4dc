"""Importing with the real reader, the real rules and the real database."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.reading.makers import LETTER_LINES, letter_pdf
from tests.reading.scans import scanned
from tests.reading.test_scans import with_tesseract
from tests.services.letters import TODAY
from tracker import database
from tracker.errors import DiskFullError
from tracker.services import checking, commitments, importing, letters, removing, undoing
from tracker.services.rows import Filters
from tracker.services.workspace import Workspace

LETTER = """Den Haag, {day} maart 2025

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

De werkzaamheden aan de sluizen zijn in januari begonnen en verlopen volgens de planning die eerder aan de Kamer is
gestuurd. De sluizen waren aan vervanging toe.

Ik informeer uw Kamer uiterlijk {day} juni 2025 over de uitkomsten van het onderzoek naar de sluizen.

De Minister van Infrastructuur en Waterstaat,
A.B. Voorbeeld
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "brieven"
    folder.mkdir()
    for day in (1, 2, 3):
        (folder / f"{day}.txt").write_text(LETTER.format(day=day), encoding="utf-8")
    return folder


def test_a_folder_is_imported_with_its_subfolders_and_progress_is_told(workspace: Workspace, folder: Path) -> None:
    (folder / "oud").mkdir()
    (folder / "3.txt").rename(folder / "oud" / "3.txt")
    (folder / ".DS_Store").write_bytes(b"\x00")
    told: list[tuple[int, int, str]] = []

    report = importing.import_paths(workspace, [folder], progress=lambda *step: told.append(step))

    assert [Path(each.path).name for each in report.files] == ["1.txt", "2.txt", "3.txt"]
    assert report.count("imported") == 3
    assert told == [(0, 3, "1.txt"), (1, 3, "2.txt"), (2, 3, "3.txt")]
    assert len(commitments.list_commitments(workspace, Filters(), TODAY)) == 3
    assert checking.check(workspace) == ()


def test_an_official_file_name_gives_the_dossier_that_the_letter_does_not_print(
    workspace: Workspace, folder: Path
) -> None:
    importing.import_paths(workspace, [(folder / "1.txt").rename(folder / "kst-31409-377.txt")])

    assert [letter.label for letter in letters.list_letters(workspace)] == ["Kamerstuk 31 409, nr. 377"]


def test_a_zip_gives_an_outcome_for_each_letter_in_it(workspace: Workspace, folder: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.write(folder / "3.txt", "diep.txt")
    with zipfile.ZipFile(folder / "brieven.zip", "w") as archive:
        archive.write(folder / "1.txt", "map/1.txt")
        archive.write(folder / "2.txt", "map/2.txt")
        archive.writestr("foto.png", b"\x89PNG\r\n\x1a\n" + bytes(500))
        archive.writestr("nog een.zip", inner.getvalue())

    report = importing.import_paths(workspace, [folder / "brieven.zip"])

    assert [(Path(each.path).name, each.result, each.code) for each in report.files] == [
        ("1.txt", "imported", ""),
        ("2.txt", "imported", ""),
        ("foto.png", "refused", "file-format"),
        ("nog een.zip", "refused", "file-archive"),
    ]
    assert {letter.file_name for letter in letters.list_letters(workspace)} == {"1.txt", "2.txt"}


def test_a_zip_without_letters_is_refused_as_empty(workspace: Workspace, folder: Path) -> None:
    with zipfile.ZipFile(folder / "leeg.zip", "w") as archive:
        archive.writestr("map/", "")

    report = importing.import_paths(workspace, [folder / "leeg.zip"])

    assert [(each.result, each.code, each.message) for each in report.files] == [
        ("refused", "file-empty", "“leeg.zip” is leeg. Vraag de brief opnieuw op.")
    ]


def test_of_a_zip_with_names_that_lead_elsewhere_nothing_is_stored(workspace: Workspace, folder: Path) -> None:
    with zipfile.ZipFile(folder / "brieven.zip", "w") as archive:
        archive.write(folder / "1.txt", "1.txt")
        archive.write(folder / "2.txt", "../2.txt")

    report = importing.import_paths(workspace, [folder / "brieven.zip"])

    assert [(each.result, each.code) for each in report.files] == [("refused", "file-unsafe-names")]
    assert not letters.list_letters(workspace)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes names that are no text")
def test_a_file_name_that_is_no_text_is_imported_and_shown_with_a_mark(workspace: Workspace, folder: Path) -> None:
    odd = Path(os.fsdecode(bytes(folder) + b"/brief-\xff\x1b.txt"))
    (folder / "1.txt").rename(odd)

    report = importing.import_paths(workspace, [odd])

    assert [each.result for each in report.files] == ["imported"]
    assert [letter.file_name for letter in letters.list_letters(workspace)] == ["brief-\ufffd\ufffd.txt"]


def test_cancelling_keeps_what_was_stored_and_nothing_half(workspace: Workspace, folder: Path) -> None:
    done: list[int] = []

    report = importing.import_paths(
        workspace, [folder], progress=lambda step, _total, _name: done.append(step), cancelled=lambda: len(done) > 1
    )

    assert report.cancelled
    assert [letter.file_name for letter in letters.list_letters(workspace)] == ["1.txt"]


def test_a_file_removed_while_importing_is_named_and_the_rest_goes_on(workspace: Workspace, folder: Path) -> None:
    def remove_the_second(step: int, _total: int, _name: str) -> None:
        if step == 0:
            (folder / "2.txt").unlink()

    report = importing.import_paths(workspace, [folder], progress=remove_the_second)

    assert [each.result for each in report.files] == ["imported", "refused", "imported"]
    assert report.files[1].message.startswith("“2.txt” bestaat niet (meer)")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a second user, which only Unix gives a test")
def test_a_folder_and_a_file_without_rights_are_named(folder: Path) -> None:
    (folder / "dicht").mkdir()
    (folder / "dicht" / "4.txt").write_text("x")
    (folder / "2.txt").chmod(0)
    (folder / "dicht").chmod(0)
    if os.geteuid() == 0:  # rights do not hold root back: look with another user's eyes
        for place in (folder, *folder.parents):
            if place.stat().st_mode & 0o005 != 0o005 and place != Path("/tmp"):  # noqa: S108 - pytest's own folder
                place.chmod(0o755)
        os.seteuid(65534)
    try:
        files, refused = importing.find_files([folder])
        unreadable = [path.name for path in files if not os.access(path, os.R_OK, effective_ids=True)]
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        (folder / "dicht").chmod(0o700)
        (folder / "2.txt").chmod(0o600)

    assert [each.code for each in refused] == ["folder-unreadable"]
    assert "De map “dicht” mag niet worden geopend" in refused[0].message
    assert unreadable == ["2.txt"]


def test_a_full_disk_stops_the_import_and_leaves_whole_letters(workspace: Workspace, folder: Path) -> None:
    importing.import_paths(workspace, [folder / "1.txt"])
    with database.reading(workspace.engine) as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))  # this connection goes back to the pool with it
    (folder / "2.txt").write_text(LETTER.format(day=2) + "De sluizen zijn oud en van beton. " * 5_000, encoding="utf-8")

    with pytest.raises(DiskFullError):
        importing.import_paths(workspace, [folder / "2.txt"])

    assert [letter.file_name for letter in letters.list_letters(workspace)] == ["1.txt"]
    assert checking.check(workspace) == ()


def test_a_removed_letter_comes_back_with_its_edits_when_imported_again(workspace: Workspace, folder: Path) -> None:
    importing.import_paths(workspace, [folder / "1.txt"])
    (row,) = commitments.list_commitments(workspace, Filters(), TODAY)
    commitments.edit(workspace, row.id, row.version, {"notes": "belangrijk"})
    removing.remove_letters(workspace, frozenset([row.letter_id]))

    report = importing.import_paths(workspace, [folder / "1.txt"])

    assert report.count("imported") == 1
    assert commitments.get_commitment(workspace, row.id, TODAY).notes == "belangrijk"


def test_a_whole_import_is_undone_as_one(workspace: Workspace, folder: Path) -> None:
    importing.import_paths(workspace, [folder])

    change = undoing.undo_last(workspace)

    assert len(change.letters) == 3
    assert letters.list_letters(workspace) == ()


@with_tesseract
def test_pages_of_a_scan_are_told_with_its_name(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(letter_pdf([LETTER_LINES] * 2), dots_per_inch=100))
    told: list[tuple[int, int, str]] = []
    importing.import_paths(workspace, [tmp_path / "scan.pdf"], progress=lambda *step: told.append(step))
    assert (told[0], told[-1]) == ((0, 1, "scan.pdf"), (0, 1, "scan.pdf (2/2)"))
