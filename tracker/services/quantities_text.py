"""Quantities as a person types them in Dutch: ``circa 100 militairen; € 200.000``."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isfinite

from tracker.services.rows import QuantityRow
from tracker.terms import Qualifier

EURO = "EUR"
"""The unit of money, in full euros."""

_QUALIFIERS = {
    "circa": Qualifier.ABOUT,
    "ongeveer": Qualifier.ABOUT,
    "ca.": Qualifier.ABOUT,
    "ruim": Qualifier.ABOUT,
    "bijna": Qualifier.ABOUT,
    "ten hoogste": Qualifier.AT_MOST,
    "maximaal": Qualifier.AT_MOST,
    "hoogstens": Qualifier.AT_MOST,
    "tot": Qualifier.AT_MOST,
    "ten minste": Qualifier.AT_LEAST,
    "tenminste": Qualifier.AT_LEAST,
    "minimaal": Qualifier.AT_LEAST,
    "minstens": Qualifier.AT_LEAST,
}
_SCALES = {
    "": 1, "duizend": 10**3, "miljoen": 10**6, "mln.": 10**6, "mln": 10**6, "miljard": 10**9, "mld.": 10**9,
    "mld": 10**9,
}  # fmt: skip

_QUALIFIER = "|".join(map(re.escape, _QUALIFIERS))
_SCALE = "|".join(map(re.escape, filter(None, _SCALES)))
_PART = re.compile(
    rf"(?:(?P<qualifier>{_QUALIFIER})\s+)?(?P<euro>€\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![.,]?\d)\s*"
    rf"(?:(?P<scale>{_SCALE})(?!\w))?\s*(?P<unit>(?:(?<=\s)\S.*|[^\s\d.,].*)?)",
    re.IGNORECASE,
)
# A comma parts two quantities only where another begins after it: a unit may hold one, and a number does.
_SEPARATOR = re.compile(rf";|,\s+(?=(?:(?:{_QUALIFIER})\s+)?(?:€\s*)?\d)", re.IGNORECASE)


def parse_quantities(text: str) -> tuple[QuantityRow, ...]:
    """Read quantities from one line, parted by ``;`` or by a comma.

    Raises:
        ValueError: a part is no number with a unit; the message is that part.

    """
    return tuple(_parse_part(part.strip()) for part in _SEPARATOR.split(text) if part.strip())


def _parse_part(part: str) -> QuantityRow:
    match = _PART.fullmatch(part)
    if match is None:
        raise ValueError(part)
    unit = _unit(part, match["unit"].strip(), is_money=bool(match["euro"]))
    number = Decimal(match["number"].replace(".", "").replace(",", "."))
    value = float(number * _SCALES[(match["scale"] or "").lower()])
    if not isfinite(value):
        raise ValueError(part)
    qualifier = _QUALIFIERS[match["qualifier"].lower()].value if match["qualifier"] else ""
    return QuantityRow(value, unit, qualifier)


def _unit(part: str, unit: str, *, is_money: bool) -> str:
    if is_money == bool(unit):  # money with another unit, or a bare number
        raise ValueError(part)
    return EURO if is_money or unit.lower() in {"euro", "eur"} else unit
