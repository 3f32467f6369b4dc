"""What a sentence says of an earlier commitment by its wording alone: whether it looks back, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from tracker.terms import LinkKind


@dataclass(frozen=True, slots=True)
class BackRule:
    """A wording that looks back; ``strength`` 2 names a promise or an announcement, 1 only takes it for known."""

    id: str
    strength: int
    pattern: re.Pattern[str]
    not_pattern: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class OutcomeRule:
    """A wording that tells what became of it; the first that holds decides.

    ``kind`` is empty for one that only recalls; ``supposes`` says that it makes sense only of what was said before,
    ``hands_over`` that it speaks of a paper which comes with the letter or does not come yet.
    """

    id: str
    kind: LinkKind | None
    pattern: re.Pattern[str]
    not_pattern: re.Pattern[str] | None = None
    supposes: bool = False
    hands_over: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says: how strongly it looks back (0 to 2), and which outcome its words name, if any."""

    strength: int
    rule: str = ""
    kind: LinkKind | None = None
    hands_over: bool = False
    recalls: bool = False


def said_in(text: str, back: Sequence[BackRule], outcomes: Sequence[OutcomeRule]) -> Said:
    """Read one sentence."""
    lower = text.lower()
    strength = max((rule.strength for rule in back if _holds(rule, lower)), default=0)
    outcome = next((rule for rule in outcomes if _holds(rule, lower)), None)
    if outcome is None:
        return Said(strength)
    strength = max(strength, int(outcome.supposes))
    return Said(strength, outcome.id, outcome.kind, outcome.hands_over, recalls=outcome.kind is None)


def _holds(rule: BackRule | OutcomeRule, lower: str) -> bool:
    return bool(rule.pattern.search(lower)) and not (rule.not_pattern and rule.not_pattern.search(lower))
