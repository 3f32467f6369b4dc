"""A commitment's status and term are what its links say, whatever the order in which they were made."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.letters import TEXT, TODAY, candidate, prepared
from tracker import database
from tracker.errors import CircularRepetitionError, EarlierTermError, OlderLetterError
from tracker.models import Commitment
from tracker.services import commitments, history, linking, undoing
from tracker.services.rows import Filters, NewLink, deadline_of
from tracker.services.storing import store_letter
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import OPEN_STATUSES, STATUS_GIVEN, LinkKind, Review, Status

GIVERS = [*STATUS_GIVEN]


@pytest.fixture(scope="module")
def five_letters() -> Iterator[Workspace]:
    """One commitment of January, and four letters after it."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder))
        act = history.begin_act(workspace, "import")
        for month in range(1, 6):
            text = TEXT if month == 1 else f"Brief {month}. {TEXT}"
            found = (candidate(),) if month == 1 else ()
            store_letter(workspace, prepared(text, found, date=dt.date(2027, month, 10)), act, sample=False)
        yield workspace
        workspace.close()


steps = st.lists(st.tuples(st.integers(2, 5), st.sampled_from(GIVERS), st.booleans()), max_size=8)


@settings(max_examples=25, deadline=None)
@given(steps=steps)
def test_status_is_a_function_of_the_links(five_letters: Workspace, steps: list[tuple[int, LinkKind, bool]]) -> None:
    row = commitments.list_commitments(five_letters, Filters(), TODAY)[0]
    made: dict[tuple[int, LinkKind], int] = {}
    for letter, kind, keep in steps:
        if not keep and made:
            linking.unlink(five_letters, made.pop(next(iter(made))))
        elif all(other != letter for other, _kind in made):
            status = STATUS_GIVEN[kind]
            change = linking.link(five_letters, NewLink(row.id, letter, kind, status=status.value))
            made[letter, kind] = min(change.links)
    latest = max(made, default=None)

    status_now = commitments.get_commitment(five_letters, row.id, TODAY).row.status
    assert status_now == (STATUS_GIVEN[latest[1]] if latest else "openstaand")

    for link_id in made.values():
        linking.unlink(five_letters, link_id)
    assert commitments.get_commitment(five_letters, row.id, TODAY).row.status == "openstaand"


def test_an_older_letter_linked_later_does_not_take_over(five_letters: Workspace) -> None:
    row = commitments.list_commitments(five_letters, Filters(), TODAY)[0]
    moved = dt.date(2027, 9, 1)
    late = linking.link(five_letters, NewLink(row.id, 4, LinkKind.POSTPONEMENT, new_due=dt.date(2027, 12, 1)))
    with database.writing(five_letters.engine) as session:
        assert session.get_one(Commitment, row.id).due_date == dt.date(2027, 12, 1)

    early = linking.link(five_letters, NewLink(row.id, 2, LinkKind.AMENDMENT, new_due=moved))

    assert commitments.get_commitment(five_letters, row.id, TODAY).row.due_date == dt.date(2027, 12, 1)
    linking.unlink(five_letters, min(late.links))
    assert commitments.get_commitment(five_letters, row.id, TODAY).row.due_date == moved
    linking.unlink(five_letters, min(early.links))
    assert commitments.get_commitment(five_letters, row.id, TODAY).row.due_date == row.due_date


def test_what_cannot_be_is_refused_in_dutch(five_letters: Workspace) -> None:
    row = commitments.list_commitments(five_letters, Filters(), TODAY)[0]
    act = history.begin_act(five_letters, "import")
    other = prepared(f"Oude brief. {TEXT}", (), date=dt.date(2026, 12, 1))
    older = store_letter(five_letters, other, act, sample=False).letter_id or 0

    with pytest.raises(OlderLetterError, match="ouder dan de brief met de toezegging"):
        linking.link(five_letters, NewLink(row.id, older, LinkKind.PROGRESS))
    with pytest.raises(EarlierTermError, match="latere termijn"):
        linking.link(five_letters, NewLink(row.id, 3, LinkKind.POSTPONEMENT, new_due=dt.date(2027, 1, 15)))
    assert not linking.links_of_commitment(five_letters, row.id)


def test_two_letters_cannot_repeat_each_other(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    act = history.begin_act(workspace, "import")
    for text in (TEXT, f"Ook. {TEXT}"):  # without dates: neither is known to be the older one
        store_letter(workspace, prepared(text, (candidate(text=text),)), act, sample=False)
    first, second = sorted(row.id for row in commitments.list_commitments(workspace, Filters(), TODAY))
    linking.link(workspace, NewLink(first, 2, LinkKind.RESTATEMENT))

    with pytest.raises(CircularRepetitionError, match="kring"):
        linking.link(workspace, NewLink(second, 1, LinkKind.RESTATEMENT))
    workspace.close()


def test_a_circle_by_way_of_other_letters_is_refused_too(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    act = history.begin_act(workspace, "import")
    for text in (TEXT, f"Ook. {TEXT}", f"Weer. {TEXT}", f"Nog. {TEXT}"):
        store_letter(workspace, prepared(text, (candidate(text=text),)), act, sample=False)
    numbers = sorted(row.id for row in commitments.list_commitments(workspace, Filters(), TODAY))
    for number, letter in ((0, 2), (1, 3), (2, 4), (0, 4)):
        linking.link(workspace, NewLink(numbers[number], letter, LinkKind.RESTATEMENT))

    for letter in (1, 2, 3):
        with pytest.raises(CircularRepetitionError):
            linking.link(workspace, NewLink(numbers[3], letter, LinkKind.RESTATEMENT))
    workspace.close()


acts = st.lists(
    st.one_of(
        st.tuples(st.just("link"), st.integers(2, 5), st.sampled_from(GIVERS)),
        st.tuples(st.just("set"), st.integers(0, 4), st.none()),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(acts=acts, days=st.integers(-400, 400))
def test_status_and_deadline_follow_from_links_overrides_and_date(
    five_letters: Workspace, acts: list[tuple[str, int, LinkKind | None]], days: int
) -> None:
    """Whatever the order: an override holds until a later letter is linked, and only the date makes it overdue."""
    row = commitments.list_commitments(five_letters, Filters(), TODAY)[0]
    commitments.review(five_letters, [row.id], Review.ACCEPTED)
    made: dict[int, tuple[int, LinkKind]] = {}
    expected = "openstaand"
    undo = 0
    for act, number, kind in acts:
        if act == "link" and kind and number not in made:
            status = STATUS_GIVEN[kind]
            change = linking.link(five_letters, NewLink(row.id, number, kind, status=status.value))
            is_latest = number > max(made, default=0)
            made[number] = (min(change.links), kind)
            expected = status.value if is_latest else expected
            undo += 1
        elif act == "set":
            expected = list(Status)[number].value
            version = commitments.get_commitment(five_letters, row.id, TODAY).row.version
            change = commitments.edit(five_letters, row.id, version, {"status": expected}, why="proef")
            undo += bool(change.commitments)
        seen = commitments.get_commitment(five_letters, row.id, TODAY + dt.timedelta(days))
        assert seen.row.status == expected
        is_open = expected in OPEN_STATUSES
        due = dt.date(2027, 1, 31)
        assert seen.row.deadline == deadline_of(due, is_open=is_open, today=TODAY + dt.timedelta(days))
    for _ in range(undo):
        undoing.undo_last(five_letters)
    assert commitments.get_commitment(five_letters, row.id, TODAY).row.status == "openstaand"
