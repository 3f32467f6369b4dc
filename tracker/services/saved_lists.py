"""What somebody wants to list again: a name with filters, as one row each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import InvalidValueError, NameTakenError, NotFoundError
from tracker.models import SavedList
from tracker.services import history
from tracker.services.listing import count_of
from tracker.services.rows import Change, Filters
from tracker.services.sorting import dutch_key
from tracker.terms import ListView
from tracker.told import Told

if TYPE_CHECKING:
    from sqlmodel.sql.expression import SelectOfScalar

    from tracker.services.workspace import Workspace

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SavedListRow:
    """A saved list, and how many commitments it holds now."""

    id: int
    name: str
    filters: Filters
    count: int


def list_saved(workspace: Workspace, today: dt.date) -> tuple[SavedListRow, ...]:
    """Return the saved lists by name, counted on ``today``."""
    with database.reading(workspace.engine) as session:
        found = [(each, _filters(each.filters)) for each in session.exec(_in_sight())]
        rows = [SavedListRow(each.id or 0, each.name, kept, count_of(session, kept, today)) for each, kept in found]
    return tuple(sorted(rows, key=lambda row: dutch_key(row.name)))


def save(workspace: Workspace, name: str, filters: Filters) -> Change:
    """Save filters under a new name; raises ``NameTakenError`` or ``InvalidValueError``."""
    act = history.begin_act(workspace, "save_list")
    with database.writing(workspace.engine) as session:
        # Until the history says that it is there.
        row = SavedList(name=_free_name(session, name), filters=_written(filters), removed=True)
        session.add(row)
        session.flush()
        history.apply(session, act, row, {"removed": False})
    return Change(act.change_id)


def change(workspace: Workspace, saved_id: int, *, name: str | None = None, filters: Filters | None = None) -> Change:
    """Give a saved list another name or other filters.

    Raises ``NameTakenError``, ``InvalidValueError`` or ``NotFoundError``.
    """
    act, values = history.begin_act(workspace, "change_list"), dict[str, object]()
    with database.writing(workspace.engine) as session:
        row = _find(session, saved_id)
        if name is not None and name.strip() != row.name:
            values["name"] = _free_name(session, name)
        if filters is not None:
            values["filters"] = _written(filters)
        history.apply(session, act, row, values)
    return Change(act.change_id)


def delete(workspace: Workspace, saved_id: int) -> Change:
    """Take a saved list away; its commitments stay. Raises ``NotFoundError``."""
    act = history.begin_act(workspace, "delete_list")
    with database.writing(workspace.engine) as session:
        history.apply(session, act, _find(session, saved_id), {"removed": True})
    return Change(act.change_id)


def _in_sight() -> SelectOfScalar[SavedList]:
    return select(SavedList).where(col(SavedList.removed).is_(False))


def _find(session: Session, saved_id: int) -> SavedList:
    row = session.exec(_in_sight().where(SavedList.id == saved_id)).first()
    if row is None:
        raise NotFoundError(what="zoekopdracht", what_en="saved search", id=saved_id)
    return row


def _free_name(session: Session, name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted or len(wanted) > LONGEST_NAME:
        allowed = Told("een naam van 1 tot {n} tekens", "a name of 1 to {n} characters").filled(n=LONGEST_NAME)
        raise InvalidValueError(value=wanted[:40], field="de naam", field_en="the name", allowed=allowed)
    if session.exec(_in_sight().where(SavedList.name == wanted)).first() is not None:
        raise NameTakenError(name=wanted)
    return wanted


def _written(filters: Filters) -> dict[str, Any]:
    """Return what differs from no filter at all, as JSON takes it."""
    plain = Filters()
    chosen = {each.name: getattr(filters, each.name) for each in fields(Filters)}
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in chosen.items()
        if value != getattr(plain, name)
    }


def _filters(written: dict[str, Any]) -> Filters:
    """Return the filters; a field that this program does not know any more is passed over."""
    known = {each.name for each in fields(Filters)}
    values = {name: value for name, value in written.items() if name in known}
    for name in ("due_from", "due_to"):
        if values.get(name):
            values[name] = dt.date.fromisoformat(values[name])
    if "view" in values:
        views = set(ListView)
        values["view"] = ListView(values["view"]) if values["view"] in views else ListView.ALL
    return Filters(**values)
