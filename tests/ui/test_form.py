"""What is typed in the form is saved, or kept with the reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMessageBox

from tests.ui.elsewhere import change_elsewhere, stored
from tracker.services import history
from tracker.services.fields import LONGEST_TEXT
from tracker.services.workspace import open_workspace
from tracker.terms import DueOrigin, ListView, Status
from ui.widgets.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver


def first_shown(driver: Driver) -> int:
    """Wait until the first commitment is in the form."""
    first = driver.rows()[0].id
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == first)
    return first


def test_an_edit_in_progress_is_saved_when_the_window_closes(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    driver.write(driver.bench.page.panel.form.fields["notes"].control, "nog niet verlaten")
    driver.close()
    assert stored(sample_dir, first).notes == "nog niet verlaten"


def test_an_edit_in_progress_is_saved_when_another_row_is_chosen(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    first, second = (row.id for row in driver.rows()[:2])
    first_shown(driver)
    driver.write(driver.bench.page.panel.form.fields["notes"].control, "even door")
    driver.bench.page.table.select(second)
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == second)
    driver.settle()
    assert driver.bench.page.panel.form.fields["notes"].raw() == ""
    assert stored(sample_dir, first).notes == "even door"
    assert stored(sample_dir, second).notes == ""


def test_an_edit_in_progress_survives_a_change_of_view(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    driver.write(driver.bench.page.panel.form.fields["notes"].control, "leeg overzicht")
    driver.choose_view(ListView.DONE.value)
    assert driver.bench.page.panel.form.commitment_id() is None
    driver.settle()
    assert stored(sample_dir, first).notes == "leeg overzicht"


def test_a_choice_is_saved_at_once(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    control = driver.bench.page.panel.form.fields["status"].control
    control.setFocus()
    driver.key("Down", control)
    driver.wait(lambda: driver.shown(first).status == Status.IN_PROGRESS.value)


def test_fields_are_saved_one_after_the_other(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    fields = driver.bench.page.panel.form.fields
    driver.write(fields["recipient"].control, "RSM")
    driver.write(fields["quantities"].control, "circa 100 militairen; 200.000 euro")
    driver.write(fields["condition"].control, "mits de Kamer instemt")
    driver.key("Return")
    driver.wait(driver.bench.page.panel.form.edits.is_idle)
    driver.settle()
    row = driver.shown(first)
    assert row.recipient == "RSM"
    assert [(each.value, each.unit, each.qualifier) for each in row.quantities] == [
        (100, "militairen", "about"),
        (200_000, "EUR", ""),
    ]
    assert driver.bench.page.panel.history.table.model().rowCount() >= 3
    assert driver.bench.page.panel.form.unsaved_texts() == []


def test_what_is_no_date_is_kept_with_the_reason(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first, second = (row.id for row in driver.rows()[:2])
    first_shown(driver)
    before = stored(sample_dir, first).row.due_date
    field = driver.bench.page.panel.form.fields["due_date"]
    driver.write(field.control.focusProxy(), "ergens in mei")
    driver.key("Ctrl+S")
    assert "geen datum" in field.error()
    for row_id in (second, first):
        driver.bench.page.table.select(row_id)
        driver.wait(lambda row_id=row_id: driver.bench.page.panel.form.commitment_id() == row_id)  # type: ignore[misc]  # default
        driver.settle()
        assert (field.raw() == "ergens in mei") == (row_id == first)
    assert "geen datum" in field.error()
    assert stored(sample_dir, first).row.due_date == before


def test_closing_with_an_invalid_field_asks_first(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first_shown(driver)
    driver.write(driver.bench.page.panel.form.fields["due_date"].control.focusProxy(), "later")
    driver.window.close()
    box = driver.dialog(QMessageBox)
    assert "Termijn: “later”" in box.text()
    box.reject()
    assert driver.window.isVisible()
    driver.write(driver.bench.page.panel.form.fields["due_date"].control.focusProxy(), "1-2-2027")
    driver.close()
    assert driver.has_closed


def test_a_change_elsewhere_in_another_field_does_not_stand_in_the_way(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    driver.write(driver.bench.page.panel.form.fields["notes"].control, "van mij")
    change_elsewhere(sample_dir, first, status=Status.IN_PROGRESS.value)
    driver.key("Ctrl+S")
    driver.settle()
    detail = stored(sample_dir, first)
    assert (detail.notes, detail.row.status) == ("van mij", Status.IN_PROGRESS.value)


def test_a_change_elsewhere_in_the_same_field_keeps_the_typed_text(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    form = driver.bench.page.panel.form
    driver.write(form.fields["notes"].control, "van mij")
    change_elsewhere(sample_dir, first, notes="van een ander")
    driver.key("Ctrl+S")
    driver.wait(form.reload_button.isVisible)
    driver.settle()
    assert form.fields["notes"].raw() == "van mij"
    assert "elders gewijzigd" in form.fields["notes"].error()
    assert stored(sample_dir, first).notes == "van een ander"
    driver.click(form.overwrite_button)
    driver.settle()
    assert stored(sample_dir, first).notes == "van mij"
    assert not form.reload_button.isVisible()


def test_reloading_after_a_change_elsewhere_shows_the_new_value(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    form = driver.bench.page.panel.form
    driver.write(form.fields["notes"].control, "van mij")
    change_elsewhere(sample_dir, first, notes="van een ander")
    driver.key("Ctrl+S")
    driver.wait(form.reload_button.isVisible)
    driver.click(form.reload_button)
    driver.settle()
    assert form.fields["notes"].raw() == "van een ander"
    assert form.unsaved_texts() == []


def test_the_form_says_where_the_term_came_from(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    reckoned = next(row for row in driver.rows() if row.due_origin is DueOrigin.DERIVED)
    driver.choose(reckoned.quote)
    described = driver.bench.page.panel.form.fields["due_date"].control.accessibleDescription()
    words = f"In de brief: “{reckoned.due_text}”"
    assert described.startswith(f"{words} – berekend uit deze woorden en de datum van de brief (")


def test_a_long_note_is_kept_whole(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    note = "regel met é en 日本\n" * 2000
    control = driver.bench.page.panel.form.fields["notes"].control
    control.setFocus()
    control.put(note)
    driver.close()
    assert stored(sample_dir, first).notes == note.strip()


def in_lines(letter: str, length: int) -> str:
    """Return a long text; as one word Qt lays it out for seconds."""
    return "".join("\n" if place % 100 == 99 and place < length - 1 else letter for place in range(length))


def test_a_note_that_is_too_long_is_kept_with_the_reason(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    field = driver.bench.page.panel.form.fields["notes"]
    field.control.put(in_lines("x", 100_001))
    driver.key("Ctrl+S")
    driver.settle()
    assert field.error() == "Deze tekst is te lang: er passen 100.000 tekens in dit veld."
    assert len(field.raw()) == 100_001
    assert stored(sample_dir, first).notes == ""


def test_a_note_that_is_too_long_is_told_when_its_field_is_out_of_sight(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    first_shown(driver)
    panel = driver.bench.page.panel
    panel.form.fields["notes"].control.put(in_lines("x", 100_001))
    panel.tabs.setCurrentWidget(panel.why)
    driver.key("Ctrl+S")
    driver.wait(driver.window.message.isVisible)
    told = driver.window.message.label.text()
    assert told.startswith("Niet opgeslagen: Notities “xxx")
    assert told.endswith("Deze tekst is te lang: er passen 100.000 tekens in dit veld.")
    assert len(told) < 250


def test_known_names_are_offered(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first, second = (row.id for row in driver.rows()[:2])
    change_elsewhere(sample_dir, second, responsible="B. Yılmaz")
    driver.bench.refresh()
    driver.settle()
    driver.bench.page.table.select(first)
    fields = driver.bench.page.panel.form.fields
    assert fields["responsible"].control.findText("B. Yılmaz") >= 0  # type: ignore[union-attr]  # a NameControl
    assert fields["actor"].control.findText("Het kabinet") >= 0  # type: ignore[union-attr]  # a NameControl


def test_a_commitment_lapses_only_with_a_reason(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    status = driver.bench.page.panel.form.fields["status"].control
    for keys in (("Escape",), ("Return",)):
        status.setFocus()
        driver.key("End", status)
        dialog = driver.dialog(ReasonDialog)
        assert not dialog.ok_button.isEnabled()
        driver.write(dialog.line, "" if keys == ("Escape",) else "de wet is ingetrokken")
        for key in keys:
            driver.key(key, dialog.line)
        driver.wait(lambda: not driver.dialogs(ReasonDialog))
        driver.settle()
        assert driver.shown(first).status == (Status.OPEN.value if keys == ("Escape",) else Status.LAPSED.value)
    workspace = open_workspace(sample_dir)
    assert history.events_of(workspace, "commitment", first)[0].why == "de wet is ingetrokken"
    workspace.close()


def test_tags_are_typed_with_commas_and_shown_in_the_list(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    driver.write(driver.bench.page.panel.form.fields["tags"].control, "navragen,  begroting , navragen")
    driver.key("Tab")
    driver.wait(lambda: driver.shown(first).tags == ("navragen", "begroting"))
    tags = next(place for place, column in enumerate(driver.bench.page.model.columns) if column.key == "tags")
    assert driver.bench.page.model.data(driver.bench.page.model.index(0, tags)) == "navragen, begroting"
    driver.write(driver.bench.page.panel.form.fields["tags"].control, "x" * 61)
    driver.key("Tab")
    assert driver.bench.page.panel.form.fields["tags"].error().startswith("Een label is ten hoogste 60 tekens")


def test_a_term_before_the_letter_is_told(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    due = driver.bench.page.panel.form.fields["due_date"]
    driver.write(due.control.focusProxy(), "1-1-1999")
    driver.key("Tab")
    driver.wait(lambda: driver.shown(first).due_date is not None and driver.shown(first).due_date.year == 1999)  # type: ignore[union-attr]  # as just asked
    driver.wait(lambda: "vóór de datum van de brief" in due.control.accessibleDescription())


def test_a_very_long_note_is_kept_and_a_longer_one_refused(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = first_shown(driver)
    notes = driver.bench.page.panel.form.fields["notes"]
    for length in (LONGEST_TEXT, LONGEST_TEXT + 1):
        QApplication.clipboard().setText(in_lines("é", length))
        notes.control.setFocus()
        driver.key("Ctrl+A")
        driver.key("Ctrl+V")
        driver.key("Ctrl+S")
        driver.settle()
    assert "100.000 tekens" in notes.error()
    assert len(notes.raw()) == LONGEST_TEXT + 1
    assert stored(sample_dir, first).notes == in_lines("é", LONGEST_TEXT)
