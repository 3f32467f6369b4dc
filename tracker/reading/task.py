"""One file to be read, as the formats get it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.limits import Limits


def silent() -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Task:
    """``name`` and ``data`` of the file and what it may cost; ``progress()`` tells that the work goes on.

    ``tesseract`` is the program that reads pictures of pages; without it they are left unread.
    """

    name: str
    data: bytes
    limits: Limits
    progress: Callable[[], None] = silent
    tesseract: str = ""
