from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate, prepared
from tracker import database
from tracker.errors import NothingToUndoError, UndoConflictError
from tracker.services import checking, commitments, history, letters, linking, removing, storing, undoing
from tracker.services.rows import CommitmentDetail, Filters, NewLink
from tracker.services.workspace import Workspace
from tracker.terms import LinkKind, Review


def only(workspace: Workspace) -> CommitmentDetail:
    row = commitments.list_commitments(workspace, Filters(), TODAY)[0]
    return commitments.get_commitment(workspace, row.id, TODAY)


def test_every_change_tells_who_when_what_and_why(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    detail = only(workspace)
    commitments.edit(workspace, detail.row.id, 1, {"responsible": "A. de Vries"}, why="overgedragen")
    commitments.review(workspace, [detail.row.id], Review.ACCEPTED)

    accepted, edited, found = history.events_of(workspace, "commitment", detail.row.id)

    assert (found.action, found.new) == ("import", "Kamer informeren over de bondgenoten")
    assert (edited.field, edited.old, edited.new) == ("responsible", "", "A. de Vries")
    assert edited.why == "overgedragen"
    assert edited.who == workspace.user
    assert (accepted.action, accepted.old, accepted.new) == ("accept", "pending", "accepted")
    assert abs(accepted.at - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=1)


def test_setting_what_is_there_already_is_no_change(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    detail = only(workspace)

    change = commitments.edit(workspace, detail.row.id, 1, {"actor": detail.row.actor, "notes": ""})

    assert not change.commitments
    assert len(history.events_of(workspace, "commitment", detail.row.id)) == 1
    assert only(workspace).row.version == 1


def test_undo_goes_back_step_by_step_up_to_the_import(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    before = only(workspace)
    commitments.review(workspace, [before.row.id], Review.ACCEPTED)
    values = {"status": "afgedaan", "due_date": None, "notes": "klaar"}
    commitments.edit(workspace, before.row.id, only(workspace).row.version, values)

    last = undoing.last_change(workspace)
    assert last is not None
    assert last.action == "edit"
    change = undoing.undo(workspace, last.change_id)
    after_one = only(workspace)
    undoing.undo_last(workspace)
    after_two = only(workspace)

    assert change.commitments == {before.row.id}
    assert (after_one.row.status, after_one.notes) == ("openstaand", "")
    assert (after_one.row.due_date, after_one.row.due_origin) == (before.row.due_date, before.row.due_origin)
    assert (after_one.row.review, after_two.row.review) == (Review.ACCEPTED, Review.PENDING)
    undoing.undo_last(workspace)
    assert commitments.list_commitments(workspace, Filters(), TODAY) == ()
    with pytest.raises(NothingToUndoError):
        undoing.undo_last(workspace)


def test_an_undone_edit_is_no_longer_found_by_search(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    commitments.edit(workspace, only(workspace).row.id, 1, {"notes": "griffier"})
    undoing.undo_last(workspace)

    assert commitments.list_commitments(workspace, Filters(query="griffier"), TODAY) == ()


def test_a_bulk_review_is_undone_as_one(workspace: Workspace, store: StoreLetter) -> None:
    two = "Eerst dit. Dan dat."
    store(two, candidate("Eerst dit.", two), candidate("Dan dat.", two))
    ids = [row.id for row in commitments.list_commitments(workspace, Filters(), TODAY)]
    commitments.review(workspace, ids, Review.REJECTED)

    change = undoing.undo_last(workspace)

    assert change.commitments == set(ids)
    assert {row.review for row in commitments.list_commitments(workspace, Filters(), TODAY)} == {Review.PENDING}


def test_removing_and_linking_are_undone(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    later = store("Later. " + TEXT)
    detail = only(workspace)
    linking.link(workspace, NewLink(detail.row.id, later, LinkKind.POSTPONEMENT, new_due=dt.date(2027, 6, 1)))

    undoing.undo_last(workspace)
    assert linking.links_of_commitment(workspace, detail.row.id) == ()
    assert only(workspace).row.due_date == detail.row.due_date

    removing.remove_letters(workspace, frozenset([detail.row.letter_id]))
    undoing.undo_last(workspace)
    assert only(workspace).row.id == detail.row.id


def test_another_users_change_is_not_undone(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    colleague = Workspace(workspace.engine, workspace.data_dir, "een collega")
    commitments.review(colleague, [only(workspace).row.id], Review.ACCEPTED)

    undoing.undo_last(workspace)  # the import, which is one's own

    assert commitments.list_commitments(workspace, Filters(), TODAY) == ()
    theirs = undoing.last_change(colleague)
    assert theirs is not None
    assert theirs.action == "accept"


def test_an_import_that_still_runs_is_not_taken_back(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    commitments.edit(workspace, only(workspace).row.id, 1, {"notes": "van mij"})
    running = history.begin_act(workspace, "import")
    storing.store_letter(workspace, prepared("Nog een. " + TEXT, ()), running, sample=False)

    undoing.undo_last(workspace)

    assert only(workspace).notes == ""
    assert len(letters.list_letters(workspace)) == 2


def test_a_change_that_others_built_on_is_passed_over(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    commitment_id = only(workspace).row.id
    commitments.review(workspace, [commitment_id], Review.ACCEPTED)
    commitments.edit(workspace, commitment_id, 2, {"notes": "van mij"})
    mine = undoing.last_change(workspace)
    assert mine is not None
    colleague = Workspace(workspace.engine, workspace.data_dir, "een collega")
    commitments.edit(colleague, commitment_id, 3, {"notes": "van een collega"})

    with pytest.raises(UndoConflictError):
        undoing.undo(workspace, mine.change_id)
    undoing.undo_last(workspace)

    assert (only(workspace).notes, only(workspace).row.review) == ("van een collega", Review.PENDING)


def test_the_history_of_a_commitment_tells_of_its_links(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    later = store("Later. " + TEXT)
    commitment_id = only(workspace).row.id
    linking.link(workspace, NewLink(commitment_id, later, LinkKind.PROGRESS, quote="Het loopt."))

    for entity, entity_id in (("commitment", commitment_id), ("letter", later)):
        told = [(event.entity, event.field) for event in history.events_of(workspace, entity, entity_id)]
        assert ("link", "removed") in told
        assert ("link", "quote") in told


def test_tampering_with_history_or_original_is_found(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    assert checking.check(workspace) == ()

    with database.writing(workspace.engine) as session:
        session.execute(text("UPDATE event SET who = 'iemand anders' WHERE id = 1"))
        session.execute(text("UPDATE letter_file SET content = X'00'"))
        session.execute(text("UPDATE commitment SET start = start + 5"))

    original, quote, chain = checking.check(workspace)
    assert "Het origineel van" in original
    assert "staat niet op zijn plaats" in quote
    assert "buiten Gestand om gewijzigd" in chain
