"""The references of a letter: the writer's own, and that of what it answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OURS = re.compile(
    r"^[\s>]*(?:ons kenmerk|onze referentie|kenmerk|referentie|activiteitnummer)\b\s*:?(?P<rest>.*)$", re.IGNORECASE
)
THEIRS = re.compile(r"^[\s>]*(?:uw kenmerk|uw referentie|uw brief)\b\s*:?(?P<rest>.*)$", re.IGNORECASE)
# Numbers, letters and signs, in at most three pieces ("DGA / 24012345"); a date is no reference.
VALUE = re.compile(
    r"\s*(?=[^\s]*[^\n]*\d)(?P<value>[\w./()-]{1,40}(?: ?[/-] ?[\w./-]{1,30}| \d[\w./-]{1,30}){0,2})\s*$"
)
DAY = re.compile(r"\d{1,2}\s+[a-z]+|[a-z]+\s+\d{4}$|\d{1,2}-\d{1,2}-\d{4}$", re.IGNORECASE)
CASE = re.compile(r"\b20\d\dZ\d{5}\b")
"""The number by which the Kamer knows a set of questions or a letter: 2021Z04547."""


def references_in(head: str) -> tuple[str | None, str | None]:
    """Return the letter's own reference and that of what it answers; ``None`` where the head has none."""
    lines = [line for line in head.split("\n") if line.strip()]
    theirs = _labelled(lines, THEIRS)
    if theirs is None:
        case = CASE.search(head)
        theirs = case.group() if case else None
    return _labelled(lines, OURS), theirs


def _labelled(lines: Sequence[str], label: re.Pattern[str]) -> str | None:
    """Return what stands behind a label, or on the line below it."""
    for index, line in enumerate(lines):
        match = label.match(line)
        if match is None:
            continue
        following = lines[index + 1] if index + 1 < len(lines) else ""
        value = VALUE.match(match["rest"] if match["rest"].strip() else following)
        if value and not DAY.match(value["value"]):
            return " ".join(value["value"].split())
    return None
