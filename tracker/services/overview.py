"""What a committee asks: open and overdue per ministry, terms per month, age of the open ones, kept in time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from sqlalchemy import case, func, select
from sqlmodel import Session, col

from tracker import database
from tracker.models import Commitment, Letter
from tracker.services.conditions import in_sight, in_view
from tracker.services.sorting import dutch_order
from tracker.services.timeliness import dated, is_done, was_kept
from tracker.terms import Age, Kept, ListView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from tracker.services.workspace import Workspace

MONTHS_AHEAD = 12
"""Months of which the terms are told one by one, this one included."""


@dataclass(frozen=True, slots=True)
class MinistryCount:
    """The open commitments of one ministry, empty where the letter names none; ``overdue`` are among ``open``.

    What comes from a letter of two ministries counts with both, as in the lists.
    """

    ministry: str
    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """The open commitments with a last day between two dates, both included; ``last`` is ``None`` for no end."""

    first: dt.date
    last: dt.date | None
    number: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All counts on one day. ``months`` run from that day on; what is overdue or has no term is told apart."""

    open: int
    overdue: int
    without_term: int
    ministries: tuple[MinistryCount, ...]
    months: tuple[MonthCount, ...]
    ages: dict[Age, int]
    kept: dict[Kept, int]


@dataclass(frozen=True, slots=True)
class _Group:
    main: str
    others: Sequence[str]
    """The ministries of a letter: the main one, and all of them."""
    age: str
    month: str
    """Of a term that has not passed, as ``2026-11``; empty for no term, ``-`` for one that has passed."""
    number: int


def read_overview(workspace: Workspace, today: dt.date) -> Overview:
    """Count what is open on ``today`` in one pass over it, and what is done in another."""
    with database.reading(workspace.engine) as session:
        groups = _groups(session, today)
        kept = _kept(session)
    months = _sum((each.month, each.number) for each in groups)
    ages = _sum((each.age, each.number) for each in groups)
    return Overview(
        open=sum(each.number for each in groups),
        overdue=months["-"],
        without_term=months[""],
        ministries=_ministries(groups),
        months=_months(months, today),
        ages={age: ages[age.value] for age in Age},
        kept=kept,
    )


def _groups(session: Session, today: dt.date) -> list[_Group]:
    due = col(Commitment.due_date)
    month = case((due.is_(None), ""), (due < today, "-"), else_=func.substr(due, 1, 7))
    age = case(*((dated(each, today), each.value) for each in Age), else_="")
    # Counted per letter and month before the letters are looked at: five times as few.
    counted = (
        select(col(Commitment.letter_id), month.label("month"), func.count().label("number"))
        .where(in_view(ListView.OPEN, today), in_sight())
        .group_by(col(Commitment.letter_id), "month")
        .subquery()
    )
    wanted = (
        select(
            col(Letter.ministry), col(Letter.ministries), age.label("age"), counted.c.month, func.sum(counted.c.number)
        )
        .join(counted, counted.c.letter_id == col(Letter.id))
        .group_by(col(Letter.ministry), col(Letter.ministries), "age", counted.c.month)
    )
    return [_Group(*row) for row in session.connection().execute(wanted)]


def _kept(session: Session) -> dict[Kept, int]:
    columns = [func.count().filter(was_kept(kept)) for kept in Kept]
    wanted = select(*columns).select_from(Commitment).where(is_done(), in_sight())
    return dict(zip(Kept, session.connection().execute(wanted).one(), strict=True))


def _ministries(groups: Iterable[_Group]) -> tuple[MinistryCount, ...]:
    """Return the ministries, most overdue first, then by name."""
    total = _sum((name, each.number) for each in groups for name in _names(each))
    overdue = _sum((name, each.number) for each in groups if each.month == "-" for name in _names(each))
    named = [MinistryCount(name, total[name], overdue[name]) for name in dutch_order(total)]
    return tuple(sorted(named, key=lambda each: (-each.overdue, -each.open)))


def _names(group: _Group) -> set[str]:
    return {group.main, *group.others}


def _months(numbers: Counter[str], today: dt.date) -> tuple[MonthCount, ...]:
    first = today.replace(day=1)
    starts = [first + relativedelta(months=step) for step in range(MONTHS_AHEAD + 1)]
    counted = [
        MonthCount(max(start, today), start + relativedelta(months=1, days=-1), numbers[f"{start:%Y-%m}"])
        for start in starts[:-1]
    ]
    later = sum(number for month, number in numbers.items() if month >= f"{starts[-1]:%Y-%m}")
    return (*counted, MonthCount(starts[-1], None, later))


def _sum(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for key, number in pairs:
        totals[key] += number
    return totals
