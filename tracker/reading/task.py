"""One file to be read, as the formats get it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.limits import Limits


def silent() -> None:
    """Tell nobody."""


def silent_page(page: int, pages: int) -> None:
    """Tell nobody."""
    del page, pages


@dataclass(frozen=True, slots=True)
class Task:
    """``name`` and ``data`` of the file and what it may cost; ``progress()`` tells that the work goes on.

    ``begin_page(page, pages)`` tells which page, counted from 1, is recognised now. ``tesseract`` is the program that
    reads pictures of pages; without it they are left unread.
    """

    name: str
    data: bytes
    limits: Limits
    progress: Callable[[], None] = silent
    tesseract: str = ""
    begin_page: Callable[[int, int], None] = silent_page
