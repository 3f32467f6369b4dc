"""Zip files, weighed before anything is unpacked. Names are only compared and shown: nothing is written to disk."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from tracker.errors import (
    ArchiveError,
    DamagedFileError,
    PasswordProtectedError,
    UnknownFormatError,
    UnpackedTooLargeError,
    UnsafeNamesError,
)
from tracker.reading.members import Member, MemberBatch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.reading.source_text import SourceText
    from tracker.reading.task import Task

_START_MARKS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_END_MARK = b"PK\x05\x06"
# Offset and form of "size of the central directory" in the end record (PKWARE APPNOTE 4.3.16).
_DIRECTORY_SIZE = struct.Struct("<I")
_DIRECTORY_SIZE_AT = 12
# One entry of the directory: 46 bytes, a name and extras; more than this much for each is no honest file.
_ENTRY_BYTES = 1_024
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What a damaged or contrived zip file makes the library raise.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    NotImplementedError,
    struct.error,
    OSError,
    RuntimeError,
)
_OTHER_OFFICE = ("xl/", "ppt/", "visio/")
_BATCH_BYTES = 20_000_000
# From the root, of a drive, or upwards: no program that packs letters writes such names.
_LEADS_OUT = re.compile(r"[\\/]|[A-Za-z]:|(?:.*[\\/])?\.\.(?:[\\/]|$)", re.DOTALL)


def is_zip(data: bytes) -> bool:
    """Tell whether ``data`` starts as a zip file does."""
    return data.startswith(_START_MARKS)


class Archive:
    """A zip file within the limits, whose members can be read."""

    def __init__(self, task: Task) -> None:
        """Weigh the file.

        Raise ``UnpackedTooLargeError`` (size, ratio, number of members), ``UnsafeNamesError``,
        ``PasswordProtectedError``, ``UnknownFormatError`` (a way of packing that office programs do not use) or
        ``DamagedFileError``.
        """
        self._task = task
        _check_directory(task)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(task.data))
        except _DAMAGE:
            raise DamagedFileError(name=task.name) from None
        self.entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        self._check()
        self.names = frozenset(entry.filename for entry in self.entries)

    def read(self, member: str | zipfile.ZipInfo) -> bytes:
        """Return a member's bytes; raise ``DamagedFileError`` when it is not there or not what it says it is."""
        self._task.progress()
        try:
            # The library stops at the size that was weighed, and compares the checksum.
            return self._zip.read(member)
        except (*_DAMAGE, KeyError):
            raise DamagedFileError(name=self._task.name) from None

    def _check(self) -> None:
        name, limits = self._task.name, self._task.limits
        if len(self.entries) > limits.members:
            raise UnpackedTooLargeError(name=name, limit=f"{limits.members} items")
        if any(_LEADS_OUT.match(entry.filename) for entry in self._zip.infolist()):
            raise UnsafeNamesError(name=name)
        if any(entry.flag_bits & _ENCRYPTED for entry in self.entries):
            raise PasswordProtectedError(name=name)
        sizes = [(entry.file_size, entry.compress_size) for entry in self.entries]
        sizes.append((sum(size for size, _ in sizes), len(self._task.data)))
        if sizes[-1][0] > limits.unpacked_bytes:
            raise UnpackedTooLargeError(name=name, limit=f"{limits.unpacked_bytes / 1e6:g} MB")
        if any(size > limits.ratio_from_bytes and size > limits.ratio * packed for size, packed in sizes):
            raise UnpackedTooLargeError(name=name, limit=f"{limits.ratio} ×")
        if any(entry.compress_type not in _METHODS for entry in self.entries):
            raise UnknownFormatError(name=name)


def _check_directory(task: Task) -> None:
    """Refuse a table of contents that would cost much to look at; it is as long as the file says, not as it counts."""
    at = task.data.rfind(_END_MARK)
    if at < 0 or at + _DIRECTORY_SIZE_AT + _DIRECTORY_SIZE.size > len(task.data):
        raise DamagedFileError(name=task.name)
    (size,) = _DIRECTORY_SIZE.unpack_from(task.data, at + _DIRECTORY_SIZE_AT)
    if size > task.limits.members * _ENTRY_BYTES:
        raise UnpackedTooLargeError(name=task.name, limit=f"{task.limits.members} items")


def refuse(task: Task) -> SourceText:
    """Say why a zip file that is no letter cannot be read as one."""
    names = Archive(task).names
    if any(name.startswith(_OTHER_OFFICE) for name in names) or "mimetype" in names:
        raise UnknownFormatError(name=task.name)
    raise ArchiveError(name=task.name)


def list_members(task: Task, first: int) -> MemberBatch:
    """Return the files in a zip file from index ``first`` on, some twenty megabytes or at least one of them.

    Raise as ``Archive`` does, ``UnknownFormatError`` for what is no zip file.
    """
    if not is_zip(task.data):
        raise UnknownFormatError(name=task.name)
    archive = Archive(task)
    members: list[Member] = []
    total = 0
    for index, entry in _letters(archive, first):
        if members and total + entry.file_size > _BATCH_BYTES:
            return MemberBatch(tuple(members), index)
        members.append(Member(_shown(entry.filename), archive.read(entry)))
        total += entry.file_size
    return MemberBatch(tuple(members), None)


def _letters(archive: Archive, first: int) -> Iterable[tuple[int, zipfile.ZipInfo]]:
    """Return the entries that a person put there, with their indexes."""
    for index, entry in enumerate(archive.entries[first:], start=first):
        name = _shown(entry.filename)
        if name and not name.startswith((".", "~$")) and not entry.filename.startswith("__MACOSX/"):
            yield index, entry


def _shown(name: str) -> str:
    """Return the last part of a member's name, as it may be shown."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = "".join(char for char in last if char.isprintable())[:200]
    return "" if set(shown) <= {"."} else shown
