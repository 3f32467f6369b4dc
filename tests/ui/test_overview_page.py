"""The charts: every bar says its number and leads to exactly that list, by keyboard as by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import TODAY
from tracker.services import commitments, letters, proposals
from tracker.services.rows import Filters
from tracker.services.workspace import open_workspace
from tracker.terms import ListView, Review
from ui.item_models.bars import BarRow, BarsModel, Target
from ui.views import OVERVIEW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from tests.ui.driving import Driver
    from ui.pages.overview_page import OverviewPage


@pytest.fixture
def register_dir(sample_dir: Path) -> Path:
    """The samples, all accepted and some kept."""
    workspace = open_workspace(sample_dir)
    rows = commitments.list_commitments(workspace, Filters(), TODAY)
    commitments.review(workspace, [row.id for row in rows], Review.ACCEPTED)
    for row in proposals.list_proposals(workspace)[:2]:
        proposals.confirm(workspace, row.id)
    workspace.close()
    return sample_dir


def go_to_overview(driver: Driver) -> OverviewPage:
    driver.key("F4")
    while driver.bench.views.view() != OVERVIEW:
        driver.key("Down")
    driver.settle()
    driver.key("F5")
    assert driver.bench.overview.ministries.hasFocus()
    return driver.bench.overview


def test_every_bar_counts_its_own_list(register_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(register_dir)
    page = go_to_overview(driver)
    workspace = open_workspace(register_dir)
    seen = 0
    for chart in page.charts():
        for place in range(chart.bars.rowCount()):
            row = chart.bars.row_at(place)
            for number, target in zip(row.numbers, row.targets, strict=True):
                assert target is not None
                assert commitments.count_listed(workspace, target.filters, TODAY) == number
                seen += number
    workspace.close()
    assert seen > 60
    is_open = driver.bench.views.count(ListView.OPEN.value)
    assert f"Openstaand op 20 nov 2026: {is_open}, waarvan" in page.summary.text()


def test_enter_on_a_bar_shows_its_list(register_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(register_dir)
    page = go_to_overview(driver)
    row = page.ministries.bars.row_at(0)
    driver.key("Right")
    driver.key("Return")
    driver.settle()
    assert driver.bench.views.view() == ListView.OVERDUE.value
    assert len(driver.rows()) == row.numbers[1] > 0
    documents = {each.letter_id for each in driver.rows()}
    workspace = open_workspace(register_dir)
    found = [letter.ministries for letter in letters.list_letters(workspace) if letter.id in documents]
    workspace.close()
    assert all(row.label in ministries for ministries in found)
    assert driver.bench.page.table.hasFocus()


def test_a_click_on_the_age_keeps_it_as_a_filter_that_can_be_taken_away(
    register_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(register_dir)
    page = go_to_overview(driver)
    place = next(place for place in range(5) if page.ages.bars.row_at(place).numbers[0])
    number = page.ages.bars.row_at(place).numbers[0]
    middle = page.ages.visualRect(page.ages.bars.index(place, 1)).center()
    QTest.mouseClick(page.ages.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    driver.settle()
    assert len(driver.rows()) == number
    chip = driver.bench.filters.chips["age"]
    assert chip.isVisible()
    assert "minder dan 3 maanden" in chip.text()
    driver.key("Ctrl+Shift+F")
    driver.settle()
    assert not chip.isVisible()
    assert len(driver.rows()) == driver.bench.views.count(ListView.OPEN.value) > number


def test_a_bar_without_a_list_does_nothing(register_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(register_dir)
    page = go_to_overview(driver)
    empty = next(place for place in range(13) if not page.months.bars.row_at(place).numbers[0])
    page.months.setFocus()
    page.months.setCurrentIndex(page.months.bars.index(empty, 1))
    driver.key("Return")
    driver.settle()
    assert driver.bench.views.view() == OVERVIEW


def test_the_model_keeps_qt_s_rules_and_speaks_its_cells(qtmodeltester: ModelTester) -> None:
    model = BarsModel("Ministerie", ("Openstaand", "Waarvan verlopen"))
    targets = (Target("open", Filters()), None)
    model.replace([BarRow(0, "Defensie", (12, 3), targets), BarRow(1, "Financiën", (1500, 0), targets)])
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt ships no types here
    spoken = model.data(model.index(1, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Financiën, Openstaand: 1.500"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Ministerie: Defensie"
    assert model.target_at(model.index(0, 2)) is None
    model.replace([BarRow(0, "Defensie", (2, 1), targets)])
    assert model.rowCount() == 1


def test_names_of_bars_are_whole_in_a_small_window(register_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(register_dir)
    page = go_to_overview(driver)
    driver.window.resize(960, 540)  # a full HD screen at 200 %
    driver.settle()
    for chart in page.charts():
        assert chart.columnWidth(0) > chart.sizeHintForColumn(0), chart.accessibleName()
