"""Text that a PDF holds but does not show.

That is: drawn invisibly, in white on white, too small to read, off the page, or under a bar or a picture. Of a page
that draws few objects each is looked at, in the order in which they are drawn. Where each word or letter is an object
of its own that would take longer than reading them: there only the beginning of each line is looked at, and what is
drawn last, as bars are that were laid over a finished page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import raw

from tracker.reading.pdf_pieces import TEXT, Covers, has_ground, layer_of, layers_of, own_words
from tracker.reading.pdfium_calls import (
    count_objects,
    fill_colours,
    get_text_object,
    object_colours,
    object_modes,
    objects_of,
    page_box_of,
    render_modes,
)
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.pdf_lines import Line
    from tracker.reading.pdf_pieces import Layer
    from tracker.reading.pdfium_calls import Box, Colour, Handle, Place

# A line is a fifth higher than its font; nobody reads a font of two points.
_TINY = 2.4
_WHITE, _OPAQUE = 250, 12
_INVISIBLE = int(raw.FPDF_TEXTRENDERMODE_INVISIBLE)
# A page with so many objects, and so many more for each line, is looked at whole; of others the last ones.
_FEW, _FEW_PER_LINE, _LAST, _MOST = 64, 3, 16, 2_000


class Shown:
    """Counts the texts that the pages show, those that they draw invisibly, and those hidden by other means."""

    def __init__(self, document: object) -> None:
        """Start without texts of a document that is open."""
        self.visible = self.invisible = self.hidden = 0
        self._covers = Covers(document)

    def look(self, page: Handle, textpage: Place, lines: Sequence[Line], offset: int) -> None:
        """Count the texts of a page; ``offset`` is where its text starts in the whole."""
        self.hidden += _count_odd(lines, page_box_of(page))
        count = count_objects(page)
        layers = layers_of(page, count, _FEW + _FEW_PER_LINE * len(lines))
        if not layers:
            self._look_at_lines(page, textpage, lines, offset)
            self._look_at_last(page, textpage, layer_of(objects_of(page, max(0, count - _LAST), count)), lines, offset)
            return
        grounded = False
        for layer in layers:
            self._look_at_layer(page, textpage, layer, lines if layer is layers[0] else (), grounded=grounded)
            # What a form draws may stand on what the page draws.
            grounded = grounded or (len(layers) > 1 and has_ground(layer))

    def _look_at_layer(
        self, page: Handle, textpage: Place, layer: Layer, lines: Sequence[Line], *, grounded: bool
    ) -> None:
        texts = layer.of_kind(TEXT)
        handles = [layer.pieces[index] for index in texts]
        modes, colours = object_modes(handles), object_colours(handles)
        pale = {each for each in set(colours) if each and _is_pale(each)}
        self.visible += len(texts)
        if pale or _INVISIBLE in modes:
            for index, text, mode, colour in zip(texts, handles, modes, colours, strict=True):
                if mode == _INVISIBLE and own_words(text, textpage):
                    self._move(invisible=1)
                elif (
                    colour in pale and not grounded and not has_ground(layer, text, index) and own_words(text, textpage)
                ):
                    self._move(hidden=1)
        covered = [
            index for index in self._covers.over(page, layer, texts, lines) if own_words(layer.pieces[index], textpage)
        ]
        self._move(hidden=len(covered))

    def _move(self, *, invisible: int = 0, hidden: int = 0) -> None:
        """Count texts as not shown that were counted as shown."""
        self.visible -= invisible + hidden
        self.invisible += invisible
        self.hidden += hidden

    def _look_at_lines(self, page: Handle, textpage: Place, lines: Sequence[Line], offset: int) -> None:
        indexes = [line.start - offset for line in lines]
        modes, colours = render_modes(textpage, indexes), fill_colours(textpage, indexes)
        pale = {each for each in set(colours) if each and _is_pale(each)}
        self.visible += len(lines)
        if pale or _INVISIBLE in modes:
            ground = layer_of(objects_of(page, 0, min(count_objects(page), _MOST)))
            for index, mode, colour in zip(indexes, modes, colours, strict=True):
                if mode == _INVISIBLE:
                    self._move(invisible=1)
                elif colour in pale and not has_ground(ground, get_text_object(textpage, index)):
                    self._move(hidden=1)

    def _look_at_last(self, page: Handle, textpage: Place, last: Layer, lines: Sequence[Line], offset: int) -> None:
        """Count the lines that one of the last objects lies over; those that are drawn last themselves are not."""
        boxes = self._covers.boxes(page, last, lines)
        if boxes:
            drawn_last = {handle.value for handle in last.pieces}
            middles = [(line, (line.start + line.end) // 2 - offset) for line in lines]
            over = [middle for line, middle in middles if any(_spans(box, line) for box in boxes)]
            self.hidden += sum(get_text_object(textpage, middle).value not in drawn_last for middle in over)

    def remarks(self) -> set[Remark]:
        """Return what must be said: a text of which nothing is shown is what a scanner read on the picture."""
        if self.hidden or (self.invisible and self.visible > 0):
            return {Remark.HIDDEN}
        return {Remark.OCR} if self.invisible else set()


def _count_odd(lines: Sequence[Line], shown: Box) -> int:
    """Return how many lines stand off the page or are too small to read."""
    left, bottom, right, top = shown
    odd = [
        line
        for line in lines
        if line.right <= left
        or line.left >= right
        or line.bottom >= top
        or line.bottom + line.size <= bottom
        or line.size < _TINY
    ]
    return len(odd)


def _is_pale(colour: Colour) -> bool:
    *shades, opacity = colour
    return opacity < _OPAQUE or min(shades) >= _WHITE


def _spans(box: Box, line: Line) -> bool:
    left, bottom, right, top = box
    middle, quarter = (line.left + line.right) / 2, line.size / 4
    return left <= middle <= right and bottom <= line.bottom + quarter and top >= line.bottom + 3 * quarter
