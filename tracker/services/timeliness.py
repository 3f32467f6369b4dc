"""How old commitments are, and whether those that are done came in time, in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from sqlalchemy import ColumnElement, and_, func, not_, or_, select, true
from sqlmodel import col

from tracker.models import Commitment, Letter, Link
from tracker.terms import AGE_MONTHS, Age, Kept, LinkKind, Review, Status

if TYPE_CHECKING:
    import datetime as dt
    from typing import Any


def is_of_age(age: Age, today: dt.date) -> ColumnElement[bool]:
    """Return that a commitment's letter is so old on ``today``; a letter without a date has no age."""
    return col(Commitment.letter_id).in_(select(col(Letter.id)).where(dated(age, today)))


def dated(age: Age, today: dt.date) -> ColumnElement[bool]:
    """Return that a letter is so old on ``today``; one of a later date is of the youngest."""
    least, most = AGE_MONTHS[age]
    date = col(Letter.date)
    until = date <= today - relativedelta(months=least) if least else true()
    return and_(date.is_not(None), until, date > today - relativedelta(months=most) if most else true())


def is_done() -> ColumnElement[bool]:
    """Return that a commitment was accepted and is kept."""
    return and_(col(Commitment.review) == Review.ACCEPTED, col(Commitment.status) == Status.DONE)


def was_kept(kept: Kept) -> ColumnElement[bool]:
    """Return that a commitment is done, and how that stands to its terms."""
    return and_(is_done(), _kept()[kept])


def _kept() -> dict[Kept, ColumnElement[bool]]:
    done_on, first_due, due = _kept_on(), _first_due(), col(Commitment.due_date)
    known = and_(done_on.is_not(None), due.is_not(None))
    in_time = and_(known, done_on <= func.coalesce(first_due, due))
    postponed = and_(known, not_(done_on <= func.coalesce(first_due, due)), done_on <= due)
    return {
        Kept.IN_TIME: in_time,
        Kept.POSTPONED: postponed,
        Kept.LATE: and_(known, done_on > func.coalesce(first_due, due), done_on > due),
        Kept.UNKNOWN: or_(done_on.is_(None), due.is_(None)),
    }


def _kept_on() -> Any:  # noqa: ANN401 - SQLAlchemy has no narrower word for a scalar query used as a value
    """Return the date of the first letter that keeps a commitment."""
    return _linked(func.min(col(Letter.date))).where(col(Link.kind) == LinkKind.FULFILMENT).scalar_subquery()


def _first_due() -> Any:  # noqa: ANN401 - as above
    """Return the term before it was first moved; nothing where it never was."""
    moved = _linked(col(Link.old_due)).where(col(Link.new_due).is_not(None))
    return moved.order_by(col(Letter.date), col(Link.id)).limit(1).scalar_subquery()


def _linked(wanted: Any) -> Any:  # noqa: ANN401 - as above
    return (
        select(wanted)
        .select_from(Link)
        .join(Letter, col(Letter.id) == col(Link.letter_id))
        .where(col(Link.commitment_id) == col(Commitment.id), col(Link.removed).is_(False))
        .where(col(Letter.removed).is_(False))
        .correlate(Commitment)
    )
