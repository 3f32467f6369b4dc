"""What the head and foot of a letter say: dossiers, number, date, kind, title, ministry, signatories, addressee."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.extraction.ministries import ministry_in
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
        rf"\bden haag,\s+(?:d\.d\.\s+)?{_DATE}",
        rf"\bvastgesteld,?\s+(?:op\s+)?{_DATE}",
        rf"\bvoorgesteld\s+{_DATE}",
        rf"\bontvangen\s+{_DATE}",
        rf"(?:^|\n)\s*(?:datum|date)\s*:?\s+{_DATE}",
        rf"\bdatum\s+{_DATE}",
    )
)
DOSSIER_LINE = re.compile(
    r"^\s*(?P<a>\d{2})[ .]?(?P<b>\d{3})(?P<c>-\s?\d{1,2}|[- ][IVXLC]{1,6}(?=\s)"
    r"|-[A-Z]{1,3}(?=\s))?(?:\s*\(R ?\d{3,4}\))?\s+(?P<title>[A-Z“«\"‘'][^\n]{2,160})$",
    re.MULTILINE,
)
FOOTER = re.compile(
    r"Tweede Kamer, vergaderjaar (?P<y1>\d{4})\s?[–—-]\s?(?P<y2>\d{4}), (?P<a>\d{2}) "
    r"?(?P<b>\d{3})(?P<c>[- ](?:[IVXLC]{1,6}|\d{1,2}))?(?:,| en| /)[^\n]{0,40}?nr\. (?P<n>\d{1,5})"
)
NUMBER = re.compile(r"^\s*(?:Nr|NR)\.\s*(?P<n>\d{1,5}|[A-Z]{1,3})\b", re.MULTILINE)
ATTACHMENT = re.compile(r"Aanhangsel van de Handelingen", re.IGNORECASE)
ATTACHMENT_NUMBER = re.compile(r"^[#\s*]*(?P<n>\d{1,5})\s*\**$", re.MULTILINE)
SESSION = re.compile(r"\b[Vv]ergaderjaar\s+(\d{4})\s?[–—-]\s?(\d{4})")
SUBJECT_LINE = re.compile(
    r"^\s*(?:Betreft|Onderwerp|Betreffende)\b\s*:?\s*(?P<title>[^\n]*(?:\n(?!\s*\n|\s*(?:Bezoekadres|Directoraat|Geachte"
    r"|Postbus|Ons kenmerk|Onze referentie|Uw |Kenmerk|Datum|Ministerie|Contactpersoon|Bijlage|www\.|T\s))[^\n]+)?)",
    re.MULTILINE | re.IGNORECASE,
)
ADDRESSEE = re.compile(
    r"^\s*(?:Aan )?(?P<who>[Dd]e [Vv]oorzitter van de\s+(?:Tweede|Eerste) Kamer(?:\s+der\s+Staten-Generaal)?)",
    re.MULTILINE,
)
BRIEF_VAN = re.compile(r"\bBRIEF VAN (?:DE|HET) (?P<who>[^\n]{5,140}(?:\n[A-Z ,]{5,80}(?=\n))?)")
ANSWER_BY = re.compile(
    r"\bAntwoord(?:en)? van (?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris)[^(\n]{0,60}\(\s*(?P<who>[^)]{3,90})\)"
)
MINISTRY_LINE = re.compile(r"\bMinisterie van (?P<who>[^\n]{3,70}(?:\n(?:en |[A-Z])[^\n]{2,50})?)")
OFFICE = re.compile(
    r"(?i)\b(?:minister|staatssecretaris)\s+(?:van|voor)\s+(?P<who>[^\n]{3,80}(?:\n\s*(?:en "
    r"|[A-Z])[^\n]{2,60})?)|\bminister-president\b"
)
FILE_NAME = re.compile(r"(?i)\bkst-(?P<d>\d{5}(?:-[IVXLC]+(?=-)|-\d{2}(?=-))?)-(?P<n>\d{1,5}|[A-Z]{1,3})\b")


def letterhead_of(raw: str, clean: str, rulebook: Rulebook, kind: LetterKind | None = None) -> Letterhead:
    """Read head and foot from the text with its page furniture (``raw``, plain newlines) and without (``clean``).

    ``kind`` is the kind of paper where it is known already.
    """
    head = clean[:HEAD]
    footer = FOOTER.search(raw)
    dossiers, title = _dossiers(head)
    kind = kind or kind_of_letter(clean)
    if not dossiers and footer:
        dossiers = (_dossier(footer),)
    signature = signature_lines(clean)
    return Letterhead(
        dossiers=dossiers,
        number=_number(head, footer),
        date=date_of(head),
        kind=kind,
        title=_title(head) or title,
        session_year=_session(raw),
        ministry=_ministry(head, signature, rulebook, kind),
        signatories=signatories_in(clean, signature, kind, rulebook.ministries),
        addressee=_addressee(head),
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
        ministry=head.ministry or beside.ministry,
        addressee=head.addressee or beside.addressee,
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


def _dossier(match: re.Match[str]) -> str:
    addition = (match["c"] or "").strip(" -")
    return f"{match['a']}{match['b']}" + (f"-{addition}" if addition else "")


def _dossiers(head: str) -> tuple[tuple[str, ...], str | None]:
    """Return the dossiers of the lines above "Nr. …" and the title of the first."""
    limit = NUMBER.search(head) or re.search(r"^\s*Nr\. VERSLAG", head, re.MULTILINE)
    top = head[: limit.start()] if limit else ""
    found = list(DOSSIER_LINE.finditer(top))
    return tuple(dict.fromkeys(_dossier(match) for match in found)), found[0]["title"].strip() if found else None


def _number(head: str, footer: re.Match[str] | None) -> str | None:
    match = NUMBER.search(head)
    if match:
        return match["n"]
    if footer:
        return footer["n"]
    attachment = ATTACHMENT.search(head)
    if attachment:
        alone = ATTACHMENT_NUMBER.search(head, attachment.end())
        return alone["n"] if alone else None
    return None


def _session(raw: str) -> str | None:
    match = SESSION.search(raw)
    return f"{match.group(1)}-{match.group(2)}" if match else None


def _title(head: str) -> str | None:
    match = SUBJECT_LINE.search(head)
    return " ".join(match["title"].split())[:300] or None if match else None


def _addressee(head: str) -> str | None:
    match = ADDRESSEE.search(head)
    return " ".join(match["who"].split()) if match else None


def kind_of_letter(clean: str) -> LetterKind | None:
    """Return the kind of paper from its title and opening words; ``None`` where nothing tells."""
    head = clean[:2_500]
    for kind, pattern in KINDS:
        if pattern.search(head):
            return kind
    return LetterKind.LETTER if LETTERISH.search(head) else None


LETTERISH = re.compile(
    r"(?i)\b(?:brief van|geachte voorzitter|hierbij|den haag,|retouradres|betreft|onderwerp|deze brief)\b"
)
KINDS: tuple[tuple[LetterKind, re.Pattern[str]], ...] = (
    (LetterKind.MOTION, re.compile(r"\bMOTIE VAN\b|^\s*De Kamer,\s*\n+\s*gehoord de beraadslaging", re.MULTILINE)),
    (
        LetterKind.WRITTEN_CONSULTATION,
        re.compile(
            r"(?i)\bverslag van een schriftelijk overleg\b|\bvragen en opmerkingen voor te leggen\b"
            r"|\bnr\.\s+verslag\b|\bVERSLAG HOUDENDE\b"
        ),
    ),
    (
        LetterKind.ANSWERS,
        re.compile(
            r"(?i)(?<!(?-i:in ))\bantwoord(?:en)?\s+op\s+(?:de\s+)?(?:schriftelijke\s+|kamer)?vragen\b"
            r"|\bantwoord(?:en)? kamervragen\b"
            r"|\bbeantwoording\s+(?:van\s+)?(?:de\s+)?(?:schriftelijke\s+)?(?:kamer)?vragen\b"
            r"|\bvragen gesteld door de leden\b"
            r"|\b(?:de\s+)?antwoorden\s+op\s+(?:de\s+)?(?:schriftelijke\s+)?(?:kamer)?vragen\b"
            r"|^\s*antwoord op vraag 1"
        ),
    ),
    (
        LetterKind.POSTPONEMENT,
        re.compile(
            r"(?i)^\s*(?:betreft|onderwerp)\s*:?\s+(?:.{0,40}\b)?uitstel\b"
            r"|\buitstel\s+(?:van\s+)?(?:de\s+)?(?:beantwoording|toezending|aanbieding)",
            re.MULTILINE,
        ),
    ),
    (
        LetterKind.AGENDA,
        re.compile(
            r"(?i)\b(?:hierbij|bijgaand|bij deze)\b[^.]{0,160}\bgeannoteerde\s+agenda\s+(?:aan|ten|voor"
            r"|van)\b(?![^.]{0,120}\bverslag aan)|^\s*geannoteerde agenda\b",
            re.MULTILINE,
        ),
    ),
    (
        LetterKind.REPORT,
        re.compile(
            r"(?i)\b(?:hierbij|bijgaand|bij "
            r"deze)\b(?:[^.]|\bnr\.){0,160}\bverslag\b[^.]{0,12}\baan\b[^.]{0,60}\bvan\s+(?:de|het)\b|^\s*verslag "
            r"(?:van|raad|bijeenkomst)\b",
            re.MULTILINE,
        ),
    ),
)


def _ministry(head: str, signature: tuple[str, ...], rulebook: Rulebook, kind: LetterKind | None) -> str | None:
    """Return the ministry that answers: the first signature, else the head, else the letter paper."""
    if kind is LetterKind.MOTION:
        return None
    sources = [match["who"] for pattern in (BRIEF_VAN, ANSWER_BY) for match in pattern.finditer(head)]
    sources += signature
    sources += [match["who"] for match in MINISTRY_LINE.finditer(head)]
    if kind is LetterKind.WRITTEN_CONSULTATION:
        sources += [match["who"] or "" for match in OFFICE.finditer(head)]
    for words in sources:
        name = ministry_in(words, rulebook.ministries)
        if name:
            return name
    return None
