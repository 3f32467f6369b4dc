"""What an office's own decisions say about candidates that are still to be judged.

Each candidate comes with the model's confidence. What this office accepted and rejected moves it: one offset, and one
small weight for each rule, kind, strength and ministry, held to nought (logistic regression on top of the model's
log-odds, maximum a posteriori). How strongly they are held, the decisions themselves decide: those of one fifth are
foretold from the rest, and nothing is learned where that foretells no better than the model by itself. Nothing is left
out by it: it orders, and says how likely this office finds a candidate. Pure.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.extraction.odds import logistic, logit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LEAST = 20
"""Fewer decisions than this teach nothing yet."""
NEWEST = 600
"""At most so many decisions teach, the newest: what an office wants changes, and learning must not be waited for."""
HOLDS = (2.0, 8.0, 32.0)
"""How strongly each weight can be held to nought, in decisions, from the loosest."""
FOLDS = 5
PASSES = 6
MARGIN = 2.0
"""By so many standard errors learning must foretell better than the model does, or it is left out."""
OFFSET = ""
"""The feature that every candidate has."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate that a person decided about. ``features`` as ``features_of`` names them."""

    confidence: float
    features: tuple[str, ...]
    accepted: bool


@dataclass(frozen=True, slots=True)
class Learned:
    """What decisions taught: a weight per feature, in log-odds; none when they foretold nothing.

    ``decisions`` counts those it rests on; ``gain`` is how much better they were foretold, in nats a decision.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    decisions: int = 0
    gain: float = 0.0


def features_of(rules: Iterable[str], **others: str) -> tuple[str, ...]:
    """Name what can be learned about: the rules that fired, and others as ``kind=policy``; empty ones are left out."""
    return (*rules, *(f"{name}={value}" for name, value in others.items() if value))


def likelihood(confidence: float, features: Iterable[str], learned: Learned) -> float:
    """Return how likely this office accepts a candidate; the confidence itself where nothing was learned."""
    if not learned.weights:
        return confidence
    weights = learned.weights
    moved = weights.get(OFFSET, 0.0) + sum(weights.get(feature, 0.0) for feature in features)
    return logistic(logit(confidence) + moved)


def learn(judged: Sequence[Judged]) -> Learned:
    """Return what decisions teach, the oldest first; nothing from fewer than ``LEAST`` or that foretell nothing."""
    taught = judged[-NEWEST:]
    if len(taught) < LEAST:
        return Learned(decisions=len(taught))
    gains = {held: _gains(taught, held) for held in HOLDS}
    best = max(HOLDS, key=lambda held: sum(gains[held]))
    mean, error = _mean_and_error(gains[best])
    if mean <= MARGIN * error:
        return Learned(decisions=len(taught))
    return Learned(_fitted(taught, best), len(taught), mean)


def _gains(taught: Sequence[Judged], held: float) -> list[float]:
    """Return for each decision how much better it is foretold by what the other folds teach than by the model."""
    found = []
    for fold in range(FOLDS):
        learned = Learned(_fitted([each for at, each in enumerate(taught) if at % FOLDS != fold], held))
        for each in taught[fold::FOLDS]:
            after = likelihood(each.confidence, each.features, learned)
            found.append(_told(after, each) - _told(each.confidence, each))
    return found


def _told(probability: float, each: Judged) -> float:
    """Return the logarithm of what was thought of the decision that came."""
    held = min(1 - 1e-6, max(1e-6, probability))
    return math.log(held if each.accepted else 1 - held)


def _mean_and_error(values: Sequence[float]) -> tuple[float, float]:
    mean = sum(values) / len(values)
    variance = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
    return mean, math.sqrt(variance / len(values))


def _fitted(taught: Sequence[Judged], held: float) -> dict[str, float]:
    """Return the weights that fit decisions best, by Newton's steps for one weight after the other."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(taught):
        for feature in {OFFSET, *each.features}:
            holders[feature].append(index)
    odds = [logit(each.confidence) for each in taught]
    truth = [float(each.accepted) for each in taught]
    weights = dict.fromkeys(sorted(holders), 0.0)
    for _ in range(PASSES):
        for feature in weights:
            step = _step(weights[feature], [(odds[at], truth[at]) for at in holders[feature]], held)
            weights[feature] += step
            for index in holders[feature]:
                odds[index] += step
    return weights


def _step(weight: float, pairs: Iterable[tuple[float, float]], held: float) -> float:
    """Return Newton's step for one weight: ``pairs`` are the log-odds so far, and 1 or 0."""
    gradient, curvature = -held * weight, held
    for odds, true in pairs:
        guess = logistic(odds)
        gradient += true - guess
        curvature += guess * (1 - guess)
    return gradient / curvature
