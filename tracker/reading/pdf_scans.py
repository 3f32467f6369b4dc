"""Pages that are pictures: drawn by PDFium and read by Tesseract, over pipes; nothing is written to a file."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from pypdfium2 import raw

from tracker.errors import ReadingFailedError
from tracker.reading.hocr import scanned_page
from tracker.reading.pdf_lines import PageLines
from tracker.reading.pdfium_calls import bounds_of, count_objects, get_object, get_type
from tracker.reading.tesseract import LANGUAGE, NO_WINDOW, own_environment
from tracker.reading.xml_tree import parse

if TYPE_CHECKING:
    import pypdfium2

    from tracker.reading.hocr import ScannedPage
    from tracker.reading.pdfium_calls import Handle
    from tracker.reading.task import Task

# A stamp or a running head may have been typed over the picture of a page.
_FEW_CHARS = 100
_LARGE_PICTURE, _PICTURE = 0.5, 0.25
# Letters drawn as lines are many small objects.
_MANY_OBJECTS, _OBJECTS = 50, 2_000
_POINTS_PER_INCH = 72
_DOTS_PER_INCH = 300
# A page of paper at that measure has less than nine million; a larger one is drawn coarser. Tesseract takes no side of
# more than 32,767.
_MOST_PIXELS, _LONGEST_SIDE = 25_000_000, 30_000


def is_picture(page: Handle, text: str, area: float) -> bool:
    """Tell whether a page with this text of its own is a picture of a page; ``area`` in square points."""
    chars = sum(map(str.isalnum, text)) if len(text) < 4 * _FEW_CHARS else _FEW_CHARS
    if chars >= _FEW_CHARS:
        return False
    count = count_objects(page)
    if not chars and count >= _MANY_OBJECTS:
        return True
    area *= _LARGE_PICTURE if chars else _PICTURE
    covered = sum(_picture_area(page, index) for index in range(min(count, _OBJECTS)))
    return bool(covered >= area > 0)


def _picture_area(page: Handle, index: int) -> float:
    piece = get_object(page, index)
    if get_type(piece) not in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
        return 0.0
    bounds = bounds_of(piece)
    if bounds is None:
        return 0.0
    left, bottom, right, top = bounds
    return max(0.0, right - left) * max(0.0, top - bottom)


def read_picture(task: Task, page: pypdfium2.PdfPage, index: int, offset: int) -> ScannedPage:
    """Return what Tesseract reads on a page; ``offset`` is where its text starts in the whole.

    Raise ``ReadingFailedError`` when Tesseract fails.
    """
    width, height = page.get_width(), page.get_height()
    usual, coarser = _DOTS_PER_INCH / _POINTS_PER_INCH, (_MOST_PIXELS / (width * height)) ** 0.5
    scale = min(usual, coarser, _LONGEST_SIDE / max(width, height))
    found = _recognise(task, _greymap(page, scale), round(scale * _POINTS_PER_INCH))
    return scanned_page(parse(task, found), PageLines(index, width, height, []), scale, offset)


def _greymap(page: pypdfium2.PdfPage, scale: float) -> bytes:
    """Return the picture of a page in shades of grey, as a portable greymap."""
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        rows = memoryview(bitmap.buffer).cast("B")
        width, stride = bitmap.width, bitmap.stride
        pixels = b"".join(rows[at : at + width] for at in range(0, bitmap.height * stride, stride))
        return b"P5 %d %d 255\n" % (width, bitmap.height) + pixels
    finally:
        bitmap.close()


def _recognise(task: Task, picture: bytes, resolution: int) -> bytes:
    options = f"-l {LANGUAGE} --dpi {resolution} -c hocr_char_boxes=1 hocr".split()
    try:
        answer = subprocess.run(  # noqa: S603 - Tesseract, on a picture that we drew
            [task.tesseract, "stdin", "stdout", *options],
            check=True,
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=own_environment(),
            creationflags=NO_WINDOW,
        )
    except (OSError, subprocess.CalledProcessError):
        raise ReadingFailedError(name=task.name) from None
    return answer.stdout
