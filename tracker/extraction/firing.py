"""Which rules fire on a clause, and the facts about it that they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.extraction.clauses import Clause
    from tracker.extraction.guarded import Grams
    from tracker.extraction.rulebook import Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Setting:
    """A clause with its sentence and the facts that hold for it ("due", "money", "question" …)."""

    clause: Clause
    sentence: str
    """In lower case."""
    facts: frozenset[str]
    grams: Grams | None = None
    """Those of the sentence, which tell what need not be searched; ``None`` searches everything."""


def fired_rules(setting: Setting, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the ids of the rules that fire, in the order of the rule file."""
    clause = setting.clause
    rules = rulebook.frames[clause.subject.cls.value, clause.mood.value, clause.passive]
    return tuple([rule.id for rule in rules if _rest_holds(rule, setting)])


def fires(rule: Rule, setting: Setting) -> bool:
    """Say whether every condition of ``rule`` holds."""
    return _frame_holds(rule, setting.clause) and _rest_holds(rule, setting)


def _frame_holds(rule: Rule, clause: Clause) -> bool:
    """Say what ``Rulebook.frames`` knows beforehand."""
    return (
        (not rule.subject or clause.subject.cls in rule.subject)
        and (not rule.mood or clause.mood in rule.mood)
        and (not rule.voice or clause.passive == (rule.voice == "passive"))
    )


def _rest_holds(rule: Rule, setting: Setting) -> bool:
    """Say whether the other conditions hold, those that cost least first."""
    clause = setting.clause
    return (
        rule.has <= setting.facts
        and (rule.negated is None or clause.negated == rule.negated)
        and (rule.matrix is None or clause.matrix == rule.matrix)
        and (not rule.lacks or rule.lacks.isdisjoint(setting.facts))
        and (not rule.opener or clause.opener in rule.opener)
        and (not rule.verbs or not rule.verbs.isdisjoint(clause.verb_keys))
        and (not rule.main_verbs or not rule.main_verbs.isdisjoint(clause.main_keys))
        and clause.act not in rule.not_act
        and (not rule.not_verbs or rule.not_verbs.isdisjoint(clause.verb_keys))
        and _words_hold(rule, setting)
    )


def _words_hold(rule: Rule, setting: Setting) -> bool:
    lower, grams = setting.clause.lower, setting.grams
    return (
        (rule.pattern is None or rule.pattern.search(lower, grams) is not None)
        and (rule.sentence is None or rule.sentence.search(setting.sentence, grams) is not None)
        and (rule.not_pattern is None or rule.not_pattern.search(lower, grams) is None)
    )
