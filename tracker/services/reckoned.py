"""How a commitment's term was reckoned, in one Dutch sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.periods import periods_in
from tracker.extraction.reckoning_seasons import recess_behind
from tracker.reports.dutch import long_date
from tracker.services.rulebook import load_calendar
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    import datetime as dt

VAGUE = frozenset({"soon", "coming-time", "within-some", "regular"})
"""Phrases of the grammar that name no day and no event to wait for."""


def how_reckoned(
    words: str, date: dt.date | None, origin: str, letter: dt.date | None, event: dt.date | None = None
) -> str:
    """Say where a term comes from: the letter's words and date, the event's day, the office's rule, or a person.

    A recess that was not looked up, or only second-hand, is said to be so. Empty where there is no term.
    """
    fixed = {
        DueOrigin.MANUAL: "met de hand ingevuld",
        DueOrigin.NAMED: "de datum staat zo in de brief",
        DueOrigin.DEFAULT: "standaardtermijn van het kantoor: de brief noemt geen termijn",
        DueOrigin.AFTER_EVENT: f"gerekend vanaf de gebeurtenis op {long_date(event)}",
    }
    if not origin:
        return ""
    if origin in fixed:
        return fixed[DueOrigin(origin)]
    if origin == DueOrigin.EVENT:
        return (
            "wacht op een gebeurtenis zonder datum"
            if waits_for_event(words, date, origin)
            else "de brief noemt geen dag"
        )
    place = "de woorden staan in een zin ernaast" if origin == DueOrigin.NEIGHBOUR else "berekend uit deze woorden"
    since = f" en de datum van de brief ({long_date(letter)})" if letter else ""
    return f"{place}{since if origin == DueOrigin.DERIVED else ''}{_recess(words, date)}"


def _recess(words: str, date: dt.date | None) -> str:
    recess = recess_behind(words, date, load_calendar()) if date else None
    if recess is None:
        yearly = any(name in words.lower() for name in load_calendar().occasions)
        return "; de dag daarvan is een vuistregel" if yearly else ""
    if not recess.source:
        return "; het reces van dat jaar is niet nagekeken: een vuistregel"
    checked = " (uit de tweede hand)" if recess.second_hand else ""
    return f"; reces van {long_date(recess.first)} tot en met {long_date(recess.last)}, bron: {recess.source}{checked}"


def waits_for_event(words: str, date: dt.date | None, origin: str) -> bool:
    """Say whether a term waits for an event whose day somebody can give."""
    if date or origin != DueOrigin.EVENT or not words:
        return False
    names = {period.name for period in periods_in(words, None, load_calendar())}
    return not names or not names <= VAGUE
