"""A file on disk, as bytes."""

from __future__ import annotations

import hashlib
import stat
from typing import TYPE_CHECKING

from tracker.errors import EmptyFileError, FileMissingError, FileTooLargeError, FileUnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.reading.limits import Limits


def load_bytes(path: Path, limits: Limits) -> bytes:
    """Return the content of ``path``.

    Raise ``FileMissingError``, ``FileUnreadableError`` (no right, a folder, a pipe or device, a disk error),
    ``EmptyFileError`` or ``FileTooLargeError``.
    """
    try:
        data = _read(path, limits.file_bytes)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise FileMissingError(name=path.name) from None
    except OSError:
        raise FileUnreadableError(name=path.name) from None
    if not data:
        raise EmptyFileError(name=path.name)
    check_size(path.name, len(data), limits)
    return data


def check_size(name: str, size: int, limits: Limits) -> None:
    """Raise ``FileTooLargeError`` when ``size`` bytes are over the limit."""
    if size > limits.file_bytes:
        raise FileTooLargeError(name=name, limit=f"{limits.file_bytes / 1e6:g} MB")


def sha256(data: bytes) -> str:
    """Return the fingerprint by which a letter that is already there is recognised: 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _read(path: Path, limit: int) -> bytes:
    # Looked at first: opening a named pipe would wait for ever.
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError
    with path.open("rb") as file:
        # One byte over is enough to refuse it, also when it grew since it was looked at.
        return file.read(limit + 1)
