"""Own sentences over all ministries (sentences.toml): what must be found, and what must not."""

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from tests.extraction.letters import dated, read
from tracker.extraction.rulebook import Rulebook
from tracker.terms import Tier

DAY = dt.date(2025, 3, 3)
GROUPS = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))["group"]


def of_tier(tier: str) -> list[str]:
    return [sentence for group in GROUPS for sentence in group.get(tier, [])]


def tiers(sentence: str, rulebook: Rulebook) -> list[Tier]:
    """Return the tiers of the candidates with this quote in a short letter."""
    return [c.tier for c in read(dated(sentence, DAY), rulebook).candidates if c.quote == sentence]


@pytest.mark.parametrize("sentence", of_tier("firm"))
def test_a_promise_is_firm(sentence: str, rulebook: Rulebook) -> None:
    assert Tier.FIRM in tiers(sentence, rulebook)


@pytest.mark.parametrize("sentence", of_tier("soft"))
def test_a_position_is_never_firm(sentence: str, rulebook: Rulebook) -> None:
    assert Tier.FIRM not in tiers(sentence, rulebook)


@pytest.mark.parametrize("sentence", of_tier("none"))
def test_a_trap_is_not_even_soft(sentence: str, rulebook: Rulebook) -> None:
    assert not tiers(sentence, rulebook)
