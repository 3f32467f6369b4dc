"""Candidates: every clause of every sentence weighed, and the promising ones given their fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.extraction.clause_facts import Times, clause_facts, looks_back, sentence_facts
from tracker.extraction.clauses import Clause, Mood, clauses_of
from tracker.extraction.fields import actor_of, condition_of, kind_of
from tracker.extraction.firing import Setting, fired_rules
from tracker.extraction.guarded import grams_of
from tracker.extraction.layout import Section
from tracker.extraction.leads import leading_clause, names_steps, with_lead
from tracker.extraction.occasions import MEETING_OVER, at_meeting
from tracker.extraction.periods import Period, anchored, due_of, periods_in
from tracker.extraction.promised_quantities import promised_quantities
from tracker.extraction.quantities import quantities_in
from tracker.extraction.recipient_features import Scene
from tracker.extraction.recipients import THE_KAMER, recipient_of
from tracker.extraction.reckoning_spans import after_event
from tracker.extraction.recognition import is_foreign
from tracker.extraction.references import reference_of
from tracker.extraction.results import Candidate, Due, Quantity
from tracker.extraction.states import Standing, entries_of, state_of
from tracker.extraction.subjects import Subject, SubjectClass
from tracker.extraction.summary import summarise
from tracker.extraction.weighing import probability, tier_of
from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, Tier

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tracker.extraction.rulebook import Rulebook
    from tracker.extraction.sentences import Sentence
    from tracker.extraction.views import View
    from tracker.reading.source_text import SourceText
    from tracker.terms import LetterKind

MAX_SENTENCE = 1_500
"""Longer "sentences" are tables or noise; characters."""
TELLS_BESIDES = re.compile(
    r"\b(?:zal|zullen|ga|gaat|gaan) (?:ik|wij|we|het kabinet|de minister|nederland|\w+)?.{5,200}[a-zë]{3}n en "
    r"(?:(?:daarna|vervolgens|daarover|hierover|over de uitkomsten) )?(?:uw kamer|de kamer|u)\b.{0,90}"
    r"\b(?:informeren|berichten|inlichten|sturen|toesturen|zenden)\b"
)
"""An act and the telling of it in one clause: "zal … in gesprek gaan en uw Kamer hierover informeren"."""
RELATIVE = re.compile(r"(?i)(?:van|met|aan|voor|door|onder) (?:wie|wier|welke)\b")
"""How a relative clause begins that no conjunction opens."""
APART = 3
"""At most so many commitments are read from one sentence."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A clause with the rules that fired on it, the facts found, and its probabilities."""

    clause: Clause
    rules: tuple[str, ...]
    periods: tuple[Period, ...]
    quantities: tuple[Quantity, ...]
    firm: float
    some: float
    facts: frozenset[str] = frozenset()
    """What holds for the clause and its sentence, as rules ask for it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with its weighed clauses and the sentences before it, the nearest first.

    ``alone`` says that the sentence holds one commitment only, so that all its words are that commitment's.
    """

    sentence: Sentence
    weighed: tuple[Weighed, ...]
    before: tuple[str, ...] = ()
    verbs_before: tuple[frozenset[str], ...] = ()
    """The finite verbs of each sentence in ``before``."""
    alone: bool = True

    @property
    def may_fulfil(self) -> bool:
        """Whether it may say that an earlier promise is kept; of what was not weighed nothing is known."""
        return not self.weighed or "fulfils" in self.weighed[0].facts


@dataclass(frozen=True, slots=True)
class Letter:
    """What candidates need to know of the letter as a whole."""

    source: SourceText
    view: View
    date: dt.date | None
    speaker: str
    title: str = ""
    occasion: Period | None = None
    kind: LetterKind | None = None


def weigh_sentence(
    sentence: Sentence,
    before: Subject | None,
    date: dt.date | None,
    rulebook: Rulebook,
    *,
    report: bool = False,
) -> tuple[Weighed, ...]:
    """Return the clauses of a sentence, each weighed; nothing for others' words and for what is no sentence.

    ``report`` says that the letter reports a meeting, whose agentless passives tell what others will do.
    """
    if sentence.block.section is not Section.GOVERNMENT or len(sentence.text) > MAX_SENTENCE:
        return ()
    lower = sentence.text.lower()
    if is_foreign(lower.split()):
        return ()
    grams = grams_of(lower)
    whole = sentence_facts(sentence, rulebook, grams) | (frozenset({"report"}) if report else frozenset())
    clauses = clauses_of(sentence.text, rulebook.lexicon, before)
    leading = leading_clause(sentence.block.lead, rulebook.lexicon, before) if "item" in whole else None
    if leading:
        own, clauses = clauses, with_lead(sentence.text, clauses, leading, rulebook.lexicon, before)
        whole |= {name for name, holds in (("led", clauses is not own), ("steps", names_steps(leading))) if holds}
    periods = [periods_in(clause.text, date, rulebook.calendar, grams) for clause in clauses]
    terms = [any(not period.past for period in found) for found in periods]
    found = []
    for index, clause in enumerate(clauses):
        quantities = quantities_in(clause.text, rulebook.words)
        times = Times(periods[index], date)
        facts = whole | clause_facts(clause, times, quantities, rulebook.words, grams)
        if date and any(period.date and period.date > date for period in periods[index]):
            facts |= {"ahead"}
        if any(terms) and not terms[index]:
            facts |= {"term_elsewhere"}
        rules = fired_rules(Setting(clause, lower, facts, grams), rulebook)
        firm, some = (probability(rules, rulebook.weights, outcome) for outcome in ("firm", "any"))
        found.append(Weighed(clause, rules, periods[index], quantities, firm, max(firm, some), facts))
    return tuple(found)


def next_subject(weighed: Sequence[Weighed], before: Subject | None) -> Subject | None:
    """Return the subject that a pronoun in the next sentence may look back to."""
    for item in weighed:
        if item.clause.subject.cls in {SubjectClass.GOVERNMENT, SubjectClass.OTHER, SubjectClass.MEMBERS}:
            return item.clause.subject
    return before if weighed else None


def candidates_in(place: Place, letter: Letter, rulebook: Rulebook) -> list[Candidate]:
    """Return the commitments of one sentence: one for its best clause, and one for each other act that stands apart."""
    ranked = sorted(place.weighed, key=lambda item: -item.firm)
    if not ranked:
        return []
    tier = tier_of(ranked[0].firm, max(item.some for item in ranked), rulebook.weights)
    if tier is None:
        return []
    if tier is Tier.SOFT:
        ranked.sort(key=lambda item: -item.some)
        return [candidate_of(replace(place, alone=True), ranked[0], tier, letter, rulebook)]
    acts = _acts_apart(ranked, rulebook.weights.threshold["firm"])
    placed = replace(place, alone=len(acts) == 1)
    if len(acts) == 1 and TELLS_BESIDES.search(acts[0].clause.lower):
        act = candidate_of(placed, acts[0], tier, letter, rulebook)
        kind = kind_of(acts[0].clause, acts[0].clause.text, (), acts[0].quantities, rulebook.words, telling=False)
        told = replace(act, kind=CommitmentKind.INFORMATION, recipient=THE_KAMER)
        return [replace(act, kind=kind), told]
    return [candidate_of(placed, item, tier, letter, rulebook) for item in sorted(acts, key=lambda a: a.clause.start)]


def _acts_apart(ranked: Sequence[Weighed], threshold: float) -> list[Weighed]:
    """Return the best clause and the other main clauses that promise something by themselves."""
    acts = [ranked[0]]
    for item in ranked[1:]:
        reports = any(_reports(item.clause, other.clause) or _reports(other.clause, item.clause) for other in acts)
        main = item.clause.matrix and not RELATIVE.match(item.clause.text)
        if item.firm >= threshold and main and not reports and len(acts) < APART:
            acts.append(item)
    return acts


def _reports(outer: Clause, inner: Clause) -> bool:
    """Say whether ``inner`` is what ``outer`` says ("ik maak bekend dat …") or a part of it."""
    return bool(inner.opener) and inner.opener not in {"waarna", "waarover"} and inner.start > outer.start


def candidate_of(place: Place, item: Weighed, tier: Tier, letter: Letter, rulebook: Rulebook) -> Candidate:
    """Return what a clause of a sentence promises, with all its fields."""
    sentence, words = place.sentence, rulebook.words
    text = sentence.text if place.alone else item.clause.text
    quantities = promised_quantities(text, words, place.before)
    start, end = letter.view.raw_span(sentence.start, sentence.end)
    kind = kind_of(item.clause, text, item.rules, quantities, words, question=sentence.block.question)
    condition = condition_of(sentence.text, words)
    actor = _actor(item, place, letter)
    state = state_of(standing_of(place, item, kind, letter), words)
    return Candidate(
        quote=sentence.text,
        start=start,
        end=end,
        page=letter.source.page_at(start).number,
        tier=tier,
        kind=kind,
        actor=actor,
        recipient=recipient_of(scene_of(place, item, letter), kind, rulebook),
        summary=summarise(item.clause.text, sentence.text, item.clause.opener, item.clause.subject.text),
        state=state,
        confidence=round(item.firm if tier is Tier.FIRM else item.some, 3),
        rules=item.rules,
        quantities=quantities,
        due=_due(text, item, place, letter, rulebook),
        conditional=bool(condition),
        condition=condition,
        restates=reference_of(sentence.text) if state is not CommitmentState.NEW else "",
        spans=letter.view.raw_spans(sentence.start, sentence.end),
    )


def standing_of(place: Place, item: Weighed, kind: CommitmentKind, letter: Letter) -> Standing:
    """Return what tells whether a promise is new, was made before, or runs."""
    block = place.sentence.block
    return Standing(item.clause, place.sentence.text, kind, entries_of(block, letter.view.text), letter.kind)


def scene_of(place: Place, item: Weighed, letter: Letter) -> Scene:
    """Return what a recipient is looked for in."""
    block = place.sentence.block
    return Scene(
        clause=item.clause,
        finite=frozenset(other.clause.finite for other in place.weighed),
        sentence=place.sentence.text,
        before=place.before,
        verbs_before=place.verbs_before,
        heading=block.heading,
        lead=block.lead,
        question=block.question,
        title=letter.title,
    )


def _actor(item: Weighed, place: Place, letter: Letter) -> str:
    bound = {SubjectClass.FIRST, SubjectClass.GOVERNMENT}
    if item.clause.subject.cls not in bound:
        for other in place.weighed:
            if other.clause.subject.cls in bound:
                return actor_of(other.clause, place.sentence.text, letter.speaker)
    return actor_of(item.clause, place.sentence.text, letter.speaker)


def _due(text: str, item: Weighed, place: Place, letter: Letter, rulebook: Rulebook) -> Due | None:
    """Return the term: of the clause, of the sentence, of the list's first line, or the meeting's day."""
    clause = [
        p for p in item.periods if item.clause.mood is not Mood.PAST or not looks_back(p, item.clause, letter.date)
    ]
    # Words of the clause itself before those of a clause inside it.
    clause.sort(key=lambda period: not period.past and period.text.lower() not in item.clause.lower)
    found = due_of(_counted(tuple(clause), place, letter, rulebook))
    for words in dict.fromkeys((text, _up_to_own(item.clause, place.sentence.text))):
        found = found or due_of(_counted(periods_in(words, letter.date, rulebook.calendar), place, letter, rulebook))
    if found is None and place.sentence.block.lead:
        found = due_of(periods_in(place.sentence.block.lead, letter.date, rulebook.calendar))
        return replace(found, origin=DueOrigin.NEIGHBOUR) if found else None
    if letter.occasion and (found is None or found.date is None) and at_meeting(item.clause, item.rules, rulebook):
        return Due(letter.occasion.text, letter.occasion.date, DueOrigin.NEIGHBOUR)
    return found


def _up_to_own(clause: Clause, sentence: str) -> str:
    """Return the sentence without what a semicolon sets apart behind the clause: that is another act's."""
    end = sentence.find(";", clause.span[1] - 1)
    return sentence if end < 0 else sentence[:end]


def _counted(periods: tuple[Period, ...], place: Place, letter: Letter, rulebook: Rulebook) -> tuple[Period, ...]:
    """Reckon what counts from a time named before ("daarna") or from the meeting that the letter prepares."""
    return tuple(_count(period, place, letter, rulebook) for period in periods)


def _count(period: Period, place: Place, letter: Letter, rulebook: Rulebook) -> Period:
    if period.date is None and period.name == "anchored":
        for text in (place.sentence.text, *place.before):
            named = [p for p in periods_in(text, letter.date, rulebook.calendar) if p.date and not p.past]
            own = next((p for p in named if p.text == period.text), None)
            if own or named:
                return own or anchored(period, named[0].date)
    if letter.occasion and letter.occasion.date and MEETING_OVER.search(period.text):
        return replace(period, date=after_event(period.text, letter.occasion.date), origin=DueOrigin.DERIVED)
    return period
