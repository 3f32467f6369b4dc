"""The papers, meetings and days that a text refers to, in one written form each.

Keys compare: ``kst:36045:178``, ``ah:2023-2024:2217``, ``day:2024-02-12``, ``month:2024-02``, ``motion:kaya``,
``ref:bz2409117``, ``tz:tz202404-123``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.linking.rows import Head

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(MONTHS)
SEASONS = {"voorjaar": (3, 6), "zomer": (6, 9), "najaar": (9, 12)}
"""First and last month of what letters call by that name."""

_NUMBERED = re.compile(
    r"\b(?P<dossier>\d{2}[\s.]?\d{3})(?:[\s-]+(?P<part>[IVXLC]+[A-Z]?|\d{2}))?(?:\s*\([^)]{1,12}\))?,?\s+"
    r"nrs?\.?\s*(?P<numbers>\d+(?:(?:,\s*|\s+en\s+)\d+)*)"
)
_ANNEX = re.compile(
    r"(?i)\baanhangsel(?:\s+van\s+de)?\s+handelingen(?:\s+(?:ii|tk))?,?(?:\s+vergaderjaar)?\s+"
    r"(?P<first>\d{4})\s*[–/-]\s*(?P<last>\d{2,4}),?\s+(?:nr\.?\s*)?(?P<number>\d+)"
)
_DAY = re.compile(
    rf"(?i)\b(?P<day>\d{{1,2}})(?:\s+en\s+\d{{1,2}})?\s+(?P<month>{_MONTH})\b(?:\s+(?P<year>20\d\d))?"
    r"(?P<ahead>\s+(?:a\.s\.|aanstaande))?"
)
_IN_MONTH = re.compile(
    rf"(?i)(?<!\d\s)\b(?:in|van|begin|medio|eind)\s+(?P<month>{_MONTH})\b(?:\s+(?P<year>20\d\d))?(?:\s+jl\.?)?"
)
_IN_SEASON = re.compile(r"(?i)\b(?:in het|van het|dit|afgelopen|vorig)\s+(?P<season>voorjaar|zomer|najaar)\b")
_SURNAME = r"(?:(?:Van|De|Den|Der|Ten|Ter|Te|El|Al)(?:\s(?:de|den|der|het|'t))?\s)?[A-Z][\w'’.]+"
_MOTION = re.compile(
    rf"\b[Mm]otie(?:\s+van\s+(?:het\s+lid|de\s+leden))?[\s-]+(?P<names>{_SURNAME}(?:(?:[/-]|\sen\s){_SURNAME})*)"
)
_REGISTER = re.compile(r"(?i)\b(?:TZ|T)\s?\d{4,6}(?:-\d{1,4})?\b")
_REFERENCE = re.compile(
    r"\b(?=[\w./-]*\d{4})(?=[\w./-]*[A-Z]{2})[A-Z][\w./-]{5,}\d\b|\b\d{6,8}(?:-\d{6,8})?(?:-[A-Z]+)\b"
)
_SAME = re.compile(
    r"(?i)\b(?:in|bij|van) (?:dezelfde|die|deze|voornoemde|genoemde|bovengenoemde|laatstgenoemde) (?:kamer)?brief\b"
)
_LETTER_WORD = re.compile(
    r"(?i)(?:brie[fv]|kamerbrie[fv]|verslag|rapportage|agenda|nota|antwoord(?:en)?|beantwoording)\b[^.;]{0,90}$"
)
_MEETING_WORD = re.compile(
    r"(?i)(?:debat|overleg|raad|vergadering|bijeenkomst|vragenuur|ao|wgo|behandeling|gesprek)\b[^.;]{0,40}$"
)
_MEETING_BEFORE = re.compile(
    r"(?i)(?:debat|overleg|raad|vergadering|bijeenkomst|top|conferentie|gesprek)\b[^.;\d]{0,60}$"
)
_TOLD = (
    r"gemeld|meegedeeld|medegedeeld|geïnformeerd|bericht|ingelicht|aangekondigd|toegezegd|toezegging|vermeld|genoemd|"
    r"geschreven|uiteengezet|aangegeven"
)
_TOLD_ON = re.compile(rf"(?i)^(?:\s+jl\.?)?[^.;]{{0,40}}\b(?:{_TOLD})\b")
_REPORTED = re.compile(rf"(?i)^(?:\s+jl\.?)?[^.;]{{0,40}}\b(?:{_TOLD}|deed|gedaan|verstuurd|gestuurd|gezonden)\b")


class Role(StrEnum):
    """What a cited day or number stands for."""

    LETTER = "letter"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference: its key, what it stands for, and where it stands in the text."""

    key: str
    role: Role
    start: int
    end: int


@lru_cache(maxsize=20_000)
def citations_in(text: str, written: dt.date | None) -> tuple[Citation, ...]:
    """Return what ``text`` refers to, in order of place; ``written`` is the day of the letter that holds it."""
    found = [*_numbers(text), *_motions(text), *_words(text)]
    if written:
        found += [*_days(text, written), *_months(text, written)]
    return tuple(sorted(found, key=lambda each: each.start))


def keys_of(head: Head) -> frozenset[str]:
    """Return the keys by which other letters can refer to this one."""
    keys = {f"kst:{dossier}:{head.number}" for dossier in head.dossiers if head.number}
    if head.number and not head.dossiers:
        keys.add(f"ah:{head.session_year}:{head.number}")
    if head.date:
        keys.add(f"day:{head.date}")
    if head.reference:
        keys.add(f"ref:{_squeezed(head.reference)}")
    return frozenset(keys)


@lru_cache(maxsize=20_000)
def meeting_days(text: str) -> frozenset[str]:
    """Return the days of meetings that a text names, past or to come, as written ("12 maart")."""
    return frozenset(
        f"{int(match['day'])} {match['month'].lower()}"
        for match in _DAY.finditer(text)
        if _MEETING_BEFORE.search(text[: match.start()])
    )


def refers_to_same(text: str) -> bool:
    """Say whether the text points at the letter that was named last ("in dezelfde brief")."""
    return bool(_SAME.search(text))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s/.]+", "", text).lower()


def _numbers(text: str) -> list[Citation]:
    found = []
    for match in _NUMBERED.finditer(text):
        dossier = re.sub(r"\D", "", match["dossier"]) + (f"-{match['part']}" if match["part"] else "")
        found += [
            Citation(f"kst:{dossier}:{number}", Role.LETTER, match.start(), match.end())
            for number in re.findall(r"\d+", match["numbers"])
        ]
    for match in _ANNEX.finditer(text):
        year = f"{match['first']}-{match['first'][:2]}{match['last'][-2:]}"
        found.append(Citation(f"ah:{year}:{match['number']}", Role.LETTER, match.start(), match.end()))
    return found


def _motions(text: str) -> list[Citation]:
    return [
        Citation(f"motion:{_squeezed(match['names'])}", Role.OTHER, match.start(), match.end())
        for match in _MOTION.finditer(text)
    ]


def _words(text: str) -> list[Citation]:
    found = [Citation(f"tz:{_squeezed(m.group())}", Role.OTHER, m.start(), m.end()) for m in _REGISTER.finditer(text)]
    references = _REFERENCE.finditer(text)
    return found + [Citation(f"ref:{_squeezed(m.group())}", Role.LETTER, m.start(), m.end()) for m in references]


def _days(text: str, written: dt.date) -> list[Citation]:
    found = []
    for match in _DAY.finditer(text):
        day = None if match["ahead"] else _latest(match["day"], match["month"], match["year"], written)
        if day:
            role = _role(text[: match.start()], text[match.end() :])
            found.append(Citation(f"day:{day}", role, match.start(), match.end()))
    return found


def _role(before: str, after: str) -> Role:
    if _MEETING_WORD.search(before):
        return Role.MEETING
    return Role.LETTER if _LETTER_WORD.search(before) or _TOLD_ON.search(after) else Role.OTHER


def _latest(day: str, month: str, year: str | None, written: dt.date) -> dt.date | None:
    """Return the day meant: without a year the last one that is past; ``None`` for one ahead or none at all."""
    number = MONTHS.index(month.lower()) + 1
    for each in [int(year)] if year else [written.year, written.year - 1]:
        try:
            found = dt.date(each, number, int(day))
        except ValueError:
            return None
        if found < written:
            return found
    return None


def _months(text: str, written: dt.date) -> list[Citation]:
    """Return the months and seasons in which something is said to have been told."""
    found = []
    for match in _IN_MONTH.finditer(text):
        month = MONTHS.index(match["month"].lower()) + 1
        year = int(match["year"] or (written.year if month <= written.month else written.year - 1))
        if (year, month) <= (written.year, written.month) and _REPORTED.search(text[match.end() :]):
            found.append(Citation(f"month:{year}-{month:02}", Role.LETTER, match.start(), match.end()))
    for match in _IN_SEASON.finditer(text):
        if _REPORTED.search(text[match.end() :]):
            first, last = SEASONS[match["season"].lower()]
            year = written.year if first <= written.month else written.year - 1
            found += [
                Citation(f"month:{year}-{month:02}", Role.OTHER, match.start(), match.end())
                for month in range(first, last + 1)
            ]
    return found
