"""How the program and its reader process talk: bytes with their lengths in front, and nothing that is executed.

A request is the file's name and bytes. An answer is a small JSON head and the text as UTF-8; the head holds either the
format and each page's length in characters, or the code and fields of a ``FileRefusedError``. The program trusts
nothing in an answer: the file may have taken the reader over.
"""

from __future__ import annotations

import json
import struct
from typing import IO

from tracker.errors import FileRefusedError
from tracker.reading.source_text import SourceText, from_pages

READY = b"R"
_REQUEST = struct.Struct(">IQ")
_ANSWER = struct.Struct(">II")
# The lengths of 5,000 pages, or an error's fields, fit many times over.
_HEAD_BYTES = 1_000_000
# UTF-8 takes at most four bytes for a character.
_BYTES_PER_CHAR = 4
_ERRORS = {kind.code: kind for kind in FileRefusedError.__subclasses__()}


class FrameError(Exception):
    """The other side closed the pipe or sent what is no frame."""


def write_request(stream: IO[bytes], name: str, data: bytes) -> None:
    """Ask for the text of ``data``; raise ``OSError`` when the reader is gone."""
    encoded = name.encode("utf-8", "surrogateescape")
    stream.write(_REQUEST.pack(len(encoded), len(data)) + encoded)
    stream.write(data)
    stream.flush()


def read_request(stream: IO[bytes]) -> tuple[str, bytes]:
    """Return name and bytes of the next file; raise ``FrameError`` when the program has no more."""
    name_length, data_length = _REQUEST.unpack(_read_exactly(stream, _REQUEST.size))
    name = _read_exactly(stream, name_length).decode("utf-8", "surrogateescape")
    return name, _read_exactly(stream, data_length)


def write_text(stream: IO[bytes], source: SourceText) -> None:
    """Answer with a text."""
    lengths = [page.end - page.start for page in source.pages]
    _write_answer(stream, {"format": source.format, "pages": lengths}, source.text)


def write_refusal(stream: IO[bytes], error: FileRefusedError) -> None:
    """Answer with the reason why there is no text."""
    _write_answer(stream, {"error": error.code, "fields": error.fields}, "")


def read_answer(stream: IO[bytes], output_chars: int) -> SourceText | FileRefusedError:
    """Return the text or the refusal; raise ``FrameError`` for anything else, before more is read than was agreed."""
    head_length, text_length = _ANSWER.unpack(_read_exactly(stream, _ANSWER.size))
    if head_length > _HEAD_BYTES or text_length > output_chars * _BYTES_PER_CHAR:
        raise FrameError
    head, text = _read_exactly(stream, head_length), _read_exactly(stream, text_length)
    try:
        return _understand(json.loads(head), text.decode("utf-8"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise FrameError from None


def _write_answer(stream: IO[bytes], head: dict[str, object], text: str) -> None:
    head_bytes, text_bytes = json.dumps(head).encode("ascii"), text.encode("utf-8")
    stream.write(_ANSWER.pack(len(head_bytes), len(text_bytes)) + head_bytes)
    stream.write(text_bytes)
    stream.flush()


def _understand(head: dict[str, object], text: str) -> SourceText | FileRefusedError:
    if "error" in head:
        kind, fields = _ERRORS[str(head["error"])], head["fields"]
        if not isinstance(fields, dict):
            raise TypeError
        return kind(**fields)
    lengths, file_format = head["pages"], head["format"]
    if not isinstance(lengths, list) or not isinstance(file_format, str):
        raise TypeError
    return _cut(text, lengths, file_format)


def _cut(text: str, lengths: list[object], file_format: str) -> SourceText:
    pages, at = [], 0
    for length in lengths:
        if not isinstance(length, int) or not 0 <= length <= len(text) - at:
            raise ValueError
        pages.append(text[at : at + length])
        at += length + 1
    source = from_pages(pages, file_format)
    if source.text != text:
        raise ValueError
    return source


def _read_exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise FrameError
    return data
