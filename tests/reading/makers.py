"""Sound and broken files, made on the spot: nothing hostile is stored."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTER_LINES = (
    "Geachte voorzitter,",
    "Ik zal de Kamer voor 1 februari 2018 informeren over de toe-",
    "zegging die mijn ambtsvoorganger in het debat deed.",
    "De minister van Defensie",
)


def letter_pdf(pages: Sequence[Sequence[str]] = (LETTER_LINES,)) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for lines in pages:
        for row, line in enumerate(lines):
            canvas.drawString(72, 780 - 16 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan_pdf() -> bytes:
    """A PDF whose only page is a picture."""
    # A portable greymap: 8 by 8 points.
    picture = ImageReader(io.BytesIO(b"P5 8 8 255\n" + bytes(range(64))))
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawImage(picture, 0, 0, 400, 400)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def encrypted_pdf(user_password: str) -> bytes:
    """RC4, which pypdf does without another library; an empty password opens for everybody."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(letter_pdf())))
    writer.encrypt(user_password, "eigenaar", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def plain_pdf(streams: Sequence[bytes], *, to_unicode: bytes = b"", stream_keys: bytes = b"", count: int = -1) -> bytes:
    """A PDF written by hand: one page for each content stream, in Helvetica with its own meaning for the codes."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * index) for index in range(len(streams)))
    cmap = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange " + to_unicode + b" endcmap"
    font_keys = b"/ToUnicode 4 0 R" if to_unicode else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, len(streams) if count < 0 else count),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica%b>>" % font_keys,
        _stream(cmap),
    ]
    for index, stream in enumerate(streams):
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        objects += [page % (6 + 2 * index), _stream(stream, stream_keys)]
    return _with_table(objects)


def shown(*lines: str) -> bytes:
    """A content stream that shows these lines of plain characters."""
    return b"BT /F1 12 Tf 14 TL 50 800 Td %b ET" % b" T* ".join(b"(%b) Tj" % line.encode("ascii") for line in lines)


def deflate_bomb(megabytes: int) -> bytes:
    """A PDF of a few kB whose page unpacks, in two steps, to this many MB of text operators."""
    packer = zlib.compressobj(9)
    chunk = b"(a b) Tj".ljust(16) * 65_536
    first = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush each equal piece packs to the same bytes, so that none but two need be packed.
    again = packer.compress(chunk) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = first + again * (megabytes - 1) + packer.flush()
    return plain_pdf([zlib.compress(packed)], stream_keys=b"/Filter[/FlateDecode/FlateDecode]")


def _stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (keys, len(data), data)


def _with_table(objects: Sequence[bytes]) -> bytes:
    out, table = bytearray(b"%PDF-1.4\n"), bytearray()
    for number, content in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start, size = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, bytes(table))
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start)
    return bytes(out)
