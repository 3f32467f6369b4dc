"""A commitment's life in order of date: the earlier ones it takes up, where it was made, and what followed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from tracker import database
from tracker.models import Commitment, Letter, Link
from tracker.services import commitments
from tracker.services.labels import letter_label
from tracker.services.linking import links_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.services.rows import LinkRow
    from tracker.services.workspace import Workspace
    from tracker.terms import LinkKind, LinkState


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step. ``id`` is the link's number, 0 for the promise itself, which has no ``kind``.

    ``is_earlier``: an older commitment that this one takes up. ``other_id`` is the commitment at the other side: that
    older one, or what the later letter promises in the same sentence. ``letter`` and ``quote`` are where it stands.
    """

    id: int
    date: dt.date | None
    kind: LinkKind | None
    is_earlier: bool
    letter_id: int
    letter: str
    quote: str
    note: str = ""
    old_due: dt.date | None = None
    new_due: dt.date | None = None
    state: LinkState | None = None
    other_id: int | None = None


def timeline_of(workspace: Workspace, commitment_id: int) -> tuple[StepRow, ...]:
    """Return the steps of one commitment, oldest first; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        commitment = commitments.find(session, commitment_id)
        letter = session.get_one(Letter, commitment.letter_id)
        later = links_of(session, col(Link.commitment_id) == commitment_id)
        steps = [*_earlier(session, commitment), _promise(commitment, letter, later), *_later(session, later)]
    return tuple(sorted(steps, key=lambda step: (step.date is None, step.date or dt.date.max, step.id)))


def _promise(commitment: Commitment, letter: Letter, later: Iterable[LinkRow]) -> StepRow:
    moved = next((link for link in later if link.new_due), None)
    due = moved.old_due if moved else commitment.due_date
    return StepRow(
        0,
        letter.date,
        None,
        is_earlier=False,
        letter_id=commitment.letter_id,
        letter=letter_label(letter),
        quote=commitment.quote,
        new_due=due,
    )


def _later(session: Session, links: Iterable[LinkRow]) -> Iterable[StepRow]:
    for link in links:
        yield StepRow(
            link.id,
            link.letter_date,
            link.kind,
            is_earlier=False,
            letter_id=link.letter_id,
            letter=link.letter,
            quote=link.quote,
            note=link.note,
            old_due=link.old_due,
            new_due=link.new_due,
            state=link.state,
            other_id=_promised_in(session, link),
        )


def _promised_in(session: Session, link: LinkRow) -> int | None:
    """Return the commitment that the later letter makes in the sentence that proves the link."""
    there = session.exec(
        select(Commitment.id, Commitment.quote).where(
            Commitment.letter_id == link.letter_id, col(Commitment.removed).is_(False)
        )
    )
    return next((number for number, quote in there if _same_sentence(quote, link.quote)), None)


def _earlier(session: Session, commitment: Commitment) -> Iterable[StepRow]:
    """Yield the older commitments that this one's letter follows up in this one's sentence."""
    for link in _links_here(session, commitment):
        older = session.get_one(Commitment, link.commitment_id)
        letter = session.get_one(Letter, older.letter_id)
        yield StepRow(
            link.id,
            letter.date,
            link.kind,
            is_earlier=True,
            letter_id=older.letter_id,
            letter=link.commitment_letter,
            quote=older.quote,
            note=link.note,
            new_due=link.old_due if link.new_due else older.due_date,
            state=link.state,
            other_id=older.id,
        )


def _links_here(session: Session, commitment: Commitment) -> Sequence[LinkRow]:
    links = links_of(session, col(Link.letter_id) == commitment.letter_id)
    return [link for link in links if _same_sentence(link.quote, commitment.quote)]


def _same_sentence(one: str, other: str) -> bool:
    """Say whether one holds the other, however the lines are broken; nothing holds an empty one."""
    first, second = " ".join(one.split()), " ".join(other.split())
    return bool(first and second) and (first in second or second in first)
