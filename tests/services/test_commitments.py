from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import SENTENCE, TEXT, TODAY, candidate, due
from tracker.errors import ChangedMeanwhileError, InvalidValueError, NotFoundError
from tracker.services import commitments, removing
from tracker.services.rows import Filters, QuantityRow
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import Deadline, DueOrigin, ListView, Review, Status


def only(workspace: Workspace, **filters: object) -> list[int]:
    chosen = Filters(**filters)  # type: ignore[arg-type] # the filters' own names and types
    return [row.id for row in commitments.list_commitments(workspace, chosen, TODAY)]


def test_what_extraction_found_is_listed_with_its_letter(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), date=dt.date(2026, 10, 1), dossiers=("28676",), number="262")

    (row,) = commitments.list_commitments(workspace, Filters(), TODAY)

    assert row.quote == SENTENCE
    assert row.letter == "Kamerstuk 28 676, nr. 262"
    assert row.due_date == dt.date(2027, 1, 31)
    assert row.due_origin is DueOrigin.NAMED
    assert row.quantities == (QuantityRow(200000, "EUR", "at most"),)
    assert (row.review, row.status) == (Review.PENDING, Status.OPEN)


def test_newest_letter_first_then_reading_order_and_undated_last(workspace: Workspace, store: StoreLetter) -> None:
    two = "Eerst dit. Dan dat."
    undated = store("zonder datum " + TEXT, candidate(text="zonder datum " + TEXT))
    old = store(two, candidate("Dan dat.", two), candidate("Eerst dit.", two), date=dt.date(2020, 1, 1))
    new = store(TEXT, candidate(), date=dt.date(2024, 1, 1))

    rows = commitments.list_commitments(workspace, Filters(), TODAY)

    assert [row.letter_id for row in rows] == [new, old, old, undated]
    assert [row.quote for row in rows[1:3]] == ["Eerst dit.", "Dan dat."]


@pytest.mark.parametrize(
    ("date", "review", "status", "views"),
    [
        ("2026-11-20", Review.ACCEPTED, Status.OPEN, {ListView.OPEN, ListView.OVERDUE}),
        ("2026-11-21", Review.ACCEPTED, Status.OPEN, {ListView.OPEN, ListView.SOON, ListView.HALF_YEAR}),
        ("2026-12-21", Review.ACCEPTED, Status.IN_PROGRESS, {ListView.OPEN, ListView.SOON, ListView.HALF_YEAR}),
        ("2026-12-22", Review.ACCEPTED, Status.PARTLY_DONE, {ListView.OPEN, ListView.HALF_YEAR}),
        ("2026-11-20", Review.ACCEPTED, Status.DONE, {ListView.DONE}),
        ("2026-11-20", Review.ACCEPTED, Status.LAPSED, {ListView.DONE}),
        ("2026-11-20", Review.PENDING, Status.OPEN, {ListView.REVIEW}),
        ("2026-11-20", Review.REJECTED, Status.OPEN, set()),
    ],
)
def test_each_view_holds_what_its_name_says_and_the_counts_agree(
    workspace: Workspace, store: StoreLetter, date: str, review: Review, status: Status, views: set[ListView]
) -> None:
    store(TEXT, candidate(due=due(dt.date.fromisoformat(date))))
    (commitment_id,) = only(workspace)
    if review is not Review.PENDING:
        commitments.review(workspace, [commitment_id], review)
    version = commitments.get_commitment(workspace, commitment_id, TODAY).row.version
    commitments.edit(workspace, commitment_id, version, {"status": status.value}, why="gebleken")

    found = {view for view in ListView if only(workspace, view=view)}
    counted = {view for view, count in commitments.count_views(workspace, TODAY).items() if count}

    assert found == views | {ListView.ALL}
    assert counted == found


@pytest.mark.parametrize(
    ("review", "deadline"),
    [(Review.PENDING, Deadline.NONE), (Review.REJECTED, Deadline.NONE), (Review.ACCEPTED, Deadline.OVERDUE)],
)
def test_only_an_accepted_commitment_is_overdue(
    workspace: Workspace, store: StoreLetter, review: Review, deadline: Deadline
) -> None:
    store(TEXT, candidate(due=due(dt.date(2020, 1, 1))))
    (commitment_id,) = only(workspace)

    commitments.review(workspace, [commitment_id], review)

    assert commitments.get_commitment(workspace, commitment_id, TODAY).row.deadline is deadline


@pytest.mark.parametrize(
    ("query", "found"),
    [("bondgenoot", True), ("bondge", True), ("BONDGENOTEN kamer", True), ("luchtmacht", False), ("***", True),
     ("28 676", True), ("28676", True), ("200000", False),
     ('bond" OR "x', False), ("defensie", True), ("262", True)],
)  # fmt: skip
def test_searching_knows_dutch_word_forms_and_beginnings(
    workspace: Workspace, store: StoreLetter, query: str, *, found: bool
) -> None:
    store(TEXT, candidate(), number="262", dossiers=("28676",))

    assert bool(only(workspace, query=query)) is found


def test_what_was_typed_in_the_notes_can_be_searched_at_once(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    (commitment_id,) = only(workspace)

    commitments.edit(workspace, commitment_id, 1, {"notes": "Navragen bij de griffier."})

    assert only(workspace, query="griffier") == [commitment_id]


def test_filters_on_ministry_dossier_kind_status_and_overdue(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), ministry="Defensie", dossiers=("28676", "29521"))
    other = "Anders. " + TEXT
    store(other, candidate(text=other), ministry="Financiën", dossiers=("21501-07",))

    assert len(only(workspace)) == 2
    assert len(only(workspace, ministry="Financiën")) == 1
    assert len(only(workspace, dossier="29521")) == 1
    assert len(only(workspace, dossier="29 521")) == 1
    assert len(only(workspace, dossier="2867")) == 0
    assert len(only(workspace, kind="information")) == 2
    assert len(only(workspace, kind="financial")) == 0
    assert len(only(workspace, status="afgedaan")) == 0
    assert len(only(workspace, overdue_only=True)) == 0


def test_an_edit_survives_a_restart(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    (commitment_id,) = only(workspace)
    values = {"responsible": "A. de Vries", "notes": "gebeld", "due_date": dt.date(2027, 3, 1), "status": "afgedaan"}
    commitments.edit(workspace, commitment_id, 1, values)
    workspace.close()

    again = open_workspace(workspace.data_dir)
    detail = commitments.get_commitment(again, commitment_id, TODAY)
    again.close()

    assert (detail.row.responsible, detail.notes, detail.row.status) == ("A. de Vries", "gebeld", "afgedaan")
    assert (detail.row.due_date, detail.row.due_origin) == (dt.date(2027, 3, 1), DueOrigin.MANUAL)
    assert detail.row.due_text == "voor 1 februari 2027"


def test_an_edit_on_an_old_version_is_refused_and_loses_nothing(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    (commitment_id,) = only(workspace)
    commitments.edit(workspace, commitment_id, 1, {"notes": "van de eerste"})

    with pytest.raises(ChangedMeanwhileError):
        commitments.edit(workspace, commitment_id, 1, {"notes": "van de tweede"})

    assert commitments.get_commitment(workspace, commitment_id, TODAY).notes == "van de eerste"


@pytest.mark.parametrize(
    "values",
    [
        {"status": "misschien"},
        {"kind": "anders"},
        {"due_date": "2027-01-01"},
        {"summary": "  "},
        {"conditional": "ja"},
        {"quantities": "drie"},
        {"quote": "verzonnen"},
        {"notes": "x" * 100_001},
    ],
)
def test_a_value_that_a_field_does_not_take_is_refused_whole(
    workspace: Workspace, store: StoreLetter, values: dict[str, object]
) -> None:
    store(TEXT, candidate())
    (commitment_id,) = only(workspace)

    with pytest.raises(InvalidValueError):
        commitments.edit(workspace, commitment_id, 1, {"responsible": "iemand", **values})

    assert commitments.get_commitment(workspace, commitment_id, TODAY).row.responsible == ""


def test_reviewing_several_is_all_or_nothing(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    (commitment_id,) = only(workspace)

    with pytest.raises(NotFoundError):
        commitments.review(workspace, [commitment_id, 999], Review.ACCEPTED)

    assert only(workspace, view=ListView.REVIEW) == [commitment_id]


def test_a_decision_made_elsewhere_is_not_overwritten_unseen(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate())
    (commitment_id,) = only(workspace)
    commitments.review(workspace, [commitment_id], Review.REJECTED, why="geen toezegging")

    with pytest.raises(ChangedMeanwhileError):
        commitments.review(workspace, [commitment_id], Review.ACCEPTED, seen={commitment_id: Review.PENDING})

    assert commitments.get_commitment(workspace, commitment_id, TODAY).row.review is Review.REJECTED


def test_a_grouped_number_is_found_in_one_piece(workspace: Workspace, store: StoreLetter) -> None:
    text = "Het kabinet stelt in 2027 € 200.000 beschikbaar."
    store(text, candidate(text, text))

    assert len(only(workspace, query="200000")) == len(only(workspace, query="€ 200.000")) == 1


def test_the_commitments_of_a_removed_letter_are_out_of_sight(workspace: Workspace, store: StoreLetter) -> None:
    letter_id = store(TEXT, candidate(), dossiers=("28676",))
    (commitment_id,) = only(workspace)

    removing.remove_letters(workspace, frozenset([letter_id]))

    assert only(workspace) == []
    assert commitments.facets(workspace).ministries == ()
    with pytest.raises(NotFoundError):
        commitments.get_commitment(workspace, commitment_id, TODAY)


def test_choices_are_in_dutch_order(workspace: Workspace, store: StoreLetter) -> None:
    for number, ministry in enumerate(["Økologie", "economische Zaken", "Éénheid", "Defensie"]):
        store(f"{number} {TEXT}", ministry=ministry)

    assert commitments.facets(workspace).ministries[:3] == ("Defensie", "economische Zaken", "Éénheid")
