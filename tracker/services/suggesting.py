"""Looking for links to propose: when a letter is imported, and for all letters on demand."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from tracker import database, search_index
from tracker.linking.evidence import evidence_of
from tracker.linking.lineage import CONTINUES, lineage_of
from tracker.linking.matching import suggestions_for
from tracker.linking.subjects import stems_in, subject_of
from tracker.models import Commitment, Letter, Link
from tracker.models import Proposal as ProposalTable
from tracker.services import history, shortlist
from tracker.services.conditions import present
from tracker.services.linkbook import load_linkbook
from tracker.services.matching_rows import heads_of, paper_of, promises_of, proofs_about
from tracker.services.rarity import rarity_here
from tracker.services.register_links import rests_on_register
from tracker.services.rows import Change
from tracker.services.tied_rows import tied_row
from tracker.terms import Decision

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tracker.linking.rows import Paper, Promise, Proof, Suggestion
    from tracker.linking.subjects import Subject
    from tracker.services.workspace import Workspace

GENERATIONS = 4
"""So many times a commitment may be put off or repeated before its history is no longer followed."""

Progress = Callable[[int, int], None]
"""Called with the number of letters done and their total."""


def suggest_links(
    workspace: Workspace,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Change:
    """Look at all letters again, oldest first, as one change; each letter is one transaction."""
    act = history.begin_act(workspace, "propose")
    with database.reading(workspace.engine) as session:
        wanted = select(Letter.id).where(col(Letter.removed).is_(False), col(Letter.date).is_not(None))
        ids = [letter_id or 0 for letter_id in session.exec(wanted)]
    return suggest_for(workspace, act, ids, progress=progress, cancelled=cancelled)


def suggest_for(
    workspace: Workspace,
    act: history.Act,
    letter_ids: Collection[int],
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Change:
    """Look for what these letters follow up, oldest letter first."""
    changed: set[int] = set()
    ordered = _oldest_first(workspace, letter_ids)
    for done, letter_id in enumerate(ordered):
        if cancelled():
            break
        progress(done, len(ordered))
        with database.writing(workspace.engine) as session:
            changed |= _suggest_for_letter(session, act, letter_id)
    return Change(act.change_id, proposals=frozenset(changed))


def letters_touched(workspace: Workspace, letter_ids: Collection[int]) -> frozenset[int]:
    """Return these letters and the later ones that may follow up what they promise."""
    with database.reading(workspace.engine) as session:
        found = set(letter_ids)
        for letter_id in letter_ids:
            found |= _later_letters(session, letter_id)
    return frozenset(found)


def _oldest_first(workspace: Workspace, letter_ids: Collection[int]) -> list[int]:
    with database.reading(workspace.engine) as session:
        heads = heads_of(session, letter_ids)
    return [head.id for head in sorted(heads.values(), key=lambda head: (head.date or dt.date.min, head.id))]


def _later_letters(session: Session, letter_id: int) -> set[int]:
    head = heads_of(session, [letter_id])[letter_id]
    if head.date is None:
        return set()
    found: set[int] = set()
    for commitment in session.exec(select(Commitment).where(Commitment.letter_id == letter_id, present())):
        subject = subject_of(f"{commitment.context} {commitment.quote}", rarity_here({}, 0))
        stems = shortlist.rarest(search_index.subject_counts(session, subject.bits), subject)
        found |= set(shortlist.letters_about(session, stems, head.date))
    return found


def _suggest_for_letter(session: Session, act: history.Act, letter_id: int) -> set[int]:
    paper = paper_of(session, letter_id)
    found: tuple[Suggestion, ...] = ()
    if paper is not None and paper.statements:
        usual = rarity_here({}, 0)
        stems = {stem for each in paper.statements for stem in stems_in(each.text) if usual(stem)}
        counts = search_index.subject_counts(session, stems)
        rarity = rarity_here(counts, session.exec(select(func.count()).select_from(Commitment)).one())
        read = evidence_of(paper, load_linkbook(), rarity)
        promises, proofs = _candidates(session, paper, [each.own for each in read], counts)
        heads = heads_of(session, {proof.letter_id for proof in proofs})
        lineage = lineage_of(proofs, promises.values(), heads)
        found = suggestions_for(read, promises.values(), lineage, load_linkbook(), rarity)
    return _store(session, act, letter_id, found)


def _candidates(
    session: Session, paper: Paper, sentences: Sequence[Subject], counts: dict[str, int]
) -> tuple[dict[int, Promise], list[Proof]]:
    """Return the commitments that the letter may follow up, with their kin, and the proposals that tie them."""
    if paper.head.date is None:
        return {}, []
    letter_ids = shortlist.letters_like(session, sentences, counts, paper.head.date)
    rows = shortlist.still_open(session, [], {*letter_ids, *shortlist.letters_cited(session, paper)})
    return _with_kin(session, paper, promises_of(session, rows))


def _with_kin(session: Session, paper: Paper, promises: dict[int, Promise]) -> tuple[dict[int, Promise], list[Proof]]:
    """Add what stands in the place of these commitments, and what they stand in the place of."""
    proofs: list[Proof] = []
    for _generation in range(GENERATIONS):
        letter_ids = {promise.head.id for promise in promises.values()}
        proofs = [
            proof for proof in proofs_about(session, promises.keys(), letter_ids) if proof.letter_id != paper.head.id
        ]
        kin = _kin_of(session, proofs) - promises.keys()
        if not kin:
            break
        promises = promises | promises_of(session, shortlist.still_open(session, kin, []))
    return promises, proofs


def _kin_of(session: Session, proofs: Iterable[Proof]) -> set[int]:
    tying = [proof for proof in proofs if proof.kind in CONTINUES]
    wanted = select(Commitment.id, Commitment.letter_id, Commitment.start, Commitment.end).where(
        col(Commitment.letter_id).in_({proof.letter_id for proof in tying}), present()
    )
    there: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for number, letter_id, start, end in session.exec(wanted) if tying else ():
        there[letter_id].append((number or 0, start, end))
    found = {proof.promise_id for proof in tying}
    for proof in tying:
        found |= {number for number, start, end in there[proof.letter_id] if start < proof.end and end > proof.start}
    return found


def _store(session: Session, act: history.Act, letter_id: int, found: Sequence[Suggestion]) -> set[int]:
    """Bring the stored proposals of a letter in step with what was found now; what a person decided stays."""
    rows = session.exec(select(ProposalTable).where(ProposalTable.letter_id == letter_id)).all()
    stored = {(row.commitment_id, row.kind): row for row in rows}
    decided = {row.commitment_id for row in rows if row.decision != Decision.OPEN and not row.removed}
    linked = set(
        session.exec(select(Link.commitment_id).where(Link.letter_id == letter_id, col(Link.removed).is_(False)))
    )
    changed: set[int] = set()
    for each in found:
        row = stored.pop((each.promise_id, each.kind.value), None)
        if row is not None and (row.decision != Decision.OPEN or not row.removed):
            changed |= _refresh(session, row, each)
        elif each.promise_id not in decided | linked:
            changed.add(_propose(session, act, each))
    for row in stored.values():
        is_gone = row.decision == Decision.OPEN and not rests_on_register(row)
        if is_gone and history.apply(session, act, row, {"removed": True}):
            changed.add(row.id or 0)
    return changed


def _refresh(session: Session, row: ProposalTable, found: Suggestion) -> set[int]:
    """Give an open proposal the proof that was found now."""
    values = _values(found)
    if row.decision != Decision.OPEN or all(getattr(row, name) == value for name, value in values.items()):
        return set()
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    return {row.id or 0}


def _propose(session: Session, act: history.Act, found: Suggestion) -> int:
    filled = {"decision": Decision.OPEN.value} | _values(found)
    row, _there = tied_row(session, ProposalTable, (found.promise_id, found.letter_id, found.kind), filled)
    _refresh(session, row, found)
    history.apply(session, act, row, {"removed": False})
    return row.id or 0


def _values(found: Suggestion) -> dict[str, Any]:
    return {
        "quote": found.quote,
        "start": found.start,
        "end": found.end,
        "page": found.page,
        "named_start": found.named_at[0],
        "named_end": found.named_at[1],
        "new_due": found.new_due,
        "score": found.score,
        "reasons": [asdict(reason) | {"words": list(reason.words)} for reason in found.reasons],
    }
