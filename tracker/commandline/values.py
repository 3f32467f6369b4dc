"""What is typed becomes values for the use cases."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tracker.errors import InvalidValueError
from tracker.services.fields import DUTCH_NAMES, EDITABLE, is_storable
from tracker.services.quantities_text import parse_quantities
from tracker.told import Told

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

YES_NO = {"ja": True, "nee": False, "yes": True, "no": False}

DATES = "2017-12-31 of 31-12-2017"
"""How a date may be typed."""

YEARS = range(1800, 3000)
"""In which a day may lie; another year is a slip of the hand, and a term half a year later must be a date too."""

_DAYS = ("due_date", "event_date")

_DAY_OR_NOTHING = Told(f"een datum als {DATES}, of leeg", "a date such as 2017-12-31 or 31-12-2017, or nothing")
_QUANTITIES_OR_NOTHING = Told(
    "een getal met een eenheid, zoals “100 militairen” of “2 fregatten, ten hoogste € 200.000”, of leeg",
    "a number with a unit, such as “100 militairen” or “2 fregatten, ten hoogste € 200.000”, or nothing",
)


def typed_day(text: str) -> dt.date:
    """Read ``2017-12-31`` or ``31-12-2017``; raises ``ValueError``, also for a year that nobody means."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            day = dt.datetime.strptime(text.strip(), form).replace(tzinfo=dt.UTC).date()
        except ValueError:
            continue
        if day.year in YEARS:
            return day
    raise ValueError(text)


def check_texts(args: argparse.Namespace) -> None:
    """Refuse text that is not UTF-8: Python passes its bytes on as halves of characters, which no file can hold.

    Names of files are ``Path`` and may have any bytes. Raises ``InvalidValueError``.
    """
    for given in vars(args).values():
        for text in given if isinstance(given, list) else [given]:
            if isinstance(text, str) and not is_storable(text):
                shown = text.encode(errors="replace").decode()
                allowed = Told("tekst in UTF-8; stel de terminal zo in", "text in UTF-8; set up the terminal so")
                raise InvalidValueError(value=shown[:60], field="een opdracht", field_en="a command", allowed=allowed)


def field_values(typed: Sequence[str]) -> dict[str, object]:
    """Return the values by field; raises ``InvalidValueError`` for what is no field or no value for it."""
    values = {}
    for each in typed:
        field, equals, text = each.partition("=")
        if not equals or field not in EDITABLE:
            raise InvalidValueError(
                value=each, field="VELD=WAARDE", field_en="FIELD=VALUE", allowed=", ".join(EDITABLE)
            )
        values[field] = _value(field, text)
    return values


def _value(field: str, text: str) -> object:
    try:
        if field in _DAYS:
            return typed_day(text) if text.strip() else None
        if field == "quantities":
            return parse_quantities(text)
    except ValueError as error:
        raise _refusal(field, text if field in _DAYS else str(error)) from None
    if field == "tags":
        return tuple(tag for tag in map(str.strip, text.split(",")) if tag)
    if field == "conditional":
        return YES_NO.get(text.lower(), text)
    return text


def _refusal(field: str, value: str) -> InvalidValueError:
    allowed = _DAY_OR_NOTHING if field in _DAYS else _QUANTITIES_OR_NOTHING
    return InvalidValueError(value=value, field=DUTCH_NAMES[field], field_en=field, allowed=allowed)
