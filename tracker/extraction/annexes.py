"""Annexes of other bodies: what a council, an alliance or an agency wrote and the letter only sends along.

An annex begins, after the signature, with a heading ("Bijlage: …") and reaches to the next. It is another body's when
its title, or the line under it that names its author, says so. An annex of the government's own stays part of the
letter.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.extraction.layout import Block, BlockKind, Section, words_of_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.rulebook import SectionRules

TITLE = 200
"""A title is no longer than this; characters."""
TITLE_BLOCKS = 4
"""So many blocks from the heading on may hold the title and the author; the title's are headings."""


def with_annexes(text: str, blocks: Sequence[Block], rules: SectionRules) -> tuple[Block, ...]:
    """Mark the blocks of other bodies' annexes."""
    found: list[Block] = []
    signed = others = False
    for number, block in enumerate(blocks):
        words = words_of_block(text, block)
        if signed and len(words) <= TITLE and rules.annex.match(words):
            others = _is_of_others([words_of_block(text, each) for each in _title(blocks[number:])], rules)
        signed = signed or bool(rules.closing.match(words) or (len(words) <= TITLE and rules.signed.match(words)))
        found.append(replace(block, section=Section.OTHERS, question="") if others else block)
    return tuple(found)


def _title(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the heading of an annex and what may name its author."""
    first, rest = blocks[:1], blocks[1:TITLE_BLOCKS]
    texts = next((n for n, block in enumerate(rest) if block.kind is not BlockKind.HEADING), len(rest))
    return [*first, *rest[: texts + 1]]


def _is_of_others(lines: Sequence[str], rules: SectionRules) -> bool:
    """Tell whether the title names another body's paper, or a line names an author outside the government."""
    titles = [line for line in lines if len(line) <= TITLE]
    authors = [found.group(1) for line in titles if (found := rules.author.match(line))]
    if authors:
        return not any(rules.government.search(author) for author in authors)
    title = next((line for line in titles if rules.work.search(line)), "")
    return bool(title) and not rules.reply.search(title)
