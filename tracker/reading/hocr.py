"""What Tesseract read on the picture of a page becomes lines like those of other pages, and words with their places.

Of a word hOCR 1.2 tells the box of each character (``x_bboxes``) and how sure Tesseract is (``x_wconf``), of a line the
base line and the height of its letters (``x_size``).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, takewhile
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tracker.reading.pdf_lines import LONGEST_MARK, MEASURES, Line, PageLines
from tracker.reading.source_text import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.reading.xml_tree import Element

_BOX_EDGES = 4
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# The part of a font's height that stands below its base line.
_DESCENT = 0.22
# What stands in a line, in heights of its letters (ascender to descender) above the base line. Measured on letters of
# our own at 150 to 300 dots per inch: note numbers rise 0.40 to 0.57 and are 0.42 high; bullets rise 0.14 to 0.24 and
# are 0.26 to 0.32 high; hyphens are 0.09 high.
_MARK_RISE, _MARK_HEIGHT = 0.35, 0.3
_DOT_LEAST, _DOT_HEIGHT = 0.08, 0.36
# Sizes this near the usual one are the usual one: a dot more or less makes a twentieth.
_SAME_SIZE = 0.075
_SMALL, _TALL = frozenset("acemnorsuvwxz"), frozenset("ABDEFHIKLMNPRTUVXYZbdhkl0123456789")
_USUAL_TALLNESS = 1.4
# The part of a font's height that its capitals take.
_CAPITAL = 0.72


class ScannedPage(NamedTuple):
    """What Tesseract read on a page: its text, the lines for the lay-out, and each word with its place."""

    text: str
    page: PageLines
    words: list[Word]


def scanned_page(root: Element, empty: PageLines, scale: float, offset: int) -> ScannedPage:
    """Return a page's words and lines; ``scale`` is in dots for each point, ``offset`` where its text starts."""
    words: list[Word] = []
    lines: list[Line] = []
    text = ""
    rows = list(_rows(root))
    tallness = _tallness(chain.from_iterable(row for _, row in rows))
    for measures, row in rows:
        text += "\n" * bool(text)
        read = _ReadLine(empty, scale, _Level(measures, scale), offset + len(text))
        text += " ".join(read.add(word) for word in row)
        words += read.words
        lines.append(read.line(text[read.words[0].start - offset :], _size(row, tallness) / scale))
    return ScannedPage(text, empty._replace(lines=lines), words)


def _rows(root: Element) -> Iterator[tuple[dict[str, list[float]], list[list[_Glyph]]]]:
    """Give the measures of each line and its words, letter by letter."""
    for element in root.iterfind(".//{*}span[@title]"):
        measures = _measures(element)
        words = [word for word in map(_glyphs, element.iterfind("{*}span[@class='ocrx_word']")) if word]
        if "x_size" in measures and words:
            yield measures, words


def _tallness(words: Iterable[list[_Glyph]]) -> float:
    """Return how much taller than its small letters the capitals of a page are."""
    glyphs = list(chain.from_iterable(words))
    small = [glyph.bottom - glyph.top for glyph in glyphs if glyph.char in _SMALL]
    tall = [glyph.bottom - glyph.top for glyph in glyphs if glyph.char in _TALL]
    return max(1.0, median(tall) / median(small)) if small and tall and median(small) > 0 else _USUAL_TALLNESS


def _size(words: list[list[_Glyph]], tallness: float) -> float:
    """Return the height of a line's type in dots: Tesseract's own leans on the letters that happen to be there."""
    heights = [
        (glyph.bottom - glyph.top) * (tallness if glyph.char in _SMALL else 1)
        for glyph in chain.from_iterable(words)
        if glyph.char in _SMALL or glyph.char in _TALL
    ]
    return max(1.0, median(heights or [glyph.bottom - glyph.top for word in words for glyph in word])) / _CAPITAL


class _Glyph(NamedTuple):
    """One character with its box in dots, downwards from the top, and how sure Tesseract is of its word."""

    char: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


class _Level:
    """Where a line stands and how large its letters are, in dots."""

    def __init__(self, measures: dict[str, list[float]], scale: float) -> None:
        self.size = max(1.0, measures["x_size"][0])
        self._left, _, self._right, self._bottom = measures["bbox"]
        self._slope, self._rise = measures.get("baseline", [0.0, 0.0])
        self._scale = scale

    def base(self, at: float) -> float:
        """Return the height of the base line, as the distance from the top of the page."""
        return self._bottom + self._rise + self._slope * (at - self._left)

    def is_raised(self, glyph: _Glyph) -> bool:
        """Tell whether a character is the number of a note: a real quotation mark or full stop is less high."""
        rise = self.base(glyph.left) - glyph.bottom
        return rise > _MARK_RISE * self.size and glyph.bottom - glyph.top > _MARK_HEIGHT * self.size

    def is_dot(self, glyph: _Glyph) -> bool:
        """Tell whether a character is a round or square bullet, which Tesseract takes for a letter: "e", "*", "+"."""
        rise = self.base(glyph.left) - glyph.bottom
        height, width = glyph.bottom - glyph.top, glyph.right - glyph.left
        round_enough = height < _DOT_HEIGHT * self.size and height < 2 * width < 4 * height
        return round_enough and _DOT_LEAST * self.size < rise < _MARK_RISE * self.size

    def foot(self) -> float:
        """Return how far below the top of the page the line ends, in points."""
        return (self.base((self._left + self._right) / 2) + _DESCENT * self.size) / self._scale


class _ReadLine:
    """Takes a line's words one by one; ``at`` is where the next one starts in the whole text."""

    def __init__(self, page: PageLines, scale: float, level: _Level, at: int) -> None:
        self.words: list[Word] = []
        self._marks: list[tuple[int, int]] = []
        self._page, self._scale, self._level, self._at = page, scale, level, at

    def add(self, glyphs: list[_Glyph]) -> str:
        """Note where a word and the number behind it stand; return the word."""
        text = "".join(glyph.char for glyph in glyphs)
        if not self.words:
            text = self._beginning(glyphs, text)
        left, top = (min(edges) / self._scale for edges in ([g.left for g in glyphs], [g.top for g in glyphs]))
        right, bottom = (max(edges) / self._scale for edges in ([g.right for g in glyphs], [g.bottom for g in glyphs]))
        start, end = self._at, self._at + len(text)
        self._mark(glyphs, text, start)
        confidence = round(min(100.0, max(0.0, glyphs[0].confidence)))
        self.words.append(Word(start, end, left, top, right, bottom, confidence))
        self._at = end + 1
        return text

    def _beginning(self, glyphs: list[_Glyph], text: str) -> str:
        """Return a line's first word, in which bullets and the numbers of notes are taken for letters."""
        if len(glyphs) == 1 and self._level.is_dot(glyphs[0]):
            return "•"
        raised = len(list(takewhile(self._level.is_raised, glyphs)))
        is_note = 0 < raised <= LONGEST_MARK and not text[:raised].isdigit()
        return "*" * raised + text[raised:] if is_note else text

    def _mark(self, glyphs: list[_Glyph], text: str, start: int) -> None:
        raised = len(list(takewhile(self._level.is_raised, reversed(glyphs))))
        stem = text[: len(text) - raised] if raised <= LONGEST_MARK else text
        if stem == text or stem in MEASURES or not (stem or self.words):
            return
        self._marks.append((start + len(stem) - (not stem), start + len(text)))

    def line(self, text: str, size: float) -> Line:
        """Return the line, with type of ``size`` points, for the lay-out; its weight is not known."""
        left, right = min(word.left for word in self.words), max(word.right for word in self.words)
        start, end = self.words[0].start, self.words[-1].end
        bottom = self._page.height - self._level.foot()
        return Line(self._page.number - 1, start, end, text, left, right, bottom, size, 0, tuple(self._marks))


def _glyphs(word: Element) -> list[_Glyph]:
    confidence = _measures(word).get("x_wconf", [0.0])[0]
    found = []
    for element in word.iterfind("{*}span[@class='ocrx_cinfo']"):
        char, box = (element.text or "").strip(), _measures(element).get("x_bboxes", [])
        if char and len(box) == _BOX_EDGES:
            left, top, right, bottom = box
            found.append(_Glyph(char, left, top, right, bottom, confidence))
    return found


def _measures(element: Element) -> dict[str, list[float]]:
    """Return the properties of an hOCR element: ``bbox 12 40 200 61; x_wconf 96``."""
    parts = (part.split(maxsplit=1) for part in (element.get("title") or "").split(";"))
    return {part[0]: [float(number) for number in _NUMBER.findall(part[1])] for part in parts if len(part) == 2}


def even_sizes(pages: Iterable[PageLines]) -> None:
    """Give the lines of scanned pages that are nearly as large as most of their text the same size."""
    pages = list(pages)
    chars: Counter[float] = Counter()
    for line in chain.from_iterable(page.lines for page in pages):
        chars[round(line.size * 2) / 2] += len(line.text)
    if not chars:
        return
    usual = chars.most_common(1)[0][0]
    for page in pages:
        page.lines[:] = [
            line._replace(size=usual) if abs(line.size - usual) <= _SAME_SIZE * usual else line for line in page.lines
        ]
