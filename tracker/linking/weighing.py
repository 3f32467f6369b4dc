"""From features to a probability: readable weights, summed, through the logistic curve."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.linking.rows import Reason


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds, the sum at which a link is as likely as not, and the probability that is proposed.

    ``order`` adds to a feature only where commitments or sentences compete for one link.
    """

    points: Mapping[str, float]
    order: Mapping[str, float]
    bias: float
    threshold: float


def points_of(reasons: Sequence[Reason], weights: Weights) -> float:
    """Sum what speaks for a link; 0 is as likely as not."""
    return weights.bias + sum(reason.points for reason in reasons)


def probability(points: float) -> float:
    """Return the probability that belongs to a sum."""
    return 1 / (1 + math.exp(-points))


def rank_of(reasons: Sequence[Reason], weights: Weights) -> float:
    """Return the sum with which commitments and sentences compete for one link."""
    return points_of(reasons, weights) + sum(weights.order.get(reason.feature, 0.0) for reason in reasons)
