"""Does a sentence tell that an earlier promise is kept?"""

from __future__ import annotations

from tracker.extraction.rulebook import FulfilmentRule


def tells(rule: FulfilmentRule, text: str) -> bool:
    """Say whether a rule finds its wording in the sentence."""
    return bool(rule.pattern.search(text)) and not (rule.not_pattern and rule.not_pattern.search(text))
