"""Reckoning the last day in time: one function per kind of phrase.

Each takes the match of its phrase, the letter's date and the calendar, and returns the day, or ``None`` where the words
give none (for want of a letter's date, or of a year). The rules are the table of the corpus guidelines, *The last day
in time*.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from text_to_num import text2num

if TYPE_CHECKING:
    import re

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
ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
SEASON_END = {
    "voorjaar": (6, 20),
    "lente": (6, 20),
    "zomer": (9, 21),
    "najaar": (12, 20),
    "herfst": (12, 20),
    "winter": (3, 20),
}
SEASON_START = {
    "voorjaar": (3, 20),
    "lente": (3, 20),
    "najaar": (9, 20),
    "herfst": (9, 20),
    "winter": (12, 20),
    "zomer": (6, 20),
}
RECESS_STARTS = {"herfst": (10, 15), "voorjaars": (2, 15), "krokus": (2, 15), "mei": (4, 25)}
"""About the first day of the shorter recesses."""
UNITS = {
    "dag": "days",
    "dagen": "days",
    "week": "weeks",
    "weken": "weeks",
    "maand": "months",
    "maanden": "months",
    "jaar": "years",
    "jaren": "years",
    "kwartaal": "quarters",
    "kwartalen": "quarters",
}


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


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, months.monthrange(year, month)[1])


def _safe(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _is_before(lead: str) -> bool:
    return lead.startswith(("voor", "vóór", "vòòr")) and "einde" not in lead


def _future_year(letter: dt.date | None, month: int, day: int, tail: str) -> int | None:
    """Return the year of a day without one: the next after the letter, or the last before it for "jl."."""
    if letter is None:
        return None
    past = "jl" in tail or "l.l" in tail
    here = (month, day) < (letter.month, letter.day)
    if past:
        return letter.year if here or (month, day) == (letter.month, letter.day) else letter.year - 1
    return letter.year + 1 if here else letter.year


def reckon_day(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the day that is named; "vóór 1 mei" is the day before."""
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    year = int(match["year"]) if match["year"] else _future_year(letter, month, day, match["tail"] or "")
    found = _safe(year, month, day) if year else None
    lead = match["lead"] or ""
    if found and (_is_before(lead) or lead == "tot"):
        return found - dt.timedelta(days=1)
    return found


def reckon_month(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a month, or of its named part."""
    month = MONTHS.index(match["month"]) + 1
    part, lead = match["part"] or "", match["lead"] or ""
    if match["year"]:
        year: int | None = int(match["year"])
    else:
        year = _future_year(letter, month, 28, "")
    if not year:
        return None
    if _is_before(lead) or lead == "tot":
        if "eind" in part:
            return _month_end(year, month)
        return dt.date(year, month, 1) - dt.timedelta(days=1)
    if part == "begin":
        return dt.date(year, month, 10)
    if part in {"medio", "half"}:
        return dt.date(year, month, 15)
    return _month_end(year, month)


def _year_of(match: re.Match[str], letter: dt.date | None) -> int | None:
    """Return the year that a phrase names: in digits, or "dit", "volgend" from the letter."""
    groups = match.groupdict()
    if groups.get("year2"):
        return int(groups["year2"])
    if groups.get("year"):
        return int(groups["year"])
    if letter is None:
        return None
    when = (groups.get("when") or "").removeprefix("het ")
    return letter.year + (1 if when in {"volgend", "volgende", "komend jaar", "aankomend jaar"} else 0)


def reckon_year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a year, or of its named part."""
    year = _year_of(match, letter)
    groups = match.groupdict()
    if year is None:
        return None
    if groups.get("when") in {"komend", "aankomend", "het komende", "komende", "het volgende"} and letter:
        year = letter.year + 1
    part, lead = groups.get("part") or "", groups.get("lead") or ""
    if part.startswith("begin"):
        return dt.date(year, 3, 31)
    if part in {"medio", "midden", "halverwege"}:
        return dt.date(year, 7, 31)
    if part:
        return dt.date(year, 12, 31)
    if lead in {"vóór", "tot"} and groups.get("year"):
        return dt.date(year - 1, 12, 31) if lead == "vóór" else dt.date(year, 12, 31)
    return dt.date(year, 12, 31)


def reckon_quarter(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a quarter."""
    groups = match.groupdict()
    quarter = ORDINALS.get(groups.get("nth") or "", 0) or int(groups.get("q") or 0)
    year = _year_of(match, letter)
    if year is None:
        return None
    if not quarter and letter:
        quarter = (letter.month - 1) // 3 + 1 + (1 if (groups.get("when") or "") != "dit" else 0)
        year, quarter = (year, quarter) if quarter <= 4 else (letter.year + 1, 1)
    if groups.get("when") is None and not groups.get("year") and letter and quarter * 3 < letter.month:
        year += 1
    if _is_before(match["lead"] or "") and "einde" not in match.group():
        return _month_end(year, quarter * 3 - 2) - dt.timedelta(days=months.monthrange(year, quarter * 3 - 2)[1])
    return _month_end(year, quarter * 3)


def reckon_half(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of a half year."""
    year = _year_of(match, letter)
    if year is None:
        return None
    return dt.date(year, 6, 30) if match["nth"] == "eerste" else dt.date(year, 12, 31)


def reckon_season(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the last day before, in or after a season or recess."""
    groups = match.groupdict()
    year = _year_of(match, letter)
    if year is None:
        return None
    season, lead = match["season"], (groups.get("lead") or "")
    explicit = bool(groups.get("year")) or (groups.get("when") or "") in {"dit", "volgend", "volgende"}
    end = _season_day(season, lead, year, calendar)
    if not explicit and letter and end < letter:
        end = _season_day(season, lead, year + 1, calendar)
    return end


def _season_day(season: str, lead: str, year: int, calendar: Calendar) -> dt.date:
    recess = season.removesuffix("vakantie").removesuffix("reces").removesuffix("periode")
    if recess == "zomer":
        return _summer_day(season, lead, year, calendar)
    if recess == "kerst":
        return _christmas_day(season, lead, year, calendar)
    if season.endswith("reces"):
        return dt.date(year, *RECESS_STARTS.get(recess, (12, 31)))
    return dt.date(year, *(SEASON_START if _is_before(lead) else SEASON_END)[season])


def _summer_day(season: str, lead: str, year: int, calendar: Calendar) -> dt.date:
    if lead in {"na", "direct na"}:
        return dt.date(year, 9, 30)
    if not _is_before(lead):
        return dt.date(year, 9, 21) if season == "zomer" else dt.date(year, 8, 31)
    known = calendar.recess("zomer", year) if season != "zomer" else None
    return known.first - dt.timedelta(days=1) if known else dt.date(year, 6, 30)


def _christmas_day(season: str, lead: str, year: int, calendar: Calendar) -> dt.date:
    if season == "kerst":
        return dt.date(year, 12, 24)
    if lead == "na":
        return dt.date(year + 1, 1, 31)
    known = calendar.recess("kerst", year)
    return known.first - dt.timedelta(days=1) if known else dt.date(year, 12, 31)


def reckon_within(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the letter's date plus a number of days, weeks, months or years."""
    if letter is None:
        return None
    count, unit = number(match["n"]), UNITS[match["unit"]]
    if unit == "quarters":
        return letter + relativedelta(months=3 * count)
    return letter + relativedelta(**{unit: count})  # type: ignore[arg-type]  # the four units are its own keywords


def reckon_coming(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the end of "de komende vier jaar"; nothing where no number is named."""
    if letter is None:
        return None
    unit = UNITS[match["unit"]]
    count = number(match["n"]) if match["n"] else 0
    if not count:
        return None
    if unit == "years":
        return dt.date(letter.year + count, 12, 31)
    return reckon_within(match, letter, _)


def reckon_half_year(_match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the letter's date plus six months."""
    return letter + relativedelta(months=6) if letter else None


def reckon_relative(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the end of this or next week or month."""
    if letter is None:
        return None
    day = letter if match["when"] == "deze" else letter + relativedelta(months=1)
    if match["unit"] == "week":
        return letter + dt.timedelta(days=(4 - letter.weekday()) % 7 + (0 if match["when"] == "deze" else 7))
    return _month_end(day.year, day.month)


def reckon_occasion(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the day of a yearly occasion such as Prinsjesdag."""
    name = match["name"].lower()
    year = int(match["year"]) if match["year"] else (letter.year if letter else None)
    if year is None:
        return None
    for found in _occasion_days(name, year, calendar):
        if match["year"] or letter is None or found >= letter:
            return found - dt.timedelta(days=1) if name == "prinsjesdag" and _is_before(match["lead"] or "") else found
    return None


def _occasion_days(name: str, year: int, calendar: Calendar) -> list[dt.date]:
    if name in calendar.dated:
        return [day for day in calendar.dated[name] if day.year in {year, year + 1}]
    month, day = calendar.occasions[name]
    return [dt.date(year, month, day), dt.date(year + 1, month, day)]


def reckon_end_of_year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the last day of the year."""
    year = _year_of(match, letter)
    return dt.date(year, 12, 31) if year else None


def no_day(_match: re.Match[str], _letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return nothing: the words name an event."""
    return None
