"""Listing, reviewing and editing commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, true
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import ChangedMeanwhileError, NotFoundError, ReasonMissingError
from tracker.models import Commitment, Letter
from tracker.services import history, indexing, office
from tracker.services.conditions import in_sight
from tracker.services.fields import checked, needs_reason
from tracker.services.listing import count_of, counts_of, detail_of, ids_of, rows_at, rows_of
from tracker.services.rows import Change, CommitmentDetail, CommitmentRow, Facets, Filters, Listing, Order
from tracker.services.sorting import dutch_order
from tracker.terms import ListView, Review, Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement

    from tracker.services.workspace import Workspace

REVIEW_ACTIONS = {Review.ACCEPTED: "accept", Review.REJECTED: "reject", Review.PENDING: "reset"}


def list_commitments(workspace: Workspace, filters: Filters, today: dt.date) -> tuple[CommitmentRow, ...]:
    """Return what the filters choose: newest letter first, within a letter in reading order."""
    with database.reading(workspace.engine) as session:
        return rows_of(session, filters, today)


def list_ids(workspace: Workspace, filters: Filters, today: dt.date, order: Order, first: int = 0) -> Listing:
    """Return the numbers of what the filters choose, in this order, with the ``first`` rows of it."""
    with database.reading(workspace.engine) as session:
        ids = ids_of(session, filters, today, order)
        return Listing(ids, rows_at(session, ids[:first], today, filters.query))


def count_listed(workspace: Workspace, filters: Filters, today: dt.date) -> int:
    """Count what the filters choose."""
    with database.reading(workspace.engine) as session:
        return count_of(session, filters, today)


def read_rows(workspace: Workspace, ids: Sequence[int], today: dt.date, query: str = "") -> tuple[CommitmentRow, ...]:
    """Return the rows with these numbers, in their order, and where in them the ``query`` is found."""
    with database.reading(workspace.engine) as session:
        return rows_at(session, ids, today, query)


def count_views(workspace: Workspace, today: dt.date) -> dict[ListView, int]:
    """Count the commitments in each ready-made view."""
    with database.reading(workspace.engine) as session:
        return counts_of(session, today)


def get_commitment(workspace: Workspace, commitment_id: int, today: dt.date) -> CommitmentDetail:
    """Return everything about one commitment; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        return detail_of(session, commitment_id, today)


def review(
    workspace: Workspace,
    ids: Sequence[int],
    decision: Review,
    *,
    why: str = "",
    seen: Mapping[int, Review] | None = None,
) -> Change:
    """Accept, reject or reset commitments, all in one change.

    ``seen`` is what the person saw them to be, as far as they were in sight: raises ``ChangedMeanwhileError`` when one
    of these was decided elsewhere since.
    Raises ``NotFoundError``.
    """
    act = history.begin_act(workspace, REVIEW_ACTIONS[decision], why=why)
    with database.writing(workspace.engine) as session:
        for commitment_id in ids:
            commitment = find(session, commitment_id)
            if seen is not None and seen.get(commitment_id, commitment.review) != commitment.review:
                raise ChangedMeanwhileError(id=commitment_id)
            history.apply(session, act, commitment, {"review": decision.value})
            if decision is Review.ACCEPTED:
                office.apply_default(session, act, [commitment])
    return Change(act.change_id, commitments=frozenset(ids))


def edit(
    workspace: Workspace, commitment_id: int, version: int, values: Mapping[str, object], *, why: str = ""
) -> Change:
    """Set fields of one commitment as a person corrected them.

    ``version`` is the one the person saw: raises ``ChangedMeanwhileError`` when it is no longer the newest, else
    ``InvalidValueError``, ``NotFoundError``, or ``ReasonMissingError`` when a commitment lapses without ``why``.
    """
    act = history.begin_act(workspace, "edit", why=why)
    with database.writing(workspace.engine) as session:
        commitment = find(session, commitment_id)
        if commitment.version != version:
            raise ChangedMeanwhileError(id=commitment_id)
        new = checked(commitment, values)
        if needs_reason(commitment.status, new.get("status")) and not why.strip():
            raise ReasonMissingError
        changed = history.apply(session, act, commitment, new)
        indexing.put_commitments(session, [commitment_id])
    return Change(act.change_id, commitments=frozenset([commitment_id] if changed else []))


def find(session: Session, commitment_id: int) -> Commitment:
    """Return a commitment of a letter that was not removed; raises ``NotFoundError``."""
    commitment = session.get(Commitment, commitment_id)
    if commitment is None or commitment.removed or session.get_one(Letter, commitment.letter_id).removed:
        raise NotFoundError(what="toezegging", what_en="commitment", id=commitment_id)
    return commitment


def facets(workspace: Workspace) -> Facets:
    """Return the values to choose from in filters and forms."""
    present = col(Letter.removed).is_(False)
    with database.reading(workspace.engine) as session:
        ministries = session.exec(select(Letter.ministry).where(present).distinct()).all()
        dossiers, signatories, also = (
            _listed(session, Letter, name, present) for name in ("dossiers", "signatories", "ministries")
        )
        tags = _listed(session, Commitment, "tags", in_sight())
        statuses, responsible, actors = (
            session.exec(select(each).where(in_sight()).distinct()).all()
            for each in (Commitment.status, Commitment.responsible, Commitment.actor)
        )
    return Facets(
        ministries=dutch_order(filter(None, {*ministries, *also})),
        dossiers=tuple(sorted(dossiers)),
        statuses=tuple(sorted({*Status, *statuses}, key=_status_place)),
        responsible=dutch_order(filter(None, responsible)),
        actors=dutch_order(filter(None, actors)),
        signatories=dutch_order(signatories),
        tags=dutch_order(tags),
    )


def _listed(
    session: Session, model: type[Letter | Commitment], name: str, condition: ColumnElement[bool]
) -> Sequence[str]:
    """Return each value once that stands in a column of lists."""
    each = func.json_each(getattr(model, name)).table_valued("value")
    listed = sql_select(each.c.value).select_from(model).join(each, true()).where(condition).distinct()
    return session.connection().execute(listed).scalars().all()


def _status_place(status: str) -> tuple[int, str]:
    known = [member.value for member in Status]
    return (known.index(status), "") if status in known else (len(known), status)
