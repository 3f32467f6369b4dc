"""What a sentence says of an earlier commitment by its wording alone: whether it looks back, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.extraction.guarded import grams_of

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from tracker.extraction.guarded import Grams, Guarded
    from tracker.terms import LinkKind


@dataclass(frozen=True, slots=True)
class BackRule:
    """A wording that looks back; ``strength`` 2 names a promise or an announcement, 1 only takes it for known."""

    id: str
    strength: int
    pattern: Guarded
    not_pattern: Guarded | None = None


@dataclass(frozen=True, slots=True)
class OutcomeRule:
    """A wording that tells what became of it; the first that holds decides.

    ``kind`` is empty for one that only recalls; ``supposes`` says that it makes sense only of what was said before,
    ``hands_over`` that it speaks of a paper which comes with the letter or does not come yet.
    """

    id: str
    kind: LinkKind | None
    pattern: Guarded
    not_pattern: Guarded | None = None
    supposes: bool = False
    hands_over: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """All wordings: ``signs`` speak for one kind of outcome or another, ``asides`` are clauses that are left out."""

    back: tuple[BackRule, ...]
    outcomes: tuple[OutcomeRule, ...]
    signs: Mapping[str, re.Pattern[str]]
    asides: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says: how strongly it looks back (0 to 2), and which outcome its words name, if any.

    ``rule`` is the first rule that holds.
    """

    strength: int
    rule: str = ""
    kind: LinkKind | None = None
    hands_over: bool = False
    recalls: bool = False


def said_in(text: str, words: Wordings) -> Said:
    """Read one sentence."""
    lower = text.lower()
    grams = grams_of(lower)
    strength = max((rule.strength for rule in words.back if _holds(rule, lower, grams)), default=0)
    main = without_asides(lower, words.asides)
    first = next((rule for rule in words.outcomes if _holds(rule, main, grams)), None)
    if first is None:
        return Said(strength)
    return Said(max(strength, int(first.supposes)), first.id, first.kind, first.hands_over, first.kind is None)


@lru_cache(maxsize=2_000)
def signs_in(text: str, words: Wordings) -> frozenset[str]:
    """Return all that speaks for one kind of outcome or another in a sentence."""
    main = without_asides(text.lower(), words.asides)
    grams = grams_of(main)
    signs = {name for name, pattern in words.signs.items() if pattern.search(main)}
    return frozenset(signs | {rule.id for rule in words.outcomes if _holds(rule, main, grams)})


def without_asides(text: str, asides: Sequence[re.Pattern[str]]) -> str:
    """Leave out the clauses that tell of the promise itself, or why; what became of it stands in the rest."""
    for aside in asides:
        text = aside.sub("", text)
    return text


def _holds(rule: BackRule | OutcomeRule, lower: str, grams: Grams) -> bool:
    """Say whether a rule holds; ``grams`` are those of the text or of a longer one around it."""
    return bool(rule.pattern.search(lower, grams)) and not (rule.not_pattern and rule.not_pattern.search(lower, grams))
