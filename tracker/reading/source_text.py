"""The text of one file as it stands there, with the place of every character."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page: ``number`` counts from 1; ``start`` and ``end`` are offsets in ``SourceText.text``.

    For a PDF ``offset - start`` is PDFium's own character index on that page, which QtPdf shares.
    """

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text, uncleaned. Pages are joined by one form feed, which belongs to no page.

    ``format`` is ``"txt"`` or ``"pdf"``. A text file has one page, or one for each form feed.
    """

    text: str
    pages: tuple[Page, ...]
    format: str

    def page_at(self, offset: int) -> Page:
        """Return the page on which the character at ``offset`` stands (the one before it for a page break)."""
        starts = [page.start for page in self.pages]
        return self.pages[max(0, bisect_right(starts, offset) - 1)]


def from_pages(texts: list[str], file_format: str) -> SourceText:
    """Join page texts into one ``SourceText``."""
    pages, at = [], 0
    for number, text in enumerate(texts, start=1):
        pages.append(Page(number, at, at + len(text)))
        at += len(text) + 1
    return SourceText("\f".join(texts), tuple(pages), file_format)
