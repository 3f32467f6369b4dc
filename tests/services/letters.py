"""Letters and candidates for the tests of the services, as reading and extraction would hand them over."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

from tracker.extraction.results import Candidate, Due, Extraction, Fulfilment, Letterhead, Quantity, Signatory
from tracker.reading.source_text import from_pages
from tracker.services.storing import PreparedLetter
from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, LetterKind, LinkKind, Qualifier, Tier

TODAY = dt.date(2026, 11, 21)

SENTENCE = "Ik informeer uw Kamer voor 1 februari 2027 over de bondgenoten."
TEXT = f"Geachte voorzitter,\n\n{SENTENCE}\n\nHoogachtend"


def candidate(quote: str = SENTENCE, text: str = TEXT, **changes: object) -> Candidate:
    start = text.index(quote)
    plain = Candidate(
        quote=quote,
        start=start,
        end=start + len(quote),
        page=1,
        tier=Tier.FIRM,
        kind=CommitmentKind.INFORMATION,
        actor="Ik",
        recipient="uw Kamer",
        summary="Kamer informeren over de bondgenoten",
        state=CommitmentState.NEW,
        confidence=0.9,
        rules=("informeer",),
        quantities=(Quantity(200000, "EUR", Qualifier.AT_MOST),),
        due=Due("voor 1 februari 2027", dt.date(2027, 1, 31), DueOrigin.NAMED),
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # the fields' own names and types


def due(date: dt.date | None, text: str = "") -> Due:
    return Due(text or str(date), date, DueOrigin.NAMED)


def prepared(text: str, candidates: tuple[Candidate, ...], **head: object) -> PreparedLetter:
    content = text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    ministry, names = head.pop("ministry", "Defensie"), head.pop("signatories", ())
    office = str(head.pop("office", ""))
    values: dict[str, object] = {"kind": LetterKind.LETTER, "ministries": (ministry,), **head}
    values["signatories"] = tuple(Signatory(name, office) for name in names)  # type: ignore[attr-defined] # a tuple of names
    fulfilments = (Fulfilment(SENTENCE, 0, 1, 1, "informeren", "28 676, nr. 1", LinkKind.FULFILMENT),)
    extraction = Extraction(Letterhead(**values), candidates, fulfilments, 3)  # type: ignore[arg-type] # as above
    return PreparedLetter(Path(f"brief-{sha256[:6]}.txt"), sha256, content, from_pages([text], "txt"), extraction)
