"""Terms in the window: the day of an event, the office's own term, the calendar, and the rappel there and back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton

from tests.ui.elsewhere import stored
from tracker.services import commitments, rappel
from tracker.services.rows import Filters
from tracker.services.workspace import open_workspace
from tracker.terms import DueOrigin, ListView, Review
from ui.dialogs.answers_dialog import AnswersDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver

from tests.ui.conftest import TODAY


@pytest.fixture
def accepted_dir(sample_dir: Path) -> Path:
    """A data folder in which every commitment is accepted."""
    workspace = open_workspace(sample_dir)
    numbers = [row.id for row in commitments.list_commitments(workspace, Filters(), TODAY)]
    commitments.review(workspace, numbers, Review.ACCEPTED)
    workspace.close()
    return sample_dir


def test_the_form_asks_for_the_day_of_an_event_and_reckons_from_it(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    row = driver.rows()[0]
    form = driver.bench.page.panel.form
    driver.wait(lambda: form.commitment_id() == row.id)
    driver.write(form.fields["due_text"].control, "binnen zes weken na het debat")
    form.save()
    driver.wait(lambda: "vul in wanneer" in form.fields["event_date"].control.accessibleDescription())
    driver.write(form.fields["event_date"].control.focusProxy(), "1-12-2026")
    form.save()
    driver.settle()
    assert form.unsaved_texts() == []
    now = stored(sample_dir, row.id).row
    assert (f"{now.due_date}", now.due_origin) == ("2027-01-12", DueOrigin.AFTER_EVENT)
    hint = form.fields["due_date"].control.accessibleDescription()
    assert "gerekend vanaf de gebeurtenis op 1 december 2026" in hint


def test_the_offices_own_term_is_asked_for_and_marked_in_the_list(
    accepted_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(accepted_dir)
    driver.choose_view(ListView.OPEN.value)
    driver.bench.set_default_term()
    dialog = driver.dialog(QInputDialog)
    assert dialog.intValue() == 0
    dialog.setIntValue(3)
    driver.click(next(button for button in dialog.findChildren(QPushButton) if button.text() == "Toepassen"))
    driver.settle()
    standard = [row for row in driver.rows() if row.due_origin is DueOrigin.DEFAULT]
    assert standard
    model = driver.bench.page.model
    shown = [model.index(model.place_of(row.id), column).data() for row in standard for column in range(8)]
    assert any("standaardtermijn" in str(text) for text in shown)


def test_the_terms_are_saved_as_a_calendar(accepted_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(accepted_dir)
    driver.choose_view(ListView.OPEN.value)
    driver.bench.reports.export_calendar()
    dialog = driver.dialog(QFileDialog)
    path = tmp_path / "termijnen.ics"
    dialog.fileSelected.emit(str(path))
    driver.wait(path.exists)
    dialog.reject()
    assert path.read_bytes().count(b"BEGIN:VEVENT") == sum(row.due_date is not None for row in driver.rows())


def filled_sheet(folder: Path, path: Path) -> list[str]:
    """Write the rappel as a ministry returns it, with a status in every row; return the keys."""
    workspace = open_workspace(folder)
    made = rappel.build_rappel(workspace, TODAY)
    workspace.close()
    keys = [row.key for row in made.rows]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["Kenmerk", "Antwoord: status", "Antwoord: verwachte datum", "Antwoord: toelichting"])
    writer.writerows([key, "afgedaan", "", "gedaan"] for key in keys)
    writer.writerow(["99-abcdef", "afgedaan", "", ""])
    path.write_bytes(out.getvalue().encode())
    return keys


def test_answers_are_taken_over_or_passed_by_with_the_keyboard(
    accepted_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]
) -> None:
    sheet = tmp_path / "terug.csv"
    keys = filled_sheet(accepted_dir, sheet)
    driver = start(accepted_dir)
    driver.bench.rappel.show_answers(sheet)
    dialog = driver.dialog(AnswersDialog)
    assert dialog.model.rowCount() == len(keys) > 2
    assert "hoort bij geen toezegging" in dialog.faults.toPlainText()
    first, second = dialog.model.row_at(0), dialog.model.row_at(1)

    driver.key("X", dialog.table)
    assert dialog.model.place_of(first.id) == -1
    assert dialog.table.current_id() == second.id
    driver.key("A", dialog.table)
    driver.wait(lambda: dialog.model.place_of(second.id) == -1)

    assert stored(accepted_dir, first.commitment_id).row.status == "openstaand"
    assert stored(accepted_dir, second.commitment_id).row.status == "afgedaan"
    driver.click(dialog.all_button)
    driver.wait(lambda: dialog.model.rowCount() == 0)
    dialog.reject()


def test_the_rappel_is_written_in_the_form_its_name_says(
    accepted_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(accepted_dir)
    for name, begins in (("rappel.xlsx", b"PK"), ("rappel.pdf", b"%PDF"), ("rappel.odt", b"PK")):
        path = tmp_path / name
        driver.bench.rappel.write(path)
        driver.wait(path.exists)
        assert path.read_bytes().startswith(begins)
