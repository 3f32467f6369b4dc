"""The conditions of a rule one by one: which hold for a clause, and of each that fails why.

``firing.fires`` asks the same conditions together and stops at the first that fails; a test holds the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.labels import FACTS, MOODS, SUBJECTS, VOICES
from tracker.told import Told, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tracker.extraction.firing import Setting
    from tracker.extraction.guarded import Guarded
    from tracker.extraction.rulebook import Rule

SHOWN = 6
"""At most so many of a rule's words are named."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a rule: whether it holds, and what stands in its way when it does not."""

    holds: bool
    failure: Told
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
        what = Told("het onderwerp", "the subject")
        yield Condition(clause.subject.cls in rule.subject, _other(what, clause.subject.cls, rule.subject, SUBJECTS))
    if rule.mood:
        what = Told("de persoonsvorm", "the finite verb")
        yield Condition(clause.mood in rule.mood, _other(what, clause.mood, rule.mood, MOODS))
    if rule.voice:
        other = Told("de deelzin is {found}, niet {wanted}", "the clause is {found}, not {wanted}")
        yield Condition(voice == rule.voice, other.filled(found=VOICES[voice], wanted=VOICES[rule.voice]))
    if rule.opener:
        yield Condition(clause.opener in rule.opener, _opened(clause.opener, rule.opener))


def _other(what: Told, found: str, wanted: Iterable[str], labels: Mapping[str, Told]) -> Told:
    asked = joined([labels[name] for name in sorted(wanted)], Told(" of ", " or "))
    told = Told("{what} is {found}, gevraagd is {asked}", "{what} is {found}, asked is {asked}")
    return told.filled(what=what, found=labels[found], asked=asked)


def _opened(opener: str, wanted: Iterable[str]) -> Told:
    if not opener:
        told = Told(
            "de deelzin begint niet met een voegwoord, gevraagd is {asked}",
            "the clause does not begin with a conjunction, asked is {asked}",
        )
        return told.filled(asked=_listed(wanted))
    told = Told(
        "de deelzin begint met “{opener}”, gevraagd is {asked}", "the clause begins with “{opener}”, asked is {asked}"
    )
    return told.filled(opener=opener, asked=_listed(wanted))


def _of_facts(rule: Rule, setting: Setting) -> Iterator[Condition]:
    clause = setting.clause
    if rule.negated is not None:
        denied = Told("er wordt iets ontkend", "something is denied")
        affirmed = Told("er wordt niets ontkend", "nothing is denied")
        yield Condition(clause.negated == rule.negated, denied if clause.negated else affirmed)
    if rule.matrix is not None:
        main = Told("het is een hoofdzin", "it is a main clause")
        sub = Told("het is een bijzin", "it is a subordinate clause")
        yield Condition(clause.matrix == rule.matrix, main if clause.matrix else sub)
    for fact in sorted(rule.has):
        yield Condition(fact in setting.facts, Told("ontbreekt: {fact}", "missing: {fact}").filled(fact=FACTS[fact]))
    for fact in sorted(rule.lacks):
        in_the_way = Told("staat in de weg: {fact}", "stands in the way: {fact}")
        yield Condition(fact not in setting.facts, in_the_way.filled(fact=FACTS[fact]))


def _of_words(rule: Rule, setting: Setting) -> Iterator[Condition]:
    clause = setting.clause
    if rule.verbs:
        found = not rule.verbs.isdisjoint(clause.verb_keys)
        no_verb = Told("geen werkwoord als {words}", "no verb such as {words}")
        yield Condition(found, no_verb.filled(words=_listed(rule.verbs)), of_words=True)
    if rule.main_verbs:
        found = not rule.main_verbs.isdisjoint(clause.main_keys)
        other = Told("de persoonsvorm hoort niet bij {words}", "the finite verb does not belong to {words}")
        yield Condition(found, other.filled(words=_listed(rule.main_verbs)), of_words=True)
    if rule.not_act:
        done = Told("wat er wordt gedaan is “{act}”", "what is done is “{act}”")
        yield Condition(clause.act not in rule.not_act, done.filled(act=clause.act))
    if rule.not_verbs:
        unwanted = rule.not_verbs & clause.verb_keys
        excluding = Told("het werkwoord {words} sluit de regel uit", "the verb {words} excludes the rule")
        yield Condition(not unwanted, excluding.filled(words=_listed(unwanted)))
    clause_lacks = Told(
        "de woorden van de regel staan niet in de deelzin", "the words of the rule do not stand in the clause"
    )
    sentence_lacks = Told(
        "de woorden van de regel staan niet in de zin", "the words of the rule do not stand in the sentence"
    )
    for pattern, text, failure in (
        (rule.pattern, clause.lower, clause_lacks),
        (rule.sentence, setting.sentence, sentence_lacks),
    ):
        if pattern:
            yield Condition(bool(pattern.search(text)), failure, of_words=True)
    if rule.not_pattern:
        yield _without(rule.not_pattern, clause.lower)


def _without(pattern: Guarded, text: str) -> Condition:
    match = pattern.search(text)
    if match is None:
        return Condition(holds=True, failure=Told())
    told = Told("“{words}” sluit de regel uit", "“{words}” excludes the rule")
    return Condition(holds=False, failure=told.filled(words=match.group()[:60].strip()))


def _listed(words: Iterable[str]) -> str:
    chosen = sorted(words)
    named = ", ".join(f"“{word.replace('+', ' … ')}”" for word in chosen[:SHOWN])
    return f"{named} …" if len(chosen) > SHOWN else named
