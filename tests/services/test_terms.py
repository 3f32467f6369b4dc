"""Terms while following: waiting for an event, the office's own term, how a term was reckoned."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import InvalidValueError
from tracker.extraction.results import Due
from tracker.services import commitments, importing, linking, office, undoing
from tracker.services.reckoned import how_reckoned, waits_for_event
from tracker.services.rows import CommitmentDetail, Filters, NewLink
from tracker.services.workspace import Workspace
from tracker.terms import CommitmentState, DueOrigin, LinkKind, ListView, Review

DAY = dt.date(2026, 10, 1)
EVENT = Due("binnen zes weken na het debat", None, DueOrigin.EVENT)


def detail(workspace: Workspace, number: int = 1) -> CommitmentDetail:
    return commitments.get_commitment(workspace, number, TODAY)


def edit(workspace: Workspace, **values: object) -> None:
    commitments.edit(workspace, 1, detail(workspace).row.version, values)


def test_a_term_waits_for_its_event_and_is_reckoned_from_its_day(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(due=EVENT), date=DAY)
    assert detail(workspace).waits_for_event

    edit(workspace, event_date=dt.date(2026, 12, 1))

    found = detail(workspace)
    assert found.row.due_date == dt.date(2027, 1, 12)
    assert found.row.due_origin is DueOrigin.AFTER_EVENT
    assert found.due_how == "gerekend vanaf de gebeurtenis op 1 december 2026"
    assert not found.waits_for_event

    edit(workspace, event_date=None)
    assert (detail(workspace).row.due_date, detail(workspace).waits_for_event) == (None, True)


def test_giving_the_day_of_the_event_can_be_undone(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(due=EVENT), date=DAY)
    edit(workspace, event_date=dt.date(2026, 12, 1))

    undoing.undo_last(workspace)

    found = detail(workspace)
    assert (found.event_date, found.row.due_date, found.row.due_origin) == (None, None, DueOrigin.EVENT)


def test_the_offices_own_term_is_given_on_acceptance_and_marked(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(due=None), date=DAY)
    office.set_default_term(workspace, 3)
    assert detail(workspace).row.due_date is None

    commitments.review(workspace, [1], Review.ACCEPTED)

    row = detail(workspace).row
    assert (row.due_date, row.due_origin) == (dt.date(2027, 1, 1), DueOrigin.DEFAULT)
    assert "standaardtermijn" in detail(workspace).due_how


def test_taking_back_the_offices_own_term_takes_it_from_later_acceptances_too(
    workspace: Workspace, store: StoreLetter
) -> None:
    store(TEXT, candidate(due=None), date=DAY)
    office.set_default_term(workspace, 3)
    office.set_default_term(workspace, 6)

    undoing.undo_last(workspace)
    assert office.default_term(workspace) == 3
    undoing.undo_last(workspace)
    assert office.default_term(workspace) is None
    commitments.review(workspace, [1], Review.ACCEPTED)
    assert detail(workspace).row.due_date is None


@pytest.mark.parametrize(
    "changes", [{"conditional": True}, {"state": CommitmentState.RUNNING}, {"state": CommitmentState.FULFILLED}]
)
def test_what_hangs_on_a_condition_or_runs_gets_no_own_term(
    workspace: Workspace, store: StoreLetter, changes: dict[str, object]
) -> None:
    store(TEXT, candidate(**{"due": None, **changes}), date=DAY)  # type: ignore[arg-type] # the fields' own types
    office.set_default_term(workspace, 3)
    commitments.review(workspace, [1], Review.ACCEPTED)
    assert detail(workspace).row.due_date is None


def test_another_own_term_moves_only_what_the_office_set(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(due=None), date=DAY)
    store(f"{TEXT} ", candidate(), date=DAY)
    store(f"{TEXT}  ", candidate(due=EVENT), date=DAY)
    store(f"{TEXT}   ", candidate(due=Due("op korte termijn", None, DueOrigin.EVENT)), date=DAY)
    commitments.review(workspace, [1, 2, 3, 4], Review.ACCEPTED)

    change = office.set_default_term(workspace, 6)

    assert change.commitments == {1, 4}
    dues = [detail(workspace, number).row.due_date for number in (1, 2, 3, 4)]
    assert dues == [dt.date(2027, 4, 1), dt.date(2027, 1, 31), None, dt.date(2027, 4, 1)]

    office.set_default_term(workspace, None)
    assert detail(workspace, 1).row.due_date is None
    assert detail(workspace, 4).row.due_origin is DueOrigin.EVENT
    assert detail(workspace, 2).row.due_date == dt.date(2027, 1, 31)


@pytest.mark.parametrize("months", [0, -1, 61])
def test_an_impossible_own_term_is_refused(workspace: Workspace, months: int) -> None:
    with pytest.raises(InvalidValueError):
        office.set_default_term(workspace, months)
    assert office.default_term(workspace) is None


def test_the_coming_half_year(workspace: Workspace, store: StoreLetter) -> None:
    for months, day in enumerate((dt.date(2026, 11, 20), TODAY, dt.date(2027, 5, 21), dt.date(2027, 5, 22))):
        store(TEXT + " " * months, candidate(due=Due("op", day, DueOrigin.NAMED)), date=DAY)
    commitments.review(workspace, [1, 2, 3, 4], Review.ACCEPTED)

    rows = commitments.list_commitments(workspace, Filters(view=ListView.HALF_YEAR), TODAY)

    assert {row.id for row in rows} == {2, 3}


def test_a_moved_term_keeps_the_old_one_with_letter_and_reason(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=DAY)
    later = store("Het onderzoek duurt langer.", date=dt.date(2026, 11, 1))
    new = NewLink(1, later, LinkKind.POSTPONEMENT, quote="Het onderzoek duurt langer.", new_due=dt.date(2027, 6, 1))

    linking.link(workspace, new)

    moved = linking.links_of_commitment(workspace, 1)[0]
    assert (moved.old_due, moved.new_due) == (dt.date(2027, 1, 31), dt.date(2027, 6, 1))
    assert (moved.quote, moved.letter_id) == ("Het onderzoek duurt langer.", later)
    how = detail(workspace).due_how
    assert how.startswith("verschoven van 31 januari 2027: uitstel in ")
    assert how.endswith("“Het onderzoek duurt langer.”")
    linking.unlink(workspace, moved.id)
    assert detail(workspace).due_how == "de datum staat zo in de brief"


@pytest.mark.parametrize(
    ("words", "day", "letter", "says"),
    [
        ("vóór het zomerreces", "2024-07-04", "2024-03-05", "bron: tweedekamer.nl"),
        ("vóór het zomerreces", "2025-07-03", "2025-03-05", "tweede hand"),
        ("vóór het zomerreces", "2012-06-30", "2012-03-05", "vuistregel"),
        ("na het kerstreces", "2024-01-31", "2023-10-05", "bron: tweedekamer.nl"),
        ("bij de Voorjaarsnota", "2024-06-01", "2024-03-05", "vuistregel"),
        ("binnen zes weken", "2024-04-16", "2024-03-05", "de datum van de brief (5 maart 2024)"),
    ],
)
def test_how_a_term_was_reckoned(words: str, day: str, letter: str, says: str) -> None:
    told = how_reckoned(words, dt.date.fromisoformat(day), "derived", dt.date.fromisoformat(letter))
    assert says in told


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        ("zodra het onderzoek is afgerond", True),
        ("voorafgaand aan het debat", True),
        ("binnen twee weken na afloop", True),
        ("op korte termijn", False),
        ("periodiek", False),
        ("", False),
    ],
)
def test_which_words_wait_for_an_event(words: str, *, waits: bool) -> None:
    assert waits_for_event(words, None, "event") is waits


def test_how_a_term_was_reckoned_is_told_in_both_languages() -> None:
    told = how_reckoned("in het voorjaar", dt.date(2026, 6, 21), "derived", dt.date(2026, 1, 15))
    assert told.said("nl").startswith("berekend uit deze woorden en de datum van de brief (15 januari 2026)")
    assert told.said("en").startswith("reckoned from these words and the date of the letter (15 januari 2026)")


def test_a_letter_without_a_date_says_from_which_day_its_terms_were_reckoned(
    workspace: Workspace, tmp_path: Path
) -> None:
    paper = tmp_path / "verslag.txt"
    paper.write_text(
        "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2020–2021\n\n35 570 VII Begroting\n\nNr. 40 VERSLAG\n\n"
        "Vastgesteld, … maart 2021\n\n"
        "De commissie heeft vragen gesteld over de loketten van de gemeenten en over de kosten daarvan.\n\n"
        "Ik stuur uw Kamer binnen drie maanden een brief over de loketten.\n",
        encoding="utf-8",
    )
    importing.import_paths(workspace, [paper])
    assert detail(workspace).row.due_date == dt.date(2021, 6, 30)
    assert "de brief heeft geen datum: gerekend vanaf 31 maart 2021" in detail(workspace).due_how.said("nl")
