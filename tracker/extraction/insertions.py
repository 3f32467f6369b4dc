"""Insertions: words in brackets or between dashes, which stand outside the clause around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon
    from tracker.extraction.words import Word

LONGEST = 40
"""A longer stretch is no insertion; words."""
LEAST = 3
"""A sentence that keeps fewer words than this is left whole."""
DASHES = frozenset("–—")


def without_insertions(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Return the words of a sentence without what stands in brackets, or between two dashes."""
    inside = _bracketed(words) | _dashed(words, lexicon)
    kept = [word for index, word in enumerate(words) if index not in inside]
    return kept if inside and len(kept) >= LEAST else words


def _bracketed(words: list[Word]) -> set[int]:
    found: set[int] = set()
    opened = -1
    for index, word in enumerate(words):
        if word.text == "(":
            opened = index
        elif word.text == ")" and opened > 0:
            if index - opened <= LONGEST:
                found.update(range(opened, index + 1))
            opened = -1
    return found


def _dashed(words: list[Word], lexicon: Lexicon) -> set[int]:
    at = [index for index, word in enumerate(words) if word.text in DASHES]
    if len(at) != 2 or at[0] == 0 or at[1] - at[0] > LONGEST:
        return set()
    inner = words[at[0] + 1 : at[1]]
    promises = any(lexicon.moods.get(word.lower) in {"future", "be", "have", "become"} for word in inner)
    return set() if promises else set(range(at[0], at[1] + 1))
