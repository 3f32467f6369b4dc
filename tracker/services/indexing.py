"""What of a commitment can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker import search_index
from tracker.models import Commitment, Letter
from tracker.services.labels import dossier_label, letter_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlmodel import Session


def put_commitments(session: Session, ids: Iterable[int]) -> None:
    """Write these commitments into the search index as they now are."""
    for commitment_id in ids:
        commitment = session.get_one(Commitment, commitment_id)
        letter = session.get_one(Letter, commitment.letter_id)
        search_index.put(session, commitment_id, _content(commitment, letter))
        search_index.put_subject(session, commitment_id, f"{commitment.context}\n{commitment.quote}")


def _content(commitment: Commitment, letter: Letter) -> str:
    parts = [
        commitment.summary, commitment.quote, commitment.actor, commitment.recipient, commitment.due_text,
        commitment.responsible, commitment.notes, letter_label(letter), letter.title, letter.ministry, letter.file_name,
        letter.number, *letter.dossiers, *map(dossier_label, letter.dossiers), *letter.signatories,
        *commitment.tags,
    ]  # fmt: skip
    return "\n".join(parts)
