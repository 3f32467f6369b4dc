"""What the official register says of records to each other and of their letters becomes proposed links.

A record that repeats, adds to or changes an earlier one: when both are confirmed as commitments of two letters, the
later letter does the same with the earlier commitment. A record that was fulfilled with a paper: when a letter came in
as a file of that number, it keeps the commitment. As with every proposal a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz
from sqlalchemy import String, cast, or_
from sqlalchemy.orm import aliased, defer
from sqlmodel import Session, col, select

from tracker.extraction.results import Statement
from tracker.models import (
    Commitment,
    Letter,
    LetterStatements,
    Link,
    Proposal,
    RegisterEntry,
    RegisterMatch,
    RegisterRelation,
)
from tracker.register.entry import shown
from tracker.register.statuses import status_of
from tracker.services import history
from tracker.terms import Decision, LinkKind, Review, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement

FROM_REGISTER = frozenset({"register_relation", "register_fulfilment"})
"""The reasons of proposals that rest on the register, and not on what a letter says."""

_SCORE = 0.9
_POINTS = 2.2
"""What gives that score on the logistic curve."""


@dataclass(frozen=True, slots=True)
class _Found:
    commitment_id: int
    letter_id: int
    kind: LinkKind
    reason: str
    words: tuple[str, ...]
    proof: Statement


def refresh(session: Session, act: history.Act) -> set[int]:
    """Bring the proposals that rest on the register in step with it; return those that changed."""
    found = {(each.commitment_id, each.letter_id, each.kind.value): each for each in _found(session)}
    ids = {each.commitment_id for each in found.values()}
    concerned = or_(col(Proposal.commitment_id).in_(ids), cast(col(Proposal.reasons), String).contains('"register_'))
    rows = session.exec(select(Proposal).where(concerned)).all()
    stored = {(row.commitment_id, row.letter_id, row.kind): row for row in rows}
    made = select(Link.commitment_id, Link.letter_id).where(col(Link.removed).is_(False))
    linked = {(one, other) for one, other in session.exec(made.where(col(Link.commitment_id).in_(ids)))}
    changed: set[int] = set()
    for key, each in found.items():
        row = stored.get(key)
        if key[:2] not in linked and (row is None or (row.removed and row.decision == Decision.OPEN)):
            changed.add(_propose(session, act, each, row))
    for key, row in stored.items():
        is_stale = key not in found and row.decision == Decision.OPEN and rests_on_register(row)
        if is_stale and history.apply(session, act, row, {"removed": True}):
            changed.add(row.id or 0)
    return changed


def rests_on_register(row: Proposal) -> bool:
    """Tell whether a proposal comes from the register; looking at its letter again leaves it alone."""
    return any(reason["feature"] in FROM_REGISTER for reason in row.reasons)


def _found(session: Session) -> Iterator[_Found]:
    yield from _relations(session)
    yield from _fulfilments(session)


def _confirmed(match: type[RegisterMatch], commitment: type[Commitment], letter: type[Letter]) -> list[Any]:
    conditions: list[ColumnElement[bool]] = [
        col(match.decision) == Decision.CONFIRMED, col(match.removed).is_(False),
        col(commitment.review) != Review.REJECTED, col(commitment.removed).is_(False), col(letter.removed).is_(False),
    ]  # fmt: skip
    return conditions


def _relations(session: Session) -> Iterator[_Found]:
    earlier, later = aliased(RegisterEntry), aliased(RegisterEntry)
    match, match_later = aliased(RegisterMatch), aliased(RegisterMatch)
    promise, again = aliased(Commitment), aliased(Commitment)
    letter, letter_later = aliased(Letter), aliased(Letter)
    wanted = (
        select(RegisterRelation.kind, earlier.number, promise, again, letter.date, letter_later.date)  # type: ignore[call-overload] # six columns
        .select_from(RegisterRelation)
        .join(earlier, col(earlier.guid) == col(RegisterRelation.guid))
        .join(later, col(later.id) == col(RegisterRelation.entry_id))
        .join(match, col(match.entry_id) == col(earlier.id))
        .join(match_later, col(match_later.entry_id) == col(later.id))
        .join(promise, col(promise.id) == col(match.commitment_id))
        .join(again, col(again.id) == col(match_later.commitment_id))
        .join(letter, col(letter.id) == col(promise.letter_id))
        .join(letter_later, col(letter_later.id) == col(again.letter_id))
        .where(*_confirmed(match, promise, letter), *_confirmed(match_later, again, letter_later))
        .where(*(col(entry.removed).is_(False) for entry in (earlier, later)))
        .where(*(col(entry.deleted).is_(False) for entry in (earlier, later)))
    )
    for kind, number, one, other, written, written_later in session.exec(wanted):
        if one.letter_id != other.letter_id and written and written_later and written < written_later:
            proof = Statement(other.quote, other.start, other.end, other.page, 0)
            words = (f"tz:{number.lower()}",) if number else ()
            yield _Found(one.id or 0, other.letter_id, LinkKind(kind), "register_relation", words, proof)


def _fulfilments(session: Session) -> Iterator[_Found]:
    wanted = (
        select(RegisterEntry, Commitment, Letter)
        .join(RegisterMatch, col(RegisterMatch.entry_id) == col(RegisterEntry.id))
        .join(Commitment, col(Commitment.id) == RegisterMatch.commitment_id)
        .join(Letter, col(Letter.id) == Commitment.letter_id)
        .where(*_confirmed(RegisterMatch, Commitment, Letter))
        .where(col(RegisterEntry.removed).is_(False), col(RegisterEntry.deleted).is_(False))
        .options(defer(Letter.text))  # type: ignore[arg-type] # SQLModel types columns as values
    )
    for entry, commitment, promised_in in session.exec(wanted):
        written = promised_in.date
        papers = shown(entry.record, entry.edits).get("fulfilment_papers")
        kind = _KINDS.get(status_of(entry.status) or Status.OPEN)
        for paper in papers if isinstance(papers, list) and kind else ():
            for letter in _letters_called(session, paper):
                is_later = letter.date and written and letter.date > written
                proof = _proof(session, letter.id or 0, commitment.quote) if is_later else None
                if proof is not None and kind is not None:
                    found = (commitment.id or 0, letter.id or 0, kind)
                    yield _Found(*found, "register_fulfilment", (paper,), proof)


_KINDS = {Status.DONE: LinkKind.FULFILMENT, Status.PARTLY_DONE: LinkKind.PARTIAL}


def _letters_called(session: Session, paper: str) -> list[Letter]:
    """Return the letters whose file is called by a paper's number, as the Kamer's site names downloads."""
    named = select(Letter).options(defer(Letter.text)).where(col(Letter.removed).is_(False))  # type: ignore[arg-type] # SQLModel types columns as values
    return list(session.exec(named.where(col(Letter.file_name).istartswith(paper, autoescape=True))))


def _proof(session: Session, letter_id: int, quote: str) -> Statement | None:
    """Return the sentence of a letter that is nearest to the commitment in wording."""
    stored = session.get(LetterStatements, letter_id)
    statements = [Statement(**each) for each in stored.statements] if stored else []
    return max(statements, key=lambda each: fuzz.token_set_ratio(each.text, quote), default=None)


def _propose(session: Session, act: history.Act, found: _Found, row: Proposal | None) -> int:
    proof = found.proof
    values: dict[str, Any] = {
        "quote": proof.text, "start": proof.start, "end": proof.end, "page": proof.page, "named_start": proof.start,
        "named_end": proof.end, "score": _SCORE,
        "reasons": [{"feature": found.reason, "points": _POINTS, "words": list(found.words)}],
    }  # fmt: skip
    if row is None:
        row = Proposal(
            commitment_id=found.commitment_id,
            letter_id=found.letter_id,
            kind=found.kind.value,
            decision=Decision.OPEN.value,
            removed=True,
            **values,
        )
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    history.apply(session, act, row, {"removed": False})
    return row.id or 0
