"""From lines to blocks: paragraphs, headings and list items, and whose words they are.

A block is a run of lines that hold one paragraph, heading or list item. Its section says whether the government
speaks, or a member of parliament (questions, the members' part of a written consultation, a motion).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.extraction.rulebook import SectionRules
    from tracker.extraction.views import View

BULLET = re.compile(r"\s*(?:[•●▪◦‣·*]|[–—-](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-zA-Z][.)](?=\s)|o(?=\s{2}))\s*")
MARKUP = re.compile(r"^[#>|*\s]+|[*|]+$")
UNWRAPPED = 150
"""A text whose longer lines pass this many characters is not wrapped: each line is a paragraph."""
HEADING_LENGTH = 90


class Section(StrEnum):
    """Whose words a block holds."""

    GOVERNMENT = "government"
    MEMBERS = "members"


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the clean text: offsets without the newline."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item: offsets in the clean text; ``lead`` is the line that introduces a list."""

    start: int
    end: int
    kind: BlockKind
    section: Section = Section.GOVERNMENT
    lead: str = ""
    question: str = ""


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` with their offsets."""
    lines, at = [], 0
    for part in text.split("\n"):
        lines.append(Line(at, at + len(part), part))
        at += len(part) + 1
    return lines


def blocks_of(view: View, raw: str, rules: SectionRules) -> tuple[Block, ...]:
    """Divide the clean text into blocks and mark the members' words; ``raw`` tells how long the lines really are."""
    text = view.text
    columns = Columns(raw, view)
    lines = lines_of(text)
    width = _width(lines, columns)
    blocks: list[Block] = []
    run: list[Line] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if not line.text.strip():
            _close(blocks, run)
            continue
        if run and BULLET.match(line.text):
            _close(blocks, run)
        run.append(line)
        if following is None or _ends_block(line, following, columns.of(line), width, rules):
            _close(blocks, run)
    _close(blocks, run)
    return _sections(text, _with_leads(text, blocks), rules)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the lines of the clean text end on the raw line (a joined hyphen makes clean lines longer)."""

    raw: str
    view: View

    def of(self, line: Line) -> int:
        """Return the number of characters on the raw line that ``line`` ends on."""
        end = line.start + len(line.text.rstrip())
        last = self.view.offsets[max(end - 1, 0)] + 1
        return last - max(self.raw.rfind(mark, 0, last - 1) for mark in "\n\r\f\ufffe\x02\x0b\x85\u2028\u2029") - 1


def _width(lines: list[Line], columns: Columns) -> int:
    """Return the median length of the longer lines: no full line of a ragged margin is shorter by a whole word."""
    lengths = sorted(columns.of(line) for line in lines if len(line.text.strip()) > 20)
    return lengths[len(lengths) // 2] if lengths else 80


def _ends_block(line: Line, following: Line, length: int, width: int, rules: SectionRules) -> bool:
    text, after = line.text.rstrip(), following.text.strip()
    if not after:
        return False
    if rules.is_marker(text) or rules.is_marker(after):
        return True
    if width > UNWRAPPED:
        return length > 40 or after[0].isupper() or text[-1] in ".?!:;"
    first = after.split(None, 1)[0]
    fits = length + 1 + len(first) < width - 1
    return fits and (text[-1] in ".?!:;" or after[0].isupper()) and text[-1] not in ",-"


def _close(blocks: list[Block], run: list[Line]) -> None:
    if run:
        first, last = run[0], run[-1]
        text = " ".join(line.text.strip() for line in run)
        kind = BlockKind.ITEM if BULLET.match(first.text) else _kind(text)
        blocks.append(Block(first.start, last.end, kind))
        run.clear()


def _kind(text: str) -> BlockKind:
    plain = MARKUP.sub("", text.strip())
    short = len(plain) <= HEADING_LENGTH and not plain.endswith((".", "?", "!", ";", ":", ","))
    starts = plain[:1].isupper() or plain[:1].isdigit()
    return BlockKind.HEADING if short and starts and len(plain.split()) <= 10 else BlockKind.PARAGRAPH


def _with_leads(text: str, blocks: list[Block]) -> list[Block]:
    """Give each list item the line that introduces its list."""
    found, lead = [], ""
    for block in blocks:
        if block.kind is BlockKind.ITEM:
            found.append(replace(block, lead=lead))
            continue
        words = text[block.start : block.end].strip()
        lead = " ".join(words.split())[-200:] if words.endswith(":") else ""
        found.append(block)
    return found


def _sections(text: str, blocks: list[Block], rules: SectionRules) -> tuple[Block, ...]:
    """Mark each block with its section, following the markers ("Vraag 3", "Antwoord 3", "De leden van …")."""
    section, question, found = Section.GOVERNMENT, "", []
    replies = any(rules.answer.match(_words(text, block)) for block in blocks)
    for block in blocks:
        words = _words(text, block)
        if rules.answer.match(words):
            section = Section.GOVERNMENT
        elif rules.question.match(words) or (replies and rules.members.match(words)) or rules.motion.match(words):
            section, question = Section.MEMBERS, ""
        elif rules.closing.match(words):
            section = Section.GOVERNMENT
        if section is Section.MEMBERS:
            question = f"{question} {words}"[-600:].strip()
        found.append(replace(block, section=section, question=question if section is Section.GOVERNMENT else ""))
    return tuple(found)


def _words(text: str, block: Block) -> str:
    return MARKUP.sub("", " ".join(text[block.start : block.end].split())).strip()
