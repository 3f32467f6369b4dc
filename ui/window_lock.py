"""Which window was the first on a data folder; imports no service, so that the window can use it at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path


def lock_window(data_dir: Path) -> QLockFile | None:
    """Take the place of the only window on a data folder; ``None`` when another has it."""
    lock = QLockFile(str(data_dir / "window.lock"))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None
