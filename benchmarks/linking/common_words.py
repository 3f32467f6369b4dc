"""Count how many sentences of ordinary letters hold each word, for ``resources/linking/common_words.toml``.

    python -m benchmarks.linking.common_words > /tmp/per_thousand.toml    # the table only; ``never`` is kept by hand

Reads the ``build`` letters and the unlabelled answers beside the project; keeps stems only, no sentence of them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from tracker.stemming import stems_of, words_of

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LEAST = 2
"""Stems in fewer of a thousand sentences tell subjects apart; they are left out."""


def sentences() -> list[str]:
    build = json.loads((CORPUS / "split.json").read_text())["build"]
    texts = [(CORPUS / "dev" / f"{name}.txt").read_text(encoding="utf-8") for name in build]
    with (CORPUS / "unlabelled" / "antwoorden.jsonl").open(encoding="utf-8") as lines:
        texts += [" ".join(str(value) for value in json.loads(line).values()) for line in lines]
    joined = (re.sub(r"-\s*\n\s*(?=[a-z])", "", text) for text in texts)
    return [part for text in joined for part in re.split(r"(?<=[.?!])\s+", text) if len(part.split()) > 4]


def main() -> None:
    said = sentences()
    counts = Counter(stem for sentence in said for stem in set(stems_of(words_of(sentence))))
    print("# In how many of a thousand sentences of letters and answers each word stem stands; written by")
    print(f"# benchmarks/linking/common_words.py from {len(said)} sentences.")
    print("[per_thousand]")
    for stem, count in sorted(counts.items()):
        share = round(1000 * count / len(said))
        if share >= LEAST and not stem.isdecimal() and len(stem) > 1:
            print(f'"{stem}" = {share}')


if __name__ == "__main__":
    main()
