"""Which rules fire on a clause, and the facts about it that they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.extraction.clauses import Clause
    from tracker.extraction.rulebook import Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Setting:
    """A clause with its sentence and the facts that hold for it ("due", "money", "question" …)."""

    clause: Clause
    sentence: str
    """In lower case."""
    facts: frozenset[str]


def fired_rules(setting: Setting, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the ids of the rules that fire, in the order of the rule file."""
    clause = setting.clause
    rules = rulebook.frames[clause.subject.cls.value, clause.mood.value]
    return tuple(rule.id for rule in rules if fires(rule, setting))


def fires(rule: Rule, setting: Setting) -> bool:
    """Say whether every condition of ``rule`` holds."""
    return _frame_holds(rule, setting.clause) and _facts_hold(rule, setting) and _words_hold(rule, setting)


def _frame_holds(rule: Rule, clause: Clause) -> bool:
    return (
        (not rule.subject or clause.subject.cls in rule.subject)
        and (not rule.mood or clause.mood in rule.mood)
        and (not rule.voice or clause.passive == (rule.voice == "passive"))
        and (not rule.opener or clause.opener in rule.opener)
    )


def _facts_hold(rule: Rule, setting: Setting) -> bool:
    clause = setting.clause
    return (
        (rule.negated is None or clause.negated == rule.negated)
        and (rule.matrix is None or clause.matrix == rule.matrix)
        and rule.has <= setting.facts
        and not rule.lacks & setting.facts
    )


def _words_hold(rule: Rule, setting: Setting) -> bool:
    clause = setting.clause
    return (
        (not rule.verbs or has_verb(rule.verbs, clause))
        and (not rule.main_verbs or not rule.main_verbs.isdisjoint(clause.main_keys))
        and (not rule.not_verbs or not has_verb(rule.not_verbs, clause))
        and (rule.pattern is None or bool(rule.pattern.search(clause.lower)))
        and (rule.sentence is None or bool(rule.sentence.search(setting.sentence)))
        and (rule.not_pattern is None or not rule.not_pattern.search(clause.lower))
    )


def has_verb(wanted: frozenset[str], clause: Clause) -> bool:
    """Say whether the clause has one of the verbs; "stellen+beschikbaar" also asks for the word beside it."""
    return not wanted.isdisjoint(clause.verb_keys)
