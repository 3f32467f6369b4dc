"""What texts sort by: letters without case or accents, signs aside, numbers by their value."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PART = re.compile(r"\d+|[^\W\d_]+")
_LONGEST = 120
"""Characters of a text that take part; what differs only after these stands in the order of the letters."""
_DIGITS = 12


@lru_cache(maxsize=4096)
def text_order(value: str) -> str:
    """Return what a text sorts by in Dutch: ``Éénheid`` beside ``eenheid``, ``nr. 9`` before ``nr. 10``."""
    folded = value[:_LONGEST].casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(part.zfill(_DIGITS) if part.isdecimal() else part for part in _PART.findall(folded))
