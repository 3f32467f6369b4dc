"""How alike two sentences are by all their words, common ones too: it counts between letters about the same thing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from tracker.extraction.quantities import SCALES, word_value
from tracker.extraction.words import verb_lemma
from tracker.stemming import stems_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Weigh = Callable[[str], float]
"""How much a word form says, in bits; less than a rare word, but not nothing for a common one."""

FLOOR = 3.5
"""Bits that are taken off: a word in one of eleven sentences says nothing at all."""
MOST_BITS = 10.0
LONG = 7
"""Letters from which a word may be a compound."""
HEAD = 6
"""Letters at the beginning or end by which two compounds are near each other."""
SHORT_PARTS = (4, 5)
"""Lengths of short words that may be the beginning or end of a compound ("loket", "ondernemersloket")."""
NEAR = 0.5
"""What a part of a compound counts for against the same word."""

_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DAY = re.compile(rf"\b(\d{{1,2}}) ({_MONTH})\b")
_ONLY_MONTH = re.compile(rf"\b({_MONTH})\b")
_NUMBER = re.compile(
    rf"(?<![\w.,/-])(?P<n>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d{{1,6}}(?:,\d+)?|[a-zëéï]{{3,24}})"
    rf"(?![\w/-])(?!\s(?:{_MONTH})\b)(?:\s(?P<scale>duizend|miljoen|mln|miljard|mld)\b)?"
)
_NUMBERED = re.compile(r"\b(?:nrs?\.?|artikel|kamerstuk(?:ken)?)\s*[\d\s.,-]*$|\b\d\d $")


@dataclass(frozen=True)
class Words:
    """The words of a text in one form each with their bits, its numbers and days.

    The parts of its compounds are made only for the few texts that are compared in full.
    """

    bits: Mapping[str, float]
    numbers: frozenset[float]
    days: frozenset[str]
    months: frozenset[str]

    @cached_property
    def total(self) -> float:
        """The bits of all its words."""
        return sum(self.bits.values())

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The beginnings and ends of its long words, with the word."""
        return {part: form for form in self._long for part in (f"{form[:HEAD]}-", f"-{form[-HEAD:]}")}

    @cached_property
    def tails(self) -> Mapping[str, str]:
        """The shorter beginnings and ends of its long words, with the word."""
        return {part: form for form in self._long for n in SHORT_PARTS for part in (f"{form[:n]}-", f"-{form[-n:]}")}

    @cached_property
    def shorts(self) -> Mapping[str, str]:
        """Its short words as the beginning or end of a compound."""
        return {part: form for form in self.bits if len(form) in SHORT_PARTS for part in (f"{form}-", f"-{form}")}

    @property
    def _long(self) -> list[str]:
        return [form for form in self.bits if len(form) >= LONG]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share: the bits, the words, and the share of each text's bits that this is."""

    bits: float
    words: frozenset[str]
    of_one: float
    of_other: float


def weigher(per_thousand: Mapping[str, float], empty: frozenset[str]) -> Weigh:
    """Return how much a word form says; ``empty`` are forms that say nothing at all."""

    @cache
    def bits(form: str) -> float:
        if form in empty or len(form) < 3:
            return 0.0
        found = -math.log2(min(1.0, max(per_thousand.get(form, 0.0) / 1000, 2**-MOST_BITS)))
        return max(0.0, MOST_BITS * (found - FLOOR) / (MOST_BITS - FLOOR))

    return bits


@lru_cache(maxsize=100_000)
def form_of(word: str) -> str:
    """Return the form in which a word is compared: verbs by their infinitive, all by their stem."""
    return stems_of([verb_lemma(word) or word])[0]


@lru_cache(maxsize=20_000)
def words_in(text: str, weigh: Weigh) -> Words:
    """Read a text."""
    lower = text.lower()
    forms = {form_of(word) for word in words_of(lower) if not word.isdecimal()}
    bits = {form: found for form in forms if (found := weigh(form))}
    return Words(
        bits=bits,
        numbers=frozenset(_numbers(lower)),
        days=frozenset(f"{int(day)} {month}" for day, month in _DAY.findall(lower)),
        months=frozenset(_ONLY_MONTH.findall(lower)),
    )


def joined(texts: Sequence[Words]) -> Words:
    """Return the words of several texts together; numbers and days are those of the last one."""
    last = texts[-1]
    bits = {form: found for each in texts for form, found in each.bits.items()}
    return Words(bits, last.numbers, last.days, last.months)


def bits_of(bits: Mapping[str, float], forms: Iterable[str]) -> float:
    """Return the bits of these words together; summed exactly, for a set has another order in each process."""
    return math.fsum([bits[form] for form in forms])


def likeness(one: Words, other: Words) -> Likeness:
    """Compare two texts."""
    same = one.bits.keys() & other.bits.keys()
    bits = bits_of(one.bits, same)
    used: set[str] = set(same)
    words = set(same)
    for mine, theirs in _near(one, other):
        if mine not in used and theirs not in used:
            used |= {mine, theirs}
            words.add(theirs)
            bits += NEAR * min(one.bits[mine], other.bits[theirs])
    of_one, of_other = (bits / each.total if each.total else 0.0 for each in (one, other))
    return Likeness(bits, frozenset(words), of_one, of_other)


def _near(one: Words, other: Words) -> Iterable[tuple[str, str]]:
    for left, right in ((one.parts, other.parts), (one.tails, other.shorts), (one.shorts, other.tails)):
        for part in sorted(left.keys() & right.keys()):
            yield left[part], right[part]


def _numbers(lower: str) -> Iterable[float]:
    for match in _NUMBER.finditer(lower):
        written = match["n"]
        if not written[0].isdecimal():
            value = word_value(written)
        elif _NUMBERED.search(lower[max(0, match.start() - 24) : match.start()]):
            continue
        else:
            value = float(written.replace(".", "").replace(",", "."))
            if written.isdecimal() and 1900 <= value <= 2100:
                continue
        if value:
            yield value * SCALES.get(match["scale"] or "", 1)
