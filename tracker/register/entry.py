"""One official record as it is shown: the official values, what staff set over them, and where the two differ."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tracker.register.merging import values_of
from tracker.register.values import day_in_the_hague
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.register.observation import Value

RELATIONS: Mapping[str, LinkKind] = {
    "repeats": LinkKind.RESTATEMENT,
    "adds_to": LinkKind.ADDITION,
    "amends": LinkKind.AMENDMENT,
}
"""What an official record may say of an earlier one, in our words."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which staff's value is not the official one."""

    field: str
    official: str
    own: str


def shown(record: Mapping[str, list[Any]], edits: Mapping[str, str]) -> dict[str, Value]:
    """Return the fields as they count: what staff set wins."""
    return {**values_of(record), **edits}


def columns_of(record: Mapping[str, list[Any]], edits: Mapping[str, str]) -> dict[str, object]:
    """Return what lists show, sort and filter by."""
    values = shown(record, edits)
    return {
        **{name: text_of(values.get(name)) for name in ("number", "status", "ministry", "office", "text")},
        "person": person_of(values),
        "created_on": day_of(text_of(values.get("created_at"))),
        "fulfilled_on": day_of(text_of(values.get("fulfilled_on"))),
        "deleted": values.get("deleted") is True,
    }


def person_of(values: Mapping[str, Value]) -> str:
    """Return who promised it: the whole name, or what it is made of."""
    parts = (text_of(values.get(name)) for name in ("initials", "surname_prefix", "surname"))
    return text_of(values.get("name")) or " ".join(part for part in parts if part)


def relations_of(record: Mapping[str, list[Any]]) -> list[tuple[LinkKind, str]]:
    """Return the records (by GUID) that this one repeats, adds to or changes."""
    values = values_of(record)
    return [(kind, guid) for name, kind in RELATIONS.items() for guid in _list(values.get(name))]


def differences_of(record: Mapping[str, list[Any]], edits: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return where staff's value differs from the official one, in the order of the fields' names."""
    if not edits:
        return ()
    official = values_of(record)
    found = (Difference(name, text_of(official.get(name)), own) for name, own in sorted(edits.items()))
    return tuple(each for each in found if not _same(each))


def _same(each: Difference) -> bool:
    """Tell whether both say the same; the case of a status differs from source to source."""
    return each.own == each.official or (each.field == "status" and each.own.lower() == each.official.lower())


def changes_between(field: str, old: str, new: str) -> tuple[Difference, ...]:
    """Return what an event of the history changed: ``official`` is the value before, ``own`` the one after.

    ``old`` and ``new`` are JSON of the event's ``field``: ``record`` (values with their moments) or ``edits``.
    """
    before, after = (_values_in(field, text) for text in (old, new))
    names = sorted(before.keys() | after.keys())
    found = (Difference(name, text_of(before.get(name)), text_of(after.get(name))) for name in names)
    return tuple(each for each in found if each.official != each.own)


def _values_in(field: str, text: str) -> dict[str, Value]:
    found = json.loads(text) if text else {}
    if not isinstance(found, dict):
        return {}
    return values_of(found) if field == "record" else found


def text_of(value: Value) -> str:
    """Return a value as text; lists with commas."""
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None or isinstance(value, bool) else value


def day_of(moment: str) -> dt.date | None:
    """Return the day of an ISO moment or day; ``None`` for an empty one."""
    return day_in_the_hague(dt.datetime.fromisoformat(moment)) if moment else None


def _list(value: Value) -> list[str]:
    return value if isinstance(value, list) else []
