from __future__ import annotations

from pathlib import Path

import pytest

from tests.commandline.terminal import Terminal
from tests.register.examples import odata, page
from tracker.__main__ import main


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "register.json"
    path.write_bytes(page(odata(1), odata(2, Status="Nagekomen"), odata(3, Id="geen guid")))
    return path


def test_a_register_is_imported_listed_and_corrected(terminal: Terminal, file: Path) -> None:
    told = terminal.run("register", "import", file)

    assert told.returncode == 1
    assert "2 nieuw, 0 bijgewerkt, 0 ongewijzigd" in told.stdout
    assert "record 3" in told.stdout
    assert "Nagekomen (onbekende status)" in terminal.output("register", "list")
    (row,) = terminal.rows("register", "list", "--status", "openstaand")
    assert row["number"] == "TZ202412-001"

    terminal.output("register", "set", row["id"], "status=Afgedaan", "--why", "brief gezien")

    assert "Afgedaan (eigen; officieel: Openstaand)" in terminal.output("register", "list")
    shown = terminal.output("register", "show", row["id"])
    assert "eigen waarde; officieel: Openstaand" in shown
    assert "(brief gezien) – eigen status: “” → “Afgedaan”" in shown
    terminal.output("undo")
    assert "eigen" not in terminal.output("register", "list")


def test_a_wrong_file_and_a_wrong_number_are_told_in_dutch(terminal: Terminal, tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Geachte voorzitter,", encoding="utf-8")

    refused = terminal.run("register", "import", letter)

    assert refused.returncode == 1
    assert "geen leesbare gegevens uit het toezeggingenregister" in refused.stdout
    missing = terminal.run("register", "show", 7)
    assert missing.returncode == 1
    assert "Er is geen registerregel met nummer 7." in missing.stderr


@pytest.mark.parametrize("command", ["import", "list", "show", "set"])
def test_help_is_in_dutch(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["register", command, "--help"])

    assert capsys.readouterr().out.startswith("gebruik: gestand-cli register")


def test_the_register_beside_the_letters(terminal: Terminal, tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    sentence = "Ik informeer uw Kamer voor de zomer over de voorraad artilleriemunitie."
    letter.write_text(
        "27 830 Materieelprojecten\n\nNr. 400 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede "
        f"Kamer der Staten-Generaal\n\nDen Haag, 20 december 2024\n\n{sentence}\n\nDe Minister van Defensie,\n"
        "A.B. van Dijkman\n",
        encoding="utf-8",
    )
    official = tmp_path / "register.json"
    text = "De minister zal de Kamer voor de zomer informeren over de voorraad artilleriemunitie."
    official.write_bytes(page(odata(1, Tekst=text), odata(2, Tekst="De minister kijkt naar het weer.")))
    terminal.output("import", letter)
    terminal.output("register", "import", official)

    told = terminal.rows("register", "reconcile")

    assert told["counts"] == {"proposed": 1, "both": 0, "register": 1, "letters": 0}
    (row,) = told["proposed"]
    assert row["commitment"]["quote"] == sentence
    terminal.output("register", "confirm", row["match_id"])
    assert "in brief en register" in terminal.output("register", "compare", "--place", "both")
    overview = tmp_path / "overzicht.xlsx"
    assert str(overview) in terminal.output("register", "compare", "--output", overview)
    assert overview.read_bytes().startswith(b"PK")
    wrong = terminal.run("register", "compare", "--output", tmp_path / "overzicht.doc")
    assert wrong.returncode == 1
    assert "een naam op .pdf of .xlsx of .csv" in wrong.stderr


def test_ministers_then_and_now_and_a_portfolio_handed_over(terminal: Terminal, tmp_path: Path) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text(
        "27 830 Materieelprojecten\n\nNr. 400 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede "
        "Kamer der Staten-Generaal\n\nDen Haag, 20 december 2024\n\nIk informeer uw Kamer voor de zomer over de "
        "voorraad artilleriemunitie.\n\nDe Minister van Defensie,\nR.P. Brekelmans\n",
        encoding="utf-8",
    )
    terminal.output("import", letter)

    told = terminal.output("--today", "2026-11-25", "responsible", 1)

    assert "toen:  Minister van Defensie: R.P. Brekelmans, sinds 2 juli 2024" in told
    assert "nu:    Minister van Defensie: D. Yeşilgöz-Zegerius, sinds 23 februari 2026" in told
    assert "F.C.G.M. Timmermans" in terminal.output("posts", "--on", "2013-01-01")
    assert "1 toezegging heeft nu “A. de Vries”" in terminal.output(
        "reassign", "--ministry", "defensie", "--to", "A. de Vries"
    )
    assert terminal.rows("list")[0]["responsible"] == "A. de Vries"
