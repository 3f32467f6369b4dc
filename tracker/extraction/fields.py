"""The fields of a commitment: kind, actor, recipient, condition and state, each from the clause and its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.clauses import Clause, Mood
from tracker.extraction.results import Quantity
from tracker.extraction.rulebook import FieldWords, Lexicon
from tracker.extraction.subjects import SubjectClass
from tracker.terms import CommitmentKind, CommitmentState

BY_AGENT = re.compile(
    r"\bdoor\s((?:mij|ons|de [A-Z]?[\w-]+(?: van [A-Z][\w, ]{2,60})?|het [\w-]+|mijn [\w-]+)(?: en de [\w ]{3,60})?)"
)
RECIPIENT = re.compile(
    r"\b(?:aan|voor|met|bij|door|naar|tot|in het kader van|ten behoeve van|onder|over)\s"
    r"((?:(?:de|het|een|deze|dit|mijn|onze|zijn|haar|hun|alle|verschillende|betrokken)\s)?(?:[\w'’/&+-]+)(?:\s(?:en|van|de|het|voor|der)?\s?(?:[A-Z][\w'’/&+-]*|[\w'’/+-]{4,}))?(?:\s[A-Z][\w'’/&+-]*){0,3})"
)
ASKED = re.compile(
    r"\b(?:de|het)\s((?:[A-Z][\w-]+|[a-z]+raad|inspectie|politie|raad)[\w ]{0,50}?)\s(?:vragen|verzoeken|gevraagd|verzocht|opdracht)\b"
)
TIME_WORDS = re.compile(
    r"(?i)^(?:de |het |een )?(?:zomer|kerst|komende|volgende|begroting|jaar|voorjaar|najaar|periode|eerste|tweede|januari|februari|"
    r"maart|april|mei|juni|juli|augustus|september|oktober|november|december|\d|einde|eind|moment|basis|kader|hand|wijze|beeld)"
)
OVERSEAS = "de Kamer"


def kind_of(
    text: str, quantities: Sequence[Quantity], verbs: frozenset[str], words: FieldWords, lexicon: Lexicon
) -> CommitmentKind:
    """Return what is promised: telling the Kamer, people, money, equipment, or any other act."""
    informs = bool(verbs & (lexicon.classes["inform"] | lexicon.classes["receive"]))
    if words.information.search(text) and (informs or not quantities) and not words.own_information.search(text):
        return CommitmentKind.INFORMATION
    units = [quantity.unit.split()[-1].lower() for quantity in quantities]
    if (
        "EUR" in [quantity.unit for quantity in quantities]
        or re.search(
            r"(?i)\b(?:financi(?:er|eel|eert|ële)|subsidie|middelen|budget|fonds|trust ?funds?|bijdrage van .{0,30}euro|tegemoetkoming|mensenrechtenfonds)\b",
            text,
        )
        and not re.search(r"(?i)\b(?:onderzoek|verken|opengesteld|overleg|inrichting)\b", text)
    ):
        return CommitmentKind.FINANCIAL
    if any(unit in words.people or _ends(unit, words.people) for unit in units):
        return CommitmentKind.PERSONNEL
    if any(unit in words.materiel or _ends(unit, words.materiel) for unit in units) or re.search(
        r"(?i)\b(?:fregat|schepen|schip|vliegtuigen|materieel|zr\.ms\.|toestellen|munitie)\b", text
    ):
        return CommitmentKind.MATERIEL
    if re.search(r"(?i)\b(?:trainers|militairen|instructeurs|personele|stafofficieren|experts)\b", text):
        return CommitmentKind.PERSONNEL
    return CommitmentKind.POLICY


def _ends(unit: str, listed: frozenset[str]) -> bool:
    return any(unit.endswith(word) for word in listed if len(word) >= 5)


def actor_of(clause: Clause, sentence: str, default: str) -> str:
    """Return who is bound, as written; ``default`` is who speaks in this letter."""
    if clause.subject.cls in {SubjectClass.FIRST, SubjectClass.GOVERNMENT}:
        return _lower_pronoun(clause.subject.text)
    agent = BY_AGENT.search(clause.text) or BY_AGENT.search(sentence)
    if agent and re.search(r"(?i)\b(?:mij|ons|minister|staatssecretaris|kabinet|defensie|mijn|marine)", agent.group(1)):
        return agent.group(1).strip()
    if re.search(r"\bNederlandse?\b", clause.text):
        return "Nederland"
    return default


def _lower_pronoun(text: str) -> str:
    return text.lower() if text.lower() in {"ik", "wij", "we"} else text


def recipient_of(text: str, kind: CommitmentKind, words: FieldWords) -> str:
    """Return the mission, fund, body or addressee that gets it; empty when the words name none."""
    if kind is CommitmentKind.INFORMATION:
        return OVERSEAS
    asked = ASKED.search(text)
    if asked:
        return asked.group(1).strip()
    best = ""
    for match in RECIPIENT.finditer(text):
        phrase = match.group(1).strip()
        if TIME_WORDS.match(phrase) or words.kamer.search(phrase):
            continue
        if re.search(r"[A-Z]", phrase):
            return _without_article(phrase)
        best = best or phrase
    return _without_article(best)


def _without_article(phrase: str) -> str:
    return re.sub(r"^(?:de|het|een|deze|dit)\s", "", phrase)


def condition_of(sentence: str, words: FieldWords) -> str:
    """Return the words of the condition the commitment hangs on, or ``""``."""
    match = words.condition.search(sentence)
    if not match:
        return ""
    rest = sentence[match.start() :].lstrip(" ,(")
    return re.split(r"[,;.](?:\s|$)", rest, maxsplit=1)[0].strip()


def state_of(clause: Clause, sentence: str, rules: Sequence[str], words: FieldWords) -> CommitmentState:
    """Return how the promise stands: new, promised before, running, or kept in this letter."""
    if words.fulfilled.search(sentence) and clause.mood is Mood.PERFECT:
        return CommitmentState.FULFILLED
    if words.restated.search(sentence):
        return CommitmentState.RESTATED
    running = clause.mood in {Mood.PRESENT, Mood.PERFECT, Mood.BE} and words.running.search(clause.text)
    if running and not {"kamer-ontvangt", "informeert-kamer"} & set(rules):
        return CommitmentState.RUNNING
    return CommitmentState.NEW
