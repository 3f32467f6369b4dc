"""Telling whether a sentence says that an earlier promise is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.guarded import Grams, grams_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.rulebook import FulfilmentRule


def tells(rules: Sequence[FulfilmentRule], text: str, grams: Grams | None = None, context: str = "") -> bool:
    """Say whether one of the rules finds its wording in a sentence; see ``telling_rule``."""
    return bool(telling_rule(rules, text, grams, context))


def telling_rule(rules: Sequence[FulfilmentRule], text: str, grams: Grams | None = None, context: str = "") -> str:
    """Return the id of the first rule that finds its wording, empty for none.

    ``text`` is the sentence and ``context`` what it follows on, both in lower case; ``grams`` are the sentence's.
    """
    found = grams_of(text) if grams is None else grams
    for rule in rules:
        # Where the sentence before says it already, this one only goes on about it.
        if rule.holds_in(text, found, context) and not (rule.before and telling_rule(rules, context)):
            return rule.id
    return ""
