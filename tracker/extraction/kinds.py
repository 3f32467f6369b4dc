"""Which kind of paper it is, from its title and opening words."""

from __future__ import annotations

import re

from tracker.terms import LetterKind

SUBJECT = r"^\s*(?:betreft|onderwerp)\s*:?\s+(?:.{0,40}\b)?"
LETTERISH = re.compile(
    r"(?i)\b(?:brief van|geachte voorzitter|hierbij|den haag,|retouradres|betreft|onderwerp|deze brief)\b"
)
KINDS: tuple[tuple[LetterKind, re.Pattern[str]], ...] = (
    (LetterKind.MOTION, re.compile(r"\bMOTIE VAN\b|^\s*De Kamer,\s*\n+\s*gehoord de beraadslaging", re.MULTILINE)),
    (LetterKind.DECISIONS, re.compile(r"(?i)^\s*(?:document:\s*)?besluitenlijst van\b", re.MULTILINE)),
    (LetterKind.NOTE, re.compile(r"^(?:\s*(?:Nr|NR)\. \w{1,5})?\s*NOTA (?:NAAR AANLEIDING|VAN|OVER)\b", re.MULTILINE)),
    (LetterKind.POSTPONEMENT, re.compile(rf"(?i){SUBJECT}uitstel\b", re.MULTILINE)),
    (
        LetterKind.REPORT,
        re.compile(
            r"\bVERSLAG VAN EEN (?:ALGEMEEN OVERLEG|(?:COMMISSIE|NOTA|RONDETAFEL|WETGEVINGS)\w*|HOORZITTING|WERKBEZOEK)"
        ),
    ),
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
            r"|\bvragen gesteld door de leden\b|\blijst van vragen en antwoorden\b"
            r"|\b(?:de\s+)?antwoorden\s+op\s+(?:de\s+)?(?:schriftelijke\s+)?(?:kamer)?vragen\b"
            r"|^\s*antwoord op vraag 1|(?-i:^AH \d{1,5}$)",
            re.MULTILINE,
        ),
    ),
    (
        LetterKind.POSTPONEMENT,
        re.compile(r"(?i)\buitstel\s+(?:van\s+)?(?:de\s+)?(?:beantwoording|toezending|aanbieding)"),
    ),
    (
        LetterKind.AGENDA,
        re.compile(
            r"(?i)\b(?:hierbij|bijgaand|bij deze)\b[^.]{0,160}\bgeannoteerde\s+agenda\s+(?:aan|ten|voor"
            rf"|van)\b(?![^.]{{0,120}}\bverslag aan)|^\s*geannoteerde agenda\b|{SUBJECT}geannoteerde agenda\b",
            re.MULTILINE,
        ),
    ),
    (
        LetterKind.REPORT,
        re.compile(
            r"(?i)\b(?:hierbij|bijgaand|bij "
            r"deze)\b(?:[^.]|\bnr\.){0,160}\bverslag\b[^.]{0,12}\baan\b[^.]{0,60}\bvan\s+(?:de|het)\b|^\s*verslag "
            rf"(?:van|raad|bijeenkomst)\b|{SUBJECT}verslag (?:van|raad|bijeenkomst|informele)\b",
            re.MULTILINE,
        ),
    ),
)


def kind_of_letter(clean: str) -> LetterKind | None:
    """Return the kind of paper from its title and opening words; ``None`` where nothing tells."""
    head = clean[:2_500]
    for kind, pattern in KINDS:
        if pattern.search(head):
            return kind
    return LetterKind.LETTER if LETTERISH.search(head) else None
