"""Floors under what the rules reach on the gold letters; skipped where the corpus is not there."""

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.extraction.letters import read
from tracker.extraction.recognition import looks_like_letter
from tracker.extraction.scoring_format import as_scored
from tracker.reading.source_text import from_pages
from tracker.services.rulebook import load_rulebook

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not (CORPUS / "score.py").is_file(), reason="the gold letters (../shared/corpus) are not here"
)


@cache
def found() -> list[dict[str, Any]]:
    rulebook = load_rulebook()
    texts = sorted((CORPUS / "dev").glob("*.txt"))
    return [as_scored(read(path.read_text(encoding="utf-8"), rulebook), path.name) for path in texts]


def figures(part: str | None) -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("corpus_score", CORPUS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    only = set(json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))[part]) if part else None
    result: dict[str, Any] = module.score(found(), CORPUS / "dev", only=only)
    return result


def test_firm_commitments_of_all_letters() -> None:
    result = figures(None)
    assert result["f1"] >= 0.80
    assert result["invented_quotes"] == 0
    assert all(
        result["metadata"][name] >= 0.9 for name in ("dossier", "number", "date", "kind", "ministry", "signatories")
    )


def test_firm_commitments_of_letters_the_rules_were_not_built_on() -> None:
    assert figures("check")["f1"] >= 0.70


def test_every_letter_is_recognised() -> None:
    for path in (CORPUS / "dev").glob("*.txt"):
        assert looks_like_letter(from_pages([path.read_text(encoding="utf-8")], "txt")), path.name


@pytest.mark.parametrize(
    ("words", "quantity", "recipient"),
    [
        ("bijdrage van 100 militairen", {"value": 100, "unit": "militairen"}, "RSM"),
        ("200.000 Euro", {"value": 200_000, "unit": "EUR"}, "NAVO Trust Fund"),
    ],
)
def test_the_two_named_commitments_of_2016(words: str, quantity: dict[str, Any], recipient: str) -> None:
    letter = next(item for item in found() if item["file"] == "kst-28676-262.txt")
    item = next(c for c in letter["commitments"] if words in c["quote"] and c["tier"] == "firm")
    assert item["quantities"] == [quantity]
    assert recipient in item["recipient"]
    assert item["due"]["date"] == "2017-12-31"
