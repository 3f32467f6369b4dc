"""A save that failed because the database was busy is tried again, and nothing else is lost over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from tests.ui.elsewhere import change_elsewhere, database_in_use, stored
from tracker import database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver


@pytest.fixture(autouse=True)
def _short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database._PRAGMAS, "busy_timeout", 300)


def refuse_note(driver: Driver, folder: Path, text: str) -> int:
    """Type a note that cannot be saved because another program holds the database."""
    first = driver.rows()[0].id
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == first)
    notes = driver.bench.page.panel.form.fields["notes"]
    with database_in_use(folder):
        driver.write(notes.control, text)
        driver.key("Ctrl+S")
        driver.wait(lambda: "in gebruik door een ander programma" in notes.error())
    assert notes.raw() == text
    assert stored(folder, first).notes == ""
    return first


def test_saving_again_with_the_key(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = refuse_note(driver, sample_dir, "gebeld")
    driver.key("Ctrl+S")
    driver.wait(driver.bench.page.panel.form.edits.is_idle)
    assert stored(sample_dir, first).notes == "gebeld"
    assert driver.bench.page.panel.form.fields["notes"].error() == ""
    assert driver.bench.page.panel.form.unsaved_texts() == []


def test_saving_again_by_leaving_the_field(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = refuse_note(driver, sample_dir, "gebeld")
    driver.bench.page.panel.form.fields["condition"].control.setFocus()
    driver.wait(lambda: driver.bench.page.panel.form.unsaved_texts() == [])
    driver.wait(driver.bench.page.panel.form.edits.is_idle)
    assert stored(sample_dir, first).notes == "gebeld"


def test_saving_again_by_coming_back_to_the_row(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    form, table = driver.bench.page.panel.form, driver.bench.page.table
    first = refuse_note(driver, sample_dir, "gebeld")
    second = driver.rows()[1].id
    with database_in_use(sample_dir):
        table.select(second)
        driver.wait(lambda: form.commitment_id() == second and form.edits.is_idle())
        driver.settle()
    assert form.unsaved_texts() == ["Notities: “gebeld”"]
    assert form.fields["notes"].raw() == ""
    table.select(first)
    driver.wait(lambda: form.commitment_id() == first)
    driver.wait(lambda: form.unsaved_texts() == [] and form.edits.is_idle())
    assert form.fields["notes"].raw() == "gebeld"
    assert stored(sample_dir, first).notes == "gebeld"


def test_closing_tries_again_wherever_the_user_is(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = refuse_note(driver, sample_dir, "gebeld")
    with database_in_use(sample_dir):
        driver.bench.page.table.select(driver.rows()[1].id)
        driver.wait(
            lambda: (
                driver.bench.page.panel.form.commitment_id() != first and driver.bench.page.panel.form.edits.is_idle()
            )
        )
    driver.close()
    assert stored(sample_dir, first).notes == "gebeld"


def test_trying_again_does_not_overwrite_what_another_window_wrote(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    form = driver.bench.page.panel.form
    first = refuse_note(driver, sample_dir, "gebeld")
    change_elsewhere(sample_dir, first, notes="van een ander")
    driver.write(form.fields["recipient"].control, "RSM")
    driver.key("Ctrl+S")
    driver.wait(form.reload_button.isVisible)
    driver.wait(form.edits.is_idle)
    assert form.fields["notes"].raw() == "gebeld"
    assert stored(sample_dir, first).notes == "van een ander"
    assert stored(sample_dir, first).row.recipient == "RSM"


def test_what_is_typed_while_a_save_waits_is_kept_and_saved(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = driver.rows()[0].id
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == first)
    notes = driver.bench.page.panel.form.fields["notes"]
    with database_in_use(sample_dir):
        driver.write(notes.control, "gebeld")
        driver.key("Ctrl+S")
        driver.write(notes.control, "gebeld en gemaild")
        driver.wait(lambda: bool(notes.error()))
    assert notes.raw() == "gebeld en gemaild"
    driver.key("Ctrl+S")
    driver.wait(driver.bench.page.panel.form.edits.is_idle)
    assert stored(sample_dir, first).notes == "gebeld en gemaild"


def test_two_saves_of_one_field_that_wait_end_in_the_newest(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = driver.rows()[0].id
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == first)
    form = driver.bench.page.panel.form
    with database_in_use(sample_dir):
        for text in ("gebeld", "gebeld en gemaild"):
            driver.write(form.fields["notes"].control, text)
            driver.key("Ctrl+S")
        driver.wait(form.edits.is_idle)
    assert form.unsaved_texts() == ["Notities: “gebeld en gemaild”"]
    driver.key("Ctrl+S")
    driver.wait(form.edits.is_idle)
    assert stored(sample_dir, first).notes == "gebeld en gemaild"


def test_closing_twice_while_a_save_waits_asks_once(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = refuse_note(driver, sample_dir, "gebeld")
    with database_in_use(sample_dir):
        driver.window.close()
        driver.window.close()
        driver.dialog(QMessageBox)
        driver.window.close()
        driver.settle()
        (box,) = driver.dialogs(QMessageBox)
        box.reject()
    assert driver.window.isVisible()
    driver.wait(lambda: not driver.dialogs(QMessageBox))
    driver.close()
    assert stored(sample_dir, first).notes == "gebeld"
