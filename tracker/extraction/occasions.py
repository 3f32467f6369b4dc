"""The meeting that a letter looks ahead to, the term of what the government will say there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.periods import Period, periods_in
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.results import Letterhead
    from tracker.extraction.rulebook import Rulebook

MEETING = re.compile(r"(?i)\b(?:bijeenkomst|raad|top|vergadering|overleg)\b")
OPENING = 6
"""The meeting's day stands in the first sentences."""


def occasion_of(sentences: Sequence[str], head: Letterhead, rulebook: Rulebook) -> Period | None:
    """Return the day of the meeting that an annotated agenda prepares, ``None`` for other letters."""
    if head.kind is not LetterKind.AGENDA:
        return None
    for text in sentences[:OPENING]:
        if MEETING.search(text):
            days = [p for p in periods_in(text, head.date, rulebook.calendar) if p.date and not p.past]
            if days:
                return days[0]
    return None
