"""Recognising a letter: running Dutch sentences, and no table, code or other language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.reading.source_text import SourceText

_DUTCH_WORDS = """
de het een en van in op te dat is voor met die zijn aan om door niet bij ook als worden wordt naar uit over heeft
dit er deze zal ik tot hebben of uw kan onder tijdens geen mijn u hierbij daarom
"""
DUTCH_WORDS = frozenset(_DUTCH_WORDS.split())
_OTHER_WORDS = """
the and of to that with this are for und der das mit ist les des est pour que def return import class int void
function lorem ipsum dolor amet we will shall you your it by has have been from they which a an
"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
LEAST_WORDS = 25
LEAST_DUTCH = 0.2
"""The least share of ``DUTCH_WORDS``; running Dutch has 0.35 and more, the barest gold letter 0.24."""
LEAST_LETTERS = 0.55
"""The least share of letters among all characters but white space; figures and code stay below."""
SAMPLE = 20_000
"""How many characters are looked at."""
WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE_MARKS = re.compile(r"[^\W\d_]{2}[.?!;,](?:\s|$)")


def is_foreign(words: Iterable[str]) -> bool:
    """Say whether the lower-case words of a sentence are of another language: "we will send you the report"."""
    other = dutch = 0
    for word in words:
        dutch += word in DUTCH_WORDS
        other += word in OTHER_WORDS and word not in DUTCH_WORDS
    return other > dutch


def looks_like_letter(source: SourceText) -> bool:
    """Say whether a text holds running Dutch sentences; false for tables, code, other languages and noise.

    An official page or paper names itself, and may be a summary of one sentence.
    """
    sample = source.text[:SAMPLE]
    words = [word.lower() for word in WORDS.findall(sample)]
    if source.stated and source.stated.identifier:
        return any(word in DUTCH_WORDS for word in words)
    solid = [ch for ch in sample if not ch.isspace()]
    if len(words) < LEAST_WORDS or sum(ch.isalpha() for ch in solid) < LEAST_LETTERS * len(solid):
        return False
    dutch = sum(word in DUTCH_WORDS for word in words) / len(words)
    other = sum(word in OTHER_WORDS - DUTCH_WORDS for word in words) / len(words)
    return dutch >= LEAST_DUTCH and dutch > 1.5 * other and len(SENTENCE_MARKS.findall(sample)) >= 2
