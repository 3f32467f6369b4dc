"""The day from which a paper without a date is reckoned: when it was laid down, or the last day it looks back on.

Only for reckoning terms ("volgend jaar"): the letterhead stays without a date.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from tracker.extraction.reckoning import MONTHS

_MONTH = "|".join(MONTHS)
LAID_DOWN = re.compile(
    rf"\bvastgesteld(?:\sop)?[,:]?\s(?:(?P<day>\d{{1,2}})|[.…_]+)?\s?(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""How the head of a report says when it was laid down, its day often left open ("Vastgesteld, … maart 2021")."""
SESSION = re.compile(r"\bvergaderjaar\s(?P<first>(?:19|20)\d\d)\s?[-–—]\s?(?:(?:19|20)?\d\d)\b", re.IGNORECASE)
LATELY = re.compile(rf"\b(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})\s+(?:jl\b|jongstleden)", re.IGNORECASE)
HEAD = 2_000
SESSION_BEGINS = 9
"""A year of sessions runs from September."""


def assumed_day(text: str) -> dt.date | None:
    """Return the day a paper without a date was about written on; ``None`` where nothing tells its year."""
    laid_down = LAID_DOWN.search(" ".join(text[:HEAD].split()))
    if laid_down:
        return _day(int(laid_down["year"]), laid_down["month"], laid_down["day"])
    session = SESSION.search(text)
    if session is None:
        return None
    days = [_in_session(int(session["first"]), match["month"], match["day"]) for match in LATELY.finditer(text)]
    return max((day for day in days if day), default=None)


def _in_session(first: int, month: str, day: str) -> dt.date | None:
    begins_new_year = MONTHS.index(month.lower()) + 1 < SESSION_BEGINS
    return _day(first + begins_new_year, month, day)


def _day(year: int, month: str, day: str | None) -> dt.date | None:
    number = MONTHS.index(month.lower()) + 1
    last = calendar.monthrange(year, number)[1]
    wanted = int(day) if day else last
    return dt.date(year, number, wanted) if 1 <= wanted <= last else None
