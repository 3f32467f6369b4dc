"""PDFium's functions, as cheaply as can be.

The same functions as in ``pypdfium2.raw``, of the same library, without the types of their arguments: numbers are
passed as C's own, what points somewhere is made by ``place`` once, and handles come from here. That, and keeping the
interpreter's lock where a call is short, takes two thirds of the time off it. Many calls of one kind are made by
``map``, into a room that holds the results of all.
"""

from __future__ import annotations

import ctypes
import struct
from ctypes import CFUNCTYPE, PYFUNCTYPE, c_char, c_double, c_float, c_int, c_uint32, c_void_p
from itertools import repeat
from typing import TYPE_CHECKING, Any

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Place = object
"""An argument that points to an address (ctypes has no public name for its type)."""
Box = tuple[float, float, float, float]
Colour = tuple[int, int, int, int]
# So many calls before their results are looked at.
_BATCH = 512


class Handle(c_void_p):
    """What a function of PDFium returns to be handed to another; false for nothing."""

    if TYPE_CHECKING:

        def __bool__(self) -> bool: ...


def _quick(function: object, result: type | None = c_int, make: Any = PYFUNCTYPE) -> Any:  # noqa: ANN401 - returns as C does
    address = ctypes.cast(function, c_void_p).value  # type: ignore[arg-type] # a function of the library
    return make(result)(address)


# Those that take long let other threads run.
load_page: Callable[..., Handle] = _quick(raw.FPDF_LoadPage, Handle, CFUNCTYPE)
load_text_page: Callable[..., Handle] = _quick(raw.FPDFText_LoadPage, Handle, CFUNCTYPE)
close_page: Callable[..., None] = _quick(raw.FPDF_ClosePage, None)
close_text_page: Callable[..., None] = _quick(raw.FPDFText_ClosePage, None)
get_page_width: Callable[..., float] = _quick(raw.FPDF_GetPageWidthF, c_float)
get_page_height: Callable[..., float] = _quick(raw.FPDF_GetPageHeightF, c_float)
get_page_box: Callable[..., int] = _quick(raw.FPDF_GetPageBoundingBox)
count_chars: Callable[..., int] = _quick(raw.FPDFText_CountChars)
get_text_index: Callable[..., int] = _quick(raw.FPDFText_GetTextIndexFromCharIndex)
get_text: Callable[..., int] = _quick(raw.FPDFText_GetText)
get_loose_char_box: Callable[..., int] = _quick(raw.FPDFText_GetLooseCharBox)
get_char_box: Callable[..., int] = _quick(raw.FPDFText_GetCharBox)
get_font_weight: Callable[..., int] = _quick(raw.FPDFText_GetFontWeight)
get_font_size: Callable[..., float] = _quick(raw.FPDFText_GetFontSize, c_double)
get_matrix: Callable[..., int] = _quick(raw.FPDFText_GetMatrix)
get_char_angle: Callable[..., float] = _quick(raw.FPDFText_GetCharAngle, c_float)
get_text_object: Callable[..., Handle] = _quick(raw.FPDFText_GetTextObject, Handle)
get_render_mode: Callable[..., int] = _quick(raw.FPDFTextObj_GetTextRenderMode)
get_fill_color: Callable[..., int] = _quick(raw.FPDFText_GetFillColor)
count_objects: Callable[..., int] = _quick(raw.FPDFPage_CountObjects)
get_object: Callable[..., Handle] = _quick(raw.FPDFPage_GetObject, Handle)
get_type: Callable[..., int] = _quick(raw.FPDFPageObj_GetType)
get_bounds: Callable[..., int] = _quick(raw.FPDFPageObj_GetBounds)
count_form_objects: Callable[..., int] = _quick(raw.FPDFFormObj_CountObjects)
get_form_object: Callable[..., Handle] = _quick(raw.FPDFFormObj_GetObject, Handle)
count_segments: Callable[..., int] = _quick(raw.FPDFPath_CountSegments)
has_transparency: Callable[..., int] = _quick(raw.FPDFPageObj_HasTransparency)
get_object_text: Callable[..., int] = _quick(raw.FPDFTextObj_GetText, c_uint32)
get_rendered_bitmap: Callable[..., Handle] = _quick(raw.FPDFImageObj_GetRenderedBitmap, Handle)
get_draw_mode: Callable[..., int] = _quick(raw.FPDFPath_GetDrawMode)
get_object_color: Callable[..., int] = _quick(raw.FPDFPageObj_GetFillColor)


def place(address: int) -> Place:
    """Return an argument that points to ``address``, where something must stay as long as it is used."""
    return ctypes.byref(c_char.from_address(address))


def place_of(handle: object) -> Place:
    """Return the argument that stands for a handle of pypdfium2."""
    return place(ctypes.cast(handle, c_void_p).value or 0)  # type: ignore[arg-type] # a pointer


def place_in(room: bytearray, at: int = 0) -> Place:
    """Return an argument that points into ``room``, which stays as long as the argument does."""
    return ctypes.byref(c_char.from_buffer(room, at))


class _Room:
    """Where PDFium writes ``count`` numbers of four bytes for each of ``_BATCH`` calls; used again and again."""

    def __init__(self, count: int, code: str) -> None:
        self._record = struct.Struct(f"{count}{code}")
        self._bytes = bytearray(_BATCH * self._record.size)
        starts = range(0, len(self._bytes), self._record.size)
        self.places = [[place_in(self._bytes, start + 4 * number) for start in starts] for number in range(count)]

    def records(self, known: Sequence[int]) -> list[tuple[float, ...] | None]:
        """Return the numbers of each call; ``None`` where ``known`` is zero: the call had none to tell."""
        found = self._record.iter_unpack(memoryview(self._bytes)[: len(known) * self._record.size])
        return list(found) if all(known) else [each if has else None for each, has in zip(found, known, strict=True)]


_BOXES, _COLOURS, _MODES = _Room(4, "f"), _Room(4, "I"), _Room(2, "i")


def loose_boxes(textpage: Place, indexes: Sequence[int]) -> list[Box | None]:
    """Return (left, top, right, bottom) of characters, in points; ``None`` for those that PDFium made up."""
    found: list[Box | None] = []
    for at in range(0, len(indexes), _BATCH):
        part = indexes[at : at + _BATCH]
        found += _BOXES.records(list(map(get_loose_char_box, repeat(textpage), part, _BOXES.places[0])))  # type: ignore[arg-type] # four numbers
    return found


def fill_colours(textpage: Place, indexes: Sequence[int]) -> list[Colour | None]:
    """Return red, green, blue and opacity of characters, each 0 to 255; ``None`` where there is none."""
    found: list[Colour | None] = []
    for at in range(0, len(indexes), _BATCH):
        part = indexes[at : at + _BATCH]
        found += _COLOURS.records(list(map(get_fill_color, repeat(textpage), part, *_COLOURS.places)))  # type: ignore[arg-type] # four whole numbers
    return found


def render_modes(textpage: Place, indexes: Sequence[int]) -> list[int]:
    """Return how the text objects of characters are drawn (``raw.FPDF_TEXTRENDERMODE_…``)."""
    return list(map(get_render_mode, map(get_text_object, repeat(textpage), indexes)))


def bounds_of(piece: Handle) -> Box | None:
    """Return (left, bottom, right, top) of a page's object, in points; ``None`` for one that has no place."""
    return object_bounds((piece,))[0]


def object_bounds(pieces: Sequence[Handle]) -> list[Box | None]:
    """Return the ``bounds_of`` each object."""
    found: list[Box | None] = []
    for at in range(0, len(pieces), _BATCH):
        found += _BOXES.records(list(map(get_bounds, pieces[at : at + _BATCH], *_BOXES.places)))  # type: ignore[arg-type] # four numbers
    return found


def page_box_of(page: Handle) -> Box:
    """Return (left, bottom, right, top) of what is shown of a page, in points."""
    get_page_box(page, _BOXES.places[0][0])
    left, top, right, bottom = _BOXES.records([1])[0] or (0.0, 0.0, 0.0, 0.0)
    return left, bottom, right, top


def path_colour(path: Handle) -> Colour | None:
    """Return red, green, blue and opacity with which a path is filled, each 0 to 255; ``None`` where it is not."""
    if not get_draw_mode(path, *[places[0] for places in _MODES.places]):
        return None
    mode, _ = _MODES.records([1])[0] or (raw.FPDF_FILLMODE_NONE, 0)
    if mode == raw.FPDF_FILLMODE_NONE:
        return None
    known = get_object_color(path, *[places[0] for places in _COLOURS.places])
    return _COLOURS.records([known])[0]  # type: ignore[return-value] # four whole numbers


def objects_of(page: Handle, first: int, end: int) -> list[Handle]:
    """Return a page's objects with these numbers, in the order in which they are drawn."""
    return list(map(get_object, repeat(page), range(first, end)))


def object_modes(texts: Sequence[Handle]) -> list[int]:
    """Return how text objects are drawn (``raw.FPDF_TEXTRENDERMODE_…``)."""
    return list(map(get_render_mode, texts))


def object_colours(pieces: Sequence[Handle]) -> list[Colour | None]:
    """Return red, green, blue and opacity with which objects are filled, each 0 to 255; ``None`` where they are not."""
    found: list[Colour | None] = []
    for at in range(0, len(pieces), _BATCH):
        found += _COLOURS.records(list(map(get_object_color, pieces[at : at + _BATCH], *_COLOURS.places)))  # type: ignore[arg-type] # four whole numbers
    return found


def object_words(text: Handle, textpage: Place) -> str:
    """Return what a text object says, as far as it matters whether it says anything."""
    buffer = bytearray(2 * _BATCH)
    size = min(get_object_text(text, textpage, place_in(buffer), len(buffer)), len(buffer))
    return buffer[:size].decode("utf-16-le", "replace")


def rendered_opacity(document: object, page: Handle, picture: Handle) -> float:
    """Return how opaque a picture is on average with its mask, 0 to 255; 0 where it cannot be drawn."""
    bitmap = get_rendered_bitmap(document, page, picture)
    if not bitmap:
        return 0.0
    handle = ctypes.cast(bitmap, raw.FPDF_BITMAP)
    try:
        if raw.FPDFBitmap_GetFormat(handle) != raw.FPDFBitmap_BGRA:
            return 255.0
        height, stride = raw.FPDFBitmap_GetHeight(handle), raw.FPDFBitmap_GetStride(handle)
        shades = ctypes.string_at(raw.FPDFBitmap_GetBuffer(handle), height * stride)[3::4]
        return sum(shades) / (len(shades) or 1)
    finally:
        raw.FPDFBitmap_Destroy(handle)
