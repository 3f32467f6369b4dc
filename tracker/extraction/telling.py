"""Telling whether a sentence says that an earlier promise is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.guarded import Grams, guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.rulebook import FulfilmentRule

PROMISED = guarded(
    "toe(?:ge)?zeg|aangekondigd|^conform|belofte|beloofd|vooruitzicht|(?:genoem|vermel|gemel|bedoel|gevraag)de"
    "|voor(?:geno|zi)|beschreven"
)
"""No wording of a fulfilment is without one of these."""


def tells(rules: Sequence[FulfilmentRule], text: str, grams: Grams | None = None) -> bool:
    """Say whether one of the rules finds its wording in a sentence in lower case; ``grams`` are the sentence's."""
    return bool(telling_rule(rules, text, grams))


def telling_rule(rules: Sequence[FulfilmentRule], text: str, grams: Grams | None = None) -> str:
    """Return the id of the first rule that finds its wording in a sentence in lower case, empty for none."""
    if not PROMISED.search(text, grams):
        return ""
    for rule in rules:
        if rule.pattern.search(text, grams) and not (rule.not_pattern and rule.not_pattern.search(text, grams)):
            return rule.id
    return ""
