"""The fields in which official publications say what they are: the same names in their XML and on their pages."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from tracker.reading.source_text import Stated

if TYPE_CHECKING:
    from collections.abc import Iterable

# "kst-28676-542", "kst-21501-02-1855", "ah-tk-20232024-387", "h-tk-20172018-70-9"
_SESSION_ID = re.compile(r"(?:ah|h|kv)-(?:tk|ek)-(?P<from>\d{4})(?P<to>\d{4})-(?P<number>[\w-]+)")
_YEARS = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")
_DATE = re.compile(r"(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})-(\d{2})-(\d{4}))(?!\d)")
# The day of a debate and of a letter before that on which the paper was published; older papers turn the day round.
_DATES = (
    "overheidop.datumvergadering",
    "overheidop.datumbrief",
    "dcterms.issued",
    "overheidop.datumondertekening",
    "dcterms.available",
)
# The publisher's general words: the kind of paper stands in another field of the same name.
_GENERAL_KINDS = frozenset(("kamerstuk", "officiële publicatie", "handelingen", "bijlage"))
_MINISTRY = re.compile(r"(?i)^(?:ministerie van|minister(?:ie)? )")
_SEPARATORS = re.compile(r"\s*[;,]\s*(?=\d)")


def stated(fields: Iterable[tuple[str, str]]) -> Stated | None:
    """Return what (name, content) pairs state; ``None`` when they state nothing."""
    values: dict[str, list[str]] = {}
    for name, content in fields:
        if content.strip():
            values.setdefault(name.strip().lower(), []).append(" ".join(content.split()))

    def first(*names: str) -> str:
        return next((values[name][0] for name in names if name in values), "")

    identifier = first("dc.identifier", "dcterms.identifier")
    found = Stated(
        dossiers=_dossiers(values),
        number=first("overheidop.ondernummer") or _number_in(identifier),
        date=day(first(*_DATES)),
        kind=_kind(values),
        title=first("overheidop.documenttitel", "dc.title", "og:title", "dcterms.title"),
        ministry=next(filter(_MINISTRY.match, (*values.get("overheid.authority", ()), *_creators(values))), ""),
        session_year=years(first("overheidop.vergaderjaar")) or _years_in(identifier),
        signatories=tuple(reversed(values.get("overheidop.indiener", ()))),
        identifier=identifier,
    )
    return None if found == Stated() else found


def day(text: str) -> dt.date | None:
    """Return the day that ``text`` begins with, as 2018-03-29 or 29-03-2018; ``None`` for another form or no day."""
    match = _DATE.match(text.strip())
    if match is None:
        return None
    parts = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
    try:
        return dt.date(*map(int, parts))
    except ValueError:
        return None


def years(text: str) -> str:
    """Return the session year in ``text`` as "2017-2018"; empty without one."""
    match = _YEARS.search(text)
    return f"{match[1]}-{match[2]}" if match else ""


def _dossiers(values: dict[str, list[str]]) -> tuple[str, ...]:
    numbers = [part for value in values.get("overheidop.dossiernummer", ()) for part in _SEPARATORS.split(value)]
    return tuple(dict.fromkeys("".join(number.split()) for number in numbers))


def _kind(values: dict[str, list[str]]) -> str:
    kinds = values.get("dc.type", []) + values.get("dcterms.type", [])
    return next((kind for kind in kinds if kind.lower() not in _GENERAL_KINDS), kinds[0] if kinds else "")


def _creators(values: dict[str, list[str]]) -> list[str]:
    return values.get("dc.creator", []) + values.get("dcterms.creator", [])


def _number_in(identifier: str) -> str:
    match = _SESSION_ID.fullmatch(identifier)
    return match["number"] if match and identifier.startswith("ah") else ""


def _years_in(identifier: str) -> str:
    match = _SESSION_ID.match(identifier)
    return f"{match['from']}-{match['to']}" if match else ""
