"""From features to a probability: readable weights, summed, through the logistic curve."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.terms import LinkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.linking.rows import Reason


KindWeights = Mapping[LinkKind, Mapping[str, float]]
"""For each kind of outcome what each sign adds; ``always`` is what the kind has by itself."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds, the sum at which a link is as likely as not, and the probability that is proposed.

    ``order`` adds to a feature only where commitments or sentences compete for one link; ``between`` weighs a pair
    among the other pairs of the two letters.
    """

    points: Mapping[str, float]
    order: Mapping[str, float]
    between: Mapping[str, float]
    bias: float
    threshold: float


def points_of(reasons: Sequence[Reason], weights: Weights) -> float:
    """Sum what speaks for a link; 0 is as likely as not."""
    return weights.bias + sum(reason.points for reason in reasons)


def probability(points: float) -> float:
    """Return the probability that belongs to a sum."""
    return 1 / (1 + math.exp(-points))


def order_of(reasons: Sequence[Reason], weights: Weights) -> float:
    """Return what is added where commitments and sentences compete for one link."""
    return sum(weights.order.get(reason.feature, 0.0) for reason in reasons)
