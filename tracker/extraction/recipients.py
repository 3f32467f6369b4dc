"""The recipient of a commitment: the mission, fund, body or addressee that gets it.

Every noun phrase of the sentence and of what stands around it is weighed by its signs
(``resources/rules/recipients.toml``); the best one is taken when it weighs more than ``none``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.recipient_features import Option, Scene, in_full, options_of
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import RecipientRules, Rulebook

THE_KAMER = "de Kamer"


def recipient_of(scene: Scene, kind: CommitmentKind, rulebook: Rulebook) -> str:
    """Return who or what gets it, in words of the letter. Empty when nothing names one."""
    if kind is CommitmentKind.INFORMATION:
        return THE_KAMER
    rules = rulebook.recipients
    options = options_of(scene, rulebook)
    best = max(options, key=lambda option: weight_of(option, rules), default=None)
    return in_full(best, options) if best and weight_of(best, rules) > rules.weights["none"] else ""


def weight_of(option: Option, rules: RecipientRules) -> float:
    """Return the sum of what the signs of a noun phrase weigh."""
    return sum(rules.weights.get(sign, 0.0) for sign in option.signs)
