"""Weigh the rules: logistic regression on the gold letters, written to resources/rules/weights.toml.

    python -m benchmarks.extraction.train [--corpus ../shared/corpus] [--folds 7] [--no-answers] [--write]

Pure Python. Letters of the `build` part are used, and beside them, with less weight, our own letters (tests/letters)
and the unlabelled answers as answers.toml labels them. Thresholds even out precision and recall over the real
ones of these, each with its weight. A gold quote names a sentence, not a clause, so a firm sentence teaches through the
clause that is likeliest so far (multiple-instance learning). Without --write only the cross-validated figures (by
letter) are printed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import random
import re
import tomllib
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.extraction.pipeline import read, weigh
from tracker.paths import RESOURCES
from tracker.reading.source_text import from_pages
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from tracker.extraction.rulebook import Rulebook

RIDGE = 1.0
"""How strongly each weight is held to its rule's prior, per pass over the examples."""
PASSES = 60
SETTLED = 0.002
"""No weight moves by more than this in the last pass."""
ROUNDS = 4
FLAT = 0.01
"""Thresholds whose F1 is this near the best are as good; of them the one that evens out precision and recall."""
SOFT_WEIGHT = 0.35
"""How much a soft sentence counts against ``firm``: the score leaves it out, a reader would not."""


ANSWER_WEIGHT = 0.6
"""How much a sentence of the unlabelled answers, as its readers labelled it, counts beside one of the gold letters."""
OWN_WEIGHT = 0.25
"""How much a sentence of our own letters counts: they were written to be hard, with more promises than real ones."""
EASY = -3.0
"""Sentences of the answers whose priors and bias come to less than this teach nothing and are left out."""
LABELS = Path(__file__).with_name("answers.toml")
OWN_LETTERS = Path(__file__).resolve().parents[2] / "tests" / "letters"
NO_LETTERS = re.compile(r"[\W\d_]+")


@dataclass
class Example:
    """One sentence: its clauses' rules, how many firm promises it holds, whether it is a soft one, and its letter."""

    letter: str
    clauses: list[tuple[str, ...]]
    firm: int
    soft: bool
    weight: float = 1.0


@dataclass
class Model:
    """A bias and a weight per rule."""

    bias: float
    weights: dict[str, float]

    def score(self, rules: Sequence[str]) -> float:
        return self.bias + sum(self.weights.get(rule, 0.0) for rule in rules)

    def probability(self, rules: Sequence[str]) -> float:
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.score(rules)))))


def load_score(corpus: Path) -> ModuleType:
    """Return the corpus's own score.py as a module."""
    spec = importlib.util.spec_from_file_location("corpus_score", corpus / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def examples_of(corpus: Path, part: str, rulebook: Rulebook) -> list[Example]:
    """Return the sentences of the letters of one part of split.json, labelled from the gold."""
    stems = json.loads((corpus / "split.json").read_text(encoding="utf-8"))[part]
    return _examples_in(corpus / "dev", stems, load_score(corpus), rulebook)


def own_examples(corpus: Path, rulebook: Rulebook) -> list[Example]:
    """Return the sentences of our own letters, labelled from their gold."""
    stems = sorted(path.name.removesuffix(".gold.json") for path in OWN_LETTERS.glob("*.gold.json"))
    found = _examples_in(OWN_LETTERS, stems, load_score(corpus), rulebook)
    return [replace(example, weight=OWN_WEIGHT) for example in found]


def _examples_in(folder: Path, stems: Sequence[str], score: ModuleType, rulebook: Rulebook) -> list[Example]:
    found: list[Example] = []
    for stem in stems:
        text = (folder / f"{stem}.txt").read_text(encoding="utf-8")
        gold = json.loads((folder / f"{stem}.gold.json").read_text(encoding="utf-8"))
        found += _examples(stem, text, gold, score, rulebook)
    return found


def answers_of(corpus: Path, rulebook: Rulebook) -> list[Example]:
    """Return the sentences of the unlabelled answers with the labels of answers.toml; none without the file."""
    path = corpus / "unlabelled" / "antwoorden.jsonl"
    if not path.is_file():
        return []
    labels = {tier: set(names) for tier, names in tomllib.loads(LABELS.read_text(encoding="utf-8")).items()}
    priors = Model(-2.5, {rule.id: rule.prior for rule in rulebook.rules})
    found: list[Example] = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        source = from_pages([f"Antwoord\n\n{row['answer']}"], "txt")
        for sentence, weighed in weigh(read(source, rulebook), rulebook):
            name = f"{row['id']}:{fingerprint(sentence.text)}"
            rules = [item.rules for item in weighed]
            firm, soft = name in labels["firm"], name in labels["soft"]
            if rules and (firm or soft or max(priors.score(clause) for clause in rules) > EASY):
                found.append(Example(f"answer {row['id']}", rules, int(firm), soft, weight=ANSWER_WEIGHT))
    return found


def fingerprint(text: str) -> str:
    """Return the CRC-32 of a sentence's letters in lower case, as answers.toml names it."""
    return f"{zlib.crc32(NO_LETTERS.sub('', text.lower()).encode()):08x}"


def _examples(
    stem: str, text: str, gold: dict[str, list[dict[str, object]]], score: ModuleType, rulebook: Rulebook
) -> list[Example]:
    letters = score.Letter(text)
    tiers = {"firm": [], "soft": []}  # type: dict[str, list[tuple[int, int] | None]]
    for item in gold["commitments"]:
        quotes = [item["quote"], *(item.get("also") or [])]  # type: ignore[misc]  # JSON of the corpus
        tiers[str(item["tier"])] += score.spans_of(letters, [{"quote": quote} for quote in quotes])
    found, after = [], 0
    for sentence, weighed in weigh(read(from_pages([text], "txt"), rulebook), rulebook):
        span = letters.locate(sentence.text, after) or letters.locate(sentence.text)
        if span is None or not weighed:
            continue
        after = span[0] + 1
        firm = sum(_covers(span, other) for other in tiers["firm"])
        soft = any(_covers(span, other) for other in tiers["soft"])
        found.append(Example(stem, [item.rules for item in weighed], firm, soft))
    return found


def _covers(span: tuple[int, int], gold: tuple[int, int] | None) -> bool:
    if gold is None:
        return False
    common = min(span[1], gold[1]) - max(span[0], gold[0])
    return common >= 0.5 * min(gold[1] - gold[0], span[1] - span[0])


def fit(examples: Sequence[Example], outcome: str, priors: dict[str, float]) -> Model:
    """Fit a model for ``firm``, or for ``any`` (firm or soft)."""
    model = Model(-2.5, dict(priors))
    for _ in range(ROUNDS):
        model = _descend(_rows(examples, outcome, model), model, priors)
    return model


def _rows(examples: Sequence[Example], outcome: str, model: Model) -> list[tuple[tuple[str, ...], float, float]]:
    """Return (rules, label, weight): of a promising sentence the likeliest clause, of another every clause."""
    rows: list[tuple[tuple[str, ...], float, float]] = []
    for example in examples:
        positive = example.firm > 0 or (outcome == "any" and example.soft)
        ranked = sorted(example.clauses, key=model.score, reverse=True)
        if positive:
            rows += [(rules, 1.0, example.weight) for rules in ranked[: max(1, example.firm)]]
        else:
            weight = example.weight * (SOFT_WEIGHT if example.soft and outcome == "firm" else 1.0)
            rows += [(rules, 0.0, weight) for rules in ranked]
    return rows


def _descend(rows: list[tuple[tuple[str, ...], float, float]], start: Model, priors: dict[str, float]) -> Model:
    """Newton's method, one weight after the other, until none moves: the one minimum, the same on every run.

    What is minimised is the weighted log loss and, for each rule, half the squared distance to its prior times RIDGE.
    """
    table = _Table(rows, start, priors)
    for _ in range(PASSES):
        if max(table.step(rule) for rule in table.places) < SETTLED:
            break
    return Model(table.weights.pop(BIAS), table.weights)


BIAS = ""
"""The name under which the bias is among the weights: it is in every row and held to nothing."""


class _Table:
    """Rows of equal rules and label taken together, with the sum that each has so far."""

    def __init__(
        self, rows: list[tuple[tuple[str, ...], float, float]], start: Model, priors: dict[str, float]
    ) -> None:
        """Count the rows and note in which of them each rule stands."""
        counts: dict[tuple[tuple[str, ...], float], float] = {}
        for rules, label, weight in rows:
            counts[rules, label] = counts.get((rules, label), 0.0) + weight
        self.priors = priors
        self.weights = {BIAS: start.bias, **start.weights}
        self.labels = [label for _, label in counts]
        self.counts = list(counts.values())
        self.sums = [start.score(rules) for rules, _ in counts]
        self.places: dict[str, list[int]] = {BIAS: list(range(len(counts)))}
        for number, (rules, _) in enumerate(counts):
            for rule in rules:
                self.places.setdefault(rule, []).append(number)

    def step(self, rule: str) -> float:
        """Move one weight to where the slope would vanish, at most by 1; return how far."""
        held = 0.0 if rule == BIAS else RIDGE
        slope = held * (self.weights.get(rule, 0.0) - self.priors.get(rule, 0.0))
        bend = held
        for number in self.places[rule]:
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, self.sums[number]))))
            slope += self.counts[number] * (chance - self.labels[number])
            bend += self.counts[number] * chance * (1 - chance)
        move = max(-1.0, min(1.0, -slope / (bend + 1e-9)))
        self.weights[rule] = self.weights.get(rule, 0.0) + move
        for number in self.places[rule]:
            self.sums[number] += move
        return abs(move)


def cross_validated(
    examples: Sequence[Example], folds: int, outcome: str, priors: dict[str, float]
) -> list[tuple[float, Example]]:
    """Return each sentence's probability from a model that has not seen its letter or answer."""
    letters = sorted({example.letter for example in examples})
    random.Random(5).shuffle(letters)  # noqa: S311 - which letters share a fold
    found = []
    for fold in range(folds):
        held = set(letters[fold::folds])
        model = fit([e for e in examples if e.letter not in held], outcome, priors)
        found += [(max(model.probability(c) for c in e.clauses), e) for e in examples if e.letter in held]
    return found


def best_threshold(scored: Sequence[tuple[float, Example]], outcome: str) -> Figures:
    """Return the figures at the most even of the best thresholds; for ``any`` at the highest: fewer to read through."""
    points = [figures(scored, outcome, step / 100) for step in range(10, 90, 2)]
    best = max(point.f1 for point in points)
    near = [point for point in points if point.f1 >= best - FLAT]
    return near[-1] if outcome == "any" else min(near, key=lambda point: abs(point.precision - point.recall))


class Figures(NamedTuple):
    """How well a threshold does; each sentence counts with its weight, and soft ones are left out for ``firm``."""

    precision: float
    recall: float
    threshold: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall + 1e-9)

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f} precision {self.precision:.3f} recall {self.recall:.3f}"


def figures(scored: Sequence[tuple[float, Example]], outcome: str, threshold: float) -> Figures:
    """Return precision and recall of the sentences at or above the threshold."""
    wanted = sum(e.weight for _, e in scored if _is(e, outcome))
    chosen = [e for p, e in scored if p >= threshold and not (outcome == "firm" and e.soft and not e.firm)]
    right = sum(e.weight for e in chosen if _is(e, outcome))
    return Figures(right / (sum(e.weight for e in chosen) or 1.0), right / (wanted or 1.0), threshold)


def _is(example: Example, outcome: str) -> bool:
    return example.firm > 0 or (outcome == "any" and example.soft)


def as_toml(models: dict[str, Model], thresholds: dict[str, float], rulebook: Rulebook) -> str:
    """Return the weights as a readable file, in the order of the rules."""
    lines = [
        "# What each rule weighs, from the `build` letters and our own (python -m benchmarks.extraction.train).",
        "# The weights of the rules that fired and the bias are summed; the logistic curve makes it a probability.",
        "# `firm`: an explicit commissive. `any`: soft or firm. Positive speaks for, negative against.",
        "",
        "[bias]",
        *(f"{name} = {model.bias:.2f}" for name, model in models.items()),
        "",
        "[threshold]",
        *(f"{name} = {value:.2f}" for name, value in thresholds.items()),
        "",
    ]
    for rule in rulebook.rules:
        pair = {name: model.weights.get(rule.id, 0.0) for name, model in models.items()}
        lines.append(f"[rules.{rule.id}]")
        lines += [*(f"{name} = {value:.2f}" for name, value in pair.items()), ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path(__file__).resolve().parents[3] / "shared" / "corpus")
    parser.add_argument("--folds", type=int, default=7)
    parser.add_argument("--no-answers", dest="answers", action="store_false", help="learn from the letters only")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rulebook = load_rulebook()
    groups = {
        "build": examples_of(args.corpus, "build", rulebook),
        "own": own_examples(args.corpus, rulebook),
        "answers": answers_of(args.corpus, rulebook) if args.answers else [],
    }
    for name, group in groups.items():
        print(f"{name}: {len(group)} sentences, {sum(e.firm > 0 for e in group)} with a firm commitment")
    priors = {rule.id: rule.prior for rule in rulebook.rules}
    models, thresholds = {}, {}
    for outcome in ("firm", "any"):
        scored = cross_validated(
            [example for group in groups.values() for example in group], args.folds, outcome, priors
        )
        real = {example.letter for name in ("build", "answers") for example in groups[name]}
        threshold = best_threshold([pair for pair in scored if pair[1].letter in real], outcome).threshold
        print(f"{outcome}, by models that have not seen the letter, at {threshold:.2f}:")
        for name, group in groups.items():
            letters = {example.letter for example in group}
            print(f"  {name:8} {figures([pair for pair in scored if pair[1].letter in letters], outcome, threshold)}")
        models[outcome] = fit([example for group in groups.values() for example in group], outcome, priors)
        thresholds[outcome] = threshold
    if args.write:
        (RESOURCES / "rules" / "weights.toml").write_text(as_toml(models, thresholds, rulebook), encoding="utf-8")


if __name__ == "__main__":
    main()
