"""The grammar of Dutch phrases of time: each phrase with its pattern and the way its last day is reckoned.

All patterns are for lower-case text and linear: no quantifier stands inside another, and gaps are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.guarded import Guarded, guarded
from tracker.extraction.reckoning import (
    MONTHS,
    no_day,
    reckon_coming,
    reckon_day,
    reckon_end_of_year,
    reckon_half,
    reckon_half_year,
    reckon_month,
    reckon_occasion,
    reckon_quarter,
    reckon_relative,
    reckon_season,
    reckon_within,
    reckon_year,
)
from tracker.extraction.rulebook import Calendar

if TYPE_CHECKING:
    import datetime as dt

Resolve = Callable[[re.Match[str], "dt.date | None", Calendar], "dt.date | None"]
_M = "|".join(MONTHS)
_BEFORE = r"(?:v[oó][oó]r|voorafgaand aan)"
_LEAD = (
    rf"(?:(?P<lead>uiterlijk(?: op| per| in| bij)?|{_BEFORE}|tot en met|t/m|tot|per|op|vanaf|met ingang van|in "
    rf"de loop van|in|rond|na|vóór het einde van|eind|begin|medio|van|de)\s+)?"
)
_YEAR = r"(?P<year>20\d\d|19\d\d)"
_NUMBER = r"(?P<n>\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|achttien|vierentwintig)"
_WHEN = r"(?P<when>dit|volgend|komend|het komende|het volgende|aankomend|komende|volgende|deze)"

_OCCASIONS = "voorjaarsnota|najaarsnota|begrotingsbehandeling|miljoenennota|prinsjesdag|pasen|pinksteren"
_SEASONS = (
    "voorjaar|najaar|zomer|winter|herfst|lente|zomerreces|kerstreces|zomervakantie|meireces|herfstreces"
    "|voorjaarsreces|krokusreces|kerst|kerstvakantie|zomerperiode"
)
_OF = r"(?:\s+van)?"
_GRAMMAR: tuple[tuple[str, int, str, Resolve], ...] = (
    (
        "day",
        3,
        (
            rf"{_LEAD}(?:\d{{1,2}}(?:,\s\d{{1,2}})?\s(?:en|t/m|tot en "
            rf"met)\s)?(?P<day>\d{{1,2}})\s(?P<month>{_M})(?:\s{_YEAR})?(?P<tail>\s(?:jl\b\.?|a\.s\.|aanstaande"
            rf"|l\.l\.|jongstleden))?"
        ),
        reckon_day,
    ),
    (
        "month",
        3,
        rf"{_LEAD}(?:(?P<part>begin|medio|half|eind|einde|het einde van)\s)?(?P<month>{_M})(?:\s{_YEAR})?\b",
        reckon_month,
    ),
    (
        "quarter",
        3,
        (
            rf"{_LEAD}(?:het\s)?(?:einde?\s(?:van\s)?)?(?:het\s)?(?P<nth>eerste|tweede|derde|vierde"
            rf"|laatste)\skwartaal(?:{_OF}\s(?:{_YEAR}|{_WHEN}\sjaar))?"
        ),
        reckon_quarter,
    ),
    ("q", 3, rf"{_LEAD}q(?P<q>[1-4])(?:\s|-|,\s)?{_YEAR}?", reckon_quarter),
    ("this-quarter", 3, rf"{_LEAD}{_WHEN}\skwartaal", reckon_quarter),
    (
        "half",
        3,
        rf"{_LEAD}(?:de\s)?(?P<nth>eerste|tweede)\s(?:jaar)?helft\s?{_OF}\s(?:{_YEAR}|{_WHEN}\sjaar)",
        reckon_half,
    ),
    (
        "season",
        3,
        (
            rf"{_LEAD}(?:het\s|de\s)?(?:{_WHEN}\s)?(?P<season>{_SEASONS})(?:{_OF}\s(?:{_YEAR}|(?P<when2>dit"
            rf"|volgend)\sjaar))?\b"
        ),
        reckon_season,
    ),
    (
        "half-year",
        3,
        r"(?:(?:het|in het|binnen een)\s)?(?:komende|komend|eerstkomende)\shalf\s?jaar\b",
        reckon_half_year,
    ),
    (
        "end-of-year",
        3,
        rf"{_LEAD}(?:het\s)?(?:einde?|eind)\s(?:van\s)?(?:het|dit|{_YEAR}|(?P<when>volgend))\s?(?:kalender)?jaar",
        reckon_end_of_year,
    ),
    (
        "end-year",
        3,
        (
            rf"{_LEAD}(?:de\s)?(?P<part>begin|medio|midden|halverwege|eind|einde|ultimo|het einde "
            rf"van)\s(?:van\s)?(?:{_YEAR}|{_WHEN}\sjaar)\b"
        ),
        reckon_year,
    ),
    (
        "within",
        4,
        (
            rf"binnen\s(?:de\s)?(?:uiterlijk\s|maximaal\s|circa\s)?{_NUMBER}\s(?P<unit>dag|dagen|week|weken"
            rf"|maand|maanden|jaar|kwartaal|kwartalen)\b"
        ),
        reckon_within,
    ),
    (
        # Counted from an event, not from the letter: there is no day until the event has one.
        "within-after",
        4,
        (
            rf"binnen\s(?:uiterlijk\s|maximaal\s|circa\s)?{_NUMBER}\s(?:dag|dagen|week|weken|maand|maanden|jaar)\sna\s"
            r"(?:(?:de|het|deze|dit)\s)?(?:afloop|ontvangst|afronding|ommekomst|publicatie|inwerkingtreding|sluiting"
            r"|einde|vaststelling|indiening|aanvaarding|start|beëindiging)\b"
        ),
        no_day,
    ),
    ("over", 2, rf"over\s{_NUMBER}\s(?P<unit>weken|maanden|jaar)\b", reckon_within),
    (
        "coming",
        3,
        (
            rf"(?:(?:in|gedurende|voor|over|de|tijdens|binnen)\s)*(?:komende|eerstkomende|aankomende"
            rf"|volgende)\s(?:{_NUMBER}\s)?(?P<unit>dagen|weken|maanden|jaar|jaren|kwartalen)\b"
        ),
        reckon_coming,
    ),
    (
        "relative-month",
        3,
        r"(?:in de |in de loop van )?(?P<when>deze|volgende|komende|aankomende)\s(?P<unit>maand|week)\b",
        reckon_relative,
    ),
    (
        "range",
        2,
        (
            rf"(?:in|voor|tussen|over|gedurende|periode|jaren)\s(?:de\s)?(?:periode\s)?(?:van\s"
            rf"|jaren\s)?\(?(?:20\d\d)\s?(?:[–—-]|t/m|tot en met|tot|en)\s?{_YEAR}"
        ),
        reckon_year,
    ),
    ("paren-range", 2, rf"\((?:20\d\d)\s?[–—-]\s?{_YEAR}\)", reckon_year),
    (
        "year",
        2,
        (
            rf"(?P<lead>voor in ieder geval|uiterlijk in|uiterlijk|in de loop van|nog in|in|vanaf|per|tot en "
            rf"met|t/m|tot|vóór|voor|sinds|over)\s(?:het "
            rf"jaar\s)?{_YEAR}(?:\sen\s(?P<year2>20\d\d))?\b(?!\s?[/–-]\s?\d)"
        ),
        reckon_year,
    ),
    (
        "this-year",
        3,
        rf"(?:(?P<lead>in de loop van|nog|in|later|uiterlijk)\s)?(?:het\s)?{_WHEN}\s(?:kalender)?jaar\b",
        reckon_year,
    ),
    (
        "occasion",
        3,
        (
            rf"(?:(?P<lead>bij|voor|vóór|rond|met|tijdens|na|in|op|uiterlijk bij|uiterlijk op"
            rf"|uiterlijk)\s)?(?:de\s)?(?:eerstvolgende\s)?(?P<name>{_OCCASIONS})(?:\s{_YEAR})?"
        ),
        reckon_occasion,
    ),
    (
        "soon",
        2,
        (
            r"(?:zo (?:spoedig|snel) mogelijk|op (?:zeer |de )?korte termijn|op afzienbare termijn|binnenkort"
            r"|spoedig|te zijner tijd|binnen afzienbare tijd|op termijn|in de toekomst|eerdaags|zeer "
            r"binnenkort|zo snel als mogelijk|dan wel later)"
        ),
        no_day,
    ),
    (
        "coming-time",
        2,
        (
            r"(?:(?:in |voor |gedurende )?de )?(?:komende|aankomende) (?:periode|tijd|jaren|maanden|weken"
            r"|kabinetsperiode|begroting)"
        ),
        no_day,
    ),
    (
        "regular",
        1,
        (
            r"(?:halfjaarlijks|jaarlijks|periodiek|regelmatig|maandelijks|eens per (?:kwartaal|half jaar|jaar"
            r"|maand)|elk kwartaal|ieder kwartaal|ieder jaar|elk jaar|elk half jaar|tweemaal per jaar|per "
            r"kwartaal|twee keer per jaar)"
        ),
        no_day,
    ),
    ("as-soon-as", 1, r"zodra\s[^,.;]{3,90}", no_day),
    (
        "prior-to",
        1,
        (
            r"(?:voorafgaand(?: aan| hieraan)?|na afloop van|na afronding van|na ontvangst van|na ommekomst "
            r"van|na afloop|bij gelegenheid van)(?:\s[^\s,.;]{1,30}){0,5}"
        ),
        no_day,
    ),
    (
        "next-report",
        1,
        r"(?:in|bij|met|via|middels)\s(?:de|het|een|mijn)\s(?:eerst)?volgende\s[\w-]{4,40}(?:\s[\w-]{3,30})?",
        no_day,
    ),
    (
        "budget",
        1,
        (
            r"(?:voor|vóór|bij|tijdens|rond) (?:de|het) (?:begrotingsbehandeling|begroting|wgo|commissiedebat"
            r"|debat|wetgevingsoverleg|plenaire behandeling|tweeminutendebat|jaarverslag"
            r"|voorjaarsbesluitvorming)(?:\s[a-z]{3,20})?(?:\sover\s20\d\d)?"
        ),
        no_day,
    ),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of the grammar: its name, how surely it is a term (``rank``), its pattern, and how it is reckoned."""

    name: str
    rank: int
    pattern: Guarded
    resolve: Resolve


GRAMMAR = tuple(
    Phrase(name, rank, guarded(rf"(?<![\w-]){pattern}"), resolve) for name, rank, pattern, resolve in _GRAMMAR
)
