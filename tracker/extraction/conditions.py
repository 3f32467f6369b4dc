"""The conditions of a rule one by one: which hold for a clause, and of each that fails why, in Dutch.

``firing.fires`` asks the same conditions together and stops at the first that fails; a test holds the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.dutch_labels import FACTS, MOODS, SUBJECTS, VOICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tracker.extraction.firing import Setting
    from tracker.extraction.guarded import Guarded
    from tracker.extraction.rulebook import Rule

SHOWN = 6
"""At most so many of a rule's words are named."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rule: whether it holds, and in Dutch what stands in its way when it does not."""

    holds: bool
    failure: str
    of_words: bool = False
    """Whether it asks for words. Where they stand there and something else fails, a rule was nearer to firing."""


def conditions_of(rule: Rule, setting: Setting) -> tuple[Condition, ...]:
    """Return every condition that ``rule`` sets, held against a clause."""
    return (*_of_frame(rule, setting), *_of_facts(rule, setting), *_of_words(rule, setting))


def missing(rule: Rule, setting: Setting) -> Condition | None:
    """Return the one condition that keeps ``rule`` from firing; ``None`` when it fires or when more than one fails.

    A rule with a single condition never fires "nearly": that would be most of them, on every clause.
    """
    conditions = conditions_of(rule, setting)
    failed = [each for each in conditions if not each.holds]
    return failed[0] if len(failed) == 1 and len(conditions) > 1 else None


def _of_frame(rule: Rule, setting: Setting) -> Iterator[Condition]:
    clause = setting.clause
    voice = "passive" if clause.passive else "active"
    if rule.subject:
        yield Condition(
            clause.subject.cls in rule.subject, _other("het onderwerp", clause.subject.cls, rule.subject, SUBJECTS)
        )
    if rule.mood:
        yield Condition(clause.mood in rule.mood, _other("de persoonsvorm", clause.mood, rule.mood, MOODS))
    if rule.voice:
        yield Condition(voice == rule.voice, f"de deelzin is {VOICES[voice]}, niet {VOICES[rule.voice]}")
    if rule.opener:
        opener = f"begint met “{clause.opener}”" if clause.opener else "begint niet met een voegwoord"
        yield Condition(clause.opener in rule.opener, f"de deelzin {opener}, gevraagd is {_listed(rule.opener)}")


def _other(what: str, found: str, wanted: Iterable[str], labels: Mapping[str, str]) -> str:
    asked = " of ".join(labels[name] for name in sorted(wanted))
    return f"{what} is {labels[found]}, gevraagd is {asked}"


def _of_facts(rule: Rule, setting: Setting) -> Iterator[Condition]:
    clause = setting.clause
    if rule.negated is not None:
        yield Condition(
            clause.negated == rule.negated, "er wordt iets ontkend" if clause.negated else "er wordt niets ontkend"
        )
    if rule.matrix is not None:
        yield Condition(clause.matrix == rule.matrix, "het is een hoofdzin" if clause.matrix else "het is een bijzin")
    for fact in sorted(rule.has):
        yield Condition(fact in setting.facts, f"ontbreekt: {FACTS[fact]}")
    for fact in sorted(rule.lacks):
        yield Condition(fact not in setting.facts, f"staat in de weg: {FACTS[fact]}")


def _of_words(rule: Rule, setting: Setting) -> Iterator[Condition]:
    clause = setting.clause
    if rule.verbs:
        found = not rule.verbs.isdisjoint(clause.verb_keys)
        yield Condition(found, f"geen werkwoord als {_listed(rule.verbs)}", of_words=True)
    if rule.main_verbs:
        found = not rule.main_verbs.isdisjoint(clause.main_keys)
        yield Condition(found, f"de persoonsvorm hoort niet bij {_listed(rule.main_verbs)}", of_words=True)
    if rule.not_act:
        yield Condition(clause.act not in rule.not_act, f"wat er wordt gedaan is “{clause.act}”")
    if rule.not_verbs:
        unwanted = rule.not_verbs & clause.verb_keys
        yield Condition(not unwanted, f"het werkwoord {_listed(unwanted)} sluit de regel uit")
    for pattern, text, place in ((rule.pattern, clause.lower, "deelzin"), (rule.sentence, setting.sentence, "zin")):
        if pattern:
            failure = f"de woorden van de regel staan niet in de {place}"
            yield Condition(bool(pattern.search(text)), failure, of_words=True)
    if rule.not_pattern:
        yield _without(rule.not_pattern, clause.lower)


def _without(pattern: Guarded, text: str) -> Condition:
    match = pattern.search(text)
    return Condition(match is None, f"“{match.group()[:60].strip()}” sluit de regel uit" if match else "")


def _listed(words: Iterable[str]) -> str:
    chosen = sorted(words)
    named = ", ".join(f"“{word.replace('+', ' … ')}”" for word in chosen[:SHOWN])
    return f"{named} …" if len(chosen) > SHOWN else named
