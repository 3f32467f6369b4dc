"""The time line and the history of one commitment: the way to each place, and one value put back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.ui.elsewhere import stored
from tracker.services import linking, proposals
from tracker.services.workspace import open_workspace
from tracker.terms import ListView
from ui.views import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver
    from tracker.services.rows import ProposalRow


def confirm_first(folder: Path) -> ProposalRow:
    """Confirm the newest proposal past the window."""
    workspace = open_workspace(folder)
    row = proposals.list_proposals(workspace)[0]
    proposals.confirm(workspace, row.id)
    workspace.close()
    return row


def test_the_time_line_shows_the_proof_and_leads_to_its_place(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    proven = confirm_first(sample_dir)
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.choose("de lijst met locaties")
    panel = driver.bench.page.panel
    assert panel.tabs.tabText(panel.tabs.indexOf(panel.links)) == "Vervolg (1)"
    panel.tabs.setCurrentWidget(panel.links)
    steps = panel.links
    assert [steps.model.row_at(place).kind for place in range(2)] == [None, proven.kind]
    assert steps.sentence.toPlainText() == proven.quote
    steps.table.setFocus()
    driver.key("Return")
    letters = driver.bench.letters
    driver.wait(lambda: driver.bench.views.view() == LETTERS and letters.letter.letter_id() == proven.letter_id)
    driver.settle()
    letters.letter.toggle_original()
    cursor = letters.letter.text_view.textCursor()
    assert letters.letter.text_view.toPlainText()[cursor.position() :].startswith(proven.quote[:12])


def test_the_first_step_leads_to_the_promise_itself(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    row = driver.choose("100 militairen")
    steps = driver.bench.page.panel.links
    driver.bench.page.panel.tabs.setCurrentWidget(steps)
    assert steps.sentence.toPlainText() == row.quote
    assert not steps.unlink_button.isEnabled()
    steps.open_button.setFocus()
    driver.key("Space")
    letters = driver.bench.letters
    driver.wait(lambda: letters.isVisible() and letters.letter.letter_id() == row.letter_id)
    driver.settle()
    place = letters.letter.text_view.textCursor().position()
    assert letters.letter.text_view.toPlainText()[place:].startswith(row.quote[:12])


def test_one_value_is_put_back_and_that_is_undone(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    row = driver.choose("100 militairen")
    panel = driver.bench.page.panel
    for name in ("A. Jansen", "B. de Boer"):
        driver.write(panel.form.fields["responsible"].control, name)
        driver.key("Ctrl+S")
        driver.settle()
    panel.tabs.setCurrentWidget(panel.history)
    panel.history.table.select(panel.history.model.row_at(0).id)
    assert panel.history.restore_button.text().replace("&", "") == "Verantwoordelijke terugzetten op “A. Jansen”"
    panel.history.restore_button.setFocus()
    driver.key("Space")
    driver.settle()
    assert stored(sample_dir, row.id).row.responsible == "A. Jansen"
    assert panel.form.fields["responsible"].raw() == "A. Jansen"
    driver.key("Ctrl+Z")
    driver.settle()
    assert stored(sample_dir, row.id).row.responsible == "B. de Boer"


def test_what_is_no_field_cannot_be_put_back(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    proven = confirm_first(sample_dir)
    workspace = open_workspace(sample_dir)
    (link,) = linking.links_of_commitment(workspace, proven.commitment_id)
    workspace.close()
    assert link.letter_date == dt.date(2026, 11, 12)
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.choose("de lijst met locaties")
    panel = driver.bench.page.panel
    panel.tabs.setCurrentWidget(panel.history)
    fields = {}
    for place in range(panel.history.model.rowCount()):
        panel.history.table.select(panel.history.model.row_at(place).id)
        fields[panel.history.model.row_at(place).field] = panel.history.restore_button.isEnabled()
    assert fields["Status"]
    assert not fields["Koppeling"]
