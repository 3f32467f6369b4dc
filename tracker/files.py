"""Writing a file all or nothing."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tracker.errors import DiskFullError, ExportError

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


def is_disk_full(error: OSError) -> bool:
    """Tell whether the operating system refused for want of room."""
    return error.errno in _FULL


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` so that a reader sees the old file or the new one, never a part.

    Raises ``DiskFullError`` when there is no room and ``ExportError`` for any other refusal; the old file then stays.
    """
    try:
        _replace(path, data)
    except OSError as error:
        if is_disk_full(error):
            raise DiskFullError from error
        raise ExportError(name=path.name, reason=error.strerror or error) from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
