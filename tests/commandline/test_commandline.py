"""The main job in a terminal, as a person types it: a new process for each command."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2
from pypdf import PdfReader

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
        (["set", "1", "notes=caf\udce9"], 1, "Mogelijk is: tekst in UTF-8"),
        (["reassign", "--responsible", "Niemand", "--to", "A"], 1, "Er staat geen toezegging open van “Niemand”"),
        (["export", "--output", "x.pdf"], 1, "geen toezeggingen om te exporteren"),
        (["link", "1", "nergens.pdf", "--kind", "deels"], 1, "“nergens.pdf” is geen geldige waarde voor de brief"),
        (["explain", "9" * 300], 1, "mag niet worden gelezen"),
        (["import", ""], 2, "hier hoort de naam van een bestand of map"),
        (["export", "--output", ""], 2, "hier hoort de naam van een bestand of map"),
        (["--today", "9999-12-31", "list", "--view", "soon"], 2, "is geen datum"),
        (["default-term", "drie"], 1, "“drie” is geen geldige waarde voor de standaardtermijn"),
        (["list", "--amount-from", "inf"], 2, "is geen bedrag"),
        (["undo"], 1, "Er is niets om ongedaan te maken."),
        (["accept", "99999999999999999999"], 1, "Er is geen toezegging met nummer 99999999999999999999."),
        (["link", "1", "99999999999999999999", "--kind", "deels"], 1, "geen brief met nummer 99999999999999999999."),
        (["unlink", "99999999999999999999"], 1, "Er is geen koppeling met nummer 99999999999999999999."),
        (
            ["list", "--status", "open"],
            1,
            "geen geldige waarde voor de status. Mogelijk is: openstaand, in behandeling",
        ),
        (["list", "--ministry", "Defensie"], 1, "Mogelijk is: nog niets."),
        (["export", "--output", "x.csv", "--format", "pdf"], 1, "Mogelijk is: een naam op .pdf."),
    ],
)
def test_a_mistake_gets_one_sentence_and_never_a_traceback(
    terminal: Terminal, words: list[str], code: int, said: str
) -> None:
    done = terminal.run(*words)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_term_before_the_letter_is_taken_and_remarked_upon(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters)

    early, late = terminal.run("set", "1", "due_date=2025-03-02"), terminal.run("set", "1", "due_date=2025-03-03")

    assert "Let op: deze termijn ligt vóór de datum van de brief (03-03-2025)." in early.stderr
    assert (early.returncode, late.stderr) == (0, "")


def test_an_export_to_a_full_disk_or_a_missing_folder_says_so(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters)

    done = terminal.run("export", "--output", letters / "geen map" / "overzicht.pdf")

    assert done.returncode == 1
    assert "“overzicht.pdf” kon niet worden geschreven (de map bestaat niet)" in done.stderr
    assert not (letters / "geen map").exists()


def test_a_data_folder_that_cannot_be_written_is_said_at_once(terminal: Terminal, letters: Path) -> None:
    terminal.folder.write_text("hier staat een bestand")

    done = terminal.run("import", letters)

    assert done.returncode == 1
    assert "kan niet worden beschreven; er is niets opgeslagen" in done.stderr


def test_the_demo_does_the_whole_job_and_ends_with_the_path_of_the_pdf(terminal: Terminal) -> None:
    for _ in range(2):
        lines = terminal.output("demo").splitlines()

        assert Path(lines[-1]).read_bytes().startswith(b"%PDF-")


def test_the_demo_accepts_no_letters_but_the_samples(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters / "oefening.txt")
    own = {row["id"] for row in terminal.rows("list")}

    terminal.output("--data", terminal.folder, "demo")

    reviews = {row["id"]: row["review"] for row in terminal.rows("list")}
    assert own
    assert {reviews[each] for each in own} == {"pending"}
    assert "accepted" in reviews.values()


def test_filters_take_a_value_in_any_case_and_refuse_one_that_is_not_there(terminal: Terminal, letters: Path) -> None:
    terminal.output("import", letters)
    every = terminal.rows("list")
    assert every

    assert terminal.rows("list", "--ministry", "DEFENSÍE", "--status", "Openstaand", "--dossier", "28 676") == every

    refused = terminal.run("list", "--ministry", "Defensi")
    assert refused.returncode == 1
    assert "“Defensi” is geen geldige waarde voor het ministerie. Mogelijk is: Defensie." in refused.stderr


def test_an_overview_keeps_rejected_ones_out_and_proposals_apart(
    terminal: Terminal, letters: Path, tmp_path: Path
) -> None:
    terminal.output("import", letters / "oefening.txt")
    first, second = terminal.rows("list")
    terminal.output("reject", first["id"])

    terminal.output("export", "--output", tmp_path / "zonder.csv")
    terminal.output("export", "--output", tmp_path / "met.csv", "--with-rejected")
    terminal.output("export", "--output", tmp_path / "zonder.pdf")

    without, complete = (_rows(tmp_path / name) for name in ("zonder.csv", "met.csv"))
    assert [(row["Nummer"], row["Beoordeling"]) for row in without] == [(str(second["id"]), "Nog niet beoordeeld")]
    assert [row["Beoordeling"] for row in complete] == ["Verworpen", "Nog niet beoordeeld"]
    head = " ".join(PdfReader(tmp_path / "zonder.pdf").pages[0].extract_text().split())
    assert "0 toezeggingen; 1 voorstel nog niet beoordeeld; 1 voorstel verworpen en hier weggelaten." in head


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C to a whole console only")
def test_ctrl_c_ends_an_import_in_one_sentence_and_keeps_what_was_stored(terminal: Terminal, letters: Path) -> None:
    for number in range(200):
        (letters / f"kopie{number:03}.txt").write_text(LETTER.replace("120", f"{number + 200}"), encoding="utf-8")
    command = [sys.executable, "-m", "tracker", "--data", str(terminal.folder), "import", str(letters)]
    importing = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    deadline = time.monotonic() + 60
    while not _stored(terminal.folder) and time.monotonic() < deadline:
        time.sleep(0.1)

    importing.send_signal(signal.SIGINT)
    told, said = importing.communicate(timeout=60)

    assert importing.returncode == 130
    assert said == "Afgebroken; wat al was opgeslagen, blijft bewaard.\n"
    kept = terminal.rows("letters")
    assert 0 < len(kept) < 201
    assert f"{len(kept)} ingelezen" in told
    assert "Alles is heel" in terminal.output("check")
    terminal.output("undo")
    assert terminal.rows("letters") == []


def _stored(folder: Path) -> bool:
    database = folder / "gestand.db"
    if not database.exists():
        return False
    with closing(sqlcipher3.dbapi2.connect(database)) as connection:
        try:
            return bool(connection.execute("SELECT count(*) FROM letter").fetchone()[0])
        except sqlcipher3.dbapi2.OperationalError:  # the tables are being made
            return False
