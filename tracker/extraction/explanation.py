"""Why (not): for any sentence of a letter how it was read, which rules fired or nearly did, and what came of it.

``survey`` reads and weighs a letter once, as ``pipeline.extract`` does; ``explain`` tells of one of its sentences.
Pure; plain frozen data, which ``tracker.services.explaining`` puts into sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.extraction.candidates import MAX_SENTENCE, candidates_in, standing_of
from tracker.extraction.conditions import missing
from tracker.extraction.contributions import Contribution, contributions_of
from tracker.extraction.firing import Setting
from tracker.extraction.layout import Section
from tracker.extraction.origins import Origin, origins_of
from tracker.extraction.pipeline import letter_of, places_of, read
from tracker.extraction.telling import telling_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.extraction.candidates import Letter, Place, Weighed
    from tracker.extraction.clauses import Clause
    from tracker.extraction.pipeline import Reading
    from tracker.extraction.results import Candidate
    from tracker.extraction.rulebook import Rule, Rulebook
    from tracker.extraction.sentences import Sentence
    from tracker.reading.source_text import SourceText
    from tracker.terms import Tier
    from tracker.told import Told

WORTH_NAMING = 0.3
"""A rule that weighs less says nothing by nearly firing."""


class Unweighed(StrEnum):
    """Why a sentence was not weighed at all."""

    MEMBERS = "members"
    OTHERS = "others"
    TOO_LONG = "too-long"
    NO_VERB = "no-verb"


@dataclass(frozen=True, slots=True)
class Survey:
    """A letter read and weighed: each sentence with its clauses and those before it."""

    reading: Reading
    letter: Letter
    places: tuple[Place, ...]
    rulebook: Rulebook


@dataclass(frozen=True, slots=True)
class Nearly:
    """A rule of which one condition failed: its weight for a firm commitment, and what was in its way."""

    rule: Rule
    weight: float
    failure: Told
    of_words: bool
    """Whether it is the words of the rule that are not there."""


@dataclass(frozen=True, slots=True)
class ClauseReport:
    """One clause with its parse (``item.clause``), what it weighs for each outcome, and the rules that nearly fired."""

    item: Weighed
    firm: tuple[Contribution, ...]
    some: tuple[Contribution, ...]
    nearly: tuple[Nearly, ...]

    @property
    def clause(self) -> Clause:
        """The parse."""
        return self.item.clause


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A commitment that was found, and where each of its fields came from."""

    candidate: Candidate
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All there is to say of one sentence. ``number`` counts from 1; ``start``/``end`` are offsets in the raw text."""

    number: int
    sentence: Sentence
    start: int
    end: int
    page: int
    unweighed: Unweighed | None
    clauses: tuple[ClauseReport, ...]
    firm: float
    some: float
    found: tuple[FoundReport, ...]
    fulfils: str
    """The id of the rule by which it says that an earlier promise is kept; empty when it does not."""

    @property
    def tier(self) -> Tier | None:
        """The tier of what was found, ``None`` for no commitment."""
        return self.found[0].candidate.tier if self.found else None


def survey(source: SourceText, rulebook: Rulebook) -> Survey:
    """Read and weigh a letter."""
    reading = read(source, rulebook)
    return Survey(reading, letter_of(source, reading, rulebook), tuple(places_of(reading, rulebook)), rulebook)


def explain(of: Survey, number: int) -> Explanation:
    """Explain sentence ``number``, counted from 1; raises ``IndexError`` when the letter has no such sentence."""
    if not 1 <= number <= len(of.places):
        raise IndexError(number)
    place = of.places[number - 1]
    sentence, weighed = place.sentence, place.weighed
    start, end = of.reading.view.raw_span(sentence.start, sentence.end)
    silent = sentence.block.section is not Section.GOVERNMENT or sentence.is_question
    return Explanation(
        number=number,
        sentence=sentence,
        start=start,
        end=end,
        page=of.letter.source.page_at(start).number,
        unweighed=_unweighed(sentence, weighed),
        clauses=tuple(_clause(item, sentence, of.rulebook) for item in weighed),
        firm=max((item.firm for item in weighed), default=0.0),
        some=max((item.some for item in weighed), default=0.0),
        found=tuple(_found(candidate, place, of) for candidate in candidates_in(place, of.letter, of.rulebook)),
        fulfils=""
        if silent
        else telling_rule(of.rulebook.fulfilments, sentence.text.lower(), context=sentence.context.lower()),
    )


def explain_all(of: Survey) -> Iterator[Explanation]:
    """Explain every sentence of a letter, in reading order."""
    return (explain(of, number) for number in range(1, len(of.places) + 1))


def sentences_at(of: Survey, start: int, end: int) -> tuple[int, ...]:
    """Return the numbers (from 1) of the sentences that ``start``–``end`` of the raw text touches."""
    end = max(end, start + 1)
    spans = (of.reading.view.raw_span(sentence.start, sentence.end) for sentence in of.reading.sentences)
    return tuple(number for number, (first, last) in enumerate(spans, start=1) if first < end and start < last)


def _unweighed(sentence: Sentence, weighed: tuple[Weighed, ...]) -> Unweighed | None:
    if sentence.block.section is Section.MEMBERS:
        return Unweighed.MEMBERS
    if sentence.block.section is Section.OTHERS:
        return Unweighed.OTHERS
    if len(sentence.text) > MAX_SENTENCE:
        return Unweighed.TOO_LONG
    return None if weighed else Unweighed.NO_VERB


def _clause(item: Weighed, sentence: Sentence, rulebook: Rulebook) -> ClauseReport:
    setting = Setting(item.clause, sentence.text.lower(), item.facts)
    weights = rulebook.weights
    return ClauseReport(
        item,
        contributions_of(item, weights, "firm"),
        contributions_of(item, weights, "any"),
        _nearly(setting, rulebook),
    )


def _nearly(setting: Setting, rulebook: Rulebook) -> tuple[Nearly, ...]:
    """Return the rules that nearly fired: first those whose words are there, then the heaviest."""
    found = []
    for rule in rulebook.rules:
        weight = rulebook.weights.rules.get(rule.id, {}).get("firm", 0.0)
        failed = missing(rule, setting) if abs(weight) >= WORTH_NAMING else None
        if failed:
            found.append(Nearly(rule, weight, failed.failure, failed.of_words))
    return tuple(sorted(found, key=lambda each: (each.of_words, -abs(each.weight))))


def _found(candidate: Candidate, place: Place, of: Survey) -> FoundReport:
    item = next(item for item in place.weighed if item.rules == candidate.rules)
    standing = standing_of(place, item, candidate.kind, of.letter)
    return FoundReport(candidate, origins_of(candidate, item, place, standing, of.rulebook.words))
