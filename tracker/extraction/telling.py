"""Telling whether a sentence says that an earlier promise is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.guarded import Grams, grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.rulebook import FulfilmentRule


def tells(rules: Sequence[FulfilmentRule], text: str, grams: Grams | None = None) -> bool:
    """Say whether one of the rules finds its wording in a sentence in lower case; ``grams`` are the sentence's."""
    return bool(telling_rule(rules, text, grams))


def telling_rule(rules: Sequence[FulfilmentRule], text: str, grams: Grams | None = None) -> str:
    """Return the id of the first rule that finds its wording in a sentence in lower case, empty for none."""
    found = grams_of(text) if grams is None else grams
    return next((rule.id for rule in rules if rule.holds_in(text, found)), "")
