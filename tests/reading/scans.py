"""Scans of our own letters: their pages drawn as pictures, which is all that the PDF then holds."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Container


def scanned(pdf: bytes, dots_per_inch: int = 200, keep: Container[int] = ()) -> bytes:
    """The PDF with its pages as pictures, but for those in ``keep``, counted from 0."""
    document = pypdfium2.PdfDocument(pdf)
    writer = PdfWriter()
    original = PdfReader(io.BytesIO(pdf))
    for index in range(len(document)):
        if index in keep:
            writer.add_page(original.pages[index])
        else:
            writer.add_page(PdfReader(io.BytesIO(_picture(document[index], dots_per_inch))).pages[0])
    document.close()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _picture(page: pypdfium2.PdfPage, dots_per_inch: int) -> bytes:
    bitmap = page.render(scale=dots_per_inch / 72, grayscale=True)
    rows, stride = bytes(bitmap.buffer), bitmap.stride
    pixels = b"".join(rows[at : at + bitmap.width] for at in range(0, bitmap.height * stride, stride))
    picture = ImageReader(io.BytesIO(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + pixels))
    bitmap.close()
    out = io.BytesIO()
    size = page.get_width(), page.get_height()
    canvas = Canvas(out, pagesize=size)
    canvas.drawImage(picture, 0, 0, *size)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
