"""Terms that a follow-up letter moved: from when, by which letter, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select
from sqlmodel import Session, col

from tracker.models import Letter, Link
from tracker.reports.dutch import link_label, long_date
from tracker.services.labels import letter_label
from tracker.terms import DueOrigin, LinkKind
from tracker.told import NOTHING, Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row

_LONGEST_REASON = 200
_WANTED = func.json_each(bindparam("ids")).table_valued("value", name="wanted")
_MOVES = (
    select(
        col(Link.commitment_id), col(Link.kind), col(Link.old_due), col(Link.new_due), col(Link.note), col(Link.quote),
        col(Letter.dossier), col(Letter.number), col(Letter.title), col(Letter.file_name),
    )
    .select_from(_WANTED)
    .join(Link, col(Link.commitment_id) == _WANTED.c.value)
    .join(Letter, col(Letter.id) == col(Link.letter_id))
    .where(col(Link.removed).is_(False), col(Letter.removed).is_(False), col(Link.new_due).is_not(None))
    .order_by(col(Letter.date).nulls_first(), col(Link.id))
)  # fmt: skip


KINDS = {
    LinkKind.FULFILMENT: "fulfilment",
    LinkKind.PARTIAL: "partly fulfilled",
    LinkKind.PROGRESS: "progress",
    LinkKind.POSTPONEMENT: "postponement",
    LinkKind.AMENDMENT: "amendment",
    LinkKind.ADDITION: "addition",
    LinkKind.RESTATEMENT: "restatement",
    LinkKind.WITHDRAWAL: "withdrawal",
}


def moves_of(session: Session, rows: Sequence[Row[Any]]) -> dict[int, Told]:
    """Return how the term of each of these commitments was moved, by its number; only of those that were."""
    due = {row.id: row.due_date for row in rows if row.due_date and row.due_origin == DueOrigin.MANUAL and row.links}
    found = session.execute(_MOVES, {"ids": json.dumps(list(due))}) if due else ()
    return {move.commitment_id: _told(move) for move in found if move.new_due == due[move.commitment_id]}


def _told(move: Row[Any]) -> Told:
    before = Told(" van {day}", " from {day}").filled(day=long_date(move.old_due)) if move.old_due else NOTHING
    reason = move.note or (f"“{move.quote}”" if move.quote else "")
    reason = reason if len(reason) <= _LONGEST_REASON else f"{reason[: _LONGEST_REASON - 1]}…"
    told = Told("verschoven{before}: {kind} in {letter}{reason}", "moved{before}: {kind} in {letter}{reason}")
    kind = Told(link_label(move.kind).lower(), KINDS[LinkKind(move.kind)])
    return told.filled(before=before, kind=kind, letter=letter_label(move), reason=f", {reason}" if reason else "")
