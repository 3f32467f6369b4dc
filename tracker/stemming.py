"""Words and their Dutch stems, as searching and linking compare them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import Stemmer

_WORD = re.compile(r"[^\W_]+")


def words_of(content: str) -> list[str]:
    """Return the words of a text in lower case without accents, in order."""
    decomposed = unicodedata.normalize("NFKD", content.lower())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _WORD.findall(plain)


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("dutch")


def stems_of(words: list[str]) -> list[str]:
    """Return the Dutch stem of each word."""
    stems: list[str] = _stemmer().stemWords(words)
    return stems
