"""The append-only history: every change as events, sealed by a chain of hashes."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, func, insert, or_
from sqlmodel import Session, col, select

from tracker import database
from tracker.models import (
    Commitment,
    Event,
    Letter,
    Link,
    OfficeSetting,
    Proposal,
    RegisterEntry,
    RegisterMatch,
    SavedList,
)
from tracker.services.rows import EventRow
from tracker.services.workspace import in_utc

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracker.services.workspace import Workspace

Entity = Letter | Commitment | Link | Proposal | RegisterEntry | RegisterMatch | OfficeSetting | SavedList

ENTITIES: dict[str, type[Entity]] = {
    "letter": Letter,
    "commitment": Commitment,
    "link": Link,
    "proposal": Proposal,
    "register_entry": RegisterEntry,
    "register_match": RegisterMatch,
    "office_setting": OfficeSetting,
    "saved_list": SavedList,
}
_NAMES = {model: name for name, model in ENTITIES.items()}

_UNTOLD = ("start", "end", "spans", "context")
"""Fields that say nothing to a person; a history leaves them out."""

IMPORT_DONE = "imported"
"""What the last event of an import holds."""


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
    return bool(apply_all(session, act, [(row, values)]))


def apply_all(session: Session, act: Act, changes: Iterable[tuple[Entity, Mapping[str, object]]]) -> list[Entity]:
    """Set the values that differ in many rows, with one event each; return the rows that changed."""
    touched: list[Entity] = []
    told: list[Told] = []
    for row, values in changes:
        changed = {name: value for name, value in values.items() if getattr(row, name) != value}
        for name, value in changed.items():
            told.append(Told(_NAMES[type(row)], row.id or 0, name, encode(getattr(row, name)), encode(value)))
            setattr(row, name, value)
        if changed and isinstance(row, Commitment):
            row.version += 1
        if changed:
            session.add(row)
            touched.append(row)
    if touched:
        record_all(session, act, told)
        session.flush()
    return touched


class Told(NamedTuple):
    """What one event tells of a row; ``old`` and ``new`` are JSON."""

    entity: str
    entity_id: int
    field: str = ""
    old: str = "null"
    new: str = "null"


def record(session: Session, act: Act, row: Entity, *, field: str = "", old: str = "null", new: str = "null") -> None:
    """Append one event about a row that has its number already."""
    record_all(session, act, [Told(_NAMES[type(row)], row.id or 0, field, old, new)])


def record_all(session: Session, act: Act, told: Iterable[Told]) -> None:
    """Append events, each sealed to the one before it."""
    previous = session.info.get("last_hash") or _last_hash(session)
    shared = {
        "at": act.at, "who": act.who, "change_id": act.change_id, "action": act.action, "why": act.why,
        "undoes": act.undoes,
    }  # fmt: skip
    rows = []
    for each in told:
        values = {**each._asdict(), **shared, "previous_hash": previous}
        previous = seal_of(values)
        rows.append({**values, "hash": previous})
    if rows:
        session.info["last_hash"] = previous  # the writer's lock keeps others from appending meanwhile
        session.execute(insert(Event), rows)


def _last_hash(session: Session) -> str:
    return session.exec(select(Event.hash).order_by(col(Event.id).desc()).limit(1)).first() or ""


_SEALED = (
    "who", "change_id", "entity", "entity_id", "action", "field", "old", "new", "why", "undoes", "previous_hash",
)  # fmt: skip


def seal(event: Event) -> str:
    """Return the SHA-256 over the event's content and the hash before it."""
    return seal_of({"at": event.at, **{name: getattr(event, name) for name in _SEALED}})


def seal_of(values: Mapping[str, Any]) -> str:
    """Return the same for an event that is not stored yet."""
    content = [in_utc(values["at"]).astimezone(dt.UTC).isoformat(), *(values[name] for name in _SEALED)]
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
    """Return the history of a letter or a commitment with that of its links, or of one link; newest first."""
    own = and_(col(Event.entity) == entity, col(Event.entity_id) == entity_id)
    side = {"commitment": col(Link.commitment_id), "letter": col(Link.letter_id)}.get(entity)
    with database.reading(workspace.engine) as session:
        own = and_(own, col(Event.field).not_in(_UNTOLD))
        if side is not None:
            links = select(Link.id).where(side == entity_id)
            own = or_(own, and_(col(Event.entity) == "link", col(Event.entity_id).in_(links)))
        events = session.exec(select(Event).where(own).order_by(col(Event.id).desc())).all()
    return tuple(_row(event) for event in events)


def _row(event: Event) -> EventRow:
    return EventRow(
        id=event.id or 0,
        at=in_utc(event.at),
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


@dataclass(frozen=True, slots=True)
class News:
    """The number of the newest event, and the changes since an older one with what was done."""

    newest: int
    changes: tuple[tuple[str, str], ...] = ()


def news_since(workspace: Workspace, event_id: int | None) -> News:
    """Return what was changed after an event; nothing but the newest number for ``None``."""
    with database.reading(workspace.engine) as session:
        newest = session.exec(select(func.max(col(Event.id)))).one() or 0
        if event_id is None or newest == event_id:
            return News(newest)
        since = select(Event.change_id, Event.action).where(col(Event.id) > event_id).distinct()
        return News(newest, tuple(session.exec(since)))


def close_import(session: Session, act: Act, row: Letter | RegisterEntry) -> None:
    """Say that an import is finished: only from then on can it be taken back, as a whole."""
    record(session, act, row, new=encode(IMPORT_DONE))
