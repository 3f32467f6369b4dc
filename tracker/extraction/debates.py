"""The head of a debate's proceedings: its subject stands above, and the day in the foot of its pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.extraction.letterhead import date_of
from tracker.reading.source_text import BlockKind
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from tracker.extraction.results import Letterhead
    from tracker.reading.source_text import SourceText

DAY_LENGTH = 30
"""A line that holds a day and little more is no longer; characters."""


def is_debate(source: SourceText) -> bool:
    """Tell whether the file says who speaks, and in what quality."""
    return any(block.role for block in source.blocks)


def complete_for_debate(head: Letterhead, source: SourceText) -> Letterhead:
    """Return the head of a debate with what the file's fields and first lines leave open."""
    headings = [block for block in source.blocks if block.kind is BlockKind.HEADING]
    feet = [block for block in source.blocks if block.kind in {BlockKind.FOOTER, BlockKind.HEADER}]
    titles = (" ".join(source.text[block.start : block.end].split()) for block in headings)
    lines = (source.text[block.start : block.end] for block in feet if block.end - block.start <= DAY_LENGTH)
    days = (date_of(f"Datum {line.strip()}") for line in lines)
    return replace(
        head,
        kind=head.kind or LetterKind.REPORT,
        title=head.title or next((title for title in titles if any(map(str.isalpha, title))), None),
        date=head.date or next((day for day in days if day), None),
    )
