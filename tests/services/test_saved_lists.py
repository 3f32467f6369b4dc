"""Searches under a name, and tags as a whole."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.errors import InvalidValueError, NameTakenError, NotFoundError
from tracker.services import bulk, commitments, saved_lists, tags, undoing
from tracker.services.bulk import BulkEdit, BulkField
from tracker.services.rows import Filters
from tracker.services.workspace import Workspace
from tracker.terms import ListView

WANTED = Filters(
    view=ListView.REVIEW, query="bondgenoten", due_from=dt.date(2026, 1, 1), amount_to=1e6, overdue_only=True
)


def test_a_saved_search_comes_back_as_it_was(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), candidate())
    saved_lists.save(workspace, "  Mijn   lijst ", WANTED)
    number = 1
    saved_lists.save(workspace, "alles", Filters())
    kept = saved_lists.list_saved(workspace, TODAY)
    assert [(each.name, each.filters) for each in kept] == [("alles", Filters()), ("Mijn lijst", WANTED)]
    assert [each.count for each in kept] == [2, 0]
    saved_lists.change(workspace, number, name="Bondgenoten", filters=Filters(query="bondgenoten"))
    assert [(each.name, each.count) for each in saved_lists.list_saved(workspace, TODAY)] == [
        ("alles", 2),
        ("Bondgenoten", 2),
    ]
    saved_lists.delete(workspace, number)
    assert [each.name for each in saved_lists.list_saved(workspace, TODAY)] == ["alles"]


def test_saving_renaming_and_deleting_a_search_are_taken_back_one_by_one(workspace: Workspace) -> None:
    saved_lists.save(workspace, "een", WANTED)
    saved_lists.change(workspace, 1, name="twee")
    saved_lists.delete(workspace, 1)
    saved_lists.save(workspace, "twee", Filters())
    seen = []
    for _ in range(4):
        undoing.undo_last(workspace)
        seen.append([(each.name, each.filters) for each in saved_lists.list_saved(workspace, TODAY)])
    assert seen == [[], [("twee", WANTED)], [("een", WANTED)], []]


def test_a_name_is_given_once_and_never_empty(workspace: Workspace) -> None:
    saved_lists.save(workspace, "een", Filters())
    number = 1
    with pytest.raises(NameTakenError):
        saved_lists.save(workspace, " een ", Filters())
    with pytest.raises(InvalidValueError):
        saved_lists.save(workspace, "  ", Filters())
    saved_lists.change(workspace, number, name="een")
    with pytest.raises(NotFoundError):
        saved_lists.delete(workspace, 99)


def test_a_tag_is_renamed_and_taken_away_everywhere(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), candidate(), candidate())
    for tag, ids in (("navragen", [1, 2]), ("later", [2])):
        edit = BulkEdit(BulkField.ADD_TAG, tag)
        bulk.apply(workspace, edit, bulk.preview(workspace, ids, edit).versions)
    assert tags.count_tags(workspace) == (("later", 1), ("navragen", 2))
    change = tags.replace_tag(workspace, "navragen", "later")
    assert tags.count_tags(workspace) == (("later", 2),)
    assert len(commitments.list_commitments(workspace, Filters(query="navragen"), TODAY)) == 0
    undoing.undo(workspace, change.change_id)
    assert tags.count_tags(workspace) == (("later", 1), ("navragen", 2))
    tags.replace_tag(workspace, "later")
    assert tags.count_tags(workspace) == (("navragen", 2),)
