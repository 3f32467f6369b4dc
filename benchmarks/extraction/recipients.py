"""Weigh the signs of a recipient: a softmax over noun phrases, written to resources/rules/recipients.toml.

    python -m benchmarks.extraction.recipients [--corpus ../shared/corpus] [--folds 7] [--write]

Pure Python. Examples are the firm commitments of the `build` letters that are not for the Kamer, and those of the
unlabelled answers whose recipient `recipients.toml` beside this file names; the own letters of tests/letters count for
`OWN_WEIGHT` of one. A phrase is right when it shares a word
with the gold recipient, as score.py counts. Without --write only the cross-validated figures are printed.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extraction.train import fingerprint, load_score
from tracker.extraction.candidates import scene_of
from tracker.extraction.pipeline import letter_of, places_of, read
from tracker.extraction.recipient_features import Option, in_full, options_of
from tracker.paths import RESOURCES
from tracker.reading.source_text import from_pages
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.extraction.candidates import Letter, Place
    from tracker.extraction.rulebook import Rulebook

RIDGE = 0.02
"""How strongly each weight is held to its prior, per example."""
EPOCHS = 120
STEP = 0.2
NOBODY_WEIGHT = 0.1
"""How much a commitment without a recipient counts beside one that has one."""
OWN_WEIGHT = 0.3
"""How much a commitment of our own letters counts beside one of a real letter."""
LEAST = 0.03
"""Weights nearer to zero than this are left out of the rule file."""
OWN = Path(__file__).resolve().parents[2] / "tests" / "letters"
TABLES = tomllib.loads(Path(__file__).with_name("recipients.toml").read_text(encoding="utf-8"))
PRIORS: dict[str, float] = TABLES["priors"]


@dataclass
class Example:
    """One commitment: its letter, the signs of each noun phrase, and which of these are right."""

    letter: str
    options: list[frozenset[str]]
    texts: list[str]
    right: set[int]
    nobody: bool
    quote: str
    gold: str
    weight: float = 1.0


def letters_of(golds: Sequence[Path], corpus: Path, rulebook: Rulebook) -> list[Example]:
    """Return the examples of letters with a gold file."""
    squeeze = load_score(corpus).squeeze
    found: list[Example] = []
    for path in golds:
        stem = path.name.removesuffix(".gold.json")
        letter, places = _read(path.with_name(f"{stem}.txt").read_text(encoding="utf-8"), rulebook)
        seen: dict[int, int] = {}
        for item in json.loads(path.read_text(encoding="utf-8"))["commitments"]:
            place = _place_of(squeeze(item["quote"]), places, squeeze)
            if item["tier"] != "firm" or item["kind"] == "information" or place is None:
                continue
            number = seen[place.sentence.number] = seen.get(place.sentence.number, -1) + 1
            found.append(_example(stem, _options(place, number, letter, rulebook), item["recipient"] or "", place))
    return found


def answers_of(corpus: Path, rulebook: Rulebook) -> list[Example]:
    """Return the examples of the unlabelled answers; none without the file."""
    path = corpus / "unlabelled" / "antwoorden.jsonl"
    if not path.is_file():
        return []
    labels: dict[str, list[str]] = TABLES["recipient"]
    found: list[Example] = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        text = f"Vraag 1\n\n{row['question']}\n\nAntwoord\n\n{row['answer']}"
        letter, places = _read(text, rulebook)
        for place in places:
            name = f"{row['id']}:{fingerprint(place.sentence.text)}"
            for number, recipient in enumerate(labels.get(name, [])):
                options = _options(place, number, letter, rulebook)
                found.append(_example(f"answer {row['id']}", options, recipient, place))
    return found


def _read(text: str, rulebook: Rulebook) -> tuple[Letter, list[Place]]:
    source = from_pages([text], "txt")
    reading = read(source, rulebook)
    return letter_of(source, reading, rulebook), list(places_of(reading, rulebook))


def _place_of(wanted: str, places: Sequence[Place], squeeze: Callable[[str], str]) -> Place | None:
    for place in places:
        own = squeeze(place.sentence.text)
        if place.weighed and own and (own in wanted or wanted in own):
            return place
    return None


def _options(place: Place, number: int, letter: Letter, rulebook: Rulebook) -> list[Option]:
    """Return the noun phrases for the likeliest clause of a sentence, or for its next one."""
    ranked = sorted(place.weighed, key=lambda item: -item.firm)
    return options_of(scene_of(place, ranked[min(number, len(ranked) - 1)], letter), rulebook)


def _example(letter: str, options: list[Option], gold: str, place: Place) -> Example:
    texts = [in_full(option, options) for option in options]
    right = {i for i, text in enumerate(texts) if content(text) & content(gold)}
    return Example(letter, [o.signs for o in options], texts, right, not gold, place.sentence.text, gold)


def content(text: str) -> set[str]:
    """Return the words by which score.py compares recipients."""
    return set(re.findall(r"\w{3,}", text.lower())) - {"het", "een", "van", "voor", "aan", "the"}


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Fit the weights by gradient ascent on the probability of the right phrases."""
    weights = dict(PRIORS)
    order = [example for example in examples if example.right or example.nobody]
    rng = random.Random(3)  # noqa: S311 - the order of the examples
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        step = STEP / (1 + epoch / 20)
        for example in order:
            for sign, value in _gradient(example, weights).items():
                weights[sign] = weights.get(sign, 0.0) + step * value
            for sign, value in weights.items():
                weights[sign] = value + step * RIDGE * (PRIORS.get(sign, 0.0) - value)
    return weights


def _gradient(example: Example, weights: dict[str, float]) -> dict[str, float]:
    sums = [sum(weights.get(sign, 0.0) for sign in signs) for signs in example.options] + [weights["none"]]
    top = max(sums)
    chances = [math.exp(value - top) for value in sums]
    whole = sum(chances)
    wanted = {len(example.options)} if example.nobody else example.right
    among = sum(chances[i] for i in wanted)
    size = example.weight * (NOBODY_WEIGHT if example.nobody else 1.0)
    found: dict[str, float] = {}
    for i, signs in enumerate([*example.options, frozenset({"none"})]):
        pull = size * ((chances[i] / among if i in wanted else 0.0) - chances[i] / whole)
        for sign in signs:
            found[sign] = found.get(sign, 0.0) + pull
    return found


def chosen(example: Example, weights: dict[str, float]) -> int | None:
    """Return which phrase the weights take, ``None`` for nobody."""
    sums = [sum(weights.get(sign, 0.0) for sign in signs) for signs in example.options]
    best = max(range(len(sums)), key=lambda i: sums[i], default=None)
    return best if best is not None and sums[best] > weights["none"] else None


def folds_of(examples: Sequence[Example], folds: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield (examples to learn from, examples to try), by letter."""
    letters = sorted({example.letter for example in examples})
    random.Random(5).shuffle(letters)  # noqa: S311 - which letters share a fold
    for fold in range(folds):
        held = set(letters[fold::folds])
        yield [e for e in examples if e.letter not in held], [e for e in examples if e.letter in held]


def report(name: str, tried: Sequence[tuple[Example, int | None]]) -> None:
    """Print how many recipients are right, how many within reach, and how many without one are given one."""
    named = [(example, pick) for example, pick in tried if not example.nobody]
    without = [pick for example, pick in tried if example.nobody]
    right = sum(pick in example.right for example, pick in named)
    reach = sum(bool(example.right) for example, _ in named)
    nobody = sum(pick is None for pick in without)
    print(f"{name}: {right} of {len(named)} right ({reach} within reach); {nobody} of {len(without)} rightly nobody")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path(__file__).resolve().parents[3] / "shared" / "corpus")
    parser.add_argument("--folds", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="list what the held-out folds get wrong")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rulebook = load_rulebook()
    stems = json.loads((args.corpus / "split.json").read_text(encoding="utf-8"))["build"]
    letters = letters_of([args.corpus / "dev" / f"{stem}.gold.json" for stem in stems], args.corpus, rulebook)
    answers = answers_of(args.corpus, rulebook)
    own = letters_of(sorted(OWN.glob("*.gold.json")), args.corpus, rulebook)
    for example in own:
        example.weight = OWN_WEIGHT
    tried: list[tuple[Example, int | None]] = []
    for learn, test in folds_of([*letters, *answers, *own], args.folds):
        weights = fit(learn)
        tried += [(example, chosen(example, weights)) for example in test]
    weights = fit([*letters, *answers, *own])
    report("letters, by letter", [pair for pair in tried if pair[0] in letters])
    report("answers, by answer", [pair for pair in tried if pair[0] in answers])
    report("own letters, by letter", [pair for pair in tried if pair[0] in own])
    if args.show:
        for example, pick in tried:
            if not example.nobody and pick not in example.right:
                got = example.texts[pick] if pick is not None else "-"
                print(f"  {example.gold!r} | {got!r} | {bool(example.right)} | {example.quote[:160]}")
    if args.write:
        write(weights)


def write(weights: dict[str, float]) -> None:
    """Replace the weights in the rule file, strongest first."""
    path = RESOURCES / "rules" / "recipients.toml"
    head = re.split(r"(?m)^\[weights\]$", path.read_text(encoding="utf-8"))[0]
    lines = [
        f'"{sign}" = {value:.2f}'
        for sign, value in sorted(weights.items(), key=lambda pair: -pair[1])
        if abs(value) >= LEAST
    ]
    path.write_text(head + "[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
