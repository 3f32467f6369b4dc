"""The cells of tables on a PDF page, such as of a list of motions and what became of them.

A table is drawn row by row: within a row each cell begins to the right of the one before and beside it. PDFium makes
one line of what stands level in two cells; where a page looks as if it holds a table such lines are parted at their
gaps.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import isfinite
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.reading.pdf_lines import Line, PageMeasure

_SPACE = re.compile(r"(?<=\S)(?<! ) \s*(?=\S)")
# So many steps up and to the right, or lines with gaps under each other, before a page is looked at more closely.
_HINTS = 2
_ROW_DENSITY, _DENSE_CHARS = 1.4, 20
# A gap of this share of the type's height always parts two cells, a smaller one where other cells begin, too.
_WIDE_GAP, _GAP = 1.1, 0.4
# Spaces of a stretched line are at most this wide, and this much wider than each other.
_STRETCHED, _ALIKE = 2.5, 1.5
# Left edges this near each other, in points, are one column's.
_EDGE = 3.0
# Lines of a cell are at most this much further apart than usual on the page, and cells of a row this level.
_STEP, _LEVEL = 1.3, 0.4
# At least this share of the rows has a cell that begins at the same place.
_SHARED = 0.6
# Only a table with a text this long in it has cells worth telling apart; rows of figures are read as rows.
_PROSE_CHARS = 40


class _Gap(NamedTuple):
    """A gap in a line: where the text before it ends and the text after it starts, and its edges in points."""

    end: int
    start: int
    left: float
    right: float


class _Cell(NamedTuple):
    lines: list[Line]

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        return self.lines[0].bottom + self.lines[0].size

    @property
    def bottom(self) -> float:
        return self.lines[-1].bottom

    @property
    def chars(self) -> int:
        return sum(len(line.text) for line in self.lines)


def with_cells(lines: list[Line], measure: PageMeasure, offset: int) -> list[Line]:
    """Return the lines of a page, those in a table with their ``row`` and ``cell``, and parted where cells are.

    ``offset`` is where the page starts in the whole text.
    """
    if not _may_hold_table(lines):
        return lines
    pieces = _parted(lines, measure, offset)
    placed: dict[int, tuple[int, int]] = {}
    number = 0
    for table in _tables(_rows(_cells(pieces))):
        for row in table:
            number += 1
            for column, cell in enumerate(row, start=1):
                placed.update((line.start, (number, column)) for line in cell.lines)
    if not placed:
        return lines
    return [each for line in lines for each in _of_line(line, pieces, placed)]


def _of_line(line: Line, pieces: list[Line], placed: dict[int, tuple[int, int]]) -> Iterator[Line]:
    """Give the line's pieces when it stands in a table, else the line itself."""
    own = [piece for piece in pieces if line.start <= piece.start < line.end]
    if not any(piece.start in placed for piece in own):
        yield line
        return
    for piece in own:
        row, cell = placed.get(piece.start, (0, 0))
        yield piece._replace(row=row, cell=cell)


def _may_hold_table(lines: Sequence[Line]) -> bool:
    """Tell whether lines often begin right of the one before and no lower, or hold gaps under each other."""
    steps = [
        before
        for before, after in pairwise(lines)
        if after.left >= before.right - 1 and after.bottom > before.bottom - _LEVEL * before.size
    ]
    if len(steps) >= _HINTS:
        return True
    widths = [(line.right - line.left) / (len(line.text) * line.size or 1.0) for line in lines]
    usual = sorted([width for line, width in zip(lines, widths, strict=True) if len(line.text) > _DENSE_CHARS])
    widest = _ROW_DENSITY * usual[len(usual) // 2] if usual else 1.0
    wide = [index for index, width in enumerate(widths) if width > widest]
    return len([one for one, other in pairwise(wide) if other == one + 1]) >= _HINTS


def _parted(lines: Sequence[Line], measure: PageMeasure, offset: int) -> list[Line]:
    """Return the lines parted at their gaps."""
    gaps = [_gaps(line, measure, offset) for line in lines]
    edges = Counter(round(line.left) for line in lines)
    edges.update(round(gap.right) for line, own in zip(lines, gaps, strict=True) for gap in own if _is_wide(gap, line))
    pieces: list[Line] = []
    for line, own in zip(lines, gaps, strict=True):
        pieces += _cut(line, [gap for gap in own if _is_wide(gap, line) or _at_edge(gap, edges)])
    return pieces


def _is_wide(gap: _Gap, line: Line) -> bool:
    return gap.right - gap.left > _WIDE_GAP * line.size


def _at_edge(gap: _Gap, edges: Counter[int]) -> bool:
    """Tell whether other lines begin where the gap ends."""
    return sum(edges[round(gap.right) + step] for step in (-1, 0, 1)) >= _HINTS


def _gaps(line: Line, measure: PageMeasure, offset: int) -> list[_Gap]:
    """Return the gaps in a line that are wider than a space; none where all are alike: the line is stretched."""
    spaces = _spaces(line, measure, offset)
    widths = [(gap.right - gap.left) / (line.size or 1.0) for gap in spaces]
    if len(widths) > 1 and max(widths) < min(_STRETCHED, _ALIKE * min(widths)):
        return []
    return [gap for gap, width in zip(spaces, widths, strict=True) if width > _GAP]


def _spaces(line: Line, measure: PageMeasure, offset: int) -> list[_Gap]:
    """Return the spaces in a line, however wide."""
    places = [match.span() for match in _SPACE.finditer(line.text)]
    start = line.start - offset
    boxes = measure.boxes([start + at for space, after in places for at in (space - 1, after)])
    found = []
    for (space, after), first, second in zip(places, boxes[::2], boxes[1::2], strict=True):
        # A file may place its text nowhere.
        if first and second and isfinite(first[1] + second[0]):
            found.append(_Gap(line.start + space, line.start + after, first[1], second[0]))
    return found


def _cut(line: Line, gaps: Sequence[_Gap]) -> Iterator[Line]:
    start, left = line.start, line.left
    for gap in gaps:
        yield _piece(line, start, gap.end, left, gap.left)
        start, left = gap.start, gap.right
    yield _piece(line, start, line.end, left, line.right)


def _piece(line: Line, start: int, end: int, left: float, right: float) -> Line:
    text = line.text[start - line.start : end - line.start].rstrip()
    last = end if end == line.end else start + len(text)
    marks = tuple(mark for mark in line.marks if start <= mark[0] < last)
    return line._replace(start=start, end=last, text=text, left=left, right=right, marks=marks)


def _cells(pieces: Sequence[Line]) -> list[_Cell]:
    """Return what stands under each other, in PDFium's order, without more room than usual."""
    steps = [
        before.bottom - after.bottom
        for before, after in pairwise(pieces)
        if before.left < after.right and after.left < before.right and 0 < before.bottom - after.bottom < 3 * after.size
    ]
    usual = median(steps) if steps else 0.0
    cells = [_Cell([pieces[0]])]
    for piece, following in zip(pieces[1:], [*pieces[2:], None], strict=True):
        last = cells[-1]
        step = last.bottom - piece.bottom
        goes_on = _LEVEL * piece.size < step <= _STEP * min(usual, 2 * piece.size)
        below = piece.left < last.right and last.left < piece.right and not _is_beyond(last, piece, following)
        if goes_on and below:
            last.lines.append(piece)
        else:
            cells.append(_Cell([piece]))
    return cells


def _is_beyond(cell: _Cell, piece: Line, following: Line | None) -> bool:
    """Tell whether what stands above is wider than the cell that begins with ``piece``: a text before the table."""
    if following is None or abs(following.bottom - piece.bottom) > _LEVEL * piece.size:
        return False
    return piece.right <= following.left < cell.right


def _rows(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    """Return cells that follow each other to the right and stand beside each other."""
    rows: list[list[_Cell]] = []
    for cell in cells:
        if rows and cell.left >= rows[-1][-1].right - 1 and _is_beside(rows[-1], cell):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _is_beside(row: Sequence[_Cell], cell: _Cell) -> bool:
    slack = _LEVEL * cell.lines[0].size
    top, bottom = max(each.top for each in row), min(each.bottom for each in row)
    return cell.bottom < top - slack and cell.top > bottom + slack


def _tables(rows: Sequence[list[_Cell]]) -> Iterator[list[list[_Cell]]]:
    """Give runs of rows whose cells begin at the same places."""
    run: list[list[_Cell]] = []
    for row in rows:
        # A cell that stands alone in its row belongs to the table only between rows that have more.
        if len(row) > 1 or (run and len(run[-1]) > 1 and _fits(row[0], run[-1])):
            run.append(row)
            continue
        yield from _table(run)
        run = []
    yield from _table(run)


def _fits(cell: _Cell, row: Sequence[_Cell]) -> bool:
    """Tell whether a cell begins where one of a row does, and ends before the next begins."""
    lefts = [*(each.left for each in row), float("inf")]
    return any(
        abs(cell.left - left) < _EDGE and (cell.right <= following + 1 and following < float("inf"))
        for left, following in pairwise(lefts)
    )


def _table(run: list[list[_Cell]]) -> Iterator[list[list[_Cell]]]:
    """Give the run when it is a table: most rows have a cell that begins at the same place, and one holds a text.

    Lines of prose that are stretched to a narrow column have gaps as well, but at another place in each.
    """
    rows = [row for row in run if len(row) > 1]
    edges = Counter(round(cell.left / _EDGE) for row in rows for cell in row[1:])
    shared = max((edges[edge] + edges[edge + 1] for edge in edges), default=0)
    if shared < max(_HINTS, _SHARED * len(rows)):
        return
    holds_text = any(cell.chars >= _PROSE_CHARS for row in rows for cell in row)
    if holds_text and (len(rows) > _HINTS or any(len(cell.lines) > 1 for row in rows for cell in row[1:])):
        yield run[:-1] if len(run[-1]) == 1 else run
