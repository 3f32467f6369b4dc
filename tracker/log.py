"""The log file: what went wrong and where, never a letter's text or a note."""

from __future__ import annotations

import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOG_BYTES = 1_000_000
LOG_FILES = 3


def log_to(data_dir: Path) -> None:
    """Send warnings and worse to ``logs/gestand.log`` in the data folder; without the right to write, to nowhere."""
    folder = data_dir / "logs"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "gestand.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        logger = logging.getLogger()
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
