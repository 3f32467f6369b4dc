"""Taking letters out of sight; nothing is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from tracker import database
from tracker.models import Link
from tracker.services import history, letters, linking
from tracker.services.rows import Change

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace


def remove_letters(workspace: Workspace, ids: frozenset[int]) -> Change:
    """Take letters and all they hold out of sight, as one change that can be undone.

    Links to them go too, with the terms and statuses that they gave. Raises ``NotFoundError``.
    """
    act = history.begin_act(workspace, "remove")
    with database.writing(workspace.engine) as session:
        followed = session.exec(
            select(Link).where(col(Link.letter_id).in_(ids), col(Link.removed).is_(False)).order_by(col(Link.id).desc())
        ).all()
        for link in followed:
            linking.take_away(session, act, link)
        for letter_id in ids:
            history.apply(session, act, letters.find(session, letter_id), {"removed": True})
    touched = frozenset(link.commitment_id for link in followed)
    return Change(act.change_id, commitments=touched, letters=ids, links=frozenset(link.id or 0 for link in followed))
