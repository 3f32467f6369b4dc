"""Which fields a person may set, and what each takes."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import TYPE_CHECKING

from tracker.errors import InvalidValueError
from tracker.extraction.reckoning_spans import after_event
from tracker.services.rows import QuantityRow
from tracker.terms import CommitmentKind, DueOrigin, Status, Tier
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from tracker.models import Commitment

DUTCH_NAMES = {
    "status": "de status",
    "due_date": "de termijn",
    "due_text": "de woorden van de termijn",
    "event_date": "de dag van de gebeurtenis",
    "responsible": "de verantwoordelijke",
    "notes": "de notities",
    "summary": "de toezegging",
    "kind": "de soort",
    "tier": "de sterkte",
    "actor": "de toezegger",
    "recipient": "de ontvanger",
    "quantities": "de hoeveelheid",
    "conditional": "voorwaardelijk",
    "condition": "de voorwaarde",
    "tags": "de labels",
}
"""What messages call each field."""

LONGEST_TEXT = 100_000
"""Characters in a note; more is refused rather than cut."""


LONGEST_TAG = 60
"""Characters in a tag."""


def is_storable(text: str) -> bool:
    """Tell whether a text is whole characters; half of one (a lone surrogate) cannot be written anywhere."""
    return not any("\ud800" <= each <= "\udfff" for each in text)


_TEXT = Told("tekst tot {n} tekens", "text of up to {n} characters")
_WHOLE_TEXT = Told("tekst met alleen hele tekens", "text of whole characters only")
_TAG = Told(
    "een woord of enkele woorden zonder komma, tot {n} tekens",
    "a word or some words without a comma, up to {n} characters",
)


def needs_reason(old: object, new: object) -> bool:
    """Tell whether a status may only be given with the reason why: what lapses is never heard of again."""
    return new == Status.LAPSED and old != new


def checked(commitment: Commitment, values: Mapping[str, object]) -> dict[str, object]:
    """Return the values as stored, ready to set on ``commitment``; raises ``InvalidValueError``."""
    stored = {name: _field(name)(name, value, commitment) for name, value in values.items()}
    if "due_date" in stored and stored["due_date"] != commitment.due_date:
        stored["due_origin"] = DueOrigin.MANUAL.value if stored["due_date"] else ""
    elif "event_date" in stored and stored["event_date"] != commitment.event_date:
        words = str(stored.get("due_text", commitment.due_text))
        stored |= _from_event(words, stored["event_date"])
    elif stored.get("due_text", commitment.due_text) != commitment.due_text and commitment.due_date is None:
        stored["due_origin"] = DueOrigin.EVENT.value if stored["due_text"] else ""
    return stored


def _from_event(words: str, event: object) -> dict[str, object]:
    """Return the term that counts from an event; without the event's day it waits for that again."""
    if not isinstance(event, dt.date):
        return {"due_date": None, "due_origin": DueOrigin.EVENT.value if words else ""}
    return {"due_date": after_event(words, event), "due_origin": DueOrigin.AFTER_EVENT.value}


def _refusal(name: str, value: object, allowed: str) -> InvalidValueError:
    return InvalidValueError(value=str(value)[:40], field=DUTCH_NAMES[name], field_en=name, allowed=allowed)


def _field(name: str) -> Callable[[str, object, Commitment], object]:
    if name not in _FIELDS:
        raise InvalidValueError(value=name, field="een veld", field_en="a field", allowed=", ".join(_FIELDS))
    return _FIELDS[name]


def _text(name: str, value: object, _commitment: Commitment) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise _refusal(name, str(value)[:40], _TEXT.filled(n=LONGEST_TEXT))
    if not is_storable(value):
        raise _refusal(
            name,
            value.encode(errors="replace").decode(),
            _WHOLE_TEXT,
        )
    return value


def _filled_text(name: str, value: object, commitment: Commitment) -> str:
    if not _text(name, value, commitment).strip():
        raise _refusal(name, "", Told("een tekst die niet leeg is", "a text that is not empty"))
    return str(value)


def checked_tag(value: object) -> str:
    """Return a tag without white space around it; raises ``InvalidValueError``."""
    tag = " ".join(value.split()) if isinstance(value, str) else ""
    if not tag or len(tag) > LONGEST_TAG or "," in tag:
        raise _refusal("tags", str(value)[:40], _TAG.filled(n=LONGEST_TAG))
    return tag


def _tags(name: str, value: object, _commitment: Commitment) -> list[str]:
    if not isinstance(value, tuple):
        raise _refusal(name, value, Told("woorden met een komma ertussen", "words with commas between them"))
    return list(dict.fromkeys(map(checked_tag, value)))


def _flag(name: str, value: object, _commitment: Commitment) -> bool:
    if not isinstance(value, bool):
        raise _refusal(name, value, Told("ja of nee", "yes or no"))
    return value


def _date(name: str, value: object, _commitment: Commitment) -> dt.date | None:
    if value is not None and not isinstance(value, dt.date):
        raise _refusal(name, value, Told("een datum, of leeg", "a date, or nothing"))
    return value


def _one_of(terms: type[StrEnum]) -> Callable[[str, object, Commitment], str]:
    def check(name: str, value: object, _commitment: Commitment) -> str:
        if value not in list(terms):
            raise _refusal(name, value, ", ".join(terms))
        return str(value)

    return check


def _status(name: str, value: object, commitment: Commitment) -> str:
    # The register's own words outside our list are kept as they are, but not newly given.
    return commitment.status if value == commitment.status else _one_of(Status)(name, value, commitment)


def _quantities(name: str, value: object, _commitment: Commitment) -> list[dict[str, object]]:
    if not isinstance(value, tuple) or not all(isinstance(item, QuantityRow) for item in value):
        raise _refusal(name, value, Told("aantallen met een eenheid", "numbers with a unit"))
    return [asdict(item) for item in value]


_FIELDS: dict[str, Callable[[str, object, Commitment], object]] = {
    "status": _status,
    "due_date": _date,
    "due_text": _text,
    "event_date": _date,
    "responsible": _text,
    "notes": _text,
    "summary": _filled_text,
    "kind": _one_of(CommitmentKind),
    "tier": _one_of(Tier),
    "actor": _text,
    "recipient": _text,
    "quantities": _quantities,
    "conditional": _flag,
    "condition": _text,
    "tags": _tags,
}

EDITABLE = tuple(_FIELDS)
"""The fields that ``commitments.edit`` takes."""
