from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import NothingToRedoError, UndoConflictError
from tracker.services import checking, commitments, linking, redoing, undoing
from tracker.services.rows import CommitmentDetail, CommitmentRow, Filters, NewLink
from tracker.services.workspace import Workspace
from tracker.terms import LinkKind, Review


@pytest.fixture
def commitment(workspace: Workspace, store: StoreLetter) -> CommitmentRow:
    store(TEXT, candidate(), date=dt.date(2026, 3, 1))
    return commitments.list_commitments(workspace, Filters(), TODAY)[0]


def detail(workspace: Workspace, commitment_id: int) -> CommitmentDetail:
    return commitments.get_commitment(workspace, commitment_id, TODAY)


def edit(workspace: Workspace, commitment_id: int, notes: str) -> None:
    commitments.edit(workspace, commitment_id, detail(workspace, commitment_id).row.version, {"notes": notes})


def names(workspace: Workspace) -> tuple[str, str]:
    """Return what would be undone and what done again."""
    undoable, redoable = undoing.last_change(workspace), redoing.last_undone(workspace)
    return undoable.action if undoable else "", redoable.action if redoable else ""


def test_undo_and_redo_go_up_and_down_the_same_steps(workspace: Workspace, commitment: CommitmentRow) -> None:
    commitments.review(workspace, [commitment.id], Review.ACCEPTED)
    edit(workspace, commitment.id, "een")
    edit(workspace, commitment.id, "twee")
    seen = ["twee"]
    for step in (undoing.undo_last, undoing.undo_last, redoing.redo_last, redoing.redo_last, undoing.undo_last):
        step(workspace)
        seen.append(detail(workspace, commitment.id).notes)
    assert seen == ["twee", "een", "", "een", "twee", "een"]
    assert names(workspace) == ("edit", "edit")
    for _ in range(2):
        undoing.undo_last(workspace)
    assert names(workspace) == ("import", "accept")
    for _ in range(3):
        redoing.redo_last(workspace)
    assert names(workspace) == ("edit", "")
    assert detail(workspace, commitment.id).row.review is Review.ACCEPTED
    assert checking.check(workspace) == ()


def test_another_change_closes_the_way(workspace: Workspace, commitment: CommitmentRow) -> None:
    edit(workspace, commitment.id, "een")
    undoing.undo_last(workspace)
    assert names(workspace) == ("import", "edit")
    commitments.review(workspace, [commitment.id], Review.REJECTED)
    assert names(workspace) == ("reject", "")
    undoing.undo_last(workspace)
    assert names(workspace) == ("import", "reject")
    redoing.redo_last(workspace)
    assert names(workspace) == ("reject", "")
    with pytest.raises(NothingToRedoError):
        redoing.redo_last(workspace)


def test_a_link_comes_back_with_its_term(workspace: Workspace, commitment: CommitmentRow, store: StoreLetter) -> None:
    later = store("Later. " + TEXT, date=dt.date(2027, 1, 5))
    new_due = dt.date(2027, 7, 1)
    linking.link(workspace, NewLink(commitment.id, later, LinkKind.POSTPONEMENT, new_due=new_due))
    undoing.undo_last(workspace)
    assert detail(workspace, commitment.id).row.due_date == commitment.due_date
    change = redoing.redo_last(workspace)
    assert change.commitments == {commitment.id}
    assert detail(workspace, commitment.id).row.due_date == new_due
    assert len(linking.links_of_commitment(workspace, commitment.id)) == 1


def test_an_import_comes_back(workspace: Workspace, commitment: CommitmentRow) -> None:
    assert commitment.id
    undoing.undo_last(workspace)
    assert not commitments.list_commitments(workspace, Filters(), TODAY)
    redoing.redo_last(workspace)
    assert [row.id for row in commitments.list_commitments(workspace, Filters(), TODAY)] == [commitment.id]
    assert names(workspace) == ("import", "")


def test_what_was_changed_since_is_not_overwritten(workspace: Workspace, commitment: CommitmentRow) -> None:
    edit(workspace, commitment.id, "een")
    undone = undoing.undo_last(workspace)
    edit(workspace, commitment.id, "iets anders")
    with pytest.raises(UndoConflictError):
        redoing.redo(workspace, undone.change_id)
    assert detail(workspace, commitment.id).notes == "iets anders"


def test_only_an_undo_is_done_again_and_once(workspace: Workspace, commitment: CommitmentRow) -> None:
    edit(workspace, commitment.id, "een")
    undone = undoing.undo_last(workspace)
    redoing.redo(workspace, undone.change_id)
    for change_id in (undone.change_id, "onbekend"):
        with pytest.raises(NothingToRedoError):
            redoing.redo(workspace, change_id)
