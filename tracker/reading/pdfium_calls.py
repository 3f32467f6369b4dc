"""PDFium's functions that are called for every line, with plain numbers for arguments.

The same functions as in ``pypdfium2.raw``, of the same library; addresses instead of typed pointers, and the
interpreter's lock kept, take a third of the time off a call. Handles are addresses (``address_of``).
"""

from __future__ import annotations

import ctypes
from ctypes import PYFUNCTYPE, c_double, c_float, c_int, c_uint, c_void_p
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Callable


def _quick(function: object, *arguments: type, result: type = c_int) -> Callable[..., int]:
    address = ctypes.cast(function, c_void_p).value  # type: ignore[arg-type] # a function of the library
    quick: Callable[..., int] = PYFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type] # not None
    return quick


get_loose_char_box = _quick(raw.FPDFText_GetLooseCharBox, c_void_p, c_int, c_void_p)
get_font_weight = _quick(raw.FPDFText_GetFontWeight, c_void_p, c_int)
get_font_size: Callable[..., float] = _quick(raw.FPDFText_GetFontSize, c_void_p, c_int, result=c_double)
get_matrix = _quick(raw.FPDFText_GetMatrix, c_void_p, c_int, c_void_p)
get_char_angle = _quick(raw.FPDFText_GetCharAngle, c_void_p, c_int, result=c_float)
get_text_object = _quick(raw.FPDFText_GetTextObject, c_void_p, c_int, result=c_void_p)
get_render_mode = _quick(raw.FPDFTextObj_GetTextRenderMode, c_void_p)
get_fill_color = _quick(raw.FPDFText_GetFillColor, c_void_p, c_int, c_void_p, c_void_p, c_void_p, c_void_p)


def address_of(handle: object) -> int:
    """Return the address of what a handle of pypdfium2 points to; 0 for nothing."""
    return ctypes.cast(handle, c_void_p).value or 0  # type: ignore[arg-type] # a pointer


class Colour:
    """The fill colour of a character: ``numbers`` are red, green, blue and opacity, each 0 to 255."""

    def __init__(self) -> None:
        """Reserve the place where PDFium writes the numbers."""
        self.numbers = (c_uint * 4)()
        start, step = ctypes.addressof(self.numbers), ctypes.sizeof(c_uint)
        self.places = (start, start + step, start + 2 * step, start + 3 * step)
