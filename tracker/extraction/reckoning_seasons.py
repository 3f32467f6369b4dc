"""Reckoning seasons, recesses and the yearly occasions that letters name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from dateutil.easter import easter

from tracker.extraction.reckoning import is_before, named_year

if TYPE_CHECKING:
    import re

    from tracker.extraction.rulebook import Calendar, Recess

SEASONS = {
    "voorjaar": ((3, 20), (6, 20)),
    "lente": ((3, 20), (6, 20)),
    "zomer": ((6, 20), (9, 21)),
    "najaar": ((9, 20), (12, 20)),
    "herfst": ((9, 20), (12, 20)),
    "winter": ((12, 20), (3, 20)),
}
"""First and last day."""
RECESSES = {
    "zomerreces": "zomer",
    "zomervakantie": "zomer",
    "zomerperiode": "zomer",
    "kerstreces": "kerst",
    "kerstvakantie": "kerst",
    "herfstreces": "herfst",
    "herfstvakantie": "herfst",
    "voorjaarsreces": "voorjaar",
    "voorjaarsvakantie": "voorjaar",
    "krokusreces": "voorjaar",
    "krokusvakantie": "voorjaar",
    "meireces": "mei",
    "meivakantie": "mei",
}
AFTER_RECESS = dt.timedelta(days=28)
"""How long "na het herfstreces" lasts; after the summer to 30 September, after Christmas to 31 January."""
UP_TO = ("tot", "tot aan", "richting", "tegen")
EASTER_DAYS = {"pasen": 0, "hemelvaart": 39, "hemelvaartsdag": 39, "pinksteren": 49}
AT_PRINSJESDAG = ("prinsjesdag", "miljoenennota", "belastingplan", "begrotingsstukken", "ontwerpbegroting")


def up_to(lead: str) -> bool:
    """Say whether the words in front ask for the day before it begins."""
    return is_before(lead) or lead in UP_TO


def reckon_season(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the last day before, in or after a season, a recess or Christmas."""
    groups = match.groupdict()
    when = groups.get("when") or ""
    soonest = when.startswith(("komend", "aankomend", "eerstkomend", "het komende", "aanstaand", "deze"))
    named = None if soonest and not groups.get("year") else named_year(match, letter)
    year = named or (letter.year if letter else None)
    if year is None:
        return None
    season, lead, part = match["season"], groups.get("lead") or "", groups.get("part") or ""
    found = _season_day(season, lead, part, year, calendar)
    if named is None and letter and found < letter:
        found = _season_day(season, lead, part, year + 1, calendar)
    return found


def _season_day(season: str, lead: str, part: str, year: int, calendar: Calendar) -> dt.date:
    if season in {"kerst", "kerstmis", "kerstdagen"}:
        return dt.date(year + 1, 1, 31) if lead.endswith("na") else dt.date(year, 12, 24)
    if season in RECESSES:
        return _recess_day(calendar.recess(RECESSES[season], year), lead)
    return _in_season(season.removesuffix("maanden").removesuffix("s"), lead, part, year)


def _in_season(season: str, lead: str, part: str, year: int) -> dt.date:
    if season == "zomer" and lead.endswith("na"):
        return dt.date(year, 9, 30)
    if season == "zomer" and up_to(lead):
        return dt.date(year, 6, 30)
    start, end = (dt.date(year, *day) for day in SEASONS[season])
    if up_to(lead):
        return start
    if part.startswith(("begin", "het begin", "vroeg")):
        return start + dt.timedelta(days=31)
    return end + dt.timedelta(days=28) if lead.endswith("na") else end


def _recess_day(recess: Recess, lead: str) -> dt.date:
    if up_to(lead):
        return recess.first - dt.timedelta(days=1)
    if not lead.endswith("na"):
        return recess.last
    if recess.name == "zomer":
        return dt.date(recess.last.year, 9, 30)
    return dt.date(recess.last.year, 1, 31) if recess.name == "kerst" else recess.last + AFTER_RECESS


def reckon_recess(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the day before or after "het reces", whichever comes next."""
    if letter is None:
        return None
    lead = match["lead"] or ""
    recesses = [calendar.recess(name, letter.year + step) for name in calendar.thumb for step in (-1, 0, 1)]
    return min((day for recess in recesses if (day := _recess_day(recess, lead)) >= letter), default=None)


def reckon_week_after(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the Sunday of the first week after a recess."""
    year = named_year(match, letter) or (letter.year if letter else None)
    if year is None:
        return None
    days = (calendar.recess(RECESSES[match["season"]], year + step).last for step in (-1, 0, 1))
    weeks = (day + dt.timedelta(days=6 - day.weekday()) for day in days)
    return next((day for day in weeks if letter is None or day >= letter), None)


def reckon_occasion(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the day of a yearly occasion such as Prinsjesdag; "vóór Prinsjesdag" is the day before."""
    name = " ".join(match["name"].split())
    year = named_year(match, letter)
    start = year or (letter.year if letter else None)
    if start is None:
        return None
    days = (_occasion_day(name, start + step, calendar) for step in (0, 1))
    found = next((day for day in days if day and (year or letter is None or day >= letter)), None)
    exact = name in {*EASTER_DAYS, *AT_PRINSJESDAG, "verantwoordingsdag"}
    return found - dt.timedelta(days=1) if found and exact and up_to(match["lead"] or "") else found


def _occasion_day(name: str, year: int, calendar: Calendar) -> dt.date | None:
    if name in EASTER_DAYS:
        return easter(year) + dt.timedelta(days=EASTER_DAYS[name])
    if name == "verantwoordingsdag":
        return _third_wednesday_of_may(year)
    if name.startswith(AT_PRINSJESDAG):
        return prinsjesdag(year, calendar)
    names = {"eerste suppletoire begroting": "voorjaarsnota", "tweede suppletoire begroting": "najaarsnota"}
    month, day = calendar.occasions[names.get(name, name)]
    return dt.date(year, month, day)


def prinsjesdag(year: int, calendar: Calendar) -> dt.date:
    """Return the third Tuesday of September."""
    listed = next((day for day in calendar.dated["prinsjesdag"] if day.year == year), None)
    first = dt.date(year, 9, 1)
    return listed or first + dt.timedelta(days=(1 - first.weekday()) % 7 + 14)


def _third_wednesday_of_may(year: int) -> dt.date:
    first = dt.date(year, 5, 1)
    return first + dt.timedelta(days=(2 - first.weekday()) % 7 + 14)


def reckon_budget(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
    """Return the Prinsjesdag on which a budget is presented: that of 2025 in September 2024."""
    if match["year"]:
        return prinsjesdag(int(match["year"]) - 1, calendar)
    if letter is None:
        return None
    year = letter.year if prinsjesdag(letter.year, calendar) >= letter else letter.year + 1
    return prinsjesdag(year, calendar)


def reckon_debate_on_budget(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    """Return the end of the year in which the Kamer debates a budget: that of 2025 in the autumn of 2024."""
    if match["year"]:
        year = int(match["year"])
        return dt.date(year - 1 if letter is None or letter.year < year else year, 12, 31)
    return dt.date(letter.year, 12, 31) if letter else None


def recess_behind(words: str, date: dt.date, calendar: Calendar) -> Recess | None:
    """Return the recess that the last day of these words was reckoned from; ``None`` when it was none."""
    lower = words.lower()
    named = {RECESSES[season] for season in RECESSES if season in lower}
    if not named and "reces" in lower:
        named = set(calendar.thumb)
    recesses = (calendar.recess(name, date.year + step) for name in sorted(named) for step in (-1, 0))
    return next((each for each in recesses if date in {_recess_day(each, lead) for lead in ("voor", "na", "in")}), None)
