"""Rows as lines for a terminal, and as JSON for programs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from itertools import zip_longest
from typing import TYPE_CHECKING

from tracker.commandline.event_words import event_text
from tracker.reports.dutch import DEADLINES, kind_label, link_label, long_date, quantity, review_label, status_label
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    from tracker.extraction.results import Extraction
    from tracker.services.rows import (
        CommitmentDetail,
        CommitmentRow,
        EventRow,
        FileOutcome,
        ImportReport,
        LetterRow,
        LinkRow,
    )

OUTCOMES = {"imported": "ingelezen", "present": "was er al", "refused": "geweigerd"}


def as_json(value: object) -> str:
    """Return rows as JSON: dataclasses as objects, dates as ISO text."""
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=1)


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value))


def outcome_line(outcome: FileOutcome, language: str) -> str:
    """Say what became of one file."""
    if outcome.result == "refused":
        return f"{OUTCOMES[outcome.result]:10} {outcome.message.said(language)}"
    letter = f"brief {outcome.letter_id}, {outcome.commitments} mogelijke toezeggingen"
    return f"{OUTCOMES[outcome.result]:10} {outcome.path} ({letter})"


def report_text(report: ImportReport, language: str) -> str:
    """Show an import, file by file, and the counts."""
    counts = "; ".join(f"{report.count(result)} {word}" for result, word in OUTCOMES.items())
    return "\n".join([*(outcome_line(each, language) for each in report.files), counts])


def extraction_text(name: str, extraction: Extraction) -> str:
    """Show what was found in one letter, nothing of it stored."""
    found = (f"  {each.tier.value:4}  blz. {each.page}  “{each.quote}”" for each in extraction.candidates)
    return "\n".join([f"{name}: {len(extraction.candidates)} mogelijke toezeggingen", *found])


def letter_line(letter: LetterRow) -> str:
    """Name one letter with its counts."""
    date = f"{letter.date:%d-%m-%Y}" if letter.date else "zonder datum"
    ministry = letter.ministry or "ministerie onbekend"
    counts = f"{letter.commitments} toezeggingen, {letter.pending} te beoordelen"
    return f"{letter.id:>5}  {date:12}  {letter.label} ({ministry}); {counts}{_ocr_mark(letter.ocr_confidence)}"


def _ocr_mark(confidence: int | None) -> str:
    return "" if confidence is None else f"; gelezen met OCR ({confidence}% zeker)"


def commitment_line(row: CommitmentRow) -> str:
    """Show one commitment on one line."""
    due = f"{row.due_date:%d-%m-%Y}" if row.due_date else row.due_text or "geen termijn"
    due += " (standaardtermijn)" if row.due_origin is DueOrigin.DEFAULT else ""
    late = DEADLINES[row.deadline]
    marks = ", ".join(filter(None, [review_label(row.review).lower(), row.status, due, late.lower()]))
    return f"{row.id:>5}  {row.summary}  [{marks}; {row.letter}]"


def _question(detail: CommitmentDetail) -> str:
    """Return what a commitment answers, and who asked it."""
    if not detail.question:
        return ""
    asked = f"“{detail.question}”"
    return f"{detail.asker}: {asked}" if detail.asker else asked


def _head(letter: LetterRow) -> dict[str, str]:
    """Return what the letter's head and foot say beside its date and main ministry."""
    signed = zip_longest(letter.signatories, letter.offices, fillvalue="")
    return {
        "ministeries": "; ".join(letter.ministries) if len(letter.ministries) > 1 else "",
        "ondertekend": "; ".join(f"{name} ({office})" if office else name for name, office in signed),
        "aan": letter.addressee,
        "ons kenmerk": letter.reference,
        "uw kenmerk": letter.their_reference,
    }


def _term(detail: CommitmentDetail) -> str:
    row = detail.row
    words = f"(“{row.due_text}”)" if row.due_text else ""
    how = f"– {detail.due_how}" if detail.due_how else ""
    return " ".join(filter(None, [long_date(row.due_date), words, how]))


def _moved(link: LinkRow) -> str:
    """Write how a follow-up letter moved the term, and why."""
    if link.new_due is None:
        return ""
    before = f"{long_date(link.old_due)} → " if link.old_due else ""
    reason = link.note or (f"“{link.quote}”" if link.quote else "")
    return f"; termijn {before}{long_date(link.new_due)}{f': {reason}' if reason else ''}"


def commitment_text(
    detail: CommitmentDetail, letter: LetterRow, links: tuple[LinkRow, ...], events: tuple[EventRow, ...]
) -> str:
    """Show everything about one commitment."""
    row = detail.row
    pairs = {
        "toezegging": f"{row.id} ({review_label(row.review).lower()})",
        "samenvatting": row.summary,
        "citaat": f"“{row.quote}” (blz. {row.page})",
        "brief": ", ".join(filter(None, [row.letter, long_date(row.letter_date), row.ministry]))
        + _ocr_mark(detail.ocr_confidence),
        **_head(letter),
        "antwoord op": _question(detail),
        "soort": kind_label(row.kind),
        "toezegger": row.actor,
        "voor": row.recipient,
        "hoeveelheid": ", ".join(quantity(each.value, each.unit, each.qualifier) for each in row.quantities),
        "termijn": _term(detail),
        "voorwaarde": detail.condition,
        "status": " – ".join(filter(None, [status_label(row.status), DEADLINES[row.deadline]])),
        "verantwoordelijke": row.responsible,
        "notities": detail.notes,
        "regels": ", ".join(detail.rules),
    }
    lines = [f"{name + ':':18} {value}" for name, value in pairs.items() if value]
    lines += [f"{'vervolg:':18} {link.id}: {link_label(link.kind)} – {link.letter}{_moved(link)}" for link in links]
    lines += [f"{'geschiedenis:':18} {event_text(event)}" for event in events]
    return "\n".join(lines)
