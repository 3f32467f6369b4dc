"""Quantities as a clerk reads and types them: ``circa 100 militairen; € 200.000``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.services.quantities_text import EURO, parse_quantities
from tracker.terms import Qualifier
from ui.formatting import DUTCH, term_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.services.rows import QuantityRow

__all__ = ["parse_quantities", "quantities_text"]


def quantities_text(quantities: Iterable[QuantityRow]) -> str:
    """Write quantities on one line, separated by ``; ``."""
    return "; ".join(map(_quantity_text, quantities))


def _quantity_text(quantity: QuantityRow) -> str:
    number = DUTCH.toString(quantity.value, "g", 15) if quantity.value % 1 else DUTCH.toString(int(quantity.value))
    words = f"€ {number}" if quantity.unit == EURO else f"{number} {quantity.unit}".strip()
    return f"{term_label(Qualifier, quantity.qualifier)} {words}" if quantity.qualifier else words
