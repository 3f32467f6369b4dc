"""The lines of a PDF page with their boxes: a few calls of PDFium for each line, none for each character.

PDFium ends a line with CR and LF, or with U+FFFE where a hyphen stood. Boxes are in points (1/72 inch), the page's own
coordinates, upwards from the foot.
"""

from __future__ import annotations

import re
import struct
from math import isfinite, pi
from typing import TYPE_CHECKING, NamedTuple

from tracker.reading.pdfium_calls import (
    get_char_angle,
    get_char_box,
    get_font_size,
    get_font_weight,
    get_matrix,
    loose_boxes,
    place_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.reading.pdfium_calls import Box, Place

FILLER = "\u2060"
"""Keeps the count where PDFium's string lacks a character of its list."""
_BROKEN, _SOFT_HYPHEN = "\ufffe", "\xad"
"""Stand where a line is broken in a word; the second where the hyphen stands a little off the line."""
# What is shown of a line that holds signs which are not.
_LINE = re.compile("([^\\s\u2060\ufffe](?:[^\r\n\ufffe]*[^\\s\u2060\ufffe])?)[^\\S\r\n]*\ufffe?")
# Where PDFium writes the numbers of one character: its matrix, or its narrow box.
_MATRIX, _EDGES = struct.Struct("6f"), struct.Struct("4d")
_NUMBERS = bytearray(_EDGES.size)
_MATRIX_PLACE, _EDGE_PLACES = place_in(_NUMBERS), [place_in(_NUMBERS, 8 * edge) for edge in range(4)]
_LETTER = re.compile(r"[^\W\d_]{2}")
# From so many words, taken from all over a page, it is seen which way its text runs.
_LOOKED_AT = 5
_HALF_TURN = 2
# A number that may be a note's: behind a word or a mark, and behind a space only where a sentence may end.
_NUMBER = re.compile(
    r"""[0-9](?:(?<=[^\W\d_][0-9])|(?<=[.!?)\]»”’"',;:][0-9])|(?<=[.!?)\]»”’"'] [0-9]))[0-9]{0,2}(?!\w)"""
)
# Headings are short, do not begin in mid-sentence and do not end one; of other lines the weight is not asked.
_HEADING_CHARS, _NO_HEADING_END = 80, ".,;"
# A note's number has at most three digits; "m2" and "km2" are measures.
LONGEST_MARK = 3
MEASURES = ("m", "km", "cm", "dm")
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
    which it is not asked. ``marks`` are the offsets (start, end) of note numbers within the line. ``row`` and ``cell``
    count the rows of the page's tables, and the cells in a row, from 1; 0 outside tables.
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
    row: int = 0
    cell: int = 0


# Half the time of calling ``Line``, and a tenth of that of all its line.
_new_line = tuple.__new__


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

    def __init__(self, textpage: Place, width: float, height: float) -> None:
        """Take the place of a text page, which must stay open, and the page's size in points."""
        self._page = textpage
        self._quarters = 0
        self.width, self.height = width, height

    def turn(self, indexes: Sequence[int]) -> None:
        """Turn the page so that most of these characters stand upright."""
        # PDFium counts clockwise.
        angles = [get_char_angle(self._page, index) for index in indexes]
        quarters = [round(-angle / (pi / 2)) % 4 for angle in angles if isfinite(angle)]
        self._quarters = max(quarters, key=quarters.count, default=0)
        if self._quarters % 2:
            self.width, self.height = self.height, self.width

    def box(self, index: int) -> Box | None:
        """Return (left, right, bottom, top) of a character in its font's full height.

        ``None`` for a character that PDFium made up.
        """
        return self.boxes((index,))[0]

    def boxes(self, indexes: Sequence[int]) -> list[Box | None]:
        """Return the ``box`` of each character."""
        return [box and self._turned(*box) for box in loose_boxes(self._page, indexes)]

    def _turned(self, left: float, top: float, right: float, bottom: float) -> Box | None:
        if top <= bottom:
            return None
        if self._quarters == 1:
            return bottom, top, self.height - right, self.height - left
        if self._quarters == _HALF_TURN:
            return self.width - right, self.width - left, self.height - top, self.height - bottom
        if self._quarters:
            return self.width - top, self.width - bottom, left, right
        return left, right, bottom, top

    def rise(self, index: int) -> float:
        """Return how far above its font's lowest point a character begins, as a share of the font's height."""
        whole = self.box(index) if not self._quarters else None
        if whole is None or not get_char_box(self._page, index, *_EDGE_PLACES):
            return 0.0
        bottom: float = _EDGES.unpack_from(_NUMBERS)[2]
        return (bottom - whole[2]) / (whole[3] - whole[2])

    def stretches(self, parts: Sequence[tuple[int, int, str, int]]) -> list[Box | None]:
        """Return (left, right, bottom, height) of lines from their start to before their end; ``None`` if nowhere."""
        if self._quarters:
            return [self._turned_stretch(part[0], part[1] - 1) for part in parts]
        starts = loose_boxes(self._page, [part[0] for part in parts])
        ends = loose_boxes(self._page, [part[1] - 1 for part in parts])
        return [_stretch(start or end, end or start) for start, end in zip(starts, ends, strict=True)]

    def _turned_stretch(self, first: int, last: int) -> Box | None:
        start, end = self.box(first), self.box(last)
        if start is None or end is None or not isfinite(sum(start) + sum(end)):
            return None
        taller = max(start, end, key=lambda box: box[3] - box[2])
        return start[0], end[1], taller[2], taller[3] - taller[2]

    def font_size(self, index: int) -> float:
        """Return the size of a character's font in points; 0 where the file does not tell."""
        if not get_matrix(self._page, index, _MATRIX_PLACE):
            return 0.0
        _, _, slant, scale, _, _ = _MATRIX.unpack_from(_NUMBERS)
        size = get_font_size(self._page, index) * (abs(scale) or abs(slant))
        return size if isfinite(size) else 0.0

    def weight(self, index: int) -> int:
        """Return the weight of a character's font; -1 where the file does not tell."""
        return get_font_weight(self._page, index)


def _stretch(start: Box | None, end: Box | None) -> Box | None:
    """Return (left, right, bottom, height) of a line from the boxes of its ends: bottom and height of the larger."""
    if start is None or end is None:
        return None
    left, top, _, bottom = start
    _, end_top, right, end_bottom = end
    height = top - bottom
    if end_top - end_bottom > height:
        bottom, height = end_bottom, end_top - end_bottom
    # A file may place its text nowhere.
    return (left, right, bottom, height) if isfinite(left + right + bottom + height) else None


def lines_of(text: str, page: int, offset: int, measure: PageMeasure) -> list[Line]:
    """Return the lines of a page's text; ``offset`` is where it starts in the whole text."""
    lines: list[Line] = []
    places = range(0, len(text), len(text) // _LOOKED_AT + 1)
    measure.turn([match.start() for at in places if (match := _LETTER.search(text, at))])
    marks = _marks(text, measure)
    next_mark = marks[-1][0] if marks else len(text)
    broken = False
    # By the height of the box: the same height, the same font, but for fonts whose letters differ in height.
    sizes: dict[float, float] = {}
    parts = _stretches(text)
    for (start, end, words, whole_end), box in zip(parts, measure.stretches(parts), strict=True):
        if box is None:
            continue
        left, right, bottom, height = box
        may_head = end - start <= _HEADING_CHARS and words[-1] not in _NO_HEADING_END and not words[0].islower()
        weight = measure.weight(start) if may_head else 0
        if height not in sizes:
            sizes[height] = _size(height, measure.font_size(start))
        own: tuple[tuple[int, int], ...] = ()
        if next_mark < whole_end:
            own = _taken(marks, start, whole_end, offset)
            next_mark = marks[-1][0] if marks else len(text)
        if whole_end > end:
            words += _BROKEN  # noqa: PLW2901 - the line as it is with its sign
        place = start + offset, whole_end + offset
        line = _new_line(Line, (page, *place, words, left, right, bottom, sizes[height], weight, own, 0, 0))
        if words == _SOFT_HYPHEN and lines and _is_level(lines[-1], line):
            line = _with_hyphen(lines.pop(), line, text, offset)
        elif broken and _is_level(lines[-1], line):
            line = _joined(lines.pop(), line)
        lines.append(line)
        broken = whole_end > end
    return lines


def _size(height: float, font_size: float) -> float:
    """Return the height of a line's type: by the font's size, or its box where the file tells the size no better.

    A font may be drawn in steps of its own.
    """
    size = _FONT_HEIGHT * font_size
    return size if _LEAST_HEIGHT * size < height < _MOST_HEIGHT * size else height


def _stretches(text: str) -> list[tuple[int, int, str, int]]:
    """Return start, end and words of each line, without white space around, and its end with U+FFFE if broken."""
    at = 0
    found: list[tuple[int, int, str, int]] = []
    for part in text.split("\n"):
        words = part.strip()
        if not words:
            pass
        elif _BROKEN in words or "\r" in words or words[0] == FILLER or words[-1] == FILLER:
            found += _broken_stretches(text, at, at + len(part))
        else:
            start = at + part.index(words[0])
            end = start + len(words)
            found.append((start, end, words, end))
        at += len(part) + 1
    return found


def _broken_stretches(text: str, first: int, last: int) -> Iterator[tuple[int, int, str, int]]:
    for match in _LINE.finditer(text, first, last):
        start, end = match.span(1)
        yield start, end, match.group(1), match.end() if match.group().endswith(_BROKEN) else end


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


def _with_hyphen(before: Line, line: Line, text: str, offset: int) -> Line:
    """Return a line with the soft hyphen at its end that PDFium takes for a line of its own."""
    return before._replace(end=line.end, text=text[before.start - offset : line.end - offset], right=line.right)


def _is_level(before: Line, line: Line) -> bool:
    """Tell whether U+FFFE between two lines stood for a glyph without meaning, and not for a line's end."""
    return abs(before.bottom - line.bottom) < 0.3 * line.size and line.left >= before.right - line.size


def _marks(text: str, measure: PageMeasure) -> list[tuple[int, int]]:
    """Return where the numbers of notes stand, with the space before them, the last first."""
    found = []
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        before = start - 1 if text[start - 1] != " " else start - 2
        if not _is_measure(text, start) and _is_raised(before, end - 1, measure):
            found.append((before + 1, end))
    return found[::-1]


def _is_measure(text: str, start: int) -> bool:
    """Tell whether the figure at ``start`` belongs to what stands before it, as in "km2"."""
    word = text[max(0, start - 4) : start].split()
    return bool(word) and word[-1] in MEASURES


def _is_raised(before: int, digit: int, measure: PageMeasure) -> bool:
    """Tell whether a figure stands higher than the letter before it, in smaller type or as a glyph of its own."""
    letter, figure = measure.box(before), measure.box(digit)
    if letter is None or figure is None:
        return False
    size = letter[3] - letter[2]
    if 0 < measure.font_size(digit) < _MARK_SIZE * measure.font_size(before):
        return figure[3] > letter[3] - 0.2 * size
    return measure.rise(digit) > _RISE
