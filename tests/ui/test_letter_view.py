"""The letter beside the form: the right sentence marked, in the text and on the page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtPdf import QPdfDocument

from tracker.services import letters
from tracker.services.workspace import open_workspace
from ui.widgets.letter_text import find_sentence, shown_text
from ui.widgets.letter_view import LetterView
from ui.widgets.page_marks import page_marks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.driving import Driver
    from tracker.services.rows import LetterDocument

TEXTS = [
    "gewoon",
    "regel een\r\nregel twee\rdrie\nvier",
    "woord\ufffeafbreking en \U0001f600 meer",
    "blad een\fblad twee",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_places_in_the_widget_follow_the_letter(text: str, qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    shown = shown_text(text)
    view.text_view.setPlainText(shown.shown)
    for offset, character in enumerate(text):
        cursor = view.text_view.textCursor()
        cursor.setPosition(shown.place(offset))
        if character.isalnum() or ord(character) > 0xFFFF:
            cursor.setPosition(shown.place(offset + 1), cursor.MoveMode.KeepAnchor)
            assert cursor.selectedText() == character
            assert shown.offset(shown.place(offset)) == offset


@pytest.fixture(scope="module")
def documents(sample_folder: Path) -> list[LetterDocument]:
    workspace = open_workspace(sample_folder)
    found = [letters.get_document(workspace, row.id) for row in letters.list_letters(workspace)]
    workspace.close()
    return found


def test_the_marked_text_is_the_sentence(documents: list[LetterDocument], qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    for document in documents:
        for mark in document.marks:
            view.show_document(document, mark.commitment_id)
            strong = view.text_view.extraSelections()[-1]
            marked = strong.cursor.selectedText().replace("\u2029", "\n")
            assert marked == shown_text(document.text[mark.start : mark.end]).shown.replace("\r", "")
            assert strong.format.fontUnderline()


def test_the_marks_on_a_page_are_the_letter_s_own_characters(documents: list[LetterDocument]) -> None:
    checked = 0
    for document in (each for each in documents if each.letter.format == "pdf"):
        buffer = QBuffer()
        buffer.setData(document.original)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        pdf = QPdfDocument()
        pdf.load(buffer)
        for mark in document.marks:
            lines = [(line.page, line.start, line.end - line.start) for line in page_marks(document, mark)]
            marked = "".join(pdf.getSelectionAtIndex(*line).text() for line in lines)
            wanted = re.sub(r"[\ufffe\r\n\f]", "", document.text[mark.start : mark.end])
            assert marked.split() == wanted.split()
            checked += 1
        pdf.close()
    assert checked


def test_a_pdf_shows_its_page_and_changes_to_text_by_a_key(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    row = next(row for row in driver.rows() if row.letter.endswith("nr. 951"))
    driver.bench.page.table.select(row.id)
    letter = driver.bench.page.letter
    driver.wait(lambda: letter.letter_id() == row.letter_id)
    driver.settle()
    assert letter.is_original_shown()
    boxes = letter.pages.marked_boxes(row.id)
    assert boxes
    assert all(box.width() > 1 for box in boxes)
    driver.key("F8")
    assert not letter.is_original_shown()
    driver.bench.page.table.setFocus()
    driver.key("J")
    driver.settle()
    assert not letter.is_original_shown()


def test_a_pasted_sentence_is_found_over_line_ends() -> None:
    text = "Aanhef.\r\nHet kabinet stelt geld be\ufffeschikbaar voor\r\n de missie. Slot."
    span = find_sentence(text, "Het kabinet  stelt geld beschikbaar voor de missie.")
    assert span is not None
    assert text[span[0] : span[1]].startswith("Het kabinet")
    assert text[span[0] : span[1]].endswith("missie.")
    assert find_sentence(text, "Het kabinet stelt niets beschikbaar") is None
    assert find_sentence(text, "   ") is None


def test_what_a_reader_must_know_of_the_text_is_said_beside_it(documents: list[LetterDocument], qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    plain = documents[0]
    scanned = replace(plain, letter=replace(plain.letter, remarks=("ocr-layer",)))

    view.show_document(plain, None)
    assert not view.remarks.isVisibleTo(view)
    view.show_document(scanned, None)
    assert view.remarks.isVisibleTo(view)
    assert "Gelezen met OCR" in view.remarks.text()
    view.clear()
    assert not view.remarks.isVisibleTo(view)


def test_the_head_is_told_as_plain_text(documents: list[LetterDocument], qtbot: QtBot) -> None:
    view = LetterView()
    qtbot.addWidget(view)
    letter = replace(
        documents[0].letter,
        ministries=("Defensie", "Financiën"),
        signatories=("A. Bedacht", "<b>B. Verzonnen</b>"),
        offices=("Minister van Defensie", ""),
        addressee="",
        reference="D2025-1",
        their_reference="",
    )
    view.show_document(replace(documents[0], letter=letter), None)
    assert view.head.isVisibleTo(view)
    assert view.head.textFormat() is Qt.TextFormat.PlainText
    assert view.head.text() == (
        "Van: Defensie · Financiën  –  Ondertekend: A. Bedacht (Minister van Defensie), <b>B. Verzonnen</b>"
        "  –  Ons kenmerk: D2025-1"
    )
    view.clear()
    assert not view.head.isVisibleTo(view)
