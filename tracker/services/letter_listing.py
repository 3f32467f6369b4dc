"""Which letters a list holds, by number: in order, and answering to words in the head or anywhere in the text.

20,000 numbers take 0.2 MB; a letter's row is read when somebody sees it.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import case, func, select, text
from sqlmodel import Session, col

from tracker.models import Commitment, Event, Letter
from tracker.search_query import match_of
from tracker.services.conditions import present
from tracker.services.labels import letter_label
from tracker.services.reading_order import numbers_of
from tracker.services.rows import Order
from tracker.stemming import words_of
from tracker.terms import Review

if TYPE_CHECKING:
    from sqlalchemy import Engine, Row, Select

_COUNT = select(func.count()).where(col(Commitment.letter_id) == col(Letter.id), present()).correlate(Letter)
COMMITMENTS = _COUNT.scalar_subquery()
"""How many commitments a letter holds."""
PENDING = _COUNT.where(col(Commitment.review) == Review.PENDING).scalar_subquery()
"""How many of them are to be reviewed."""

NEWEST_FIRST: tuple[Any, ...] = (col(Letter.date).desc().nulls_last(), col(Letter.id).desc())
"""Newest first, undated last."""

_LABEL = case(
    (
        (col(Letter.dossier) != "") & (col(Letter.number) != ""),
        "Kamerstuk " + col(Letter.dossier) + ", nr. " + col(Letter.number),
    ),
    (col(Letter.title) != "", col(Letter.title)),
    else_=col(Letter.file_name),
)
"""``labels.letter_label``, but for the space in a dossier, which does not change the order."""

ORDERS: dict[str, Any] = {
    "date": col(Letter.date),
    "label": func.text_order(_LABEL),
    "title": func.text_order(col(Letter.title)),
    "kind": func.text_order(col(Letter.kind)),
    "ministry": func.text_order(col(Letter.ministry)),
    "commitments": COMMITMENTS,
    "pending": PENDING,
    "file": func.text_order(col(Letter.file_name)),
}
"""By the name of a column. What has no value comes last in either direction; equal ones stand newest first."""

_HEAD = [
    col(getattr(Letter, name))
    for name in (
        "id", "dossier", "number", "title", "file_name", "kind", "date", "reference", "their_reference", "ministries",
        "dossiers", "signatories",
    )
]  # fmt: skip
_NEWEST = select(
    select(func.max(col(Letter.id))).scalar_subquery(),
    select(func.max(col(Event.id))).where(col(Event.entity) == "letter").scalar_subquery(),
)
_IN_TEXT = text("SELECT rowid FROM letter_text_search WHERE letter_text_search MATCH :match")


def ids_of(session: Session, query: str = "", order: Order = Order()) -> array[int]:  # noqa: B008 - frozen
    """Return the numbers of the letters in sight that answer to the query, in this order.

    Unless sorted otherwise, letters whose head answers come before those in which only the text does.
    """
    listed = numbers_of(session, _ordered(order))
    if not words_of(query):
        return array("q", listed)
    heads = ids_by_head(session, query)
    texts = _ids_by_text(session, query, listed)
    if order.column:
        return array("q", [each for each in listed if each in heads or each in texts])
    rest = texts - heads
    return array("q", [each for each in listed if each in heads] + [each for each in listed if each in rest])


def ids_by_head(session: Session, query: str) -> set[int]:
    """Return the letters in whose head every word of the query begins a word."""
    # After a space: where a word begins.
    typed = [f" {word}" for word in words_of(query)]
    return {letter_id for letter_id, words in _heads(session).items() if all(part in words for part in typed)}


_kept: WeakKeyDictionary[Engine, tuple[tuple[int | None, ...], dict[int, str]]] = WeakKeyDictionary()
"""The heads by letter, for as long as no letter comes or changes: reading them takes most of a search."""


def _heads(session: Session) -> dict[int, str]:
    """Return the words of each head in sight, each after a space, as this session sees them."""
    connection = session.connection()
    stamp = tuple(connection.execute(_NEWEST).one())
    kept = _kept.get(connection.engine)
    if kept is None or kept[0] != stamp:
        in_sight = select(*_HEAD).where(col(Letter.removed).is_(False))
        kept = _kept[connection.engine] = stamp, {row.id: _words(row) for row in connection.execute(in_sight)}
    return kept[1]


def _words(row: Row[Any]) -> str:
    date = f"{row.date:%d-%m-%Y}" if row.date else ""
    head = [letter_label(row), row.title, row.file_name, row.kind, date, row.reference, row.their_reference]
    return " " + " ".join(words_of(" ".join([*head, *row.ministries, *row.dossiers, *row.signatories])))


def _ids_by_text(session: Session, query: str, listed: list[int]) -> set[int]:
    match = match_of(query)
    if match is None:
        return set()
    hits = {row[0] for row in session.connection().execute(_IN_TEXT, {"match": match.expression}).cursor.fetchall()}
    return set(listed) - hits if match.is_left_out else hits


def _ordered(order: Order) -> Select[Any]:
    chosen = select(col(Letter.id)).where(col(Letter.removed).is_(False))
    if not order.column:
        return chosen.order_by(*NEWEST_FIRST)
    key = ORDERS[order.column]
    return chosen.order_by((key.desc() if order.descending else key.asc()).nulls_last(), *NEWEST_FIRST)
