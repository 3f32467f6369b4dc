"""Whether every pattern of the rules stays linear: time on texts that grow a thousandfold.

    python -m benchmarks.extraction.patterns [--limit 3] [--longest 100000]

Twenty pump strings, of 10² to 10⁵ characters each, are made of what patterns repeat: letters, blanks, digits, words of
promises without their end. A pattern passes when its time per character on the longest is at most ``limit`` times that
on a tenth of it. The tests hold the patterns to a form that cannot grow faster, without a clock (test_patterns.py).
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from tracker.extraction.period_grammar import grammar
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from tracker.extraction.rulebook import Rulebook

PUMPS = (
    "a", " ", "1", "-", ".", "a ", "1 ", "en ", "zal ", "ik zal ", "heb ik ", "zeg ik u ", "wordt aan de ", "er komt ",
    "is het streven ", "kamer ", "in mei 2026 ", "van de minister van ", "(kamerstuk ", "toegezegd dat ",
)  # fmt: skip
LEAST = 0.0005
"""Seconds below which nothing can be told of the clock."""


def patterns_of(rulebook: Rulebook) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every compiled pattern of the rule files and of the grammar of periods, with a name."""
    for rule in rulebook.rules:
        for name in ("pattern", "not_pattern", "sentence"):
            pattern = getattr(rule, name)
            if pattern:
                yield f"{rule.id}.{name}", pattern.regex
    for each in (*rulebook.fulfilments, *rulebook.outcomes):
        yield from ((f"{each.id}.{n}", p.regex) for n, p in enumerate((*each.cues, *each.traps)))
    for name in ("numbered", "consultation", "answer", "members", "motion", "closing", "first_person", "mention"):
        yield f"sections.{name}", getattr(rulebook.sections, name)
    for number, phrase in enumerate(grammar()):
        yield f"period.{number}", phrase.pattern.regex


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return the least of three times of the processor that a search takes."""
    times = []
    for _ in range(3):
        start = time.process_time()
        pattern.search(text)
        times.append(time.process_time() - start)
    return min(times)


def growth(pattern: re.Pattern[str], longest: int) -> tuple[float, str]:
    """Return by how much the time per character grows at worst over a tenfold text, and on which pump."""
    worst, where = 1.0, ""
    for pump in PUMPS:
        texts = [(pump * (size // len(pump) + 1))[:size] for size in (longest // 10, longest)]
        short, long = (seconds(pattern, text) for text in texts)
        factor = long / 10 / max(short, LEAST)
        if factor > worst:
            worst, where = factor, pump
    return worst, where


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--limit", type=float, default=3.0)
    parser.add_argument("--longest", type=int, default=100_000)
    args = parser.parse_args()
    found = {name: growth(pattern, args.longest) for name, pattern in patterns_of(load_rulebook())}
    for name, (factor, pump) in sorted(found.items(), key=lambda item: -item[1][0])[:10]:
        print(f"{factor:5.2f} × linear  {name}  {pump!r}")
    over = sum(factor > args.limit for factor, _ in found.values())
    print(f"{len(found)} patterns, {over} over {args.limit} × linear")
    raise SystemExit(1 if over else 0)


if __name__ == "__main__":
    main()
