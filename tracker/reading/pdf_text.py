"""The text of one page, character by character, and its lines."""

from __future__ import annotations

import re
from ctypes import c_ushort
from typing import TYPE_CHECKING

from pypdfium2 import PdfiumError, raw

from tracker.reading.pdf_lines import FILLER, PageLines, PageMeasure, lines_of
from tracker.reading.pdf_tables import with_cells
from tracker.reading.pdfium_calls import address_of

if TYPE_CHECKING:
    from tracker.reading.pdf_shown import Shown

_BEYOND_16_BITS = re.compile("[\U00010000-\U0010ffff]")
_STRETCH = 64
_LONE_HALF = re.compile("[\ud800-\udfff]")


def own_text(page: object, index: int, offset: int, shown: Shown) -> tuple[str, PageLines]:
    """Return a page's own text and its lines; ``index`` counts from 0, ``offset`` is its place in the whole text.

    Raise ``PdfiumError`` for a page that PDFium cannot read.
    """
    textpage = raw.FPDFText_LoadPage(page)
    if not textpage:
        raise PdfiumError("Failed to load text page.")
    try:
        text = _aligned(textpage)
        measure = PageMeasure(address_of(textpage), raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page))
        lines = lines_of(text, index, offset, measure)
        lines = with_cells(lines, measure, offset)
        shown.look(page, address_of(textpage), lines, offset)
    finally:
        raw.FPDFText_ClosePage(textpage)
    return text, PageLines(index + 1, measure.width, measure.height, lines)


def _aligned(textpage: object) -> str:
    """Return the page's string with one character for each entry of PDFium's character list."""
    count = raw.FPDFText_CountChars(textpage)
    if count < 0:
        raise PdfiumError("Failed to count characters.")
    text = _string(textpage, count)
    if len(text) == count:
        return text
    return "".join(_stretch(textpage, text, first, min(first + _STRETCH, count)) for first in range(0, count, _STRETCH))


def _string(textpage: object, count: int) -> str:
    """Return PDFium's string of the whole page, with two characters for one beyond U+FFFF, as its list has them.

    It may leave out characters of the list. Half a character, which no text can store, becomes U+FFFD.
    """
    first, last = 0, count - 1
    while first <= last and raw.FPDFText_GetTextIndexFromCharIndex(textpage, first) < 0:
        first += 1
    while last > first and raw.FPDFText_GetTextIndexFromCharIndex(textpage, last) < 0:
        last -= 1
    if first > last:
        return ""
    start, end = (raw.FPDFText_GetTextIndexFromCharIndex(textpage, index) for index in (first, last))
    buffer = (c_ushort * (end + 2 - start))()
    length = raw.FPDFText_GetText(textpage, first, last + 1 - first, buffer) - 1
    units = bytes(buffer)[: 2 * length]
    try:
        text = units.decode("utf-16-le")
    except UnicodeDecodeError:
        text = _LONE_HALF.sub("\ufffd", units.decode("utf-16-le", "surrogatepass"))
    return text if len(text) == length else _BEYOND_16_BITS.sub(lambda match: match.group() + FILLER, text)


def _stretch(textpage: object, text: str, first: int, end: int) -> str:
    """Return the characters of a part of PDFium's list: at once where the string leaves none of them out."""
    start = raw.FPDFText_GetTextIndexFromCharIndex(textpage, first)
    last = raw.FPDFText_GetTextIndexFromCharIndex(textpage, end - 1)
    # Places grow with the list, so that two as far apart as their entries have nothing missing between them.
    if start >= 0 and last - start == end - 1 - first and last < len(text):
        return text[start : last + 1]
    places = (raw.FPDFText_GetTextIndexFromCharIndex(textpage, index) for index in range(first, end))
    return "".join(text[place] if 0 <= place < len(text) else FILLER for place in places)
