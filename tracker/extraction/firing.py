"""Which rules fire on a clause, and the facts about it that they ask for."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.extraction.clauses import Clause
from tracker.extraction.rulebook import Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Setting:
    """A clause with its sentence and the facts that hold for it ("due", "money", "question" …)."""

    clause: Clause
    sentence: str
    facts: frozenset[str]


def fired_rules(setting: Setting, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the ids of the rules that fire, in the order of the rule file."""
    verbs = verb_keys(setting.clause)
    return tuple(rule.id for rule in rulebook.rules if fires(rule, setting, verbs))


def fires(rule: Rule, setting: Setting, verbs: frozenset[str]) -> bool:
    """Say whether every condition of ``rule`` holds."""
    return all(holds for _, holds in conditions(rule, setting, verbs))


def conditions(rule: Rule, setting: Setting, verbs: frozenset[str]) -> list[tuple[str, bool]]:
    """Return each condition that ``rule`` states, by name, with whether it holds: what "why (not)?" shows."""
    clause, facts = setting.clause, setting.facts
    checks: list[tuple[str, bool]] = []
    if rule.subject:
        checks.append(("subject", clause.subject.cls.value in rule.subject))
    if rule.mood:
        checks.append(("mood", clause.mood.value in rule.mood))
    if rule.voice:
        checks.append(("voice", clause.passive == (rule.voice == "passive")))
    if rule.opener:
        checks.append(("opener", clause.opener in rule.opener))
    if rule.negated is not None:
        checks.append(("negated", clause.negated == rule.negated))
    if rule.matrix is not None:
        checks.append(("matrix", clause.matrix == rule.matrix))
    if rule.has:
        checks.append(("has", rule.has <= facts))
    if rule.lacks:
        checks.append(("lacks", not rule.lacks & facts))
    if all(holds for _, holds in checks):
        checks += _costly(rule, setting, verbs)
    return checks


def _costly(rule: Rule, setting: Setting, verbs: frozenset[str]) -> list[tuple[str, bool]]:
    """Return the conditions on words, looked at only where the cheap ones hold."""
    checks: list[tuple[str, bool]] = []
    if rule.verbs:
        checks.append(("verbs", has_verb(rule.verbs, setting.clause, verbs)))
    if rule.not_verbs:
        checks.append(("not_verbs", not has_verb(rule.not_verbs, setting.clause, verbs)))
    if rule.pattern:
        checks.append(("pattern", bool(rule.pattern.search(setting.clause.text))))
    if rule.sentence:
        checks.append(("sentence", bool(rule.sentence.search(setting.sentence))))
    if rule.not_pattern:
        checks.append(("not_pattern", not rule.not_pattern.search(setting.clause.text)))
    return checks


def verb_keys(clause: Clause) -> frozenset[str]:
    """Return the clause's infinitives."""
    return frozenset(clause.verbs)


def has_verb(wanted: frozenset[str], clause: Clause, verbs: frozenset[str]) -> bool:
    """Say whether the clause has one of the verbs; "stellen+beschikbaar" also asks for the word."""
    if wanted & verbs:
        return True
    lower = f" {clause.lower} "
    for want in wanted:
        verb, plus, word = want.partition("+")
        if plus and verb in verbs and (f" {word}" in lower):
            return True
    return False
