"""The lines of a PDF page with their boxes: a few calls of PDFium for each line, none for each character.

PDFium ends a line with CR and LF, or with U+FFFE where a hyphen stood. Boxes are in points (1/72 inch), the page's own
coordinates, upwards from the foot.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

FILLER = "\u2060"
"""Keeps the count where PDFium's string lacks a character of its list."""
_LINE = re.compile("[^\r\n\ufffe]+\ufffe?")
_SHOWN = re.compile("[^\\s\u2060\ufffe]")
# A note's number stands behind a word, a full stop or a bracket; "m2" and "km2" are measures.
_MARK = re.compile(r"(?<=[^\W\d_]{2})(?<!\bkm)(?<!\bcm)\d{1,3}(?!\w)|(?<=[.,;:!?)\]»”’\"]) ?\d{1,3}(?=[\s.,;:)]|$)")
# A raised figure is smaller than the letter before it, and reaches about as high.
_MARK_SIZE = 0.85


class Line(NamedTuple):
    """One line of a page: offsets in the whole text without white space around, and the box of its characters.

    ``size`` is the height of its font in points, ``weight`` as in CSS; ``marks`` are the offsets (start, end) of note
    numbers within the line.
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

    @property
    def width(self) -> float:
        """The width in points."""
        return self.right - self.left


class PageLines(NamedTuple):
    """The lines of one page in PDFium's order, and the page's size in points."""

    number: int
    width: float
    height: float
    lines: list[Line]


class _Box(NamedTuple):
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        return self.top - self.bottom


class PageMeasure:
    """Measures characters of one page; ``index`` is PDFium's character index."""

    def __init__(self, textpage: object) -> None:
        """Take a text page of pypdfium2, which must stay open."""
        self._page = textpage
        self._rect = raw.FS_RECTF()

    def box(self, index: int) -> _Box | None:
        """Return the box of a character in its font's full height; ``None`` for one that PDFium made up."""
        rect = self._rect
        if not raw.FPDFText_GetLooseCharBox(self._page, index, rect) or rect.top <= rect.bottom:
            return None
        return _Box(rect.left, rect.right, rect.bottom, rect.top)

    def weight(self, index: int) -> int:
        """Return the weight of a character's font; -1 where the file does not tell."""
        return int(raw.FPDFText_GetFontWeight(self._page, index))


def lines_of(text: str, page: int, offset: int, measure: PageMeasure) -> list[Line]:
    """Return the lines of a page's text; ``offset`` is where it starts in the whole text."""
    lines: list[Line] = []
    for line in _measured(text, page, measure):
        before = lines[-1] if lines else None
        if before and _runs_on(before, line, text):
            joined = text[before.start : line.end]
            lines[-1] = before._replace(
                end=line.end, text=joined, right=line.right, marks=before.marks + line.marks
            )
        else:
            lines.append(line)
    return [_moved(line, offset) for line in lines]


def _measured(text: str, page: int, measure: PageMeasure) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        words = match.group().strip(" \t\u2060")
        shown = _SHOWN.search(words)
        if not shown:
            continue
        start = match.start() + match.group().index(words)
        last = start + len(words.rstrip("\ufffe" + FILLER + " ")) - 1
        first, end = measure.box(start + shown.start()), measure.box(last)
        if first is None or end is None:
            first = end = first or end or _Box(0.0, 0.0, 0.0, 0.0)
        larger = first if first.size >= end.size else end
        marks = tuple(_marks(text, start, start + len(words), measure))
        yield Line(
            page,
            start,
            start + len(words),
            words,
            first.left,
            end.right,
            larger.bottom,
            larger.size,
            measure.weight(start + shown.start()),
            marks,
        )


def _runs_on(before: Line, line: Line, text: str) -> bool:
    """Tell whether U+FFFE stood for a glyph without meaning, and not for a line's end."""
    level = abs(before.bottom - line.bottom) < 0.3 * line.size
    return text[before.end - 1] == "\ufffe" and level and line.left >= before.right - line.size


def _moved(line: Line, offset: int) -> Line:
    marks = tuple((start + offset, end + offset) for start, end in line.marks)
    return line._replace(start=line.start + offset, end=line.end + offset, marks=marks)


def _marks(text: str, start: int, end: int, measure: PageMeasure) -> Iterator[tuple[int, int]]:
    for match in _MARK.finditer(text, start, end):
        digit = match.end() - 1
        letter = measure.box(match.start() - 1)
        raised = measure.box(digit)
        if letter and raised and raised.size < _MARK_SIZE * letter.size and raised.top > letter.top - 0.2 * letter.size:
            yield match.start(), match.end()
