"""Terms and the rappel in a terminal, as a person types it."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

import pytest

from tests.commandline.terminal import Terminal
from tests.commandline.test_commandline import LETTER

TODAY = ("--today", "2025-05-01")


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    terminal = Terminal(tmp_path / "gegevens")
    terminal.output("import", tmp_path / "brief.txt")
    terminal.output("accept", *(row["id"] for row in terminal.rows("list")))
    return terminal


def test_the_calendar_and_the_own_term(terminal: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "termijnen.ics"
    terminal.output("export", "--ics", "--output", target)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20250601" in target.read_text(encoding="utf-8")
    assert "Er is geen standaardtermijn" in terminal.output("default-term")
    assert "3 maanden" in terminal.output("default-term", "3")
    refused = terminal.run("default-term", "nooit")
    assert refused.returncode == 1
    assert "standaardtermijn" in refused.stderr


def test_the_rappel_there_and_back(terminal: Terminal, tmp_path: Path) -> None:
    for form in ("xlsx", "pdf", "odt"):
        terminal.output(*TODAY, "rappel", "make", "--output", tmp_path / f"rappel.{form}")
    unchanged = terminal.output(*TODAY, "rappel", "read", tmp_path / "rappel.xlsx")
    assert "0 voorstellen, 1 rijen zonder nieuws" in unchanged
    wrong = terminal.run("rappel", "make", "--output", tmp_path / "rappel.txt")
    assert (wrong.returncode, "rappel.txt" in wrong.stderr) == (1, True)

    (key,) = _keys(tmp_path)
    sheet = tmp_path / "terug.csv"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        rows = [
            ["Kenmerk", "Antwoord: status", "Antwoord: verwachte datum"],
            [key, "afgedaan", ""],
            ["7-abcdef", "x", ""],
        ]
        csv.writer(file, delimiter=";").writerows(rows)
    told = terminal.run(*TODAY, "rappel", "read", sheet, "--accept", key)
    assert told.returncode == 1  # the last row could not be taken
    assert "status openstaand" in told.stdout
    assert "overgenomen" in told.stdout
    number = int(key.split("-")[0])
    assert [row["status"] for row in terminal.rows("list") if row["id"] == number] == ["afgedaan"]


def _keys(tmp_path: Path) -> list[str]:
    """Return the keys of what is asked, as the sheet has them."""
    with zipfile.ZipFile(tmp_path / "rappel.xlsx") as archive:
        strings = archive.read("xl/sharedStrings.xml").decode()
    return re.findall(r">(\d+-[0-9a-f]{6})<", strings)
