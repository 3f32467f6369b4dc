"""Why (not): of a commitment in its tab, of any sentence of a letter by key and menu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from tracker.services.rulebook import load_rulebook
from tracker.terms import ListView
from ui.views import LETTERS
from ui.widgets.why_panel import WhyDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver
    from ui.widgets.letter_view import LetterView

WORKING = "De uitleg wordt gemaakt…"


def dialog_text(driver: Driver) -> str:
    """Wait for the explanation in the dialog, and close it again."""
    dialog = driver.dialog(WhyDialog)
    driver.wait(lambda: dialog.panel.toPlainText() not in {"", WORKING})
    text = dialog.panel.toPlainText()
    assert dialog.panel.hasFocus()
    driver.key("Escape", dialog)
    driver.wait(lambda: not driver.dialogs(WhyDialog))
    return text


def put_cursor(letter: LetterView, words: str) -> None:
    cursor = letter.text_view.textCursor()
    cursor.setPosition(letter.text_view.toPlainText().index(words))
    letter.text_view.setTextCursor(cursor)
    letter.text_view.setFocus()


def test_the_tab_tells_why_the_chosen_commitment_is_one(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    row = driver.choose("100 militairen")
    why = driver.bench.page.panel.why
    assert why.toPlainText() == ""
    driver.key("W")
    driver.wait(lambda: "toezegging: de kans" in why.toPlainText())
    assert why.hasFocus()
    text = why.toPlainText()
    assert " ".join(row.quote.split())[:40] in text
    assert text.index("Ingevuld") < text.index("Waarom: kans op")
    assert "hoeveelheid: ten hoogste 100 militairen" in text
    driver.key("Ctrl+A")
    driver.key("Ctrl+C")
    assert QApplication.clipboard().text().startswith("“")
    driver.key("J")
    driver.wait(lambda: why.toPlainText() not in {text, WORKING})
    assert "een getal met − ertegen" in why.toPlainText()


def test_any_sentence_of_a_letter_says_why_not(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    row = driver.choose("100 militairen")
    letter = driver.bench.page.letter
    put_cursor(letter, "28 676")
    driver.key("W")
    assert "Hier staat geen zin" in dialog_text(driver)
    put_cursor(letter, row.quote.split()[0] + " stelt in")
    driver.key("W")
    assert "Harde toezegging: de kans" in dialog_text(driver)


def test_the_letters_page_explains_what_is_selected(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(LETTERS)
    page = driver.bench.letters
    page.want(next(page.model.row_at(place).id for place in range(7) if page.model.row_at(place).number == "901"))
    driver.wait(lambda: page.letter.letter_id() == page.table.current_id())
    letter = page.letter
    put_cursor(letter, "Geachte" if "Geachte" in letter.text_view.toPlainText() else "Den Haag")
    driver.key("Ctrl+A")
    driver.key("W")
    text = dialog_text(driver)
    assert text.count("toezegging: de kans") > 3
    assert "Geen toezegging" in text


def test_a_place_on_a_pdf_page_is_explained_by_its_menu(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.choose("uiterlijk 15 december")
    letter = driver.bench.page.letter
    driver.wait(letter.is_original_shown)
    pages = letter.pages
    box = pages.marked_boxes(driver.bench.page.panel.form.commitment_id() or 0)[0]
    middle = pages._page_area(0).topLeft() + box.center() * pages._scale()
    assert pages.character_at(middle.toPoint()) is not None
    assert pages.character_at(QPoint(-50, -50)) is None
    pages.customContextMenuRequested.emit(middle.toPoint())
    menu = driver.dialog(QMenu)
    assert [action.text() for action in menu.actions() if action.text()] == ["Waarom (niet)?"]
    menu.actions()[-1].trigger()
    menu.close()
    assert "15 december 2026" in dialog_text(driver)
    pages.setFocus()
    driver.key("W")
    assert "15 december 2026" in dialog_text(driver)


@pytest.mark.usefixtures("english")
def test_in_the_english_window_the_reasons_are_english(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.choose("100 militairen")
    why = driver.bench.page.panel.why
    driver.key("W")
    driver.wait(lambda: "commitment: the chance" in why.toPlainText())
    text = why.toPlainText()
    rules = {rule.id: rule for rule in load_rulebook().rules}
    first = next(rules[name] for name in re.findall(r"\(([\w-]+)\)$", text, re.MULTILINE) if name in rules)
    assert first.en in text
    assert "quantity: at most 100 militairen" in text
    headings = ("Plaats", "De zin", "Deelzin", "Waarom", "Regels die", "Ingevuld", "onderwerp:", "bladzijde:", "Maar:")
    assert [heading for heading in (*headings, first.nl) if heading in text] == []
