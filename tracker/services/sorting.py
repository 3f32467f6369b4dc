"""Dutch order for lists: case and accents play no part."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def dutch_order(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values once each, in Dutch alphabetical order."""
    return tuple(sorted(set(values), key=dutch_key))


def dutch_key(value: str) -> tuple[str, str]:
    """Return the sort key of a text: its letters without accents first, the text itself to decide ties."""
    plain = unicodedata.normalize("NFKD", value.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)), value
