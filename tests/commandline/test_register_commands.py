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
    assert "eigen waarde; officieel: Openstaand" in terminal.output("register", "show", row["id"])
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
