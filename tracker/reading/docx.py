"""Word files (DOCX, ECMA-376): paragraphs, headings, lists, tables, text boxes; notes, heads and feet aside."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from tracker.errors import DamagedFileError
from tracker.reading.archives import Archive, is_zip
from tracker.reading.blocks import BlockWriter
from tracker.reading.docx_runs import RunReader, is_deleted
from tracker.reading.docx_styles import Numbering, Styles
from tracker.reading.source_text import BlockKind
from tracker.reading.xml_tree import attribute, child, children, local, parse
from tracker.terms import Remark

if TYPE_CHECKING:
    from tracker.reading.docx_runs import Line
    from tracker.reading.source_text import SourceText
    from tracker.reading.task import Task
    from tracker.reading.xml_tree import Element

_CONTENT_TYPES, _FOLDER = b"[Content_Types].xml", b"word/"
_MAIN_PART = "word/document.xml"
# Elements around paragraphs that say nothing of their own.
_WRAPPERS = frozenset(("body", "hdr", "ftr", "sdt", "sdtContent", "customXml", "ins", "moveTo"))
_NOTE_PARTS = {"footnoteReference": ("footnotes", "footnote"), "endnoteReference": ("endnotes", "endnote")}
_MARGINS = {"headerReference": BlockKind.HEADER, "footerReference": BlockKind.FOOTER}


def is_docx(data: bytes) -> bool:
    """Tell whether ``data`` is a zip file with the marks of a Word file."""
    return is_zip(data) and _CONTENT_TYPES in data and _FOLDER in data


def read(task: Task) -> SourceText:
    """Return the text of a Word file.

    Raise as ``Archive`` and ``xml_tree.parse`` do, ``DamagedFileError`` without a document inside, ``EmptyFileError``
    when no letter or digit stands in it, ``FileTooLargeError`` when over the limits.
    """
    package = _Package(task)
    main = package.main_part()
    root = package.tree(main)
    if root is None:
        raise DamagedFileError(name=task.name)
    parts = package.related(main)
    writer = BlockWriter(task)
    walker = _Walker(writer, Styles(package.first(parts, "styles")), Numbering(package.first(parts, "numbering")))
    walker.blocks(root, BlockKind.PARAGRAPH)
    _add_notes(walker, package, parts)
    _add_margins(walker, root, package, parts)
    return writer.source("docx")


class _Package:
    """The parts of the file and how they refer to each other."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._archive = Archive(task)

    def main_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind == "officeDocument":
                return target
        return _MAIN_PART

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return (kind, part) by id of what ``part`` refers to inside the file."""
        return self._relations(part)

    def tree(self, part: str) -> Element | None:
        return parse(self._task, self._archive.read(part)) if part in self._archive.names else None

    def first(self, parts: dict[str, tuple[str, str]], kind: str) -> Element | None:
        return next((self.tree(part) for each, part in parts.values() if each == kind), None)

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            if attribute(relation, "TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, attribute(relation, "Target"))).lstrip("/")
            found[attribute(relation, "Id")] = attribute(relation, "Type").rpartition("/")[2], target
        return found


class _Walker:
    """Goes through the parts in reading order and writes their blocks."""

    def __init__(self, writer: BlockWriter, styles: Styles, numbering: Numbering) -> None:
        self.writer = writer
        self._styles = styles
        self._numbering = numbering
        self._runs = RunReader()
        self._joined = ""
        self.notes: list[tuple[str, str]] = []

    def blocks(self, holder: Element, kind: BlockKind) -> None:
        """Write everything in ``holder``; ``kind`` is what a plain paragraph is there."""
        for element in holder:
            name = local(element)
            if name == "p":
                self._paragraph(element, kind)
            elif name == "tbl":
                self._table(element, kind)
            elif name in _WRAPPERS:
                self.blocks(element, kind)
        self._flush(kind)

    def _table(self, table: Element, kind: BlockKind) -> None:
        inside = BlockKind.CELL if kind is BlockKind.PARAGRAPH else kind
        for element in table:
            name = local(element)
            if name == "tr":
                self.writer.begin_row()
            if name in ("tr", "tc") and not is_deleted(child(element, "trPr")):
                self._table(element, kind)
            elif name in ("p", "tbl"):
                self.blocks((element,), inside)
            elif name in _WRAPPERS:
                self._table(element, kind)

    def _paragraph(self, paragraph: Element, kind: BlockKind) -> None:
        properties = child(paragraph, "pPr")
        line = self._runs.line(paragraph)
        self._note(line)
        text = self._joined + "".join(line.text)
        if is_deleted(child(properties, "rPr")):
            self._joined = text
        else:
            self._joined = ""
            self._write(text, properties, kind)
        for box in line.boxes:
            self.blocks(box, kind)

    def _write(self, text: str, properties: Element | None, kind: BlockKind) -> None:
        # Also for an empty paragraph: Word gives that a number as well.
        marker = self._numbering.marker(self._styles.chain(properties))
        if not text.strip():
            return
        if kind is BlockKind.PARAGRAPH and self._styles.is_heading(properties):
            kind = BlockKind.HEADING
        elif kind is BlockKind.PARAGRAPH and marker:
            kind = BlockKind.ITEM
        self.writer.add(kind, f"{marker} {text.strip()}")

    def _note(self, line: Line) -> None:
        self.notes += line.notes
        if line.hidden:
            self.writer.remarks.add(Remark.HIDDEN)

    def _flush(self, kind: BlockKind) -> None:
        """Write what waited for a paragraph that never came."""
        self.writer.add(kind, self._joined)
        self._joined = ""

    def words(self, holder: Element) -> str:
        """Return the text of all paragraphs in ``holder``, one a line."""
        lines = []
        for paragraph in holder.iter("{*}p"):
            line = self._runs.line(paragraph)
            lines.append("".join(line.text).strip())
        return "\n".join(filter(None, lines))


def _add_notes(walker: _Walker, package: _Package, parts: dict[str, tuple[str, str]]) -> None:
    """Write the notes in the order in which the text refers to them."""
    for reference, (part, element) in _NOTE_PARTS.items():
        root = package.first(parts, part)
        if root is None:
            continue
        by_id = {attribute(note, "id"): note for note in children(root, element)}
        wanted = dict.fromkeys(number for kind, number in walker.notes if kind == reference)
        for number in wanted:
            if number in by_id:
                walker.writer.add(BlockKind.FOOTNOTE, walker.words(by_id[number]))


def _add_margins(walker: _Walker, root: Element, package: _Package, parts: dict[str, tuple[str, str]]) -> None:
    """Write the heads and feet of all sections, each part once."""
    seen: set[str] = set()
    for reference in root.iter("{*}headerReference", "{*}footerReference"):
        _, part = parts.get(attribute(reference, "id"), ("", ""))
        tree = package.tree(part) if part not in seen else None
        seen.add(part)
        if tree is not None:
            walker.blocks(tree, _MARGINS[local(reference)])
