"""Checking that everything that was kept is still whole."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from tracker import database
from tracker.models import Commitment, Event, Letter, LetterFile
from tracker.services.history import seal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.services.workspace import Workspace


def check(workspace: Workspace) -> tuple[str, ...]:
    """Return what is wrong, one Dutch sentence each; empty when all is sound.

    Looks at the database file, the original of each letter (against its SHA-256), the place of each quote, and the
    chain of the history.
    """
    findings = [f"De database meldt: {finding}." for finding in database.integrity_findings(workspace.engine)]
    with database.reading(workspace.engine) as session:
        findings += _originals(session)
        findings += _quotes(session)
        findings += _history(session)
    return tuple(findings)


def _originals(session: Session) -> Iterator[str]:
    for letter_id, name, sha256 in session.exec(select(Letter.id, Letter.file_name, Letter.sha256)):
        stored = session.get(LetterFile, letter_id)
        if stored is None or hashlib.sha256(stored.content).hexdigest() != sha256:
            yield f"Het origineel van “{name}” (brief {letter_id}) ontbreekt of is gewijzigd."
        session.expunge_all()  # one original in memory at a time


def _quotes(session: Session) -> Iterator[str]:
    for commitment, text in session.exec(select(Commitment, Letter.text).join(Letter)):
        if not _stands_in(commitment.quote, text[commitment.start : commitment.end]):
            yield f"Het citaat van toezegging {commitment.id} staat niet op zijn plaats in de brief."


def _stands_in(quote: str, passage: str) -> bool:
    """Tell whether the quote's letters stand in the passage in order; a hyphen or a page foot may stand between."""
    letters = iter(char for char in passage.lower() if char.isalpha())
    return all(char in letters for char in quote.lower() if char.isalpha())


def _history(session: Session) -> Iterator[str]:
    previous = ""
    for event in session.exec(select(Event).order_by(col(Event.id))):
        if event.previous_hash != previous or event.hash != seal(event):
            yield f"De geschiedenis is buiten Gestand om gewijzigd, vanaf gebeurtenis {event.id}."
            return
        previous = event.hash
