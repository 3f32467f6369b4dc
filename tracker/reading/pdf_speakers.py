"""Who speaks in proceedings that are a PDF: a line of its own announces each speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.reading.source_text import ASIDES, Block, BlockKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANNOUNCED_LINE = re.compile(
    r"(?:(?P<chair>De (?:onder)?voorzitter)|(?P<minister>(?:De )?(?:[Mm]inister|[Ss]taatssecretaris)\s[^:.?!]{2,60})"
    r"|(?:De heer|Mevrouw|Het lid)\s[^:?!]{2,70}):"
)
_LONGEST = 100
_LEAST = 3
"""So many lines like this, one of them the chair's, make a paper the proceedings of a debate."""


def with_speakers(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a debate with speaker and role; those of another paper as they are."""
    likely = [block for block in blocks if ":" in text[block.end - 2 : block.end]]
    announced = {block.start: match for block in likely if (match := _announced(text, block))}
    if len(announced) < _LEAST or not any(match["chair"] for match in announced.values()):
        return list(blocks)
    speaker = ""
    role: Role | None = None
    found: list[Block] = []
    for block in blocks:
        kind, start, end, *_ = block
        if start in announced:
            match = announced[start]
            kind, speaker, role = BlockKind.SPEAKER, " ".join(match.group().rstrip(":").split()), _role(match)
        found.append(block if kind in ASIDES else Block(kind, start, end, speaker, role))
    return found


def _announced(text: str, block: Block) -> re.Match[str] | None:
    if block.kind in ASIDES or block.end - block.start > _LONGEST:
        return None
    return _ANNOUNCED_LINE.fullmatch(text[block.start : block.end].strip())


def _role(match: re.Match[str]) -> Role:
    if match["chair"]:
        return Role.CHAIR
    return Role.GOVERNMENT if match["minister"] else Role.MEMBER
