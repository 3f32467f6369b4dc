"""``VELD=WAARDE`` as typed becomes values for the use case."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tracker.errors import InvalidValueError
from tracker.services.fields import DUTCH_NAMES, EDITABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

YEAR_DIGITS = 4

YES_NO = {"ja": True, "nee": False, "yes": True, "no": False}


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
    if field == "due_date":
        return _date(text)
    if field == "conditional":
        return YES_NO.get(text.lower(), text)
    return text


def _date(text: str) -> dt.date | None:
    if not text:
        return None
    day, _, rest = text.partition("-")
    month, _, year = rest.partition("-")
    try:
        return dt.date.fromisoformat(text if len(day) == YEAR_DIGITS else f"{year}-{month:0>2}-{day:0>2}")
    except ValueError:
        allowed = "een datum als 2017-12-31 of 31-12-2017, of leeg"
        raise InvalidValueError(
            value=text, field=DUTCH_NAMES["due_date"], field_en="due_date", allowed=allowed
        ) from None
