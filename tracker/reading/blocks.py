"""Blocks become one text: the running text first, what stands beside it after that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.errors import EmptyFileError, FileTooLargeError
from tracker.reading.source_text import ASIDES, Block, BlockKind, Page, Role, SourceText, Stated
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.reading.task import Task

SEPARATOR = "\n\n"
# Characters that end a page, or a text, for others; U+0085 and the two of Unicode are line ends.
_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# Zero width, direction marks and isolates, invisible operators, tags; a soft hyphen is ordinary typing.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\x00\U000e0000-\U000e007f]")


class BlockWriter:
    """Collects the blocks of one file and refuses more than its limits allow."""

    def __init__(self, task: Task) -> None:
        """Start without blocks."""
        self._task = task
        self._body: list[tuple[str, Block]] = []
        self._asides: list[tuple[str, Block]] = []
        self._chars = self._row = 0
        self.remarks: set[Remark] = set()

    def begin_row(self) -> None:
        """Let the cells from here on stand in another row."""
        self._row += 1

    def add(self, kind: BlockKind, text: str, speaker: str = "", role: Role | None = None) -> None:
        """Add a block unless its text is blank; raise ``FileTooLargeError`` over the limits."""
        text = _BLANK_LINES.sub("\n", _BREAKS.sub("\n", text)).strip()
        if not text:
            return
        limits = self._task.limits
        self._chars += len(text) + len(SEPARATOR)
        if self._chars > limits.output_chars:
            raise FileTooLargeError(name=self._task.name, limit=f"{limits.output_chars / 1e6:g} MB")
        entries = self._asides if kind in ASIDES else self._body
        row = self._row if kind is BlockKind.CELL else 0
        entries.append((text, Block(kind, 0, len(text), speaker, role, row)))
        if len(self._body) + len(self._asides) > limits.blocks:
            raise FileTooLargeError(name=self._task.name, limit=f"{limits.blocks} ¶")
        if len(entries) % 1_000 == 0:
            self._task.progress()

    def source(self, file_format: str, stated: Stated | None = None) -> SourceText:
        """Return the whole text; raise ``EmptyFileError`` when no letter or digit stands in it."""
        texts: list[str] = []
        blocks: list[Block] = []
        at = 0
        for text, block in (*self._body, *self._asides):
            texts.append(text)
            blocks.append(block._replace(start=at, end=at + len(text)))
            at += len(text) + len(SEPARATOR)
        whole = SEPARATOR.join(texts)
        if not any(map(str.isalnum, whole)):
            raise EmptyFileError(name=self._task.name)
        remarks = tuple(sorted({*self.remarks, *remarks_on(whole)}))
        return SourceText(whole, (Page(1, 0, len(whole)),), file_format, tuple(blocks), remarks, stated)


def remarks_on(text: str, own: Iterable[str] = ()) -> set[Remark]:
    """Return what must be said of a text's characters; those in ``own`` are Gestand's and not the file's."""
    found = {match.group() for match in _INVISIBLE.finditer(text)} - set(own)
    return {Remark.INVISIBLE} if found else set()
