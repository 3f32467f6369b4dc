"""One-letter keys: quick in the list and the letter, never while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.elsewhere import review_elsewhere, stored
from tracker.terms import ListView, Review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver

LETTERS_THAT_ARE_KEYS = "axjkelrtsmzbo"


@pytest.mark.parametrize("name", ["notes", "responsible", "recipient", "summary"])
def test_keys_are_text_in_a_field(name: str, sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    current = driver.bench.page.table.current_id()
    before = driver.bench.views.count(ListView.REVIEW.value)
    field = driver.bench.page.panel.form.fields[name]
    driver.write(field.control.focusProxy() or field.control, LETTERS_THAT_ARE_KEYS)
    driver.settle()
    assert field.raw() == LETTERS_THAT_ARE_KEYS
    assert driver.bench.page.table.current_id() == current
    assert driver.bench.views.count(ListView.REVIEW.value) == before


def test_keys_are_text_in_the_search_field(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.key("Ctrl+F")
    assert driver.bench.filters.search.hasFocus()
    driver.write(driver.bench.filters.search, "ax")
    driver.settle()
    assert all(row.review is Review.PENDING for row in driver.rows())
    assert driver.bench.filters.search.text() == "ax"


def test_next_and_previous_stop_at_the_ends(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    ids = [row.id for row in driver.rows()]
    table = driver.bench.page.table
    table.setFocus()
    seen = [table.current_id()]
    for key in ("J", "J", "K", "K", "K"):
        driver.key(key)
        seen.append(table.current_id())
    assert seen == [ids[0], ids[1], ids[2], ids[1], ids[0], ids[0]]


def test_keys_work_in_the_letter(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first, second = (row.id for row in driver.rows()[:2])
    driver.wait(lambda: driver.bench.page.letter.letter_id() is not None)
    driver.key("F7")
    driver.key("A")
    driver.wait(lambda: first not in [row.id for row in driver.rows()])
    assert driver.bench.page.table.current_id() == second


def test_reviewing_to_the_end_leaves_an_empty_list(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.bench.page.table.setFocus()
    for _ in range(len(driver.rows())):
        driver.key("A")
        driver.settle()
    assert driver.rows() == []
    assert driver.bench.page.nothing.isVisible()
    assert driver.bench.page.panel.form.commitment_id() is None
    assert driver.bench.views.count(ListView.REVIEW.value) == 0


def test_many_are_reviewed_at_once_and_undone_at_once(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    before = [row.id for row in driver.rows()]
    driver.bench.page.table.setFocus()
    driver.key("Ctrl+A")
    driver.key("X")
    driver.wait(lambda: driver.rows() == [])
    driver.settle()
    driver.key("Ctrl+Z", driver.bench.views)
    driver.wait(lambda: [row.id for row in driver.rows()] == before)


def test_undo_in_a_field_takes_back_typing_only(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.settle()
    left = driver.bench.views.count(ListView.REVIEW.value)
    notes = driver.bench.page.panel.form.fields["notes"]
    driver.write(notes.control, "vergissing")
    driver.key("Ctrl+Z")
    driver.settle()
    assert notes.raw() != "vergissing"
    assert driver.bench.views.count(ListView.REVIEW.value) == left


def test_a_decision_is_taken_back_by_its_key(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first = driver.rows()[0].id
    driver.bench.page.table.setFocus()
    driver.key("X")
    driver.wait(lambda: driver.shown(first).review is Review.REJECTED)
    driver.key("K")
    driver.key("R")
    driver.wait(lambda: driver.shown(first).review is Review.PENDING)


def test_a_decision_made_elsewhere_meanwhile_is_not_overwritten(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first, second, third = (row.id for row in driver.rows()[:3])
    review_elsewhere(sample_dir, [second], Review.REJECTED)
    table = driver.bench.page.table
    table.setFocus()
    driver.key("Shift+Down")
    driver.key("Shift+Down")
    assert table.selected_ids() == [first, second, third]
    driver.key("A")
    driver.wait(driver.window.message.isVisible)
    driver.settle()
    assert "intussen elders beslist" in driver.window.message.label.text()
    assert [driver.shown(each).review for each in (first, second, third)] == [
        Review.PENDING,
        Review.REJECTED,
        Review.PENDING,
    ]
    assert stored(sample_dir, second).row.review is Review.REJECTED
    assert table.selected_ids() == [first, second, third]
    driver.key("A")
    driver.wait(lambda: driver.shown(second).review is Review.ACCEPTED)
    driver.settle()
    assert not driver.window.message.isVisible()


def test_changing_one_s_mind_at_once_is_no_conflict(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    last = driver.rows()[-1].id
    driver.bench.page.table.select(last)
    driver.bench.page.table.setFocus()
    for key in "AXRXA":
        driver.key(key)
    driver.settle()
    assert driver.shown(last).review is Review.ACCEPTED
    assert not driver.window.message.isVisible()


def test_escape_leads_from_a_field_back_to_the_list_with_what_was_typed_saved(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    row = driver.choose(driver.rows()[0].quote)
    driver.key("E")
    driver.write(driver.bench.page.panel.form.fields["notes"].control, "navragen")
    driver.key("Esc")
    driver.wait(driver.bench.page.table.hasFocus)
    driver.key("A")
    driver.wait(driver.bench.page.panel.form.edits.is_idle)
    driver.settle()
    now = stored(sample_dir, row.id)
    assert (now.notes, now.row.review) == ("navragen", Review.ACCEPTED)
