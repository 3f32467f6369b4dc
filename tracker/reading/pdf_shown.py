"""Text that a PDF holds but does not show: drawn invisibly, in white on white, too small to read, or off the page.

Looked at is how each line begins: a call of PDFium or three for each. What is hidden within a line, or drawn over
by a picture, is not noticed.
"""

from __future__ import annotations

from ctypes import c_float, c_int, c_uint
from typing import TYPE_CHECKING

from pypdfium2 import raw

from tracker.reading.pdfium_calls import Colour, get_fill_color, get_render_mode, get_text_object
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.pdf_lines import Line

# A line is a fifth higher than its font; nobody reads a font of two points.
_TINY = 2.4
_WHITE, _OPAQUE = 250, 12
_INVISIBLE = int(raw.FPDF_TEXTRENDERMODE_INVISIBLE)
# What stands behind white letters is looked for among so many objects of a page.
_OBJECTS = 2_000


class Shown:
    """Counts the lines that the pages show, those that they draw invisibly, and those hidden by other means."""

    def __init__(self) -> None:
        """Start without lines."""
        self.visible = self.invisible = self.hidden = 0
        self._colour = Colour()

    def look(self, page: object, textpage: int, lines: Sequence[Line], offset: int) -> None:
        """Count the lines of a page; ``offset`` is where its text starts in the whole."""
        numbers, places = self._colour.numbers, self._colour.places
        left, bottom, right, top = _box_of(page)
        for line in lines:
            index = line.start - offset
            if get_render_mode(get_text_object(textpage, index)) == _INVISIBLE:
                self.invisible += 1
                continue
            pale = get_fill_color(textpage, index, *places) and (numbers[0] >= _WHITE or numbers[3] < _OPAQUE)
            low, size = line.bottom, line.size
            is_off = line.right <= left or line.left >= right or low >= top or low + size <= bottom
            if is_off or size < _TINY or (pale and self._is_bare(page, line)):
                self.hidden += 1
            else:
                self.visible += 1

    def _is_bare(self, page: object, line: Line) -> bool:
        """Tell whether the colour asked for last, that of a line, leaves nothing to see on the page."""
        red, green, blue, opacity = self._colour.numbers
        if opacity < _OPAQUE:
            return True
        return min(red, green, blue) >= _WHITE and not _has_ground(page, line)

    def remarks(self) -> set[Remark]:
        """Return what must be said: a text of which nothing is shown is what a scanner read on the picture."""
        if self.hidden or (self.invisible and self.visible):
            return {Remark.HIDDEN}
        return {Remark.OCR} if self.invisible else set()


def _box_of(page: object) -> tuple[float, float, float, float]:
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


def _has_ground(page: object, line: Line) -> bool:
    """Tell whether something with a colour lies where a line in white stands, as in the head of a table."""
    count = min(raw.FPDFPage_CountObjects(page), _OBJECTS)
    middle = (line.left + line.right) / 2, line.bottom + line.size / 2
    return any(_lies_under(raw.FPDFPage_GetObject(page, index), *middle) for index in range(count))


def _lies_under(piece: object, across: float, up: float) -> bool:
    kind = raw.FPDFPageObj_GetType(piece)
    if kind == raw.FPDF_PAGEOBJ_TEXT or (kind == raw.FPDF_PAGEOBJ_PATH and not _is_coloured(piece)):
        return False
    left, bottom, right, top = (c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(piece, left, bottom, right, top):
        return False
    return left.value <= across <= right.value and bottom.value <= up <= top.value


def _is_coloured(path: object) -> bool:
    """Tell whether a path is filled with another colour than white."""
    mode, stroke = c_int(), c_int()
    if not raw.FPDFPath_GetDrawMode(path, mode, stroke) or mode.value == raw.FPDF_FILLMODE_NONE:
        return False
    parts = [c_uint() for _ in range(4)]
    filled = raw.FPDFPageObj_GetFillColor(path, *parts)
    return bool(filled) and min(part.value for part in parts[:3]) < _WHITE
