"""Many commitments at once, and the columns of the list: by keyboard only."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tracker.services import bulk
from tracker.services.bulk import BulkField
from tracker.terms import ListView, Status
from ui.dialogs.bulk_dialog import BulkDialog
from ui.dialogs.columns_dialog import ColumnsDialog
from ui.widgets.row_table import SortedBy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.ui.driving import Driver


def open_bulk(driver: Driver) -> BulkDialog:
    driver.key("Ctrl+B")
    return driver.dialog(BulkDialog)


def choose_field(driver: Driver, dialog: BulkDialog, field: BulkField) -> None:
    dialog.field.setFocus()
    driver.key("Home", dialog.field)
    for _ in range(list(BulkField).index(field)):
        driver.key("Down", dialog.field)


def test_a_status_is_given_to_a_selection_with_a_preview_and_one_undo(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    before = {row.id: row.status for row in driver.rows()}
    driver.key("F5")
    driver.key("Ctrl+Shift+A")
    dialog = open_bulk(driver)
    driver.key("End", dialog.status)
    driver.wait(lambda: f"{len(before)} overgeslagen: voor “vervallen” is een reden nodig" in dialog.answer.text())
    assert not dialog.ok_button.isEnabled()
    driver.write(dialog.why, "opgegaan in een nieuw plan")
    driver.wait(dialog.ok_button.isEnabled)
    cells = [dialog.table.item(0, place) for place in range(3)]
    assert [cell.text() if cell else "" for cell in cells] == ["openstaand", "vervallen", str(len(before))]
    driver.key("Return", dialog.why)
    driver.wait(lambda: not driver.dialogs(BulkDialog))
    driver.wait(lambda: {row.status for row in driver.rows()} == {Status.LAPSED.value})
    driver.settle()
    assert "in één keer gewijzigd" in driver.window.actions_by_id["undo"].text()
    driver.key("Ctrl+Z", driver.bench.page.table)
    driver.wait(lambda: {row.id: row.status for row in driver.rows()} == before)


def test_term_person_and_tags_change_for_the_selected_rows_only(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first, second, third = (row.id for row in driver.rows()[:3])
    driver.key("F5")
    driver.key("Home", driver.bench.page.table)
    driver.bench.page.table.select(first)
    driver.key("Shift+Down", driver.bench.page.table)
    for field, text in (
        (BulkField.DUE_DATE, "1 juni 2030"),
        (BulkField.RESPONSIBLE, "A. Jansen"),
        (BulkField.ADD_TAG, "navragen"),
    ):
        dialog = open_bulk(driver)
        choose_field(driver, dialog, field)
        control = dialog.inputs[field]
        driver.write(control.focusProxy() or control, text)
        driver.wait(dialog.ok_button.isEnabled)
        driver.key("Return", dialog.why)
        driver.wait(lambda: not driver.dialogs(BulkDialog))
        driver.settle()
    changed = [driver.shown(first), driver.shown(second)]
    assert {row.due_date for row in changed} == {dt.date(2030, 6, 1)}
    assert {(row.responsible, row.tags) for row in changed} == {("A. Jansen", ("navragen",))}
    assert driver.shown(third).tags == ()
    dialog = open_bulk(driver)
    choose_field(driver, dialog, BulkField.DUE_DATE)
    driver.write(dialog.due.line, "ooit")
    driver.wait(lambda: dialog.error.text().startswith("Dit is geen datum"))
    assert not dialog.ok_button.isEnabled()
    dialog.reject()


def test_thousands_are_changed_in_the_background_with_one_undo(
    sample_dir: Path, start: Callable[[Path], Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 5)
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    number = len(driver.rows())
    driver.key("Ctrl+Shift+A")
    dialog = open_bulk(driver)
    choose_field(driver, dialog, BulkField.ADD_TAG)
    driver.write(dialog.new_tag, "navragen")
    driver.wait(dialog.ok_button.isEnabled)
    driver.key("Return", dialog.why)
    driver.wait(lambda: {row.tags for row in driver.rows()} == {("navragen",)})
    driver.settle()
    finished = driver.bench.jobs.finished[0]
    assert (finished.title, finished.outcome) == (
        f"{number} toezeggingen wijzigen",
        f"{number} toezeggingen gewijzigd; met Ctrl+Z maakt u het ongedaan.",
    )
    driver.key("Ctrl+Z", driver.bench.page.table)
    driver.wait(lambda: {row.tags for row in driver.rows()} == {()})


def test_columns_are_chosen_ordered_sized_and_remembered_per_view(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.key("Ctrl+Shift+K")
    dialog = driver.dialog(ColumnsDialog)
    driver.key("End", dialog.list)
    keys = [column.key for column in dialog.columns()]
    wanted = keys.index("tags")
    dialog.list.setCurrentRow(wanted)
    driver.key("Space", dialog.list)
    for _ in range(wanted):
        driver.key("Alt+Up", dialog.list)
    dialog.width_box.setValue(210)
    driver.key("Return", dialog.list)
    driver.wait(lambda: not driver.dialogs(ColumnsDialog))
    table = driver.bench.page.table
    layout = table.column_layout()
    assert (layout[0].key, layout[0].is_shown, layout[0].width) == ("tags", True, 210)
    driver.choose_view(ListView.OPEN.value)
    assert table.column_layout()[0].key == "summary"
    driver.close()
    again = start(sample_dir)
    again.choose_view(ListView.ALL.value)
    assert [column.key for column in again.bench.page.table.column_layout()][:2] == ["tags", "summary"]


def test_any_column_sorts_by_keyboard(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.key("Ctrl+Shift+S")
    dialog = driver.dialog(ColumnsDialog)
    driver.wait(dialog.order.hasFocus)
    dialog.order.setCurrentIndex(dialog.order.findData("confidence"))
    driver.key("Space", dialog.descending)
    driver.key("Return", dialog.order)
    driver.wait(lambda: not driver.dialogs(ColumnsDialog))
    driver.settle()
    assert driver.bench.page.table.sorted_by() == SortedBy("confidence", descending=True)
    sure = [row.confidence for row in driver.rows()]
    assert sure == sorted(sure, reverse=True)
    assert driver.bench.page.table.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
