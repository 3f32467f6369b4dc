"""Terms: Dutch phrases of time, and the last day in time that each names, reckoned from the letter's own date.

The table of the corpus guidelines ("What counts as a commitment", *The last day in time*) is the definition. Phrases
that name an event without a date ("zodra het onderzoek is afgerond") give a term without a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.guarded import Grams, grams_of
from tracker.extraction.period_grammar import GRAMMAR, Phrase
from tracker.extraction.reckoning import no_day
from tracker.extraction.results import Due
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    import datetime as dt

    from tracker.extraction.rulebook import Calendar

DEADLINE = re.compile(r"^(?:uiterlijk|v[oó][oó]r |binnen |tot en met|per |tot )", re.IGNORECASE)
CITED = re.compile(
    r"(?:brief|brieven|debat|overleg|motie|verslag|kamerbrief|toezegging|antwoord|beantwoording|uitspraak"
    r"|rapport|advies|wet"
    r"|besluit|akkoord|kamerstuk|conclusies|verklaring|bijeenkomst|vergadering|raad|agenda|vragen)\b[^,;]{0,45}"
    r"\s(?:van|d\.d\.|dd\.?|uit)\s$",
    re.IGNORECASE,
)
"""Words before a day that cite the paper or meeting of that day."""
AHEAD = re.compile(r"(?:a\.s\.|aanstaande)", re.IGNORECASE)
PAST_WORDS = re.compile(r"\bjl\b|jongstleden|l\.l\.", re.IGNORECASE)
PAST_TAIL = re.compile(r"^\s?(?:jl\b|jongstleden|l\.l\.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A phrase of time in a text: its offsets, the last day (``None`` without one), and how sure it is a term.

    ``rank`` orders the phrases of one sentence: a deadline ("uiterlijk …") goes before a moment, that before an
    event.
    ``past`` is true where the words lie in the letter's past.
    """

    start: int
    end: int
    text: str
    date: dt.date | None
    origin: DueOrigin
    rank: int
    past: bool = False


def periods_in(text: str, letter: dt.date | None, calendar: Calendar, grams: Grams | None = None) -> tuple[Period, ...]:
    """Return the phrases of time in ``text``, best term first; ``letter`` is the letter's date.

    ``grams`` are those of the text or of a longer one around it, where they are known already.
    """
    lower = text.lower()
    around = grams_of(lower) if grams is None else grams
    found = [
        _period(phrase, match, text, letter, calendar)
        for phrase in GRAMMAR
        if phrase.pattern.may_match(lower, around)
        for match in phrase.pattern.regex.finditer(lower)
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
    origin = DueOrigin.NAMED if named else DueOrigin.EVENT if phrase.resolve is no_day else DueOrigin.DERIVED
    return Period(start, end, words, date, origin, rank, past=_is_past(text, start, end, date, letter))


def _is_past(text: str, start: int, end: int, date: dt.date | None, letter: dt.date | None) -> bool:
    """Say whether the words lie in the letter's past, or date another paper."""
    words, after, before = text[start:end], text[end : end + 6], text[max(0, start - 70) : start]
    if AHEAD.search(words):
        return False
    if PAST_TAIL.match(after) or PAST_WORDS.search(words) or (date and letter and date < letter):
        return True
    ahead = bool(date and letter and date >= letter)
    cited = before + "van " if words.lower().startswith("van ") else before
    return _in_reference(before) or (not ahead and bool(CITED.search(cited)))


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
