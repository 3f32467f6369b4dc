"""The lines of a PDF page with their boxes: a few calls of PDFium for each line, none for each character.

PDFium ends a line with CR and LF, or with U+FFFE where a hyphen stood. Boxes are in points (1/72 inch), the page's own
coordinates, upwards from the foot.
"""

from __future__ import annotations

import re
from ctypes import c_double, c_float
from itertools import islice
from math import isfinite, pi
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Sequence

FILLER = "\u2060"
"""Keeps the count where PDFium's string lacks a character of its list."""
# What is shown of a line, and U+FFFE where it is broken in a word.
_LINE = re.compile("([^\\s\u2060\ufffe](?:[^\r\n\ufffe]*[^\\s\u2060\ufffe])?)[^\\S\r\n]*\ufffe?")
_LETTER = re.compile(r"[^\W\d_]{2}")
# From every twentieth of the first so many words of a page it is seen which way its text runs.
_LOOKED_AT = 100
_HALF_TURN = 2
_DIGITS = re.compile(r"\d+")
# Headings are short, do not begin in mid-sentence and do not end one; of other lines the weight is not asked.
_HEADING_CHARS, _NO_HEADING_END = 80, ".,;"
# A note's number has at most three digits; "m2" and "km2" are measures.
LONGEST_MARK = 3
MEASURES = ("m", "km", "cm", "dm")
_BEFORE_MARK = ".,;:!?)]»”’\"'"
# A raised figure is smaller than the letter before it, and reaches about as high.
_MARK_SIZE = 0.85
# The height of a font is its size and a sixth, as of most on paper of ministries. Boxes tell less: those of fonts
# without an ascent differ from letter to letter.
_FONT_HEIGHT = 7 / 6
_LEAST_HEIGHT, _MOST_HEIGHT = 0.4, 2.0
# Figures stand on the line, a fifth to a quarter of their font's height above its lowest point; raised ones higher.
_RISE = 0.36


class Line(NamedTuple):
    """One line of a page: offsets in the whole text without white space around, and the box of its characters.

    ``size`` is the height of its font in points; ``weight`` is as in CSS, and 0 for lines that can be no heading, of
    which it is not asked. ``marks`` are the offsets (start, end) of note numbers within the line.
    """

    page: int
    start: int
    end: int
    text: str
    left: float
    right: float
    bottom: float
    size: float
    weight: int
    marks: tuple[tuple[int, int], ...]


class PageLines(NamedTuple):
    """The lines of one page in PDFium's order, and the page's size in points."""

    number: int
    width: float
    height: float
    lines: list[Line]


class PageMeasure:
    """Measures characters of one page as it is read: a page whose text runs up or down is turned first.

    ``index`` is PDFium's character index.
    """

    def __init__(self, textpage: object, width: float, height: float) -> None:
        """Take a text page of pypdfium2, which must stay open, and the page's size in points."""
        self._page = getattr(textpage, "raw", textpage)
        self._rect = raw.FS_RECTF()
        # The same four numbers (left, top, right, bottom), which come out at once.
        self._numbers = (c_float * 4).from_buffer(self._rect)
        self._loose_box = raw.FPDFText_GetLooseCharBox
        self._font_weight = raw.FPDFText_GetFontWeight
        self._matrix = raw.FS_MATRIX()
        self._get_matrix, self._get_size = raw.FPDFText_GetMatrix, raw.FPDFText_GetFontSize
        self._quarters = 0
        self.width, self.height = width, height

    def turn(self, indexes: Sequence[int]) -> None:
        """Turn the page so that most of these characters stand upright."""
        # PDFium counts clockwise.
        angles = [raw.FPDFText_GetCharAngle(self._page, index) for index in indexes]
        quarters = [round(-angle / (pi / 2)) % 4 for angle in angles if isfinite(angle)]
        self._quarters = max(quarters, key=quarters.count, default=0)
        if self._quarters % 2:
            self.width, self.height = self.height, self.width

    def box(self, index: int) -> tuple[float, float, float, float] | None:
        """Return (left, right, bottom, top) of a character in its font's full height.

        ``None`` for a character that PDFium made up.
        """
        rect = self._rect
        if not self._loose_box(self._page, index, rect) or rect.top <= rect.bottom:
            return None
        left, right, bottom, top = rect.left, rect.right, rect.bottom, rect.top
        if self._quarters == 1:
            return bottom, top, self.height - right, self.height - left
        if self._quarters == _HALF_TURN:
            return self.width - right, self.width - left, self.height - top, self.height - bottom
        if self._quarters:
            return self.width - top, self.width - bottom, left, right
        return left, right, bottom, top

    def rise(self, index: int) -> float:
        """Return how far above its font's lowest point a character begins, as a share of the font's height."""
        left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
        whole = self.box(index) if not self._quarters else None
        if whole is None or not raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top):
            return 0.0
        return (bottom.value - whole[2]) / (whole[3] - whole[2])

    def stretch(self, first: int, last: int) -> tuple[float, float, float, float] | None:
        """Return (left, right, bottom, height) of the line between two characters: bottom and height of the larger."""
        if self._quarters:
            return self._turned_stretch(first, last)
        rect, page, numbers = self._rect, self._page, self._numbers
        whole = self._loose_box(page, first, rect)
        left, top, right, bottom = numbers[:]
        height = top - bottom
        if self._loose_box(page, last, rect):
            end, top, right, lowest = numbers[:]
            if not whole:
                left = end
            if not whole or top - lowest > height:
                bottom, height = lowest, top - lowest
        elif not whole:
            return None
        # A file may place its text nowhere.
        return (left, right, bottom, height) if isfinite(left + right + bottom + height) else None

    def _turned_stretch(self, first: int, last: int) -> tuple[float, float, float, float] | None:
        start, end = self.box(first), self.box(last)
        if start is None or end is None or not isfinite(sum(start) + sum(end)):
            return None
        taller = max(start, end, key=lambda box: box[3] - box[2])
        return start[0], end[1], taller[2], taller[3] - taller[2]

    def font_size(self, index: int) -> float:
        """Return the size of a character's font in points; 0 where the file does not tell."""
        matrix = self._matrix
        if not self._get_matrix(self._page, index, matrix):
            return 0.0
        size: float = self._get_size(self._page, index) * (abs(matrix.d) or abs(matrix.c))
        return size if isfinite(size) else 0.0

    def weight(self, index: int) -> int:
        """Return the weight of a character's font; -1 where the file does not tell."""
        return int(self._font_weight(self._page, index))


def lines_of(text: str, page: int, offset: int, measure: PageMeasure) -> list[Line]:
    """Return the lines of a page's text; ``offset`` is where it starts in the whole text."""
    lines: list[Line] = []
    measure.turn([match.start() for match in islice(_LETTER.finditer(text), 0, _LOOKED_AT, 20)])
    marks = _marks(text, measure)
    stretch, broken = measure.stretch, False
    for match in _LINE.finditer(text):
        start, end = match.span(1)
        placed = stretch(start, end - 1)
        if placed is None:
            continue
        words = match.group(1)
        may_head = end - start <= _HEADING_CHARS and not words[0].islower() and words[-1] not in _NO_HEADING_END
        weight = measure.weight(start) if may_head else 0
        if match.end() > end and text[match.end() - 1] == "\ufffe":
            words, end = words + "\ufffe", match.end()
        left, right, bottom, height = placed
        size = _FONT_HEIGHT * measure.font_size(start)
        # A font may be drawn in steps of its own, of which the file tells the size no better.
        size = size if _LEAST_HEIGHT * size < height < _MOST_HEIGHT * size else height
        line = Line(page, start + offset, end + offset, words, left, right, bottom, size, weight, ())
        if marks and marks[-1][0] < end:
            line = line._replace(marks=_taken(marks, start, end, offset))
        if broken and _is_level(lines[-1], line):
            line = _joined(lines.pop(), line)
        lines.append(line)
        broken = words[-1] == "\ufffe"
    return lines


def _taken(marks: list[tuple[int, int]], start: int, end: int, offset: int) -> tuple[tuple[int, int], ...]:
    """Take the marks before ``end`` from the list and return those of the line."""
    own = []
    while marks and marks[-1][0] < end:
        mark = marks.pop()
        if mark[0] >= start:
            own.append((mark[0] + offset, mark[1] + offset))
    return tuple(own)


def _joined(before: Line, line: Line) -> Line:
    marks = before.marks + line.marks
    return before._replace(end=line.end, text=before.text + line.text, right=line.right, marks=marks)


def _is_level(before: Line, line: Line) -> bool:
    """Tell whether U+FFFE between two lines stood for a glyph without meaning, and not for a line's end."""
    return abs(before.bottom - line.bottom) < 0.3 * line.size and line.left >= before.right - line.size


def _marks(text: str, measure: PageMeasure) -> list[tuple[int, int]]:
    """Return where the numbers of notes stand, with the space before them, the last first."""
    found = []
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        if end - start > LONGEST_MARK or text[end : end + 1].isalpha():
            continue
        before = start - 1 if text[start - 1 : start] != " " else start - 2
        if before >= 0 and _may_stand_behind(text, before, start) and _is_raised(before, end - 1, measure):
            found.append((before + 1, end))
    return found[::-1]


def _may_stand_behind(text: str, before: int, start: int) -> bool:
    if text[before] in _BEFORE_MARK:
        return before == start - 1 or text[before] not in ",:;"
    if before != start - 1 or not text[before].isalpha():
        return False
    word = text[max(0, before - 3) : start].split()
    return bool(word) and word[-1] not in MEASURES


def _is_raised(before: int, digit: int, measure: PageMeasure) -> bool:
    """Tell whether a figure stands higher than the letter before it, in smaller type or as a glyph of its own."""
    letter, figure = measure.box(before), measure.box(digit)
    if letter is None or figure is None:
        return False
    size = letter[3] - letter[2]
    if 0 < measure.font_size(digit) < _MARK_SIZE * measure.font_size(before):
        return figure[3] > letter[3] - 0.2 * size
    return measure.rise(digit) > _RISE
