"""Which words of time lie in the letter's past, date another paper, or belong to its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.reckoning import MONTHS, nearest

if TYPE_CHECKING:
    import datetime as dt

BEFORE = 70
"""So many characters before a phrase may cite the paper or meeting that it dates."""
CITED = re.compile(
    r"(?:brief|brieven|debat|overleg|motie|verslag|kamerbrief|toezegging|antwoord|beantwoording|uitspraak"
    r"|rapport|advies|wet"
    r"|besluit|akkoord|kamerstuk|conclusies|verklaring|bijeenkomst|vergadering|raad|agenda|vragen"
    r"|vragenuur)\b[^,;]{0,45}"
    r"\s(?:van|d\.d\.|dd\.?|uit)\s$",
    re.IGNORECASE,
)
"""Words before a day that cite the paper or meeting of that day."""
AHEAD = re.compile(r"(?:a\.s\.|aanstaande)", re.IGNORECASE)
PAST_WORDS = re.compile(r"\bjl\b|jongstleden|l\.l\.|^(?:sinds|sedert)\b", re.IGNORECASE)
PAST_TAIL = re.compile(
    r"^\s?(?:jl\b|jongstleden|l\.l\.|,?\s?(?:van )?(?:vorig|verleden|afgelopen) jaar)", re.IGNORECASE
)
PAST_HEAD = re.compile(
    r"(?:\b(?:afgelopen|vorige?|voorbije|verleden|eerder|sinds|sedert)\s|\bsinds (?:de|het) )$", re.IGNORECASE
)
REPLACED = re.compile(r"^\s(?:naar|maar (?:pas )?(?:op|in|per|uiterlijk|vanaf))\s", re.IGNORECASE)
"""What stands after the day that no longer holds: "van 1 januari naar 1 juli", "niet in juni maar in september"."""
REPLACED_HEAD = re.compile(r"(?:\bniet(?: al| meer)?\s|\bin plaats van(?: op| in)?\s|\banders dan\s)$", re.IGNORECASE)
_TOLD = (
    "gemeld|beloofd|toegezegd|aangekondigd|geschreven|aangegeven|bericht|gevraagd|verzocht|afgesproken|besproken"
    "|geïnformeerd|gezonden|toegezonden|gestuurd|toegestuurd|verstuurd|verzonden|aangenomen|ingediend|gepubliceerd"
    "|verschenen|gehouden|genoemd|vermeld|meegedeeld|medegedeeld|geantwoord|ontvangen|besloten|gevoerd|gesproken"
    "|uiteengezet|geschetst|voorgelegd|aangeboden|ingestemd|gedaan|gegeven"
)
TOLD = re.compile(rf"^(?P<between>(?:\s[\w’'-]+){{0,6}}?)\s(?:{_TOLD})\b", re.IGNORECASE)
AUXILIARY = r"\b(?:heb|hebt|heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden)\b"
DONE_BEFORE = re.compile(
    rf"(?:{AUXILIARY}|\b(?:zoals|anders dan|conform|eerder|als|dan)\b)[^,;.:]{{0,50}}$", re.IGNORECASE
)
TOLD_OF = re.compile(rf"^\s(?:{_TOLD})e?\s", re.IGNORECASE)
"""Between an article and its noun: "de in maart toegezegde brief"."""
DONE_BETWEEN = re.compile(AUXILIARY, re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:zal|zullen|kan|kunnen|zou|zouden|word|wordt|worden|te|zodra|wanneer|nadat|indien|mits|gaan|gaat)\b",
    re.IGNORECASE,
)
PAPER = re.compile(
    r"(?:begroting|begrotingen|rijksbegroting|jaarplan|jaarplannen|belastingplan|miljoenennota|agenda|visie"
    r"|werkprogramma"
    r"|actieplan|wet|jaarverslag|verslag|rapportage|jaarrapportage|verantwoording|cijfers|gegevens|monitor)\s$",
    re.IGNORECASE,
)
"""Words before "voor", "van" or "over" and a year that make it part of a name: "de begroting voor 2014"."""
OF_A_PAPER = re.compile(r"(?:voor|van|over)\s", re.IGNORECASE)


def is_past(match: re.Match[str], text: str, date: dt.date | None, letter: dt.date | None) -> bool:
    """Say whether the words of ``match`` lie in the letter's past, date another paper, or no longer hold."""
    start, end = match.start(), match.end()
    words, after, before = text[start:end], text[end : end + 90], text[max(0, start - BEFORE) : start]
    if AHEAD.search(words):
        return False
    if PAST_TAIL.match(after) or PAST_WORDS.search(words) or PAST_HEAD.search(before):
        return True
    if (date and letter and date < letter) or _replaced(words, before, after):
        return True
    return _cites(match, words, before, date, letter) or (not match.groupdict().get("year") and _told(before, after))


def _has_year(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    named = groups.get("year") or groups.get("when") or groups.get("when2")
    return bool(named) or "month" not in groups


def _replaced(words: str, before: str, after: str) -> bool:
    if REPLACED_HEAD.search(before) and not words.lower().startswith("maar"):
        return "plaats" in before[-25:].lower() or "anders" in before[-12:].lower() or bool(REPLACED.match(after))
    return words.lower().startswith("van ") and bool(re.match(r"^\snaar\s(?:\d|begin|eind|medio)", after))


def _cites(match: re.Match[str], words: str, before: str, date: dt.date | None, letter: dt.date | None) -> bool:
    """Say whether the words date a paper or a meeting that lies behind; a day without a year is the nearest one."""
    if _in_reference(before):
        return True
    cited = before + "van " if words.lower().startswith("van ") else before
    if not CITED.search(cited):
        return False
    if letter and "day" in match.groupdict() and not _has_year(match) and match["month"] in MONTHS:
        near = nearest(letter, MONTHS.index(match["month"]) + 1, int(match["day"]))
        return bool(near and near < letter)
    return not (date and letter and date >= letter)


def _told(before: str, after: str) -> bool:
    """Say whether a verb of telling stands after the words in a finished tense: "zoals in maart is gemeld"."""
    if TOLD_OF.match(after) and re.search(r"\b(?:de|het|een|die|deze)\s$", before, re.IGNORECASE):
        return True
    told = TOLD.match(after)
    if told is None or NOT_YET.search(told["between"]):
        return False
    if DONE_BETWEEN.search(told["between"]):
        return not NOT_YET.search(before[-40:])
    done = DONE_BEFORE.search(before)
    return done is not None and not NOT_YET.search(done.group())


def _in_reference(before: str) -> bool:
    """Say whether the words stand inside brackets that cite a paper: "(Kamerstuk …, brief van 3 mei …)"."""
    opened = before.rfind("(")
    return opened > before.rfind(")") and bool(
        re.search(r"kamerst|brief|debat|stb|overleg|motie|nr\.", before[opened:], re.IGNORECASE)
    )


def belongs_to_a_paper(text: str, start: int, name: str) -> bool:
    """Say whether a year is part of the name of a paper, such as a budget."""
    return (
        name == "year" and bool(OF_A_PAPER.match(text, start)) and bool(PAPER.search(text[max(0, start - 40) : start]))
    )
