"""The append-only history: every change as events, sealed by a chain of hashes, and undone by their inverse."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import func
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import NothingToUndoError, UndoConflictError
from tracker.models import Commitment, Event, Letter, Link
from tracker.services import indexing
from tracker.services.rows import Change, EventRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.services.workspace import Workspace

Entity = Letter | Commitment | Link

_ENTITIES: dict[str, type[Letter | Commitment | Link]] = {
    "letter": Letter,
    "commitment": Commitment,
    "link": Link,
}
_NAMES = {model: name for name, model in _ENTITIES.items()}

UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Act:
    """Who does what, when and why; all events of one change share it. ``undoes`` names the change it takes back."""

    action: str
    who: str
    at: dt.datetime
    why: str = ""
    change_id: str = ""
    undoes: str = ""


def begin_act(workspace: Workspace, action: str, *, why: str = "", change_id: str = "", undoes: str = "") -> Act:
    """Start a change: its events carry the same ``change_id``, a new one unless given."""
    return Act(action, workspace.user, workspace.clock(), why, change_id or uuid.uuid4().hex, undoes)


def apply(session: Session, act: Act, row: Entity, values: Mapping[str, object]) -> bool:
    """Set the values that differ, with one event each; return whether anything changed."""
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        old = encode(getattr(row, name))
        setattr(row, name, value)
        record(session, act, row, field=name, old=old, new=encode(value))
    if changed and isinstance(row, Commitment):
        row.version += 1
    if changed:
        session.add(row)
        session.flush()
    return bool(changed)


def record(session: Session, act: Act, row: Entity, *, field: str = "", old: str = "null", new: str = "null") -> None:
    """Append one event about a row that has its number already."""
    previous = session.exec(select(Event.hash).order_by(col(Event.id).desc()).limit(1)).first() or ""
    event = Event(
        at=act.at,
        who=act.who,
        change_id=act.change_id,
        entity=_NAMES[type(row)],
        entity_id=row.id or 0,
        action=act.action,
        field=field,
        old=old,
        new=new,
        why=act.why,
        undoes=act.undoes,
        previous_hash=previous,
        hash="",
    )
    event.hash = seal(event)
    session.add(event)
    session.flush()


def seal(event: Event) -> str:
    """Return the SHA-256 over the event's content and the hash before it."""
    at = event.at if event.at.tzinfo else event.at.replace(tzinfo=dt.UTC)
    content = [
        at.astimezone(dt.UTC).isoformat(), event.who, event.change_id, event.entity, event.entity_id, event.action,
        event.field, event.old, event.new, event.why, event.undoes, event.previous_hash,
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def encode(value: object) -> str:
    """Return a field's value as JSON; dates as ISO text."""
    return json.dumps(value.isoformat() if isinstance(value, dt.date) else value, ensure_ascii=False)


def decode(model: type[Entity], field: str, stored: str) -> object:
    """Return the value a field had, from the JSON of an event."""
    value = json.loads(stored)
    is_date = dt.date.__name__ in str(model.model_fields[field].annotation)
    return dt.date.fromisoformat(value) if is_date and isinstance(value, str) else value


def events_of(workspace: Workspace, entity: str, entity_id: int) -> tuple[EventRow, ...]:
    """Return the history of one letter, commitment or link, newest first."""
    with database.reading(workspace.engine) as session:
        wanted = select(Event).where(Event.entity == entity, Event.entity_id == entity_id)
        events = session.exec(wanted.order_by(col(Event.id).desc())).all()
    return tuple(_row(event) for event in events)


def _row(event: Event) -> EventRow:
    return EventRow(
        id=event.id or 0,
        at=event.at if event.at.tzinfo else event.at.replace(tzinfo=dt.UTC),
        who=event.who,
        entity=event.entity,
        entity_id=event.entity_id,
        action=event.action,
        field=event.field,
        old=_plain(event.old),
        new=_plain(event.new),
        why=event.why,
    )


def _plain(stored: str) -> str:
    value = json.loads(stored)
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


def last_change_label(workspace: Workspace) -> str:
    """Return the action that ``undo_last`` would take back, empty when there is none."""
    with database.reading(workspace.engine) as session:
        event = _last_open_change(session, workspace.user)
    return event.action if event else ""


def undo_last(workspace: Workspace) -> Change:
    """Take back this user's newest change that still stands, as a change of its own.

    Raises ``NothingToUndoError``, or ``UndoConflictError`` when a value was changed again since.
    """
    with database.writing(workspace.engine) as session:
        event = _last_open_change(session, workspace.user)
        if event is None:
            raise NothingToUndoError
        act = begin_act(workspace, UNDO, undoes=event.change_id)
        undone = select(Event).where(Event.change_id == event.change_id, Event.field != "")
        return _undo(session, act, list(session.exec(undone.order_by(col(Event.id).desc()))))


def _last_open_change(session: Session, user: str) -> Event | None:
    undone = select(Event.undoes).where(Event.undoes != "")
    newest = select(func.max(col(Event.id))).where(
        Event.who == user, Event.action != UNDO, Event.field != "", col(Event.change_id).not_in(undone)
    )
    return session.exec(select(Event).where(col(Event.id).in_(newest))).first()


def _undo(session: Session, act: Act, events: list[Event]) -> Change:
    touched: dict[str, set[int]] = {name: set() for name in _ENTITIES}
    for event in events:
        model = _ENTITIES[event.entity]
        row = cast("Entity", session.get_one(model, event.entity_id))
        if encode(getattr(row, event.field)) != event.new:
            raise UndoConflictError
        apply(session, act, row, {event.field: decode(model, event.field, event.old)})
        touched[event.entity].add(event.entity_id)
    indexing.put_commitments(session, touched["commitment"])
    return Change(
        act.change_id,
        commitments=frozenset(touched["commitment"]),
        letters=frozenset(touched["letter"]),
        links=frozenset(touched["link"]),
    )
