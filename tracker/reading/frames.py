"""How the program and its reader process talk: bytes with their lengths in front, and nothing that is executed.

A request is what is wanted (a text, the members of a zip file, or the records of a data file), the file's name and its
bytes. An answer is a small JSON head, the blocks and words as fixed records, and the text as UTF-8, the members' bytes
or the records as lines of JSON; the head holds the format and each page's length in characters, or the members' names
and lengths, or the code and fields of a ``FileRefusedError``. While it works the reader sends ``PROGRESS`` now and
then, and the number of each page of a scan. The program trusts nothing in an answer: the file may have taken the reader
over.
"""

from __future__ import annotations

import datetime as dt
import json
import struct
from dataclasses import asdict, astuple, replace
from itertools import chain, pairwise
from math import isfinite
from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.errors import FileRefusedError
from tracker.reading.members import Member, MemberBatch
from tracker.reading.raw_records import RawRecords
from tracker.reading.source_text import Block, BlockKind, Role, SourceText, Stated, Word, from_pages
from tracker.reading.task import silent, silent_page
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tracker.reading.limits import Limits

READY = b"R"
PROGRESS = b"."
_PAGE = b"P"
_ANSWERED = b"A"
_REQUEST = struct.Struct(">IQq")
_ANSWER = struct.Struct(">III")
_PAGES = struct.Struct(">II")
_BLOCK = struct.Struct(">BHIII")
# The lengths of 5,000 pages, the names of 5,000 members, or an error's fields, fit many times over.
_HEAD_BYTES = 2_000_000
# UTF-8 takes at most four bytes for a character.
_BYTES_PER_CHAR = 4
_WORD = struct.Struct(">II4fB")
_WANT_TEXT = -1
_WANT_RECORDS = -2
_HEADS = json.JSONEncoder(default=dt.date.isoformat)
_ERRORS = {kind.code: kind for kind in FileRefusedError.__subclasses__()}
_KINDS = tuple(BlockKind)
_NUMBERS = {kind: index for index, kind in enumerate(_KINDS)}

Answer = SourceText | MemberBatch | RawRecords | FileRefusedError


class FrameError(Exception):
    """The other side closed the pipe or sent what is no frame."""


class Request(NamedTuple):
    """What the program asks: the text of a file, from ``first_member`` on what a zip file holds, or its records."""

    name: str
    data: bytes
    first_member: int | None = None
    wants_records: bool = False


def write_request(stream: IO[bytes], request: Request) -> None:
    """Ask; raise ``OSError`` when the reader is gone."""
    encoded = request.name.encode("utf-8", "surrogateescape")
    wanted = _WANT_TEXT if request.first_member is None else request.first_member
    wanted = _WANT_RECORDS if request.wants_records else wanted
    stream.write(_REQUEST.pack(len(encoded), len(request.data), wanted) + encoded)
    stream.write(request.data)
    stream.flush()


def read_request(stream: IO[bytes]) -> Request:
    """Return what is asked next; raise ``FrameError`` when the program has no more."""
    name_length, data_length, wanted = _REQUEST.unpack(_read_exactly(stream, _REQUEST.size))
    name = _read_exactly(stream, name_length).decode("utf-8", "surrogateescape")
    data = _read_exactly(stream, data_length)
    return Request(name, data, None if wanted < 0 else wanted, wants_records=wanted == _WANT_RECORDS)


def write_text(stream: IO[bytes], source: SourceText) -> None:
    """Answer with a text."""
    voices = list(dict.fromkeys((block.speaker, block.role) for block in source.blocks))
    number = {voice: index for index, voice in enumerate(voices)}
    head = {
        "format": source.format,
        "pages": [page.end - page.start for page in source.pages],
        "voices": voices,
        "remarks": source.remarks,
        "words": len(source.words),
        "stated": asdict(source.stated) if source.stated else None,
    }
    blocks = b"".join(
        _BLOCK.pack(_NUMBERS[block.kind], number[block.speaker, block.role], block.start, block.end, block.row)
        for block in source.blocks
    )
    words = b"".join(_WORD.pack(*astuple(word)) for word in source.words)
    _write_answer(stream, head, blocks + words, source.text.encode("utf-8"))


def write_members(stream: IO[bytes], batch: MemberBatch) -> None:
    """Answer with some members of a zip file."""
    head = {"members": [(member.name, len(member.data)) for member in batch.members], "next": batch.next_index}
    _write_answer(stream, head, b"", b"".join(member.data for member in batch.members))


def write_records(stream: IO[bytes], records: RawRecords) -> None:
    """Answer with the records of a data file."""
    _write_answer(stream, {"form": records.form, "cut": records.is_cut}, b"", records.lines)


def write_refusal(stream: IO[bytes], error: FileRefusedError) -> None:
    """Answer with the reason why there is no text."""
    _write_answer(stream, {"error": error.code, "fields": error.fields}, b"", b"")


def write_page(stream: IO[bytes], page: int, pages: int) -> None:
    """Tell which page of how many is recognised now."""
    stream.write(_PAGE + _PAGES.pack(page, pages))
    stream.flush()


def read_answer(
    stream: IO[bytes],
    limits: Limits,
    progress: Callable[[], None] = silent,
    begin_page: Callable[[int, int], None] = silent_page,
) -> Answer:
    """Return the answer; raise ``FrameError`` for what is none, before more is read than was agreed."""
    while (mark := _read_exactly(stream, 1)) in {PROGRESS, _PAGE}:
        progress()
        if mark == _PAGE:
            page, pages = _PAGES.unpack(_read_exactly(stream, _PAGES.size))
            if not 0 < page <= pages <= limits.pages:
                raise FrameError
            begin_page(page, pages)
    if mark != _ANSWERED:
        raise FrameError
    head_length, records_length, body_length = _ANSWER.unpack(_read_exactly(stream, _ANSWER.size))
    allowed = max(limits.output_chars * _BYTES_PER_CHAR, limits.unpacked_bytes)
    if (
        head_length > _HEAD_BYTES
        or records_length > limits.blocks * (_BLOCK.size + _WORD.size)
        or body_length > allowed
    ):
        raise FrameError
    head, records = _read_exactly(stream, head_length), _read_exactly(stream, records_length)
    body = _read_exactly(stream, body_length)
    try:
        return _understand(json.loads(head), records, body, limits)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, struct.error):
        raise FrameError from None


def _write_answer(stream: IO[bytes], head: Mapping[str, object], records: bytes, body: bytes) -> None:
    head_bytes = _HEADS.encode(head).encode("ascii")
    stream.write(_ANSWERED + _ANSWER.pack(len(head_bytes), len(records), len(body)) + head_bytes)
    stream.write(records)
    stream.write(body)
    stream.flush()


def _understand(head: dict[str, object], records: bytes, body: bytes, limits: Limits) -> Answer:
    if "error" in head:
        fields = head["fields"]
        if not isinstance(fields, dict):
            raise TypeError
        return _ERRORS[str(head["error"])](**fields)
    if "members" in head:
        return _members(head, body)
    if "form" in head:
        return RawRecords(_string(head["form"]), body, bool(head["cut"]))
    if len(body) > limits.output_chars * _BYTES_PER_CHAR:
        raise ValueError
    source = _cut(body.decode("utf-8"), _list(head["pages"]), _string(head["format"]))
    voices = [_voice(*_list(voice)) for voice in _list(head["voices"])]
    words = _words(records, head["words"], source)
    blocks = records[: len(records) - len(words) * _WORD.size]
    return replace(
        source,
        blocks=_blocks(blocks, voices, len(source.text)),
        words=words,
        remarks=tuple(Remark(_string(remark)) for remark in _list(head["remarks"])),
        stated=None if head["stated"] is None else _stated(head["stated"]),
    )


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


def _blocks(records: bytes, voices: Sequence[tuple[str, Role | None]], length: int) -> tuple[Block, ...]:
    blocks = tuple(
        [
            Block(_KINDS[kind], start, end, voices[voice][0], voices[voice][1], row)
            for kind, voice, start, end, row in _BLOCK.iter_unpack(records)
        ]
    )
    # Of a PDF the blocks stand in reading order, which need not be that of its text.
    edges = list(chain.from_iterable(sorted([(block.start, block.end) for block in blocks])))
    if edges != sorted(edges) or (edges and edges[-1] > length):
        raise ValueError
    return blocks


def _words(records: bytes, count: object, source: SourceText) -> tuple[Word, ...]:
    """Return the words at the end of the records: in order, each on one page and with a place on it."""
    if not isinstance(count, int) or not 0 <= count <= len(records) // _WORD.size:
        raise ValueError
    words = tuple(Word(*fields) for fields in _WORD.iter_unpack(records[len(records) - count * _WORD.size :]))
    if any(word.start > word.end or not isfinite(sum(_box(word))) for word in words):
        raise ValueError
    if any(a.end > b.start for a, b in pairwise(words)) or (words and words[-1].end > len(source.text)):
        raise ValueError
    return words


def _box(word: Word) -> tuple[float, float, float, float]:
    return word.left, word.top, word.right, word.bottom


def _voice(speaker: object, role: object) -> tuple[str, Role | None]:
    return _string(speaker), None if role is None else Role(_string(role))


def _stated(fields: object) -> Stated:
    if not isinstance(fields, dict):
        raise TypeError
    date = fields["date"]
    return Stated(
        dossiers=tuple(map(_string, _list(fields["dossiers"]))),
        number=_string(fields["number"]),
        date=None if date is None else dt.date.fromisoformat(_string(date)),
        kind=_string(fields["kind"]),
        title=_string(fields["title"]),
        ministry=_string(fields["ministry"]),
        session_year=_string(fields["session_year"]),
        signatories=tuple(map(_string, _list(fields["signatories"]))),
        identifier=_string(fields["identifier"]),
    )


def _members(head: dict[str, object], body: bytes) -> MemberBatch:
    members, at = [], 0
    for name, length in (_list(entry) for entry in _list(head["members"])):
        if not isinstance(length, int) or not 0 <= length <= len(body) - at:
            raise ValueError
        members.append(Member(_string(name), body[at : at + length]))
        at += length
    following = head["next"]
    if at != len(body) or not (following is None or isinstance(following, int)):
        raise ValueError
    return MemberBatch(tuple(members), following)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _string(value: object) -> str:
    """Return a text that can be stored: JSON may hold half a character, which raises ``UnicodeEncodeError``."""
    if not isinstance(value, str):
        raise TypeError
    value.encode("utf-8")
    return value


def _read_exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise FrameError
    return data
