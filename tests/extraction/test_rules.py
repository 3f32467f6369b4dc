"""Every rule is tested on its own examples; a wrong rule file is named."""

import datetime as dt
import tomllib
from typing import Any

import pytest

from tests.extraction.letters import read
from tracker.extraction.candidates import weigh_sentence
from tracker.extraction.fulfilments import outcome_of
from tracker.extraction.layout import blocks_of
from tracker.extraction.rule_tables import FILES, build_rulebook
from tracker.extraction.rulebook import FulfilmentRule, OutcomeRule, Rule, Rulebook
from tracker.extraction.sentences import sentences_of
from tracker.extraction.views import raw_view
from tracker.paths import RESOURCES
from tracker.services.rulebook import FOLDERS, load_rulebook

RULES = load_rulebook().rules
OUTCOMES = load_rulebook().outcomes
FULFILMENTS = load_rulebook().fulfilments


def fired(text: str, rulebook: Rulebook, *, report: bool = False) -> set[str]:
    """Return the rules that fire anywhere in a text; ``report`` says that it reports a meeting."""
    blocks = blocks_of(raw_view(text), text, rulebook.sections)
    sentences = sentences_of(text, blocks, rulebook.abbreviations)
    weighed = [
        item for s in sentences for item in weigh_sentence(s, None, dt.date(2026, 1, 15), rulebook, report=report)
    ]
    return {rule for item in weighed for rule in item.rules}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_fires_on_its_examples_and_not_on_its_traps(rule: Rule, rulebook: Rulebook) -> None:
    for sentence in rule.hit:
        assert rule.id in fired(sentence, rulebook, report="report" in rule.has), sentence
    for sentence in rule.miss:
        assert rule.id not in fired(sentence, rulebook), sentence


@pytest.mark.parametrize("rule", FULFILMENTS, ids=lambda rule: rule.id)
def test_fulfilment_is_found_in_its_examples_and_not_in_its_traps(rule: FulfilmentRule, rulebook: Rulebook) -> None:
    for sentence in rule.hit:
        assert read(sentence, rulebook).fulfilments, sentence
    for sentence in rule.miss:
        assert not read(sentence, rulebook).fulfilments, sentence


@pytest.mark.parametrize("rule", OUTCOMES, ids=lambda rule: rule.id)
def test_an_outcome_is_read_from_its_examples_and_not_from_its_traps(rule: OutcomeRule, rulebook: Rulebook) -> None:
    for sentence in rule.hit:
        assert outcome_of(sentence.lower(), rulebook.outcomes) is rule.outcome, sentence
    for sentence in rule.miss:
        assert outcome_of(sentence.lower(), rulebook.outcomes) is not rule.outcome, sentence


def tables() -> dict[str, dict[str, Any]]:
    return {
        name: tomllib.loads((RESOURCES / FOLDERS.get(name, "rules") / f"{name}.toml").read_text(encoding="utf-8"))
        for name in FILES
    }


def test_a_wrong_pattern_is_named_with_its_rule() -> None:
    broken = tables()
    broken["commitments"]["rule"][0]["pattern"] = "(open"
    with pytest.raises(ValueError, match=r"commitments\.toml, ik-zal: wrong pattern"):
        build_rulebook(broken)


def test_an_unknown_key_is_named_with_its_rule() -> None:
    broken = tables()
    broken["commitments"]["rule"][1]["patern"] = "zal"
    with pytest.raises(ValueError, match=r"commitments\.toml, overheid-zal: unknown key patern"):
        build_rulebook(broken)


def test_a_missing_file_is_named() -> None:
    broken = tables()
    del broken["recesses"]
    with pytest.raises(ValueError, match="recesses"):
        build_rulebook(broken)


def test_every_rule_has_a_weight(rulebook: Rulebook) -> None:
    assert {rule.id for rule in rulebook.rules} == set(rulebook.weights.rules)
