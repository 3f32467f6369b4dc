"""What the decisions of this office teach: read from the history, kept for a while in memory, stored nowhere twice.

Only whether it is on, and from which moment decisions count, is a row of the database.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import select
from sqlmodel import Session, col

from tracker import database
from tracker.extraction.learning import NEWEST, OFFSET, Judged, Learned, features_of, learn, likelihood
from tracker.models import Commitment, Event, Letter
from tracker.models import Learning as LearningTable
from tracker.services.conditions import present
from tracker.services.rulebook import load_rulebook
from tracker.services.workspace import in_utc
from tracker.terms import CommitmentOrigin, RejectReason, Review
from tracker.told import NOTHING, Told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from sqlalchemy import Engine, Row, Select

    from tracker.services.workspace import Workspace

_FOUND = (CommitmentOrigin.FOUND, CommitmentOrigin.NEAR_MISS)
"""Only about these the rules had said something."""
_READ_FIELDS = ("summary", "kind", "tier", "actor", "recipient", "quantities", "due_date", "due_text", "condition")
"""Fields that extraction fills: a change of one is a correction."""
_MOST_EVENTS = 10 * NEWEST
"""Changed minds and resets count as events too; further back is not looked."""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What was decided about the candidates on which a rule fired, or that share another feature.

    ``weight`` is what was learned about it, in log-odds; ``corrected`` counts accepted ones with a field changed.
    """

    feature: str
    text: Told
    accepted: int
    rejected: int
    corrected: int
    weight: float


@dataclass(frozen=True, slots=True)
class LearningRow:
    """How learning stands. ``is_used`` says whether what was learned moves anything; ``rows`` the most used first."""

    is_on: bool
    since: dt.datetime | None
    accepted: int
    rejected: int
    corrected: int
    is_used: bool
    rows: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class _Decision:
    commitment_id: int
    judged: Judged


_kept: WeakKeyDictionary[Engine, Learned] = WeakKeyDictionary()


def bring_up_to_date(workspace: Workspace) -> Learned:
    """Learn from the decisions as they now stand; takes up to half a second, after which ``latest`` knows it."""
    with database.reading(workspace.engine) as session:
        is_on, since = _standing(session)
        decisions = list(_decisions(session, since)) if is_on else []
    learned = _kept[workspace.engine] = learn([each.judged for each in reversed(decisions)])
    return learned


def latest(workspace: Workspace) -> Learned:
    """Return what was learned last, nothing before ``bring_up_to_date``."""
    return _kept.get(workspace.engine, Learned())


def likelihoods_in(session: Session, letter_id: int, learned: Learned) -> dict[int, float]:
    """Return how likely this office accepts each commitment of a letter, by its number."""
    rows = session.execute(_candidates().where(col(Commitment.letter_id) == letter_id))
    return {row.id: likelihood(row.confidence, _features(row), learned) for row in rows}


def switch(workspace: Workspace, *, on: bool) -> None:
    """Let decisions teach the order of candidates, or let the model alone say it."""
    with database.writing(workspace.engine) as session:
        _settings(session).is_on = on
    bring_up_to_date(workspace)


def reset(workspace: Workspace) -> None:
    """Let only decisions from now on teach; the decisions themselves stay."""
    with database.writing(workspace.engine) as session:
        _settings(session).since = workspace.clock()
    bring_up_to_date(workspace)


def show(workspace: Workspace) -> LearningRow:
    """Return what was decided and what it taught, rule by rule."""
    with database.reading(workspace.engine) as session:
        is_on, since = _standing(session)
        decisions = list(_decisions(session, since))
        corrected = _corrected(session, [each.commitment_id for each in decisions if each.judged.accepted])
    learned = learn([each.judged for each in reversed(decisions)])
    accepted = sum(each.judged.accepted for each in decisions)
    return LearningRow(
        is_on=is_on,
        since=in_utc(since) if since else None,
        accepted=accepted,
        rejected=len(decisions) - accepted,
        corrected=len(corrected),
        is_used=is_on and bool(learned.weights),
        rows=_rule_rows(decisions, corrected, learned),
    )


def _settings(session: Session) -> LearningTable:
    """Return the one row; a new one is stored when the session writes."""
    stored = session.get(LearningTable, 1)
    if stored is None:
        stored = LearningTable(id=1)
        session.add(stored)
    return stored


def _standing(session: Session) -> tuple[bool, dt.datetime | None]:
    stored = session.get(LearningTable, 1) or LearningTable()
    return stored.is_on, stored.since


def _decisions(session: Session, since: dt.datetime | None) -> Iterator[_Decision]:
    """Yield the decisions that stand, the newest first, at most ``NEWEST``."""
    events = _newest_events(session, since)
    found = {row.id: row for row in session.execute(_candidates().where(col(Commitment.id).in_(list(events))))}
    for commitment_id, why in events.items():
        row = found.get(commitment_id)
        if row is None or row.review == Review.PENDING or row.origin not in _FOUND or why == RejectReason.DOUBLE:
            continue
        yield _Decision(row.id, Judged(row.confidence, _features(row), row.review == Review.ACCEPTED))


def _candidates() -> Select[Any]:
    """Return what is needed of the commitments in sight to learn from them, and to say how likely they are."""
    columns = ("id", "review", "confidence", "rules", "kind", "tier", "origin")
    wanted = select(*(col(getattr(Commitment, name)) for name in columns), col(Letter.ministry))
    joined = wanted.join(Letter, col(Letter.id) == col(Commitment.letter_id))
    return joined.where(col(Letter.removed).is_(False), present())


def _features(row: Row[Any]) -> tuple[str, ...]:
    return features_of(row.rules, kind=row.kind, tier=row.tier, ministry=row.ministry)


def _newest_events(session: Session, since: dt.datetime | None) -> dict[int, str]:
    """Return the commitments decided about last, the newest first, with the reason of the last decision about each."""
    columns = (col(Event.entity_id), col(Event.why), col(Event.at))
    wanted = select(*columns).where(col(Event.field) == "review", col(Event.entity) == "commitment")
    found: dict[int, str] = {}
    for commitment_id, why, at in session.execute(wanted.order_by(col(Event.id).desc()).limit(_MOST_EVENTS)):
        if len(found) == NEWEST or (since is not None and in_utc(at) < in_utc(since)):
            break
        found.setdefault(commitment_id, why)
    return found


def _corrected(session: Session, ids: list[int]) -> set[int]:
    edits = select(col(Event.entity_id)).where(
        col(Event.entity) == "commitment",
        col(Event.entity_id).in_(ids),
        col(Event.action) == "edit",
        col(Event.field).in_(_READ_FIELDS),
    )
    return set(session.execute(edits).scalars())


def _rule_rows(decisions: list[_Decision], corrected: set[int], learned: Learned) -> tuple[RuleRow, ...]:
    accepted: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    for each in decisions:
        features = set(each.judged.features)
        (accepted if each.judged.accepted else rejected).update(features)
        if each.commitment_id in corrected:
            changed.update(features)
    texts = {rule.id: Told(rule.nl, rule.en) for rule in load_rulebook().rules}
    rows = [
        RuleRow(
            name,
            texts.get(name, NOTHING),
            accepted[name],
            rejected[name],
            changed[name],
            learned.weights.get(name, 0.0),
        )
        for name in {*accepted, *rejected} - {OFFSET}
    ]
    return tuple(sorted(rows, key=lambda row: (-(row.accepted + row.rejected), row.feature)))
