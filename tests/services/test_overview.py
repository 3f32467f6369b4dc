from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, candidate
from tracker.services import commitments, linking, overview
from tracker.services.overview import MinistryCount, MonthCount
from tracker.services.rows import Filters, NewLink
from tracker.services.workspace import Workspace
from tracker.terms import Age, Kept, LinkKind, ListView, Review, Status

TODAY = dt.date(2026, 11, 20)
Make = Callable[..., int]


@pytest.fixture
def make(workspace: Workspace, store: StoreLetter) -> Make:
    """Store a letter with one accepted commitment and return the commitment's number."""

    def _make(dated: dt.date, due: dt.date | None, *ministries: str, status: str = "openstaand") -> int:
        number = len(commitments.list_commitments(workspace, Filters(), TODAY))
        letter = store(f"{number}. {TEXT}", candidate(), date=dated, ministries=ministries or ("Defensie",))
        row = next(row for row in commitments.list_commitments(workspace, Filters(), TODAY) if row.letter_id == letter)
        commitments.review(workspace, [row.id], Review.ACCEPTED)
        version = commitments.get_commitment(workspace, row.id, TODAY).row.version
        commitments.edit(workspace, row.id, version, {"due_date": due, "status": status})
        return row.id

    return _make


def follow(workspace: Workspace, store: StoreLetter, commitment: int, dated: dt.date, **link: object) -> None:
    letter = store(f"Vervolg {commitment} {dated}. {TEXT}", date=dated)
    linking.link(workspace, NewLink(commitment, letter, **link))  # type: ignore[arg-type]  # fields of NewLink


def test_what_is_open_is_counted_by_ministry_month_and_age(workspace: Workspace, make: Make) -> None:
    make(dt.date(2026, 10, 1), dt.date(2026, 11, 19))
    make(dt.date(2026, 10, 1), dt.date(2026, 11, 20), "Financiën")
    make(dt.date(2026, 2, 1), dt.date(2027, 1, 31), "Financiën", "Defensie")
    make(dt.date(2024, 11, 20), None)
    make(dt.date(2026, 10, 1), dt.date(2028, 5, 1))
    make(dt.date(2026, 10, 1), dt.date(2026, 12, 1), status="afgedaan")

    counted = overview.read_overview(workspace, TODAY)

    assert (counted.open, counted.overdue, counted.without_term) == (5, 1, 1)
    assert counted.ministries == (MinistryCount("Defensie", 4, 1), MinistryCount("Financiën", 2, 0))
    assert counted.months[0] == MonthCount(TODAY, dt.date(2026, 11, 30), 1)
    assert counted.months[2] == MonthCount(dt.date(2027, 1, 1), dt.date(2027, 1, 31), 1)
    assert counted.months[-1] == MonthCount(dt.date(2027, 11, 1), None, 1)
    assert sum(month.number for month in counted.months) == 3
    assert counted.ages == {Age.QUARTER: 3, Age.HALF: 0, Age.YEAR: 1, Age.TWO_YEARS: 0, Age.OLDER: 1}
    for each in counted.ministries:
        assert commitments.count_listed(workspace, Filters(ListView.OPEN, ministry=each.ministry), TODAY) == each.open
    for age, number in counted.ages.items():
        assert commitments.count_listed(workspace, Filters(view=ListView.OPEN, age=age.value), TODAY) == number


def test_kept_in_time_goes_by_the_letter_that_keeps_it_and_the_term_first_promised(
    workspace: Workspace, make: Make, store: StoreLetter
) -> None:
    due, moved = dt.date(2026, 6, 30), dt.date(2026, 9, 30)
    done: dict[str, object] = {"kind": LinkKind.FULFILMENT, "status": Status.DONE.value}
    in_time, postponed, late, later_still = (make(dt.date(2026, 1, 1), due) for _ in range(4))
    follow(workspace, store, in_time, due, **done)
    for number, day in ((postponed, dt.date(2026, 9, 1)), (later_still, dt.date(2026, 10, 1))):
        follow(workspace, store, number, dt.date(2026, 6, 1), kind=LinkKind.POSTPONEMENT, new_due=moved)
        follow(workspace, store, number, day, **done)
    follow(workspace, store, late, dt.date(2026, 7, 1), **done)
    make(dt.date(2026, 1, 1), due, status="afgedaan")
    without_term = make(dt.date(2026, 1, 1), None)
    follow(workspace, store, without_term, due, **done)

    counted = overview.read_overview(workspace, TODAY)

    assert counted.kept == {Kept.IN_TIME: 1, Kept.POSTPONED: 1, Kept.LATE: 2, Kept.UNKNOWN: 2}
    for kept, number in counted.kept.items():
        assert commitments.count_listed(workspace, Filters(view=ListView.DONE, kept=kept.value), TODAY) == number
    rows = commitments.list_commitments(workspace, Filters(kept=Kept.POSTPONED.value), TODAY)
    assert [row.id for row in rows] == [postponed]


def test_an_empty_register_counts_nothing(workspace: Workspace) -> None:
    counted = overview.read_overview(workspace, TODAY)
    assert (counted.open, counted.ministries, set(counted.kept.values())) == (0, (), {0})
