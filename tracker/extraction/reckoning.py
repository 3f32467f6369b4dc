"""Reckoning the last day in time of days, weeks, months, quarters, halves and years: one function per kind of phrase.

Each takes the match of its phrase, the letter's date and the calendar, and returns the day, or ``None`` where the words
give none (for want of a letter's date, or of a year). The rules are the table of the corpus guidelines, *The last day
in time*; ``docs/terms.md`` lists them.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
import re
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Calendar

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4}
BEFORE = re.compile(r"(?:^|\s)v[oóò]{2}r|voorafgaand")
FRIDAY = 4


def month_end(year: int, month: int) -> dt.date:
    """Return the last day of a month."""
    return dt.date(year, month, months.monthrange(year, month)[1])


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, ``None`` for one that does not exist."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def is_before(lead: str) -> bool:
    """Say whether the words in front ask for the day before ("vóór", "nog voor", "voorafgaand aan")."""
    return bool(BEFORE.search(lead)) and "eind" not in lead


def next_year(letter: dt.date | None, month: int, day: int) -> int | None:
    """Return the year of a day without one: that of the next one on or after the letter's date."""
    if letter is None:
        return None
    return letter.year + 1 if (month, day) < (letter.month, letter.day) else letter.year


def nearest(letter: dt.date, month: int, day: int) -> dt.date | None:
    """Return the day without a year that lies nearest to the letter's date."""
    days = (day_of(letter.year + step, month, day) for step in (-1, 0, 1))
    return min((each for each in days if each), key=lambda each: abs((each - letter).days), default=None)


def named_year(match: re.Match[str], letter: dt.date | None) -> int | None:
    """Return the year that a phrase names, in digits or as "dit jaar", "komend jaar"; ``None`` when it names none."""
    groups = match.groupdict()
    if groups.get("year2") or groups.get("year"):
        return int(groups.get("year2") or groups["year"])
    when = (groups.get("when") or groups.get("when2") or "").removeprefix("het ")
    if letter is None or not when:
        return None
    if groups.get("when3"):
        return letter.year + 1
    return letter.year if when.startswith(("dit", "deze", "lopend")) else letter.year + 1


def year_of(match: re.Match[str], letter: dt.date | None) -> int | None:
    """Return the year that a phrase names, else the letter's."""
    return named_year(match, letter) or (letter.year if letter else None)


def reckon_day(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the day that is named; "vóór 1 mei" is the day before."""
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    year = named_year(match, letter)
    if year:
        found = day_of(year, month, day)
    elif letter and re.search(r"\b(?:jl|l\.l|jongstleden)\b", match["tail"] or ""):
        found = day_of(letter.year - (1 if (month, day) > (letter.month, letter.day) else 0), month, day)
    else:
        year = next_year(letter, month, day)
        found = day_of(year, month, day) if year else None
    lead = match["lead"] or ""
    if found and (is_before(lead) or lead in {"tot", "tot aan"}):
        return found - dt.timedelta(days=1)
    return found


def reckon_digits(match: re.Match[str], _letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return a day in digits: "1-7-2024"."""
    found = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return found - dt.timedelta(days=1) if found and is_before(match["lead"] or "") else found


def reckon_day_before(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the day before a meeting that is named with its day."""
    found = reckon_day(match, letter, calendar)
    return found - dt.timedelta(days=1) if found else None


def reckon_week_of(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the Sunday of "de week van 9 december"."""
    found = reckon_day(match, letter, calendar)
    return found + dt.timedelta(days=6 - found.weekday()) if found else None


def reckon_week_number(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the Sunday of a week by its number."""
    year = year_of(match, letter)
    week = int(match["week"])
    if year is None or not 1 <= week <= 52:
        return None
    found = dt.date.fromisocalendar(year, week, 7)
    if letter and found < letter and not named_year(match, letter):
        return dt.date.fromisocalendar(year + 1, week, 7)
    return found


def reckon_week_of_month(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of "de eerste week van september"."""
    month, nth = MONTHS.index(match["month"]) + 1, match["nth"]
    year = named_year(match, letter) or next_year(letter, month, 28)
    if not year:
        return None
    return month_end(year, month) if nth == "laatste" else dt.date(year, month, 7 * ORDINALS[nth])


def reckon_weekday(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the coming weekday, or that of next week."""
    if letter is None:
        return None
    groups = match.groupdict()
    weekday = WEEKDAYS.index(next(groups[name] for name in ("day1", "day2", "day3") if groups.get(name)))
    if groups.get("day3"):
        return letter + dt.timedelta(days=7 - letter.weekday() + weekday)
    return letter + dt.timedelta(days=(weekday - letter.weekday() - 1) % 7 + 1)


def reckon_month(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a month, or of its named part."""
    month = MONTHS.index(match["month"]) + 1
    part, lead = match["part"] or "", match["lead"] or ""
    year = named_year(match, letter) or next_year(letter, month, 28)
    if not year:
        return None
    if letter and match["yearly"] and (year, month) == (letter.year, letter.month):
        year += 1
    if is_before(lead) or lead in {"tot", "tot aan"}:
        end = "eind" in part or "eind" in lead
        return month_end(year, month) if end else dt.date(year, month, 1) - dt.timedelta(days=1)
    if "begin" in part:
        return dt.date(year, month, 10)
    if part in {"medio", "half", "midden", "halverwege", "de eerste helft van"}:
        return dt.date(year, month, 15)
    return month_end(year, month)


def reckon_year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a year, or of its named part."""
    year = year_of(match, letter)
    groups = match.groupdict()
    if year is None:
        return None
    part, lead = groups.get("part") or "", groups.get("lead") or ""
    if part.startswith(("begin", "het begin", "aan het begin", "vroeg")):
        return dt.date(year, 3, 31)
    if part in {"medio", "midden", "halverwege"}:
        return dt.date(year, 7, 31)
    if not part and lead.endswith(("vóór", "vòòr")) and groups.get("year"):
        return dt.date(year - 1, 12, 31)
    return dt.date(year, 12, 31)


def reckon_quarter(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a quarter."""
    groups = match.groupdict()
    quarter = ORDINALS.get(groups.get("nth") or "", 0) or int(groups.get("q") or 0)
    year = named_year(match, letter) or (letter.year if letter else None)
    if year is None or not quarter:
        return None
    if not named_year(match, letter) and letter and quarter * 3 < letter.month:
        year += 1
    end, lead = month_end(year, quarter * 3), match["lead"] or ""
    if is_before(lead) and lead != "voor" and not groups.get("part"):
        return dt.date(year, quarter * 3 - 2, 1) - dt.timedelta(days=1)
    if "begin" in (groups.get("part") or ""):
        return month_end(year, quarter * 3 - 2)
    return end


def reckon_relative_quarter(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the end of this or the next quarter."""
    if letter is None:
        return None
    day = letter if match["when"] in {"dit", "het lopende", "lopend"} else letter + relativedelta(months=3)
    return month_end(day.year, (day.month - 1) // 3 * 3 + 3)


def reckon_half(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a half year."""
    year = year_of(match, letter)
    if year is None:
        return None
    first = match["nth"] in {"eerste", "1e"}
    found = dt.date(year, 6, 30) if first else dt.date(year, 12, 31)
    if letter and found < letter and not named_year(match, letter):
        return found.replace(year=year + 1)
    return found


def reckon_first_months(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last of March, for "de eerste maanden van 2025"."""
    year = year_of(match, letter)
    return dt.date(year, 3, 31) if year else None


def reckon_end_of_year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of the year."""
    year = year_of(match, letter)
    return dt.date(year, 12, 31) if year else None


def reckon_turn(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the turn of the year; a month later where the words say "na"."""
    if letter is None:
        return None
    after = (match["lead"] or "").endswith("na")
    return dt.date(letter.year + 1, 1, 31) if after else dt.date(letter.year, 12, 31)


def reckon_new_year(_match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the first day of the next year."""
    return dt.date(letter.year + 1, 1, 1) if letter else None


def reckon_school_year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return 31 July, the last day of a school year: the named, this or the next one."""
    if match["year"]:
        year = int(match["year"]) + (1 if match["single"] is None and not match["to"] else 0)
        if match["to"]:
            year = int(match["to"]) if len(match["to"]) == 4 else 2000 + int(match["to"])
        return dt.date(year, 7, 31)
    if letter is None:
        return None
    ends = letter.year + (1 if letter.month >= 8 else 0)
    return dt.date(ends + (0 if match["when"] in {"dit", "het lopende", "lopend"} else 1), 7, 31)


def reckon_relative(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the end of this or the next week or month."""
    if letter is None:
        return None
    this = match["when"] in {"deze", "de lopende"}
    if match["unit"] == "week":
        return letter + dt.timedelta(days=(FRIDAY - letter.weekday()) % 7 + (0 if this else 7))
    day = letter if this else letter + relativedelta(months=1)
    return month_end(day.year, day.month)


def reckon_tomorrow(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return today, tomorrow or the day after."""
    days = {"vandaag": 0, "morgen": 1, "overmorgen": 2}
    return letter + dt.timedelta(days=days[match["day"]]) if letter else None


def no_day(_match: re.Match[str], _letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return nothing: the words name an event."""
    return None
