"""The append-only history: every change as events, sealed by a chain of hashes, and undone by their inverse."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import uuid
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import and_, func, insert, or_
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import NothingToUndoError, UndoConflictError
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
from tracker.services import indexing, register_rows
from tracker.services.rows import Change, EventRow, UndoableChange
from tracker.services.workspace import in_utc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import ColumnElement

    from tracker.services.workspace import Workspace

Entity = Letter | Commitment | Link | Proposal | RegisterEntry | RegisterMatch | OfficeSetting | SavedList

_ENTITIES: dict[str, type[Entity]] = {
    "letter": Letter,
    "commitment": Commitment,
    "link": Link,
    "proposal": Proposal,
    "register_entry": RegisterEntry,
    "register_match": RegisterMatch,
    "office_setting": OfficeSetting,
    "saved_list": SavedList,
}
_NAMES = {model: name for name, model in _ENTITIES.items()}

UNDO, REDO = "undo", "redo"
"""What takes a change back, and what takes that back in turn; ``undoes`` names which."""

IMPORTS = ("import", "register")
"""Changes of several transactions, which can be taken back once the last one is there."""

_AT_ONCE = 5_000
"""Rows asked for in one query, far below SQLite's limit of values."""

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


def last_change(workspace: Workspace) -> UndoableChange | None:
    """Return this user's newest change that can be taken back, ``None`` when there is none.

    An import that still runs is left out, and so is a change on whose result a later one rests.
    """
    with database.reading(workspace.engine) as session:
        for change_id, action in _open_changes(session, workspace.user):
            if stands(session, change_id):
                return UndoableChange(change_id, action)
    return None


def undo(workspace: Workspace, change_id: str) -> Change:
    """Take back one change, as a change of its own.

    Raises ``NothingToUndoError`` when it was taken back already, ``UndoConflictError`` when a value was changed since.
    """
    with database.writing(workspace.engine) as session:
        if is_taken_back(session, change_id):
            raise NothingToUndoError
        return take_back(session, begin_act(workspace, UNDO, undoes=change_id), change_id)


def take_back(session: Session, act: Act, change_id: str) -> Change:
    """Put back what a change replaced, within another change.

    Raises ``NothingToUndoError`` when it replaced nothing, ``UndoConflictError`` when a value was changed since.
    """
    events = _events_to_undo(session, change_id)
    if not events:
        raise NothingToUndoError
    if not stands(session, change_id):
        raise UndoConflictError
    return _undo(session, act, events)


def is_taken_back(session: Session, change_id: str) -> bool:
    """Tell whether a change is taken back now."""
    undone = select(Event.id).where(Event.change_id == change_id, _is_undone()).limit(1)
    return session.exec(undone).first() is not None


def undo_last(workspace: Workspace) -> Change:
    """Take back what ``last_change`` names; raises ``NothingToUndoError``."""
    change = last_change(workspace)
    if change is None:
        raise NothingToUndoError
    return undo(workspace, change.change_id)


def close_import(session: Session, act: Act, row: Letter | RegisterEntry) -> None:
    """Say that an import is finished: only from then on can it be taken back, as a whole."""
    record(session, act, row, new=encode(IMPORT_DONE))


def _open_changes(session: Session, user: str) -> Iterator[tuple[str, str]]:
    """Yield this user's changes that are finished and not undone, newest first."""
    passed: list[str] = []
    newest = (
        select(Event.id, Event.change_id, Event.action)
        .where(Event.who == user, col(Event.action).not_in((UNDO, REDO)), _is_finished(), ~_is_undone())
        .order_by(col(Event.id).desc())
        .limit(1)
    )
    found = session.exec(newest).first()
    while found is not None:
        number, change_id, action = found
        yield change_id, action
        passed.append(change_id)
        found = session.exec(newest.where(col(Event.id) < number, col(Event.change_id).not_in(passed))).first()


def _is_finished() -> ColumnElement[bool]:
    """Hold for an event of a change that has ended: an import goes on for a while."""
    done = aliased(Event)
    says_so = select(done.id).where(done.change_id == Event.change_id, done.new == encode(IMPORT_DONE)).exists()
    return or_(col(Event.action).not_in(IMPORTS), says_so)


def _is_undone() -> ColumnElement[bool]:
    """Hold for an event of a change that is taken back now: what took it back was not taken back itself."""
    taker, again = aliased(Event), aliased(Event)
    was_undone = select(again.id).where(again.undoes == taker.change_id).exists()
    return select(taker.id).where(taker.undoes == Event.change_id, ~was_undone).exists()


def _events_to_undo(session: Session, change_id: str) -> list[Told]:
    columns = [col(getattr(Event, name)) for name in Told._fields]
    wanted = sql_select(*columns).where(col(Event.change_id) == change_id, col(Event.field) != "")
    return [Told(*row) for row in session.connection().execute(wanted.order_by(col(Event.id).desc()))]


def stands(session: Session, change_id: str) -> bool:
    """Tell whether every value is still what the change made it; a field that changed twice counts as it ended."""
    of_change = select(Event.id).where(Event.change_id == change_id, Event.field != "")
    first = session.exec(of_change.order_by(col(Event.id)).limit(1)).first()
    if first is None:
        return False
    if not _touched_since(session, change_id, first):
        return True
    made: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for event in reversed(_events_to_undo(session, change_id)):
        made[event.entity, event.field][event.entity_id] = event.new
    return all(_values(session, *where, list(new)) == new for where, new in made.items())


def _touched_since(session: Session, change_id: str, first: int) -> bool:
    """Tell whether a later event tells of a field that the change set; the values themselves need not be read then."""
    mine = aliased(Event)
    same = (
        select(mine.id)
        .where(mine.entity_id == Event.entity_id, mine.entity == Event.entity, mine.field == Event.field)
        .where(mine.change_id == change_id)
        .exists()
    )
    later = (
        select(Event.id).where(col(Event.id) > first, Event.change_id != change_id, Event.field != "", same).limit(1)
    )
    return session.exec(later).first() is not None


def _values(session: Session, entity: str, field: str, ids: list[int]) -> dict[int, str]:
    """Return one field of many rows, encoded; the rest of the rows (a letter's text) is not read."""
    model = _ENTITIES[entity]
    found: dict[int, str] = {}
    for at in range(0, len(ids), _AT_ONCE):
        wanted = select(model.id, getattr(model, field)).where(col(model.id).in_(ids[at : at + _AT_ONCE]))
        found |= {row_id or 0: encode(value) for row_id, value in session.exec(wanted)}
    return found


def _undo(session: Session, act: Act, events: list[Told]) -> Change:
    touched: dict[str, set[int]] = {name: set() for name in _ENTITIES}
    for at in range(0, len(events), _AT_ONCE):
        apply_all(session, act, _inverse(session, events[at : at + _AT_ONCE]))
    for event in events:
        touched[event.entity].add(event.entity_id)
    indexing.put_commitments(session, touched["commitment"])
    register_rows.derive(session, touched["register_entry"])
    return Change(
        act.change_id,
        commitments=frozenset(touched["commitment"]),
        letters=frozenset(touched["letter"]),
        links=frozenset(touched["link"]),
        proposals=frozenset(touched["proposal"]),
        entries=frozenset(touched["register_entry"]),
        matches=frozenset(touched["register_match"]),
    )


def _inverse(session: Session, events: list[Told]) -> Iterator[tuple[Entity, dict[str, object]]]:
    rows = _rows(session, events)
    for event in events:
        value = decode(_ENTITIES[event.entity], event.field, event.old)
        yield rows[event.entity, event.entity_id], {event.field: value}


def _rows(session: Session, events: list[Told]) -> dict[tuple[str, int], Entity]:
    ids: dict[str, set[int]] = defaultdict(set)
    for event in events:
        ids[event.entity].add(event.entity_id)
    found: dict[tuple[str, int], Entity] = {}
    for entity, wanted in ids.items():
        model = _ENTITIES[entity]
        for row in session.exec(select(model).where(col(model.id).in_(wanted))):
            there = cast("Entity", row)
            found[entity, there.id or 0] = there
    return found
