"""One official value into ours; raises ``ValueFault`` with the reason for what is of the wrong type."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING, Any

from tracker.register.fields import FieldKind
from tracker.register.plain import one_line, plain_text
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tracker.register.observation import Value

Given = Any
"""What JSON can hold; SyncFeed's elements come as lists of texts."""

_FLAGS = {"true": True, "1": True, "false": False, "0": False, "": False}
_PAPER_KEYS = ("documentnummer", "nummer", "id")
_ADDRESSEE_KEYS = (("persoon", "persoon_id"), ("fractie", "fractie_id"))
_NO_TEXT = Told("geen tekst", "no text")
_EMPTY_YEAR = 1
_MIDNIGHT_IN_UTC = (22, 23)
"""The hour in UTC at which a day begins in the Netherlands, in summer and in winter."""


class ValueFault(ValueError):  # noqa: N818 - what is wrong with a value, not with the program
    """A value of the wrong type, and why in both languages."""

    def __init__(self, told: Told) -> None:
        """Keep the reason."""
        super().__init__(told)
        self.told = told


def value_of(kind: FieldKind, given: Given) -> Value:
    """Return the value of a field; raise ``ValueFault``."""
    return _READERS[kind](given)


def moment(given: Given) -> str:
    """Return a moment in UTC as ISO text; one without a zone counts as UTC, year 1 and nothing as empty."""
    found = _moment(given)
    if found is None:
        return ""
    aware = found if found.tzinfo else found.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).isoformat()


def identifier(given: Given) -> str:
    """Return a GUID in one writing."""
    try:
        return str(uuid.UUID(_text(given)))
    except ValueError:
        raise ValueFault(Told("geen GUID", "no GUID")) from None


def _moment(given: Given) -> dt.datetime | None:
    text = _text(given)
    if not text:
        return None
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        raise ValueFault(Told("“{text}” is geen datum", "“{text}” is no date").filled(text=text[:40])) from None
    return found if found.year > _EMPTY_YEAR else None


def day_in_the_hague(found: dt.datetime) -> dt.date:
    """Return the day of an official moment: as it is written, and of a midnight that is told in UTC the next day."""
    in_utc = found.utcoffset() == dt.timedelta(0)
    return (found + dt.timedelta(hours=2) if in_utc and found.hour in _MIDNIGHT_IN_UTC else found).date()


def _day(given: Given) -> str:
    found = _moment(given)
    return day_in_the_hague(found).isoformat() if found else ""


def _written_moment(given: Given) -> str:
    found = _moment(given)
    return found.isoformat() if found else ""


def _text(given: Given) -> str:
    if given is None:
        return ""
    if isinstance(given, bool | dict | list):
        raise ValueFault(_NO_TEXT)
    return one_line(str(given))


def _html(given: Given) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        raise ValueFault(_NO_TEXT)
    return plain_text(given)


def _flag(given: Given) -> bool:
    found = given if isinstance(given, bool) else _FLAGS.get(_text(given).lower())
    if found is None:
        told = Told("“{given}” is geen ja of nee", "“{given}” is neither yes nor no")
        raise ValueFault(told.filled(given=str(given)[:40]))
    return found


def _many(given: Given) -> list[Given]:
    return [] if given is None or given == "" else given if isinstance(given, list) else [given]


def _unique(found: Iterable[str]) -> list[str]:
    return sorted({each for each in found if each})


def _references(given: Given) -> list[str]:
    return _unique(identifier(_keyed(each, ("id",))) for each in _many(given))


def _papers(given: Given) -> list[str]:
    return _unique(_text(_keyed(each, _PAPER_KEYS)) for each in _many(given))


def _keyed(given: Given, keys: tuple[str, ...]) -> Given:
    """Return the first of these keys that an object fills; what is no object as it is."""
    if not isinstance(given, dict):
        return given
    plain = {str(key).lower(): value for key, value in given.items()}
    found = next((plain[key] for key in keys if plain.get(key)), None)
    if found is None:
        raise ValueFault(Told("een verwijzing zonder nummer", "a reference without a number"))
    return found


def _addressees(given: Given) -> list[str]:
    """Return ``persoon:…`` and ``fractie:…``; ``onbekend:…`` where the record does not say which of the two."""
    return _unique(each for one in _many(given) for each in _addressee(one))


def _addressee(given: Given) -> list[str]:
    if isinstance(given, str):
        what, _, reference = given.rpartition(":")
        return [f"{what or 'onbekend'}:{identifier(reference)}"] if reference else []
    if not isinstance(given, dict):
        raise ValueFault(Told("geen verwijzing", "no reference"))
    plain = {str(key).lower(): value for key, value in given.items()}
    return [
        f"{what}:{identifier(_keyed(plain[key], ('id',)))}"
        for what, id_key in _ADDRESSEE_KEYS
        for key in (id_key, what)
        if plain.get(key)
    ]


_READERS: dict[FieldKind, Callable[[Given], Value]] = {
    FieldKind.TEXT: _text,
    FieldKind.HTML: _html,
    FieldKind.MOMENT: _written_moment,
    FieldKind.DAY: _day,
    FieldKind.FLAG: _flag,
    FieldKind.REFERENCES: _references,
    FieldKind.PAPERS: _papers,
    FieldKind.ADDRESSEES: _addressees,
}
