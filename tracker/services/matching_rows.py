"""Rows of the database as the plain values that linking works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session, col, or_, select

from tracker.extraction.results import Quantity, Statement
from tracker.linking.rows import Head, Paper, Promise, Told
from tracker.models import Commitment, Fulfilment, Letter, LetterStatements, RegisterEntry, RegisterMatch
from tracker.models import Proposal as ProposalTable
from tracker.services.conditions import present
from tracker.terms import CommitmentKind, Decision, LinkKind, Qualifier, Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tracker.linking.rows import Proof

_HEAD = (
    Letter.id, Letter.date, Letter.dossiers, Letter.number, Letter.session_year, Letter.ministry, Letter.reference,
    Letter.title,
)  # fmt: skip


def heads_of(session: Session, letter_ids: Collection[int]) -> dict[int, Head]:
    """Return what names these letters; their texts are not read."""
    found = session.execute(select(*_HEAD).where(col(Letter.id).in_(letter_ids)))  # type: ignore[call-overload] # eight columns
    return {row.id: Head(**(row._asdict() | {"dossiers": tuple(row.dossiers)})) for row in found}


def paper_of(session: Session, letter_id: int) -> Paper | None:
    """Return a letter to look for follow-ups in; ``None`` for one without a date or without sentences."""
    head = heads_of(session, [letter_id]).get(letter_id)
    stored = session.get(LetterStatements, letter_id)
    if head is None or head.date is None or stored is None:
        return None
    return Paper(head, tuple(Statement(**each) for each in stored.statements), tuple(_told(session, letter_id)))


def _told(session: Session, letter_id: int) -> Iterable[Told]:
    """Return what extraction read in the letter of promises kept, and of those made again."""
    kept = select(Fulfilment.start, Fulfilment.end, Fulfilment.promise, Fulfilment.outcome)
    yield from (Told(*row) for row in session.exec(kept.where(Fulfilment.letter_id == letter_id)))
    again = select(Commitment.start, Commitment.end).where(Commitment.letter_id == letter_id, Commitment.restates != "")
    yield from (Told(*row) for row in session.exec(again.where(present())))


def promises_of(session: Session, rows: Iterable[Commitment]) -> dict[int, Promise]:
    """Return commitments as linking knows them, by number."""
    commitments = list(rows)
    heads = heads_of(session, {row.letter_id for row in commitments})
    numbers = _register_numbers(session, {row.id or 0 for row in commitments})
    return {row.id or 0: _promise(row, heads[row.letter_id], numbers.get(row.id or 0, ())) for row in commitments}


def _promise(row: Commitment, head: Head, numbers: tuple[str, ...]) -> Promise:
    return Promise(
        id=row.id or 0,
        head=head,
        quote=row.quote,
        context=row.context,
        start=row.start,
        end=row.end,
        due=row.due_date,
        due_text=row.due_text,
        kind=CommitmentKind(row.kind),
        firm=row.tier == Tier.FIRM,
        quantities=tuple(
            Quantity(each["value"], each["unit"], Qualifier(each["qualifier"]) if each.get("qualifier") else None)
            for each in row.quantities
        ),
        register_numbers=numbers,
    )


def _register_numbers(session: Session, ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    wanted = (
        select(RegisterMatch.commitment_id, RegisterEntry.number)
        .join(RegisterEntry, col(RegisterEntry.id) == RegisterMatch.entry_id)
        .where(RegisterMatch.decision == Decision.CONFIRMED, col(RegisterMatch.commitment_id).in_(ids))
        .where(col(RegisterMatch.removed).is_(False), col(RegisterEntry.removed).is_(False))
    )
    for commitment_id, number in session.exec(wanted):
        if number:
            found[commitment_id] = (*found.get(commitment_id, ()), number)
    return found


@dataclass(frozen=True, slots=True)
class StoredProof:
    """A proposal as lineage looks at it."""

    promise_id: int
    letter_id: int
    kind: LinkKind
    start: int
    end: int
    named_at: tuple[int, int]


_PROOF = (
    ProposalTable.commitment_id, ProposalTable.letter_id, ProposalTable.kind, ProposalTable.start, ProposalTable.end,
    ProposalTable.named_start, ProposalTable.named_end,
)  # fmt: skip


def proofs_about(session: Session, ids: Collection[int], letter_ids: Collection[int]) -> list[Proof]:
    """Return the proposals about these commitments, and those that these letters prove; not the rejected ones."""
    wanted = select(*_PROOF).where(  # type: ignore[call-overload] # seven columns
        or_(col(ProposalTable.commitment_id).in_(ids), col(ProposalTable.letter_id).in_(letter_ids)),
        ProposalTable.decision != Decision.REJECTED,
        col(ProposalTable.removed).is_(False),
    )
    return [
        StoredProof(promise_id, letter_id, LinkKind(kind), start, end, (named_start, named_end))
        for promise_id, letter_id, kind, start, end, named_start, named_end in session.execute(wanted)
    ]
