"""What official files say of themselves goes before what their text shows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.extraction.ministries import ministry_in
from tracker.extraction.results import Signatory
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from tracker.extraction.results import Letterhead
    from tracker.extraction.rulebook import Ministry
    from tracker.reading.source_text import Stated

KINDS: tuple[tuple[re.Pattern[str], LetterKind], ...] = (
    (re.compile(r"(?i)^motie\b"), LetterKind.MOTION),
    (re.compile(r"(?i)^(?:antwoord|aanhangsel|kamervragen met antwoord)"), LetterKind.ANSWERS),
    (re.compile(r"(?i)verslag van een schriftelijk overleg"), LetterKind.WRITTEN_CONSULTATION),
    (re.compile(r"(?i)^(?:verslag|handelingen)\b"), LetterKind.REPORT),
    (re.compile(r"(?i)^geannoteerde agenda\b"), LetterKind.AGENDA),
)
"""The publisher's words for a kind of paper; a "brief" may be an agenda or a postponement, which its text tells."""
LETTER = re.compile(r"(?i)^(?:kamer)?brief\b")


def stated_kind(stated: Stated | None) -> LetterKind | None:
    """Return the kind of paper that a file's own fields name; ``None`` where only its text can tell."""
    words = stated.kind if stated else ""
    return next((kind for pattern, kind in KINDS if pattern.search(words)), None)


def prefer_stated(head: Letterhead, stated: Stated | None, ministries: tuple[Ministry, ...]) -> Letterhead:
    """Return the letterhead with what the file states of itself in place of what was read."""
    if stated is None:
        return head
    return replace(
        head,
        dossiers=stated.dossiers or head.dossiers,
        number=stated.number or head.number,
        date=stated.date or head.date,
        kind=stated_kind(stated) or head.kind or (LetterKind.LETTER if _is_letter(stated) else None),
        title=stated.title or head.title,
        session_year=stated.session_year or head.session_year,
        ministries=_ministries(head, ministry_in(stated.ministry, ministries)),
        signatories=_signatories(head, stated.signatories),
    )


def _is_letter(stated: Stated) -> bool:
    """Tell whether the file calls itself a letter, in its kind or, as rijksoverheid.nl does, in its title."""
    return bool(LETTER.match(stated.kind) or LETTER.match(stated.title))


def _ministries(head: Letterhead, main: str | None) -> tuple[str, ...]:
    """Return the stated ministry before the others that were read."""
    return tuple(dict.fromkeys((main, *head.ministries))) if main else head.ministries


def _signatories(head: Letterhead, names: tuple[str, ...]) -> tuple[Signatory, ...]:
    """Return the stated names, with the offices that were read where they go with as many names."""
    if not names:
        return head.signatories
    offices = {each.name.split()[-1]: each.office for each in head.signatories}
    return tuple(Signatory(name, offices.get(name.split()[-1], "")) for name in names)
