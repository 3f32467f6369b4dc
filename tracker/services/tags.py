"""The tags in use: how often, and giving one another name or taking it away everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true
from sqlmodel import Session, col

from tracker import database
from tracker.models import Commitment
from tracker.services import history, indexing
from tracker.services.conditions import in_sight
from tracker.services.fields import checked_tag
from tracker.services.rows import Change
from tracker.services.sorting import dutch_key

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

ACTION = "bulk"


def count_tags(workspace: Workspace) -> tuple[tuple[str, int], ...]:
    """Return each tag with the number of commitments that have it, in Dutch order."""
    each = func.json_each(col(Commitment.tags)).table_valued("value")
    counted = select(each.c.value, func.count()).select_from(Commitment).join(each, true()).where(in_sight())
    with database.reading(workspace.engine) as session:
        found = session.connection().execute(counted.group_by(each.c.value)).all()
    return tuple(sorted(((str(tag), int(number)) for tag, number in found), key=lambda pair: dutch_key(pair[0])))


def replace_tag(workspace: Workspace, tag: str, new: str = "") -> Change:
    """Give a tag another name everywhere, or take it away, as one change; raises ``InvalidValueError``."""
    act, wanted = history.begin_act(workspace, ACTION), checked_tag(new) if new else ""
    with database.writing(workspace.engine) as session:
        ids = _with_tag(session, tag)
        for commitment_id in ids:
            row = session.get_one(Commitment, commitment_id)
            tags = (wanted if each == tag else each for each in row.tags)
            history.apply(session, act, row, {"tags": list(dict.fromkeys(filter(None, tags)))})
        indexing.put_commitments(session, ids)
    return Change(act.change_id, commitments=frozenset(ids))


def _with_tag(session: Session, tag: str) -> list[int]:
    each = func.json_each(col(Commitment.tags)).table_valued("value")
    found = select(col(Commitment.id)).select_from(Commitment).join(each, true()).where(each.c.value == tag, in_sight())
    return [row[0] or 0 for row in session.connection().execute(found)]
