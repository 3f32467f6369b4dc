"""The formats Gestand reads: one row each, recognised by content. Only the reader process imports this module."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import UnknownFormatError
from tracker.reading import pdf, plain_text
from tracker.reading.source_text import SourceText, from_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.limits import Limits


class FileFormat(NamedTuple):
    """One format: ``recognises(data)`` goes by content, ``read_pages(name, data, limits)`` gives each page's text."""

    name: str
    recognises: Callable[[bytes], bool]
    read_pages: Callable[[str, bytes, Limits], list[str]]


# In order of trial: plain text takes what no other format claims.
FORMATS = (
    FileFormat("pdf", pdf.is_pdf, pdf.read_pages),
    FileFormat("txt", plain_text.is_text, plain_text.read_pages),
)


def recognise(name: str, data: bytes) -> FileFormat:
    """Return the format of ``data``, whatever the file's extension; raise ``UnknownFormatError``."""
    for file_format in FORMATS:
        if file_format.recognises(data):
            return file_format
    raise UnknownFormatError(name=name)


def read_source(name: str, data: bytes, limits: Limits) -> SourceText:
    """Return the text of the file called ``name``; raise a ``FileRefusedError`` that says why there is none."""
    file_format = recognise(name, data)
    return from_pages(file_format.read_pages(name, data, limits), file_format.name)
