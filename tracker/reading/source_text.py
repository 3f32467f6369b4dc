"""The text of one file as it stands there, with the place of every character and what the file says of itself."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from tracker.terms import Remark


class BlockKind(StrEnum):
    """What a block is, as far as the file's own structure says so."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    QUESTION = "question"
    ANSWER = "answer"
    SPEAKER = "speaker"
    """The line that announces who speaks, as in the proceedings of parliament ("De voorzitter:")."""
    FOOTNOTE = "footnote"
    HEADER = "header"
    """What stands at the head of a page or, as the sender's lines on ministry paper, in a column beside the text."""
    FOOTER = "footer"


ASIDES = frozenset({BlockKind.FOOTNOTE, BlockKind.HEADER, BlockKind.FOOTER})
"""Kinds that stand beside the running text: they come after all other blocks."""


class Role(StrEnum):
    """In which quality somebody speaks in parliament."""

    CHAIR = "chair"
    MEMBER = "member"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: ``number`` counts from 1; ``start`` and ``end`` are offsets in ``SourceText.text``.

    For a PDF ``offset - start`` is PDFium's own character index on that page, which QtPdf shares.
    """

    number: int
    start: int
    end: int


class Block(NamedTuple):
    """A paragraph, heading, list item …: ``start`` and ``end`` are offsets in ``SourceText.text``.

    A sentence may run on from one block into the next where a page or column ends, or where the number of a note, which
    belongs to no block, stands in its midst. ``speaker`` and ``role`` say whose words they are, where the file's
    structure tells ("Minister Ollongren"). ``row`` is the same for all cells of one row of a table; 0 outside
    tables.
    """

    kind: BlockKind
    start: int
    end: int
    speaker: str = ""
    role: Role | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was read on the picture of a page: offsets in ``SourceText.text``, and its place on that page.

    The box is in points from the page's top left corner; ``confidence`` is Tesseract's own, 0 to 100.
    """

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float
    confidence: int


@dataclass(frozen=True, slots=True)
class Stated:
    """What the file says of itself in fields of its own, as official XML and pages do; empty where it says nothing.

    ``dossiers`` are without spaces ("28676", "21501-02", "36600-V"), ``session_year`` is as "2017-2018". ``kind`` and
    ``ministry`` are the publisher's own words ("Motie", "Ministerie van Volksgezondheid, Welzijn en Sport").
    """

    dossiers: tuple[str, ...] = ()
    number: str = ""
    date: dt.date | None = None
    kind: str = ""
    title: str = ""
    ministry: str = ""
    session_year: str = ""
    signatories: tuple[str, ...] = ()
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text, uncleaned. Pages are joined by one form feed, which belongs to no page.

    ``format`` is the format's name: ``"txt"``, ``"pdf"``, ``"docx"``, ``"odt"``, ``"xml"``, ``"html"``, ``"doc"`` or
    ``"rtf"``. A text file has one page, or one for each form feed; formats without pages have one. ``blocks`` are
    in reading order; a text file has none. Of a PDF ``text`` is PDFium's own, in PDFium's order, in which the blocks
    need not follow each other; of other formats it is the blocks with a blank line between them. Of a page that is a
    picture the text is Tesseract's, and ``words`` says where on the page each word stands.
    """

    text: str
    pages: tuple[Page, ...]
    format: str
    blocks: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()
    stated: Stated | None = None
    words: tuple[Word, ...] = ()

    @property
    def confidence(self) -> int | None:
        """How sure Tesseract is on average of what it read, 0 to 100, by character; ``None`` where it read nothing."""
        chars = sum(word.end - word.start for word in self.words)
        weighed = sum(word.confidence * (word.end - word.start) for word in self.words)
        return round(weighed / chars) if chars else None

    @property
    def body_end(self) -> int:
        """The offset where the last of the running text ends; the whole length without blocks."""
        body = [block.end for block in self.blocks if block.kind not in ASIDES]
        return max(body, default=len(self.text))

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
