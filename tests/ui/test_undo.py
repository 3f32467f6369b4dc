"""Undo takes back what the menu names, and nothing else."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.elsewhere import review_elsewhere, stored
from tracker.services.samples import sample_paths
from tracker.terms import ListView, Review
from ui.views import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
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
    driver.wait(lambda: named(driver) == "aanvaard" and driver.bench.page.panel.form.commitment_id() == second)
    driver.write(driver.bench.page.panel.form.fields["notes"].control, "nog niet verlaten")
    driver.window.actions_by_id["undo"].trigger()
    driver.wait(lambda: driver.shown(first).review is Review.PENDING)
    driver.settle()
    assert driver.said == "Ongedaan gemaakt: aanvaard."
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


@contextmanager
def halfway(driver: Driver, files: Sequence[Path]) -> Iterator[None]:
    """Import files, and hold the import at its third file meanwhile."""
    reached, go_on = threading.Event(), threading.Event()

    def hold(done: int, _total: int, _name: str) -> None:
        if done == 2:
            reached.set()
            go_on.wait(20)

    runner = driver.bench.intake.runner
    runner.progressed.connect(hold, Qt.ConnectionType.DirectConnection)
    runner.import_paths(files)
    driver.wait(reached.is_set)
    try:
        driver.bench.refresh()
        driver.settle()
        yield
    finally:
        go_on.set()
    driver.wait(lambda: not runner.is_running())
    driver.settle()


def accept_one(driver: Driver) -> int:
    """Import one letter and accept its first commitment."""
    driver.bench.intake.import_paths(sample_paths()[:1])
    driver.wait(lambda: named(driver) == "ingelezen" and len(driver.rows()) > 0)
    first = driver.rows()[0].id
    driver.bench.page.table.setFocus()
    driver.key("A")
    driver.wait(lambda: named(driver) == "aanvaard")
    return first


def test_an_import_is_named_once_it_is_finished(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    accept_one(driver)
    with halfway(driver, sample_paths()[1:]):
        assert driver.bench.views.count(LETTERS) == 3
        assert named(driver) == "aanvaard"
    assert driver.bench.views.count(LETTERS) == len(sample_paths())
    assert named(driver) == "ingelezen"
    driver.window.actions_by_id["undo"].trigger()
    driver.wait(lambda: driver.bench.views.count(LETTERS) == 1)
    driver.wait(lambda: named(driver) == "aanvaard")


def test_undo_while_importing_leaves_the_import_alone(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    accepted = accept_one(driver)
    with halfway(driver, sample_paths()[1:]):
        driver.key("Ctrl+Z", driver.bench.views)
        driver.wait(lambda: named(driver) == "ingelezen")
        assert driver.bench.views.count(LETTERS) == 3
    assert driver.bench.views.count(LETTERS) == len(sample_paths())
    driver.choose_view(ListView.ALL.value)
    assert driver.shown(accepted).review is Review.PENDING


def test_redo_names_and_does_again_what_was_undone(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    redo = driver.window.actions_by_id["redo"]
    assert not redo.isEnabled()
    first = driver.rows()[0].id
    driver.bench.page.table.setFocus()
    driver.key("X")
    driver.settle()
    driver.key("Ctrl+Z", driver.bench.views)
    driver.settle()
    assert redo.isEnabled()
    assert redo.text().endswith(": verworpen")
    driver.key("Ctrl+Y", driver.bench.views)
    driver.settle()
    assert driver.said == "Opnieuw gedaan: verworpen."
    assert stored(sample_dir, first).row.review is Review.REJECTED
    assert named(driver) == "verworpen"
    assert not redo.isEnabled()
    driver.key("Ctrl+Z", driver.bench.views)
    driver.settle()
    assert redo.isEnabled()
    driver.key("A", driver.bench.page.table)
    driver.settle()
    assert not redo.isEnabled()
