"""A commitment in words that a person chose: its fields as extraction reads these words where they stand.

Also the near misses of a letter: sentences likely enough to be looked at, but of which no commitment was read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.extraction.candidates import Place, candidate_of, next_subject, weigh_sentence
from tracker.extraction.layout import Section
from tracker.extraction.periods import due_of, periods_in
from tracker.extraction.quantities import quantities_in
from tracker.extraction.results import Candidate
from tracker.extraction.sentences import Sentence
from tracker.extraction.summary import summarise
from tracker.extraction.weighing import tier_of
from tracker.terms import CommitmentKind, CommitmentState, LetterKind, Tier

if TYPE_CHECKING:
    from tracker.extraction.explanation import Survey
    from tracker.extraction.subjects import Subject
    from tracker.extraction.views import View

NEAR = 0.1
"""A sentence less likely than this is no near miss."""
_EDGES = " \t\r\n\f,;:•\N{EN DASH}"
"""What stands around chosen words and is none of them."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A sentence that was no candidate; ``number`` counts from 1, ``start``/``end`` are offsets in the raw text."""

    number: int
    start: int
    end: int
    page: int
    text: str
    probability: float
    rules: tuple[str, ...]


def near_misses(of: Survey) -> tuple[NearMiss, ...]:
    """Return the sentences just below what makes a candidate, in reading order."""
    found = []
    for number, place in enumerate(of.places, start=1):
        best = max(place.weighed, key=lambda item: item.some, default=None)
        if best is None or best.some < NEAR:
            continue
        if tier_of(max(item.firm for item in place.weighed), best.some, of.rulebook.weights) is None:
            start, end = of.reading.view.raw_span(place.sentence.start, place.sentence.end)
            page = of.letter.source.page_at(start).number
            found.append(NearMiss(number, start, end, page, place.sentence.text, round(best.some, 3), best.rules))
    return tuple(found)


def draft(of: Survey, start: int, end: int) -> Candidate | None:
    """Return the commitment in the words between two offsets of the raw text; ``None`` where no words are read.

    Half a word counts as the whole word; the fields that extraction finds nothing for are left empty.
    """
    chosen = _chosen(of.reading.view, start, end)
    if chosen is None:
        return None
    place = _place(of, *chosen)
    if not place.weighed:
        return _bare(of, place.sentence)
    best = max(place.weighed, key=lambda item: item.firm)
    tier = tier_of(best.firm, max(item.some for item in place.weighed), of.rulebook.weights) or Tier.FIRM
    return candidate_of(place, best, tier, of.letter, of.rulebook)


def _chosen(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Return where the chosen words stand in the clean text, as whole words."""
    inside = [index for index, offset in enumerate(view.offsets[:-1]) if start <= offset < end]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    while first < last and view.text[first] in _EDGES:
        first += 1
    while first < last and view.text[last - 1] in _EDGES:
        last -= 1
    if first == last:
        return None
    while first and view.text[first - 1 : first + 1].isalnum():
        first -= 1
    while view.text[last - 1 : last + 1].isalnum() and last < len(view.text):
        last += 1
    return first, last


def _place(of: Survey, first: int, last: int) -> Place:
    """Return the chosen words as a sentence of the government's own, in their block and after what stands before."""
    touched = next((each for each in of.places if each.sentence.start < last and first < each.sentence.end), None)
    blocks = of.reading.blocks
    block = next((each for each in blocks if each.start < last and first < each.end), blocks[0])
    before: Subject | None = None
    for each in of.places:
        if each.sentence.start >= first:
            break
        before = next_subject(each.weighed, before)
    text = " ".join(of.reading.view.text[first:last].split())
    number = touched.sentence.number if touched else 0
    sentence = Sentence(number, first, last, text, replace(block, section=Section.GOVERNMENT), first=False)
    report = of.reading.letterhead.kind is LetterKind.REPORT
    weighed = weigh_sentence(sentence, before, of.letter.date, of.rulebook, report=report)
    return Place(sentence, weighed, touched.before if touched else ())


def _bare(of: Survey, sentence: Sentence) -> Candidate:
    """Return a commitment in words that make no sentence to read: a heading, a cell of a table, a very long text."""
    start, end = of.reading.view.raw_span(sentence.start, sentence.end)
    return Candidate(
        quote=sentence.text,
        start=start,
        end=end,
        page=of.letter.source.page_at(start).number,
        tier=Tier.FIRM,
        kind=CommitmentKind.POLICY,
        actor=of.letter.speaker,
        recipient="",
        summary=summarise(sentence.text, sentence.text, "", ""),
        state=CommitmentState.NEW,
        confidence=0.0,
        rules=(),
        quantities=quantities_in(sentence.text, of.rulebook.words),
        due=due_of(periods_in(sentence.text, of.letter.date, of.rulebook.calendar)),
        spans=of.reading.view.raw_spans(sentence.start, sentence.end),
    )
