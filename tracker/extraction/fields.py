"""The fields of a commitment: kind, actor and condition, each from the clause and its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.subjects import SubjectClass
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.clauses import Clause
    from tracker.extraction.results import Quantity
    from tracker.extraction.rulebook import FieldWords

BY_AGENT = re.compile(
    r"\bdoor\s((?:mij|ons|de [A-Z]?[\w-]+(?: van [A-Z][\w, ]{2,60})?|het [\w-]+|mijn [\w-]+)(?: en de [\w ]{3,60})?)"
)
AGREES = re.compile(
    r"(?i)(?:ja\b|(?:daar|hier)toe (?:ben|is|zijn|zal)|(?:dat|dit) (?:zeg|zal|doe|ben|is|wil)|daar ben ik|graag\b"
    r"|zeker\b|vanzelfsprekend)"
)
"""How an answer begins that agrees to what was asked."""
SHORT = 14
"""A bare agreement has at most so many words."""
OWN_AGENT = re.compile(r"(?i)\b(?:mij|ons|minister|staatssecretaris|kabinet|defensie|mijn|marine)")
INFORMING = frozenset(
    {
        "informeert-kamer",
        "kamer-ontvangt",
        "naar-kamer",
        "kom-terug",
        "ik-u",
        "verwachten",
        "kan-informeren",
        "gaat-later-in-op",
        "u-zou-ontvangen",
        "kondigt-stuk-aan",
        "streven-is-informeren",
    }
)
"""Rules that by themselves make an act "telling the Kamer"."""


def kind_of(
    clause: Clause,
    text: str,
    rules: Sequence[str],
    quantities: Sequence[Quantity],
    words: FieldWords,
    *,
    telling: bool = True,
    question: str = "",
) -> CommitmentKind:
    """Return what is promised: telling the Kamer (if ``telling``), people, money, equipment, or any other act.

    ``question`` is what the sentence answers: a bare "daartoe ben ik bereid" promises what was asked.
    """
    lower = text.lower()
    units = [quantity.unit.split()[-1].lower() for quantity in quantities]
    if telling and (_informs(clause, rules, words) or _agrees_to_inform(text, question, words)):
        return CommitmentKind.INFORMATION
    if "eur" in units or words.financial.search(lower):
        return CommitmentKind.FINANCIAL
    if any(unit in words.people or _ends(unit, words.people) for unit in units):
        return CommitmentKind.PERSONNEL
    if any(unit in words.materiel or _ends(unit, words.materiel) for unit in units) or words.equipment.search(lower):
        return CommitmentKind.MATERIEL
    return CommitmentKind.PERSONNEL if words.staff.search(lower) else CommitmentKind.POLICY


def _informs(clause: Clause, rules: Sequence[str], words: FieldWords) -> bool:
    if words.own_information.search(clause.lower):
        return False
    own = _own_words(clause, words)
    told = bool(words.information.search(own))
    # A rule that saw the Kamer in an aside says nothing of the act.
    return told or (own == clause.lower and not INFORMING.isdisjoint(rules))


def _agrees_to_inform(text: str, question: str, words: FieldWords) -> bool:
    """Say whether a text only agrees to what was asked, and that is to tell the Kamer something."""
    asked = question.lower().rpartition("kunt u")[2]
    agrees = AGREES.match(text) and len(text.split()) <= SHORT
    return bool(agrees and asked and words.information.search(asked) and not words.own_information.search(asked))


def _own_words(clause: Clause, words: FieldWords) -> str:
    """Return the words of the act itself, without what only refers to something before it ("zoals gemeld in …")."""
    verb = clause.lower.find(f" {clause.finite.lower()} ")
    own = clause.lower[verb:] if clause.lower.startswith("zoals ") and verb > 0 else clause.lower
    return words.aside.regex.sub(" ", own)


def _ends(unit: str, listed: frozenset[str]) -> bool:
    return any(unit.endswith(word) for word in listed if len(word) >= 5)


def actor_of(clause: Clause, sentence: str, default: str) -> str:
    """Return who is bound, as written; ``default`` is who speaks in this letter."""
    if clause.subject.cls in {SubjectClass.FIRST, SubjectClass.GOVERNMENT}:
        return _lower_pronoun(clause.subject.text)
    agent = BY_AGENT.search(clause.text) or BY_AGENT.search(sentence)
    if agent and OWN_AGENT.search(agent.group(1)):
        return agent.group(1).strip()
    if re.search(r"\bNederlandse?\b", clause.text):
        return "Nederland"
    return default


def _lower_pronoun(text: str) -> str:
    return text.lower() if text.lower() in {"ik", "wij", "we"} else text


def condition_of(sentence: str, words: FieldWords) -> str:
    """Return the words of the condition the commitment hangs on, or ``""``."""
    match = words.condition.search(sentence.lower())
    if not match:
        return ""
    rest = sentence[match.start() :].lstrip(" ,(")
    return re.split(r"[,;.](?:\s|$)", rest, maxsplit=1)[0].strip()
