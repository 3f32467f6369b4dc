"""What follows from an official record and staff's edits: the columns that lists show, and its relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert
from sqlmodel import Session, col, delete, select

from tracker.models import RegisterEntry, RegisterRelation
from tracker.register.entry import columns_of, relations_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tracker.register.merging import Stamped

_AT_ONCE = 1_000


def derive(session: Session, ids: Collection[int]) -> None:
    """Bring columns and relations in step with the records numbered so."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), _AT_ONCE):
        wanted = select(RegisterEntry).where(col(RegisterEntry.id).in_(ordered[at : at + _AT_ONCE]))
        derive_rows(session, session.exec(wanted).all())


def derive_rows(session: Session, rows: Collection[RegisterEntry]) -> None:
    """Do the same for rows that are at hand and have their numbers."""
    ids = [row.id for row in rows]
    session.exec(delete(RegisterRelation).where(col(RegisterRelation.entry_id).in_(ids)))
    for row in rows:
        for name, value in columns_of(row.record, row.edits).items():
            if getattr(row, name) != value:
                setattr(row, name, value)
        session.add(row)
    session.flush()
    put_relations(session, {row.id or 0: row.record for row in rows})


def put_relations(session: Session, records: Mapping[int, Stamped]) -> None:
    """Store what these records, by number, say of others."""
    found = [
        {"entry_id": entry_id, "kind": kind.value, "guid": guid}
        for entry_id, record in records.items()
        for kind, guid in relations_of(record)
    ]
    if found:
        session.execute(insert(RegisterRelation), found)
