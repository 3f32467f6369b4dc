"""The objects that a PDF page draws, in their order: which are texts, what lies behind a text, and what over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from tracker.reading.pdfium_calls import (
    bounds_of,
    count_form_objects,
    count_segments,
    get_form_object,
    get_type,
    has_transparency,
    object_bounds,
    object_words,
    objects_of,
    path_colour,
    rendered_opacity,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.pdf_lines import Line
    from tracker.reading.pdfium_calls import Box, Handle, Place

TEXT, PATH = int(raw.FPDF_PAGEOBJ_TEXT), int(raw.FPDF_PAGEOBJ_PATH)
IMAGE, FORM = int(raw.FPDF_PAGEOBJ_IMAGE), int(raw.FPDF_PAGEOBJ_FORM)
_WHITE, _OPAQUE = 250, 250
# A bar is a rectangle: a beginning and four sides, sometimes closed; and no rule, which is thinner.
_SEGMENTS, _RULE = 6, 4.0
# Whether a picture lets the text under it through is seen by drawing it, of so many in a file.
_PICTURES = 20


class Layer(NamedTuple):
    """Objects in the order in which they are drawn, and the kind of each."""

    pieces: list[Handle]
    kinds: list[int]

    def of_kind(self, *kinds: int) -> list[int]:
        """Return which objects are of one of these kinds."""
        return [index for index, kind in enumerate(self.kinds) if kind in kinds]


def layer_of(pieces: list[Handle]) -> Layer:
    """Return objects with their kinds."""
    return Layer(pieces, list(map(get_type, pieces)))


def layers_of(page: Handle, count: int, most: int) -> list[Layer]:
    """Return the objects of a page, and of each form that it draws (a stamp, a whole page drawn by another program).

    No layers where there are more than ``most`` objects.
    """
    if count > most:
        return []
    layers = [layer_of(objects_of(page, 0, count))]
    for layer in layers:
        for index in layer.of_kind(FORM):
            form = layer.pieces[index]
            size = max(0, count_form_objects(form))
            count += size
            if count > most:
                return []
            layers.append(layer_of([get_form_object(form, number) for number in range(size)]))
    return layers


def own_words(text: Handle, textpage: Place) -> bool:
    """Tell whether a text has letters or other signs; spaces are set in any colour."""
    return bool(object_words(text, textpage).strip(" \0\r\n\t\xa0"))


def has_ground(layer: Layer, text: Handle | None = None, before: int | None = None) -> bool:
    """Tell whether something with a colour lies where a text in white stands, as in the head of a table.

    Only what is drawn ``before`` counts. Without a text: whether there is anything with a colour.
    """
    box = bounds_of(text) if text is not None else None
    if text is not None and box is None:
        return False
    others = [index for index, kind in enumerate(layer.kinds[:before]) if kind != TEXT]
    return any(_lies_under(layer.pieces[index], layer.kinds[index], box) for index in others)


def _lies_under(piece: Handle, kind: int, text: Box | None) -> bool:
    if kind == PATH and not _is_coloured(piece):
        return False
    if text is None:
        return True
    box, across, up = bounds_of(piece), (text[0] + text[2]) / 2, (text[1] + text[3]) / 2
    return box is not None and box[0] <= across <= box[2] and box[1] <= up <= box[3]


def _is_coloured(path: Handle) -> bool:
    """Tell whether a path is filled with another colour than white."""
    colour = path_colour(path)
    return colour is not None and min(colour[:3]) < _WHITE


class Covers:
    """Finds bars and pictures that nothing under them shows through, in one document."""

    def __init__(self, document: object) -> None:
        """Take the document, which must stay open."""
        self._document = document
        self._drawn = 0

    def over(self, page: Handle, layer: Layer, texts: Sequence[int], lines: Sequence[Line]) -> set[int]:
        """Return which of a layer's texts lie under an object that is drawn after them.

        ``lines`` are those of the page: an object that touches none of them is not looked at any further. They are
        empty for what a form draws, which has measures of its own.
        """
        likely = [index for index in layer.of_kind(PATH, IMAGE) if texts and index > texts[0]]
        bars = self._bars(layer, likely, lines)
        if not bars:
            return set()
        bounds = object_bounds([layer.pieces[index] for index in texts])
        covered = set[int]()
        for index, box in bars:
            own = zip(texts, bounds, strict=True)
            under = {text for text, place in own if text < index and place and _spans(box, place)}
            if under and self._is_opaque(page, layer, index):
                covered |= under
        return covered

    def boxes(self, page: Handle, layer: Layer, lines: Sequence[Line]) -> list[Box]:
        """Return the places of the objects that nothing shows through and that touch a line."""
        bars = self._bars(layer, layer.of_kind(PATH, IMAGE), lines)
        return [box for index, box in bars if self._is_opaque(page, layer, index)]

    def _bars(self, layer: Layer, indexes: Sequence[int], lines: Sequence[Line]) -> list[tuple[int, Box]]:
        places = zip(indexes, object_bounds([layer.pieces[index] for index in indexes]), strict=True)
        near = [(index, box) for index, box in places if box and (not lines or _touches(box, lines))]
        return [(index, box) for index, box in near if _is_bar(layer.pieces[index], layer.kinds[index], box)]

    def _is_opaque(self, page: Handle, layer: Layer, index: int) -> bool:
        if layer.kinds[index] == PATH:
            return True
        self._drawn += 1
        return self._drawn <= _PICTURES and rendered_opacity(self._document, page, layer.pieces[index]) >= _OPAQUE


def _touches(cover: Box, lines: Sequence[Line]) -> bool:
    """Tell whether a cover reaches over a part of a line, at the height of its letters."""
    left, bottom, right, top = cover
    return any(bottom < line.bottom + line.size / 2 < top and left < line.right and right > line.left for line in lines)


def _is_bar(piece: Handle, kind: int, box: Box) -> bool:
    """Tell whether a filled rectangle or a picture is large enough to hide a text, and nothing shows through it."""
    if min(box[2] - box[0], box[3] - box[1]) <= _RULE or has_transparency(piece):
        return False
    if kind == IMAGE:
        return True
    colour = path_colour(piece)
    return colour is not None and colour[3] >= _OPAQUE and count_segments(piece) <= _SEGMENTS


def _spans(cover: Box, text: Box) -> bool:
    """Tell whether a cover hides the middle of a text over most of its height."""
    middle, quarter = (text[0] + text[2]) / 2, (text[3] - text[1]) / 4
    return cover[0] <= middle <= cover[2] and cover[1] <= text[1] + quarter and cover[3] >= text[3] - quarter
