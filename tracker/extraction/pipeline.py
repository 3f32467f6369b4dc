"""The visible list of steps from a text to what it promises. Pure: no files, no database, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.candidates import Letter, Place, Weighed, candidates_in, next_subject, weigh_sentence
from tracker.extraction.cleaning import clean, normalise
from tracker.extraction.fulfilments import fulfilments_in
from tracker.extraction.layout import Section, blocks_of
from tracker.extraction.letterhead import letterhead_of
from tracker.extraction.occasions import occasion_of
from tracker.extraction.results import Candidate, Extraction, Fulfilment, Letterhead
from tracker.extraction.sentences import Sentence, sentences_of
from tracker.extraction.speakers import speaker_of
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook
    from tracker.extraction.subjects import Subject
    from tracker.extraction.views import View
    from tracker.reading.source_text import SourceText


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter read but not yet weighed: the clean view, its sentences and its head."""

    view: View
    sentences: tuple[Sentence, ...]
    letterhead: Letterhead


def extract(source: SourceText, rulebook: Rulebook) -> Extraction:
    """Return everything that a letter promises, in reading order."""
    reading = read(source, rulebook)
    letter = letter_of(source, reading, rulebook)
    candidates: list[Candidate] = []
    fulfilments: list[Fulfilment] = []
    before = ""
    for sentence, weighed in weigh(reading, rulebook):
        candidates += candidates_in(Place(sentence, weighed, before), letter, rulebook)
        fulfilments += fulfilments_in(sentence, letter, rulebook)
        before = sentence.text
    return Extraction(reading.letterhead, tuple(candidates), tuple(fulfilments), len(reading.sentences))


def read(source: SourceText, rulebook: Rulebook) -> Reading:
    """Clean the text, read its head, and divide it into sentences."""
    view = clean(source.text, rulebook.furniture)
    blocks = blocks_of(view, source.text, rulebook.sections)
    head = letterhead_of(normalise(source.text).text.replace("\f", "\n"), view.text, rulebook)
    return Reading(view, sentences_of(view.text, blocks, rulebook.abbreviations), head)


def weigh(reading: Reading, rulebook: Rulebook) -> list[tuple[Sentence, tuple[Weighed, ...]]]:
    """Weigh every clause of every sentence; pronouns look back to the sentence before."""
    found: list[tuple[Sentence, tuple[Weighed, ...]]] = []
    before: Subject | None = None
    report = reading.letterhead.kind is LetterKind.REPORT
    for sentence in reading.sentences:
        weighed = weigh_sentence(sentence, before, reading.letterhead.date, rulebook, report=report)
        before = next_subject(weighed, before)
        found.append((sentence, weighed))
    return found


def letter_of(source: SourceText, reading: Reading, rulebook: Rulebook) -> Letter:
    """Return what candidates need to know of the whole letter."""
    spoken = [s.text for s in reading.sentences if s.block.section is Section.GOVERNMENT]
    occasion = occasion_of(spoken, reading.letterhead, rulebook)
    return Letter(source, reading.view, reading.letterhead.date, speaker_of(spoken), occasion)
