"""What lists of commitments can be sorted by.

The database hands over what each row is sorted by, unsorted; the few different values are then put in order, and the
rows of one value in the order of reading, which is kept in memory. Sorting in SQL took twice as long
(docs/workbench.md).
What has no value comes last in either direction; rows that are equal keep the order of reading: newest letter first
(undated last), within a letter from top to bottom.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Function, Integer, cast, func
from sqlmodel import col

from tracker.models import Commitment, Letter
from tracker.ordering import text_order
from tracker.reports.dutch import KINDS
from tracker.terms import Review, Status, Tier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

READING: tuple[Any, ...] = (
    col(Letter.date).desc().nulls_last(),
    col(Letter.id).desc(),
    col(Commitment.start),
    col(Commitment.id),
)

_Ranks = tuple[Any, ...]
"""What values are compared by, from the first to the last that decides; ``None`` for what has no value."""


def _as_they_are(*values: object) -> _Ranks:
    return values


def _as_text(value: str) -> _Ranks:
    return (text_order(value) if value else None,)


@dataclass(frozen=True, slots=True)
class Sorting:
    """What a column of the list sorts by: ``columns`` of the database, and what their values are compared by."""

    columns: tuple[Any, ...]
    ranks: Callable[..., _Ranks] = _as_they_are
    of_letter: bool = False
    """Whether these are columns of the letter."""


def _by_place(term: object, values: Iterable[str]) -> Sorting:
    places = {str(value): place for place, value in enumerate(values)}
    return Sorting((col(term),), lambda value: (places.get(value, len(places)), value))


def _first_quantity(field: str) -> Function[object]:
    return func.json_extract(col(Commitment.quantities), f"$[0].{field}")


_DOSSIER = func.nullif(col(Letter.dossier), "")

SORTINGS: dict[str, Sorting] = {
    "kind": _by_place(Commitment.kind, sorted(KINDS, key=lambda kind: KINDS[kind])),
    "tier": _by_place(Commitment.tier, Tier),
    "actor": Sorting((col(Commitment.actor),), _as_text),
    "recipient": Sorting((col(Commitment.recipient),), _as_text),
    "quantities": Sorting((_first_quantity("unit"), _first_quantity("value"))),
    "due": Sorting((col(Commitment.due_date),)),
    "status": _by_place(Commitment.status, Status),
    "review": _by_place(Commitment.review, Review),
    "responsible": Sorting((col(Commitment.responsible),), _as_text),
    "tags": Sorting((col(Commitment.tags),), _as_text),
    "letter": Sorting((_DOSSIER, cast(Letter.number, Integer), col(Letter.date)), of_letter=True),
    "letter_date": Sorting((col(Letter.date),), of_letter=True),
    "dossier": Sorting((_DOSSIER,), of_letter=True),
    "ministry": Sorting((col(Letter.ministry),), _as_text, of_letter=True),
    "confidence": Sorting((col(Commitment.confidence),)),
}
"""By the name of a column; kinds by their Dutch names, status and review as they follow on each other."""

BY_INDEX = "summary"
"""Read straight from its index, which is in order and holds the number; hardly any two summaries are the same."""


def sorted_by(keys: Mapping[int, object], ids: Iterable[int], sorting: Sorting, *, descending: bool) -> array[int]:
    """Return the numbers ``ids``, which stand in the order of reading, sorted by their keys.

    A key is the value of the sorting's column, or a tuple of the values where it has more than one.
    """
    groups: dict[_Ranks, list[int]] = {}
    group_of = {
        key: groups.setdefault(ranks, [])
        for key, ranks in _in_order(set(keys.values()), sorting, descending=descending)
    }
    for each in ids:
        group_of[keys[each]].append(each)
    return array("q", chain.from_iterable(groups.values()))


def _in_order(keys: Iterable[Any], sorting: Sorting, *, descending: bool) -> list[tuple[Any, _Ranks]]:
    """Return the keys with their ranks, sorted: by what decides last first, as sorting leaves equals in their order."""
    is_one = len(sorting.columns) == 1
    found = [(key, sorting.ranks(key) if is_one else sorting.ranks(*key)) for key in keys]
    for place in reversed(range(len(found[0][1]) if found else 0)):
        known = [each for each in found if each[1][place] is not None]
        known.sort(key=lambda each, place=place: each[1][place], reverse=descending)  # type: ignore[misc]  # mypy cannot infer the default
        found = known + [each for each in found if each[1][place] is None]
    return found
