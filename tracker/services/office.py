"""What an office agreed for itself: the term of a commitment for which the letter names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import InvalidValueError
from tracker.models import Commitment, Letter, OfficeSetting
from tracker.services import history
from tracker.services.conditions import in_sight
from tracker.services.reckoned import waits_for_event
from tracker.services.rows import Change
from tracker.terms import OPEN_STATUSES, CommitmentState, DueOrigin, Review
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.services.workspace import Workspace

DEFAULT_TERM = "default_term"
LONGEST_TERM = 60
"""Months."""


def default_term(workspace: Workspace) -> int | None:
    """Return the office's own term in months, ``None`` when it has none."""
    with database.reading(workspace.engine) as session:
        return _months(session)


def set_default_term(workspace: Workspace, months: int | None) -> Change:
    """Set the office's own term, and reckon it anew for all accepted open commitments without one of the letter's.

    ``None`` takes it away again. Raises ``InvalidValueError``.
    """
    if months is not None and not 1 <= months <= LONGEST_TERM:
        allowed = Told("1 tot en met {n} maanden, of leeg", "1 to {n} months, or nothing").filled(n=LONGEST_TERM)
        raise InvalidValueError(
            value=str(months), field="de standaardtermijn", field_en="the default term", allowed=allowed
        )
    why = f"standaardtermijn: {months} maanden" if months else "geen standaardtermijn"
    act = history.begin_act(workspace, "default_term", why=why)
    with database.writing(workspace.engine) as session:
        history.apply(session, act, _setting(session), {"value": {"months": months}})
        changed = apply_default(session, act, _followed(session))
    return Change(act.change_id, commitments=frozenset(changed))


def _followed(session: Session) -> Iterable[Commitment]:
    open_ones = col(Commitment.status).in_([status.value for status in OPEN_STATUSES])
    wanted = select(Commitment).where(in_sight(), open_ones, col(Commitment.review) == Review.ACCEPTED)
    return session.exec(wanted).all()


def apply_default(session: Session, act: history.Act, rows: Iterable[Commitment]) -> list[int]:
    """Give the office's own term to the rows that have none; return the numbers of those that changed."""
    months = _months(session)
    changes = [(row, _values(session, row, months)) for row in rows if _lacks_term(row)]
    return [row.id or 0 for row in history.apply_all(session, act, changes)]


def _lacks_term(row: Commitment) -> bool:
    """Say whether the office's own term is for this one: not where it hangs on a condition, runs, or was kept."""
    if row.due_origin == DueOrigin.DEFAULT:
        return True
    if row.conditional or row.state in {CommitmentState.RUNNING, CommitmentState.FULFILLED}:
        return False
    return row.due_date is None and not waits_for_event(row.due_text, row.due_date, row.due_origin)


def _values(session: Session, row: Commitment, months: int | None) -> dict[str, object]:
    start = session.get_one(Letter, row.letter_id).date
    if months is None or start is None:
        origin = DueOrigin.EVENT.value if row.due_text else ""
        return {"due_date": None, "due_origin": origin}
    return {"due_date": start + relativedelta(months=months), "due_origin": DueOrigin.DEFAULT.value}


def _months(session: Session) -> int | None:
    months = _setting(session).value["months"]
    return months if isinstance(months, int) else None


def _setting(session: Session) -> OfficeSetting:
    return session.exec(select(OfficeSetting).where(OfficeSetting.name == DEFAULT_TERM)).one()
