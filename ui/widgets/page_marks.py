"""Where a stretch of a letter's text stands on the pages of its PDF."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ui.widgets.pdf_pages import PageMark

if TYPE_CHECKING:
    from tracker.services.rows import LetterDocument, Mark

_LINES = re.compile(r"[^\ufffe\r\n]+")


def page_marks(document: LetterDocument, mark: Mark) -> list[PageMark]:
    """Cut a mark at page breaks and line ends; on a page that is a picture, give the place of its words.

    PDFium counts a line-end hyphen (U+FFFE) as a character but leaves it out of what it selects, so that a stretch
    over several lines would end too early; line by line it is exact.
    """
    return [
        PageMark(
            mark.commitment_id,
            page.number - 1,
            line.start() - page.start,
            line.end() - page.start,
            _box(document, line.start(), line.end()),
        )
        for start, end in mark.spans or ((mark.start, mark.end),)
        for page in document.pages
        for line in _LINES.finditer(document.text, max(start, page.start), min(end, page.end))
    ]


def _box(document: LetterDocument, start: int, end: int) -> tuple[float, float, float, float] | None:
    """Return the box around the words that were read on a picture between two offsets; ``None`` where none were."""
    first = bisect_left(document.words, start, key=lambda word: word.end - 1)
    last = bisect_left(document.words, end, key=lambda word: word.start)
    words = document.words[first:last]
    if not words:
        return None
    left, top = min(word.left for word in words), min(word.top for word in words)
    return left, top, max(word.right for word in words), max(word.bottom for word in words)
