"""Sentences of a block, with abbreviations as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.layout import BULLET, Block, BlockKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Abbreviations

STOPS = re.compile(r"([.?!…]+)(['\"’”»)\]]*)(?=\s|$)")
LAST_WORD = re.compile(r"([\w.'’/&-]{1,30})$")
OPENING = "'\"‘“«([„"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: offsets in the clean text, its words with white space run together, and the block it stands in."""

    number: int
    start: int
    end: int
    text: str
    block: Block
    first: bool
    """Whether it opens its block."""
    context: str = ""
    """What it follows on: the sentence before it in its block; for the first one its table row, or the heading."""

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip("'\"’”») ").endswith("?")


def sentences_of(text: str, blocks: tuple[Block, ...], abbreviations: Abbreviations) -> tuple[Sentence, ...]:
    """Split every block but headings into sentences, in reading order."""
    found: list[Sentence] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            continue
        context = block.row or block.heading
        for index, (start, end) in enumerate(_spans(text, block, abbreviations)):
            words = " ".join(text[start:end].split())
            if words:
                found.append(Sentence(len(found), start, end, words, block, index == 0, context))
                context = words
    return tuple(found)


def _spans(text: str, block: Block, abbreviations: Abbreviations) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of one block, without the white space around them."""
    at = block.start
    bullet = BULLET.match(text, block.start, block.end) if block.kind is BlockKind.ITEM else None
    if bullet:
        at = bullet.end()
    spans = []
    for stop in STOPS.finditer(text, at, block.end):
        if stop.start() < at or not _is_end(text, stop, block.end, abbreviations):
            continue
        spans.append(_trimmed(text, at, stop.end()))
        at = stop.end()
    spans.append(_trimmed(text, at, block.end))
    return [(start, end) for start, end in spans if start < end]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_end(text: str, stop: re.Match[str], limit: int, abbreviations: Abbreviations) -> bool:
    following = text[stop.end() : min(limit, stop.end() + 40)].lstrip().lstrip(OPENING)
    if not following:
        return True
    if not (following[0].isupper() or following[0].isdigit() or following[0] in "•–-€"):
        return False
    if stop.group(1) != ".":
        return True
    before = LAST_WORD.search(text, max(0, stop.start() - 30), stop.start())
    word = before.group(1).lower() if before else ""
    initial = word != "u" and re.fullmatch(r"(?:\w\.)*[^\W\d]", word)
    if word in abbreviations.never_end or initial:
        return False
    if word in abbreviations.may_end:
        return re.split(r"\W", following, maxsplit=1)[0].lower() in abbreviations.openers
    return not (
        word.isdigit() and len(word) <= 2 and stop.start() - len(word) <= stop.start() and _is_numbering(text, stop)
    )


def _is_numbering(text: str, stop: re.Match[str]) -> bool:
    """Say whether "3." opens a line, as the number of an item."""
    line = text.rfind("\n", 0, stop.start()) + 1
    return text[line : stop.start()].strip().isdigit()
