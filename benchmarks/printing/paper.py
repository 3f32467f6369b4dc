"""What is printed: the parts of a letter in order, and what stands around its text on the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.extraction.cleaning import clean_view
from tracker.extraction.layout import BlockKind, blocks_of
from tracker.extraction.views import raw_view
from tracker.reading.source_text import from_pages

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

MARK = "\ue000"
"""Stands in a text where the mark of the next note is printed; a character for private use."""
# Not so short that they are a head or a signature, whose lines are kept.
_PROSE = 200
_KEPT_LINE, _KEPT_LINES = 60, 3


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading or list item; a line end in its text is printed as one."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter as it is to be printed; ``notes`` are called by the marks in its parts, in their order."""

    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    running_head: str = ""
    running_foot: str = ""


@dataclass(frozen=True, slots=True)
class Design:
    """How it is printed: columns of text, and the size of its type in points."""

    columns: int = 1
    size: float = 10.0


def paper_of(text: str, rulebook: Rulebook, frame: Paper) -> Paper:
    """Return a text letter as a paper, its paragraphs as the extraction sees them, with the frame of another.

    The frame's notes are called in the first long paragraphs: behind a sentence, and within one by turns.
    """
    text = text.replace("\r\n", "\n")
    source = from_pages([text], "txt")
    view = clean_view(raw_view(text), rulebook.furniture)
    blocks = blocks_of(view, source.text, rulebook.sections, source)
    parts = tuple(Part(block.kind, _printed(view.text[block.start : block.end])) for block in blocks)
    return replace(frame, parts=_with_marks(parts, len(frame.notes)))


def _printed(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    keep = len(lines) <= _KEPT_LINES and max(map(len, lines)) < _KEPT_LINE
    return ("\n" if keep else " ").join(lines)


def _with_marks(parts: tuple[Part, ...], count: int) -> tuple[Part, ...]:
    marked = list(parts)
    prose = [n for n, part in enumerate(parts) if part.kind is BlockKind.PARAGRAPH and len(part.text) > _PROSE]
    for note, number in enumerate(prose[:count]):
        place = re.compile(r"(?<=[a-z]{3}[.])(?= [A-Z])" if note % 2 else r"(?<= [a-z]{6})(?= [a-z])")
        marked[number] = replace(parts[number], text=place.sub(MARK, parts[number].text, count=1))
    return tuple(marked)
