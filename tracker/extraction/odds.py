"""Probabilities and their log-odds."""

from __future__ import annotations

import math

EXTREME = 1e-6
"""A probability is held this far from 0 and 1."""
_FAR = 30.0


def logit(probability: float) -> float:
    """Return the log-odds; the surest are held at one in a million."""
    held = min(1 - EXTREME, max(EXTREME, probability))
    return math.log(held / (1 - held))


def logistic(odds: float) -> float:
    """Return the probability of log-odds."""
    return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, odds))))
