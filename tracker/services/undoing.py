"""Taking back what was changed: the inverse of a change's events, as a change of its own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, cast

from sqlalchemy import or_
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import NothingToUndoError, UndoConflictError
from tracker.models import Event
from tracker.services import indexing, register_rows
from tracker.services.history import ENTITIES, IMPORT_DONE, Act, Entity, Told, apply_all, begin_act, decode, encode
from tracker.services.rows import Change, UndoableChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement

    from tracker.services.workspace import Workspace

UNDO, REDO = "undo", "redo"
"""What takes a change back, and what takes that back in turn; ``undoes`` names which."""

IMPORTS = ("import", "register")
"""Changes of several transactions, which can be taken back once the last one is there."""

_AT_ONCE = 5_000
"""Rows asked for in one query, far below SQLite's limit of values."""


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
    model = ENTITIES[entity]
    found: dict[int, str] = {}
    for at in range(0, len(ids), _AT_ONCE):
        wanted = select(model.id, getattr(model, field)).where(col(model.id).in_(ids[at : at + _AT_ONCE]))
        found |= {row_id or 0: encode(value) for row_id, value in session.exec(wanted)}
    return found


def _undo(session: Session, act: Act, events: list[Told]) -> Change:
    touched: dict[str, set[int]] = {name: set() for name in ENTITIES}
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
        value = decode(ENTITIES[event.entity], event.field, event.old)
        yield rows[event.entity, event.entity_id], {event.field: value}


def _rows(session: Session, events: list[Told]) -> dict[tuple[str, int], Entity]:
    ids: dict[str, set[int]] = defaultdict(set)
    for event in events:
        ids[event.entity].add(event.entity_id)
    found: dict[tuple[str, int], Entity] = {}
    for entity, wanted in ids.items():
        model = ENTITIES[entity]
        for row in session.exec(select(model).where(col(model.id).in_(wanted))):
            there = cast("Entity", row)
            found[entity, there.id or 0] = there
    return found
