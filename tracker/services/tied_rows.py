"""The one row that ties a commitment to a letter in a way: links and proposals are found or made alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlmodel import Session, select

from tracker.models import Link, Proposal
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from collections.abc import Mapping

Tied = TypeVar("Tied", Link, Proposal)
Key = tuple[int, int, LinkKind]
"""The commitment, the letter and the kind."""


def tied_row(session: Session, table: type[Tied], key: Key, filled: Mapping[str, Any]) -> tuple[Tied, bool]:
    """Return the row of a commitment, letter and kind, and whether it stands there already.

    A removed row comes back with its history; a new one is ``filled`` and counts as removed until the history says
    that it is there.
    """
    commitment_id, letter_id, kind = key
    wanted = select(table).where(
        table.commitment_id == commitment_id, table.letter_id == letter_id, table.kind == kind.value
    )
    row = session.exec(wanted).first()
    if row is not None:
        return row, not row.removed
    row = table(commitment_id=commitment_id, letter_id=letter_id, kind=kind.value, removed=True, **filled)
    session.add(row)
    session.flush()
    return row, False
