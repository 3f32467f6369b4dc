"""The official records: listing, looking at one, and setting what staff knows better."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, case, cast, func
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, or_, select

from tracker import database
from tracker.errors import InvalidValueError, NotFoundError
from tracker.models import RegisterEntry, RegisterRelation
from tracker.register.entry import differences_of, shown, text_of
from tracker.register.fields import FIELDS
from tracker.register.statuses import status_of
from tracker.services import history, register_rows
from tracker.services.register_records import DifferenceRow, EntryDetail, EntryRow, RelatedEntry
from tracker.services.rows import Change
from tracker.stemming import words_of
from tracker.terms import LinkKind
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Row

    from tracker.services.workspace import Workspace

EDITABLE = ("status", "text", "ministry", "office", "name", "fulfilled_on", "notes")
"""The official fields over which staff may set a value of its own."""
LONGEST_TEXT = 100_000
_SHOWN: tuple[Any, ...] = (
    *(col(getattr(RegisterEntry, name)) for name in (
        "id", "guid", "number", "status", "ministry", "office", "person", "text", "created_on", "fulfilled_on",
        "deleted", "edits",
    )),
    # What came in is read only where staff set something over it: most of a row, and looked at for the difference.
    case((cast(col(RegisterEntry.edits), String) != "{}", col(RegisterEntry.record))).label("record"),
)  # fmt: skip


def in_register() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for a record that counts: imported, and not deleted by the Kamer."""
    return col(RegisterEntry.removed).is_(False), col(RegisterEntry.deleted).is_(False)


def list_entries(
    workspace: Workspace, *, query: str = "", status: str = "", ministry: str = "", with_deleted: bool = False
) -> tuple[EntryRow, ...]:
    """Return official records, newest first (undated last).

    Every word of ``query`` begins a word of number, text or person; ``status`` is a word of the register in any case.
    """
    shown_ones = in_register()[:1] if with_deleted else in_register()
    order = (col(RegisterEntry.created_on).desc().nulls_last(), col(RegisterEntry.number).desc(), col(RegisterEntry.id))
    wanted = sql_select(*_SHOWN).where(*shown_ones).order_by(*order)
    if ministry:
        wanted = wanted.where(col(RegisterEntry.ministry) == ministry)
    with database.reading(workspace.engine) as session:
        found = session.connection().execute(wanted)
        rows = [row_of(row) for row in found if not status or _same(row.status, status)]
    typed = words_of(query)
    return tuple(row for row in rows if _answers(row, typed))


def count_entries(workspace: Workspace) -> int:
    """Count the official records that count."""
    with database.reading(workspace.engine) as session:
        return session.exec(select(func.count()).select_from(RegisterEntry).where(*in_register())).one()


def _same(one: str, other: str) -> bool:
    return " ".join(one.lower().split()) == " ".join(other.lower().split())


def _answers(row: EntryRow, typed: list[str]) -> bool:
    words = words_of(f"{row.number} {row.text} {row.person} {row.office}") if typed else []
    return all(any(word.startswith(each) for word in words) for each in typed)


def get_entry(workspace: Workspace, entry_id: int) -> EntryDetail:
    """Return everything about one official record; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        row = find(session, entry_id)
        values = shown(row.record, row.edits)
        texts = tuple((field.name, text_of(values.get(field.name))) for field in FIELDS)
        return EntryDetail(row_of(row), tuple(each for each in texts if each[1]), _related(session, row))


def find(session: Session, entry_id: int) -> RegisterEntry:
    """Return a record that is in sight, a tombstone too; raises ``NotFoundError``."""
    row = session.get(RegisterEntry, entry_id)
    if row is None or row.removed:
        raise NotFoundError(what="registerregel", what_en="register entry", id=entry_id)
    return row


def row_of(row: RegisterEntry | Row[Any]) -> EntryRow:
    """Return a record as lists show it."""
    return EntryRow(
        id=row.id or 0,
        guid=row.guid,
        number=row.number,
        status=row.status,
        meaning=(status_of(row.status) or ""),
        ministry=row.ministry,
        office=row.office,
        person=row.person,
        text=row.text,
        created_on=row.created_on,
        fulfilled_on=row.fulfilled_on,
        deleted=row.deleted,
        differences=tuple(
            DifferenceRow(each.field, each.official, each.own) for each in differences_of(row.record, row.edits)
        ),
    )


def _related(session: Session, row: RegisterEntry) -> tuple[RelatedEntry, ...]:
    """Return the records that this one is about, then those that are about this one."""
    wanted = select(RegisterRelation).where(or_(RegisterRelation.entry_id == row.id, RegisterRelation.guid == row.guid))
    found: list[RelatedEntry] = []
    for relation in session.exec(wanted.order_by(RegisterRelation.kind, RegisterRelation.guid)):
        inverse = relation.entry_id != row.id
        same = RegisterEntry.id == relation.entry_id if inverse else RegisterEntry.guid == relation.guid
        other = session.exec(select(RegisterEntry).where(same, col(RegisterEntry.removed).is_(False))).first()
        if other is None:
            if not inverse:
                found.append(RelatedEntry(LinkKind(relation.kind), relation.guid, inverse=False))
            continue
        found.append(RelatedEntry(LinkKind(relation.kind), other.guid, inverse, other.id, other.number, other.text))
    return tuple(sorted(found, key=lambda each: each.inverse))


def edit(workspace: Workspace, entry_id: int, values: Mapping[str, str | None], *, why: str = "") -> Change:
    """Set staff's own values over official ones; ``None`` takes the official value back.

    Raises ``NotFoundError`` or ``InvalidValueError``.
    """
    act = history.begin_act(workspace, "edit", why=why)
    with database.writing(workspace.engine) as session:
        row = find(session, entry_id)
        edits = dict(row.edits)
        for name, value in values.items():
            _check(name, value)
            edits.pop(name, None)
            if value is not None:
                edits[name] = value
        changed = history.apply(session, act, row, {"edits": edits})
        register_rows.derive_rows(session, [row])
    return Change(act.change_id, entries=frozenset([entry_id] if changed else []))


_TEXT = Told("tekst tot {number} tekens", "text of up to {number} characters")


def _check(name: str, value: str | None) -> None:
    if name not in EDITABLE:
        raise InvalidValueError(value=name, field="een veld", field_en="a field", allowed=", ".join(EDITABLE))
    if value is not None and len(value) > LONGEST_TEXT:
        raise InvalidValueError(value=value[:40], field=name, field_en=name, allowed=_TEXT.filled(number=LONGEST_TEXT))
    if name == "fulfilled_on" and value:
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            allowed = Told("een datum als 2026-03-31, of leeg", "a date such as 2026-03-31, or nothing")
            raise InvalidValueError(value=value, field=name, field_en=name, allowed=allowed) from None
