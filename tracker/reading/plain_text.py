"""Plain text: UTF-16 with its mark, UTF-8, else Windows' cp1252."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from tracker.errors import EmptyFileError, FileTooLargeError, UnknownFormatError
from tracker.reading.blocks import remarks_on
from tracker.reading.source_text import SourceText, from_pages

if TYPE_CHECKING:
    from tracker.reading.task import Task

# Control characters that no editor writes into a letter; tab, line ends and form feed are text.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
# Files of other kinds that are text as well: what they say stands between marks.
_MARKED_UP = re.compile(r"\s*(?:\{\\rtf|<\?xml|<!doctype|<html|%!PS|From - )", re.IGNORECASE)
# Text copied from elsewhere may hold a stray control character; a binary file holds many.
_STRAY_SHARE = 0.01
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32_MARK = codecs.BOM_UTF32_LE


def is_text(data: bytes) -> bool:
    """Tell whether ``data`` is text without mark-up: hardly (Unicode) or no (cp1252) control characters."""
    text = decode(data)
    return text is not None and not _MARKED_UP.match(text)


def read(task: Task) -> SourceText:
    r"""Return the text with ``\n`` line ends, split at form feeds; one at the very end closes the last page.

    Raise ``EmptyFileError`` when no letter or digit stands in it, ``FileTooLargeError`` when over the limits.
    """
    text, limits = decode(task.data), task.limits
    if text is None:
        raise UnknownFormatError(name=task.name)
    if len(text) > limits.output_chars:
        raise FileTooLargeError(name=task.name, limit=f"{limits.output_chars / 1e6:g} MB")
    if not any(map(str.isalnum, text)):
        raise EmptyFileError(name=task.name)
    pages = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\f").split("\f")
    if len(pages) > limits.pages:
        raise FileTooLargeError(name=task.name, limit=f"{limits.pages} p.")
    source = from_pages(pages, "txt")
    return replace(source, remarks=tuple(remarks_on(source.text)))


def decode(data: bytes) -> str | None:
    """Return the characters of ``data`` without byte-order mark; ``None`` for what is no text."""
    if data.startswith(_UTF_16_MARKS) and not data.startswith(_UTF_32_MARK):
        return _decode_unicode(data, "utf-16")
    if b"\0" in data:
        return None
    if (text := _decode_unicode(data, "utf-8-sig")) is not None:
        return text
    return _decode_cp1252(data)


def _decode_unicode(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    allowed = int(_STRAY_SHARE * len(text))
    one_too_many = next(islice(_CONTROLS.finditer(text), allowed, None), None)
    return text if one_too_many is None else None


def _decode_cp1252(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return None if _CONTROLS.search(text) else text
