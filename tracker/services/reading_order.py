"""The order in which lists stand unless sorted otherwise, kept in memory: newest letter first, then as in the letter.

Finding out what answers to a search takes a few milliseconds, ordering that by its letters' dates ten times as long
(docs/workbench.md). The places of all commitments in sight are therefore kept as numbers, 16 bytes a commitment, for as
long as no commitment comes, goes or moves, and no letter changes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from itertools import compress
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import func, select
from sqlmodel import Session, col

from tracker.models import Commitment, Event, Letter
from tracker.services.conditions import present
from tracker.services.orders import READING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Engine, Select

_MANY = 16
"""From one in so many on, going through all commitments is quicker than sorting those asked for."""

_Stamp = tuple[int | None, ...]
_NEWEST = select(
    select(func.max(col(Commitment.id))).scalar_subquery(),
    select(func.max(col(Event.id))).where(col(Event.entity) == "letter").scalar_subquery(),
    *(
        select(func.max(col(Event.id))).where(col(Event.field) == name).scalar_subquery()
        for name in ("removed", "start")
    ),
)


@dataclass(frozen=True, slots=True)
class ReadingOrder:
    """``ids`` are the commitments in sight, in order; ``places`` says where a number stands in it, -1 for nowhere."""

    ids: array[int]
    places: array[int]

    def sorted(self, ids: Collection[int]) -> array[int]:
        """Return those of these that are in sight, in order."""
        if len(ids) * _MANY > len(self.ids):
            return self._passed_by(ids)
        places = sorted(map(self.places.__getitem__, ids))
        in_sight = bisect_left(places, 0)
        return array("q", map(self.ids.__getitem__, places[in_sight:]))

    def _passed_by(self, ids: Iterable[int]) -> array[int]:
        """Return the same by going through all places: quicker than sorting when a good part is asked for."""
        wanted = bytearray(len(self.ids) + 1)  # the last, place -1, is for what is out of sight
        for place in map(self.places.__getitem__, ids):
            wanted[place] = 1
        return array("q", compress(self.ids, wanted))


_kept: WeakKeyDictionary[Engine, tuple[_Stamp, ReadingOrder]] = WeakKeyDictionary()


def reading_order(session: Session) -> ReadingOrder:
    """Return the order of all commitments in sight, as this session sees them."""
    engine, stamp = session.connection().engine, _stamp(session)
    kept = _kept.get(engine)
    if kept is None or kept[0] != stamp:
        kept = _kept[engine] = (stamp, _read(session))
    return kept[1]


def numbers_of(session: Session, chosen: Select[Any]) -> list[int]:
    """Return the one column of a query, past SQLAlchemy's rows, which take twice as long as the query."""
    return [row[0] for row in session.connection().execute(chosen).cursor.fetchall()]


def _stamp(session: Session) -> _Stamp:
    """Return what differs whenever the order may differ: the newest commitment, and the newest changes of each kind."""
    return tuple(session.connection().execute(_NEWEST).one())


def _read(session: Session) -> ReadingOrder:
    wanted = select(col(Commitment.id)).join(Letter, col(Letter.id) == col(Commitment.letter_id))
    listed = wanted.where(col(Letter.removed).is_(False), present()).order_by(*READING)
    ids = array("q", numbers_of(session, listed))
    newest = session.connection().execute(select(func.max(col(Commitment.id)))).scalar()
    places = array("q", [-1]) * ((newest or 0) + 1)
    for place, each in enumerate(ids):
        places[each] = place
    return ReadingOrder(ids, places)
