"""Putting back one value that a commitment had before, as a change of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, select

from tracker import database
from tracker.errors import NotFoundError
from tracker.models import Commitment, Event
from tracker.services import commitments, history, indexing
from tracker.services.fields import EDITABLE
from tracker.services.rows import Change
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

RESTORABLE = frozenset({*EDITABLE, "review", "tags"})
"""The fields of a commitment that can be put back one by one."""


def restore(workspace: Workspace, event_id: int) -> Change:
    """Give a field of a commitment the value that it had before this event.

    A term comes back with the way it was found. Raises ``NotFoundError`` when the event is about no such field, or its
    commitment is gone.
    """
    act = history.begin_act(workspace, "restore")
    with database.writing(workspace.engine) as session:
        event = session.get(Event, event_id)
        if event is None or event.entity != "commitment" or event.field not in RESTORABLE:
            raise NotFoundError(what="waarde om terug te zetten", what_en="value to restore", id=event_id)
        row = commitments.find(session, event.entity_id)
        values = {event.field: history.decode(Commitment, event.field, event.old)}
        if event.field == "due_date":
            values["due_origin"] = _origin_before(session, event) if values["due_date"] else ""
        changed = history.apply(session, act, row, values)
        indexing.put_commitments(session, [event.entity_id])
    return Change(act.change_id, commitments=frozenset([event.entity_id] if changed else []))


def _origin_before(session: Session, event: Event) -> object:
    """Return how the term before an event was found; one that did not change along was set by hand already."""
    wanted = select(Event.old).where(
        Event.change_id == event.change_id,
        Event.entity == event.entity,
        Event.entity_id == event.entity_id,
        Event.field == "due_origin",
    )
    stored = session.exec(wanted).first()
    return DueOrigin.MANUAL.value if stored is None else history.decode(Commitment, "due_origin", stored)
