"""The main job in a terminal, as a person types it: a new process for each command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.print_letters import print_letter
from tests.commandline.terminal import Terminal

LETTER = """28 676 NAVO

Nr. 911 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 maart 2025

Met deze brief bericht ik u over de bijdrage aan de oefening in Noorwegen. De eenheden zijn vorige maand
aangekomen. De Verenigde Staten hebben toegezegd twee schepen te sturen.

Ik informeer uw Kamer uiterlijk 1 juni 2025 over de uitkomsten van de oefening. Voor de oefening stelt
Nederland in 2025 in totaal 120 militairen beschikbaar.

De Minister van Defensie,
A.B. Voorbeeld
"""

LATER = """28 676 NAVO

Nr. 930 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 30 mei 2025

Met deze brief kom ik mijn toezegging na om uw Kamer te informeren over de uitkomsten van de oefening in
Noorwegen (Kamerstuk 28 676, nr. 911). De oefening is zonder ongelukken verlopen.

De Minister van Defensie,
A.B. Voorbeeld
"""


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "oefening.txt").write_text(LETTER, encoding="utf-8")
    (folder / "vervolg.pdf").write_bytes(print_letter(LATER))
    return folder


def test_the_day_of_a_clerk_in_a_terminal(terminal: Terminal, letters: Path, tmp_path: Path) -> None:
    terminal.output("import", letters)
    rows = terminal.rows("list")
    informing = next(row for row in rows if row["kind"] == "information")
    sending = next(row for row in rows if row["kind"] == "personnel")
    assert (informing["due_date"], sending["quantities"][0]["value"]) == ("2025-06-01", 120)
    assert informing["letter"] == "Kamerstuk 28 676, nr. 911"
    assert not [row for row in rows if "Verenigde Staten" in row["quote"]]

    terminal.output("accept", informing["id"], sending["id"])
    terminal.output("set", sending["id"], "responsible=A. de Vries", "due_date=31-12-2025", "--why", "navraag")
    terminal.output("link", informing["id"], "vervolg.pdf", "--kind", "nakoming", "--status", "afgedaan")

    shown = terminal.rows("show", informing["id"])
    assert shown["commitment"]["row"]["status"] == "afgedaan"
    assert shown["links"][0]["letter"] == "Kamerstuk 28 676, nr. 930"
    assert [row["id"] for row in terminal.rows("--today", "2026-01-01", "list", "--view", "overdue")] == [sending["id"]]

    overview = tmp_path / "overzicht.pdf"
    terminal.output("export", "--format", "pdf", "--output", overview)
    assert overview.read_bytes().startswith(b"%PDF-")

    terminal.output("unlink", shown["links"][0]["id"])
    terminal.output("undo")
    assert len(terminal.rows("show", informing["id"])["links"]) == 1
    assert "Alles is heel" in terminal.output("check")


def test_extract_needs_no_database_and_speaks_the_scoring_form(terminal: Terminal, letters: Path) -> None:
    (found, later) = terminal.rows("extract", letters / "oefening.txt", letters / "vervolg.pdf")

    assert found["letter"] == {**found["letter"], "dossier": "28676", "number": "911", "date": "2025-03-03"}
    assert {each["kind"] for each in found["commitments"]} == {"information", "personnel"}
    assert later["fulfils"][0]["reference"].replace(" ", "") in ("28676,nr.911", "Kamerstuk28676,nr.911")
    assert not terminal.folder.exists()


def test_bad_files_are_named_in_dutch_and_the_others_are_imported(terminal: Terminal, letters: Path) -> None:
    (letters / "leeg.pdf").write_bytes(b"")
    (letters / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    (letters / "half.pdf").write_bytes(print_letter(LETTER)[:2000])
    (letters / "cijfers.txt").write_text("1;2;3\n4;5;6\n" * 50)

    done = terminal.run("import", letters, letters / "weg.pdf", "--json")

    outcomes = {Path(each["path"]).name: each for each in json.loads(done.stdout)}
    assert done.returncode == 1
    assert {name: each["code"] for name, each in outcomes.items() if each["result"] == "refused"} == {
        "leeg.pdf": "file-empty",
        "foto.jpg": "file-format",
        "half.pdf": "file-damaged",
        "cijfers.txt": "not-a-letter",
        "weg.pdf": "file-missing",
    }
    assert "“weg.pdf” bestaat niet (meer)" in outcomes["weg.pdf"]["message"]
    assert len(terminal.rows("letters")) == 2


def test_importing_again_changes_nothing_and_a_copy_is_recognised(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters)
    before = terminal.rows("list")
    (letters / "kopie.txt").write_bytes((letters / "oefening.txt").read_bytes())

    outcomes = terminal.rows("import", letters)

    assert {each["result"] for each in outcomes} == {"present"}
    assert terminal.rows("list") == before


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "99"], 1, "Er is geen toezegging met nummer 99."),
        (["--lang", "en", "show", "99"], 1, "There is no commitment number 99."),
        (["set", "1", "citaat=x"], 1, "Mogelijk is: status"),
        (["set", "1", "due_date=morgen"], 1, "een datum als 2017-12-31"),
        (["accept", "99999999999999999999"], 2, "is geen nummer uit de lijst"),
        (["export", "--output", "x.pdf"], 1, "geen toezeggingen om te exporteren"),
        (["link", "1", "nergens.pdf", "--kind", "deels"], 1, "Er is geen brief met nummer nergens.pdf"),
        (["undo"], 1, "Er is niets om ongedaan te maken."),
        (["verzin"], 2, "verzin"),
    ],
)
def test_a_mistake_gets_one_sentence_and_never_a_traceback(
    terminal: Terminal, words: list[str], code: int, said: str
) -> None:
    done = terminal.run(*words)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_an_export_to_a_full_disk_or_a_missing_folder_says_so(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters)

    done = terminal.run("export", "--output", letters / "geen map" / "overzicht.pdf")

    assert done.returncode == 1
    assert "“overzicht.pdf” kon niet worden geschreven" in done.stderr
    assert not (letters / "geen map").exists()


def test_a_data_folder_that_cannot_be_written_is_said_at_once(terminal: Terminal, letters: Path) -> None:
    terminal.folder.write_text("hier staat een bestand")

    done = terminal.run("import", letters)

    assert done.returncode == 1
    assert "kan niet worden beschreven; er is niets opgeslagen" in done.stderr


def test_the_demo_accepts_nothing_of_a_clerks_own_letters(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters)
    own = {row["id"] for row in terminal.rows("list")}

    terminal.output("--data", terminal.folder, "demo")

    rows = terminal.rows("list")
    assert {row["review"] for row in rows if row["id"] in own} == {"pending"}
    assert "accepted" in {row["review"] for row in rows}


@pytest.mark.skipif(os.name == "nt", reason="sends a signal as Ctrl+C does on Unix")
def test_ctrl_c_ends_an_import_in_one_sentence_and_keeps_what_was_stored(terminal: Terminal, letters: Path) -> None:
    for number in range(300):
        (letters / f"{number}.txt").write_text(LETTER.replace("911", f"{1000 + number}"), encoding="utf-8")
    command = [sys.executable, "-m", "tracker", "--data", str(terminal.folder), "import", str(letters)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as running:
        database = terminal.folder / "gestand.db"
        while not database.exists() or not terminal.rows("letters"):
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)

    assert running.returncode == 130
    assert said.strip() == "Afgebroken; wat al was opgeslagen, blijft bewaard."
    assert terminal.rows("letters")
    assert "Alles is heel" in terminal.output("check")


def test_the_demo_does_the_whole_job_and_ends_with_the_path_of_the_pdf(terminal: Terminal) -> None:
    for _ in range(2):
        lines = terminal.output("demo").splitlines()

        assert Path(lines[-1]).read_bytes().startswith(b"%PDF-")
