"""What stands beside the running text of a page: heads and feet, page numbers, the side column, and footnotes."""

from __future__ import annotations

import re
from collections import Counter
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from tracker.reading.pdf_columns import columns_of
from tracker.reading.source_text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tracker.reading.pdf_lines import Line, PageLines

# The share of a page's height that may hold its head, and its foot.
_ZONE = 0.2
_LEFT_BINS = 8
# A running head stands on at least this share of all pages, and has its place there to itself on this share of them.
_PAGES, _ALONE = 0.2, 0.6
_PAGE_NUMBER = re.compile(r"(?i)^(?:pagina|blad|blz\.?|p\.)?\s*[–—-]?\s*\d{1,4}\s*[–—-]?(?:\s*(?:/|van)\s*\d{1,4})?$")
_NUMBER_CHARS = 30
# The running foot and the imprint of official papers; the foot of the first page differs from those that follow.
_OFFICIAL = re.compile(r"(?:.{0,30}\s)?(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}|ISSN \d{4} ?-|kst-[\w-]{5,30}$")
# Between what belongs to the page and the text is more than an ordinary line's distance, in heights of the line.
_ROOM = 1.4
_BOTTOM = attrgetter("bottom")
_DIGITS = re.compile(r"\d+")
# A line of prose is at least this share of the page wide; a side column is at most this share wide.
_PROSE, _SIDE = 0.3, 0.32
_NOTE_SIZE, _IMPRINT_SIZE = 0.93, 0.8
# A line's size comes from its first and last character, whose boxes some fonts make a little larger than others.
_NOTE_LINE_SIZE = 0.97
_NOTE = re.compile(r"^[\[(]?(?:\d{1,3}|\*{1,3})[\])]?(?=\D)")


def asides_of(pages: Sequence[PageLines], body_size: float, progress: Callable[[], None]) -> dict[int, BlockKind]:
    """Return the kind of each line that is no running text, by the line's start; ``body_size`` in points."""
    repeated = _repeated(pages)
    found = {start: kind for page in pages for start, kind in _away_from_text(page, repeated)} if repeated else {}
    edges = text_edges(pages)
    for page in pages:
        progress()
        found.update(_official(page))
        found.update(_page_numbers(page, found))
        found.update(_side_column(page, edges, body_size, found))
        found.update(_footnotes(page, body_size, found))
        found.update(_imprint(page, body_size, found))
    return found


def begins_note(line: Line) -> bool:
    """Tell whether a line begins as a footnote does: with a number or stars."""
    return _NOTE.match(line.text) is not None


def text_edges(pages: Iterable[PageLines]) -> tuple[float, float]:
    """Return where lines of prose begin and end, in points from the left; (0, infinite) without prose."""
    prose = [line for page in pages for line in page.lines if line.right - line.left >= _PROSE * page.width]
    if not prose:
        return 0.0, float("inf")
    lefts, rights = sorted(line.left for line in prose), sorted(line.right for line in prose)
    return lefts[len(lefts) // 20], rights[-1 - len(rights) // 50]


def _repeated(pages: Sequence[PageLines]) -> dict[int, BlockKind]:
    """Return lines at the top and the foot that return on other pages, but for their figures."""
    if len(pages) < 2:
        return {}
    found: dict[int, BlockKind] = {}
    seen: list[tuple[tuple[int, int], str, int, BlockKind]] = []
    occupied: Counter[tuple[int, int]] = Counter()
    shapes: Counter[tuple[int, int, str]] = Counter()
    for page in pages:
        high, low = (1 - _ZONE) * page.height, _ZONE * page.height
        for line in page.lines:
            if line.bottom > high or line.bottom < low:
                kind = BlockKind.HEADER if line.bottom > high else BlockKind.FOOTER
                place, shape = _place(page, line), _DIGITS.sub("", line.text).rstrip()
                seen.append((place, shape, line.start, kind))
                occupied[place] += 1
                shapes[*place, shape] += 1
    needed = max(2.0, _PAGES * len(pages))
    for place, shape, start, kind in seen:
        row, column = place
        if shapes[row, column, shape] < needed and occupied[place] > needed:
            continue
        same = sum(shapes[row + dy, column + dx, shape] for dy in (-1, 0, 1) for dx in (-1, 0, 1))
        if same >= needed and same >= _ALONE * occupied[place]:
            found[start] = kind
    return found


def _away_from_text(page: PageLines, repeated: dict[int, BlockKind]) -> Iterator[tuple[int, BlockKind]]:
    """Give the repeated lines of a page from its edges inwards, as far as room parts them from the text."""
    downwards = sorted(page.lines, key=_BOTTOM, reverse=True)
    for kind, lines in ((BlockKind.HEADER, downwards), (BlockKind.FOOTER, downwards[::-1])):
        count = kept = 0
        while count < len(lines) and repeated.get(lines[count].start) is kind:
            count += 1
            line, inner = lines[count - 1], lines[count] if count < len(lines) else None
            if inner is None or abs(line.bottom - inner.bottom) > _ROOM * line.size:
                kept = count
        yield from ((line.start, kind) for line in lines[:kept])


def _zone(page: PageLines, line: Line) -> BlockKind | None:
    if line.bottom > (1 - _ZONE) * page.height:
        return BlockKind.HEADER
    return BlockKind.FOOTER if line.bottom < _ZONE * page.height else None


def _place(page: PageLines, line: Line) -> tuple[int, int]:
    return round(line.bottom / 4), int(line.left * _LEFT_BINS / max(page.width, 1.0))


def _official(page: PageLines) -> dict[int, BlockKind]:
    """Return the running head, foot and imprint that the Kamer's papers have."""
    high, low = (1 - _ZONE) * page.height, _ZONE * page.height
    edges = [line for line in page.lines if line.bottom > high or line.bottom < low]
    named = (line for line in edges if _OFFICIAL.match(line.text))
    return {line.start: BlockKind.HEADER if line.bottom > high else BlockKind.FOOTER for line in named}


def _page_numbers(page: PageLines, known: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the page number: alone at the top or the foot, and away from the text."""
    lines = [line for line in page.lines if line.start not in known]
    found: dict[int, BlockKind] = {}
    for outer in (min, max):
        if not lines:
            break
        line = outer(lines, key=_BOTTOM)
        kind = _zone(page, line)
        if not kind or len(line.text) > _NUMBER_CHARS or not _PAGE_NUMBER.match(line.text):
            continue
        gap = min((abs(other.bottom - line.bottom) for other in lines if other is not line), default=page.height)
        if gap > _ROOM * line.size:
            found[line.start] = kind
    return found


def _side_column(
    page: PageLines, edges: tuple[float, float], body_size: float, known: dict[int, BlockKind]
) -> dict[int, BlockKind]:
    """Return what stands right of the text: sender, reference, date; and left of it at the very foot."""
    left, right = edges
    found: dict[int, BlockKind] = {}
    for line in page.lines:
        if left + 2 < line.right and line.left < right - 2:
            continue
        if (
            line.row
            or line.start in known
            or line.right - line.left > _SIDE * page.width
            or line.size > 1.05 * body_size
        ):
            continue
        if line.left >= right - 2:
            found[line.start] = BlockKind.HEADER
        elif line.right <= left + 2 and _is_low(page, line):
            found[line.start] = BlockKind.FOOTER
    return found


def _imprint(page: PageLines, body_size: float, known: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the very small print below the text ("ISSN …"), unless it is a note."""
    small = [
        line
        for line in page.lines
        if line.size < _IMPRINT_SIZE * body_size and line.start not in known and not line.row
    ]
    low = [line.start for line in small if _is_low(page, line) and not begins_note(line)]
    return dict.fromkeys(low, BlockKind.FOOTER) if len(low) < len(page.lines) else {}


def _is_low(page: PageLines, line: Line) -> bool:
    return line.bottom + line.size < 0.6 * _ZONE * page.height


def _footnotes(page: PageLines, body_size: float, known: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the small lines at the foot of each column, as far up as one begins with a note's number."""
    if not any(line.size <= _NOTE_SIZE * body_size for line in page.lines):
        return {}
    rest = [line for line in page.lines if line.start not in known and not line.row]
    found: dict[int, BlockKind] = {}
    for column in columns_of(rest, page.width):
        pending: list[Line] = []
        for line in reversed(column):
            if line.size > _NOTE_LINE_SIZE * body_size:
                break
            pending.append(line)
            if begins_note(line) and median(each.size for each in pending) <= _NOTE_SIZE * body_size:
                found.update(dict.fromkeys([each.start for each in pending], BlockKind.FOOTNOTE))
                pending = []
    return found if len(found) < len(rest) else {}
