"""Every dialog of the window, opened one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from tests.ui.elsewhere import review_elsewhere
from tests.ui.test_terms import filled_sheet
from tracker.terms import ListView, Review
from ui.dialogs.answers_dialog import AnswersDialog
from ui.dialogs.split_dialog import SplitDialog
from ui.views import REVIEW_LIST
from ui.widgets.filter_chip import ChoicePopup, RangePopup
from ui.widgets.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.driving import Driver

IN_THE_LIST = (
    *("bulk_edit", "link", "columns", "order", "save_list", "hand_over", "learning", "jobs"),
    *("palette", "export_pdf", "default_term", "shortcuts", "about"),
)
"""The actions that open a dialog while a list is in sight."""


def opened(driver: Driver, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Open every dialog, give it to look at, and close it again."""
    driver.choose_view(ListView.ALL.value)
    driver.choose("NAVO Trust Fund")
    for action in IN_THE_LIST:
        driver.window.actions_by_id[action].trigger()
        yield from _shown(driver, action, QDialog)
    for chip in driver.bench.filters.chips.values():
        chip.click()
        for kind in (ChoicePopup, RangePopup):
            if driver.dialogs(kind):
                yield from _shown(driver, f"filter {chip.spec.key}", kind)
        chip.put(())
    ReasonDialog(driver.window).open()
    yield from _shown(driver, "reason", ReasonDialog)
    yield from _of_review(driver)
    yield from _answers(driver, folder)


def _of_review(driver: Driver) -> Iterator[tuple[str, QWidget]]:
    driver.choose_view(ListView.REVIEW.value)
    driver.wait(lambda: bool(driver.bench.review.sheet.lines()))
    driver.settle()
    driver.bench.review.split()
    yield from _shown(driver, "split", SplitDialog)


def _answers(driver: Driver, folder: Path) -> Iterator[tuple[str, QWidget]]:
    driver.choose_view(REVIEW_LIST)
    review_elsewhere(folder, [row.id for row in driver.rows()], Review.ACCEPTED)
    sheet = folder / "terug.csv"
    filled_sheet(folder, sheet)
    driver.bench.rappel.show_answers(sheet)
    yield from _shown(driver, "answers", AnswersDialog)


def _shown(driver: Driver, name: str, kind: type[QWidget]) -> Iterator[tuple[str, QWidget]]:
    dialog = driver.dialog(kind)
    driver.settle()
    yield name, dialog
    dialog.close()
    driver.wait(lambda: not driver.dialogs(kind))
