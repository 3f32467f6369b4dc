"""Does learning from review put the list in a better order? A simulated reviewer decides on the gold letters.

    python -m benchmarks.extraction.learning [--corpus ../shared/corpus] [--part build] [--decisions 50] [--rounds 40]

Candidates come with the confidence of a model that has not seen their letter. In each round the reviewer decides on
the candidates of letters in random order until the decisions are reached; then the candidates of all other letters are
ordered by confidence, and by what was learned. Reported: mean average precision before and after, over the rounds, how
often it went up and down, in how many rounds anything was learned, and the calibration error before and after.

Four reviewers: one that agrees with the gold on what is firm, one that also takes soft ones, one that does not count
the letter to come as a commitment, and one that counts nothing else. Learning must help the last three and leave the
first alone.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction.calibration import calibration_error
from benchmarks.extraction.train import Example, answers_of, cross_validated, examples_of
from tracker.extraction.fields import INFORMING
from tracker.extraction.learning import Judged, features_of, learn, likelihood
from tracker.extraction.weighing import probability
from tracker.services.rulebook import load_rulebook
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.extraction.rulebook import Rulebook

SHOWN = 0.15
"""Candidates and the near misses below them."""
SAME = 1e-9


@dataclass(frozen=True, slots=True)
class Shown:
    """A candidate of a letter: its confidence, its features, and what it is in the gold."""

    letter: str
    confidence: float
    features: tuple[str, ...]
    firm: bool
    soft: bool

    @property
    def informs(self) -> bool:
        """Whether it tells the Kamer something."""
        return not INFORMING.isdisjoint(self.features)


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of review came to, before and after learning."""

    before: float
    after: float
    error_before: float
    error_after: float
    has_learned: bool


REVIEWERS: dict[str, Callable[[Shown], bool]] = {
    "firm (the gold)": lambda shown: shown.firm,
    "firm and soft": lambda shown: shown.firm or shown.soft,
    "firm, but no letters to come": lambda shown: shown.firm and not shown.informs,
    "letters to come only": lambda shown: shown.firm and shown.informs,
}


def shown_of(scored: Sequence[tuple[float, Example]], rulebook: Rulebook) -> list[Shown]:
    """Return the sentences that are likely enough, each with the rules of its likeliest clause."""
    found = []
    for confidence, example in scored:
        if confidence >= SHOWN:
            rules = max(example.clauses, key=lambda clause: probability(clause, rulebook.weights, "firm"))
            kind = "" if INFORMING.isdisjoint(rules) else CommitmentKind.INFORMATION.value
            features = features_of(rules, kind=kind)
            found.append(Shown(example.letter, confidence, features, example.firm > 0, example.soft))
    return found


def average_precision(ranked: Sequence[bool]) -> float:
    """Return the mean precision at each one that is wanted."""
    right, total = 0, 0.0
    for place, wanted in enumerate(ranked, start=1):
        if wanted:
            right += 1
            total += right / place
    return total / right if right else 1.0


def round_of(shown: Sequence[Shown], wants: Callable[[Shown], bool], decisions: int, rng: random.Random) -> Round:
    """Review letters until the decisions are reached, and measure on the letters that were not reviewed."""
    letters = sorted({each.letter for each in shown})
    rng.shuffle(letters)
    judged: list[Judged] = []
    reviewed: set[str] = set()
    for letter in letters:
        if len(judged) >= decisions:
            break
        reviewed.add(letter)
        judged += [Judged(each.confidence, each.features, wants(each)) for each in shown if each.letter == letter]
    learned = learn(judged[:decisions])
    rest = [each for each in shown if each.letter not in reviewed]
    before = _measured([(each.confidence, wants(each)) for each in rest])
    after = _measured([(likelihood(each.confidence, each.features, learned), wants(each)) for each in rest])
    return Round(before[0], after[0], before[1], after[1], bool(learned.weights))


def _measured(pairs: list[tuple[float, bool]]) -> tuple[float, float]:
    ranked = [wanted for _, wanted in sorted(pairs, key=lambda pair: -pair[0])]
    return average_precision(ranked), calibration_error(pairs)


def told(name: str, rounds: Sequence[Round]) -> str:
    """Sum the rounds of one reviewer up in a line."""
    number = len(rounds)
    before, after = sum(each.before for each in rounds) / number, sum(each.after for each in rounds) / number
    errors = sum(each.error_before for each in rounds) / number, sum(each.error_after for each in rounds) / number
    up = sum(each.after > each.before + SAME for each in rounds)
    down = sum(each.after < each.before - SAME for each in rounds)
    return (
        f"{name}: average precision {before:.3f} → {after:.3f} (up {up}, down {down} of {number}; "
        f"learned in {sum(each.has_learned for each in rounds)}), calibration error {errors[0]:.3f} → {errors[1]:.3f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path(__file__).resolve().parents[3] / "shared" / "corpus")
    parser.add_argument("--part", choices=["build", "check"], default="build")
    parser.add_argument("--decisions", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=40)
    args = parser.parse_args()
    rulebook = load_rulebook()
    priors = {rule.id: rule.prior for rule in rulebook.rules}
    examples, answers = examples_of(args.corpus, args.part, rulebook), answers_of(args.corpus, rulebook)
    letters = {example.letter for example in examples}
    scored = cross_validated([*examples, *answers], 7, "firm", priors)
    shown = shown_of([pair for pair in scored if pair[1].letter in letters], rulebook)
    print(f"{len(shown)} candidates; {args.decisions} decisions, {args.rounds} rounds")
    for name, wants in REVIEWERS.items():
        rng = random.Random(17)  # noqa: S311 - the order of letters
        print(told(name, [round_of(shown, wants, args.decisions, rng) for _ in range(args.rounds)]))


if __name__ == "__main__":
    main()
