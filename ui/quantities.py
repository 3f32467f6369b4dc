"""Quantities as a clerk reads and types them: ``circa 100 militairen; € 200.000``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.services.rows import QuantityRow
from tracker.terms import Qualifier
from ui.formatting import DUTCH, term_label

if TYPE_CHECKING:
    from collections.abc import Iterable

EURO = "EUR"

_QUALIFIERS = {
    Qualifier.ABOUT: ("circa", "ongeveer", "ca.", "ruim", "bijna"),
    Qualifier.AT_MOST: ("ten hoogste", "maximaal", "hoogstens", "tot"),
    Qualifier.AT_LEAST: ("ten minste", "minimaal", "minstens", "tenminste"),
}
_SCALES = {"miljoen": 1e6, "miljard": 1e9, "duizend": 1e3}
_PART = re.compile(r"(?P<euro>€\s*)?(?P<number>\d[\d.]*(?:,\d+)?)\s*(?P<scale>miljoen|miljard|duizend)?\s*(?P<unit>.*)")


def quantities_text(quantities: Iterable[QuantityRow]) -> str:
    """Write quantities on one line, separated by ``; ``."""
    return "; ".join(map(_quantity_text, quantities))


def parse_quantities(text: str) -> tuple[QuantityRow, ...]:
    """Read quantities from one line.

    Raises:
        ValueError: a part is no number with a unit; the message is that part.

    """
    return tuple(_parse_part(part.strip()) for part in text.split(";") if part.strip())


def _quantity_text(quantity: QuantityRow) -> str:
    number = DUTCH.toString(quantity.value, "g", 15) if quantity.value % 1 else DUTCH.toString(int(quantity.value))
    words = f"€ {number}" if quantity.unit == EURO else f"{number} {quantity.unit}".strip()
    return f"{term_label(Qualifier, quantity.qualifier)} {words}" if quantity.qualifier else words


def _parse_part(part: str) -> QuantityRow:
    qualifier, rest = _split_qualifier(part)
    match = _PART.fullmatch(rest)
    if match is None:
        raise ValueError(part)
    number, valid = DUTCH.toDouble(match["number"])
    unit = match["unit"].strip()
    if match["euro"] or unit.lower() in {"euro", "eur"}:
        if match["euro"] and unit:
            raise ValueError(part)
        unit = EURO
    if not valid or not unit:
        raise ValueError(part)
    return QuantityRow(number * _SCALES.get(match["scale"] or "", 1), unit, qualifier)


def _split_qualifier(part: str) -> tuple[str, str]:
    for qualifier, words in _QUALIFIERS.items():
        for word in words:
            if part.lower().startswith(word + " "):
                return qualifier.value, part[len(word) :].strip()
    return "", part
