"""The formats Gestand reads: one row each, recognised by content. Only the reader process imports this module."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import UnknownFormatError
from tracker.reading import archives, docx, odt, official_xml, pdf, plain_text, web_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.members import MemberBatch
    from tracker.reading.source_text import SourceText
    from tracker.reading.task import Task


class FileFormat(NamedTuple):
    """One format: ``recognises(data)`` goes by content, ``read(task)`` gives the text or says why there is none."""

    name: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Task], SourceText]


# In order of trial: plain text takes what no other format claims, and "zip" every zip file that is no letter.
FORMATS = (
    FileFormat("pdf", pdf.is_pdf, pdf.read),
    FileFormat("docx", docx.is_docx, docx.read),
    FileFormat("odt", odt.is_odt, odt.read),
    FileFormat("zip", archives.is_zip, archives.refuse),
    FileFormat("xml", official_xml.is_official_xml, official_xml.read),
    FileFormat("html", web_page.is_web_page, web_page.read),
    FileFormat("txt", plain_text.is_text, plain_text.read),
)


def recognise(name: str, data: bytes) -> FileFormat:
    """Return the format of ``data``, whatever the file's extension; raise ``UnknownFormatError``."""
    for file_format in FORMATS:
        if file_format.recognises(data):
            return file_format
    raise UnknownFormatError(name=name)


def read_source(task: Task) -> SourceText:
    """Return the text of the file; raise a ``FileRefusedError`` that says why there is none."""
    return recognise(task.name, task.data).read(task)


def list_members(task: Task, first: int) -> MemberBatch:
    """Return what a zip file holds from index ``first`` on, as much as one answer takes."""
    return archives.list_members(task, first)
