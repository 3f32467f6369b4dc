"""Printing a PDF: each page as a picture at the printer's own fineness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_MOST_DPI = 300
"""Dots per inch; finer is not seen and takes hundreds of megabytes a page."""


def make_printer() -> QPrinter:
    """Return a printer for papers as the program makes them."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(min(printer.resolution(), _MOST_DPI))
    printer.setFullPage(True)
    return printer


def print_pages(document: QPdfDocument, printer: QPrinter) -> bool:
    """Print the pages that were chosen in the print dialog, all of them otherwise; return whether that could begin."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    first, last = printer.fromPage() or 1, printer.toPage() or document.pageCount()
    for number in range(max(1, first), min(last, document.pageCount()) + 1):
        if number > first:
            printer.newPage()
        _print_page(document, number - 1, painter, printer)
    return painter.end()


def _print_page(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    size = document.pagePointSize(page).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    image = document.render(page, QSize(round(size.width()), round(size.height())))
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
