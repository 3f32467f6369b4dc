"""Words and their Dutch stems, as searching and linking compare them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import Stemmer

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(f"[{''.join(char for char in map(chr, range(0x300, 0x20FF)) if unicodedata.combining(char))}]+")
"""Accents that stand apart after decomposing."""


def words_of(content: str) -> list[str]:
    """Return the words of a text in lower case without accents, in order."""
    plain = content.lower()
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain))
    return _WORD.findall(plain)


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("dutch")


def stems_of(words: list[str]) -> list[str]:
    """Return the Dutch stem of each word."""
    stems: list[str] = _stemmer().stemWords(words)
    return stems
