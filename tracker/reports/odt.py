"""A plain text document (OpenDocument 1.3): headings, paragraphs and tables, to go on with in an office program."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

_TYPE = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("meta", "meta"),
        ("manifest", "manifest"),
    )
)  # fmt: skip
_MORE = (
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (2.2)."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_STYLES = (
    '<style:style style:name="Standard" style:family="paragraph" style:class="text">'
    '<style:paragraph-properties fo:margin-bottom="0.2cm"/>'
    '<style:text-properties fo:font-size="10pt" fo:language="nl" fo:country="NL"/></style:style>'
    '<style:style style:name="Cel" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:paragraph-properties fo:margin-bottom="0cm"/><style:text-properties fo:font-size="9pt"/></style:style>'
    '<style:style style:name="Celkop" style:family="paragraph" style:parent-style-name="Cel">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Kop1" style:display-name="Heading 1" style:family="paragraph" '
    'style:parent-style-name="Standard" style:default-outline-level="1">'
    '<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Kop2" style:display-name="Heading 2" style:family="paragraph" '
    'style:parent-style-name="Standard" style:default-outline-level="2">'
    '<style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/>'
    '<style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>'
)
_PAGE = (
    '<style:page-layout style:name="Liggend"><style:page-layout-properties fo:page-width="29.7cm" '
    'fo:page-height="21cm" style:print-orientation="landscape" fo:margin="2cm"/></style:page-layout>'
    '<style:page-layout style:name="Staand"><style:page-layout-properties fo:page-width="21cm" '
    'fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin="2.5cm"/></style:page-layout>'
)
LANDSCAPE, PORTRAIT = "Standard", "Brief"
"""On which page a piece may begin."""
_MASTER = (
    f'<style:master-page style:name="{LANDSCAPE}" style:page-layout-name="Liggend"/>'
    f'<style:master-page style:name="{PORTRAIT}" style:page-layout-name="Staand"/>'
)
_WIDTH_CM = 25.7


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 or 2. With a ``page`` it begins one of that form."""

    level: int
    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; with a ``page`` it begins one of that form."""

    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; ``shares`` are the widths of its columns."""

    titles: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


Piece = Heading | Paragraph | Table


def odt_document(title: str, made_on: dt.date, pieces: Sequence[Piece]) -> bytes:
    """Return the document's bytes; equal pieces give equal bytes."""
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    widths = "".join(_column_styles(number, table) for number, table in enumerate(tables, 1)) + _PAGE_STYLES
    numbers = {id(table): number for number, table in enumerate(tables, 1)}
    body = "".join(_piece(piece, numbers.get(id(piece), 0)) for piece in pieces)
    content = (
        f"{_HEAD}<office:document-content {_NAMES} {_MORE}><office:automatic-styles>{widths}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    styles = (
        f"{_HEAD}<office:document-styles {_NAMES} {_MORE}><office:styles>{_STYLES}</office:styles>"
        f"<office:automatic-styles>{_PAGE}</office:automatic-styles><office:master-styles>{_MASTER}"
        "</office:master-styles></office:document-styles>"
    )
    meta = (
        f"{_HEAD}<office:document-meta {_NAMES} {_MORE}><office:meta><dc:title>{_text(title)}</dc:title>"
        f"<dc:language>nl-NL</dc:language><dc:date>{made_on.isoformat()}T12:00:00</dc:date></office:meta>"
        "</office:document-meta>"
    )
    return _packed({"content.xml": content, "styles.xml": styles, "meta.xml": meta}, made_on)


def _packed(parts: dict[str, str], made_on: dt.date) -> bytes:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in parts
    )
    manifest = (
        f'{_HEAD}<manifest:manifest {_NAMES} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:version="1.3" manifest:media-type="{_TYPE}"/>{entries}</manifest:manifest>'
    )
    out = io.BytesIO()
    moment = (made_on.year, made_on.month, made_on.day, 12, 0, 0)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # First and not packed, so that the file says what it is (OpenDocument 1.3 part 2, 3.3).
        archive.writestr(zipfile.ZipInfo("mimetype", moment), _TYPE, zipfile.ZIP_STORED)
        for name, part in {**parts, "META-INF/manifest.xml": manifest}.items():
            archive.writestr(zipfile.ZipInfo(name, moment), part.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)).replace("\n", "<text:line-break/>")


_PAGE_STYLES = "".join(
    f'<style:style style:name="{style}{page}" style:family="paragraph" style:parent-style-name="{style}" '
    f'style:master-page-name="{page}"/>'
    for style in ("Standard", "Kop1", "Kop2")
    for page in (LANDSCAPE, PORTRAIT)
)


def _piece(piece: Piece, number: int) -> str:
    if isinstance(piece, Heading):
        tag = f'text:style-name="Kop{piece.level}{piece.page}" text:outline-level="{piece.level}"'
        return f"<text:h {tag}>{_text(piece.text)}</text:h>"
    if isinstance(piece, Paragraph):
        return f'<text:p text:style-name="Standard{piece.page}">{_text(piece.text)}</text:p>'
    columns = "".join(
        f'<table:table-column table:style-name="T{number}.{at}"/>' for at, _ in enumerate(piece.titles, 1)
    )
    head = f"<table:table-header-rows>{_row(piece.titles, 'Celkop')}</table:table-header-rows>"
    rows = "".join(_row(row, "Cel") for row in piece.rows)
    return f'<table:table table:name="Tabel{number}">{columns}{head}{rows}</table:table>'


def _row(cells: Iterable[str], style: str) -> str:
    made = "".join(
        f'<table:table-cell office:value-type="string"><text:p text:style-name="{style}">{_text(cell)}</text:p>'
        "</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{made}</table:table-row>"


def _column_styles(number: int, table: Table) -> str:
    whole = sum(table.shares)
    return "".join(
        f'<style:style style:name="T{number}.{at}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{_WIDTH_CM * share / whole:.2f}cm"/></style:style>'
        for at, share in enumerate(table.shares, 1)
    )
