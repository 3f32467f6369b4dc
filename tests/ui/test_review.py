"""Review, letter by letter and by keyboard only, on a real database file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.elsewhere import database_in_use, review_elsewhere, stored
from tests.ui.inspection import clashes, nameless
from tracker import paths
from tracker.extraction import drafting
from tracker.services import history
from tracker.services.importing import import_paths
from tracker.services.workspace import open_workspace
from tracker.terms import CommitmentOrigin, ListView, RejectReason, Review
from ui.dialogs.learning_dialog import LearningDialog
from ui.dialogs.split_dialog import SplitDialog
from ui.pages.review_page import ReviewPage
from ui.views import REVIEW_LIST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver

    Start = Callable[..., Driver]

LETTER = """Tweede Kamer der Staten-Generaal
Den Haag, 5 januari 2027

Betreft: verkenning van de havens

Geachte voorzitter,

Graag geef ik hierbij mijn reactie op de verkenning. Het is goed dat de havens zijn versterkt.

Ik stuur uw Kamer voor 1 juni 2027 het plan van aanpak en het overzicht van de kosten.

Het plan van aanpak ontvangt uw Kamer voor 1 juni 2027. De kades worden nader bekeken door de provincies.

Hoogachtend,

De Minister van Infrastructuur en Waterstaat,
A. Voorbeeld
"""
TWO_IN_ONE = "en het overzicht"
MISSED = "De kades worden nader bekeken door de provincies."


def review_page(driver: Driver) -> ReviewPage:
    page = driver.bench.page_in_sight()
    assert isinstance(page, ReviewPage)
    return page


def opened(start: Start, folder: Path) -> tuple[Driver, ReviewPage]:
    """Start in review with the first letter in sight and the focus in the list."""
    driver = start(folder, in_list=False)
    page = review_page(driver)
    driver.wait(lambda: page.letter_id() is not None)
    driver.settle()
    page.table.setFocus()
    return driver, page


def press(driver: Driver, keys: str) -> None:
    for key in keys:
        driver.key(key)


def press_in_menu(driver: Driver, key: str) -> None:
    driver.wait(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keySequence(menu, key)
    driver.wait(lambda: QApplication.activePopupWidget() is None)
    driver.window.activateWindow()  # nobody else does, without a window manager
    driver.wait(driver.window.isActiveWindow)


def reviews(page: ReviewPage) -> list[Review]:
    return [line.review for line in page.sheet.lines()]


def select_in_letter(page: ReviewPage, words: str) -> None:
    """Select words in the letter's text with the keyboard, the caret at their beginning."""
    view = page.letter.text_view
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index(words))
    view.setTextCursor(cursor)
    view.setFocus()
    for _ in words:
        QTest.keySequence(view, "Shift+Right")
    assert view.textCursor().selectedText().replace("\u2029", "\n") == words


@pytest.fixture
def letter_dir(data_dir: Path, tmp_path: Path) -> Path:
    """A data folder with one letter of our own."""
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")
    workspace = open_workspace(data_dir)
    import_paths(workspace, [file])
    workspace.close()
    return data_dir


def test_review_begins_in_the_newest_letter_with_its_first_candidate(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    lines = page.sheet.lines()
    assert page.letter.letter_id() == page.letter_id()
    assert page.sheet.current() == lines[0]
    assert page.panel.form.commitment_id() == lines[0].id
    assert (
        page.head.progress.text()
        == f"0 van {len(lines)} beoordeeld; brief 1 van {page.head.progress.text().split()[-1]}"
    )
    assert driver.bench.views.view() == ListView.REVIEW.value


def test_everything_is_decided_by_one_key_each(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    waiting = driver.bench.views.count(ListView.REVIEW.value)
    assert waiting > 10
    letters = set()
    for _ in range(waiting):
        letters.add(page.letter_id())
        press(driver, "A")
        driver.settle()
    assert len(letters) > 3
    driver.wait(page.sheet.all_button.isVisible)
    assert "Alles is beoordeeld." in page.sheet.done.text()
    assert driver.bench.views.count(ListView.REVIEW.value) == 0
    assert driver.bench.views.count(ListView.OPEN.value) == waiting
    # The last decision is taken back with one key, and its letter is there again.
    press(driver, "Z")
    driver.wait(lambda: page.letter_id() is not None)
    driver.settle()
    current = page.sheet.current()
    assert current is not None
    assert current.review is Review.PENDING
    assert driver.bench.views.count(ListView.REVIEW.value) == 1


def test_quick_keys_do_not_wait_for_the_database(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    ids = [line.id for line in page.sheet.lines()]
    assert len(ids) >= 3
    press(driver, "AA")
    assert page.sheet.current().id == ids[2]  # type: ignore[union-attr]  # a line is chosen
    assert page.panel.form.commitment_id() == ids[2]
    assert reviews(page)[:3] == [Review.ACCEPTED, Review.ACCEPTED, Review.PENDING]
    driver.settle()
    assert [stored(sample_dir, each).row.review for each in ids[:2]] == [Review.ACCEPTED] * 2


def test_a_key_while_the_next_letter_comes_decides_nothing(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    letter, ids = page.letter_id(), [line.id for line in page.sheet.lines()]
    press(driver, "A" * len(ids))
    assert page.letter_id() == letter
    press(driver, "XR")
    assert QApplication.activePopupWidget() is None
    driver.wait(lambda: page.letter_id() != letter)
    driver.settle()
    assert [stored(sample_dir, each).row.review for each in ids] == [Review.ACCEPTED] * len(ids)


def test_a_rejection_keeps_its_reason_with_one_key_more(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    first, second, third = (line.id for line in page.sheet.lines()[:3])
    press(driver, "X")
    press_in_menu(driver, "2")
    press(driver, "X")
    press_in_menu(driver, "X")
    press(driver, "X")
    press_in_menu(driver, "Esc")
    driver.settle()
    assert page.sheet.current().id == third  # type: ignore[union-attr]  # a line is chosen
    press(driver, "X")
    press_in_menu(driver, "Return")
    driver.settle()
    assert [stored(sample_dir, each).row.review for each in (first, second, third)] == [Review.REJECTED] * 3
    workspace = open_workspace(sample_dir)
    reasons = [history.events_of(workspace, "commitment", each)[0].why for each in (first, second, third)]
    workspace.close()
    assert reasons == [RejectReason.OTHERS.value, "", ""]


def test_next_and_previous_go_through_the_letters(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    letter, number = page.letter_id(), len(page.sheet.lines())
    press(driver, "K")
    assert page.sheet.current() == page.sheet.lines()[0]
    press(driver, "J" * number)
    driver.wait(lambda: page.letter_id() != letter)
    driver.settle()
    assert page.sheet.current() == page.sheet.lines()[0]
    assert "brief 2 van" in page.head.progress.text()
    press(driver, "K")
    driver.wait(lambda: page.letter_id() == letter)
    driver.settle()
    assert page.sheet.current() == page.sheet.lines()[-1]
    driver.key("Shift+J")
    driver.wait(lambda: page.letter_id() != letter)
    driver.key("Shift+K")
    driver.wait(lambda: page.letter_id() == letter)


def test_a_decision_can_be_taken_back_by_key(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    first = page.sheet.lines()[0].id
    press(driver, "AKR")
    driver.settle()
    assert stored(sample_dir, first).row.review is Review.PENDING
    assert page.sheet.current().id == first  # type: ignore[union-attr]  # a line is chosen


def test_what_was_typed_is_saved_when_deciding(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    first, second = (line.id for line in page.sheet.lines()[:2])
    press(driver, "E")
    assert page.panel.form.fields["summary"].has_focus()
    driver.write(page.panel.form.fields["notes"].control, "navragen")
    driver.key("F5")
    press(driver, "A")
    driver.settle()
    assert stored(sample_dir, first).notes == "navragen"
    assert page.panel.form.commitment_id() == second


def test_the_surest_come_first_when_wanted(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    reading = [line.id for line in page.sheet.lines()]
    press(driver, "O")
    firm = [line.likelihood for line in page.sheet.lines() if line.tier is page.sheet.lines()[0].tier]
    assert firm == sorted(firm, reverse=True)
    press(driver, "O")
    assert [line.id for line in page.sheet.lines()] == reading
    driver.settle()


def test_selected_words_become_a_missed_commitment(letter_dir: Path, start: Start) -> None:
    driver, page = opened(start, letter_dir)
    before = len(page.sheet.lines())
    select_in_letter(page, MISSED)
    press(driver, "T")
    driver.wait(lambda: len(page.sheet.lines()) == before + 1)
    driver.settle()
    added = page.sheet.current()
    assert added is not None
    assert (added.quote, added.review) == (MISSED, Review.ACCEPTED)
    detail = stored(letter_dir, added.id)
    assert detail.origin is CommitmentOrigin.SELECTED
    assert "met de hand uit de brief gekozen" in page.panel.review_bar.text.text()
    press(driver, "T")
    driver.settle()
    assert len(page.sheet.lines()) == before + 1
    press(driver, "Z")
    driver.wait(lambda: len(page.sheet.lines()) == before)


def test_without_a_selection_it_says_what_to_do(letter_dir: Path, start: Start) -> None:
    driver, page = opened(start, letter_dir)
    before = page.sheet.lines()
    press(driver, "T")
    assert "Selecteer in de tekst" in driver.window.message.label.text()
    select_in_letter(page, page.sheet.lines()[0].quote)
    press(driver, "T")
    driver.settle()
    assert "staan al in de lijst" in driver.window.message.label.text()
    assert page.sheet.lines() == before


def test_one_candidate_becomes_two_by_the_caret(letter_dir: Path, start: Start) -> None:
    driver, page = opened(start, letter_dir)
    whole = next(line for line in page.sheet.lines() if TWO_IN_ONE in line.quote)
    page.table.select(whole.id)
    before = len(page.sheet.lines())
    press(driver, "S")
    dialog = driver.dialog(SplitDialog)
    assert dialog.parts()[1].startswith(TWO_IN_ONE)
    for _ in range(3):
        QTest.keySequence(dialog.sentence, "Ctrl+Left")
    assert not dialog.parts()[1].startswith(TWO_IN_ONE)
    for _ in range(3):
        QTest.keySequence(dialog.sentence, "Ctrl+Right")
    QTest.keySequence(dialog.sentence, "Return")
    driver.wait(lambda: len(page.sheet.lines()) == before + 1)
    driver.settle()
    quotes = [line.quote for line in page.sheet.lines()]
    assert any(quote.startswith(TWO_IN_ONE) for quote in quotes)
    assert all(quote in " ".join(LETTER.split()) for quote in quotes)
    press(driver, "Z")
    driver.wait(lambda: len(page.sheet.lines()) == before)


def test_one_candidate_becomes_two_by_a_selection(letter_dir: Path, start: Start) -> None:
    driver, page = opened(start, letter_dir)
    page.table.select(next(line.id for line in page.sheet.lines() if TWO_IN_ONE in line.quote))
    before = len(page.sheet.lines())
    select_in_letter(page, TWO_IN_ONE)
    press(driver, "S")
    driver.wait(lambda: len(page.sheet.lines()) == before + 1)
    driver.settle()


def test_two_places_of_one_promise_become_one(letter_dir: Path, start: Start) -> None:
    driver, page = opened(start, letter_dir)
    whole = next(line for line in page.sheet.lines() if TWO_IN_ONE in line.quote)
    page.table.select(whole.id)
    before = len(page.sheet.lines())
    press(driver, "M")
    press_in_menu(driver, "1")
    driver.wait(lambda: len(page.sheet.lines()) < before)
    driver.settle()
    assert page.sheet.current().id == whole.id  # type: ignore[union-attr]  # a line is chosen
    assert "staat op 2 plaatsen" in page.panel.review_bar.text.text()
    select_in_letter(page, MISSED)
    press(driver, "M")
    driver.wait(lambda: "staat op 3 plaatsen" in page.panel.review_bar.text.text())
    press(driver, "Z")
    driver.wait(lambda: "staat op 2 plaatsen" in page.panel.review_bar.text.text())
    press(driver, "Z")
    driver.wait(lambda: len(page.sheet.lines()) == before)


def test_near_misses_are_one_key_away(letter_dir: Path, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "NEAR", 0.0)  # whatever the rules weigh, a sentence that is none is near enough
    driver, page = opened(start, letter_dir)
    before = page.sheet.lines()
    press(driver, "B")
    driver.wait(lambda: len(page.sheet.lines()) > len(before))
    near = page.sheet.lines()[len(before) :]
    assert all(line.tier is None for line in near)
    assert page.head.progress.text().startswith(f"0 van {len(before)} ")
    page.table.select(near[0].id)
    assert "Bijna-treffer" in page.panel.review_bar.text.text()
    press(driver, "A")
    driver.wait(lambda: any(line.quote == near[0].quote and line.tier is not None for line in page.sheet.lines()))
    driver.settle()
    added = next(line for line in page.sheet.lines() if line.quote == near[0].quote)
    assert stored(letter_dir, added.id).origin is CommitmentOrigin.NEAR_MISS
    press(driver, "B")
    assert all(line.tier is not None for line in page.sheet.lines())


def test_the_list_is_one_step_away(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    driver.window.actions_by_id["review_list"].trigger()
    driver.settle()
    assert driver.bench.views.view() == REVIEW_LIST
    assert len(driver.rows()) == driver.bench.views.count(ListView.REVIEW.value)
    driver.choose_view(ListView.REVIEW.value)
    assert page.sheet.current() is not None


def test_filters_choose_the_letters(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    driver.write(driver.bench.filters.search, "zzzz")
    driver.wait(page.sheet.all_button.isVisible)
    assert "met deze filters" in page.sheet.done.text()
    driver.key("Ctrl+Shift+F")
    driver.wait(lambda: page.letter_id() is not None)
    driver.settle()


def test_a_decision_made_elsewhere_is_not_overwritten(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    first = page.sheet.lines()[0].id
    review_elsewhere(sample_dir, [first], Review.REJECTED)
    press(driver, "A")
    driver.wait(driver.window.message.isVisible)
    driver.settle()
    assert "intussen elders beslist" in driver.window.message.label.text()
    assert stored(sample_dir, first).row.review is Review.REJECTED
    driver.wait(lambda: reviews(page)[0] is Review.REJECTED)


def test_a_database_in_use_brings_the_candidate_back(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    first = page.sheet.lines()[0].id
    with database_in_use(sample_dir):
        press(driver, "A")
        driver.wait(driver.window.message.isVisible)
    driver.settle()
    assert reviews(page)[0] is Review.PENDING
    assert page.sheet.current().id == first  # type: ignore[union-attr]  # a line is chosen


@pytest.mark.parametrize("statement", ["UPDATE letter_file SET content = x'00'", "DELETE FROM letter_file"])
def test_a_broken_original_leaves_the_text(sample_dir: Path, start: Start, statement: str) -> None:
    connection = sqlcipher3.dbapi2.connect(str(sample_dir / paths.DATABASE_NAME))
    connection.execute(statement)
    connection.commit()
    connection.close()
    driver, page = opened(start, sample_dir)
    for _ in range(6):
        if page.letter.remarks.isVisible():
            break
        driver.key("Shift+J")
        driver.settle()
    assert "origineel kan niet worden getoond" in page.letter.remarks.text()
    assert not page.letter.is_original_shown()
    assert page.sheet.lines()[0].quote.split()[0] in page.letter.text_view.toPlainText()
    press(driver, "A")
    driver.settle()
    assert reviews(page)[0] is Review.ACCEPTED


def test_a_letter_changed_on_disk_is_reviewed_as_it_came(data_dir: Path, tmp_path: Path, start: Start) -> None:
    file = tmp_path / "brief.txt"
    file.write_text(LETTER, encoding="utf-8")
    workspace = open_workspace(data_dir)
    import_paths(workspace, [file])
    workspace.close()
    file.write_text("heel iets anders", encoding="utf-8")
    driver, page = opened(start, data_dir)
    file.unlink()
    select_in_letter(page, MISSED)
    before = len(page.sheet.lines())
    press(driver, "T")
    driver.wait(lambda: len(page.sheet.lines()) == before + 1)
    driver.settle()


def test_a_letter_without_candidates_is_not_in_the_queue(data_dir: Path, tmp_path: Path, start: Start) -> None:
    file = tmp_path / "leeg.txt"
    file.write_text(LETTER[: LETTER.index("Ik stuur")].replace("Graag geef ik hierbij", "Dit is"), encoding="utf-8")
    workspace = open_workspace(data_dir)
    import_paths(workspace, [file])
    workspace.close()
    driver = start(data_dir, in_list=False)
    page = review_page(driver)
    driver.wait(page.sheet.all_button.isVisible)
    assert "Alles is beoordeeld." in page.sheet.done.text()
    assert driver.bench.views.count(ListView.REVIEW.value) == 0


def test_a_letter_that_goes_makes_place_for_the_next(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    page.panel.form.fields["notes"].control.setFocus()
    driver.window.actions_by_id["remove_samples"].trigger()
    driver.wait(driver.bench.empty.isVisible)
    driver.settle()
    driver.window.actions_by_id["undo"].trigger()
    driver.wait(lambda: page.letter_id() is not None and bool(page.sheet.lines()))
    driver.settle()


def test_every_control_has_a_name_and_its_own_key(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    menus = "".join(
        title[title.index("&") + 1].lower() for title in (each.text() for each in driver.window.menuBar().actions())
    )
    for tab in range(page.panel.tabs.count()):
        page.panel.tabs.setCurrentIndex(tab)
        assert nameless(driver.window) == []
        assert clashes(driver.window, menus) == []
    page.split()
    dialog = driver.dialog(SplitDialog)
    assert nameless(dialog) == []
    assert clashes(dialog) == []
    dialog.reject()


def test_learning_is_shown_and_switched_off_by_keyboard(sample_dir: Path, start: Start) -> None:
    driver, page = opened(start, sample_dir)
    press(driver, "AAA")
    driver.settle()
    driver.window.actions_by_id["learning"].trigger()
    dialog = driver.dialog(LearningDialog)
    driver.wait(lambda: dialog.table.rowCount() > 0)
    assert "3 aanvaard, waarvan 0 verbeterd; 0 verworpen." in dialog.label.text()
    assert dialog.on.isChecked()
    assert nameless(dialog) == []
    assert clashes(dialog) == []
    QTest.keySequence(dialog.on, "Space")
    driver.wait(lambda: "Alleen de regels" in dialog.label.text())
    driver.settle()
    QTest.keySequence(dialog.reset_button, "Space")
    driver.wait(lambda: dialog.table.rowCount() == 0)
    driver.settle()
    assert "0 aanvaard" in dialog.label.text()
    assert not dialog.on.isChecked()
    QTest.keySequence(dialog, "Esc")
    driver.settle()
    assert page.sheet.current() is not None


def test_the_caret_of_the_letter_stands_at_the_candidate(letter_dir: Path, start: Start) -> None:
    driver, page = opened(start, letter_dir)
    driver.key("F7")
    cursor: QTextCursor = page.letter.text_view.textCursor()
    text = page.letter.text_view.toPlainText()
    assert text[cursor.position() :].startswith(page.sheet.lines()[0].quote[:20])
