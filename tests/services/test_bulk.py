"""Many commitments at once: told beforehand, done as one change, taken back as one."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import ChangedMeanwhileError, InvalidValueError, ReasonMissingError
from tracker.services import adding, bulk, commitments, history, undoing
from tracker.services.bulk import BulkEdit, BulkField, Skip
from tracker.services.rows import CommitmentRow, Filters, Order
from tracker.services.workspace import Workspace
from tracker.terms import DueOrigin, Review, Status

IDS = [1, 2, 3]


@pytest.fixture(autouse=True)
def _letter(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), candidate(), candidate(), date=dt.date(2026, 5, 1))
    commitments.review(workspace, [1, 2], Review.ACCEPTED)


def rows(workspace: Workspace) -> tuple[CommitmentRow, ...]:
    return commitments.read_rows(workspace, IDS, TODAY)


def test_a_status_is_told_before_it_is_given(workspace: Workspace) -> None:
    version = rows(workspace)[0].version
    commitments.edit(workspace, 1, version, {"status": Status.DONE.value})
    commitments.review(workspace, [3], Review.REJECTED)
    edit = BulkEdit(BulkField.STATUS, Status.DONE.value)
    told = bulk.preview(workspace, [*IDS, 99], edit)
    assert told.steps == (("openstaand", "afgedaan", 1),)
    assert dict(told.skipped) == {Skip.SAME: 1, Skip.REJECTED: 1, Skip.GONE: 1}
    change = bulk.apply(workspace, edit, told.versions)
    assert change.commitments == {2}
    assert [row.status for row in rows(workspace)] == ["afgedaan", "afgedaan", "openstaand"]


def test_what_was_merged_with_another_is_gone(workspace: Workspace) -> None:
    adding.merge(workspace, 1, 2)
    told = bulk.preview(workspace, IDS, BulkEdit(BulkField.RESPONSIBLE, "A. de Vries"))
    assert dict(told.skipped) == {Skip.GONE: 1}
    assert set(told.versions) == {1, 3}


def test_what_lapses_needs_a_reason(workspace: Workspace) -> None:
    assert dict(bulk.preview(workspace, IDS, BulkEdit(BulkField.STATUS, Status.LAPSED.value)).skipped) == {
        Skip.NO_REASON: 3
    }
    edit = BulkEdit(BulkField.STATUS, Status.LAPSED.value, why="wet ingetrokken")
    bulk.apply(workspace, edit, bulk.preview(workspace, IDS, edit).versions)
    assert {row.status for row in rows(workspace)} == {"vervallen"}
    assert {event.why for event in history.events_of(workspace, "commitment", 1) if event.field == "status"} == {
        "wet ingetrokken"
    }
    open_again = rows(workspace)[0].version
    commitments.edit(workspace, 1, open_again, {"status": Status.OPEN.value})
    with pytest.raises(ReasonMissingError):
        commitments.edit(workspace, 1, open_again + 1, {"status": Status.LAPSED.value}, why=" ")


def test_a_term_before_the_letter_is_passed_over(workspace: Workspace) -> None:
    early = BulkEdit(BulkField.DUE_DATE, dt.date(2026, 4, 30))
    assert dict(bulk.preview(workspace, IDS, early).skipped) == {Skip.BEFORE_LETTER: 3}
    edit = BulkEdit(BulkField.DUE_DATE, dt.date(2027, 6, 1))
    bulk.apply(workspace, edit, bulk.preview(workspace, IDS, edit).versions)
    assert {(row.due_date, row.due_origin) for row in rows(workspace)} == {(dt.date(2027, 6, 1), DueOrigin.MANUAL)}


def test_tags_come_and_go_and_are_found(workspace: Workspace) -> None:
    for field, tag in (
        (BulkField.ADD_TAG, " Wet  open "),
        (BulkField.ADD_TAG, "later"),
        (BulkField.REMOVE_TAG, "later"),
    ):
        edit = BulkEdit(field, tag)
        bulk.apply(workspace, edit, bulk.preview(workspace, IDS[:2], edit).versions)
    assert [row.tags for row in rows(workspace)] == [("Wet open",), ("Wet open",), ()]
    assert len(commitments.list_commitments(workspace, Filters(tag="Wet open"), TODAY)) == 2
    found = commitments.list_ids(workspace, Filters(query='"wet open"'), TODAY, Order(), 5).first
    assert [(row.id, row.hit.field) for row in found if row.hit] == [(1, "tags"), (2, "tags")]
    with pytest.raises(InvalidValueError):
        bulk.preview(workspace, IDS, BulkEdit(BulkField.ADD_TAG, "een, twee"))


def test_all_of_it_is_undone_at_once(workspace: Workspace) -> None:
    before = rows(workspace)
    edit = BulkEdit(BulkField.RESPONSIBLE, "A. Jansen")
    bulk.apply(workspace, edit, bulk.preview(workspace, IDS, edit).versions)
    assert {row.responsible for row in rows(workspace)} == {"A. Jansen"}
    last = undoing.last_change(workspace)
    assert last is not None
    assert last.action == bulk.ACTION
    undoing.undo(workspace, last.change_id)
    assert [row.responsible for row in rows(workspace)] == [row.responsible for row in before]
    assert commitments.list_commitments(workspace, Filters(query="jansen"), TODAY) == ()


def test_nothing_is_changed_when_one_was_changed_elsewhere(workspace: Workspace) -> None:
    edit = BulkEdit(BulkField.RESPONSIBLE, "A. Jansen")
    told = bulk.preview(workspace, IDS, edit)
    commitments.edit(workspace, 2, told.versions[2], {"notes": "intussen"})
    with pytest.raises(ChangedMeanwhileError):
        bulk.apply(workspace, edit, told.versions)
    assert {row.responsible for row in rows(workspace)} == {""}


def test_tags_are_set_one_by_one_and_kept_once(workspace: Workspace) -> None:
    commitments.edit(workspace, 1, rows(workspace)[0].version, {"tags": ("b", "a", " b ")})
    assert rows(workspace)[0].tags == ("b", "a")
    with pytest.raises(InvalidValueError):
        commitments.edit(workspace, 1, rows(workspace)[0].version, {"tags": ("x" * 61,)})


def test_many_are_changed_in_pieces_with_progress_and_one_undo(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 2)
    edit = BulkEdit(BulkField.ADD_TAG, "navragen")
    told: list[tuple[int, int, str]] = []

    change = bulk.apply(
        workspace,
        edit,
        bulk.preview(workspace, IDS, edit).versions,
        progress=lambda *each: told.append(each),
    )

    assert change.commitments == set(IDS)
    assert told == [(0, 3, ""), (2, 3, "")]
    assert [row.id for row in commitments.list_commitments(workspace, Filters(query="navragen"), TODAY)] == IDS
    undoing.undo(workspace, change.change_id)
    assert {row.tags for row in rows(workspace)} == {()}
    assert commitments.list_commitments(workspace, Filters(query="navragen"), TODAY) == ()


def test_what_is_stopped_half_way_changes_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 2)
    edit = BulkEdit(BulkField.ADD_TAG, "navragen")
    before = rows(workspace)
    answers = iter([False, True])

    change = bulk.apply(workspace, edit, bulk.preview(workspace, IDS, edit).versions, cancelled=lambda: next(answers))

    assert change.commitments == frozenset()
    assert rows(workspace) == before
    assert commitments.list_commitments(workspace, Filters(query="navragen"), TODAY) == ()
