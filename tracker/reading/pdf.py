"""PDF: the text as PDFium gives it, character by character.

One character of a page's text is one entry of PDFium's character list, so that an offset on the page is the index that
QtPdf's ``getSelectionAtIndex`` takes. PDFium's own string leaves out control characters and holds a character beyond
U+FFFF as two; ``FILLER`` (U+2060, invisible) then keeps the count. Without fillers the text equals
``QPdfDocument.getAllText(page).text()``, except that Qt reads a U+FFFE or U+FEFF at the start of a page as a byte-order
mark (PySide6 6.11). U+FFFE is PDFium's mark for a line-end hyphen with its line break, and for a glyph without meaning.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from pypdfium2 import raw

from tracker.errors import (
    DamagedFileError,
    EmptyFileError,
    FileRefusedError,
    FileTooLargeError,
    PasswordProtectedError,
    ScanWithoutTextError,
)
from tracker.reading.blocks import remarks_on
from tracker.reading.hocr import even_sizes
from tracker.reading.pdf_layout import blocks_of
from tracker.reading.pdf_lines import FILLER, PageLines
from tracker.reading.pdf_scans import is_picture, read_picture
from tracker.reading.pdf_shown import Shown
from tracker.reading.pdf_speakers import with_speakers
from tracker.reading.pdf_text import own_text
from tracker.reading.pdfium_calls import close_page, load_page
from tracker.reading.source_text import SourceText, Word, from_pages
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.limits import Limits
    from tracker.reading.task import Task

# Readers look for the mark in the first kilobyte (ISO 32000-1, implementation note 13 of the older PDF reference).
_HEAD_BYTES = 1024
_MARK, _END_MARK = b"%PDF-", b"%%EOF"
# Behind it a million pages or more: PDFium counts for itself then, but no honest program writes such a number.
_COUNT, _MILLION = b"/Count", re.compile(rb"\s*\+?\d{7}")
_OBJECT = re.compile(rb"\d\s+obj\b")
# "mln." and "mld." in small print are easily taken for "min." and "mid.".
_DOUBTFUL_AMOUNT = re.compile(
    r"(?i)(?:€|\beuro?)\s?\d[\d.,]*\s?m[i1|!](?:n|d|jn)\b|\d\s?m[i1|!](?:n|d|jn)\b\.?\s(?:euro|eur)\b"
)
_BY_OCR = frozenset({Remark.OCR, Remark.RECOGNISED})
_PASSWORD_CODES = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


def is_pdf(data: bytes) -> bool:
    """Tell whether the first kilobyte holds the mark of a PDF."""
    return _MARK in data[:_HEAD_BYTES]


def read(task: Task) -> SourceText:
    """Return PDFium's text of each page, uncleaned, with its blocks; without them where there are too many.

    Raise ``DamagedFileError``, ``PasswordProtectedError``, ``FileTooLargeError`` (pages or text),
    ``ScanWithoutTextError`` (something on the pages, but no letter or digit) or ``EmptyFileError`` (blank pages only).
    Pages that are pictures are read by the task's Tesseract, and without it remarked on when other pages hold text.
    """
    document = _open(task.name, task.data)
    shown = Shown(document.raw)
    try:
        _check_page_count(task.name, len(document), task.limits)
        pages = _pages(task, document, shown)
        if not any(page.is_read and any(map(str.isalnum, page.text)) for page in pages):
            raise _reason_without_text(document)(name=task.name)
    except pypdfium2.PdfiumError:
        raise DamagedFileError(name=task.name) from None
    finally:
        document.close()
    source = from_pages([page.text for page in pages], "pdf")
    even_sizes(page.lines for page in pages if page.words)
    blocks = tuple(with_speakers(source.text, blocks_of([page.lines for page in pages], task.progress)))
    if len(blocks) > task.limits.blocks:
        blocks = ()
    words = tuple(word for page in pages for word in page.words)
    remarks = remarks_on(source.text, own=FILLER) | shown.remarks() | _remarks_on_pictures(pages)
    if remarks & _BY_OCR and _DOUBTFUL_AMOUNT.search(source.text):
        remarks.add(Remark.DOUBTFUL_AMOUNT)
    return replace(source, blocks=blocks, remarks=tuple(sorted(remarks)), words=words)


class _ReadPage(NamedTuple):
    """A page's text and lines; ``words`` are those of a picture, and ``is_read`` tells that no picture was left out."""

    text: str
    lines: PageLines
    words: Sequence[Word] = ()
    is_read: bool = True


def _remarks_on_pictures(pages: Sequence[_ReadPage]) -> set[Remark]:
    found = {Remark.RECOGNISED} if any(page.words for page in pages) else set()
    return found if all(page.is_read for page in pages) else found | {Remark.UNREAD}


def _open(name: str, data: bytes) -> pypdfium2.PdfDocument:
    _forget_last_error()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _PASSWORD_CODES:
            raise PasswordProtectedError(name=name) from None
        raise DamagedFileError(name=name) from None
    if _is_cut_off(data) or _counts_falsely(data):
        document.close()
        raise DamagedFileError(name=name)
    return document


def _forget_last_error() -> None:
    """Make PDFium fail on what is no PDF: some failures leave the reason of the failure before, of another file."""
    raw.FPDF_LoadMemDocument(b"-", 1, None)


def _is_cut_off(data: bytes) -> bool:
    """Tell whether the end is missing: PDFium would repair such a file and silently give a part of its text."""
    end = data.rfind(_END_MARK)
    return end < 0 or _OBJECT.search(data, end) is not None


def _counts_falsely(data: bytes) -> bool:
    at = data.find(_COUNT)
    while at >= 0:
        at += len(_COUNT)
        if _MILLION.match(data, at):
            return True
        at = data.find(_COUNT, at)
    return False


def _check_page_count(name: str, count: int, limits: Limits) -> None:
    if count < 1:
        raise DamagedFileError(name=name)
    if count > limits.pages:
        raise FileTooLargeError(name=name, limit=f"{limits.pages} p.")


def _pages(task: Task, document: pypdfium2.PdfDocument, shown: Shown) -> list[_ReadPage]:
    """Return each page's text and its lines, whose offsets count from the start of the first page."""
    pages: list[_ReadPage] = []
    total = 0
    for index in range(len(document)):
        task.progress()
        page = _page(task, document, index, total, shown)
        total += len(page.text) + 1
        if total > task.limits.output_chars:
            raise FileTooLargeError(name=task.name, limit=f"{task.limits.output_chars / 1e6:g} MB")
        pages.append(page)
    return pages


def _reason_without_text(document: pypdfium2.PdfDocument) -> type[FileRefusedError]:
    drawn = any(raw.FPDFPage_CountObjects(document[index]) > 0 for index in range(len(document)))
    return ScanWithoutTextError if drawn else EmptyFileError


def _page(task: Task, document: pypdfium2.PdfDocument, index: int, offset: int, shown: Shown) -> _ReadPage:
    # Opened without pypdfium2's own object, which would cost a fiftieth of the whole reading.
    page = load_page(document.raw, index)
    if not page:
        raise pypdfium2.PdfiumError("Failed to load page.")
    try:
        text, lines = own_text(page, index, offset, shown)
        if not is_picture(page, text, lines.width * lines.height):
            return _ReadPage(text, lines)
        if not task.tesseract:
            return _ReadPage(text, lines, is_read=False)
        task.begin_page(index + 1, len(document))
        scanned = read_picture(task, document[index], index + 1, offset)
        return _ReadPage(scanned.text, scanned.page, scanned.words) if scanned.words else _ReadPage(text, lines)
    finally:
        close_page(page)
