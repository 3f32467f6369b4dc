"""Undo takes back what the menu names, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.elsewhere import review_elsewhere, stored
from tracker.services.samples import sample_paths
from tracker.terms import ListView, Review
from ui.widgets.view_list import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver


def named(driver: Driver) -> str:
    """Return what the menu says it would take back."""
    action = driver.window.actions_by_id["undo"]
    return action.text().partition(": ")[2] if action.isEnabled() else ""


def test_what_is_saved_on_the_way_is_not_what_is_taken_back(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first, second = (row.id for row in driver.rows()[:2])
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: named(driver) == "aanvaard" and driver.bench.page.form.commitment_id() == second)
    driver.write(driver.bench.page.form.fields["notes"].control, "nog niet verlaten")
    driver.window.actions_by_id["undo"].trigger()
    driver.wait(lambda: driver.shown(first).review is Review.PENDING)
    driver.settle()
    assert driver.window.statusBar().currentMessage() == "Ongedaan gemaakt: aanvaard."
    assert stored(sample_dir, second).notes == "nog niet verlaten"


def test_what_another_window_did_is_not_what_is_taken_back(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first, second = (row.id for row in driver.rows()[:2])
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: named(driver) == "aanvaard")
    review_elsewhere(sample_dir, [second], Review.REJECTED)
    driver.key("Ctrl+Z", driver.bench.views)
    driver.wait(lambda: driver.shown(first).review is Review.PENDING)
    driver.settle()
    assert driver.shown(second).review is Review.REJECTED
    assert named(driver) == "verworpen"


def test_undo_that_has_become_impossible_says_so_and_names_what_is_possible(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first = driver.rows()[0].id
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: named(driver) == "aanvaard")
    review_elsewhere(sample_dir, [first], Review.REJECTED)
    driver.key("Ctrl+Z", driver.bench.views)
    driver.wait(driver.window.message.isVisible)
    driver.settle()
    assert driver.shown(first).review is Review.REJECTED
    assert named(driver) == "verworpen"


def test_two_quick_undos_take_back_no_more_than_was_named(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first, second = (row.id for row in driver.rows()[:2])
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: driver.shown(first).review is Review.ACCEPTED)
    driver.key("X")
    driver.wait(lambda: named(driver) == "verworpen")
    for _ in range(2):
        driver.key("Ctrl+Z", driver.bench.views)
    driver.settle()
    assert driver.shown(second).review is Review.PENDING
    assert driver.shown(first).review is Review.ACCEPTED
    assert named(driver) == "aanvaard"
    assert not driver.window.message.isVisible()


def test_an_import_is_named_once_it_is_finished(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    first, *others = sample_paths()
    driver.bench.intake.import_paths([first])
    driver.wait(lambda: named(driver) == "ingelezen" and len(driver.rows()) > 0)
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: named(driver) == "aanvaard")
    offered: list[tuple[int, str]] = []
    driver.bench.acts.undo_named.connect(lambda name: offered.append((driver.bench.views.count(LETTERS), name)))
    driver.bench.intake.import_paths(others)
    driver.wait(lambda: not driver.bench.intake.runner.is_running())
    driver.settle()
    during = [(count, name) for count, name in offered if 1 < count < 1 + len(others)]
    assert during
    assert {name for _, name in during} == {"aanvaard"}
    assert named(driver) == "ingelezen"
    driver.window.actions_by_id["undo"].trigger()
    driver.wait(lambda: driver.bench.views.count(LETTERS) == 1)
    driver.wait(lambda: named(driver) == "aanvaard")


def test_undo_while_importing_leaves_the_import_alone(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    first, *others = sample_paths()
    driver.bench.intake.import_paths([first])
    driver.wait(lambda: named(driver) == "ingelezen" and len(driver.rows()) > 0)
    accepted = driver.rows()[0].id
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: named(driver) == "aanvaard")
    driver.bench.intake.import_paths(others)
    driver.wait(lambda: driver.bench.views.count(LETTERS) > 1)
    driver.key("Ctrl+Z", driver.bench.views)
    driver.wait(lambda: not driver.bench.intake.runner.is_running())
    driver.settle()
    assert driver.bench.views.count(LETTERS) == len(sample_paths())
    driver.choose_view(ListView.ALL.value)
    assert driver.shown(accepted).review is Review.PENDING
