"""The recipient of a commitment: the mission, fund, body or addressee that gets it.

Every noun phrase of the sentence and of what stands around it is weighed by its signs
(``resources/rules/recipients.toml``); the best one is taken when it weighs more than ``none``. Of money, people and
equipment the sentence often says both to whom and what for: the second then follows in brackets.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from tracker.extraction.recipient_features import Option, Scene, in_full, options_of
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.rulebook import RecipientRules, Rulebook

THE_KAMER = "de Kamer"
BOTH_CHAMBERS = re.compile(r"(?i)\bbeide kamers\b")
MEANS = frozenset({CommitmentKind.FINANCIAL, CommitmentKind.PERSONNEL, CommitmentKind.MATERIEL})
"""Kinds of which a sentence may say both to whom and what for."""
NO_PURPOSE = frozenset({"paper", "time", "thing", "adjective", "own", "government", "counted", "inner"})
"""Signs of a phrase that is not what money or people are for."""


def recipient_of(scene: Scene, kind: CommitmentKind, rulebook: Rulebook) -> str:
    """Return who or what gets it, in words of the letter. Empty when nothing names one."""
    if kind is CommitmentKind.INFORMATION:
        return "beide Kamers" if BOTH_CHAMBERS.search(scene.sentence) else THE_KAMER
    rules = rulebook.recipients
    options = options_of(scene, rulebook)
    ranked = sorted(options, key=lambda option: -weight_of(option, rules))
    if not ranked or weight_of(ranked[0], rules) <= rules.weights["none"]:
        return ""
    best = in_full(ranked[0], options)
    purpose = _purpose(best, ranked[1:], options, rules) if kind in MEANS else ""
    return f"{best} ({purpose})" if purpose else best


def weight_of(option: Option, rules: RecipientRules) -> float:
    """Return the sum of what the signs of a noun phrase weigh; exact, for a set has another order in each process."""
    return math.fsum(rules.weights.get(sign, 0.0) for sign in option.signs)


def _purpose(best: str, others: Sequence[Option], options: Sequence[Option], rules: RecipientRules) -> str:
    """Return the next best phrase of the same sentence that names something else, empty when none weighs enough."""
    taken = _content(best)
    for option in others:
        if weight_of(option, rules) <= rules.weights["none"]:
            return ""
        own = not option.signs.isdisjoint({"in:clause", "in:sentence"})
        text = in_full(option, options)
        fits = own and option.signs.isdisjoint(NO_PURPOSE) and "(" not in best + text
        if fits and taken.isdisjoint(_content(text)):
            return text
    return ""


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 3}
