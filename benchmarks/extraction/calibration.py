"""How far a candidate's confidence can be taken at its word: expected calibration error, cross-validated by letter.

    python -m benchmarks.extraction.calibration [--corpus ../shared/corpus] [--part build|check|all] [--folds 7]

A model that has not seen a letter weighs its sentences. Those that it would show (at or above the tier's threshold)
are counted in ten bins of probability; the error is the mean distance between what a bin promises and what comes true,
by the number of sentences. Beside it the same over all sentences, most of which are near nought, and the error that
chance alone would give if every probability were true. Of letters of the `check` part nothing but these sums is shown.

The second table of each outcome is after a line through the log-odds (Platt), fitted on the other letters: it says
whether such a step would be worth having. So far it is not: the model's probabilities are about true as they are.
"""

from __future__ import annotations

import argparse
import math
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction.train import Example, answers_of, cross_validated, examples_of
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

BINS = 10
CHANCE_ROUNDS = 200
Pair = tuple[float, bool]
"""A probability and whether it came true."""
STEPS = 60
"""Newton's method is at rest long before."""
HELD = 1.0
"""How strongly slope and offset are held to 1 and 0, in examples."""
EXTREME = 1e-6
"""A probability is held this far from 0 and 1."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The pairs of one stretch of probability: how many, what they promise, and what came true (means)."""

    count: int
    promised: float
    true: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """What log-odds are multiplied with, and what is added then; 1 and 0 change nothing."""

    slope: float = 1.0
    offset: float = 0.0


def bins_of(pairs: Sequence[Pair]) -> list[Bin]:
    """Return the bins that hold anything, the lowest first."""
    held: list[list[Pair]] = [[] for _ in range(BINS)]
    for probability, true in pairs:
        held[min(BINS - 1, int(probability * BINS))].append((probability, true))
    return [Bin(len(b), sum(p for p, _ in b) / len(b), sum(t for _, t in b) / len(b)) for b in held if b]


def calibration_error(pairs: Sequence[Pair]) -> float:
    """Return the expected calibration error: 0 is perfect."""
    return sum(each.count * abs(each.promised - each.true) for each in bins_of(pairs)) / max(1, len(pairs))


def chance_error(pairs: Sequence[Pair]) -> float:
    """Return the mean error that so many sentences would show if every probability were true."""
    rng = random.Random(3)  # noqa: S311 - a simulation
    rounds = ([(p, rng.random() < p) for p, _ in pairs] for _ in range(CHANCE_ROUNDS))
    return sum(map(calibration_error, rounds)) / CHANCE_ROUNDS


def pairs_of(scored: Sequence[tuple[float, Example]], outcome: str) -> list[tuple[str, Pair]]:
    """Return each sentence's letter, probability and truth; for ``firm`` soft sentences count as not firm."""
    return [
        (example.letter, (probability, example.firm > 0 or (outcome == "any" and example.soft)))
        for probability, example in scored
    ]


def recalibrated(pairs: Sequence[tuple[str, Pair]], folds: int) -> list[tuple[str, Pair]]:
    """Return the pairs with their probabilities calibrated on the other letters."""
    letters = sorted({letter for letter, _ in pairs})
    random.Random(7).shuffle(letters)  # noqa: S311 - which letters share a fold
    found: list[tuple[str, Pair]] = []
    for fold in range(folds):
        held = set(letters[fold::folds])
        fitted = fit_calibration([pair for letter, pair in pairs if letter not in held])
        found += [(name, (calibrated(p, fitted), true)) for name, (p, true) in pairs if name in held]
    return found


def logit(probability: float) -> float:
    """Return the log-odds; the surest are held at one in a million."""
    held = min(1 - EXTREME, max(EXTREME, probability))
    return math.log(held / (1 - held))


def logistic(odds: float) -> float:
    """Return the probability of log-odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def calibrated(probability: float, calibration: Calibration) -> float:
    """Return the probability as it comes true."""
    return logistic(calibration.slope * logit(probability) + calibration.offset)


def fit_calibration(pairs: Sequence[tuple[float, bool]]) -> Calibration:
    """Fit a calibration to probabilities and whether they came true (Newton's method, held to no change)."""
    points = [(logit(probability), float(true)) for probability, true in pairs]
    slope, offset = 1.0, 0.0
    for _ in range(STEPS):
        step = _step(points, slope, offset)
        slope, offset = slope + step[0], offset + step[1]
        if max(map(abs, step)) < 1e-9:
            break
    return Calibration(slope, offset)


def _step(points: Sequence[tuple[float, float]], slope: float, offset: float) -> tuple[float, float]:
    gradient_slope, gradient_offset = HELD * (1 - slope), -HELD * offset
    aa, ab, bb = HELD, 0.0, HELD
    for x, true in points:
        guess = logistic(slope * x + offset)
        weight = guess * (1 - guess)
        gradient_slope += (true - guess) * x
        gradient_offset += true - guess
        aa, ab, bb = aa + weight * x * x, ab + weight * x, bb + weight
    determinant = aa * bb - ab * ab
    return (
        (bb * gradient_slope - ab * gradient_offset) / determinant,
        (aa * gradient_offset - ab * gradient_slope) / determinant,
    )


def show(title: str, pairs: Sequence[Pair], threshold: float) -> None:
    """Print the reliability of what is shown."""
    shown = [pair for pair in pairs if pair[0] >= threshold]
    error, chance, whole = calibration_error(shown), chance_error(shown), calibration_error(pairs)
    print(f"{title}: shown {len(shown)}, error {error:.3f} (chance alone {chance:.3f}); all sentences {whole:.3f}")
    for each in bins_of(shown):
        print(f"    promised {each.promised:.2f}  true {each.true:.2f}  of {each.count}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path(__file__).resolve().parents[3] / "shared" / "corpus")
    parser.add_argument("--part", choices=["build", "check", "all"], default="build")
    parser.add_argument("--folds", type=int, default=7)
    args = parser.parse_args()
    rulebook = load_rulebook()
    parts = ["build", "check"] if args.part == "all" else [args.part]
    examples = [example for part in parts for example in examples_of(args.corpus, part, rulebook)]
    letters = {example.letter for example in examples}
    answers = answers_of(args.corpus, rulebook)
    priors = {rule.id: rule.prior for rule in rulebook.rules}
    for outcome in ("firm", "any"):
        scored = cross_validated([*examples, *answers], args.folds, outcome, priors)
        plain = pairs_of([pair for pair in scored if pair[1].letter in letters], outcome)
        threshold = rulebook.weights.threshold[outcome]
        show(f"{outcome}, plain", [pair for _, pair in plain], threshold)
        show(f"{outcome}, calibrated", [pair for _, pair in recalibrated(plain, args.folds)], threshold)
        fitted: Calibration = fit_calibration([pair for _, pair in plain])
        print(f"{outcome}: slope {fitted.slope:.2f}, offset {fitted.offset:.2f}")


if __name__ == "__main__":
    main()
