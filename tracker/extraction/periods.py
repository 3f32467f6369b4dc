"""Terms: Dutch phrases of time, and the last day in time that each names, reckoned from the letter's own date.

The table of the corpus guidelines ("What counts as a commitment", *The last day in time*) is the definition. Phrases
that name an event without a date ("zodra het onderzoek is afgerond") give a term without a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.extraction.guarded import Grams, grams_of
from tracker.extraction.pastness import belongs_to_a_paper, is_past
from tracker.extraction.period_grammar import Phrase, grammar
from tracker.extraction.reckoning import no_day
from tracker.extraction.reckoning_spans import after_event
from tracker.extraction.results import Due
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    import datetime as dt

    from tracker.extraction.rulebook import Calendar

DEADLINE = re.compile(
    r"^(?:uiterlijk|niet later|(?:nog |ruim )?v[oó][oó]r |binnen |tot en met|per |tot )", re.IGNORECASE
)
NO_DEADLINE = frozenset({"coming", "season", "year", "range"})
"""Of these "voor" and "tot" are no deadline by themselves."""


@dataclass(frozen=True, slots=True)
class Period:
    """A phrase of time in a text: its offsets, the last day (``None`` without one), and how sure it is a term.

    ``rank`` orders the phrases of one sentence: a deadline ("uiterlijk …") goes before a moment, that before an
    event.
    ``past`` is true where the words lie in the letter's past. ``name`` is that of the phrase in the grammar.
    """

    start: int
    end: int
    text: str
    date: dt.date | None
    origin: DueOrigin
    rank: int
    past: bool = False
    name: str = ""


def periods_in(text: str, letter: dt.date | None, calendar: Calendar, grams: Grams | None = None) -> tuple[Period, ...]:
    """Return the phrases of time in ``text``, best term first; ``letter`` is the letter's date.

    ``grams`` are those of the text or of a longer one around it, where they are known already.
    """
    lower = text.lower()
    around = grams_of(lower) if grams is None else grams
    found = [
        _period(phrase, match, text, letter, calendar)
        for phrase in grammar()
        if phrase.pattern.may_match(lower, around)
        for match in phrase.pattern.regex.finditer(lower)
    ]
    terms = [period for period in _widest(found) if not belongs_to_a_paper(text, period.start, period.name)]
    return tuple(sorted(_anchored(terms), key=lambda p: (p.past, -p.rank, p.date is None, p.start)))


def _period(phrase: Phrase, match: re.Match[str], text: str, letter: dt.date | None, calendar: Calendar) -> Period:
    date = phrase.resolve(match, letter, calendar)
    start, end = match.start(), match.end()
    while text[start].isspace():
        start += 1
    words = text[start:end].strip()
    rank = phrase.rank + (1 if DEADLINE.match(words) and phrase.name not in NO_DEADLINE else 0)
    named = phrase.name in {"day", "digits"} and bool(match["year"])
    origin = DueOrigin.NAMED if named else DueOrigin.EVENT if phrase.resolve is no_day else DueOrigin.DERIVED
    past = is_past(match, text, date, letter)
    return Period(start, start + len(words), words, date, origin, rank, past, phrase.name)


def _widest(found: list[Period]) -> list[Period]:
    """Keep of overlapping phrases the longest."""
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: (p.start - p.end, p.start)):
        if all(period.end <= other.start or period.start >= other.end for other in kept):
            kept.append(period)
    return kept


def _anchored(found: list[Period]) -> list[Period]:
    """Reckon "binnen drie maanden daarna" from the time that the words before it name."""
    ordered = sorted(found, key=lambda p: p.start)
    done: list[Period] = []
    for period in ordered:
        before = next((p.date for p in reversed(done) if p.date and not p.past), None)
        done.append(anchored(period, before) if before else period)
    return done


def anchored(period: Period, day: dt.date | None) -> Period:
    """Return the period reckoned from ``day`` where its words count from something earlier; else as it is."""
    if period.name != "anchored" or day is None:
        return period
    return replace(period, date=after_event(period.text, day), origin=DueOrigin.DERIVED)


def due_of(periods: tuple[Period, ...]) -> Due | None:
    """Return the best term among ``periods``, or ``None``."""
    best = next((p for p in periods if not p.past), None)
    return Due(best.text, best.date, best.origin) if best else None
