"""From lines to blocks: paragraphs, headings and list items.

A block is a run of lines that hold one paragraph, heading or list item. Whose words it
holds (questions, the members' part of a written consultation, a motion) ``voices`` finds out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.extraction.composition import NEVER_LAST
from tracker.reading.source_text import BlockKind as SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.extraction.rulebook import SectionRules
    from tracker.extraction.views import View
    from tracker.reading.source_text import Block as SourceBlock
    from tracker.reading.source_text import SourceText

BULLET = re.compile(r"\s*(?:[•●▪◦‣·*]|[–—-](?=\s)|\(?\d{1,2}(?:[.)]|\s[–—])(?=\s)|\(?[a-zA-Z][.)](?=\s)|o(?=\s{2}))\s*")
RAW_BREAKS = re.compile("[\n\r\f\ufffe\x02\x0b\x85\u2028\u2029]")
MARKUP = re.compile(r"^[#>|*\s]+|[*|]+$")
STROKES = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
LEAST_STROKES = 2
UNWRAPPED = 150
"""A text whose longer lines pass this many characters is not wrapped: each line is a paragraph."""
HEADING_LENGTH = 90
MARKER_LENGTH = 60
"""A line in mid-paragraph that begins as "Vraag 3" does is a head only when it is no longer than this."""

ROW_LENGTH = 600
"""So many characters of what stands before a cell in its row are kept."""
LABEL_WORDS = 4
"""A cell of a table with more words may be a sentence without its full stop."""


class Section(StrEnum):
    """Whose words a block holds."""

    GOVERNMENT = "government"
    MEMBERS = "members"
    OTHERS = "others"
    """Of another body, in an annex."""


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the clean text: offsets without the newline."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item: offsets in the clean text; ``lead`` is the line that introduces a list.

    ``heading`` is the line above the part that the block stands in.
    """

    start: int
    end: int
    kind: BlockKind
    section: Section = Section.GOVERNMENT
    lead: str = ""
    heading: str = ""
    question: str = ""
    row: str = ""
    """What the cells before it say, when it is a cell of a table's row."""


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` with their offsets."""
    lines, at = [], 0
    for part in text.split("\n"):
        lines.append(Line(at, at + len(part), part))
        at += len(part) + 1
    return lines


def blocks_of(view: View, raw: str, rules: SectionRules, source: SourceText | None = None) -> tuple[Block, ...]:
    """Divide the clean text into blocks.

    ``raw`` tells how long the lines really are, ``source`` what the file says of its blocks.
    """
    text = view.text
    lines = lines_of(text)
    given = source.blocks if source else ()
    # Where lines stand on the page has told already which of them belong together.
    placed = bool(given) and source is not None and source.format == "pdf"
    ends = _marker_ends(lines, rules) if placed else _ends(lines, Columns(raw, view), rules)
    blocks: list[Block] = []
    run: list[Line] = []
    for index, line in enumerate(lines):
        if not line.text.strip():
            _close(blocks, run)
            continue
        if run and not placed and (BULLET.match(line.text) or _is_row(line)):
            _close(blocks, run)
        run.append(line)
        if ends[index] or _is_row(line):
            _close(blocks, run)
    _close(blocks, run)
    blocks = [cell for block in blocks for cell in _cells(text, block)]
    origins = Origins(given, view)
    blocks = [_as_stated(text, block, origins.of(block)) for block in blocks]
    return tuple(_with_leads(text, _with_rows(text, blocks, origins)))


def _is_row(line: Line) -> bool:
    """Tell whether a line is a row of a table written with upright strokes."""
    return len(STROKES.findall(line.text)) >= LEAST_STROKES


def _cells(text: str, block: Block) -> Iterator[Block]:
    """Yield the cells of a row, each with what stands before it; any other block as it is."""
    row = text[block.start : block.end]
    strokes = [match.span() for match in STROKES.finditer(row)]
    if len(strokes) < LEAST_STROKES or "\n" in row.strip():
        yield block
        return
    before: list[str] = []
    for start, end in pairwise([0, *(at for span in strokes for at in span), len(row)]):
        words = row[start:end].strip(" |\t")
        if words:
            at = block.start + start + row[start:end].index(words)
            yield Block(at, at + len(words), BlockKind.PARAGRAPH, row=" | ".join(before))
            before.append(words)


def _marker_ends(lines: list[Line], rules: SectionRules) -> list[bool]:
    following = [line.text for line in lines[1:]] + [""]
    return [_parts(line.text.rstrip(), after.strip(), rules) for line, after in zip(lines, following, strict=True)]


def _ends(lines: list[Line], columns: Columns, rules: SectionRules) -> list[bool]:
    width = _width(lines, columns)
    return [_ends_block(a, b, columns.of(a), width, rules) for a, b in pairwise(lines)] + [True]


def _parts(text: str, after: str, rules: SectionRules) -> bool:
    """Tell whether one of two lines is a head such as "Vraag 1", which stands alone."""
    return rules.is_marker(text) or (rules.is_marker(after) and (len(after) < MARKER_LENGTH or text[-1:] in ".?!:;"))


def _with_rows(text: str, blocks: list[Block], origins: Origins) -> list[Block]:
    """Give each cell of a row of a table what the cells before it say, where the file knows its rows."""
    found: list[Block] = []
    row, before = 0, ""
    for block in blocks:
        origin = origins.of(block)
        if not origin or origin.row != row:
            row, before = origin.row if origin else 0, ""
        found.append(replace(block, row=before) if row and before else block)
        if row:
            words = " ".join(text[block.start : block.end].split())
            before = (f"{before} | {words}" if before else words)[-ROW_LENGTH:]
    return found


class Origins:
    """Where blocks of the clean text come from."""

    def __init__(self, blocks: Sequence[SourceBlock], view: View) -> None:
        """Put the blocks of the file in the order of their places."""
        self._blocks = sorted(blocks, key=lambda block: block.start)
        self._starts = [block.start for block in self._blocks]
        self._view = view

    def of(self, block: Block) -> SourceBlock | None:
        """Return the block of the source in which ``block`` begins."""
        offset = self._view.offsets[block.start]
        index = bisect_right(self._starts, offset) - 1
        return self._blocks[index] if index >= 0 and offset < self._blocks[index].end else None


def _as_stated(text: str, block: Block, origin: SourceBlock | None) -> Block:
    """Return the block with the kind that the file itself gives it."""
    if origin and origin.kind is SourceKind.ITEM:
        return replace(block, kind=BlockKind.ITEM)
    stops = text[block.start : block.end].rstrip().endswith((".", "?", "!", ";", ":"))
    if origin and (origin.kind is SourceKind.SPEAKER or (origin.kind is SourceKind.HEADING and not stops)):
        return replace(block, kind=BlockKind.HEADING)
    is_label = len(text[block.start : block.end].split()) <= LABEL_WORDS
    if origin and origin.kind is SourceKind.CELL and block.kind is BlockKind.HEADING and not is_label:
        return replace(block, kind=BlockKind.PARAGRAPH)
    return block


class Columns:
    """Where the lines of the clean text end on the raw line (a joined hyphen makes clean lines longer)."""

    def __init__(self, raw: str, view: View) -> None:
        """Note once where the raw lines end: to look back for it from each line takes longer the longer a text is."""
        self._breaks = [-1, *(match.start() for match in RAW_BREAKS.finditer(raw))]
        self._view = view

    def of(self, line: Line) -> int:
        """Return the number of characters on the raw line that ``line`` ends on."""
        end = line.start + len(line.text.rstrip())
        last = self._view.offsets[max(end - 1, 0)] + 1
        return last - self._breaks[bisect_left(self._breaks, last - 1) - 1] - 1


def _width(lines: list[Line], columns: Columns) -> int:
    """Return the median length of the longer lines: no full line of a ragged margin is shorter by a whole word."""
    lengths = sorted(columns.of(line) for line in lines if len(line.text.strip()) > 20)
    return lengths[len(lengths) // 2] if lengths else 80


def _ends_block(line: Line, following: Line, length: int, width: int, rules: SectionRules) -> bool:
    text, after = line.text.rstrip(), following.text.strip()
    if not text or not after:
        return False
    if _parts(text, after, rules):
        return True
    if width > UNWRAPPED:
        return length > 40 or after[0].isupper() or text[-1] in ".?!:;"
    first = after.split(None, 1)[0]
    fits = length + 1 + len(first) < width - 1
    ends = text[-1] in ".?!:;" or (after[0].isupper() and not NEVER_LAST.search(text[-40:]))
    return fits and ends and text[-1] not in ",-"


def _close(blocks: list[Block], run: list[Line]) -> None:
    if run:
        first, last = run[0], run[-1]
        text = " ".join(line.text.strip() for line in run)
        kind = BlockKind.ITEM if BULLET.match(first.text) else _kind(text)
        blocks.append(Block(first.start, last.end, kind))
        run.clear()


def _kind(text: str) -> BlockKind:
    plain = MARKUP.sub("", text.strip())
    short = len(plain) <= HEADING_LENGTH and not plain.endswith((".", "?", "!", ";", ":", ","))
    starts = plain[:1].isupper() or plain[:1].isdigit()
    return BlockKind.HEADING if short and starts and len(plain.split()) <= 10 else BlockKind.PARAGRAPH


def _with_leads(text: str, blocks: list[Block]) -> list[Block]:
    """Give each block the heading that it stands under, and each list item the line that introduces its list."""
    found, lead, heading = [], "", ""
    for block in blocks:
        if block.kind is BlockKind.ITEM:
            found.append(replace(block, lead=lead, heading=heading))
            continue
        words = text[block.start : block.end].strip()
        if block.kind is BlockKind.HEADING:
            heading = " ".join(words.split())
        lead = " ".join(words.split())[-200:] if words.endswith(":") else ""
        found.append(replace(block, heading=heading))
    return found


def words_of_block(text: str, block: Block) -> str:
    """Return the words of a block on one line, without marks of lists and headings."""
    return MARKUP.sub("", " ".join(text[block.start : block.end].split())).strip()
