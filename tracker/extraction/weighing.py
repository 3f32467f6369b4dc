"""From the rules that fired to a probability: a sum of readable weights through the logistic curve."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tracker.terms import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.extraction.rulebook import Weights


def probability(rules: Iterable[str], weights: Weights, outcome: str) -> float:
    """Return the probability of ``outcome`` ("firm" or "any") for a clause on which ``rules`` fired."""
    total = weights.bias[outcome] + math.fsum(weights.rules.get(rule, {}).get(outcome, 0.0) for rule in rules)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def tier_of(firm: float, some: float, weights: Weights) -> Tier | None:
    """Return the tier for the probabilities of a firm commitment and of any, or ``None`` for neither."""
    if firm >= weights.threshold["firm"]:
        return Tier.FIRM
    return Tier.SOFT if some >= weights.threshold["any"] else None
