"""Proposed links as a person sees and decides them: a list, confirming with the kind and term changed, rejecting."""

from __future__ import annotations

from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import func
from sqlalchemy import select as sql_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import NotFoundError
from tracker.models import Commitment, Letter, Proposal
from tracker.services import history, linking
from tracker.services.labels import letter_label
from tracker.services.rows import Change, NewLink, ProposalRow, ReasonRow
from tracker.terms import STATUS_GIVEN, Decision, LinkKind, LinkState, Review

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement

    from tracker.services.workspace import Workspace


class Term(Enum):
    """Stands for a term without being one."""

    PROPOSED = "proposed"


MOVES = frozenset({LinkKind.POSTPONEMENT, LinkKind.AMENDMENT})
"""Kinds of link that may bring a new term."""


class _Proposed(NamedTuple):
    """The columns of a proposal."""

    id: int
    commitment_id: int
    letter_id: int
    kind: str
    quote: str
    start: int
    end: int
    page: int
    new_due: dt.date | None
    score: float
    reasons: list[dict[str, Any]]


class _Promised(NamedTuple):
    """The columns of its commitment."""

    letter_id: int
    summary: str
    quote: str
    due_date: dt.date | None


class _Head(NamedTuple):
    """The columns that name a letter."""

    dossier: str
    number: str
    title: str
    file_name: str
    date: dt.date | None


def list_proposals(workspace: Workspace, *, letter_id: int | None = None) -> tuple[ProposalRow, ...]:
    """Return the proposals that wait for a decision: newest letter first, in the order of its sentences."""
    promised_in = aliased(Letter)
    read = ((Proposal, _Proposed), (Commitment, _Promised), (Letter, _Head), (promised_in, _Head))
    # By column: as objects of the tables the same rows took four times as long.
    columns = [getattr(of, name) for of, names in read for name in names._fields]
    wanted = (
        sql_select(*columns)
        .join_from(Proposal, Commitment, col(Commitment.id) == col(Proposal.commitment_id))
        .join(Letter, col(Letter.id) == col(Proposal.letter_id))
        .join(promised_in, col(promised_in.id) == col(Commitment.letter_id))
        .where(col(Letter.removed).is_(False), col(promised_in.removed).is_(False), *_waiting())
        .order_by(col(Letter.date).desc(), col(Letter.id), col(Proposal.start), col(Proposal.id))
    )
    if letter_id is not None:
        wanted = wanted.where(col(Proposal.letter_id) == letter_id)
    with database.reading(workspace.engine) as session:
        return tuple(map(_row, session.connection().execute(wanted)))


def count_proposals(workspace: Workspace) -> int:
    """Count the proposals that wait for a decision."""
    promised_in = aliased(Letter)
    wanted = (
        select(func.count())
        .select_from(Proposal)
        .join(Commitment, col(Commitment.id) == Proposal.commitment_id)
        .join(Letter, col(Letter.id) == Proposal.letter_id)
        .join(promised_in, col(promised_in.id) == Commitment.letter_id)
        .where(col(Letter.removed).is_(False), col(promised_in.removed).is_(False), *_waiting())
    )
    with database.reading(workspace.engine) as session:
        return session.exec(wanted).one()


def _waiting() -> tuple[ColumnElement[bool], ...]:
    return (
        col(Proposal.decision) == Decision.OPEN,
        col(Proposal.removed).is_(False),
        col(Commitment.review) != Review.REJECTED,
        col(Commitment.removed).is_(False),
    )


_ENDS = tuple(accumulate(len(each._fields) for each in (_Proposed, _Promised, _Head)))
"""Where in a row of ``list_proposals`` the columns of a table end."""


def _row(found: Sequence[Any]) -> ProposalRow:
    first, second, third = _ENDS
    row, promised = _Proposed(*found[:first]), _Promised(*found[first:second])
    letter, promised_in = _Head(*found[second:third]), _Head(*found[third:])
    return ProposalRow(
        id=row.id,
        commitment_id=row.commitment_id,
        commitment=promised.summary,
        commitment_quote=promised.quote,
        commitment_letter=letter_label(promised_in),
        commitment_letter_id=promised.letter_id,
        commitment_file=promised_in.file_name,
        commitment_date=promised_in.date,
        due_date=promised.due_date,
        letter_id=row.letter_id,
        letter=letter_label(letter),
        letter_file=letter.file_name,
        letter_date=letter.date,
        kind=LinkKind(row.kind),
        quote=row.quote,
        start=row.start,
        end=row.end,
        page=row.page,
        new_due=row.new_due,
        score=row.score,
        reasons=tuple(ReasonRow(each["feature"], each["points"], tuple(each["words"])) for each in row.reasons),
    )


def confirm(
    workspace: Workspace,
    proposal_id: int,
    *,
    kind: LinkKind | None = None,
    new_due: dt.date | Term | None = Term.PROPOSED,
    note: str = "",
) -> Change:
    """Make the proposed link, as it is proposed or of another kind; its term and status follow.

    ``new_due`` overrules the proposed one, ``None`` leaves the term as it is. Raises ``NotFoundError`` and what
    ``linking.make`` raises.
    """
    act = history.begin_act(workspace, "confirm")
    with database.writing(workspace.engine) as session:
        row = _open_one(session, proposal_id)
        chosen = kind or LinkKind(row.kind)
        due = (row.new_due if chosen in MOVES else None) if isinstance(new_due, Term) else new_due
        status = STATUS_GIVEN.get(chosen)
        new = NewLink(row.commitment_id, row.letter_id, chosen, row.quote, note, due, status.value if status else "")
        link = linking.make(session, act, new, LinkState.CONFIRMED)
        history.apply(session, act, row, {"decision": Decision.CONFIRMED.value, "link_id": link.id})
        return _change(act, [row], link.id or 0)


def reject(workspace: Workspace, ids: Sequence[int], *, why: str = "") -> Change:
    """Reject proposals for good, all in one change; they are never proposed again. Raises ``NotFoundError``."""
    act = history.begin_act(workspace, "dismiss", why=why)
    with database.writing(workspace.engine) as session:
        rows = [_open_one(session, proposal_id) for proposal_id in ids]
        for row in rows:
            history.apply(session, act, row, {"decision": Decision.REJECTED.value})
        return _change(act, rows)


def _open_one(session: Session, proposal_id: int) -> Proposal:
    row = session.get(Proposal, proposal_id)
    if row is None or row.removed or row.decision != Decision.OPEN:
        raise NotFoundError(what="open voorstel", what_en="open proposal", id=proposal_id)
    return row


def _change(act: history.Act, rows: Sequence[Proposal], link_id: int = 0) -> Change:
    return Change(
        act.change_id,
        commitments=frozenset(row.commitment_id for row in rows),
        letters=frozenset(row.letter_id for row in rows),
        links=frozenset([link_id] if link_id else []),
        proposals=frozenset(row.id or 0 for row in rows),
    )
