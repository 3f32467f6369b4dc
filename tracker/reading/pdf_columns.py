"""The columns of a page, and the reading order of its lines."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.reading.pdf_lines import Line

# A column has at least so many lines, and is at least this share of the page wide.
_LINES, _WIDTH = 4, 0.2
_DEPTH = 3
# Lines this much of their height apart stand in one row.
_LEVEL = 0.4
_BOTTOM, _LEFT, _RIGHT = attrgetter("bottom"), attrgetter("left"), attrgetter("right")


def columns_of(lines: Sequence[Line], page_width: float) -> list[list[Line]]:
    """Return the lines of each column from top to foot, in reading order; lines across columns part the page."""
    return _columns(_downwards(lines), page_width, _DEPTH) if lines else []


def _columns(lines: list[Line], page_width: float, depth: int) -> list[list[Line]]:
    gutter = _gutter(lines, page_width) if depth and len(lines) >= 2 * _LINES else None
    if gutter is None:
        return [lines]
    columns: list[list[Line]] = []
    for spans, band in _bands(lines, gutter):
        left = [line for line in band if line.left < gutter - 3]
        right = [line for line in band if line.left >= gutter - 3]
        if spans or not _side_by_side(left, right, page_width):
            columns.append(band)
        else:
            columns += _columns(left, page_width, depth - 1) + _columns(right, page_width, depth - 1)
    return columns


def _gutter(lines: Sequence[Line], page_width: float) -> float | None:
    """Return where a second column begins: the commonest left edge that is not the first, with room before it."""
    lefts = Counter(map(round, map(_LEFT, lines)))
    first, right = min(lefts), max(map(_RIGHT, lines))
    if right - first < 2 * _WIDTH * page_width:
        return None
    for left, count in lefts.most_common(4):
        if count < _LINES:
            return None
        if left - first >= _WIDTH * page_width and right - left >= _WIDTH * page_width:
            before = [line for line in lines if line.left < left - 3]
            crossing = len([line for line in before if line.right > left - 2])
            if crossing <= len(lines) // 2 and len(before) - crossing >= _LINES:
                return float(left)
    return None


def _bands(lines: Sequence[Line], gutter: float) -> Iterable[tuple[bool, list[Line]]]:
    """Give runs of lines that do, or do not, reach over the gutter."""
    band: list[Line] = []
    spanning = False
    for line in lines:
        spans = line.left < gutter - 3 and line.right > gutter - 2
        if spans != spanning and band:
            yield spanning, band
            band = []
        spanning = spans
        band.append(line)
    if band:
        yield spanning, band


def _side_by_side(left: Sequence[Line], right: Sequence[Line], page_width: float) -> bool:
    """Tell whether both are columns of prose, and no labels with what belongs to each."""
    if min(len(left), len(right)) < 3:
        return False
    widths = [sorted(line.right - line.left for line in side)[len(side) // 2] for side in (left, right)]
    if min(widths) < 0.6 * _WIDTH * page_width or max(line.right - line.left for line in left) < _WIDTH * page_width:
        return False
    return left[0].bottom > right[-1].bottom and right[0].bottom > left[-1].bottom


def _downwards(lines: Sequence[Line]) -> list[Line]:
    """Return the lines from top to foot, those of one row from left to right; PDFium's order where it agrees."""
    downwards = sorted(lines, key=_BOTTOM, reverse=True)
    if not any(above.bottom - line.bottom < _LEVEL * line.size for above, line in pairwise(downwards)):
        return downwards
    first = downwards[0]
    row, placed = 0, []
    for index, line in enumerate(downwards):
        gap = first.bottom - line.bottom
        if gap >= _LEVEL * line.size or gap >= _LEVEL * first.size:
            first, row = line, row + 1
        placed.append((row, line.left, index))
    return [downwards[index] for _, _, index in sorted(placed)]
