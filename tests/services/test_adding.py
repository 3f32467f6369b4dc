"""Commitments that a person makes of a letter's words."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TODAY, candidate
from tracker import errors
from tracker.extraction.pipeline import extract
from tracker.reading.source_text import from_pages
from tracker.services import adding, commitments, history, letters, linking, reviewing, undoing
from tracker.services.rows import Change, Filters, NewLink
from tracker.services.rulebook import load_rulebook
from tracker.services.workspace import Workspace
from tracker.terms import CommitmentKind, CommitmentOrigin, DueOrigin, LinkKind, ListView, Review

MISSED = "De uitkomsten van de verkenning bespreek ik met de provincies en daarna deel ik ze met uw Kamer."
BOTH = "Ik stuur uw Kamer voor 1 juni 2027 het plan van aanpak, en ik stel 5 miljoen euro beschikbaar voor de havens."
AGAIN = "Het plan van aanpak ontvangt uw Kamer voor 1 juni 2027."
TEXT = (
    "Geachte voorzitter,\n\nBetreft: havens\n\nHet is goed dat de havens zijn versterkt.\n\n"
    f"{MISSED}\n\n{BOTH}\n\nVolgens de leden is dat te laat.\n\n{AGAIN}\n\nHoogachtend,"
)
DATE = dt.date(2027, 1, 5)


def place(quote: str, text: str = TEXT) -> tuple[str, int, int]:
    start = text.index(quote)
    return quote, start, start + len(quote)


def only(change: Change) -> int:
    (commitment_id,) = change.commitments
    return commitment_id


def listed(workspace: Workspace, letter_id: int) -> list[str]:
    return [row.quote for row in reviewing.candidates_of(workspace, letter_id, TODAY).rows]


@pytest.fixture
def letter(store: StoreLetter) -> int:
    return store(TEXT, candidate(BOTH, TEXT), candidate(AGAIN, TEXT), date=DATE)


def test_words_of_a_letter_become_an_accepted_commitment(workspace: Workspace, letter: int) -> None:
    change = adding.add_from_text(workspace, letter, *place(BOTH[:55]))
    added = commitments.get_commitment(workspace, only(change), TODAY)
    assert added.row.quote == BOTH[: BOTH.index(",")]
    assert TEXT[added.start : added.end] == added.row.quote
    assert (added.row.review, added.origin) == (Review.ACCEPTED, CommitmentOrigin.SELECTED)
    assert added.row.due_date == dt.date(2027, 5, 31)
    assert added.row.kind is CommitmentKind.INFORMATION
    assert added.row.actor == "ik"
    events = history.events_of(workspace, "commitment", added.row.id)
    assert {event.action for event in events} == {"add"}


def test_added_words_can_be_searched_for_and_are_counted(workspace: Workspace, letter: int) -> None:
    adding.add_from_text(workspace, letter, *place(MISSED))
    found = commitments.list_commitments(workspace, Filters(query="verkenning"), TODAY)
    assert [row.quote for row in found] == [MISSED]
    assert letters.get_letter(workspace, letter).commitments == 3


def test_adding_is_taken_back_as_one(workspace: Workspace, letter: int) -> None:
    before = listed(workspace, letter)
    change = adding.add_from_text(workspace, letter, *place(MISSED))
    undoing.undo_last(workspace)
    assert listed(workspace, letter) == before
    assert letters.get_letter(workspace, letter).commitments == 2
    assert commitments.count_views(workspace, TODAY)[ListView.ALL] == 2
    assert commitments.list_commitments(workspace, Filters(query="verkenning"), TODAY) == ()
    assert commitments.list_commitments(workspace, Filters(query="verkenning", ministry="Defensie"), TODAY) == ()
    with pytest.raises(errors.NotFoundError):
        commitments.get_commitment(workspace, only(change), TODAY)
    with pytest.raises(errors.NotFoundError):
        commitments.review(workspace, [*change.commitments], Review.REJECTED)


def test_a_heading_can_be_a_commitment_too(workspace: Workspace, letter: int) -> None:
    change = adding.add_from_text(workspace, letter, *place("Betreft: havens"))
    added = commitments.get_commitment(workspace, only(change), TODAY)
    assert (added.row.quote, added.row.summary) == ("Betreft: havens", "Betreft: havens")


def test_a_quote_over_a_line_end_is_literal(workspace: Workspace, store: StoreLetter) -> None:
    broken = TEXT.replace("verkenning bespreek", "verken\ufffening\nbespreek")
    letter = store(broken, date=DATE)
    start = broken.index("De uitkomsten")
    change = adding.add_from_text(workspace, letter, MISSED, start, broken.index("\n\n", start))
    assert commitments.get_commitment(workspace, only(change), TODAY).row.quote == MISSED


@pytest.mark.parametrize(
    ("quote", "start", "end", "error"),
    [
        ("  \n ", 19, 21, errors.NoWordsChosenError),
        ("", 5, 5, errors.NoWordsChosenError),
        ("Iets heel anders", *place(MISSED)[1:], errors.NotInLetterError),
        (MISSED, 3, 20, errors.NotInLetterError),
        (MISSED, len(TEXT), len(TEXT) + len(MISSED), errors.NotInLetterError),
        (MISSED, -5, 20, errors.NotInLetterError),
        ("woord " * 1000, 0, 6000, errors.LongQuoteError),
        (*place(BOTH), errors.AlreadyListedError),
        (", ", TEXT.index(", en"), TEXT.index(", en") + 2, errors.NoWordsChosenError),
    ],
)
def test_what_is_no_quote_is_refused(
    workspace: Workspace, letter: int, quote: str, start: int, end: int, error: type[errors.GestandError]
) -> None:
    before = listed(workspace, letter)
    with pytest.raises(error):
        adding.add_from_text(workspace, letter, quote, start, end)
    assert listed(workspace, letter) == before


def test_one_candidate_becomes_two_that_stand_in_the_letter(workspace: Workspace, letter: int) -> None:
    whole = reviewing.candidates_of(workspace, letter, TODAY).rows[0]
    commitments.edit(workspace, whole.id, whole.version, {"responsible": "A. Jansen"})
    at = TEXT.index("en ik stel")
    change = adding.split(workspace, whole.id, whole.quote, at)
    parts = [commitments.get_commitment(workspace, each, TODAY) for each in sorted(change.commitments)]
    assert [part.row.quote for part in parts] == [
        "Ik stuur uw Kamer voor 1 juni 2027 het plan van aanpak",
        "en ik stel 5 miljoen euro beschikbaar voor de havens.",
    ]
    assert all(TEXT[part.start : part.end] == part.row.quote for part in parts)
    assert [part.row.kind for part in parts] == [CommitmentKind.INFORMATION, CommitmentKind.FINANCIAL]
    assert [part.row.due_date for part in parts] == [dt.date(2027, 5, 31), None]
    assert [part.row.responsible for part in parts] == ["A. Jansen", "A. Jansen"]
    assert [part.row.review for part in parts] == [Review.PENDING, Review.PENDING]


def test_splitting_is_taken_back_as_one(workspace: Workspace, letter: int) -> None:
    before = reviewing.candidates_of(workspace, letter, TODAY).rows
    adding.split(workspace, before[0].id, before[0].quote, TEXT.index("en ik stel"))
    undoing.undo_last(workspace)
    after = reviewing.candidates_of(workspace, letter, TODAY).rows
    assert [(row.quote, row.due_date, row.quantities) for row in after] == [
        (row.quote, row.due_date, row.quantities) for row in before
    ]


def test_a_term_set_by_hand_stays_when_splitting(workspace: Workspace, letter: int) -> None:
    whole = reviewing.candidates_of(workspace, letter, TODAY).rows[0]
    by_hand = dt.date(2028, 1, 1)
    commitments.edit(workspace, whole.id, whole.version, {"due_date": by_hand})
    change = adding.split(workspace, whole.id, whole.quote, TEXT.index("en ik stel"))
    rows = [commitments.get_commitment(workspace, each, TODAY).row for each in change.commitments]
    assert [(row.due_date, row.due_origin) for row in rows] == [(by_hand, DueOrigin.MANUAL)] * 2


@pytest.mark.parametrize("at", [0, TEXT.index(BOTH), TEXT.index(BOTH) + 1, TEXT.index(BOTH) + len(BOTH), 10_000])
def test_a_part_without_words_is_refused(workspace: Workspace, letter: int, at: int) -> None:
    whole = reviewing.candidates_of(workspace, letter, TODAY).rows[0]
    with pytest.raises(errors.SplitPlaceError):
        adding.split(workspace, whole.id, whole.quote, at)
    with pytest.raises(errors.ChangedMeanwhileError):
        adding.split(workspace, whole.id, "Iets anders.", TEXT.index("en ik stel"))
    assert len(listed(workspace, letter)) == 2


def test_the_same_promise_in_two_places_becomes_one(workspace: Workspace, letter: int) -> None:
    first, again = reviewing.candidates_of(workspace, letter, TODAY).rows
    adding.merge(workspace, first.id, again.id)
    assert listed(workspace, letter) == [BOTH]
    marks = letters.get_document(workspace, letter).marks
    assert [(mark.commitment_id, TEXT[mark.start : mark.end]) for mark in marks] == [
        (first.id, BOTH),
        (first.id, AGAIN),
    ]
    assert commitments.get_commitment(workspace, first.id, TODAY).other_pages == (1,)
    undoing.undo_last(workspace)
    assert listed(workspace, letter) == [BOTH, AGAIN]
    assert len(letters.get_document(workspace, letter).marks) == 2


def test_a_second_place_can_be_chosen_in_the_letter(workspace: Workspace, letter: int) -> None:
    first = reviewing.candidates_of(workspace, letter, TODAY).rows[0]
    adding.add_place(workspace, first.id, *place(MISSED))
    marks = [mark for mark in letters.get_document(workspace, letter).marks if mark.commitment_id == first.id]
    assert [TEXT[mark.start : mark.end] for mark in marks] == [BOTH, MISSED]
    with pytest.raises(errors.AlreadyListedError):
        adding.add_place(workspace, first.id, *place(AGAIN))


def test_what_cannot_be_merged_says_why(workspace: Workspace, store: StoreLetter, letter: int) -> None:
    first, again = reviewing.candidates_of(workspace, letter, TODAY).rows
    elsewhere = store(TEXT + " ", candidate(BOTH, TEXT), date=dt.date(2027, 6, 1))
    other = reviewing.candidates_of(workspace, elsewhere, TODAY).rows[0]
    linking.link(workspace, NewLink(again.id, elsewhere, LinkKind.PROGRESS))
    for pair, words in (
        ((first.id, first.id), "dezelfde toezegging"),
        ((first.id, other.id), "verschillende brieven"),
        ((first.id, again.id), "haal die koppeling eerst weg"),
    ):
        with pytest.raises(errors.MergeError, match=words):
            adding.merge(workspace, *pair)
    assert listed(workspace, letter) == [BOTH, AGAIN]


def test_near_misses_are_no_candidates_and_can_become_one(workspace: Workspace, store: StoreLetter) -> None:
    text = TEXT.replace("Het is goed", "Ik hecht aan lage tarieven. Het is goed")
    extraction = extract(from_pages([text], "txt"), load_rulebook())
    letter = store(text, *extraction.candidates, date=DATE)
    near = reviewing.near_misses_of(workspace, letter)
    assert near
    quotes = set(listed(workspace, letter))
    assert all(each.text not in quotes and text[each.start : each.end] == each.text for each in near)
    one = near[0]
    change = adding.add_from_text(workspace, letter, one.text, one.start, one.end, origin=CommitmentOrigin.NEAR_MISS)
    assert commitments.get_commitment(workspace, only(change), TODAY).origin is CommitmentOrigin.NEAR_MISS
    assert one not in reviewing.near_misses_of(workspace, letter)


def test_the_queue_holds_letters_with_something_to_decide(workspace: Workspace, store: StoreLetter) -> None:
    old = store(TEXT, candidate(BOTH, TEXT), candidate(AGAIN, TEXT), date=DATE)
    undated = store(TEXT + " ", candidate(BOTH, TEXT))
    new = store(TEXT + "  ", candidate(BOTH, TEXT), date=dt.date(2027, 2, 1), ministry="Financiën")
    store(TEXT + "   ", date=dt.date(2027, 3, 1))

    def queue(filters: Filters = Filters(), keep: tuple[int, ...] = ()) -> list[tuple[int, int]]:  # noqa: B008 - frozen
        return [(each.id, each.pending) for each in reviewing.queue_of(workspace, filters, TODAY, keep)]

    assert queue() == [(new, 1), (old, 2), (undated, 1)]
    assert queue(Filters(ministry="Financiën")) == [(new, 1)]
    assert queue(Filters(query="provincies")) == []
    waiting = reviewing.candidates_of(workspace, new, TODAY).rows[0]
    commitments.review(workspace, [waiting.id], Review.REJECTED, why="staat er al")
    assert queue() == [(old, 2), (undated, 1)]
    assert queue(keep=(new,)) == [(new, 0), (old, 2), (undated, 1)]
    assert next(event.why for event in history.events_of(workspace, "commitment", waiting.id)) == "staat er al"
