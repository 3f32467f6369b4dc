"""The query behind the list: filters in SQL, rows as frozen data."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Integer, and_, column, exists, func, text, true
from sqlalchemy.orm import aliased, defer
from sqlmodel import Session, col, select

from tracker.errors import NotFoundError
from tracker.models import Commitment, Letter, Link
from tracker.search_index import match_of
from tracker.services.labels import dossier_key, letter_label
from tracker.services.rows import CommitmentDetail, CommitmentRow, Filters, QuantityRow, deadline_of
from tracker.terms import (
    OPEN_STATUSES,
    SOON_DAYS,
    CommitmentKind,
    CommitmentState,
    DueOrigin,
    ListView,
    Review,
    Status,
    Tier,
)

if TYPE_CHECKING:
    from sqlmodel.sql.expression import Select

_IS_OPEN = col(Commitment.status).in_([status.value for status in OPEN_STATUSES])
_ACCEPTED = col(Commitment.review) == Review.ACCEPTED
_FOLLOWED = and_(_ACCEPTED, _IS_OPEN)
_FOLLOW_UP = aliased(Letter)
_LINKS = (
    select(func.count())
    .select_from(Link)
    .join(_FOLLOW_UP, col(_FOLLOW_UP.id) == Link.letter_id)
    .where(Link.commitment_id == Commitment.id, col(Link.removed).is_(False), col(_FOLLOW_UP.removed).is_(False))
    .correlate(Commitment)
    .scalar_subquery()
)


def rows_of(session: Session, filters: Filters, today: dt.date) -> tuple[CommitmentRow, ...]:
    """Return the rows that the filters choose: newest letter first (undated last), then in reading order."""
    found = session.exec(_chosen(filters, today)).all()
    return tuple(_row(commitment, letter, links, today) for commitment, letter, links in found)


def _chosen(filters: Filters, today: dt.date) -> Select[Commitment, Letter, int]:
    order = (col(Letter.date).desc().nulls_last(), col(Letter.id).desc(), col(Commitment.start), col(Commitment.id))
    return (
        _matching(filters.query)
        .join(Letter, col(Letter.id) == Commitment.letter_id)
        .options(defer(Letter.text, raiseload=True), defer(Letter.pages, raiseload=True))  # type: ignore[arg-type] # SQLModel types columns as values
        .where(col(Letter.removed).is_(False), *_conditions(filters, today))
        .order_by(*order)
    )


def _conditions(filters: Filters, today: dt.date) -> list[ColumnElement[bool]]:
    wanted = [_in_view(filters.view, today)]
    if filters.status:
        wanted.append(col(Commitment.status) == filters.status)
    if filters.ministry:
        wanted.append(col(Letter.ministry) == filters.ministry)
    if filters.dossier:
        wanted.append(_concerns(dossier_key(filters.dossier)))
    if filters.kind:
        wanted.append(col(Commitment.kind) == filters.kind)
    if filters.overdue_only:
        wanted.append(_in_view(ListView.OVERDUE, today))
    if filters.letter_id is not None:
        wanted.append(col(Commitment.letter_id) == filters.letter_id)
    return wanted


def _concerns(dossier: str) -> ColumnElement[bool]:
    each = func.json_each(col(Letter.dossiers)).table_valued("value")
    return exists().select_from(each).where(each.c.value == dossier)


def _matching(query: str) -> Select[Commitment, Letter, int]:
    """Return the commitments in which the query occurs: all for no query, or only a sign such as an opening quote."""
    match = match_of(query)
    if not match:
        return select(Commitment, Letter, _LINKS)
    found = text("SELECT rowid FROM commitment_search WHERE commitment_search MATCH :match").bindparams(match=match)
    hits = found.columns(column("rowid", Integer)).subquery("hits")
    # From the hits to the commitments: as a condition SQLite tries every hit with every letter (0.8 s for 5,000).
    return select(Commitment, Letter, _LINKS).select_from(hits).join(Commitment, col(Commitment.id) == hits.c.rowid)


def _in_view(view: ListView, today: dt.date) -> ColumnElement[bool]:
    due = col(Commitment.due_date)
    overdue = and_(_FOLLOWED, due < today)
    return {
        ListView.REVIEW: col(Commitment.review) == Review.PENDING,
        ListView.OPEN: _FOLLOWED,
        ListView.OVERDUE: overdue,
        ListView.SOON: and_(_FOLLOWED, due >= today, due <= today + dt.timedelta(days=SOON_DAYS)),
        ListView.DONE: and_(_ACCEPTED, col(Commitment.status).in_([Status.DONE.value, Status.LAPSED.value])),
        ListView.ALL: true(),
    }[view]


def counts_of(session: Session, today: dt.date) -> dict[ListView, int]:
    """Count the commitments in each view, in one query."""
    columns = [func.count().filter(_in_view(view, today)) for view in ListView]
    query = select(*columns).select_from(Commitment).join(Letter).where(col(Letter.removed).is_(False))
    return dict(zip(ListView, session.execute(query).one(), strict=True))


def detail_of(session: Session, commitment_id: int, today: dt.date) -> CommitmentDetail:
    """Return everything about one commitment; raises ``NotFoundError``."""
    query = select(Commitment, Letter, _LINKS).join(Letter).where(Commitment.id == commitment_id)
    found = session.exec(query.where(col(Letter.removed).is_(False))).first()
    if found is None:
        raise NotFoundError(what="toezegging", what_en="commitment", id=commitment_id)
    return _detail(*found, today)


def details_of(session: Session, filters: Filters, today: dt.date) -> tuple[CommitmentDetail, ...]:
    """Return everything about each commitment that the filters choose, in the order of ``rows_of``."""
    return tuple(_detail(*found, today) for found in session.exec(_chosen(filters, today)))


def _detail(commitment: Commitment, letter: Letter, links: int, today: dt.date) -> CommitmentDetail:
    within = (each for each in letter.exchanges if each["start"] <= commitment.start < each["end"])
    exchange = next(within, {"question": "", "asker": ""})
    return CommitmentDetail(
        row=_row(commitment, letter, links, today),
        start=commitment.start,
        end=commitment.end,
        state=CommitmentState(commitment.state),
        conditional=commitment.conditional,
        condition=commitment.condition,
        notes=commitment.notes,
        rules=tuple(commitment.rules),
        ocr_confidence=letter.ocr_confidence,
        question=exchange["question"],
        asker=exchange["asker"],
    )


def _row(commitment: Commitment, letter: Letter, links: int, today: dt.date) -> CommitmentRow:
    # As in the views: a candidate that nobody accepted has no deadline to miss yet.
    is_open = commitment.status in OPEN_STATUSES and commitment.review == Review.ACCEPTED
    return CommitmentRow(
        id=commitment.id or 0,
        version=commitment.version,
        summary=commitment.summary,
        quote=commitment.quote,
        page=commitment.page,
        tier=Tier(commitment.tier),
        kind=CommitmentKind(commitment.kind),
        actor=commitment.actor,
        recipient=commitment.recipient,
        quantities=tuple(QuantityRow(**quantity) for quantity in commitment.quantities),
        due_text=commitment.due_text,
        due_date=commitment.due_date,
        due_origin=DueOrigin(commitment.due_origin) if commitment.due_origin else None,
        deadline=deadline_of(commitment.due_date, is_open=is_open, today=today),
        status=commitment.status,
        review=Review(commitment.review),
        responsible=commitment.responsible,
        confidence=commitment.confidence,
        letter_id=commitment.letter_id,
        letter=letter_label(letter),
        letter_date=letter.date,
        ministry=letter.ministry,
        dossier=letter.dossier,
        links=links,
    )
