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

_REASONS = {
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "de map bestaat niet",
    errno.EACCES: "u hebt hier geen recht om te schrijven",
    errno.EPERM: "u hebt hier geen recht om te schrijven",
    errno.EROFS: "hier kan alleen worden gelezen",
    errno.EISDIR: "er is al een map met deze naam",
    errno.EBUSY: "het bestand is in gebruik",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EINVAL: "deze naam mag niet op deze schijf",
}
"""Why the operating system refuses to write, in Dutch; its own words are those of its language."""

_IN_USE = (32, 33)
"""Windows' numbers for a file that another program holds (ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION)."""


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
        raise ExportError(name=path.name, reason=_reason(error)) from error


def _reason(error: OSError) -> str:
    if getattr(error, "winerror", None) in _IN_USE:
        return "het bestand is in gebruik"
    return _REASONS.get(error.errno or 0, f"fout {error.errno} van het besturingssysteem")


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
