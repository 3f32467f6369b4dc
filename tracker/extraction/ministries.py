"""Which ministry a name belongs to."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.extraction.rulebook import Ministry

MIN_ABBREVIATION = 2


def ministry_in(text: str, ministries: tuple[Ministry, ...]) -> str | None:
    """Return the ministry whose name (or whose minister "voor …") stands first in ``text``; ``None`` without one."""
    return next(iter(ministries_in(text, ministries)), None)


def ministries_in(text: str, ministries: tuple[Ministry, ...]) -> tuple[str, ...]:
    """Return the ministries that are named in ``text``, in order and each once."""
    plain = " ".join(text.split())
    places = [
        (match.start(), -match.end(), name)
        for pattern, name in _patterns(ministries)
        for match in pattern.finditer(plain)
    ]
    found: list[str] = []
    at = 0
    for start, end, name in sorted(places):
        if start >= at:
            found.append(name)
            at = -end
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4)
def _patterns(ministries: tuple[Ministry, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((_pattern(word), ministry.name) for ministry in ministries for word in _names(ministry))


def _names(ministry: Ministry) -> Iterable[str]:
    return (ministry.name, *ministry.variants, *ministry.ministers)


def _pattern(name: str) -> re.Pattern[str]:
    words = r"[\s,]+".join(re.escape(word.rstrip(",")) for word in name.split())
    flags = 0 if name.upper() == name or len(name) <= 5 else re.IGNORECASE  # abbreviations keep their case
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", flags)
