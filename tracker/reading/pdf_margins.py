"""What stands beside the running text of a page: heads and feet, page numbers, the side column, and footnotes."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from tracker.reading.pdf_columns import columns_of
from tracker.reading.source_text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tracker.reading.pdf_lines import Line, PageLines

# An enum's member takes ten times as long to look up as a name of the module.
_HEADER, _FOOTER, _FOOTNOTE = BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE
# The share of a page's height that may hold its head, and its foot.
_ZONE = 0.2
_LEFT_BINS = 8
# A running head stands on at least this share of all pages, and has its place there to itself on this share of them.
_PAGES, _ALONE = 0.2, 0.6
_PAGE_NUMBER = re.compile(r"(?i)^(?:pagina|blad|blz\.?|p\.)?\s*[–—-]?\s*\d{1,4}\s*[–—-]?(?:\s*(?:/|van)\s*\d{1,4})?$")
_NUMBER_CHARS = 30
_BESIDE = (-1, 0, 1)
# The running foot and the imprint of official papers; the foot of the first page differs from those that follow.
_OFFICIAL = re.compile(r"(?:.{0,30}\s)?(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}|ISSN \d{4} ?-|kst-[\w-]{5,30}$")
# Between what belongs to the page and the text is more than an ordinary line's distance, in heights of the line.
_ROOM = 1.4
_BOTTOM = attrgetter("bottom")
_DIGITS = re.compile("[0-9]+")
# A line of prose is at least this share of the page wide; a side column is at most this share wide.
_PROSE, _SIDE = 0.3, 0.32
_NOTE_SIZE, _IMPRINT_SIZE = 0.93, 0.8
# A line's size comes from its first and last character, whose boxes some fonts make a little larger than others.
_NOTE_LINE_SIZE = 0.97
_NOTE = re.compile(r"^[\[(]?(\d{1,3}|\*{1,3})[\])]?(?=\D)")
# Between the text and the first note, as its height times this.
_NOTE_ROOM = 1.35


_Placed = tuple["Line", BlockKind]


def asides_of(pages: Sequence[PageLines], body_size: float, progress: Callable[[], None]) -> dict[int, BlockKind]:
    """Return the kind of each line that is no running text, by the line's start; ``body_size`` in points."""
    borders = [_border_of(page) for page in pages]
    progress()
    repeated = _repeated(pages, borders, progress)
    progress()
    found = {start: kind for page in pages for start, kind in _away_from_text(page, repeated)} if repeated else {}
    edges = text_edges(pages)
    progress()
    for page, border in zip(pages, borders, strict=True):
        progress()
        found.update(_official(border))
        found.update(_page_numbers(page, border, found))
        found.update(_side_column(page, edges, body_size, found))
        small = [line for line in page.lines if line.size <= _NOTE_SIZE * body_size and line.start not in found]
        if any(map(begins_note, small)):
            found.update(_footnotes(page, body_size, found))
        found.update(_imprint(page, small, body_size, found))
    return found


def _border_of(page: PageLines) -> list[_Placed]:
    """Return the lines that stand where a page may have its head or its foot, with which of both it is."""
    high, low = (1 - _ZONE) * page.height, _ZONE * page.height
    outer = [line for line in page.lines if line.bottom > high or line.bottom < low]
    return [(line, _HEADER if line.bottom > high else _FOOTER) for line in outer]


def begins_note(line: Line) -> bool:
    """Tell whether a line begins as a footnote does: with a number or stars."""
    return _NOTE.match(line.text) is not None


def text_edges(pages: Iterable[PageLines]) -> tuple[float, float]:
    """Return where lines of prose begin and end, in points from the left; (0, infinite) without prose."""
    sides = [
        (line.left, line.right)
        for page in pages
        for line in page.lines
        if line.right - line.left >= _PROSE * page.width
    ]
    if not sides:
        return 0.0, float("inf")
    lefts, rights = (sorted(side) for side in zip(*sides, strict=True))
    return lefts[len(lefts) // 20], rights[-1 - len(rights) // 50]


def _repeated(
    pages: Sequence[PageLines], borders: Sequence[Sequence[_Placed]], progress: Callable[[], None]
) -> dict[int, BlockKind]:
    """Return lines at the top and the foot that return on other pages, but for their figures."""
    if len(pages) < 2:
        return {}
    needed = max(2.0, _PAGES * len(pages))
    shapes = [[_DIGITS.sub("", line.text).rstrip() for line, _ in border] for border in borders]
    common = {shape for shape, count in Counter(chain.from_iterable(shapes)).items() if count >= needed}
    if not common:
        return {}
    progress()
    places = [[_place(page, line) for line, _ in border] for page, border in zip(pages, borders, strict=True)]
    occupied = Counter(chain.from_iterable(places))
    seen = [
        (*place, shape, line.start, kind)
        for columns in zip(places, shapes, borders, strict=True)
        for place, shape, (line, kind) in zip(*columns, strict=True)
        if shape in common
    ]
    progress()
    counts = Counter([(row, column, shape) for row, column, shape, _, _ in seen])
    found: dict[int, BlockKind] = {}
    for row, column, shape, start, kind in seen:
        alone = occupied[row, column]
        if counts[row, column, shape] < needed and alone > needed:
            continue
        same = sum([counts[row + dy, column + dx, shape] for dy in _BESIDE for dx in _BESIDE])
        if same >= needed and same >= _ALONE * alone:
            found[start] = kind
    return found


def _away_from_text(page: PageLines, repeated: dict[int, BlockKind]) -> Iterator[tuple[int, BlockKind]]:
    """Give the repeated lines of a page from its edges inwards, as far as room parts them from the text."""
    downwards = sorted(page.lines, key=_BOTTOM, reverse=True)
    for kind, lines in ((_HEADER, downwards), (_FOOTER, downwards[::-1])):
        count = kept = 0
        while count < len(lines) and repeated.get(lines[count].start) is kind:
            count += 1
            line, inner = lines[count - 1], lines[count] if count < len(lines) else None
            if inner is None or abs(line.bottom - inner.bottom) > _ROOM * line.size:
                kept = count
        yield from [(line.start, kind) for line in lines[:kept]]


def _place(page: PageLines, line: Line) -> tuple[int, int]:
    return round(line.bottom / 4), int(line.left * _LEFT_BINS / max(page.width, 1.0))


def _official(border: Sequence[_Placed]) -> dict[int, BlockKind]:
    """Return the running head, foot and imprint that the Kamer's papers have."""
    likely = [(line, kind) for line, kind in border if "Kamer," in line.text or "-" in line.text]
    return {line.start: kind for line, kind in likely if _OFFICIAL.match(line.text)}


def _page_numbers(page: PageLines, border: Sequence[_Placed], known: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the page number: alone at the top or the foot, and away from the text."""
    short = [(line, kind) for line, kind in border if len(line.text) <= _NUMBER_CHARS and line.start not in known]
    numbers = [(line, kind) for line, kind in short if _PAGE_NUMBER.match(line.text)]
    if not numbers:
        return {}
    lines = [line for line in page.lines if line.start not in known]
    return {line.start: kind for line, kind in numbers if _is_outermost(line, kind, lines)}


def _is_outermost(line: Line, kind: BlockKind, lines: Sequence[Line]) -> bool:
    """Tell whether all other lines stand on the inner side of this one, and well away from it."""
    room = _ROOM * line.size
    inwards = [other.bottom - line.bottom for other in lines if other is not line]
    return all(step > room if kind is _FOOTER else step < -room for step in inwards)


def _side_column(
    page: PageLines, edges: tuple[float, float], body_size: float, known: dict[int, BlockKind]
) -> dict[int, BlockKind]:
    """Return what stands right of the text: sender, reference, date; and left of it at the very foot."""
    left, right = edges[0] + 2, edges[1] - 2
    widest, largest = _SIDE * page.width, 1.05 * body_size
    beside = [line for line in page.lines if line.left >= right or line.right <= left]
    found: dict[int, BlockKind] = {}
    for line in beside:
        if line.row or line.start in known or line.right - line.left > widest or line.size > largest:
            continue
        if line.left >= right:
            found[line.start] = _HEADER
        elif _is_low(page, line):
            found[line.start] = _FOOTER
    return found


def _imprint(
    page: PageLines, small: Sequence[Line], body_size: float, known: dict[int, BlockKind]
) -> dict[int, BlockKind]:
    """Return the very small print below the text ("ISSN …"), unless it is a note."""
    rest = [line for line in small if line.size < _IMPRINT_SIZE * body_size and line.start not in known]
    low = [line.start for line in rest if _is_low(page, line) and not line.row and not begins_note(line)]
    return dict.fromkeys(low, _FOOTER) if len(low) < len(page.lines) else {}


def _is_low(page: PageLines, line: Line) -> bool:
    return line.bottom + line.size < 0.6 * _ZONE * page.height


def _footnotes(page: PageLines, body_size: float, known: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the small lines at the foot of each column, as far up as one begins with a note's number.

    Room parts the first of them from the text, which a list in small type runs on from.
    """
    rest = [line for line in page.lines if line.start not in known and not line.row]
    called = {_mark_text(line, mark) for line in rest for mark in line.marks}
    found: dict[int, BlockKind] = {}
    for column in columns_of(rest, page.width):
        pending: list[Line] = []
        for above, line in zip([*column[-2::-1], None], reversed(column), strict=True):
            if line.size > _NOTE_LINE_SIZE * body_size:
                break
            pending.append(line)
            is_first = above is None or above.bottom - line.bottom > _NOTE_ROOM * line.size
            small = median([each.size for each in pending]) <= _NOTE_SIZE * body_size
            if is_first and small and _is_note(line, called):
                found.update(dict.fromkeys([each.start for each in pending], _FOOTNOTE))
                pending = []
    return found if len(found) < len(rest) else {}


def _is_note(line: Line, called: set[str]) -> bool:
    """Tell whether a note begins; a number with a full stop may be an item's, if the page's text does not call it."""
    match = _NOTE.match(line.text)
    return match is not None and (line.text[match.end()] != "." or match[1] in called)


def _mark_text(line: Line, mark: tuple[int, int]) -> str:
    return line.text[mark[0] - line.start : mark[1] - line.start].strip()
