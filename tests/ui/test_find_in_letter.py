"""Words found in one letter, as text and on its PDF pages; zooming by key; marks on pages lead to their commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tracker.terms import ListView
from ui.views import LETTERS, OVERVIEW
from ui.widgets.letter_text import find_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver
    from ui.widgets.letter_view import LetterView


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("De lijst. de LIJST", "lijst", ["lijst", "LIJST"]),
        ("de lo\ufffecaties en loca-\ntie", "locaties", ["lo\ufffecaties"]),
        ("de militairen, mili-\ntairen", "militairen", ["militairen", "mili-\ntairen"]),
        ("op 1\nmei 2018", "1  mei", ["1\nmei"]),
        ("€ 200.000 (zie a.b)", "0.0", ["0.0"]),
        ("niets", "   ", []),
        ("niets", "iets anders", []),
    ],
)
def test_words_are_found_however_the_lines_break(text: str, typed: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_all(text, typed)] == found


def letter_of(driver: Driver, words: str) -> LetterView:
    driver.choose_view(ListView.ALL.value)
    driver.choose(words)
    return driver.bench.page.letter


def test_words_are_gone_through_by_keyboard_in_the_text(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    letter = letter_of(driver, "100 militairen")
    driver.key("Ctrl+Shift+L")
    bar = letter.find_bar
    driver.wait(bar.field.hasFocus)
    driver.write(bar.field, "nederland")
    number = len(bar.places())
    assert bar.told.text() == f"1 van {number}"
    assert number > 2
    places = []
    for key in ("Return", "F3", "Shift+F3", "Shift+Return"):
        driver.key(key)
        places.append(bar.told.text().split()[0])
        assert letter.text_view.textCursor().selectedText().lower() == "nederland"
    assert places == ["2", "3", "2", "1"]
    driver.key("Shift+Return")
    assert bar.told.text().split()[0] == str(number)
    driver.key("Escape")
    assert not bar.isVisible()
    assert letter.text_view.hasFocus()
    assert not letter.text_view.textCursor().hasSelection()


def test_what_is_not_there_is_said_and_another_letter_is_searched_again(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    letter = letter_of(driver, "100 militairen")
    driver.key("Ctrl+Shift+L")
    driver.write(letter.find_bar.field, "schoolzones")
    assert letter.find_bar.told.text() == "niet gevonden"
    letter_of(driver, "schoolzones")
    assert letter.find_bar.told.text().startswith("1 van ")


def test_words_are_framed_on_a_pdf_page(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    letter = letter_of(driver, "uiterlijk 15 december")
    driver.wait(letter.is_original_shown)
    driver.key("Ctrl+Shift+L")
    driver.write(letter.find_bar.field, "wierdsma")
    (box,) = letter.pages.found_boxes()
    assert box.width() > box.height() > 0
    driver.key("Ctrl+A")
    driver.key("Delete")
    assert letter.pages.found_boxes() == []
    driver.key("Escape")
    assert letter.pages.hasFocus()


def test_the_letter_grows_and_shrinks_by_key(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    letter = letter_of(driver, "uiterlijk 15 december")
    driver.wait(letter.is_original_shown)
    before = letter.pages._scale()
    driver.key("Ctrl++")
    assert letter.pages._scale() > before
    driver.key("Ctrl+-")
    assert letter.pages._scale() == pytest.approx(before)
    letter.toggle_original()
    size = letter.text_view.font().pointSizeF()
    driver.key("Ctrl+=")
    assert letter.text_view.font().pointSizeF() > size


def test_a_click_on_another_mark_of_a_page_goes_to_its_commitment(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    letter = letter_of(driver, "uiterlijk 15 december")
    driver.wait(letter.is_original_shown)
    current = driver.bench.page.table.current_id()
    other = next(row for row in driver.rows() if row.letter_id == letter.letter_id() and row.id != current)
    box = letter.pages.marked_boxes(other.id)[0]
    at = letter.pages._page_area(0).topLeft() + box.center() * letter.pages._scale()
    QTest.mouseClick(letter.pages.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == other.id)


def test_actions_on_the_letter_are_off_where_there_is_none(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    names = ("find_in_letter", "letter_larger", "focus_letter", "toggle_original")
    driver.choose_view(LETTERS)
    assert all(driver.window.actions_by_id[name].isEnabled() for name in names)
    driver.choose_view(OVERVIEW)
    assert not any(driver.window.actions_by_id[name].isEnabled() for name in names)
