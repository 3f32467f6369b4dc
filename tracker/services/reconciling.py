"""Looking for commitments in letters that are the same promise as an official record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from tracker import database, search_index
from tracker.linking.register_matching import (
    Match,
    Own,
    OwnRead,
    Record,
    match_of,
    may_match,
    ministry_of,
    pair,
    read_own,
    read_record,
    surname_of,
)
from tracker.linking.subjects import subject_of
from tracker.models import Commitment, Letter, RegisterEntry, RegisterMatch
from tracker.register.entry import shown, text_of
from tracker.services import history, register_links, shortlist
from tracker.services.conditions import present
from tracker.services.linkbook import load_linkbook
from tracker.services.matching_rows import promises_of
from tracker.services.rarity import rarity_here
from tracker.services.register import in_register
from tracker.services.rows import Change
from tracker.services.rulebook import load_rulebook
from tracker.terms import Decision, Review

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tracker.services.workspace import Workspace

AT_ONCE = 100
"""Records that are looked at together."""
_NEVER = dt.date.max

Progress = Callable[[int, int], None]
"""Called with the number of records done and their total."""


def reconcile(
    workspace: Workspace,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Change:
    """Compare every official record with the commitments and propose pairs, as one change.

    What a person decided stays: a confirmed pair is left alone, a rejected one never comes back. When cancelled nothing
    is changed. May run in any thread.
    """
    act = history.begin_act(workspace, "reconcile")
    found: list[Match] = []
    with database.reading(workspace.engine) as session:
        compared = _Compared(session)
        ids = list(session.exec(select(RegisterEntry.id).where(*in_register()).order_by(col(RegisterEntry.id))))
        for at in range(0, len(ids), AT_ONCE):
            if cancelled():
                return Change(act.change_id)
            progress(at, len(ids))
            found += compared.matches(ids[at : at + AT_ONCE])
    with database.writing(workspace.engine) as session:
        changed, commitments = _store(session, act, found)
        proposals = register_links.refresh(session, act)
    return Change(act.change_id, matches=changed, commitments=commitments, proposals=frozenset(proposals))


class _Compared:
    """Reads each commitment once for all records that may be the same."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._counts: dict[str, int] = {}
        total = session.exec(select(func.count()).select_from(Commitment)).one()
        self._rarity = rarity_here(self._counts, total)
        self._plain = rarity_here({}, 0)
        self._own: dict[int, OwnRead | None] = {}

    def matches(self, ids: Sequence[int | None]) -> list[Match]:
        """Return every pair of these records and a commitment that is likely enough."""
        rows = self._session.exec(select(RegisterEntry).where(col(RegisterEntry.id).in_(ids))).all()
        self._count(row.text for row in rows)
        records = [read_record(_record(row), load_rulebook(), self._rarity) for row in rows]
        about = {
            each.record.id: shortlist.commitments_about(
                self._session, shortlist.rarest(self._counts, each.subject), _NEVER
            )
            for each in records
        }
        self._read({number for numbers in about.values() for number in numbers})
        weights = load_linkbook().register_weights
        return [
            match
            for each in records
            for number in about[each.record.id]
            if (own := self._own[number]) is not None
            and may_match(each, own)
            and (match := match_of(each, own, weights)).score >= weights.threshold
        ]

    def _count(self, texts: Iterable[str]) -> None:
        stems = {stem for text in texts for stem in subject_of(text, self._plain).bits} - self._counts.keys()
        self._counts |= dict.fromkeys(stems, 0) | search_index.subject_counts(self._session, stems)

    def _read(self, ids: Collection[int]) -> None:
        wanted = [number for number in ids if number not in self._own]
        self._own |= dict.fromkeys(wanted)
        chosen = (
            select(Commitment, Letter.signatories)
            .join(Letter, col(Letter.id) == Commitment.letter_id)
            .where(col(Commitment.id).in_(wanted), Commitment.review != Review.REJECTED)
            .where(col(Letter.removed).is_(False), present())
        )
        rows = {row.id or 0: (row, signatories) for row, signatories in self._session.exec(chosen)}
        self._count(f"{row.context} {row.quote}" for row, _signatories in rows.values())
        promises = promises_of(self._session, [row for row, _signatories in rows.values()])
        for number, (row, signatories) in rows.items():
            self._own[number] = read_own(Own(promises[number], (*signatories, row.actor)), self._rarity)


def _record(row: RegisterEntry) -> Record:
    values = {name: text_of(value) for name, value in shown(row.record, row.edits).items()}
    return Record(
        id=row.id or 0,
        number=row.number,
        text=row.text,
        surname=surname_of(values),
        ministry=ministry_of(row.ministry, row.office, load_rulebook()),
        day=row.created_on,
    )


def _store(session: Session, act: history.Act, found: Sequence[Match]) -> tuple[frozenset[int], frozenset[int]]:
    """Bring the open proposals in step with what was found; return the matches and commitments that changed."""
    rows = {(row.entry_id, row.commitment_id): row for row in session.exec(select(RegisterMatch))}
    decided = {key for key, row in rows.items() if row.decision != Decision.OPEN and not row.removed}
    confirmed = {key for key in decided if rows[key].decision == Decision.CONFIRMED}
    fresh = [each for each in found if (each.record_id, each.promise_id) not in decided]
    chosen = pair(fresh, taken=confirmed, threshold=load_linkbook().register_weights.threshold)
    keep = {(each.record_id, each.promise_id) for each in chosen}
    changes: list[tuple[RegisterMatch, dict[str, object]]] = [
        (row, {"removed": True}) for key, row in rows.items() if key not in keep | decided
    ]
    for each in chosen:
        row = rows.get((each.record_id, each.promise_id)) or _new(each)
        row.score, row.reasons = each.score, _reasons(each)
        session.add(row)
        changes.append((row, {"removed": False, "decision": Decision.OPEN.value}))
    session.flush()
    changed = [row for row in history.apply_all(session, act, changes) if isinstance(row, RegisterMatch)]
    return frozenset(row.id or 0 for row in changed), frozenset(row.commitment_id for row in changed)


def _new(found: Match) -> RegisterMatch:
    return RegisterMatch(
        entry_id=found.record_id,
        commitment_id=found.promise_id,
        decision=Decision.OPEN.value,
        score=found.score,
        reasons=[],
        removed=True,
    )


def _reasons(found: Match) -> list[dict[str, Any]]:
    return [asdict(reason) | {"words": list(reason.words)} for reason in found.reasons]
