"""What each thing that was found in a clause adds to its weight, one by one, so that a sum can be told in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.extraction.candidates import Weighed
    from tracker.extraction.rulebook import Weights


class Source(StrEnum):
    """Where a weight comes from."""

    BIAS = "bias"
    """What every clause starts with."""
    RULE = "rule"
    WORD = "word"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class Contribution:
    """One weight of the sum: ``name`` is a rule's id, a word, or a frame such as "first × future"."""

    source: Source
    name: str
    weight: float


def contributions_of(item: Weighed, weights: Weights, outcome: str) -> tuple[Contribution, ...]:
    """Return all that counts for ``outcome`` ("firm" or "any"), the bias first; the sum is the clause's log-odds."""
    bias = Contribution(Source.BIAS, "", weights.bias[outcome])
    rules = (Contribution(Source.RULE, rule, weights.rules.get(rule, {}).get(outcome, 0.0)) for rule in item.rules)
    return (bias, *rules)
