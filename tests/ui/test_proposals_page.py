"""Proposed links: decided one by one with the keyboard, changed first, searched for again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.elsewhere import stored
from tracker.services import linking, proposals
from tracker.services.linkbook import load_linkbook
from tracker.services.rows import ReasonRow
from tracker.services.workspace import open_workspace
from tracker.terms import LinkKind, ListView
from ui.item_models.proposals import ProposalsModel
from ui.link_reasons import FEATURES, reason_text
from ui.views import PROPOSALS
from ui.widgets.job_bar import left_text, seconds_left

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from tests.ui.driving import Driver
    from tracker.services.rows import LinkRow, ProposalRow
    from ui.pages.proposals_page import ProposalsPage


def waiting(folder: Path) -> tuple[ProposalRow, ...]:
    workspace = open_workspace(folder)
    rows = proposals.list_proposals(workspace)
    workspace.close()
    return rows


def links_of(folder: Path, commitment_id: int) -> tuple[LinkRow, ...]:
    workspace = open_workspace(folder)
    links = linking.links_of_commitment(workspace, commitment_id)
    workspace.close()
    return links


def go_to_proposals(driver: Driver) -> ProposalsPage:
    """Come to the page by the keyboard: F4 to the views, down to this one, F5 to its list."""
    driver.key("F4")
    while driver.bench.views.view() != PROPOSALS:
        driver.key("Down")
    driver.settle()
    driver.key("F5")
    page = driver.bench.proposals
    driver.wait(lambda: page.card.proposal is not None and page.letter.letter_id() == page.card.proposal.letter_id)
    assert page.table.hasFocus()
    return page


def chosen(page: ProposalsPage) -> ProposalRow:
    assert page.card.proposal is not None
    return page.card.proposal


def test_the_view_counts_what_waits_and_the_card_shows_it(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    rows = waiting(sample_dir)
    assert driver.bench.views.count(PROPOSALS) == len(rows) > 3
    page = go_to_proposals(driver)
    row = chosen(page)
    assert row == rows[0]
    assert page.card.promise.toPlainText() == row.commitment_quote
    assert page.card.proof.toPlainText() == row.quote
    assert {"lijst", "locaties", "aangepakt"} <= set(page.card.promise.marked()) & set(page.card.proof.marked())
    assert "29 398, nr. 1911" in " ".join(page.card.proof.marked())
    assert page.card.kind.raw() == row.kind
    assert "noemt de brief van de toezegging: Kamerstuk 29398, nr. 1911" in page.card.reasons.text()


def test_next_previous_and_the_sentence_in_the_letter(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    page = go_to_proposals(driver)
    first = chosen(page)
    driver.key("J")
    second = chosen(page)
    assert second.id != first.id
    driver.key("K")
    assert chosen(page).id == first.id
    driver.key("Return")
    driver.wait(lambda: any(widget.hasFocus() for widget in page.letter.focus_widgets()))
    page.letter.toggle_original()
    assert not page.letter.is_original_shown()
    cursor = page.letter.text_view.textCursor()
    assert page.letter.text_view.toPlainText()[cursor.position() :].startswith(first.quote[:12])


def test_confirming_makes_the_link_and_undo_takes_it_back(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    page = go_to_proposals(driver)
    row, number = chosen(page), driver.bench.views.count(PROPOSALS)
    driver.key("A")
    driver.settle()
    assert chosen(page).id != row.id
    assert page.table.hasFocus()
    assert driver.bench.views.count(PROPOSALS) == number - 1
    assert [(link.kind, link.letter_id) for link in links_of(sample_dir, row.commitment_id)] == [
        (row.kind, row.letter_id)
    ]
    assert stored(sample_dir, row.commitment_id).row.status == "afgedaan"
    driver.key("Ctrl+Z")
    driver.settle()
    assert page.model.place_of(row.id) >= 0
    assert links_of(sample_dir, row.commitment_id) == ()
    assert driver.bench.views.view() == PROPOSALS


def test_another_kind_and_term_are_chosen_with_the_keyboard(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    page = go_to_proposals(driver)
    row = chosen(page)
    driver.key("4")
    assert page.card.kind.raw() == LinkKind.POSTPONEMENT
    driver.key("E")
    assert page.card.kind.hasFocus()
    driver.write(page.card.new_due.line, "morgen")
    assert not page.card.confirm_button.isEnabled()
    assert "geen datum" in page.card.problem.text()
    driver.write(page.card.new_due.line, "1-3-2027")
    page.table.setFocus()
    driver.key("A")
    driver.settle()
    (link,) = links_of(sample_dir, row.commitment_id)
    assert (link.kind, link.new_due) == (LinkKind.POSTPONEMENT, dt.date(2027, 3, 1))
    assert stored(sample_dir, row.commitment_id).row.due_date == dt.date(2027, 3, 1)


def test_what_cannot_be_linked_comes_back_with_the_reason(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    page = go_to_proposals(driver)
    row = chosen(page)
    driver.key("4")
    driver.write(page.card.new_due.line, "1-3-2020")
    page.table.setFocus()
    driver.key("A")
    driver.wait(driver.window.message.isVisible)
    driver.settle()
    assert chosen(page).id == row.id
    assert links_of(sample_dir, row.commitment_id) == ()


def test_a_dismissed_proposal_does_not_come_back(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    page = go_to_proposals(driver)
    row = chosen(page)
    driver.key("X")
    driver.settle()
    driver.window.actions_by_id["search_proposals"].trigger()
    assert driver.window.job_bar.isVisible()
    driver.wait(lambda: not driver.bench.jobs.is_running())
    driver.settle()
    assert row.id not in {each.id for each in waiting(sample_dir)}
    assert driver.said == "Alle brieven zijn doorzocht. Er is niets nieuws gevonden."
    assert driver.bench.jobs.finished[0].title == "Vervolgvoorstellen zoeken"


def test_without_proposals_the_page_says_what_would_stand_here(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    workspace = open_workspace(sample_dir)
    proposals.reject(workspace, [row.id for row in proposals.list_proposals(workspace)])
    workspace.close()
    driver = start(sample_dir)
    driver.choose_view(PROPOSALS)
    assert driver.bench.proposals.nothing.isVisible()
    assert not driver.bench.proposals.card.isEnabled()
    driver.key("F5")
    assert driver.bench.proposals.search_button.hasFocus()


def test_the_other_letter_and_its_commitments_are_one_step_away(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    page = go_to_proposals(driver)
    row = chosen(page)
    page.side_button.setFocus()
    QTest.keyClick(page.side_button, Qt.Key.Key_Space)
    driver.wait(lambda: page.letter.letter_id() == row.commitment_letter_id)
    page.letter.mark_clicked.emit(row.commitment_id)
    driver.wait(lambda: driver.bench.views.view() == ListView.ALL.value)
    driver.wait(lambda: driver.bench.page.table.current_id() == row.commitment_id)


def test_the_model_keeps_qt_s_rules(sample_folder: Path, qtmodeltester: ModelTester) -> None:
    model = ProposalsModel()
    rows = waiting(sample_folder)
    model.replace(rows)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt ships no types here
    model.replace(rows[1:])
    model.sort(6, Qt.SortOrder.DescendingOrder)
    assert model.row_at(0).score == max(row.score for row in rows[1:])
    assert model.rowCount() == len(rows) - 1


def test_every_feature_of_a_link_has_words() -> None:
    assert set(load_linkbook().weights.points) <= set(FEATURES)


@pytest.mark.parametrize(
    ("feature", "word", "text"),
    [
        ("letter_cited", "kst:28676:901", "noemt de brief van de toezegging: Kamerstuk 28676, nr. 901"),
        ("day_cited", "day:2017-01-16", "noemt de dag van de brief: 16 jan 2017"),
        ("month_cited", "month:2018-02", "noemt de maand van de brief: februari 2018"),
        ("same_paper_cited", "motion:kaya", "noemt hetzelfde stuk: motie-Kaya"),
        ("amounts", "200000", "hetzelfde bedrag: € 200.000"),
        ("same_paper_cited", "day:onbekend", "noemt hetzelfde stuk: day:onbekend"),
    ],
)
def test_reasons_are_said_in_words(feature: str, word: str, text: str) -> None:
    assert reason_text(ReasonRow(feature, 1.0, (word,))) == text


@pytest.mark.parametrize(
    ("elapsed", "done", "text"),
    [
        (1.0, 5, ""),
        (10.0, 0, ""),
        (10.0, 80, "nog enkele seconden"),
        (10.0, 20, "nog ongeveer 40 seconden"),
        (60.0, 20, "nog ongeveer 4 minuten"),
        (600.0, 5, "nog meer dan een uur"),
    ],
)
def test_the_time_left_is_no_more_exact_than_a_guess(elapsed: float, done: int, text: str) -> None:
    assert left_text(seconds_left(elapsed, done, 100)) == text
