"""Long lists: numbers in order, rows by number, filters on everything a clerk asks for."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate, due
from tracker.extraction.results import Quantity
from tracker.ordering import text_order
from tracker.services import commitments, removing, undoing
from tracker.services.orders import BY_INDEX, SORTINGS
from tracker.services.rows import LETTER_TEXT, Filters, Order
from tracker.services.workspace import Workspace
from tracker.terms import Review, Status, Tier


def listed(workspace: Workspace, order: Order = Order(), **filters: object) -> list[int]:  # noqa: B008 - frozen
    chosen = Filters(**filters)  # type: ignore[arg-type] # the filters' own names and types
    return list(commitments.list_ids(workspace, chosen, TODAY, order).ids)


def summaries(workspace: Workspace, order: Order) -> list[str]:
    return [row.summary for row in commitments.read_rows(workspace, listed(workspace, order), TODAY)]


@pytest.fixture
def letter(store: StoreLetter) -> int:
    """A letter with four commitments that differ in everything."""
    return store(
        TEXT,
        candidate(summary="nr. 10 van de lijst", actor="Élias", due=due(dt.date(2027, 3, 1)), quantities=()),
        candidate(
            summary="“Éénheid” bewaren", actor="", due=None, tier=Tier.SOFT, quantities=(Quantity(3, "schepen"),)
        ),
        candidate(summary="nr. 9 van de lijst", actor="ezel", due=due(dt.date(2026, 12, 1)), quantities=()),
        candidate(summary="andere zaken", actor="Zwart", due=due(dt.date(2025, 1, 1))),
        date=dt.date(2024, 1, 1),
        signatories=("B. Visser",),
    )


@pytest.mark.usefixtures("letter")
def test_texts_sort_in_dutch_and_what_is_empty_comes_last_both_ways(workspace: Workspace) -> None:
    in_order = ["andere zaken", "“Éénheid” bewaren", "nr. 9 van de lijst", "nr. 10 van de lijst"]

    assert summaries(workspace, Order("summary")) == in_order
    assert summaries(workspace, Order("summary", descending=True)) == in_order[::-1]
    assert summaries(workspace, Order("actor")) == [in_order[3], in_order[2], in_order[0], in_order[1]]
    assert summaries(workspace, Order("actor", descending=True)) == [in_order[0], in_order[2], in_order[3], in_order[1]]
    assert summaries(workspace, Order("due", descending=True))[-1] == in_order[1]
    assert summaries(workspace, Order("due"))[-1] == in_order[1]


@pytest.mark.usefixtures("letter")
def test_equal_rows_keep_the_order_of_reading(workspace: Workspace) -> None:
    unsorted = listed(workspace)

    for column in (*SORTINGS, BY_INDEX):
        assert sorted(listed(workspace, Order(column))) == sorted(unsorted), column
    assert listed(workspace, Order("status")) == listed(workspace, Order("status", descending=True)) == unsorted


def test_texts_that_read_alike_keep_the_order_of_reading(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, *(candidate(summary=actor, actor=actor) for actor in ("ezel", "Ezel", "aap", "ezel")))

    assert summaries(workspace, Order("actor")) == ["aap", "ezel", "Ezel", "ezel"]
    assert summaries(workspace, Order("actor", descending=True)) == ["ezel", "Ezel", "ezel", "aap"]


@pytest.mark.usefixtures("letter")
def test_a_changed_summary_moves_and_so_does_its_undo(workspace: Workspace) -> None:
    last = listed(workspace, Order("summary"))[-1]
    row = commitments.get_commitment(workspace, last, TODAY).row

    commitments.edit(workspace, last, row.version, {"summary": "Aanpak eerst"})
    assert listed(workspace, Order("summary"))[0] == last

    undoing.undo_last(workspace)
    assert listed(workspace, Order("summary"))[-1] == last


@pytest.mark.usefixtures("letter")
@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"tier": "soft"}, {"“Éénheid” bewaren"}),
        ({"person": "Zwart"}, {"andere zaken"}),
        ({"person": "B. Visser"}, {"andere zaken", "“Éénheid” bewaren", "nr. 9 van de lijst", "nr. 10 van de lijst"}),
        ({"due_from": dt.date(2026, 12, 1), "due_to": dt.date(2027, 2, 1)}, {"nr. 9 van de lijst"}),
        ({"due_to": dt.date(2025, 1, 1)}, {"andere zaken"}),
        ({"amount_from": 200_000.0, "amount_to": 200_000.0}, {"andere zaken"}),
        ({"amount_to": 100_000.0}, set()),
        ({"tag": "urgent"}, set()),
    ],
)
def test_filters(workspace: Workspace, filters: dict[str, Any], found: set[str]) -> None:
    rows = commitments.read_rows(workspace, listed(workspace, **filters), TODAY)

    assert {row.summary for row in rows} == found
    assert commitments.count_listed(workspace, Filters(**filters), TODAY) == len(found)


@pytest.mark.usefixtures("letter")
def test_only_what_is_not_reviewed(workspace: Workspace) -> None:
    first, *rest = listed(workspace)

    commitments.review(workspace, [first], Review.ACCEPTED)

    assert listed(workspace, unreviewed=True) == rest


def test_rows_come_in_the_order_asked_for(workspace: Workspace, letter: int) -> None:
    ids = listed(workspace)

    assert [row.id for row in commitments.read_rows(workspace, [ids[2], 999, ids[0]], TODAY)] == [ids[2], ids[0]]
    assert {row.letter_id for row in commitments.read_rows(workspace, ids, TODAY)} == {letter}


def test_what_a_removed_letter_holds_is_in_no_order(workspace: Workspace, letter: int) -> None:
    removing.remove_letters(workspace, frozenset([letter]))

    assert [listed(workspace, Order(column)) for column in ("", "summary", "ministry")] == [[], [], []]
    assert commitments.facets(workspace).actors == ()


@pytest.mark.usefixtures("letter")
def test_the_values_to_choose_from(workspace: Workspace) -> None:
    facets = commitments.facets(workspace)

    assert facets.actors == ("Élias", "ezel", "Zwart")
    assert facets.signatories == ("B. Visser",)
    assert facets.statuses == tuple(Status)


@pytest.mark.parametrize(
    ("before", "after"),
    [("nr. 9", "nr. 10"), ("élan", "Erf"), ("Eenheid", "eenheid b"), ("“zaak”", "zalen"), ("2 zaken", "aap")],
)
def test_text_order(before: str, after: str) -> None:
    assert text_order(before) < text_order(after)


def test_the_order_follows_letters_that_come_and_go(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), candidate(summary="tweede"), date=dt.date(2024, 1, 1))
    assert listed(workspace) == [1, 2]
    newer = store(TEXT + " B", candidate(), date=dt.date(2025, 1, 1))
    store(TEXT + " C", candidate(), date=None)
    assert listed(workspace) == [3, 1, 2, 4]
    assert listed(workspace, query="bondgenoot") == [3, 1, 2, 4]
    change = removing.remove_letters(workspace, frozenset([newer]))
    assert listed(workspace) == [1, 2, 4]
    assert listed(workspace, query="bondgenoot") == [1, 2, 4]
    assert listed(workspace, status=Status.OPEN.value) == [1, 2, 4]
    undoing.undo(workspace, change.change_id)
    assert listed(workspace) == [3, 1, 2, 4]


def test_the_text_of_a_letter_is_searched_when_asked(workspace: Workspace, store: StoreLetter) -> None:
    store(f"{TEXT}\nDe vergaderingen over visserij gaan door.", candidate(), date=dt.date(2026, 1, 1))
    store(TEXT + " B", candidate(summary="Visserij bespreken"), candidate(), date=dt.date(2025, 1, 1))
    assert listed(workspace, query="visserij") == [2]
    assert listed(workspace, query="visserij", in_letters=True) == [2, 1]
    assert listed(workspace, query="vergadering visserij", in_letters=True) == [1]
    assert listed(workspace, Order("due"), query="visserij", in_letters=True) == [1, 2]
    assert commitments.count_listed(workspace, Filters(query="visserij", in_letters=True), TODAY) == 2
    own, outside = commitments.read_rows(workspace, [2, 1], TODAY, "visserij")
    assert own.hit is not None
    assert own.hit.field == "summary"
    assert outside.hit is not None
    assert outside.hit.field == LETTER_TEXT
    assert [outside.hit.text[start:end] for start, end in outside.hit.spans] == ["visserij"]
    assert listed(workspace, query="NIET visserij", in_letters=True) == [1, 3]
