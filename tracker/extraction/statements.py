"""The sentences in the government's own voice, kept so that a later letter's meaning can be looked for again."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tracker.extraction.layout import BlockKind, Section
from tracker.extraction.results import Statement

if TYPE_CHECKING:
    from tracker.extraction.candidates import Letter
    from tracker.extraction.layout import Block
    from tracker.extraction.sentences import Sentence

BEFORE = 2
"""So many sentences before one, in its paragraph, tell what it is about."""
LONGEST = 1_500
"""Longer "sentences" are tables or noise; characters."""


def statements_of(sentences: tuple[Sentence, ...], blocks: tuple[Block, ...], letter: Letter) -> tuple[Statement, ...]:
    """Return what the government says, in reading order; questions and others' words are left out."""
    starts = [block.start for block in blocks]
    headings = _headings(blocks, letter.view.text)
    found = []
    for sentence in sentences:
        if sentence.block.section is not Section.GOVERNMENT or sentence.is_question or len(sentence.text) > LONGEST:
            continue
        number = bisect_right(starts, sentence.start) - 1
        start, end = letter.view.raw_span(sentence.start, sentence.end)
        page = letter.source.page_at(start).number
        found.append(Statement(sentence.text, start, end, page, number, headings[number], sentence.block.question))
    return tuple(found)


def context_of(statements: tuple[Statement, ...], start: int, end: int) -> str:
    """Return what stands before a sentence and says what it is about: question, heading, the last sentences."""
    place = next((n for n, each in enumerate(statements) if each.start < end and start < each.end), None)
    if place is None:
        return ""
    own = statements[place]
    before = [each.text for each in statements[max(0, place - BEFORE) : place] if each.block == own.block]
    return " ".join(filter(None, [own.question, own.heading, *before]))


def _headings(blocks: tuple[Block, ...], text: str) -> list[str]:
    """Return for each block the words of the heading above it."""
    above, latest = [], ""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            latest = " ".join(text[block.start : block.end].split())
        above.append(latest)
    return above
