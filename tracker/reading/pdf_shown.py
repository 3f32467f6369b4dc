"""Text that a PDF holds but does not show: drawn invisibly, in white on white, too small to read, or off the page.

Looked at is how each line begins: a call of PDFium or three for each. What is hidden within a line, or drawn over
by a picture, is not noticed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import raw

from tracker.reading.pdfium_calls import (
    bounds_of,
    count_objects,
    fill_colours,
    get_object,
    get_type,
    page_box_of,
    path_colour,
    render_modes,
)
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.pdf_lines import Line
    from tracker.reading.pdfium_calls import Colour, Handle, Place

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

    def look(self, page: Handle, textpage: Place, lines: Sequence[Line], offset: int) -> None:
        """Count the lines of a page; ``offset`` is where its text starts in the whole."""
        indexes = [line.start - offset for line in lines]
        modes, colours = render_modes(textpage, indexes), fill_colours(textpage, indexes)
        pale = {each for each in set(colours) if each and (each[0] >= _WHITE or each[3] < _OPAQUE)}
        left, bottom, right, top = page_box_of(page)
        odd = [
            index
            for index, line in enumerate(lines)
            if line.right <= left
            or line.left >= right
            or line.bottom >= top
            or line.bottom + line.size <= bottom
            or line.size < _TINY
        ]
        if not pale and not odd and _INVISIBLE not in modes:
            self.visible += len(lines)
            return
        hidden = set(odd)
        for index, (line, mode, colour) in enumerate(zip(lines, modes, colours, strict=True)):
            if mode == _INVISIBLE:
                self.invisible += 1
            elif index in hidden or (colour and colour in pale and _is_bare(page, line, colour)):
                self.hidden += 1
            else:
                self.visible += 1

    def remarks(self) -> set[Remark]:
        """Return what must be said: a text of which nothing is shown is what a scanner read on the picture."""
        if self.hidden or (self.invisible and self.visible):
            return {Remark.HIDDEN}
        return {Remark.OCR} if self.invisible else set()


def _is_bare(page: Handle, line: Line, colour: Colour) -> bool:
    """Tell whether a line in this colour leaves nothing to see on the page."""
    *shades, opacity = colour
    return opacity < _OPAQUE or (min(shades) >= _WHITE and not _has_ground(page, line))


def _has_ground(page: Handle, line: Line) -> bool:
    """Tell whether something with a colour lies where a line in white stands, as in the head of a table."""
    count = min(count_objects(page), _OBJECTS)
    middle = (line.left + line.right) / 2, line.bottom + line.size / 2
    return any(_lies_under(get_object(page, index), *middle) for index in range(count))


def _lies_under(piece: Handle, across: float, up: float) -> bool:
    kind = get_type(piece)
    if kind == raw.FPDF_PAGEOBJ_TEXT or (kind == raw.FPDF_PAGEOBJ_PATH and not _is_coloured(piece)):
        return False
    bounds = bounds_of(piece)
    return bounds is not None and bounds[0] <= across <= bounds[2] and bounds[1] <= up <= bounds[3]


def _is_coloured(path: Handle) -> bool:
    """Tell whether a path is filled with another colour than white."""
    colour = path_colour(path)
    return colour is not None and min(colour[:3]) < _WHITE
