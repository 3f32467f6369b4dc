"""How a commitment's term was reckoned, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.periods import periods_in
from tracker.extraction.reckoning_seasons import recess_behind
from tracker.reports.dutch import long_date
from tracker.services.rulebook import load_calendar
from tracker.terms import DueOrigin
from tracker.told import NOTHING, Told, joined

if TYPE_CHECKING:
    import datetime as dt

VAGUE = frozenset({"soon", "coming-time", "within-some", "regular"})
"""Phrases of the grammar that name no day and no event to wait for."""
FIXED = {
    DueOrigin.MANUAL: Told("met de hand ingevuld", "filled in by hand"),
    DueOrigin.NAMED: Told("de datum staat zo in de brief", "the date stands like this in the letter"),
    DueOrigin.DEFAULT: Told(
        "standaardtermijn van het kantoor: de brief noemt geen termijn",
        "default term of the office: the letter names no term",
    ),
}
AFTER_EVENT = Told("gerekend vanaf de gebeurtenis op {day}", "counted from the event on {day}")
WAITS = Told("wacht op een gebeurtenis zonder datum", "waits for an event without a date")
NO_DAY = Told("de brief noemt geen dag", "the letter names no day")
BESIDE = Told("de woorden staan in een zin ernaast", "the words stand in a sentence beside it")
COUNTED = Told("berekend uit deze woorden", "reckoned from these words")
SINCE = Told(" en de datum van de brief ({day})", " and the date of the letter ({day})")
SUPPOSED = Told(
    "; de brief heeft geen datum: gerekend vanaf {day}, naar wat hij zelf noemt",
    "; the letter has no date: counted from {day}, by what it says itself",
)
RULE_OF_THUMB = Told("; de dag daarvan is een vuistregel", "; its day is a rule of thumb")
RECESS_UNCHECKED = Told(
    "; het reces van dat jaar is niet nagekeken: een vuistregel",
    "; the recess of that year was not looked up: a rule of thumb",
)
RECESS = Told(
    "; reces van {first} tot en met {last}, bron: {source}{checked}",
    "; recess from {first} up to and including {last}, source: {source}{checked}",
)
SECOND_HAND = Told(" (uit de tweede hand)", " (second-hand)")


def how_reckoned(
    words: str,
    date: dt.date | None,
    origin: str,
    letter: dt.date | None,
    event: dt.date | None = None,
    *,
    supposed: dt.date | None = None,
) -> Told:
    """Say where a term comes from: the letter's words and date, the event's day, the office's rule, or a person.

    ``supposed`` is the day from which a letter without a date was reckoned. That is said, and so is a recess that was
    not looked up, or only second-hand. Empty where there is no term.
    """
    if not origin:
        return NOTHING
    if origin in FIXED:
        return FIXED[DueOrigin(origin)]
    if origin == DueOrigin.AFTER_EVENT:
        return AFTER_EVENT.filled(day=long_date(event))
    if origin == DueOrigin.EVENT:
        return WAITS if waits_for_event(words, date, origin) else NO_DAY
    place = BESIDE if origin == DueOrigin.NEIGHBOUR else COUNTED
    since = _since(letter, supposed) if origin == DueOrigin.DERIVED else NOTHING
    return joined([place, since, _recess(words, date)], NOTHING)


def _since(letter: dt.date | None, supposed: dt.date | None) -> Told:
    if letter:
        return SINCE.filled(day=long_date(letter))
    return SUPPOSED.filled(day=long_date(supposed)) if supposed else NOTHING


def _recess(words: str, date: dt.date | None) -> Told:
    recess = recess_behind(words, date, load_calendar()) if date else None
    if recess is None:
        yearly = any(name in words.lower() for name in load_calendar().occasions)
        return RULE_OF_THUMB if yearly else NOTHING
    if not recess.source:
        return RECESS_UNCHECKED
    checked = SECOND_HAND if recess.second_hand else NOTHING
    first, last = long_date(recess.first), long_date(recess.last)
    return RECESS.filled(first=first, last=last, source=recess.source, checked=checked)


def waits_for_event(words: str, date: dt.date | None, origin: str) -> bool:
    """Say whether a term waits for an event whose day somebody can give."""
    if date or origin != DueOrigin.EVENT or not words:
        return False
    names = {period.name for period in periods_in(words, None, load_calendar())}
    return not names or not names <= VAGUE
