"""Elements with text between them become blocks: the walk that official XML and web pages share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.reading.source_text import ASIDES, BlockKind, Role
from tracker.reading.xml_tree import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.reading.blocks import BlockWriter
    from tracker.reading.xml_tree import Element

_SPACE = re.compile(r"[ \t\r\n]+")
# Indented files put each mark-up on a line of its own, also in the middle of a word group: "(\n GroenLinks\n )".
_INDENTED = re.compile(r"(?<=[(\[«“‘])\n|\n(?=[)\]»”’:;,.?!])")
_CHAIR = re.compile(r"(?i)(?:de\s+)?(?:onder)?voorzitter\b")
_GOVERNMENT = re.compile(r"(?i)(?:de\s+)?(?:minister|staatssecretaris)\b")
# Of a table, in web pages and in official XML.
_ROWS = ("tr", "row")
BREAK = "\u2028"
"""Stands for a line end that was meant, until white space is run together."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the elements of one kind of file mean.

    ``is_inline`` tells which stand within a sentence; all others begin and end a block. ``kinds`` gives the kind of
    block, which holds for what stands inside, too; ``bullet`` gives what stands in front of an item. ``is_skipped``
    tells which are left out, ``breaks`` which end a line within a block.
    """

    is_inline: Callable[[Element], bool]
    is_skipped: Callable[[Element], bool]
    kind_of: Callable[[Element], BlockKind | None]
    bullet: Callable[[Element], str]
    breaks: frozenset[str] = frozenset()


@dataclass
class Flow:
    """Walks through a tree and writes its blocks."""

    grammar: Grammar
    writer: BlockWriter
    speaker: str = ""
    role: Role | None = None
    _pieces: list[str] = field(default_factory=list)
    _marker: str = ""

    def write(self, root: Element) -> None:
        """Write everything in ``root``."""
        self._walk(root, BlockKind.PARAGRAPH)
        self._flush(BlockKind.PARAGRAPH)

    def _walk(self, element: Element, kind: BlockKind) -> None:
        """Collect what stands in ``element``; its tail belongs to its parent."""
        self._pieces.append(element.text or "")
        for child in element:
            if local(child) and not self.grammar.is_skipped(child):
                self._child(child, kind)
            self._pieces.append(child.tail or "")

    def _child(self, child: Element, kind: BlockKind) -> None:
        grammar = self.grammar
        if local(child) in grammar.breaks:
            self._pieces.append(BREAK)
        elif grammar.is_inline(child):
            self._walk(child, kind)
        else:
            self._block(child, kind)

    def _block(self, child: Element, kind: BlockKind) -> None:
        self._flush(kind)
        if local(child) in _ROWS:
            self.writer.begin_row()
        own = self.grammar.kind_of(child)
        if own is not None and kind not in ASIDES:
            kind = own
            self._marker = self.grammar.bullet(child)
        self._walk(child, kind)
        self._flush(kind)
        if own is not None:
            self._marker = ""

    def _flush(self, kind: BlockKind) -> None:
        """End the block that was collected; a bullet waits for the first words of its item."""
        text = run_together("".join(self._pieces))
        self._pieces.clear()
        if text:
            self.writer.add(kind, self._marker + text, self.speaker, self.role)
            self._marker = ""


def run_together(text: str) -> str:
    """Return ``text`` with white space as it is read, not as the file is laid out."""
    # In two steps, so that no pattern begins or ends in an open run of white space: that takes quadratic time.
    text = _SPACE.sub(lambda match: "\n" if "\n" in match.group() else " ", text)
    return _INDENTED.sub("", text).replace("\n", " ").replace(BREAK, "\n").strip()


def words_of(element: Element | None) -> str:
    """Return all text inside ``element`` on one line; empty without one."""
    return "" if element is None else run_together("".join(element.itertext()))


def role_of(announced: str) -> Role:
    """Return in which quality somebody speaks who is announced so ("Minister De Boer", "Mevrouw Bakker (ABC)")."""
    if _CHAIR.match(announced):
        return Role.CHAIR
    return Role.GOVERNMENT if _GOVERNMENT.match(announced) else Role.MEMBER
