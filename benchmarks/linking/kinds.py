"""Weigh the signs of each kind of outcome: softmax regression on chains of letters, to resources/linking/kinds.toml.

    nice -n 5 python -m benchmarks.linking.kinds [--write]

Reads the dev chains and those of tests/linking/chains, tests/linking/fresh and tests/letters; tests/linking/blind only
measures. Prints how many kinds are right with the priors below, and cross-validated by chain: each is judged by weights
that did not see it.
Each weight is held to its prior, so that a sign that few sentences have keeps about what it was given by hand.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.extraction.statements import context_of
from tracker.linking.evidence import Evidence, evidence_of, known_of
from tracker.linking.kinds import signs_of
from tracker.linking.matching import with_terms_of_sentence
from tracker.linking.outcomes import passage_of, term_ahead
from tracker.linking.rows import Head, Paper, Promise
from tracker.linking.subjects import rarity_of
from tracker.paths import RESOURCES
from tracker.reading.reader import Reader
from tracker.services import importing
from tracker.services.linkbook import load_linkbook
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.extraction.results import Extraction
    from tracker.linking.subjects import Rarity

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT.parent / "shared" / "corpus" / "dev"
SETS = (
    ("dev", DEV, ("links.json",)),
    ("own", ROOT / "tests/linking/chains", ("links.json",)),
    ("letters", ROOT / "tests/letters", ("links-a.json", "links-b.json")),
    ("fresh", ROOT / "tests/linking/fresh", ("links.json",)),
    ("blind", ROOT / "tests/linking/blind", ("links.json",)),
)
RIDGE = 6.0
"""How strongly each weight is held to its prior."""
STEPS = 400
RATE = 0.15
MOMENTUM = 0.9
FIRST = 2.0
"""The prior of the first wording that holds for its own kind."""
SMALLEST = 0.1
PRIORS: dict[str, dict[str, float]] = {
    "nakoming": {
        "always": 1.0, "has_been": 0.6, "done": 0.7, "since": 0.7, "here": 0.5, "will_be": -0.6, "not_yet": -2.0,
        "no_more": -1.5, "later": -0.5, "term_later": -1.0, "negated": -0.5, "hands_over": 0.5, "of_the": -0.7,
        "part": -0.5, "goes_on": -0.3, "instead": -0.5, "extra": -0.5, "recalled": -0.3,
    },
    "deels": {
        "of_the": 1.5, "part": 1.0, "number_smaller_too": 1.0, "number_smaller": 0.5, "has_been": 0.5, "always": -0.5,
        "term_later": -0.5,
    },
    "voortgang": {
        "begun": 1.2, "goes_on": 1.0, "not_yet": 1.0, "always": -0.3, "not_due": 0.5, "done": -0.5, "term_later": -0.3,
        "eerste-deel-bijgaand": 1.5, "loopt": 0.8,
    },
    "uitstel": {
        "other_term": 1.5,
        "later": 2.0, "term_later": 1.5, "not_made": 1.0, "not_yet": 0.5, "now": 0.5, "will_be": 0.3, "recalled": 0.4,
        "term": 0.3, "always": -0.7, "done": -0.3,
    },
    "wijziging": {"instead": 1.5, "number_smaller": 0.3, "number_same": -0.2, "always": -0.7},
    "aanvulling": {"extra": 1.8, "always": -0.9},
    "herhaling": {
        "holds": 1.2, "will_be": 0.8, "term_same": 1.0, "always": -0.5, "has_been": -0.6, "term_later": -1.0,
        "not_due": 0.3, "later": -1.5,
    },
    "intrekking": {"no_more": 2.0, "negated": 1.0, "always": -0.8, "term": -0.7},
}  # fmt: skip
KINDS = tuple(PRIORS)
Weights = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Example:
    """A sentence that proves a link: where it comes from, the signs it has, and the right kind."""

    part: str
    chain: str
    signs: frozenset[str]
    kind: str


def examples_in(part: str, folder: Path, names: Sequence[str]) -> list[Example]:
    """Return the links of a folder whose commitment is extracted."""
    golds = [each for name in names for each in json.loads((folder / name).read_text(encoding="utf-8"))]
    stems = {Path(name).stem for gold in golds for name in (gold["commitment"]["file"], gold["letter"])}
    read: dict[str, Extraction] = {}
    with Reader(importing.LIMITS) as reader:
        for stem in sorted(stems):
            path = folder / f"{stem}.txt"
            read[stem] = importing.prepare_letter(reader, load_rulebook(), path, path.read_bytes()).extraction
    return [found for gold in golds if (found := _example(part, gold, read))]


def _example(part: str, gold: dict[str, Any], read: dict[str, Extraction]) -> Example | None:
    commitment = gold["commitment"]
    stem = Path(commitment["file"]).stem
    promises = [each for each in _promises(read[stem]) if _same(each.quote, commitment["quote"])]
    sentences = [
        each for each in _sentences(read[Path(gold["letter"]).stem]) if _same(each.statement.text, gold["quote"])
    ]
    if not promises or not sentences:
        return None
    book = load_linkbook()
    known, evidence = known_of(promises[0], book, _rarity()), sentences[0]
    term = term_ahead(evidence, passage_of(known, 0, [evidence], book))
    signs = signs_of(known.promise, known.words, evidence, term.date if term else None, book)
    return Example(part, "-".join(stem.split("-")[:2]), signs, gold["link"])


def _rarity() -> Rarity:
    book = load_linkbook()
    return rarity_of(book.per_thousand, book.never, lambda _stem: 0.0)


def _promises(extraction: Extraction) -> list[Promise]:
    head = Head(1, extraction.letterhead.date)
    found = [
        Promise(
            id=number,
            head=head,
            quote=each.quote,
            context=context_of(extraction.statements, each.start, each.end),
            start=each.start,
            end=each.end,
            due=each.due.date if each.due else None,
            due_text=each.due.text if each.due else "",
            kind=each.kind,
        )
        for number, each in enumerate(extraction.candidates, 1)
    ]
    return with_terms_of_sentence(found)


def _sentences(extraction: Extraction) -> tuple[Evidence, ...]:
    return evidence_of(Paper(Head(2, extraction.letterhead.date), extraction.statements), load_linkbook(), _rarity())


def _same(one: str, other: str) -> bool:
    """Say whether one text holds the other, and most of it: quotes run white space together."""
    short, long = sorted((re.sub(r"[\W_]+", "", each.lower()) for each in (one, other)), key=len)
    return short in long and len(short) >= 0.5 * len(long)


def fit(examples: Sequence[Example]) -> Weights:
    """Return the weights that tell the kinds of these examples best, held to their priors; rare kinds count more."""
    signs = {sign for sign, count in Counter(s for each in examples for s in each.signs).items() if count > 1}
    priors = {kind: PRIORS[kind] | ({f"first_{kind}": FIRST} if f"first_{kind}" in signs else {}) for kind in KINDS}
    weights = {kind: {sign: priors[kind].get(sign, 0.0) for sign in signs} for kind in KINDS}
    pace = {kind: dict.fromkeys(signs, 0.0) for kind in KINDS}
    counts = Counter(each.kind for each in examples)
    weigh = {kind: 1 / math.sqrt(count) for kind, count in counts.items()}
    mean = sum(weigh[each.kind] for each in examples) / len(examples)
    for _step in range(STEPS):
        slope = {kind: {s: RIDGE * (weights[kind][s] - priors[kind].get(s, 0.0)) for s in signs} for kind in KINDS}
        for each in examples:
            held = each.signs & signs
            for kind, share in _shares(held, weights).items():
                error = weigh[each.kind] / mean * (share - (kind == each.kind))
                for sign in held:
                    slope[kind][sign] += error
        for kind in KINDS:
            for sign in signs:
                pace[kind][sign] = MOMENTUM * pace[kind][sign] + slope[kind][sign]
                weights[kind][sign] -= RATE * pace[kind][sign] / len(examples)
    return weights


def _shares(signs: frozenset[str], weights: Weights) -> dict[str, float]:
    sums = {kind: sum(weights[kind].get(sign, 0.0) for sign in signs) for kind in KINDS}
    highest = max(sums.values())
    powers = {kind: math.exp(total - highest) for kind, total in sums.items()}
    whole = sum(powers.values())
    return {kind: power / whole for kind, power in powers.items()}


def right(examples: Iterable[Example], weights: Weights) -> dict[str, str]:
    """Return for each part how many kinds are right."""
    told: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for each in examples:
        shares = _shares(each.signs, weights)
        every[each.part] += 1
        told[each.part] += max(KINDS, key=lambda kind: shares[kind]) == each.kind
    return {part: f"{told[part]}/{every[part]}" for part in every}


def cross_validated(examples: Sequence[Example]) -> dict[str, str]:
    """Return for each part how many kinds are right by weights that did not see the chain."""
    found: Counter[str] = Counter()
    for chain in sorted({each.chain for each in examples}):
        weights = fit([each for each in examples if each.chain != chain])
        for each in examples:
            if each.chain == chain:
                shares = _shares(each.signs, weights)
                found[each.part] += max(KINDS, key=lambda kind: shares[kind]) == each.kind
    every = Counter(each.part for each in examples)
    return {part: f"{found[part]}/{every[part]}" for part in every}


def written(weights: Weights) -> str:
    """Return the table as TOML; weights near nothing are left out."""
    lines = [
        "# What each sign of a sentence adds to each kind of outcome; the kind with the highest sum is proposed. Signs",
        "# are the names in wordings.toml (the signs and the outcome rules), and those of linking/kinds.py for numbers",
        "# and terms. Written by benchmarks/linking/kinds.py.",
    ]
    for kind in KINDS:
        lines += ["", f"[{kind}]"]
        kept = sorted((sign, value) for sign, value in weights[kind].items() if abs(value) >= SMALLEST)
        lines += [f"{sign} = {value:.2f}" for sign, value in kept]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Weigh the signs of each kind of outcome.")
    parser.add_argument("--write", action="store_true", help="write resources/linking/kinds.toml")
    args = parser.parse_args()
    examples = [each for part, folder, names in SETS for each in examples_in(part, folder, names)]
    seen, blind = [e for e in examples if e.part != "blind"], [e for e in examples if e.part == "blind"]
    print("priors", right(examples, {k: PRIORS[k] | {f"first_{k}": FIRST} for k in KINDS}))
    print("cross-validated", cross_validated(seen))
    weights = fit(seen)
    print("fitted", right(seen, weights), "blind", right(blind, weights))
    if args.write:
        (RESOURCES / "linking" / "kinds.toml").write_text(written(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
