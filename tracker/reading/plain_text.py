"""Plain text: UTF-8, else Windows' cp1252."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from tracker.errors import EmptyFileError, FileTooLargeError, UnknownFormatError

if TYPE_CHECKING:
    from tracker.reading.limits import Limits

# Control characters that no editor writes into a letter; tab, line ends and form feed are text.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
# Files of other kinds that are text as well: what they say stands between marks.
_MARKED_UP = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\\rtf|<\?xml|<!doctype|<html|%!PS|From - )", re.IGNORECASE)
# Text copied from elsewhere may hold a stray control character; a binary file holds many.
_STRAY_SHARE = 0.01


def is_text(data: bytes) -> bool:
    """Tell whether ``data`` is text without mark-up: no NUL, and hardly (UTF-8) or no (cp1252) control characters."""
    return b"\0" not in data and not _MARKED_UP.match(data) and _decode(data) is not None


def read_pages(name: str, data: bytes, limits: Limits) -> list[str]:
    r"""Return the text with ``\n`` line ends, split at form feeds; one at the very end closes the last page.

    Raise ``EmptyFileError`` when no letter or digit stands in it, ``FileTooLargeError`` when over the limits.
    """
    text = _decode(data)
    if text is None:
        raise UnknownFormatError(name=name)
    if len(text) > limits.output_chars:
        raise FileTooLargeError(name=name, limit=f"{limits.output_chars / 1e6:g} MB")
    if not any(map(str.isalnum, text)):
        raise EmptyFileError(name=name)
    pages = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\f").split("\f")
    if len(pages) > limits.pages:
        raise FileTooLargeError(name=name, limit=f"{limits.pages} p.")
    return pages


def _decode(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode_cp1252(data)
    allowed = int(_STRAY_SHARE * len(text))
    one_too_many = next(islice(_CONTROLS.finditer(text), allowed, None), None)
    return text if one_too_many is None else None


def _decode_cp1252(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else text
