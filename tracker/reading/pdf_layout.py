"""From the lines of a PDF to blocks in reading order: paragraphs, headings and items, and what stands beside them.

What counts is where lines stand: their distance, their indent, whether the next word had fitted on the line before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from tracker.reading.pdf_columns import columns_of
from tracker.reading.pdf_margins import asides_of, begins_note
from tracker.reading.source_text import Block, BlockKind
from tracker.reading.task import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.reading.pdf_lines import Line, PageLines

# An enum's member takes ten times as long to look up as a name of the module.
_CELL, _FOOTNOTE, _HEADING = BlockKind.CELL, BlockKind.FOOTNOTE, BlockKind.HEADING
_ITEM, _PARAGRAPH = BlockKind.ITEM, BlockKind.PARAGRAPH
_RIGHT = attrgetter("right")
_BULLETS = frozenset("•●▪◦‣·○■\uf0b7\uf0a7➢✓")
_LETTER_BULLET = re.compile(r"o\s\s?(?=[^\W\d_])")
_NUMBER = re.compile(r"(?:[–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s|\(?[ivx]{1,4}[.)]\s)")
_ENDS, _CLOSING = ".?!:;…", "\"'’”»)]"
# Behind these a paragraph goes on: a comma, a hyphen, and what stands for one.
_GOES_ON = ",-\ufffe\xad"
_MAY_END = frozenset(_ENDS + _CLOSING)
# Short for words that a number follows.
_BEFORE_NUMBER = (" nr.", "(nr.", " nrs.", " blz.", " art.")
# The style of so many pages, taken from all over the paper, is that of the whole.
_SAMPLE = 6
# A paragraph's first line stands further from the line before than its own lines from each other.
_GAP = 1.25
_SIZE_STEP = 0.08
_HEADING_CHARS = 120
_BOLDER = 150
# Lines of a table hold gaps, which make them so much wider than others with as many characters.
_ROW_DENSITY, _DENSE_CHARS = 1.4, 20
# Lines this much of their height apart stand in one row; what stands in it before a text may be its bullet.
_ROW, _BULLET_CHARS = 0.4, 3
# A line without a full stop that is no heading leaves less of its column empty than this.
_HEAD_WIDTH = 0.6
MOST_ROWS = 10_000
"""More than a page can hold."""
LINE_BREAK = 4
"""At most so many characters stand between lines that follow each other in PDFium's text: a space or two, CR, LF."""


def blocks_of(pages: Sequence[PageLines], progress: Callable[[], None] = silent) -> list[Block]:
    """Return the blocks in reading order, headers, footers, side columns and footnotes last.

    ``progress`` is called once for each page.
    """
    sample = pages[:: -(-len(pages) // _SAMPLE) or 1]
    size = _body_size(sample)
    asides = asides_of(pages, size, progress)
    style = _Style(sample, asides, size)
    body: list[Block] = []
    beside: list[Block] = []
    for page in pages:
        progress()
        running, tables = _with_rows_as_lines([line for line in page.lines if line.start not in asides])
        follows = _following(page.lines)
        body += _page_blocks(columns_of(running, page.width), style, follows, tables)
        beside += _aside_blocks([line for line in page.lines if line.start in asides], asides, follows)
    return body + beside


def _following(lines: Sequence[Line]) -> dict[int, int]:
    """Return where the next line starts, by each line's end, when nothing but a line break stands between them.

    A line of a single character fits into a line break.
    """
    spans = [(line.start, line.end) for line in lines]
    return {end: start for (_, end), (start, _) in pairwise(spans) if 0 <= start - end <= LINE_BREAK}


def _body_size(pages: Sequence[PageLines]) -> float:
    """Return the height of the font in which most is set, in points."""
    exact: dict[float, int] = defaultdict(int)
    for page in pages:
        for line in page.lines:
            exact[line.size] += len(line.text)
    chars: Counter[float] = Counter()
    for size, count in exact.items():
        chars[round(size, 1)] += count
    return chars.most_common(1)[0][0] if chars else 1.0


class _Style:
    """How the letter is set: the distance of its lines and the weight of its type."""

    def __init__(self, pages: Sequence[PageLines], asides: dict[int, BlockKind], size: float) -> None:
        steps: dict[int, Counter[float]] = defaultdict(Counter)
        densities = [0.5]
        weights: Counter[int] = Counter()
        for page in pages:
            lines = [line for line in page.lines if line.start not in asides]
            for line, following in pairwise(lines):
                if len(line.text) > _DENSE_CHARS:
                    densities.append(_density(line))
                if line.weight:
                    weights[line.weight] += len(line.text)
                step = line.bottom - following.bottom
                if 0.7 * line.size < step < 2.5 * line.size:
                    steps[round(line.size)][round(step * 2) / 2] += 1
        self.size = size
        self.widest = _ROW_DENSITY * sorted(densities)[len(densities) // 2]
        self.weight = weights.most_common(1)[0][0] if weights else 400
        self.room = _Room({key: _usual(counts) for key, counts in steps.items()})


class _Room(dict[float, float]):
    """The most room between lines of one paragraph, in points, by the size of their type."""

    def __init__(self, steps: dict[int, float]) -> None:
        super().__init__()
        self._steps = steps

    def __missing__(self, size: float) -> float:
        self[size] = _GAP * self._steps.get(round(size), 1.2 * size)
        return self[size]


def _density(line: Line) -> float:
    """Return how wide a character of the line is, gaps included, as a share of its height."""
    return (line.right - line.left) / (len(line.text) * line.size or 1.0)


def _rows(column: list[Line], style: _Style) -> set[int]:
    """Return the rows of tables, by their starts: lines with gaps that follow each other."""
    widest = style.widest
    wide = [line.right - line.left > widest * len(line.text) * line.size for line in column]
    if not any(wide):
        return set()
    beside = zip(column, wide, [False, *wide], [*wide[1:], False], strict=False)
    return {line.start for line, own, before, after in beside if own and (before or after)}


def _usual(counts: Counter[float]) -> float:
    """Return the smallest distance that is common: paragraphs of one line may be more than lines within one."""
    most = max(counts.values())
    return min(step for step, count in counts.items() if count >= 0.25 * most)


def _with_rows_as_lines(lines: list[Line]) -> tuple[list[Line], dict[int, list[list[Line]]]]:
    """Return the lines, of each row of a table one as wide as the row, and the rows' cells by the start of that one."""
    rows: dict[int, dict[int, list[Line]]] = {}
    for line in lines:
        if line.row:
            rows.setdefault(line.row, {}).setdefault(line.cell, []).append(line)
    if not rows:
        return lines, {}
    tables = {
        next(iter(cells.values()))[0].start: [cells[number] for number in sorted(cells)] for cells in rows.values()
    }
    return [_as_wide(line, tables.get(line.start)) for line in lines if not line.row or line.start in tables], tables


def _as_wide(line: Line, cells: list[list[Line]] | None) -> Line:
    if cells is None:
        return line
    right = max(part.right for cell in cells for part in cell)
    return line._replace(left=min(part.left for cell in cells for part in cell), right=right)


def _page_blocks(
    columns: list[list[Line]], style: _Style, follows: dict[int, int], tables: dict[int, list[list[Line]]]
) -> list[Block]:
    found: list[list[Line]] = []
    cells: set[int] = set()
    for column in columns:
        right = sorted(map(_RIGHT, column))[-1 - len(column) // 20]
        rows = _rows(column, style) | {line.start for line in column if line.row}
        cells |= rows
        groups = list(_groups(column, right, style, rows))
        if found and groups and _goes_on(found[-1], groups[0]):
            groups[0] = found.pop() + groups[0]
        found += groups
    found = [cell for lines in found for cell in tables.get(lines[0].start, [lines])] if tables else found
    kinds = [_CELL if lines[0].row or lines[0].start in cells else _kind(lines, style) for lines in found]
    return [block for lines, kind in zip(found, kinds, strict=True) for block in _pieces(lines, kind, follows)]


def _goes_on(before: list[Line], after: list[Line]) -> bool:
    """Tell whether a paragraph runs on at the head of the next column, next to it in PDFium's text, too."""
    last, first = before[-1], after[0]
    if _has_ended(last) or _begins_item(first) or not 0 <= first.start - last.end <= LINE_BREAK:
        return False
    return first.text[:1].islower() or last.text[-1:] in _GOES_ON


def _groups(column: list[Line], right: float, style: _Style, rows: set[int]) -> Iterator[list[Line]]:
    group = column[:1]
    for line in column[1:]:
        is_row = rows and (line.start in rows or group[0].start in rows)
        if is_row or _parts(group, line, right, style):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts(group: list[Line], line: Line, right: float, style: _Style) -> bool:
    """Tell whether a new block begins with ``line``."""
    before = group[-1]
    size = line.size
    step = before.bottom - line.bottom
    if step < _ROW * size:
        return len(before.text) > _BULLET_CHARS
    if step > style.room[size] or abs(before.size - size) > _SIZE_STEP * size or _has_bullet(line):
        return True
    ended = _has_ended(before)
    if right - before.right < size or not _had_room(before, line, right):
        return ended and _begins_item(line)
    starts = not line.text[:1].islower()
    if ended or (before.weight and line.weight and abs(before.weight - line.weight) >= _BOLDER):
        return starts
    return _begins_item(line) or (starts and len(group) == 1 and _is_like_heading(before, line.left, right))


def _is_like_heading(line: Line, left: float, right: float) -> bool:
    short = line.right - left < _HEAD_WIDTH * (right - left)
    return short and not line.text[:1].islower() and line.text[-1] not in _GOES_ON


def _has_ended(line: Line) -> bool:
    """Tell whether a sentence ends with the line."""
    text = line.text
    if text[-1] not in _MAY_END:
        return False
    text = text.rstrip(_CLOSING)
    return text[-1:] in _ENDS and not text.endswith(_BEFORE_NUMBER)


def _begins_item(line: Line) -> bool:
    return _has_bullet(line) or _NUMBER.match(line.text) is not None


def _has_bullet(line: Line) -> bool:
    first = line.text[0]
    return first in _BULLETS or (first == "o" and _LETTER_BULLET.match(line.text) is not None)


def _had_room(before: Line, line: Line, right: float) -> bool:
    """Tell whether the first word of ``line`` had fitted on the line before."""
    char = (line.right - line.left) / len(line.text)
    room = right - before.right - char
    if room <= 2 * char:
        return False
    word = line.text.find(" ")
    return char * (1 + 1.15 * (word if word > 0 else len(line.text))) < room


def _kind(lines: list[Line], style: _Style) -> BlockKind:
    first = lines[0]
    if _begins_item(first):
        return _ITEM
    if first.size <= (1 + _SIZE_STEP) * style.size and first.weight < style.weight + _BOLDER:
        return _PARAGRAPH
    short = sum([len(line.text) for line in lines]) <= _HEADING_CHARS and not first.text[:1].islower()
    return _HEADING if short and not _has_ended(lines[-1]) else _PARAGRAPH


def _pieces(lines: list[Line], kind: BlockKind, follows: dict[int, int]) -> list[Block]:
    """Return a group of lines as one block, or as more where other lines or a note's number stand between."""
    spans: list[tuple[int, int]] = []
    for line in lines:
        at = line.start
        for start, end in (*line.marks, (line.end, line.end)) if line.marks else ((line.end, line.end),):
            if spans and at == line.start and follows.get(spans[-1][1]) == at:
                spans[-1] = spans[-1][0], start
            else:
                spans.append((at, start))
            at = end
    # Of rows the pages count their own.
    row = lines[0].row and lines[0].page * MOST_ROWS + lines[0].row
    return [Block(kind, start, end, row=row) for start, end in spans if start < end]


def _aside_blocks(lines: Sequence[Line], asides: dict[int, BlockKind], follows: dict[int, int]) -> Iterator[Block]:
    """Give what stands beside the text of a page, in PDFium's order: a note as one block, else each line."""
    note: Block | None = None
    for line in lines:
        kind = asides[line.start]
        if note and kind is _FOOTNOTE and follows.get(note.end) == line.start and not begins_note(line):
            note = Block(_FOOTNOTE, note.start, line.end)
            continue
        if note:
            yield note
        note = Block(kind, line.start, line.end)
        if kind is not _FOOTNOTE:
            yield note
            note = None
    if note:
        yield note
