"""Why (not), in a terminal: of a file and of a stored letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commandline.terminal import Terminal
from tests.commandline.test_commandline import LETTER


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "oefening.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_all_sentences_are_listed_with_what_came_of_them(terminal: Terminal, letter: Path) -> None:
    lines = terminal.output("explain", letter).splitlines()
    promise = next(line for line in lines if "Ik informeer uw Kamer" in line)
    other = next(line for line in lines if "Verenigde Staten" in line)
    assert "hard" in promise
    assert "hard" not in other
    assert "zacht" not in other


def test_one_sentence_of_a_stored_letter_is_explained(terminal: Terminal, letter: Path) -> None:
    terminal.output("import", letter)
    listed = terminal.output("explain", 1).splitlines()
    number = next(line.split()[0] for line in listed if "Ik informeer uw Kamer" in line)
    text = terminal.output("explain", 1, "--sentence", number)
    assert "Harde toezegging" in text
    assert "informeert-kamer" in text
    assert "1 juni 2025" in text
    english = terminal.output("--lang", "en", "explain", 1, "--sentence", number)
    assert "Firm commitment" in english
    assert "toezegging:" not in english
    assert terminal.rows("explain", letter, "--sentence", number)[0]["tier"] == "firm"


def test_a_sentence_that_is_not_there_is_refused_in_words(terminal: Terminal, letter: Path) -> None:
    done = terminal.run("explain", letter, "--sentence", 999)
    assert done.returncode == 1
    assert "zin" in done.stderr
    assert "999" in done.stderr
