"""The visible list of steps from a text to what it promises. Pure: no files, no database, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.annexes import with_annexes
from tracker.extraction.candidates import Letter, Place, Weighed, candidates_in, next_subject, weigh_sentence
from tracker.extraction.cleaning import clean_view, normalise
from tracker.extraction.composition import compose, compose_head
from tracker.extraction.debates import complete_for_debate, is_debate
from tracker.extraction.exchanges import exchanges_in
from tracker.extraction.fulfilments import fulfilments_in
from tracker.extraction.layout import Block, Section, blocks_of
from tracker.extraction.letterhead import HEAD, complete_from_sides, letterhead_of
from tracker.extraction.occasions import occasion_of
from tracker.extraction.results import Candidate, Extraction, Fulfilment, Letterhead
from tracker.extraction.sentences import Sentence, sentences_of
from tracker.extraction.speakers import speaker_of
from tracker.extraction.stated import prefer_stated, stated_kind
from tracker.extraction.statements import statements_of
from tracker.extraction.undated import assumed_day
from tracker.extraction.views import raw_view
from tracker.extraction.voices import with_voices
from tracker.terms import LetterKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from tracker.extraction.results import Exchange
    from tracker.extraction.rulebook import Rulebook
    from tracker.extraction.subjects import Subject
    from tracker.extraction.views import View
    from tracker.reading.source_text import SourceText

LOOK_BACK = 2
"""So many sentences back a recipient is looked for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter read but not yet weighed: the clean view, its blocks and sentences, and its head."""

    view: View
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    letterhead: Letterhead
    exchanges: tuple[Exchange, ...] = ()
    day: dt.date | None = None
    """The day that terms are reckoned from: the letter's date, else the day it was about written on."""


def extract(source: SourceText, rulebook: Rulebook) -> Extraction:
    """Return everything that a letter promises, in reading order."""
    reading = read(source, rulebook)
    letter = letter_of(source, reading, rulebook)
    candidates: list[Candidate] = []
    fulfilments: list[Fulfilment] = []
    for place in places_of(reading, rulebook):
        candidates += candidates_in(place, letter, rulebook)
        if place.may_fulfil:
            fulfilments += fulfilments_in(place.sentence, letter, rulebook)
    statements = statements_of(reading.sentences, reading.blocks, letter)
    count = len(reading.sentences)
    return Extraction(reading.letterhead, tuple(candidates), tuple(fulfilments), count, statements, reading.exchanges)


def read(source: SourceText, rulebook: Rulebook) -> Reading:
    """Clean the text, read its head, and divide it into sentences."""
    composed = compose(source, rulebook.furniture) if source.blocks else raw_view(source.text)
    view = clean_view(composed, rulebook.furniture)
    blocks = blocks_of(view, source.text, rulebook.sections, source)
    blocks = with_voices(view, blocks, rulebook.sections, source)
    blocks = with_annexes(view.text, blocks, rulebook.sections)
    head = head_of(source, composed, view, rulebook)
    sentences = sentences_of(view.text, blocks, rulebook.abbreviations)
    # In a debate nobody's words answer one question.
    exchanges = () if is_debate(source) else exchanges_in(view, blocks, rulebook.sections, view.text[:HEAD])
    return Reading(view, blocks, sentences, head, exchanges, head.date or assumed_day(source.text))


def head_of(source: SourceText, composed: View, view: View, rulebook: Rulebook) -> Letterhead:
    """Read the letterhead: what the file states, then its running text, then what stands beside that on page one."""
    raw = normalise(raw_view(source.text)).text.replace("\f", "\n")
    kind = stated_kind(source.stated)
    head = letterhead_of(raw, view.text, rulebook, kind)
    with_sides = compose_head(source, composed)
    if with_sides is not composed:
        beside = letterhead_of(raw, clean_view(with_sides, rulebook.furniture).text, rulebook, kind)
        head = complete_from_sides(head, beside)
    head = prefer_stated(head, source.stated, rulebook.ministries)
    return complete_for_debate(head, source) if is_debate(source) else head


def weigh(reading: Reading, rulebook: Rulebook) -> list[tuple[Sentence, tuple[Weighed, ...]]]:
    """Weigh every clause of every sentence; pronouns look back to the sentence before."""
    found: list[tuple[Sentence, tuple[Weighed, ...]]] = []
    before: Subject | None = None
    report = reading.letterhead.kind is LetterKind.REPORT
    for sentence in reading.sentences:
        weighed = weigh_sentence(sentence, before, reading.day, rulebook, report=report)
        before = next_subject(weighed, before)
        found.append((sentence, weighed))
    return found


def places_of(reading: Reading, rulebook: Rulebook) -> Iterator[Place]:
    """Yield every sentence with its weighed clauses and the government's sentences just before it."""
    before: tuple[str, ...] = ()
    verbs: tuple[frozenset[str], ...] = ()
    for sentence, weighed in weigh(reading, rulebook):
        yield Place(sentence, weighed, before, verbs)
        if sentence.block.section is Section.GOVERNMENT:
            before = (sentence.text, *before)[:LOOK_BACK]
            verbs = (frozenset(item.clause.finite for item in weighed), *verbs)[:LOOK_BACK]


def letter_of(source: SourceText, reading: Reading, rulebook: Rulebook) -> Letter:
    """Return what candidates need to know of the whole letter."""
    spoken = [s.text for s in reading.sentences if s.block.section is Section.GOVERNMENT]
    occasion = occasion_of(spoken, reading.letterhead, rulebook)
    head = reading.letterhead
    return Letter(source, reading.view, reading.day, speaker_of(spoken), head.title or "", occasion, head.kind)
