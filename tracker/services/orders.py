"""What lists of commitments can be sorted by, in SQL.

What has no value comes last in either direction; rows that are equal keep the order of reading: newest letter first
(undated last), within a letter from top to bottom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Function, Integer, case, cast, func
from sqlmodel import col

from tracker.models import Commitment, Letter
from tracker.reports.dutch import KINDS
from tracker.terms import Review, Status, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.services.rows import Order

READING: tuple[Any, ...] = (
    col(Letter.date).desc().nulls_last(),
    col(Letter.id).desc(),
    col(Commitment.start),
    col(Commitment.id),
)


def _by_text(text: object) -> tuple[Any, ...]:
    return (func.text_order(col(text)),)


def _by_place(term: object, values: Iterable[str]) -> tuple[Any, ...]:
    places = {str(value): place for place, value in enumerate(values)}
    return (case(places, value=col(term), else_=len(places)), col(term))


def _first_quantity(field: str) -> Function[Any]:
    return func.json_extract(col(Commitment.quantities), f"$[0].{field}")


ORDERS: dict[str, tuple[Any, ...]] = {
    "summary": (col(Commitment.summary_order),),
    "kind": _by_place(Commitment.kind, sorted(KINDS, key=lambda kind: KINDS[kind])),
    "tier": _by_place(Commitment.tier, Tier),
    "actor": _by_text(Commitment.actor),
    "recipient": _by_text(Commitment.recipient),
    "quantities": (_first_quantity("unit"), _first_quantity("value")),
    "due": (col(Commitment.due_date),),
    "status": _by_place(Commitment.status, Status),
    "review": _by_place(Commitment.review, Review),
    "responsible": _by_text(Commitment.responsible),
    "tags": _by_text(Commitment.tags),
    "letter": (func.nullif(col(Letter.dossier), ""), cast(Letter.number, Integer), col(Letter.date)),
    "letter_date": (col(Letter.date),),
    "dossier": (func.nullif(col(Letter.dossier), ""),),
    "ministry": _by_text(Letter.ministry),
    "confidence": (col(Commitment.confidence),),
}
"""By the name of a column; kinds by their Dutch names, status and review as they follow on each other."""


_BY_INDEX = "summary"
"""Read straight from its index, which holds the number as well; hardly any two summaries are the same."""


def order_by(order: Order) -> tuple[Any, ...]:
    """Return the terms to sort by, from the first to the last that decides."""
    chosen = ORDERS[order.column] if order.column else ()
    if order.column == _BY_INDEX:
        return tuple(each.desc() if order.descending else each for each in chosen)
    return (*(each.desc().nulls_last() if order.descending else each.asc().nulls_last() for each in chosen), *READING)


def needs_letters(order: Order) -> bool:
    """Tell whether the order looks at the letter."""
    return order.column != _BY_INDEX
