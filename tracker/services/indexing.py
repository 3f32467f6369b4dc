"""What of a commitment can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from tracker import search_index
from tracker.models import Commitment, Letter
from tracker.services.labels import dossier_label, letter_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlmodel import Session


def put_commitments(session: Session, ids: Iterable[int]) -> None:
    """Write these commitments into the search index as they now are."""
    commitments = [session.get_one(Commitment, commitment_id) for commitment_id in ids]
    put_words(session, commitments)
    for each in commitments:
        search_index.put_subject(session, each.id or 0, f"{each.context}\n{each.quote}")


def put_words(session: Session, commitments: Sequence[Commitment]) -> None:
    """Write the words of these commitments into the search index; what they are about has not changed."""
    letters = {each.letter_id for each in commitments}
    known = {each.id: each for each in session.exec(select(Letter).where(col(Letter.id).in_(letters)))}
    search_index.put_all(session, {each.id or 0: _content(each, known[each.letter_id]) for each in commitments})


def _content(commitment: Commitment, letter: Letter) -> str:
    parts = [
        commitment.summary, commitment.quote, commitment.actor, commitment.recipient, commitment.due_text,
        commitment.responsible, commitment.notes, letter_label(letter), letter.title, letter.ministry, letter.file_name,
        letter.number, *letter.dossiers, *map(dossier_label, letter.dossiers), *letter.signatories,
        *commitment.tags,
    ]  # fmt: skip
    return "\n".join(parts)
