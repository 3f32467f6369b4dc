"""What a sentence is about: its telling words with how rare they are, its names, amounts and counts."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from tracker.stemming import stems_of, words_of

Rarity = Callable[[str], float]
"""How much a stem tells apart, in bits; 0 for what stands in every letter."""

MOST_BITS = 10.0
"""A word rarer than one in 1,024 sentences tells no more than that."""
LEAST_BITS = 5.5
"""A word in more than one of 45 sentences tells nothing."""
FLOOR = 4.0
"""Bits that are taken off, so that common words count for less than their rarity."""
SHARED_PART = 6
"""Letters that two compounds must have in common at their beginning or end to be near each other."""
NEAR = 0.5
"""What a near compound counts for against the same word."""

_NAME = re.compile(r"(?<![.?!:»”]\s)(?<!^)\b(?:[A-Z]\w*[A-Z0-9][\w-]*|[A-Z][\wéëïöüáèê'’-]{3,})")
_NOT_TELLING = re.compile(r"\d|^.{1,2}$")


@dataclass(frozen=True)
class Subject:
    """The telling words of a text by stem with their bits, and its proper names in lower case."""

    bits: Mapping[str, float]
    names: frozenset[str] = frozenset()
    spelled: Mapping[str, str] = field(default_factory=dict)
    """Each stem as the text writes it."""

    @cached_property
    def total(self) -> float:
        """The bits of all its words."""
        return sum(self.bits.values())

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """The beginnings and ends by which a word is near another one."""
        return _parts(self.bits)


@dataclass(frozen=True, slots=True)
class Common:
    """What two subjects share: the bits, and the words as the second one writes them."""

    bits: float
    words: tuple[str, ...]


def rarity_of(per_thousand: Mapping[str, float], never: frozenset[str], share_here: Callable[[str], float]) -> Rarity:
    """Return how telling a stem is: by its share in ordinary letters, or in this database when it is commoner here.

    ``never`` are stems of the language of promises and letters itself, which tell nothing of a subject.
    """

    def bits(stem: str) -> float:
        if stem in never:
            return 0.0
        share = max(per_thousand.get(stem, 0.0) / 1000, share_here(stem), 2**-MOST_BITS)
        found = -math.log2(min(1.0, share))
        return MOST_BITS * (found - FLOOR) / (MOST_BITS - FLOOR) if found >= LEAST_BITS else 0.0

    return bits


def subject_of(text: str, rarity: Rarity) -> Subject:
    """Return what a text is about."""
    stems, names = _stems(text)
    bits = {stem: found for stem in stems if (found := rarity(stem))}
    telling = frozenset(name for name, parts in names if all(map(rarity, parts)))
    return Subject(bits, telling, {stem: word for stem, word in stems.items() if stem in bits})


def together(subjects: Sequence[Subject]) -> Subject:
    """Return what several texts are about together."""
    return Subject(
        bits={stem: bits for each in subjects for stem, bits in each.bits.items()},
        names=frozenset[str]().union(*(each.names for each in subjects)),
        spelled={stem: word for each in subjects for stem, word in each.spelled.items()},
    )


def stems_in(text: str) -> Iterable[str]:
    """Return the stems of a text, telling or not."""
    return _stems(text)[0]


_OFFICE = re.compile(
    r"(?i:\b(?:minister|ministerie|staatssecretaris)\s+(?:van|voor)\s+)"
    r"[A-Z][\w-]+(?:(?:,\s|\sen\s|\s)[A-Z][\w-]+)*"
)
"""A minister or ministry by its name: who speaks, not what is spoken of."""


@lru_cache(maxsize=50_000)
def _stems(text: str) -> tuple[dict[str, str], tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return each stem as written, and each name with its stems."""
    text = _OFFICE.sub(" ", text)
    words = [word for word in words_of(text) if not _NOT_TELLING.search(word)]
    stems = dict(zip(stems_of(words), words, strict=True))
    return stems, tuple((name, tuple(stems_of(words_of(name)))) for name in names_in(text))


def names_in(text: str) -> frozenset[str]:
    """Return the words with a capital that no sentence opens with, in lower case."""
    return frozenset(match.group().lower() for match in _NAME.finditer(text))


def common(one: Subject, other: Subject) -> Common:
    """Return what two subjects share; near compounds ("steunpunt", "steunpuntennetwerk") count half."""
    same = one.bits.keys() & other.bits.keys()
    near = _near(one, other, same)
    bits = math.fsum(min(one.bits[stem], other.bits[stem]) for stem in same)
    bits += NEAR * math.fsum(min(one.bits[a], other.bits[b]) for a, b in near)
    words = [other.spelled[stem] for stem in other.bits if stem in same] + [other.spelled[b] for _a, b in near]
    return Common(bits, tuple(words))


def _near(one: Subject, other: Subject, same: AbstractSet[str]) -> list[tuple[str, str]]:
    """Pair the words that begin or end alike, each once."""
    found: list[tuple[str, str]] = []
    left: set[str] = set()
    right: set[str] = set()
    for part in one.parts.keys() & other.parts.keys():
        a, b = one.parts[part], other.parts[part]
        if a not in left and b not in right and a not in same and b not in same:
            left.add(a)
            right.add(b)
            found.append((a, b))
    return sorted(found)


def _parts(stems: Iterable[str]) -> dict[str, str]:
    """Return for the beginning and the end of each long word the word itself."""
    long = [stem for stem in stems if len(stem) > SHARED_PART]
    return {f"{stem[:SHARED_PART]}-": stem for stem in long} | {f"-{stem[-SHARED_PART:]}": stem for stem in long}


_DEFINITE = re.compile(r"(?i)^(?:(?:van|over|voor|aan) )?(?:de|het|deze|dit|die|dat|mijn|onze)\s")
_FINITE = re.compile(
    r"(?i),|\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|heb|had|hadden|kan|kunnen|zal|zullen|komt|komen|"
    r"gaat|gaan|loopt|lopen|ligt|liggen|vindt|vinden|opent|openen|start|starten|blijft|blijven|krijgt|krijgen|vervalt|"
    r"vervallen|vordert|treft|verschijnt|schuift|trek|stel|dat|die|waarmee|waarover|waarvoor|waarvan)\b"
)


def topic_of(text: str) -> str:
    """Return the definite words that open a sentence and say what it is about; empty when it opens otherwise."""
    opening = _DEFINITE.match(text)
    if opening is None:
        return ""
    end = _FINITE.search(text, opening.end())
    return text[opening.end() : end.start()] if end else ""


def without_names(text: str) -> str:
    """Leave out the words with a capital: who acts says little of what is promised."""
    return re.sub(r"\b[A-Z][\w'’-]*", " ", text)


_NUMBER_WORD = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|"
    "negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend"
)
_COUNTED = re.compile(
    rf"(?<![\w.,/€-])(?P<n>\d{{1,3}}(?:\.\d{{3}})+|(?!(?:19|20)\d\d\s)\d{{1,6}}|[a-zéë]*(?:{_NUMBER_WORD})(?:tal)?)\s"
    r"(?P<things>[a-zëéï][\w'’-]{3,}(?:\s[a-zëéï][\w'’-]{3,}){0,2})"
)
_MONTH_OR_MONEY = re.compile(
    r"^(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|miljoen|miljard|euro|"
    r"weken|maanden|jaar|jaren|dagen|procent|januari)\b"
)


def counts_in(text: str) -> frozenset[str]:
    """Return what a text counts, as "veertig bijenhotel": the number as written and the stem of each thing after it."""
    found = set()
    for match in _COUNTED.finditer(text.lower()):
        if not _MONTH_OR_MONEY.match(match["things"]):
            found |= {f"{match['n']} {stem}" for stem in stems_of(words_of(match["things"]))}
    return frozenset(found)
