"""Writing a file all or nothing."""

from __future__ import annotations

import errno
import os
import shutil
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING

from tracker.errors import DiskFullError, ExportError

if TYPE_CHECKING:
    from pathlib import Path

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
    # Opened as any new file, so that colleagues may read it on a shared drive (tempfile makes files private).
    part = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex}.tmp")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            shutil.copymode(path, part)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
