"""An extraction as plain JSON values, in the form that the corpus's ``score.py`` reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.extraction.letterhead import complete_from_name

if TYPE_CHECKING:
    from tracker.extraction.results import Candidate, Due, Extraction, Letterhead, Quantity


def as_scored(extraction: Extraction, file_name: str) -> dict[str, Any]:
    """Return the letter, its commitments, fulfilments and answered questions ready for ``json.dump``.

    Where the letter's own text lacks dossier and number, an official file name ("kst-28676-262") fills them in.
    """
    return {
        "file": file_name,
        "letter": _letter(complete_from_name(extraction.letterhead, file_name)),
        "commitments": [commitment_values(candidate) for candidate in extraction.candidates],
        "fulfils": [
            {
                "quote": f.quote,
                "promise": f.promise,
                "reference": f.reference,
                "outcome": f.outcome.value,
                "due": _due(f.due),
                "page": f.page,
                "start": f.start,
                "end": f.end,
            }
            for f in extraction.fulfilments
        ],
        "exchanges": [
            {"numbers": list(e.numbers), "asker": e.asker, "question": e.question, "start": e.start, "end": e.end}
            for e in extraction.exchanges
        ],
    }


def _letter(head: Letterhead) -> dict[str, Any]:
    return {
        "dossier": head.dossiers[0] if head.dossiers else None,
        "dossiers": list(head.dossiers),
        "number": head.number,
        "date": head.date.isoformat() if head.date else None,
        "kind": head.kind.value if head.kind else None,
        "title": head.title,
        "session_year": head.session_year,
        "ministry": head.ministry,
        "ministries": list(head.ministries),
        "signatories": [signatory.name for signatory in head.signatories],
        "offices": [signatory.office for signatory in head.signatories],
        "addressee": head.addressee,
        "reference": head.reference,
        "their_reference": head.their_reference,
    }


def commitment_values(candidate: Candidate) -> dict[str, Any]:
    """Return one commitment as JSON values."""
    return {
        "quote": candidate.quote,
        "tier": candidate.tier.value,
        "kind": candidate.kind.value,
        "actor": candidate.actor,
        "recipient": candidate.recipient,
        "quantities": [_quantity(quantity) for quantity in candidate.quantities],
        "due": _due(candidate.due),
        "conditional": candidate.conditional,
        "condition": candidate.condition,
        "restates": candidate.restates,
        "state": candidate.state.value,
        "summary": candidate.summary,
        "confidence": candidate.confidence,
        "rules": list(candidate.rules),
        "page": candidate.page,
        "start": candidate.start,
        "end": candidate.end,
    }


def _due(due: Due | None) -> dict[str, Any] | None:
    if due is None:
        return None
    return {"text": due.text, "date": due.date.isoformat() if due.date else None, "origin": due.origin.value}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    value = int(quantity.value) if quantity.value == int(quantity.value) else quantity.value
    found: dict[str, Any] = {"value": value, "unit": quantity.unit}
    if quantity.qualifier:
        found["qualifier"] = quantity.qualifier.value
    return found
