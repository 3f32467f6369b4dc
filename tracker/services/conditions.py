"""What a list holds, in SQL: the ready-made views, the filters, and the words searched for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement, Integer, and_, column, exists, func, or_, select, text, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from tracker.models import Commitment, Letter
from tracker.search_query import match_of
from tracker.services.labels import dossier_key
from tracker.services.timeliness import is_of_age, was_kept
from tracker.terms import HALF_YEAR_MONTHS, OPEN_STATUSES, SOON_DAYS, Age, Kept, ListView, Review, Status

if TYPE_CHECKING:
    from sqlalchemy import Select, Subquery

    from tracker.search_query import Match
    from tracker.services.rows import Filters

_IS_OPEN = col(Commitment.status).in_([status.value for status in OPEN_STATUSES])
_ACCEPTED = col(Commitment.review) == Review.ACCEPTED
_FOLLOWED = and_(_ACCEPTED, _IS_OPEN)
_GONE = aliased(Commitment)


def in_view(view: ListView, today: dt.date) -> ColumnElement[bool]:
    """Return what a ready-made view holds on ``today``."""
    due = col(Commitment.due_date)
    overdue = and_(_FOLLOWED, due < today)
    return {
        ListView.REVIEW: col(Commitment.review) == Review.PENDING,
        ListView.OPEN: _FOLLOWED,
        ListView.OVERDUE: overdue,
        ListView.SOON: and_(_FOLLOWED, due >= today, due <= today + dt.timedelta(days=SOON_DAYS)),
        ListView.HALF_YEAR: and_(_FOLLOWED, due >= today, due <= today + relativedelta(months=HALF_YEAR_MONTHS)),
        ListView.DONE: and_(_ACCEPTED, col(Commitment.status).in_([Status.DONE.value, Status.LAPSED.value])),
        ListView.ALL: true(),
    }[view]


def conditions_of(filters: Filters, today: dt.date) -> list[ColumnElement[bool]]:
    """Return the conditions on a commitment and its letter, the words searched for aside."""
    wanted = [] if filters.view is ListView.ALL else [in_view(filters.view, today)]
    wanted += [column == value for column, value in _exact(filters) if value]
    if filters.dossier:
        wanted.append(_holds(Letter.dossiers, dossier_key(filters.dossier)))
    if filters.ministry:
        # A letter of two ministries is found under either.
        wanted.append(or_(col(Letter.ministry) == filters.ministry, _holds(Letter.ministries, filters.ministry)))
    if filters.person:
        wanted.append(_concerns_person(filters.person))
    if filters.tag:
        wanted.append(_holds(Commitment.tags, filters.tag))
    if filters.overdue_only:
        wanted.append(in_view(ListView.OVERDUE, today))
    if filters.unreviewed:
        wanted.append(in_view(ListView.REVIEW, today))
    if filters.age:
        wanted.append(is_of_age(Age(filters.age), today))
    if filters.kept:
        wanted.append(was_kept(Kept(filters.kept)))
    if filters.letter_id is not None:
        wanted.append(col(Commitment.letter_id) == filters.letter_id)
    return wanted + _ranges(filters)


def _exact(filters: Filters) -> list[tuple[Any, str]]:
    return [
        (col(Commitment.status), filters.status),
        (col(Commitment.kind), filters.kind),
        (col(Commitment.tier), filters.tier),
    ]


def _ranges(filters: Filters) -> list[ColumnElement[bool]]:
    due, amount = col(Commitment.due_date), col(Commitment.amount)
    bounds: list[ColumnElement[bool] | None] = [
        due >= filters.due_from if filters.due_from else None,
        due <= filters.due_to if filters.due_to else None,
        amount >= filters.amount_from if filters.amount_from is not None else None,
        amount <= filters.amount_to if filters.amount_to is not None else None,
    ]
    return [bound for bound in bounds if bound is not None]


def _holds(listed: object, value: str) -> ColumnElement[bool]:
    each = func.json_each(col(listed)).table_valued("value")
    return exists().select_from(each).where(each.c.value == value)


def _concerns_person(person: str) -> ColumnElement[bool]:
    """Return the commitments that somebody is responsible for, signed, or made."""
    return or_(
        col(Commitment.responsible) == person, col(Commitment.actor) == person, _holds(Letter.signatories, person)
    )


def matching(query: str, *, with_letters: bool, in_letters: bool = False) -> Select[Any]:
    """Return the numbers of the commitments in sight in which the query occurs: all of them for no words.

    Joined to their letters only where a condition or the order asks for a letter's columns.
    """
    found = among_hits(match_of(query), in_letters=in_letters)
    if with_letters:
        return found.join(Letter, col(Letter.id) == col(Commitment.letter_id)).where(col(Letter.removed).is_(False))
    return found.where(in_sight())


def among_hits(match: Match | None, *, in_letters: bool = False) -> Select[Any]:
    """Return the numbers of the commitments in which the words occur, also of those out of sight.

    With ``in_letters`` also those of a letter in which they occur.
    """
    found = select(col(Commitment.id))
    if match is None:
        return found
    if match.is_left_out:
        return found.where(col(Commitment.id).not_in(hits_of(match)))
    hit = _subquery(f"{_IN_COMMITMENTS} UNION {_IN_LETTERS}" if in_letters else _IN_COMMITMENTS, match)
    # From the hits to the commitments: as a condition SQLite tries every hit with every letter (0.8 s for 5,000).
    return found.select_from(hit).join(Commitment, col(Commitment.id) == hit.c.rowid)


def hits_of(match: Match) -> Select[Any]:
    """Return the numbers of the commitments in which the words occur, straight from the index."""
    return select(_subquery(_IN_COMMITMENTS, match))


_IN_COMMITMENTS = "SELECT rowid FROM commitment_search WHERE commitment_search MATCH :match"
_IN_LETTERS = (
    "SELECT commitment.id FROM letter_text_search JOIN commitment ON commitment.letter_id = letter_text_search.rowid "
    "WHERE letter_text_search MATCH :match"
)


def _subquery(sql: str, match: Match) -> Subquery:
    return text(sql).bindparams(match=match.expression).columns(column("rowid", Integer)).subquery("hits")


def in_sight() -> ColumnElement[bool]:
    """Return that neither a commitment nor its letter was removed, without looking at the letter."""
    removed = select(col(Letter.id)).where(col(Letter.removed).is_(True))
    return and_(col(Commitment.letter_id).not_in(removed), present())


def present() -> ColumnElement[bool]:
    """Return that a commitment itself was not removed; its other columns need not be read for it."""
    return col(Commitment.id).not_in(select(col(_GONE.id)).where(col(_GONE.removed).is_(True)))


def asks_for_letters(filters: Filters) -> bool:
    """Tell whether a condition looks at the letter."""
    return bool(filters.ministry or filters.dossier or filters.person)
