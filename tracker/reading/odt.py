"""OpenDocument texts (ODT, OASIS OpenDocument 1.3): the same blocks as from a Word file, deleted text left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.errors import DamagedFileError, PasswordProtectedError
from tracker.reading.archives import Archive, is_zip
from tracker.reading.blocks import BlockWriter
from tracker.reading.source_text import BlockKind
from tracker.reading.xml_tree import attribute, child, local, parse
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.reading.source_text import SourceText
    from tracker.reading.task import Task
    from tracker.reading.xml_tree import Element

# The first member says what the file is, unpacked, from byte 38 on (OpenDocument 1.3 part 2, 3.3).
_MARK = b"application/vnd.oasis.opendocument.text"
_HEAD_BYTES = 200
_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
# Deleted text, comments, the numbers of notes, and what describes forms and fields.
_SKIPPED = frozenset(("tracked-changes", "annotation", "note-citation", "sequence-decls", "forms", "ruby-text"))
_MARGINS = {
    name: kind
    for kind in (BlockKind.HEADER, BlockKind.FOOTER)
    for name in (kind.value, f"{kind.value}-left", f"{kind.value}-first")
}
_CHARACTERS = {"tab": "\t", "line-break": "\n"}
# White space in the file is one space; more of it has elements of its own (OpenDocument 1.3 part 3, 6.1.2).
_SPACE = re.compile(r"[ \t\r\n]+")
# More spaces in a row than this are no text.
_MOST_SPACES = 200
BULLET = "• "


def is_odt(data: bytes) -> bool:
    """Tell whether ``data`` is a zip file that says it is an OpenDocument text."""
    return is_zip(data) and _MARK in data[:_HEAD_BYTES]


def read(task: Task) -> SourceText:
    """Return the text of an OpenDocument text.

    Raise as ``Archive`` and ``xml_tree.parse`` do, ``PasswordProtectedError``, ``DamagedFileError`` without content,
    ``EmptyFileError`` when no letter or digit stands in it, ``FileTooLargeError`` when over the limits.
    """
    archive = Archive(task)
    if _CONTENT not in archive.names:
        raise DamagedFileError(name=task.name)
    if _MANIFEST in archive.names and b"encryption-data" in archive.read(_MANIFEST):
        raise PasswordProtectedError(name=task.name)
    content = parse(task, archive.read(_CONTENT))
    styles = parse(task, archive.read(_STYLES)) if _STYLES in archive.names else None
    body = child(content, "body", "text")
    if body is None:
        raise DamagedFileError(name=task.name)
    writer = BlockWriter(task)
    _Walker(writer, _ordered_levels(content, styles)).blocks(body, BlockKind.PARAGRAPH)
    _add_margins(writer, styles)
    return writer.source("odt")


class _Walker:
    """Goes through the content in reading order and writes its blocks."""

    def __init__(self, writer: BlockWriter, ordered: frozenset[tuple[str, int]] = frozenset()) -> None:
        self._writer = writer
        self._ordered = ordered
        self._boxes: list[Element] = []

    def blocks(self, holder: Iterable[Element], kind: BlockKind) -> None:
        """Write everything in ``holder``; ``kind`` is what a plain paragraph is there."""
        for element in holder:
            name = local(element)
            if name in ("p", "h"):
                self._paragraph(element, kind)
            elif name == "list":
                self._list(element, kind, (), "")
            elif name == "table-row":
                self._writer.begin_row()
                self.blocks(element, kind)
            elif name == "table-cell":
                self.blocks(element, BlockKind.CELL if kind is BlockKind.PARAGRAPH else kind)
            elif name and name not in _SKIPPED:
                self.blocks(element, kind)

    def _paragraph(self, paragraph: Element, kind: BlockKind, marker: str = "") -> None:
        if kind is BlockKind.PARAGRAPH:
            kind = BlockKind.HEADING if local(paragraph) == "h" else BlockKind.ITEM if marker else kind
        pieces: list[str] = []
        self._collect(paragraph, pieces)
        boxes, self._boxes = self._boxes, []
        text = "".join(pieces).strip()
        if text:
            self._writer.add(kind, marker + text)
        for box in boxes:
            self.blocks(box, kind if kind in (BlockKind.HEADER, BlockKind.FOOTER) else BlockKind.PARAGRAPH)

    def _list(self, element: Element, kind: BlockKind, numbers: tuple[int, ...], style: str) -> None:
        style = attribute(element, "style-name") or style
        ordered = (style, len(numbers) + 1) in self._ordered
        count = 0
        for item in element:
            if local(item) not in ("list-item", "list-header"):
                continue
            count += local(item) == "list-item"
            marker = "" if local(item) == "list-header" else f"{count}. " if ordered else BULLET
            for part in item:
                if local(part) == "list":
                    self._list(part, kind, (*numbers, count), style)
                elif local(part) in ("p", "h"):
                    self._paragraph(part, kind, marker)
                    marker = ""

    def _collect(self, element: Element, pieces: list[str]) -> None:
        pieces.append(_SPACE.sub(" ", element.text or ""))
        for part in element:
            name = local(part)
            if name in _CHARACTERS:
                pieces.append(_CHARACTERS[name])
            elif name == "s":
                count = attribute(part, "c")
                pieces.append(" " * (min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 6 else 1))
            elif name == "note":
                self._note(part)
            elif name in ("frame", "custom-shape", "text-box"):
                self._boxes.append(part)
            elif name == "hidden-text":
                self._writer.remarks.add(Remark.HIDDEN)
            elif name and name not in _SKIPPED:
                self._collect(part, pieces)
            pieces.append(_SPACE.sub(" ", part.tail or ""))

    def _note(self, note: Element) -> None:
        body = child(note, "note-body")
        lines: list[str] = []
        for paragraph in body.iter("{*}p", "{*}h") if body is not None else ():
            pieces: list[str] = []
            self._collect(paragraph, pieces)
            lines.append("".join(pieces).strip())
        self._writer.add(BlockKind.FOOTNOTE, "\n".join(lines))


def _ordered_levels(*roots: Element | None) -> frozenset[tuple[str, int]]:
    """Return (list style, level) of the lists that count."""
    found: set[tuple[str, int]] = set()
    for style in (style for root in roots if root is not None for style in root.iter("{*}list-style")):
        for level in style:
            depth = attribute(level, "level")
            if local(level) == "list-level-style-number" and attribute(level, "num-format") and depth.isdecimal():
                found.add((attribute(style, "name"), int(depth[:4])))
    return frozenset(found)


def _add_margins(writer: BlockWriter, styles: Element | None) -> None:
    """Write the heads and feet of all page styles."""
    for page in styles.iter("{*}master-page") if styles is not None else ():
        for margin in page:
            if local(margin) in _MARGINS:
                _Walker(writer).blocks(margin, _MARGINS[local(margin)])
