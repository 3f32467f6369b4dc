"""Word files, OpenDocument texts and other zip files, written part by part."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SENTENCE = "Ik zal de Kamer voor de zomer informeren."
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_RELATION = '<Relationship Id="{id}" Type="{type}/{kind}" Target="{target}"/>'
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:table="{_ODF}:table:1.0" '
    f'xmlns:draw="{_ODF}:drawing:1.0" xmlns:style="{_ODF}:style:1.0"'
)


def zip_of(members: Mapping[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(text: str = SENTENCE, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, *, prolog: str = "", **parts: str) -> bytes:
    """A Word file; each further part ("footnotes", "styles", "header" …) is the inside of its root element."""
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _RELATIONS.format(
            _RELATION.format(id="a", type=_R, kind="officeDocument", target="word/document.xml")
        ),
        "word/document.xml": f"{prolog}<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _RELATIONS.format(
            "".join(_RELATION.format(id=f"r-{kind}", type=_R, kind=kind, target=f"{kind}.xml") for kind in parts)
        ),
    }
    members |= {f"word/{kind}.xml": f"<w:{kind} {_SPACES}>{content}</w:{kind}>" for kind, content in parts.items()}
    return zip_of(members)


def odt(body: str, *, styles: str = "", list_styles: str = "", manifest: str = "", prolog: str = "") -> bytes:
    content = (
        f"{prolog}<office:document-content {_ODF_SPACES}><office:automatic-styles>{list_styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {_ODF_SPACES}><office:master-styles>"
            f'<style:master-page style:name="x">{styles}</style:master-page>'
            "</office:master-styles></office:document-styles>",
        )
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return out.getvalue()
