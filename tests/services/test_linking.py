from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import DuplicateLinkError, InvalidValueError, NotFoundError, SelfLinkError
from tracker.services import commitments, linking, removing, undoing
from tracker.services.rows import CommitmentRow, Filters, NewLink
from tracker.services.workspace import Workspace
from tracker.terms import LinkKind, LinkState


@pytest.fixture
def commitment(workspace: Workspace, store: StoreLetter) -> CommitmentRow:
    store(TEXT, candidate(), dossiers=("28676",), number="262")
    return commitments.list_commitments(workspace, Filters(), TODAY)[0]


@pytest.fixture
def later(store: StoreLetter) -> int:
    return store("Later. " + TEXT, date=dt.date(2027, 1, 5), dossiers=("28676",), number="280")


def test_a_link_is_seen_from_both_sides(workspace: Workspace, commitment: CommitmentRow, later: int) -> None:
    linking.link(
        workspace, NewLink(commitment.id, later, LinkKind.FULFILMENT, quote="Hiermee is gedaan.", status="afgedaan")
    )

    (forward,) = linking.links_of_commitment(workspace, commitment.id)
    (backward,) = linking.links_of_letter(workspace, later)

    assert forward == backward
    assert (forward.letter, forward.commitment_letter) == ("Kamerstuk 28 676, nr. 280", "Kamerstuk 28 676, nr. 262")
    assert (forward.kind, forward.state, forward.quote) == (
        LinkKind.FULFILMENT,
        LinkState.MANUAL,
        "Hiermee is gedaan.",
    )
    row = commitments.get_commitment(workspace, commitment.id, TODAY).row
    assert (row.status, row.links) == ("afgedaan", 1)


def test_a_postponement_moves_the_term_and_keeps_the_old_one(
    workspace: Workspace, commitment: CommitmentRow, later: int
) -> None:
    new_due = dt.date(2027, 7, 1)
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.POSTPONEMENT, new_due=new_due))

    (link,) = linking.links_of_commitment(workspace, commitment.id)
    assert (link.old_due, link.new_due) == (commitment.due_date, new_due)
    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.due_date == new_due

    linking.unlink(workspace, link.id)
    assert linking.links_of_commitment(workspace, commitment.id) == ()
    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.due_date == commitment.due_date


def test_unlinking_leaves_a_term_that_was_changed_since(
    workspace: Workspace, commitment: CommitmentRow, later: int
) -> None:
    change = linking.link(workspace, NewLink(commitment.id, later, LinkKind.POSTPONEMENT, new_due=dt.date(2027, 7, 1)))
    version = commitments.get_commitment(workspace, commitment.id, TODAY).row.version
    commitments.edit(workspace, commitment.id, version, {"due_date": dt.date(2027, 9, 1)})

    linking.unlink(workspace, min(change.links))

    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.due_date == dt.date(2027, 9, 1)


def test_impossible_links_are_refused(workspace: Workspace, commitment: CommitmentRow, later: int) -> None:
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.PROGRESS))

    with pytest.raises(SelfLinkError):
        linking.link(workspace, NewLink(commitment.id, commitment.letter_id, LinkKind.FULFILMENT))
    with pytest.raises(DuplicateLinkError):
        linking.link(workspace, NewLink(commitment.id, later, LinkKind.PROGRESS))
    with pytest.raises(NotFoundError):
        linking.link(workspace, NewLink(commitment.id, 999, LinkKind.PROGRESS))
    with pytest.raises(InvalidValueError):
        linking.link(workspace, NewLink(commitment.id, later, LinkKind.PARTIAL, status="zomaar"))
    assert len(linking.links_of_commitment(workspace, commitment.id)) == 1


def test_a_link_that_was_taken_away_can_be_made_again(
    workspace: Workspace, commitment: CommitmentRow, later: int
) -> None:
    change = linking.link(workspace, NewLink(commitment.id, later, LinkKind.PROGRESS, quote="eerst"))
    linking.unlink(workspace, min(change.links))

    linking.link(workspace, NewLink(commitment.id, later, LinkKind.PROGRESS, quote="opnieuw"))

    assert [link.quote for link in linking.links_of_commitment(workspace, commitment.id)] == ["opnieuw"]


def test_links_to_a_removed_letter_are_hidden_with_it(
    workspace: Workspace, commitment: CommitmentRow, later: int
) -> None:
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.PROGRESS))

    removing.remove_letters(workspace, frozenset([later]))

    assert linking.links_of_commitment(workspace, commitment.id) == ()
    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.links == 0


def test_unlinking_puts_status_and_term_back_as_they_were(
    workspace: Workspace, commitment: CommitmentRow, later: int
) -> None:
    change = linking.link(
        workspace,
        NewLink(commitment.id, later, LinkKind.AMENDMENT, new_due=dt.date(2027, 7, 1), status="deels afgedaan"),
    )

    linking.unlink(workspace, min(change.links))

    row = commitments.get_commitment(workspace, commitment.id, TODAY).row
    assert (row.status, row.due_date, row.due_origin) == ("openstaand", commitment.due_date, commitment.due_origin)


def test_of_two_postponements_either_may_be_taken_away_first(
    workspace: Workspace, commitment: CommitmentRow, later: int, store: StoreLetter
) -> None:
    latest = store("Nog later. " + TEXT, date=dt.date(2027, 5, 5))
    first = linking.link(workspace, NewLink(commitment.id, later, LinkKind.POSTPONEMENT, new_due=dt.date(2027, 6, 1)))
    second = linking.link(workspace, NewLink(commitment.id, latest, LinkKind.POSTPONEMENT, new_due=dt.date(2027, 9, 1)))

    linking.unlink(workspace, min(first.links))
    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.due_date == dt.date(2027, 9, 1)
    linking.unlink(workspace, min(second.links))

    row = commitments.get_commitment(workspace, commitment.id, TODAY).row
    assert (row.due_date, row.due_origin) == (commitment.due_date, commitment.due_origin)


def test_removing_the_follow_up_letter_takes_back_what_its_links_gave_and_undo_returns_it(
    workspace: Workspace, commitment: CommitmentRow, later: int
) -> None:
    new_due = dt.date(2027, 7, 1)
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.POSTPONEMENT, new_due=new_due))

    removing.remove_letters(workspace, frozenset([later]))
    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.due_date == commitment.due_date

    undoing.undo_last(workspace)
    assert commitments.get_commitment(workspace, commitment.id, TODAY).row.due_date == new_due
    assert len(linking.links_of_commitment(workspace, commitment.id)) == 1
