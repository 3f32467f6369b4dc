"""Saved searches and tags at the left, with the keyboard only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from tracker.terms import ListView
from ui.views import TAG
from ui.widgets.line_dialog import LineDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver


def answer(driver: Driver, keys: str, text: str) -> None:
    driver.key(keys)
    dialog = driver.dialog(LineDialog)
    driver.write(dialog.line, text)
    driver.key("Return", dialog.line)
    driver.wait(lambda: not driver.dialogs(LineDialog))
    driver.settle()


def confirm(driver: Driver) -> None:
    """Press the button that deletes, with the keyboard."""
    box = driver.dialog(QMessageBox)
    button = next(each for each in box.buttons() if "erwijderen" in each.text())
    button.setFocus()
    driver.key("Space", button)


def names(driver: Driver) -> dict[str, str]:
    views = driver.bench.views
    items = [views.topLevelItem(place) for place in range(views.topLevelItemCount())]
    return {item.text(0): item.text(1) for item in items if item is not None}


def test_a_search_is_saved_listed_again_renamed_and_deleted(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.key("Ctrl+F")
    driver.write(driver.bench.filters.search, "trust")
    driver.wait(lambda: 0 < len(driver.rows()) < driver.bench.views.count(ListView.ALL.value))
    found = [row.id for row in driver.rows()]
    answer(driver, "Ctrl+D", "Trust Fund")
    assert names(driver)["Trust Fund"] == str(len(found))

    driver.choose_view(ListView.OPEN.value)
    driver.key("Ctrl+Shift+F")
    driver.key("F4")
    for _ in range(30):
        driver.key("Down", driver.bench.views)
    driver.settle()
    assert driver.bench.views.spec().name == "Trust Fund"
    assert driver.bench.filters.search.text() == "trust"
    assert [row.id for row in driver.rows()] == found
    answer(driver, "Ctrl+Shift+D", "Fonds")
    assert "Fonds" in names(driver)
    assert driver.bench.views.spec().name == "Fonds"

    driver.choose_view(ListView.ALL.value)
    assert driver.bench.filters.search.text() == ""
    driver.key("Ctrl+Shift+Delete")
    assert "Kies eerst links" in driver.window.message.label.text()
    driver.key("F4")
    for _ in range(30):
        driver.key("Down", driver.bench.views)
    driver.key("Ctrl+Shift+Delete")
    confirm(driver)
    driver.wait(lambda: "Fonds" not in names(driver))
    driver.settle()
    assert driver.bench.views.view() == ListView.ALL.value
    assert len(driver.rows()) == driver.bench.views.count(ListView.ALL.value)
    for name in ("Fonds", "Trust Fund"):
        driver.key("Ctrl+Z")
        driver.wait(lambda name=name: name in names(driver))  # type: ignore[misc]  # mypy cannot infer the default
        driver.settle()
    driver.key("Ctrl+Z")
    driver.wait(lambda: "Trust Fund" not in names(driver))


def test_a_name_that_is_taken_is_told(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    for _ in range(2):
        answer(driver, "Ctrl+D", "Mijn lijst")
    driver.wait(lambda: "Er is al een zoekopdracht" in driver.window.message.label.text())


def test_a_tag_is_a_view_and_goes_with_one_undo(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = driver.rows()[0].id
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == first)
    driver.write(driver.bench.page.panel.form.fields["tags"].control, "navragen")
    driver.key("Tab")
    driver.wait(lambda: "navragen" in names(driver))
    driver.choose_view(f"{TAG}navragen")
    assert [row.id for row in driver.rows()] == [first]
    driver.key("Ctrl+Shift+Delete", driver.bench.views)
    confirm(driver)
    driver.wait(lambda: "navragen" not in names(driver))
    driver.settle()
    driver.key("Ctrl+Z", driver.bench.views)
    driver.wait(lambda: names(driver).get("navragen") == "1")
