"""The grammar of Dutch phrases of time: each phrase with its pattern and the way its last day is reckoned.

All patterns are for lower-case text and linear: no quantifier stands inside another, and gaps are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tracker.extraction import reckoning as days
from tracker.extraction import reckoning_seasons as seasons
from tracker.extraction import reckoning_spans as spans
from tracker.extraction.guarded import Guarded, guarded
from tracker.extraction.rulebook import Calendar

if TYPE_CHECKING:
    import datetime as dt

Resolve = Callable[[re.Match[str], "dt.date | None", Calendar], "dt.date | None"]
_M = "|".join(days.MONTHS)
_BEFORE = r"v[oóò]{2}r"
_LEAD_WORDS = (
    rf"uiterlijk(?: op| per| in| bij| {_BEFORE}| aan)?|niet later dan|(?:nog |ruim |kort |vlak |direct "
    rf")?(?:{_BEFORE}|na)"
    r"|voorafgaand aan|tot en met|t/m|tot aan|tot|per|op|vanaf|sinds|sedert|met ingang van|in de loop van"
    rf"|(?:laat |later |nog |vroeg )?in|rond|omstreeks|tegen|richting|{_BEFORE} het eind(?:e)? van|aan het eind"
    rf"(?:e)? van|van|naar"
)
_LEAD = rf"(?:(?P<lead>{_LEAD_WORDS})\s+)?"
_LEAD_DE = rf"(?:(?P<lead>{_LEAD_WORDS}|de)\s+)?"
_YEAR = r"(?P<year>20\d\d|19\d\d)"
_NUMBERS = (
    r"\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|achttien|twintig|vierentwintig|dertig|zestig|negentig|anderhalf"
)
_NUMBER = rf"(?:(?:{_NUMBERS})\s(?:tot|à|of)\s)?(?P<n>{_NUMBERS})"
_UNIT = r"(?P<unit>werkdag|werkdagen|dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal|kwartalen)\b"
_UNITS = r"(?:werkdag|werkdagen|dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartaal|kwartalen)"
_ABOUT = r"(?:uiterlijk\s|maximaal\s|ten hoogste\s|hooguit\s|circa\s|ongeveer\s|een termijn van\s|de\s)?"
_NEXT = (
    r"volgend|komend|het komende|het volgende|aankomend|komende|volgende|eerstkomend|eerstkomende|aanstaand"
    r"|aanstaande"
    r"|het nieuwe|nieuwe"
)
_WHEN = rf"(?P<when>dit|deze|het lopende|lopend|{_NEXT})"
_OF = r"(?:\s+van)?"
_YEARED = rf"(?:{_OF}\s(?:{_YEAR}|(?P<when>dit|het lopende|{_NEXT})\s(?:kalender)?jaar))?"
_WEEKDAYS = "|".join(days.WEEKDAYS)
_WEEKDAY = rf"(?:(?:{_WEEKDAYS})\s)?"
_PART = (
    r"(?P<part>begin|medio|half|midden|halverwege|ultimo|eind|einde|(?:het |aan het )?begin van|(?:het |aan het "
    r")?einde? van"
    r"|de eerste helft van|de tweede helft van)"
)
_TAIL = r"(?P<tail>\s(?:jl\b\.?|a\.s\.|as\b\.?|aanstaande|l\.l\.|jongstleden))?"
_DAY = rf"(?P<day>\d{{1,2}})\s(?P<month>{_M})"

_SEASONS = (
    "voorjaar|najaar|zomermaanden|zomers|zomer|wintermaanden|winter|herfst|lente|kerstdagen|kerstmis|kerst"
    f"|{'|'.join(sorted(seasons.RECESSES, key=len, reverse=True))}"
)
_OCCASIONS = (
    "voorjaarsnota|voorjaarsbesluitvorming|najaarsnota|augustusbesluitvorming|miljoenennota|prinsjesdag|belastingplan"
    r"|begrotingsstukken|ontwerpbegrotingen|ontwerpbegroting|verantwoordingsdag|pasen|pinksteren|hemelvaartsdag"
    r"|hemelvaart|eerste suppletoire begroting|tweede suppletoire begroting"
)
_MEETING = (
    r"[\w-]{0,30}(?:debat|overleg|raad|vergadering|bijeenkomst|verkiezing|verkiezingen|behandeling|top|stemming"
    r"|stemmingen|wgo|conferentie|zitting)"
)
_OF_RECESS = r"(?:(?:afloop|het einde|het begin) van\s)?(?:het\s|de\s)?"
_WORDS = r"(?:\s[^\s,.;:()]{1,30})"
_GOES_ON = (
    r"ik|wij|we|u|uw|zal|zullen|zult|wordt|worden|is|zijn|ga|gaan|gaat|kan|kunnen|kom|komen|nog|aan|ge[\w-]{2,30}eerd"
    r"|(?:informeer|bericht|meld|rapporteer|verstrek|ontvang|stuur|zend|bied|bespreek)[te]?(?:n|ren)?"
    r"|(?:toe|aan|door|op|in)?(?:informeren|berichten|melden|rapporteren|verstrekken|ontvangen|sturen|zenden|bieden)"
)
"""Words with which the sentence goes on after naming an event: "voorafgaand aan het debat stuur ik"."""
_SAME_EVENT = rf"\s(?!(?:{_GOES_ON})\b)[^\s,.;]{{1,30}}"

_GRAMMAR: tuple[tuple[str, int, str, Resolve], ...] = (
    (
        "day",
        3,
        (
            rf"{_LEAD_DE}{_WEEKDAY}(?:\d{{1,2}}(?:,\s\d{{1,2}})?(?:\s(?:en|t/m|tot en met|of)\s|[–-]))?{_DAY}"
            rf"(?:{_OF}\s(?:{_YEAR}|(?P<when>dit|{_NEXT})\s(?:kalender)?jaar))?{_TAIL}"
        ),
        days.reckon_day,
    ),
    ("digits", 3, rf"{_LEAD}(?P<day>\d{{1,2}})[-/](?P<month>\d{{1,2}})[-/]{_YEAR}\b", days.reckon_digits),
    (
        "day-before",
        4,
        (
            rf"(?:voorafgaand aan|vóór|(?:nog |uiterlijk )voor(?=\s(?:de|het|een)\s(?:[\w-]{{1,30}}\s)?{_MEETING}\b))"
            rf"\s(?:de|het|een){_WORDS}{{1,12}}?(?:,\s(?:die|dat))?\s(?P<lead>van|op|d\.d\.)\s{_WEEKDAY}{_DAY}"
            rf"(?:\s{_YEAR})?{_TAIL}"
        ),
        days.reckon_day_before,
    ),
    ("week-of", 4, rf"(?:in\s)?de\s(?P<lead>week)\svan\s{_WEEKDAY}{_DAY}(?:\s{_YEAR})?{_TAIL}", days.reckon_week_of),
    ("week-number", 3, rf"(?:(?:in|uiterlijk)\s)?week\s(?P<week>\d{{1,2}})\b{_YEARED}", days.reckon_week_number),
    (
        "week-of-month",
        3,
        rf"(?:in\s)?de\s(?P<nth>eerste|tweede|derde|vierde|laatste)\sweek\svan\s(?P<month>{_M}){_YEARED}",
        days.reckon_week_of_month,
    ),
    (
        "weekday",
        3,
        (
            rf"(?:(?:op|uiterlijk)\s)?(?:(?:aanstaande|komende|aankomende)\s(?P<day1>{_WEEKDAYS})"
            rf"|(?P<day2>{_WEEKDAYS})\s(?:a\.s\.|aanstaande)|volgende\sweek\s(?P<day3>{_WEEKDAYS}))"
        ),
        days.reckon_weekday,
    ),
    ("tomorrow", 3, r"(?P<day>vandaag|morgen|overmorgen)\b", days.reckon_tomorrow),
    (
        "month",
        3,
        (
            rf"(?:(?P<yearly>jaarlijks|ieder jaar|elk jaar)\s)?{_LEAD_DE}(?:{_PART}\s)?(?:(?:de\s)?maand"
            rf"(?:en)?\s)?(?:(?:{_M})(?:\s(?:en|of|tot en met|t/m)\s|[/–-]))?"
            rf"(?P<month>{_M}){_YEARED}(?P<tail>\s(?:jl\b\.?|a\.s\.|aanstaande|l\.l\.|jongstleden))?\b"
        ),
        days.reckon_month,
    ),
    (
        "quarter",
        3,
        (
            rf"{_LEAD}(?:{_PART}\s)?(?:het\s)?(?:(?:eerste|tweede|derde|1e|2e|3e)\s(?:en|of)\s(?:het\s)?)?"
            rf"(?P<nth>eerste|tweede|derde|vierde|laatste|[1-4]e)\skwartaal{_YEARED}"
        ),
        days.reckon_quarter,
    ),
    (
        "q",
        3,
        (
            rf"{_LEAD}(?:{_PART}\s)?(?:q[1-4](?:\s?(?:en|of|/|-)\s?))?(?:q|kwartaal\s)(?P<q>[1-4])(?:(?:\s|-|,\s)"
            rf"(?:van\s)?{_YEAR})?\b"
        ),
        days.reckon_quarter,
    ),
    ("this-quarter", 3, rf"{_LEAD}{_WHEN}\skwartaal", days.reckon_relative_quarter),
    (
        "half",
        3,
        (
            rf"{_LEAD}(?:de\s|het\s)?(?P<nth>eerste|tweede|1e|2e)\s(?:jaarhelft\b|(?:jaar)?helft(?=\s"
            rf"(?:van\s)?(?:20|\w+\sjaar))"
            rf"|half\s?jaar\b)(?:{_OF}\s(?:{_YEAR}|{_WHEN}\s(?:kalender)?jaar|het\sjaar))?"
        ),
        days.reckon_half,
    ),
    (
        "half-report",
        3,
        (
            rf"{_LEAD}(?:de\s|het\s)?(?P<nth>eerste|tweede)\shalfjaar(?:bericht|rapportage"
            rf"|brief){_WORDS}{{0,3}}?\svan\s{_YEAR}\b"
        ),
        days.reckon_half,
    ),
    (
        "first-months",
        3,
        rf"{_LEAD}de\seerste\s(?:drie\s)?maanden\s(?:van\s)?(?:{_YEAR}|{_WHEN}\sjaar)\b",
        days.reckon_first_months,
    ),
    (
        "season",
        3,
        (
            rf"{_LEAD}(?:{_PART}\s)?(?:het\s|de\s)?(?:{_WHEN}\s)?(?:(?:vroege|late)\s)?(?P<season>{_SEASONS})"
            rf"(?:{_OF}\s(?:(?:20\d\d\s(?:en|of)\s)?{_YEAR}|(?P<when2>dit|volgend|komend)\sjaar))?\b"
        ),
        seasons.reckon_season,
    ),
    (
        "week-after-recess",
        4,
        rf"(?:in\s)?de\s(?:eerste\s)?week\sna\shet\s(?P<season>{'|'.join(seasons.RECESSES)}){_YEARED}",
        seasons.reckon_week_after,
    ),
    ("recess", 3, rf"{_LEAD}(?:het\s)?(?:komende\s|aanstaande\s|komend\s)?reces\b", seasons.reckon_recess),
    (
        "half-year",
        4,
        (
            r"(?:(?:het|in het|binnen|binnen een|over een)\s)?(?:komende\s|komend\s|eerstkomende\s|"
            r"(?<=een\s))half\s?jaar\b"
        ),
        spans.reckon_half_year,
    ),
    (
        "end-of-year",
        3,
        (
            rf"{_LEAD}(?:het\s)?(?:einde?|eind|ultimo)\s(?:van\s)?(?:het|(?P<when>dit|het lopende"
            rf"|{_NEXT}))\s?(?:kalender)?jaar"
            rf"|{_LEAD.replace('<lead>', '<lead2>')}(?:het\s)?jaareinde\b"
        ),
        days.reckon_end_of_year,
    ),
    ("turn-of-year", 3, rf"{_LEAD}(?:de\s)?jaarwisseling\b|(?:rond\s)oud\sen\snieuw\b", days.reckon_turn),
    (
        "end-year",
        3,
        (
            r"(?:(?P<lead>uiterlijk(?: in| per)?|tot|tot en met|per|vanaf|tegen|nog|rond|aan|v[oóò]{2}r|na"
            r"|in)\s+)?(?:de\s)?"
            r"(?P<part>begin|medio|midden|halverwege|eind|einde|ultimo|vroeg in|laat in|het einde? van|het begin van)"
            rf"\s(?:van\s)?(?:het jaar\s)?(?:{_YEAR}|{_WHEN}\s(?:kalender)?jaar)\b"
        ),
        days.reckon_year,
    ),
    (
        "school-year",
        3,
        (
            rf"{_LEAD}(?:het\s)?(?:{_WHEN}\s)?(?:school|studie|college|cursus)jaar\b"
            r"(?:\s(?P<year>20\d\d)(?:\s?[/–-]\s?(?P<to>20\d\d|\d\d)\b|(?P<single>(?!\d)))?)?"
        ),
        days.reckon_school_year,
    ),
    (
        "within",
        4,
        rf"binnen\s{_ABOUT}{_NUMBER}\s{_UNIT}(?!\s(?:na|nadat|daarna|nadien|{_BEFORE})\b)",
        spans.reckon_within,
    ),
    (
        # From the day of the letter itself.
        "within-from-now",
        5,
        (
            rf"(?:binnen|uiterlijk)\s{_ABOUT}{_NUMBER}\s{_UNIT}\sna\s(?:heden|vandaag|dagtekening|de datum van "
            rf"deze brief|verzending)"
        ),
        spans.reckon_within,
    ),
    (
        "within-after-day",
        5,
        rf"(?:(?:binnen|uiterlijk)\s)?{_ABOUT}{_NUMBER}\s{_UNIT}\sna\s{_DAY}(?:\s{_YEAR})?\b",
        spans.reckon_within_after_day,
    ),
    (
        "within-of-recess",
        5,
        (
            rf"(?:(?:binnen|uiterlijk)\s)?{_ABOUT}{_NUMBER}\s{_UNIT}\s(?P<side>na|{_BEFORE})\s"
            rf"{_OF_RECESS}(?P<season>{'|'.join(seasons.RECESSES)}){_YEARED}\b"
        ),
        spans.reckon_of_recess,
    ),
    (
        "within-of-meeting",
        5,
        (
            rf"(?:(?:binnen|uiterlijk)\s)?{_ABOUT}{_NUMBER}\s{_UNIT}\s(?P<side>na|{_BEFORE}|voorafgaand aan)\s"
            rf"(?:het|de|een)\s{_MEETING}{_WORDS}{{0,6}}?\s(?P<lead>van|op|d\.d\.)\s{_WEEKDAY}{_DAY}(?:\s{_YEAR})?{_TAIL}"
        ),
        spans.reckon_of_meeting,
    ),
    (
        # Counted from an event, not from the letter: there is no day until the event has one.
        "within-after",
        4,
        (
            rf"(?:(?:binnen|uiterlijk|telkens)\s)?{_ABOUT}(?:{_NUMBERS}|een half|enkele)\s{_UNITS}\s(?:na|{_BEFORE})"
            rf"\s(?!heden|vandaag|dagtekening|{_OF_RECESS}(?:{'|'.join(seasons.RECESSES)})\b)"
            rf"(?:(?:de|het|deze|dit|die|een)\s)?[a-z][^\s,.;:()]{{2,30}}"
            rf"(?:\s(?:van|over|met|tot|door|de|het|een){_WORDS}){{0,4}}"
        ),
        days.no_day,
    ),
    (
        # Counted from the time that the words before it name.
        "anchored",
        4,
        rf"(?:binnen\s)?{_ABOUT}{_NUMBER}\s{_UNIT}\s(?:daarna|later|nadien)\b",
        days.no_day,
    ),
    (
        "over",
        2,
        rf"over\s(?:ongeveer\s|circa\s)?{_NUMBER}\s(?P<unit>dagen|week|weken|maand|maanden|jaar)\b",
        spans.reckon_over,
    ),
    (
        "duration",
        2,
        (
            r"(?:voor de duur van|gedurende|voor een (?:periode|termijn|duur) van|over een (?:periode|tijdvak) van)\s"
            rf"(?:de\s|een periode van\s)?(?:nog\s|maximaal\s|ten hoogste\s|ten minste\s|minimaal\s|ongeveer\s|in "
            rf"totaal\s)?"
            rf"{_NUMBER}\s{_UNIT}(?:,?\s(?:te rekenen\s)?(?:vanaf|met ingang van)\s{_DAY}\s{_YEAR})?"
        ),
        spans.reckon_duration,
    ),
    (
        "coming",
        3,
        (
            rf"(?:(?:in|gedurende|voor|over|de|tijdens|binnen)\s){{0,3}}(?:komende|eerstkomende|aankomende"
            rf"|volgende)\s(?:{_NUMBER}\s)?(?P<unit>dagen|weken|maanden|jaar|jaren|kwartalen)\b"
        ),
        spans.reckon_coming,
    ),
    (
        "relative-month",
        3,
        (
            r"(?:in de loop van |uiterlijk |voor het einde van |aan het eind van |eind |begin |in |later )?"
            r"(?P<when>deze|de lopende|volgende|komende|aankomende)\s(?P<unit>maand|week)\b"
        ),
        days.reckon_relative,
    ),
    (
        "range",
        2,
        (
            rf"(?:in|voor|tussen|over|gedurende|periode|jaren)\s(?:de\s)?(?:periode\s)?(?:van\s"
            rf"|jaren\s)?\(?(?:20\d\d)\s?(?:[–—-]|t/m|tot en met|tot|en)\s?{_YEAR}"
        ),
        days.reckon_year,
    ),
    ("paren-range", 2, rf"\((?:20\d\d)\s?[–—-]\s?{_YEAR}\)", days.reckon_year),
    (
        "year",
        2,
        (
            rf"(?P<lead>voor in ieder geval|uiterlijk in|uiterlijk|in de loop van|(?:later |nog |pas )?in|vanaf|per"
            rf"|tot en "
            rf"met|t/m|tot|vóór|voor|sinds|sedert|over|met ingang van)\s(?:het (?:kalender|begrotings)?jaar\s|de "
            rf"jaren\s)?{_YEAR}"
            rf"(?:,\s20\d\d){{0,6}}(?:\s(?:en|of)\s(?:nogmaals in\s|in\s)?(?P<year2>20\d\d))?\b(?!\s?[/–-]\s?\d)"
        ),
        days.reckon_year,
    ),
    (
        "this-year",
        3,
        (
            r"(?:(?P<lead>in de loop van|nog in|in|later|uiterlijk|nog|vanaf|vroeg in|gedurende)\s)?(?:het\s)?"
            rf"{_WHEN}\s(?:kalender)?jaar\b(?:\sen\s(?:het\s)?(?P<when3>volgend|komend)e?\sjaar\b)?"
        ),
        days.reckon_year,
    ),
    (
        "new-year",
        4,
        r"(?P<lead>per|met ingang van|vanaf het begin van)\s(?:het\s)?(?:nieuwe|volgend|komend)e?\sjaar\b",
        days.reckon_new_year,
    ),
    (
        "occasion",
        3,
        (
            rf"(?:(?P<lead>uiterlijk bij|uiterlijk op|uiterlijk voor|uiterlijk|nog voor|bij|voor|vóór|rond|met"
            rf"|tijdens|na|in|op|via)\s)?"
            rf"(?:de\s|het\s)?(?:eerstvolgende\s|komende\s|aanstaande\s)?(?P<name>{_OCCASIONS}){_YEARED}"
        ),
        seasons.reckon_occasion,
    ),
    (
        "budget",
        4,
        (
            r"(?:(?:uiterlijk\s)?(?:bij|met|gelijktijdig met)\s(?:de\s)?(?:(?:indiening|aanbieding|presentatie"
            r"|publicatie)\svan\s)?"
            r"(?:de\s)?(?:ontwerp|rijks)?begroting(?:en)?)"
            rf"(?:\s(?:voor|van)\s(?=20))?\s?{_YEAR}?\b"
        ),
        seasons.reckon_budget,
    ),
    (
        "debate-on-budget",
        4,
        (
            rf"(?P<lead>{_LEAD_WORDS}|bij|tijdens|met)\s(?:de\s)?(?:komende\s|aanstaande\s)?"
            rf"(?:begrotingsbehandeling(?:en)?|behandeling van de begroting(?:en)?)(?:\s(?:voor\s|van\s)?{_YEAR})?\b"
        ),
        seasons.reckon_debate_on_budget,
    ),
    (
        "soon",
        2,
        (
            r"(?:zo (?:spoedig|snel) (?:als )?mogelijk|op (?:zeer |de |heel )?(?:korte|kortere) termijn"
            r"|op (?:een )?(?:zo kort mogelijke|de kortst mogelijke|kortst mogelijke) termijn|op afzienbare termijn"
            r"|binnenkort|spoedig|te zijner tijd|te gelegener tijd|binnen afzienbare tijd|op termijn|in de toekomst"
            r"|eerdaags|zeer "
            r"binnenkort|op een (?:later|nader te bepalen) moment|dan wel later|per omgaande|onverwijld)"
        ),
        days.no_day,
    ),
    (
        "coming-time",
        2,
        (
            r"(?:(?:in |voor |gedurende )?de )?(?:komende|aankomende) (?:periode|tijd|jaren|maanden|weken"
            r"|kabinetsperiode|begroting)"
        ),
        days.no_day,
    ),
    ("within-some", 2, rf"(?:binnen|over)\s(?:enkele|een paar|een aantal)\s{_UNITS}", days.no_day),
    (
        "regular",
        1,
        (
            r"(?:halfjaarlijks|jaarlijks|periodiek|regelmatig|maandelijks|eens per (?:kwartaal|half jaar|jaar"
            r"|maand)|elk kwartaal|ieder kwartaal|ieder jaar|elk jaar|elk half jaar|tweemaal per jaar|per "
            r"kwartaal|twee keer per jaar)"
        ),
        days.no_day,
    ),
    ("as-soon-as", 1, r"(?:zodra|nadat)\s[^,.;]{3,90}", days.no_day),
    (
        "prior-to",
        1,
        (
            r"(?:voorafgaand(?: aan| hieraan)?|na afloop van|na afronding van|na ontvangst van|na ommekomst "
            rf"van|na publicatie van|na inwerkingtreding van|na afloop|bij gelegenheid van)(?:{_SAME_EVENT}){{0,5}}"
        ),
        days.no_day,
    ),
    (
        "next-report",
        1,
        r"(?:in|bij|met|via|middels)\s(?:de|het|een|mijn)\s(?:eerst)?volgende\s[\w-]{4,40}(?:\s[\w-]{3,30})?",
        days.no_day,
    ),
    (
        "meeting",
        1,
        (
            r"(?:voor|vóór|bij|tijdens|rond) (?:de|het) (?:wgo|commissiedebat"
            r"|debat|wetgevingsoverleg|plenaire behandeling|tweeminutendebat|jaarverslag"
            r")(?:\s[a-z]{3,20})?(?:\sover\s20\d\d)?"
        ),
        days.no_day,
    ),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of the grammar: its name, how surely it is a term (``rank``), its pattern, and how it is reckoned."""

    name: str
    rank: int
    pattern: Guarded
    resolve: Resolve


@cache
def grammar() -> tuple[Phrase, ...]:
    """Return the grammar with its patterns compiled: a quarter of a second that a mere list can do without."""
    return tuple(
        Phrase(name, rank, guarded(rf"(?<![\w-])(?:{pattern})"), resolve) for name, rank, pattern, resolve in _GRAMMAR
    )
