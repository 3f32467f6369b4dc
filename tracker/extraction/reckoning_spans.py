"""Reckoning stretches of time: within so many weeks, over years, for as long as; from the letter, an event or a day."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from text_to_num import text2num

from tracker.extraction.reckoning import MONTHS, day_of, named_year, reckon_day
from tracker.extraction.reckoning_seasons import RECESSES
from tracker.extraction.working_days import after_working_days

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Calendar

UNITS = {
    "dag": "days",
    "dagen": "days",
    "werkdag": "working",
    "werkdagen": "working",
    "week": "weeks",
    "weken": "weeks",
    "maand": "months",
    "maanden": "months",
    "jaar": "years",
    "jaren": "years",
    "kwartaal": "quarters",
    "kwartalen": "quarters",
}
HALF_MORE = {"dag": 1.5, "week": 10, "weken": 10, "maand": 45, "maanden": 45}
"""One and a half, in days; of a year it is 18 months."""
MONEY = re.compile(r"€|\beuro\b|\beur\b|miljoen|miljard|\bmln\b|\bmld\b")
MONEY_NEAR = 50
"""So many characters after "over drie jaar" money makes it how long is spent, not when."""


def number(word: str) -> int:
    """Return the value of a small number in digits or words ("een" is 1); 0 when it is none."""
    if word.isdigit():
        return int(word)
    if word in {"een", "één"}:
        return 1
    try:
        return int(text2num(word, "nl"))
    except ValueError:
        return 0


def later(start: dt.date, count: str, unit: str) -> dt.date:
    """Return the day so many units after ``start``; working days leave out weekends and public holidays."""
    if count == "anderhalf":
        days = HALF_MORE.get(unit)
        return start + (dt.timedelta(days=days) if days else relativedelta(months=18))
    plural, many = UNITS[unit], number(count)
    if plural == "working":
        return after_working_days(start, many)
    if plural == "quarters":
        return start + relativedelta(months=3 * many)
    return start + relativedelta(**{plural: many})  # type: ignore[arg-type]  # the four units are its own keywords


def reckon_within(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the letter's date plus a number of days, weeks, months or years."""
    return later(letter, match["n"], match["unit"]) if letter else None


def reckon_within_after_day(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return a number of days, weeks, months or years after a day that is named."""
    year = int(match["year"]) if match["year"] else (letter.year if letter else None)
    start = day_of(year, MONTHS.index(match["month"]) + 1, int(match["day"])) if year else None
    return later(start, match["n"], match["unit"]) if start else None


def reckon_of_recess(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return a number of days or weeks after a recess, or before it; of several the next one."""
    year = named_year(match, letter) or (letter.year if letter else None)
    if year is None:
        return None
    found = (calendar.recess(RECESSES[match["season"]], year + step) for step in (-1, 0, 1))
    days = (_counted(recess.last if match["side"] == "na" else recess.first, match) for recess in found)
    return next((day for day in days if letter is None or day >= letter), None)


def reckon_of_meeting(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return a number of days or weeks after or before a meeting that is named with its day."""
    meeting = reckon_day(match, letter, calendar)
    return _counted(meeting, match) if meeting else None


def _counted(start: dt.date, match: re.Match[str]) -> dt.date:
    count = later if match["side"] == "na" else _earlier
    return count(start, match["n"], match["unit"])


def reckon_over(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return when "over drie jaar" is; beside money it is how long: to the end of the third year."""
    if letter is None:
        return None
    near = match.string[max(0, match.start() - MONEY_NEAR) : match.end() + MONEY_NEAR]
    if match["unit"] in {"jaar", "jaren"} and MONEY.search(near):
        return dt.date(letter.year + number(match["n"]), 12, 31)
    return later(letter, match["n"], match["unit"])


def reckon_duration(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of "voor de duur van drie jaar": from the day that is named, else to the end of that year."""
    year = int(match["year"]) if match["year"] else None
    start = day_of(year, MONTHS.index(match["month"]) + 1, int(match["day"])) if year else None
    if start:
        return later(start, match["n"], match["unit"]) - dt.timedelta(days=1)
    if letter is None:
        return None
    if match["unit"] in {"jaar", "jaren"} and match["n"] != "anderhalf":
        return dt.date(letter.year + number(match["n"]), 12, 31)
    return later(letter, match["n"], match["unit"])


def reckon_coming(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the end of "de komende vier jaar"; nothing where no number is named."""
    if letter is None or not match["n"]:
        return None
    if match["unit"] in {"jaar", "jaren"}:
        return dt.date(letter.year + number(match["n"]), 12, 31)
    return later(letter, match["n"], match["unit"])


def reckon_half_year(_match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the letter's date plus six months."""
    return letter + relativedelta(months=6) if letter else None


OFFSET = re.compile(
    r"(?P<n>\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|anderhalf|een half)\s"
    r"(?P<unit>werkdag|werkdagen|dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal|kwartalen)\s"
    r"(?P<side>na|nadat|v[oó][oó]r|voordat|voorafgaand|daarna|later|nadien)\b"
)
BEFORE_EVENT = re.compile(r"^(?:uiterlijk )?(?:voorafgaand|v[oó][oó]r |voordat)")


def after_event(words: str, event: dt.date) -> dt.date:
    """Return the last day in time of words that name an event, once the event's day is known.

    "binnen zes weken na het debat" is six weeks after it, "voorafgaand aan" the day before, "zodra" the day itself.
    """
    lower = words.lower()
    offset = OFFSET.search(lower)
    if offset is None:
        return event - dt.timedelta(days=1) if BEFORE_EVENT.match(lower) else event
    if offset["side"].startswith("v"):
        return _earlier(event, offset["n"], offset["unit"])
    return later(event, offset["n"], offset["unit"])


def _earlier(event: dt.date, count: str, unit: str) -> dt.date:
    if UNITS[unit] == "working":
        return after_working_days(event, -number(count))
    return (
        event - (later(event, count, unit) - event)
        if UNITS[unit] in {"days", "weeks"}
        else _months_before(event, count, unit)
    )


def _months_before(event: dt.date, count: str, unit: str) -> dt.date:
    many = {"months": 1, "quarters": 3, "years": 12}[UNITS[unit]] * number(count)
    return event - relativedelta(months=18 if count == "anderhalf" else many)
