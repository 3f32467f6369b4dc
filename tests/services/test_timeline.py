from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import NotFoundError
from tracker.services import commitments, history, linking, timeline, undoing
from tracker.services.restoring import restore
from tracker.services.rows import CommitmentDetail, CommitmentRow, EventRow, Filters, NewLink
from tracker.services.workspace import Workspace
from tracker.terms import DueOrigin, LinkKind, Review


@pytest.fixture
def commitment(workspace: Workspace, store: StoreLetter) -> CommitmentRow:
    store(TEXT, candidate(), date=dt.date(2026, 3, 1), dossiers=("28676",), number="262")
    return commitments.list_commitments(workspace, Filters(), TODAY)[0]


def detail(workspace: Workspace, commitment_id: int) -> CommitmentDetail:
    return commitments.get_commitment(workspace, commitment_id, TODAY)


def edit(workspace: Workspace, commitment_id: int, **values: object) -> None:
    commitments.edit(workspace, commitment_id, detail(workspace, commitment_id).row.version, values)


def newest(workspace: Workspace, commitment_id: int, field: str) -> EventRow:
    events = history.events_of(workspace, "commitment", commitment_id)
    return next(event for event in events if event.field == field)


def test_a_promise_alone_is_one_step_with_its_term(workspace: Workspace, commitment: CommitmentRow) -> None:
    (step,) = timeline.timeline_of(workspace, commitment.id)
    assert (step.kind, step.quote, step.new_due) == (None, commitment.quote, commitment.due_date)
    assert step.letter == "Kamerstuk 28 676, nr. 262"


def test_steps_stand_in_order_of_date_with_old_and_new_terms(
    workspace: Workspace, commitment: CommitmentRow, store: StoreLetter
) -> None:
    done = store("Later. " + TEXT, date=dt.date(2027, 9, 5))
    moved = store("Eerder. " + TEXT, date=dt.date(2027, 1, 5))
    linking.link(workspace, NewLink(commitment.id, done, LinkKind.FULFILMENT, quote="Het is gedaan."))
    new_due = dt.date(2027, 7, 1)
    linking.link(workspace, NewLink(commitment.id, moved, LinkKind.POSTPONEMENT, new_due=new_due))

    first, second, third = timeline.timeline_of(workspace, commitment.id)

    assert (first.kind, first.new_due) == (None, commitment.due_date)
    assert (second.kind, second.old_due, second.new_due) == (LinkKind.POSTPONEMENT, commitment.due_date, new_due)
    assert (third.kind, third.quote, third.new_due) == (LinkKind.FULFILMENT, "Het is gedaan.", None)


def test_a_repetition_is_seen_from_both_commitments(
    workspace: Workspace, commitment: CommitmentRow, store: StoreLetter
) -> None:
    later = store("Opnieuw. " + TEXT, candidate(), date=dt.date(2027, 1, 5))
    again = next(row for row in commitments.list_commitments(workspace, Filters(), TODAY) if row.letter_id == later)
    broken = commitment.quote.replace(" ", "\n", 1)
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.RESTATEMENT, quote=broken))

    earlier, own = timeline.timeline_of(workspace, again.id)
    assert (earlier.is_earlier, earlier.kind, earlier.other_id) == (True, LinkKind.RESTATEMENT, commitment.id)
    assert own.kind is None
    _, step = timeline.timeline_of(workspace, commitment.id)
    assert (step.is_earlier, step.other_id) == (False, again.id)


def test_one_value_comes_back_and_the_rest_stays(workspace: Workspace, commitment: CommitmentRow) -> None:
    edit(workspace, commitment.id, responsible="A. Jansen", notes="eerste")
    edit(workspace, commitment.id, responsible="B. de Boer")
    event = newest(workspace, commitment.id, "responsible")

    change = restore(workspace, event.id)

    assert detail(workspace, commitment.id).row.responsible == "A. Jansen"
    assert detail(workspace, commitment.id).notes == "eerste"
    assert commitments.list_commitments(workspace, Filters(query="Jansen"), TODAY)
    undoing.undo(workspace, change.change_id)
    assert detail(workspace, commitment.id).row.responsible == "B. de Boer"
    assert newest(workspace, commitment.id, "responsible").action == "undo"


def test_a_term_comes_back_with_how_it_was_found(workspace: Workspace, commitment: CommitmentRow) -> None:
    origin = commitment.due_origin
    edit(workspace, commitment.id, due_date=dt.date(2028, 1, 1))
    first = newest(workspace, commitment.id, "due_date")
    edit(workspace, commitment.id, due_date=dt.date(2029, 1, 1))
    second = newest(workspace, commitment.id, "due_date")

    restore(workspace, first.id)
    row = detail(workspace, commitment.id).row
    assert (row.due_date, row.due_origin) == (commitment.due_date, origin)
    restore(workspace, second.id)
    row = detail(workspace, commitment.id).row
    assert (row.due_date, row.due_origin) == (dt.date(2028, 1, 1), DueOrigin.MANUAL)


def test_a_decision_comes_back_and_what_is_so_already_is_no_change(
    workspace: Workspace, commitment: CommitmentRow
) -> None:
    commitments.review(workspace, [commitment.id], Review.REJECTED)
    event = newest(workspace, commitment.id, "review")
    assert restore(workspace, event.id).commitments == {commitment.id}
    assert detail(workspace, commitment.id).row.review is Review.PENDING
    assert restore(workspace, event.id).commitments == frozenset()


def test_only_fields_of_a_commitment_can_be_put_back(
    workspace: Workspace, commitment: CommitmentRow, store: StoreLetter
) -> None:
    later = store("Later. " + TEXT, date=dt.date(2027, 1, 5))
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.PROGRESS))
    event = next(each for each in history.events_of(workspace, "commitment", commitment.id) if each.entity == "link")
    with pytest.raises(NotFoundError):
        restore(workspace, event.id)
    with pytest.raises(NotFoundError):
        restore(workspace, 10**9)
