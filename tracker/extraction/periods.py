"""Terms: Dutch phrases of time, and the last day in time that each names, reckoned from the letter's own date.

The table of the corpus guidelines ("What counts as a commitment", *The last day in time*) is the definition. Phrases
that name an event without a date ("zodra het onderzoek is afgerond") give a term without a day.
"""

from __future__ import annotations

import calendar as months
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta
from text_to_num import text2num

from tracker.extraction.results import Due
from tracker.extraction.rulebook import Calendar
from tracker.terms import DueOrigin

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
_M = "|".join(MONTHS)
_BEFORE = r"(?:v[oó][oó]r|voorafgaand aan)"
_LEAD = rf"(?:(?P<lead>uiterlijk(?: op| per| in| bij)?|{_BEFORE}|tot en met|t/m|tot|per|op|vanaf|met ingang van|in de loop van|in|rond|na|vóór het einde van|eind|begin|medio|van|de)\s+)?"
_YEAR = r"(?P<year>20\d\d|19\d\d)"
_NUMBER = r"(?P<n>\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|achttien|vierentwintig)"
_WHEN = r"(?P<when>dit|volgend|komend|het komende|het volgende|aankomend|komende|volgende|deze)"
ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
SEASON_END = {
    "voorjaar": (6, 20),
    "lente": (6, 20),
    "zomer": (9, 21),
    "najaar": (12, 20),
    "herfst": (12, 20),
    "winter": (3, 20),
}
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
Resolve = Callable[[re.Match[str], dt.date | None, Calendar], "dt.date | None"]


@dataclass(frozen=True, slots=True)
class Period:
    """A phrase of time in a text: its offsets, the last day (``None`` without one), and how sure it is a term.

    ``rank`` orders the phrases of one sentence: a deadline ("uiterlijk …") goes before a moment, a moment before an event.
    ``past`` is true where the words lie in the letter's past.
    """

    start: int
    end: int
    text: str
    date: dt.date | None
    origin: DueOrigin
    rank: int
    past: bool = False


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


def _day(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    month, day = MONTHS.index(match["month"]) + 1, int(match["day"])
    year = int(match["year"]) if match["year"] else _future_year(letter, month, day, match["tail"] or "")
    found = _safe(year, month, day) if year else None
    lead = match["lead"] or ""
    if found and (_is_before(lead) or lead == "tot"):
        return found - dt.timedelta(days=1)
    return found


def _month(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
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


def _year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
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


def _quarter(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
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


def _half(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    year = _year_of(match, letter)
    if year is None:
        return None
    return dt.date(year, 6, 30) if match["nth"] == "eerste" else dt.date(year, 12, 31)


def _season(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
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
        if lead in {"na", "direct na"}:
            return dt.date(year, 9, 30)
        if _is_before(lead):
            known = calendar.recess("zomer", year) if season != "zomer" else None
            return known.first - dt.timedelta(days=1) if known else dt.date(year, 6, 30)
        return dt.date(year, 8, 31) if season != "zomer" else dt.date(year, 9, 21)
    if recess == "kerst":
        if season == "kerst":
            return dt.date(year, 12, 24)
        if lead == "na":
            return dt.date(year + 1, 1, 31)
        known = calendar.recess("kerst", year)
        return known.first - dt.timedelta(days=1) if known else dt.date(year, 12, 31)
    others = {"herfst": (10, 15), "voorjaars": (2, 15), "krokus": (2, 15), "mei": (4, 25)}
    if season.endswith("reces"):
        month, day = others.get(recess, (12, 31))
        return dt.date(year, month, day)
    month, day = SEASON_END[season]
    if _is_before(lead):
        starts = {"voorjaar": (3, 20), "lente": (3, 20), "najaar": (9, 20), "herfst": (9, 20), "winter": (12, 20)}
        month, day = starts[season]
    return dt.date(year, month, day)


def _within(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    if letter is None:
        return None
    count, unit = number(match["n"]), UNITS[match["unit"]]
    if unit == "quarters":
        return letter + relativedelta(months=3 * count)
    return letter + relativedelta(**{unit: count})  # type: ignore[arg-type]  # the four units are its own keywords


def _coming(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    if letter is None:
        return None
    unit = UNITS[match["unit"]]
    count = number(match["n"]) if match["n"] else 0
    if not count:
        return None
    if unit == "years":
        return dt.date(letter.year + count, 12, 31)
    return _within(match, letter, _)


def _half_year(_match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    return letter + relativedelta(months=6) if letter else None


def _relative_month(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    if letter is None:
        return None
    day = letter if match["when"] == "deze" else letter + relativedelta(months=1)
    if match["unit"] == "week":
        return letter + dt.timedelta(days=(4 - letter.weekday()) % 7 + (0 if match["when"] == "deze" else 7))
    return _month_end(day.year, day.month)


def _occasion(match: re.Match[str], letter: dt.date | None, calendar: Calendar) -> dt.date | None:
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


def _end_of_year(match: re.Match[str], letter: dt.date | None, _: Calendar) -> dt.date | None:
    year = _year_of(match, letter)
    return dt.date(year, 12, 31) if year else None


def _event(_match: re.Match[str], _letter: dt.date | None, _: Calendar) -> dt.date | None:
    return None


_OCCASIONS = "voorjaarsnota|najaarsnota|begrotingsbehandeling|miljoenennota|prinsjesdag|pasen|pinksteren"
_SEASONS = "voorjaar|najaar|zomer|winter|herfst|lente|zomerreces|kerstreces|zomervakantie|meireces|herfstreces|voorjaarsreces|krokusreces|kerst|kerstvakantie|zomerperiode"
_OF = r"(?:\s+van)?"
_GRAMMAR: tuple[tuple[str, int, str, Resolve], ...] = (
    (
        "day",
        3,
        rf"{_LEAD}(?:\d{{1,2}}(?:,\s\d{{1,2}})?\s(?:en|t/m|tot en met)\s)?(?P<day>\d{{1,2}})\s(?P<month>{_M})(?:\s{_YEAR})?(?P<tail>\s(?:jl\b\.?|a\.s\.|aanstaande|l\.l\.|jongstleden))?",
        _day,
    ),
    (
        "month",
        3,
        rf"{_LEAD}(?:(?P<part>begin|medio|half|eind|einde|het einde van)\s)?(?P<month>{_M})(?:\s{_YEAR})?\b",
        _month,
    ),
    (
        "quarter",
        3,
        rf"{_LEAD}(?:het\s)?(?:einde?\s(?:van\s)?)?(?:het\s)?(?P<nth>eerste|tweede|derde|vierde|laatste)\skwartaal(?:{_OF}\s(?:{_YEAR}|{_WHEN}\sjaar))?",
        _quarter,
    ),
    ("q", 3, rf"{_LEAD}q(?P<q>[1-4])(?:\s|-|,\s)?{_YEAR}?", _quarter),
    ("this-quarter", 3, rf"{_LEAD}{_WHEN}\skwartaal", _quarter),
    ("half", 3, rf"{_LEAD}(?:de\s)?(?P<nth>eerste|tweede)\s(?:jaar)?helft\s?{_OF}\s(?:{_YEAR}|{_WHEN}\sjaar)", _half),
    (
        "season",
        3,
        rf"{_LEAD}(?:het\s|de\s)?(?:{_WHEN}\s)?(?P<season>{_SEASONS})(?:{_OF}\s(?:{_YEAR}|(?P<when2>dit|volgend)\sjaar))?\b",
        _season,
    ),
    ("half-year", 3, r"(?:(?:het|in het|binnen een)\s)?(?:komende|komend|eerstkomende)\shalf\s?jaar\b", _half_year),
    (
        "end-of-year",
        3,
        rf"{_LEAD}(?:het\s)?(?:einde?|eind)\s(?:van\s)?(?:het|dit|{_YEAR}|(?P<when>volgend))\s?(?:kalender)?jaar",
        _end_of_year,
    ),
    (
        "end-year",
        3,
        rf"{_LEAD}(?:de\s)?(?P<part>begin|medio|midden|halverwege|eind|einde|ultimo|het einde van)\s(?:van\s)?(?:{_YEAR}|{_WHEN}\sjaar)\b",
        _year,
    ),
    (
        "within",
        4,
        rf"binnen\s(?:de\s)?(?:uiterlijk\s|maximaal\s|circa\s)?{_NUMBER}\s(?P<unit>dag|dagen|week|weken|maand|maanden|jaar|kwartaal|kwartalen)\b",
        _within,
    ),
    ("over", 2, rf"over\s{_NUMBER}\s(?P<unit>weken|maanden|jaar)\b", _within),
    (
        "coming",
        3,
        rf"(?:(?:in|gedurende|voor|over|de|tijdens|binnen)\s)*(?:komende|eerstkomende|aankomende|volgende)\s(?:{_NUMBER}\s)?(?P<unit>dagen|weken|maanden|jaar|jaren|kwartalen)\b",
        _coming,
    ),
    (
        "relative-month",
        3,
        r"(?:in de |in de loop van )?(?P<when>deze|volgende|komende|aankomende)\s(?P<unit>maand|week)\b",
        _relative_month,
    ),
    (
        "range",
        2,
        rf"(?:in|voor|tussen|over|gedurende|periode|jaren)\s(?:de\s)?(?:periode\s)?(?:van\s|jaren\s)?\(?(?:20\d\d)\s?(?:[–—-]|t/m|tot en met|tot|en)\s?{_YEAR}",
        _year,
    ),
    ("paren-range", 2, rf"\((?:20\d\d)\s?[–—-]\s?{_YEAR}\)", _year),
    (
        "year",
        2,
        rf"(?P<lead>voor in ieder geval|uiterlijk in|uiterlijk|in de loop van|nog in|in|vanaf|per|tot en met|t/m|tot|vóór|voor|sinds|over)\s(?:het jaar\s)?{_YEAR}(?:\sen\s(?P<year2>20\d\d))?\b(?!\s?[/–-]\s?\d)",
        _year,
    ),
    (
        "this-year",
        3,
        rf"(?:(?P<lead>in de loop van|nog|in|later|uiterlijk)\s)?(?:het\s)?{_WHEN}\s(?:kalender)?jaar\b",
        _year,
    ),
    (
        "occasion",
        3,
        rf"(?:(?P<lead>bij|voor|vóór|rond|met|tijdens|na|in|op|uiterlijk bij|uiterlijk op|uiterlijk)\s)?(?:de\s)?(?:eerstvolgende\s)?(?P<name>{_OCCASIONS})(?:\s{_YEAR})?",
        _occasion,
    ),
    (
        "soon",
        2,
        r"(?:zo (?:spoedig|snel) mogelijk|op (?:zeer |de )?korte termijn|op afzienbare termijn|binnenkort|spoedig|te zijner tijd|binnen afzienbare tijd|op termijn|in de toekomst|eerdaags|zeer binnenkort|zo snel als mogelijk|dan wel later)",
        _event,
    ),
    (
        "coming-time",
        2,
        r"(?:(?:in |voor |gedurende )?de )?(?:komende|aankomende) (?:periode|tijd|jaren|maanden|weken|kabinetsperiode|begroting)",
        _event,
    ),
    (
        "regular",
        1,
        r"(?:halfjaarlijks|jaarlijks|periodiek|regelmatig|maandelijks|eens per (?:kwartaal|half jaar|jaar|maand)|elk kwartaal|ieder kwartaal|ieder jaar|elk jaar|elk half jaar|tweemaal per jaar|per kwartaal|twee keer per jaar)",
        _event,
    ),
    ("as-soon-as", 1, r"zodra\s[^,.;]{3,90}", _event),
    (
        "prior-to",
        1,
        r"(?:voorafgaand(?: aan| hieraan)?|na afloop van|na afronding van|na ontvangst van|na ommekomst van|na afloop|bij gelegenheid van)(?:\s[^,.;]{0,60})?",
        _event,
    ),
    (
        "next-report",
        1,
        r"(?:in|bij|met|via|middels)\s(?:de|het|een|mijn)\s(?:eerst)?volgende\s[\w-]{4,40}(?:\s[\w-]{3,30})?",
        _event,
    ),
    (
        "budget",
        1,
        r"(?:voor|vóór|bij|tijdens|rond) (?:de|het) (?:begrotingsbehandeling|begroting|wgo|commissiedebat|debat|wetgevingsoverleg|plenaire behandeling|tweeminutendebat|jaarverslag|voorjaarsbesluitvorming)(?:\s[a-z]{3,20})?(?:\sover\s20\d\d)?",
        _event,
    ),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of the grammar: its name, how surely it is a term (``rank``), its pattern, and how it is reckoned."""

    name: str
    rank: int
    pattern: re.Pattern[str]
    resolve: Resolve


GRAMMAR = tuple(
    Phrase(name, rank, re.compile(rf"(?<![\w-]){pattern}"), resolve) for name, rank, pattern, resolve in _GRAMMAR
)
TRIGGER = re.compile(
    rf"\d|{_M}|jaar|kwartaal|helft|reces|kerst|zomer|winter|herfst|lente|voorjaar|najaar|nota|prinsjesdag|pasen|pinksteren|begroting"
    r"|binnen|komende|volgende|aankomende|termijn|mogelijk|spoedig|tijd|toekomst|eerdaags|periodiek|regelmatig|maandelijks"
    r"|eens per|elk |ieder|zodra|voorafgaand|afloop|afronding|ontvangst|ommekomst|gelegenheid|debat|wgo|behandeling|maand|week|overleg|half"
)
"""No phrase of the grammar is without one of these."""
DEADLINE = re.compile(r"^(?:uiterlijk|v[oó][oó]r |binnen |tot en met|per |tot )", re.IGNORECASE)
CITED = re.compile(
    r"(?:brief|brieven|debat|overleg|motie|verslag|kamerbrief|toezegging|antwoord|beantwoording|uitspraak|rapport|advies|wet"
    r"|besluit|akkoord|kamerstuk|conclusies|verklaring|bijeenkomst|vergadering|raad|agenda|vragen)\b[^,;]{0,45}"
    r"\s(?:van|d\.d\.|dd\.?|uit)\s$",
    re.IGNORECASE,
)
"""Words before a day that cite the paper or meeting of that day."""
AHEAD = re.compile(r"(?:a\.s\.|aanstaande)", re.IGNORECASE)
PAST_WORDS = re.compile(r"\bjl\b|jongstleden|l\.l\.", re.IGNORECASE)
PAST_TAIL = re.compile(r"^\s?(?:jl\b|jongstleden|l\.l\.)", re.IGNORECASE)


def periods_in(text: str, letter: dt.date | None, calendar: Calendar) -> tuple[Period, ...]:
    """Return the phrases of time in ``text``, best term first; ``letter`` is the letter's date."""
    lower = text.lower()
    if not TRIGGER.search(lower):
        return ()
    found = [
        _period(phrase, match, text, letter, calendar) for phrase in GRAMMAR for match in phrase.pattern.finditer(lower)
    ]
    return tuple(sorted(_widest(found), key=lambda p: (p.past, -p.rank, p.date is None, p.start)))


def _period(phrase: Phrase, match: re.Match[str], text: str, letter: dt.date | None, calendar: Calendar) -> Period:
    date = phrase.resolve(match, letter, calendar)
    start, end = match.start(), match.end()
    while text[start].isspace():
        start += 1
    words = text[start:end].strip()
    rank = phrase.rank + (1 if DEADLINE.match(words) and phrase.name not in {"coming", "season", "year"} else 0)
    named = phrase.name == "day" and bool(match["year"])
    origin = DueOrigin.NAMED if named else DueOrigin.EVENT if phrase.resolve is _event else DueOrigin.DERIVED
    return Period(start, end, words, date, origin, rank, past=_is_past(text, start, end, date, letter))


def _is_past(text: str, start: int, end: int, date: dt.date | None, letter: dt.date | None) -> bool:
    """Say whether the words lie in the letter's past, or date another paper."""
    words, after, before = text[start:end], text[end : end + 6], text[max(0, start - 70) : start]
    if AHEAD.search(words):
        return False
    if PAST_TAIL.match(after) or PAST_WORDS.search(words) or (date and letter and date < letter):
        return True
    ahead = bool(date and letter and date >= letter)
    return _in_reference(before) or (not ahead and bool(CITED.search(before)))


def _in_reference(before: str) -> bool:
    """Say whether the words stand inside brackets that cite a paper: "(Kamerstuk …, brief van 3 mei …)"."""
    opened = before.rfind("(")
    return opened > before.rfind(")") and bool(
        re.search(r"kamerst|brief|debat|stb|overleg|motie|nr\.", before[opened:], re.IGNORECASE)
    )


def _widest(found: list[Period]) -> list[Period]:
    """Keep of overlapping phrases the longest."""
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: (p.start - p.end, p.start)):
        if all(period.end <= other.start or period.start >= other.end for other in kept):
            kept.append(period)
    return kept


def due_of(periods: tuple[Period, ...]) -> Due | None:
    """Return the best term among ``periods``, or ``None``."""
    best = next((p for p in periods if not p.past), None)
    return Due(best.text, best.date, best.origin) if best else None
