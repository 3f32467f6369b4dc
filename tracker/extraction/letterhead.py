"""What the head and foot of a letter say: dossiers, number, date, kind, title, ministry, signatories, addressee."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.extraction.dossiers import place_of
from tracker.extraction.kinds import kind_of_letter
from tracker.extraction.letter_references import references_in
from tracker.extraction.ministries import ministries_in, ministry_in
from tracker.extraction.reckoning import MONTHS
from tracker.extraction.results import Letterhead
from tracker.extraction.signatures import signatories_in, signature_lines
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

HEAD = 3_500
"""How many characters from the start may hold the head."""
_MONTH = "|".join(MONTHS)
_DATE = rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)"
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:\bden haag|\b['’]?s-gravenhage),\s+(?:d\.d\.\s+)?{_DATE}",
        rf"\bvastgesteld,?\s+(?:op\s+)?{_DATE}",
        rf"\bvoorgesteld\s+{_DATE}",
        rf"\bontvangen\s+{_DATE}",
        rf"(?:^|\n)\s*(?:datum|date)\s*:?\s+{_DATE}",
        rf"\bdatum\s+{_DATE}",
    )
)
SESSION = re.compile(r"\b[Vv]ergaderjaar\s+(\d{4})\s?[–—-]\s?(\d{4})")
DECISIONS_LINE = re.compile(
    r"^\s*(?:Document:\s*)?(?P<title>Besluitenlijst van [^\n]+(?:\n(?!Activiteiten|\s*\d)[^\n]{1,40}$)?)", re.MULTILINE
)
SUBJECT_LINE = re.compile(
    r"^\s*(?:Betreft|Onderwerp|Betreffende)\b\s*:?\s*(?P<title>[^\n]*(?:\n(?!\s*\n|\s*(?:Bezoekadres|Directoraat|Geachte"
    r"|Postbus|Ons kenmerk|Onze referentie|Uw |Kenmerk|Datum|Ministerie|Contactpersoon|Bijlage|www\.|T\s))[^\n]+)?)",
    re.MULTILINE | re.IGNORECASE,
)
ADDRESSEE = re.compile(
    r"^\s*(?:Aan )?(?P<who>(?:[Dd]e )?[Vv]oorzitters? van de\s+(?:(?:Tweede|Eerste)(?: en (?:de )?Tweede)? Kamer"
    r"(?:\s+der\s+Staten-Generaal)?|vaste commissie voor [A-Z][^\n]{2,60}))",
    re.MULTILINE,
)
BRIEF_VAN = re.compile(r"\bBRIEF VAN (?:DE|HET) (?P<who>[^\n]{5,140}(?:\n[A-Z ,]{5,80}(?=\n))?)")
ANSWER_BY = re.compile(
    r"\bAntwoord(?:en)? van (?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris)[^(\n]{0,60}\(\s*(?P<who>[^)]{3,90})\)"
)
ON_BEHALF = re.compile(
    r"(?i)\bmede namens (?:de )?(?P<who>(?:minister|staatssecretaris)s?(?:-president)?\b[^.(\n]{0,90}"
    r"(?:\n[^.(\n]{2,60})?)"
)
MINISTRY_LINE = re.compile(r"\bMinisterie van (?P<who>[^\n]{3,70}(?:\n(?:en |[A-Z])[^\n]{2,50})?)")
OFFICE = re.compile(
    r"(?i)\b(?:minister|staatssecretaris)\s+(?:van|voor)\s+(?P<who>[^\n]{3,80}(?:\n\s*(?:en "
    r"|[A-Z])[^\n]{2,60})?)|\bminister-president\b"
)
NOT_OF_A_MINISTRY = frozenset({LetterKind.MOTION, LetterKind.DECISIONS})
NAMED_OFFICES = frozenset({LetterKind.WRITTEN_CONSULTATION, LetterKind.ANSWERS, LetterKind.REPORT})
"""Kinds whose opening words name the office that answers: they may have no signature."""
FILE_NAME = re.compile(r"(?i)\bkst-(?P<d>\d{5}(?:-[IVXLC]+(?=-)|-\d{2}(?=-))?)-(?P<n>\d{1,5}|[A-Z]{1,3})\b")


def letterhead_of(raw: str, clean: str, rulebook: Rulebook, kind: LetterKind | None = None) -> Letterhead:
    """Read head and foot from the text with its page furniture (``raw``, plain newlines) and without (``clean``).

    ``kind`` is the kind of paper where it is known already.
    """
    head = clean[:HEAD]
    place = place_of(head, raw)
    kind = kind or kind_of_letter(clean)
    signatories = signatories_in(clean, kind, rulebook.ministries)
    reference, their_reference = references_in(head)
    return Letterhead(
        dossiers=place.dossiers,
        number=place.number,
        date=date_of(head),
        kind=kind,
        title=_title(head) or place.title,
        session_year=_session(raw),
        ministries=_ministries(head, signature_lines(clean), rulebook, kind),
        signatories=signatories,
        addressee=_addressee(head),
        reference=reference,
        their_reference=their_reference,
    )


def complete_from_sides(head: Letterhead, beside: Letterhead) -> Letterhead:
    """Fill what the running text does not say from a reading that includes what stands beside it."""
    return replace(
        head,
        dossiers=head.dossiers or beside.dossiers,
        number=head.number or beside.number,
        date=head.date or beside.date,
        kind=head.kind or beside.kind,
        title=head.title or beside.title,
        ministries=head.ministries or beside.ministries,
        addressee=head.addressee or beside.addressee,
        # With its label beside the text it is surer than a number that the text mentions.
        reference=beside.reference or head.reference,
        their_reference=beside.their_reference or head.their_reference,
    )


def complete_from_name(head: Letterhead, file_name: str) -> Letterhead:
    """Fill an empty dossier or number from an official file name ("kst-28676-262.pdf")."""
    match = FILE_NAME.search(file_name)
    if not match:
        return head
    dossiers = head.dossiers or (match["d"],)
    return replace(head, dossiers=dossiers, number=head.number or match["n"])


def date_of(head: str) -> dt.date | None:
    """Return the letter's own date, from the words that introduce it."""
    for pattern in DATES:
        match = pattern.search(head)
        if match:
            try:
                return dt.date(int(match["year"]), MONTHS.index(match["month"].lower()) + 1, int(match["day"]))
            except ValueError:
                continue
    return None


def _session(raw: str) -> str | None:
    match = SESSION.search(raw)
    return f"{match.group(1)}-{match.group(2)}" if match else None


def _title(head: str) -> str | None:
    match = SUBJECT_LINE.search(head) or DECISIONS_LINE.search(head)
    return " ".join(match["title"].split())[:300] or None if match else None


def _addressee(head: str) -> str | None:
    match = ADDRESSEE.search(head)
    return " ".join(match["who"].split()) if match else None


def _ministries(head: str, signature: tuple[str, ...], rulebook: Rulebook, kind: LetterKind | None) -> tuple[str, ...]:
    """Return the ministries that answer, the main one first.

    Those of the title, of who answers and of who signs, and on whose behalf; else that of the letter paper.
    """
    if kind in NOT_OF_A_MINISTRY:
        return ()
    sources = [match["who"] for pattern in (BRIEF_VAN, ANSWER_BY) for match in pattern.finditer(head)]
    sources += signature
    sources += [match["who"] for match in ON_BEHALF.finditer(head)]
    found = [name for words in sources for name in ministries_in(words, rulebook.ministries)]
    if found:
        return tuple(dict.fromkeys(found))
    papers = [match["who"] for match in MINISTRY_LINE.finditer(head)]
    if kind in NAMED_OFFICES:
        papers += [match["who"] or "" for match in OFFICE.finditer(head)]
    name = next(filter(None, (ministry_in(words, rulebook.ministries) for words in papers)), None)
    return (name,) if name else ()
