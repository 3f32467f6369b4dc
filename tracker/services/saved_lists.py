"""What somebody wants to list again: a name with filters, as one row each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import InvalidValueError, NameTakenError, NotFoundError
from tracker.models import SavedList
from tracker.services.listing import count_of
from tracker.services.rows import Filters
from tracker.services.sorting import dutch_key
from tracker.terms import ListView

if TYPE_CHECKING:
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
        found = [(each, _filters(each.filters)) for each in session.exec(select(SavedList))]
        rows = [SavedListRow(each.id or 0, each.name, kept, count_of(session, kept, today)) for each, kept in found]
    return tuple(sorted(rows, key=lambda row: dutch_key(row.name)))


def save(workspace: Workspace, name: str, filters: Filters) -> int:
    """Save filters under a new name; raises ``NameTakenError`` or ``InvalidValueError``."""
    with database.writing(workspace.engine) as session:
        row = SavedList(name=_free_name(session, name), filters=_written(filters))
        session.add(row)
        session.flush()
        return row.id or 0


def change(workspace: Workspace, saved_id: int, *, name: str | None = None, filters: Filters | None = None) -> None:
    """Give a saved list another name or other filters.

    Raises ``NameTakenError``, ``InvalidValueError`` or ``NotFoundError``.
    """
    with database.writing(workspace.engine) as session:
        row = _find(session, saved_id)
        if name is not None and name.strip() != row.name:
            row.name = _free_name(session, name)
        if filters is not None:
            row.filters = _written(filters)
        session.add(row)


def delete(workspace: Workspace, saved_id: int) -> None:
    """Forget a saved list; its commitments stay. Raises ``NotFoundError``."""
    with database.writing(workspace.engine) as session:
        session.delete(_find(session, saved_id))


def _find(session: Session, saved_id: int) -> SavedList:
    row = session.get(SavedList, saved_id)
    if row is None:
        raise NotFoundError(what="zoekopdracht", what_en="saved search", id=saved_id)
    return row


def _free_name(session: Session, name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted or len(wanted) > LONGEST_NAME:
        allowed = f"een naam van 1 tot {LONGEST_NAME} tekens"
        raise InvalidValueError(value=wanted[:40], field="de naam", field_en="the name", allowed=allowed)
    if session.exec(select(SavedList.id).where(col(SavedList.name) == wanted)).first() is not None:
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
