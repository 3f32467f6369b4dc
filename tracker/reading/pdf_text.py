"""The text of one page, character by character, and its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pypdfium2 import PdfiumError

from tracker.reading.pdf_lines import FILLER, PageLines, PageMeasure, lines_of
from tracker.reading.pdf_tables import with_cells
from tracker.reading.pdfium_calls import (
    close_text_page,
    count_chars,
    get_page_height,
    get_page_width,
    get_text,
    get_text_index,
    load_text_page,
    place_in,
    place_of,
)

if TYPE_CHECKING:
    from tracker.reading.pdf_shown import Shown
    from tracker.reading.pdfium_calls import Handle

_BEYOND_16_BITS = re.compile("[\U00010000-\U0010ffff]")
_STRETCH = 64
_LONE_HALF = re.compile("[\ud800-\udfff]")


def own_text(page: Handle, index: int, offset: int, shown: Shown) -> tuple[str, PageLines]:
    """Return a page's own text and its lines; ``index`` counts from 0, ``offset`` is its place in the whole text.

    Raise ``PdfiumError`` for a page that PDFium cannot read.
    """
    textpage = load_text_page(page)
    if not textpage:
        raise PdfiumError("Failed to load text page.")
    try:
        text = _aligned(textpage)
        place = place_of(textpage)
        measure = PageMeasure(place, get_page_width(page), get_page_height(page))
        lines = lines_of(text, index, offset, measure)
        lines = with_cells(lines, measure, offset)
        shown.look(page, place, lines, offset)
    finally:
        close_text_page(textpage)
    return text, PageLines(index + 1, measure.width, measure.height, lines)


def _aligned(textpage: Handle) -> str:
    """Return the page's string with one character for each entry of PDFium's character list."""
    count = count_chars(textpage)
    if count < 0:
        raise PdfiumError("Failed to count characters.")
    text = _string(textpage, count)
    if len(text) == count:
        return text
    return "".join([_stretch(textpage, text, at, min(at + _STRETCH, count)) for at in range(0, count, _STRETCH)])


def _string(textpage: Handle, count: int) -> str:
    """Return PDFium's string of the whole page, with two characters for one beyond U+FFFF, as its list has them.

    It may leave out characters of the list. Half a character, which no text can store, becomes U+FFFD.
    """
    first, last = 0, count - 1
    start = end = -1
    while first <= last and (start := get_text_index(textpage, first)) < 0:
        first += 1
    while first <= last and (end := get_text_index(textpage, last)) < 0:
        last -= 1
    if first > last:
        return ""
    buffer = bytearray(2 * (end + 2 - start))
    length = get_text(textpage, first, last + 1 - first, place_in(buffer)) - 1
    units = memoryview(buffer)[: 2 * length]
    try:
        text = str(units, "utf-16-le")
    except UnicodeDecodeError:
        text = _LONE_HALF.sub("\ufffd", str(units, "utf-16-le", "surrogatepass"))
    return text if len(text) == length else _BEYOND_16_BITS.sub(lambda match: match.group() + FILLER, text)


def _stretch(textpage: Handle, text: str, first: int, end: int) -> str:
    """Return the characters of a part of PDFium's list: at once where the string leaves none of them out."""
    start = get_text_index(textpage, first)
    last = get_text_index(textpage, end - 1)
    # Places grow with the list, so that two as far apart as their entries have nothing missing between them.
    if start >= 0 and last - start == end - 1 - first and last < len(text):
        return text[start : last + 1]
    places = (get_text_index(textpage, index) for index in range(first, end))
    return "".join(text[place] if 0 <= place < len(text) else FILLER for place in places)
