"""The meeting that a letter looks ahead to, the term of what the government will say there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.periods import Period, periods_in
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.clauses import Clause
    from tracker.extraction.results import Letterhead
    from tracker.extraction.rulebook import Rulebook

MEETING = re.compile(r"(?i)\b(?:[\w-]{0,30}(?:bijeenkomst|raad|vergadering|overleg)|(?:[\w]{1,20}-)?top)\b")
MEETING_OVER = re.compile(
    r"(?i)\bna (?:de )?afloop$|\bna (?:de|het|deze|dit) (?:bijeenkomst|raad|top|vergadering|overleg)$"
)
"""Words that count from the meeting that the letter prepares."""
THERE = re.compile(
    r"\b(?:in het debat|tijdens (?:de|het|deze|dit) (?:raad|bijeenkomst|vergadering|debat|bespreking|lunch|top"
    r"|overleg)"
    r"|deel te nemen|deelneem\w*|deelnem\w*|neemt? \w+ deel|bij te wonen|bijwo\w*|in brussel|in luxemburg"
    r"|daar(?:bij)?|aldaar|ter vergadering|in de raad|dring\w* \w+ aan|verzoek\w*|vasthoud\w*|steun\w*|instem\w*"
    r"|stem\w*)\b"
)
"""Words by which an act is one at the meeting."""
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


def at_meeting(clause: Clause, rules: Sequence[str], rulebook: Rulebook) -> bool:
    """Say whether a clause promises what will be said or done at the meeting that the letter prepares."""
    speaks = not rulebook.lexicon.classes["speak"].isdisjoint(clause.verbs) or "bepleit" in rules
    return speaks or bool(THERE.search(clause.lower))
