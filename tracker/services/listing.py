"""The list in two steps: the numbers of the commitments in order, then the rows that are looked at.

100,000 numbers take 0.8 MB; a row is read when somebody sees it.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Select, and_, bindparam, case, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from tracker.errors import NotFoundError
from tracker.extraction.undated import assumed_day
from tracker.models import Commitment, Letter, Link
from tracker.search_query import match_of
from tracker.services.conditions import (
    among_hits,
    asks_for_letters,
    conditions_of,
    hits_of,
    in_sight,
    in_view,
    matching,
)
from tracker.services.labels import letter_label
from tracker.services.moves import moves_of
from tracker.services.orders import BY_INDEX, SORTINGS, Sorting, sorted_by
from tracker.services.reading_order import numbers_of, reading_order
from tracker.services.reckoned import how_reckoned, waits_for_event
from tracker.services.rows import (
    LETTER_TEXT,
    CommitmentDetail,
    CommitmentRow,
    Filters,
    Hit,
    Order,
    QuantityRow,
    deadline_of,
)
from tracker.services.snippets import hit_of
from tracker.terms import (
    OPEN_STATUSES,
    CommitmentKind,
    CommitmentOrigin,
    CommitmentState,
    DueOrigin,
    ListView,
    Review,
    Tier,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from tracker.search_query import Term
    from tracker.told import Told

_AT_ONCE = 500
"""Rows read in one query where all of a list is wanted."""

_FOLLOW_UP = aliased(Letter)
_LINKS = (
    select(func.count())
    .select_from(Link)
    .join(_FOLLOW_UP, col(_FOLLOW_UP.id) == col(Link.letter_id))
    .where(col(Link.commitment_id) == col(Commitment.id))
    .where(col(Link.removed).is_(False), col(_FOLLOW_UP.removed).is_(False))
    .correlate(Commitment)
    .scalar_subquery()
    .label("links")
)
_ROW = (
    *(col(getattr(Commitment, name)) for name in (
        "id", "version", "letter_id", "summary", "quote", "page", "tier", "kind", "actor", "recipient", "quantities",
        "due_text", "due_date", "due_origin", "status", "review", "responsible", "confidence", "tags",
    )),
    *(col(getattr(Letter, name)) for name in ("dossier", "number", "title", "file_name", "ministry")),
    col(Letter.date).label("letter_date"),
    _LINKS,
)  # fmt: skip
_UNDATED_TEXT = case(
    (and_(col(Letter.date).is_(None), col(Commitment.due_origin) == DueOrigin.DERIVED), col(Letter.text)), else_=""
).label("undated_text")
"""The text that tells from which day a term was reckoned where the letter has no date."""
_DETAIL = (*_ROW, *(col(getattr(Commitment, name)) for name in (
    "start", "end", "state", "conditional", "condition", "notes", "rules", "origin", "places", "event_date",
)), col(Letter.ocr_confidence), col(Letter.exchanges), col(Letter.sha256), _UNDATED_TEXT)  # fmt: skip


def _by_number(columns: tuple[Any, ...]) -> Select[Any]:
    """Return these columns of the commitments numbered ``:ids``, a JSON list, in the order of that list."""
    wanted = func.json_each(bindparam("ids")).table_valued("key", "value", name="wanted")
    joined = select(*columns).select_from(wanted).join(Commitment, col(Commitment.id) == wanted.c.value)
    return joined.join(Letter, col(Letter.id) == col(Commitment.letter_id)).order_by(wanted.c.key)


_ROWS_BY_NUMBER, _DETAILS_BY_NUMBER = _by_number(_ROW), _by_number(_DETAIL)
_SEARCHED_BY_NUMBER = _by_number((*_ROW, col(Commitment.notes), col(Letter.signatories)))


def ids_of(session: Session, filters: Filters, today: dt.date, order: Order = Order()) -> array[int]:  # noqa: B008 - frozen
    """Return the numbers of the commitments that the filters choose, in this order."""
    if not order.column:
        return _in_reading_order(session, filters, today)
    if order.column == BY_INDEX:
        summary = col(Commitment.summary_order)
        chosen = _chosen(filters, today, with_letters=False)
        return array("q", numbers_of(session, chosen.order_by(summary.desc() if order.descending else summary)))
    sorting = SORTINGS[order.column]
    keys = _keys_of(session, filters, today, sorting)
    return sorted_by(keys, reading_order(session).sorted(keys), sorting, descending=order.descending)


def _keys_of(session: Session, filters: Filters, today: dt.date, sorting: Sorting) -> dict[int, Any]:
    """Return what each commitment that the filters choose is sorted by, also of some that are out of sight."""
    if sorting.of_letter or filters.query.strip() or conditions_of(filters, today):
        chosen = _chosen(filters, today, with_letters=sorting.of_letter)
    else:
        chosen = select(col(Commitment.id))
    found = session.connection().execute(chosen.add_columns(*sorting.columns)).cursor.fetchall()
    return dict(found) if len(sorting.columns) == 1 else {row[0]: row[1:] for row in found}


def _in_reading_order(session: Session, filters: Filters, today: dt.date) -> array[int]:
    order = reading_order(session)
    if filters.in_letters and filters.query.strip():
        # What says it itself comes before what only stands in a letter that says it.
        own = _in_reading_order(session, replace(filters, in_letters=False), today)
        listed = set(own)
        chosen = _chosen(filters, today, with_letters=False)
        return own + order.sorted([each for each in numbers_of(session, chosen) if each not in listed])
    match, conditions = match_of(filters.query), conditions_of(filters, today)
    if match is None and not conditions:
        return order.ids[:]
    if match is not None and not conditions and not match.is_left_out:
        chosen = hits_of(match)
    elif asks_for_letters(filters):
        chosen = _chosen(filters, today, with_letters=True)
    else:
        chosen = among_hits(match, in_letters=filters.in_letters).where(*conditions)
    return order.sorted(numbers_of(session, chosen))


def _chosen(filters: Filters, today: dt.date, *, with_letters: bool) -> Select[Any]:
    with_letters = with_letters or asks_for_letters(filters)
    found = matching(filters.query, with_letters=with_letters, in_letters=filters.in_letters)
    return found.where(*conditions_of(filters, today))


def rows_at(session: Session, ids: Iterable[int], today: dt.date, query: str = "") -> tuple[CommitmentRow, ...]:
    """Return the rows with these numbers, in their order, and where in them the ``query`` is found.

    A number that no commitment has is passed over.
    """
    match = match_of(query)
    if match is None or not match.terms:
        return tuple(_row(found, today) for found in _found(session, _ROWS_BY_NUMBER, ids))
    terms, in_letters = match.terms, _LetterHits(session, match.terms)
    return tuple(
        replace(_row(found, today), hit=hit_of(terms, _texts(found)) or in_letters[found.letter_id])
        for found in _found(session, _SEARCHED_BY_NUMBER, ids)
    )


class _LetterHits(dict[int, Hit | None]):
    """Finds where a letter says it, once for all its commitments."""

    def __init__(self, session: Session, terms: tuple[Term, ...]) -> None:
        super().__init__()
        self._session, self._terms = session, terms

    def __missing__(self, letter_id: int) -> Hit | None:
        content = self._session.execute(select(col(Letter.text)).where(col(Letter.id) == letter_id)).scalar_one()
        return self.setdefault(letter_id, hit_of(self._terms, [(LETTER_TEXT, content)]))


def _texts(found: Row[Any]) -> Iterator[tuple[str, str]]:
    """Yield what ``indexing`` made searchable, the sentence first."""
    for field in ("quote", "summary", "notes", "due_text", "responsible", "actor", "recipient", "title", "ministry"):
        yield field, getattr(found, field)
    yield "tags", ", ".join(found.tags)
    yield "letter", letter_label(found)
    yield "signatories", ", ".join(found.signatories)
    yield "file_name", found.file_name


def _found(session: Session, query: Select[Any], ids: Iterable[int]) -> Iterator[Row[Any]]:
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        # Past the session, which takes half as long again to hand over rows that are no objects of its own.
        yield from session.connection().execute(query, {"ids": json.dumps(wanted[start : start + _AT_ONCE])})


def rows_of(session: Session, filters: Filters, today: dt.date) -> tuple[CommitmentRow, ...]:
    """Return the rows that the filters choose: newest letter first (undated last), then in reading order."""
    return rows_at(session, ids_of(session, filters, today), today)


def counts_of(session: Session, today: dt.date) -> dict[ListView, int]:
    """Count the commitments in each view, in one query."""
    columns = [func.count().filter(in_view(view, today)) for view in ListView]
    query = select(*columns).select_from(Commitment).where(in_sight())
    return dict(zip(ListView, session.execute(query).one(), strict=True))


def count_of(session: Session, filters: Filters, today: dt.date) -> int:
    """Count the commitments that the filters choose."""
    chosen = _chosen(filters, today, with_letters=False).subquery()
    return int(session.execute(select(func.count()).select_from(chosen)).scalar_one())


def detail_of(session: Session, commitment_id: int, today: dt.date) -> CommitmentDetail:
    """Return everything about one commitment; raises ``NotFoundError``."""
    in_sight = _DETAILS_BY_NUMBER.where(col(Letter.removed).is_(False), col(Commitment.removed).is_(False))
    found = session.execute(in_sight, {"ids": json.dumps([commitment_id])}).first()
    if found is None:
        raise NotFoundError(what="toezegging", what_en="commitment", id=commitment_id)
    return _detail(found, today, moves_of(session, [found]))


def details_of(session: Session, filters: Filters, today: dt.date) -> tuple[CommitmentDetail, ...]:
    """Return everything about each commitment that the filters choose, in the order of ``rows_of``."""
    found = list(_found(session, _DETAILS_BY_NUMBER, ids_of(session, filters, today)))
    moves = moves_of(session, found)
    return tuple(_detail(each, today, moves) for each in found)


def _detail(found: Row[Any], today: dt.date, moves: Mapping[int, Told]) -> CommitmentDetail:
    within = (each for each in found.exchanges if each["start"] <= found.start < each["end"])
    exchange = next(within, {"question": "", "asker": ""})
    return CommitmentDetail(
        row=_row(found, today),
        start=found.start,
        end=found.end,
        state=CommitmentState(found.state),
        conditional=found.conditional,
        condition=found.condition,
        notes=found.notes,
        rules=tuple(found.rules),
        origin=CommitmentOrigin(found.origin),
        other_pages=tuple(place["page"] for place in found.places),
        ocr_confidence=found.ocr_confidence,
        question=exchange["question"],
        asker=exchange["asker"],
        event_date=found.event_date,
        due_how=moves.get(found.id)
        or how_reckoned(
            found.due_text,
            found.due_date,
            found.due_origin,
            found.letter_date,
            found.event_date,
            supposed=assumed_day(found.undated_text) if found.undated_text else None,
        ),
        sha256=found.sha256,
        waits_for_event=waits_for_event(found.due_text, found.due_date, found.due_origin),
    )


def _row(found: Row[Any], today: dt.date) -> CommitmentRow:
    # As in the views: a candidate that nobody accepted has no deadline to miss yet.
    is_open = found.status in OPEN_STATUSES and found.review == Review.ACCEPTED
    return CommitmentRow(
        id=found.id,
        version=found.version,
        summary=found.summary,
        quote=found.quote,
        page=found.page,
        tier=Tier(found.tier),
        kind=CommitmentKind(found.kind),
        actor=found.actor,
        recipient=found.recipient,
        quantities=tuple(QuantityRow(**quantity) for quantity in found.quantities),
        due_text=found.due_text,
        due_date=found.due_date,
        due_origin=DueOrigin(found.due_origin) if found.due_origin else None,
        deadline=deadline_of(found.due_date, is_open=is_open, today=today),
        status=found.status,
        review=Review(found.review),
        responsible=found.responsible,
        confidence=found.confidence,
        letter_id=found.letter_id,
        letter=letter_label(found),
        letter_date=found.letter_date,
        ministry=found.ministry,
        dossier=found.dossier,
        links=found.links,
        tags=tuple(found.tags),
    )
