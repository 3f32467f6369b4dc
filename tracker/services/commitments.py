"""Listing, reviewing and editing commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import ChangedMeanwhileError, NotFoundError
from tracker.models import Commitment, Letter
from tracker.services import history, indexing
from tracker.services.fields import checked
from tracker.services.listing import counts_of, detail_of, rows_of
from tracker.services.rows import Change, CommitmentDetail, CommitmentRow, Facets, Filters
from tracker.services.sorting import dutch_order
from tracker.terms import ListView, Review, Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from tracker.services.workspace import Workspace

REVIEW_ACTIONS = {Review.ACCEPTED: "accept", Review.REJECTED: "reject", Review.PENDING: "reset"}


def list_commitments(workspace: Workspace, filters: Filters, today: dt.date) -> tuple[CommitmentRow, ...]:
    """Return what the filters choose: newest letter first, within a letter in reading order."""
    with database.reading(workspace.engine) as session:
        return rows_of(session, filters, today)


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

    ``seen`` is what the person saw them to be: raises ``ChangedMeanwhileError`` when one was decided elsewhere since.
    Raises ``NotFoundError``.
    """
    act = history.begin_act(workspace, REVIEW_ACTIONS[decision], why=why)
    with database.writing(workspace.engine) as session:
        for commitment_id in ids:
            commitment = find(session, commitment_id)
            if seen is not None and seen.get(commitment_id) != commitment.review:
                raise ChangedMeanwhileError(id=commitment_id)
            history.apply(session, act, commitment, {"review": decision.value})
    return Change(act.change_id, commitments=frozenset(ids))


def edit(
    workspace: Workspace, commitment_id: int, version: int, values: Mapping[str, object], *, why: str = ""
) -> Change:
    """Set fields of one commitment as a person corrected them.

    ``version`` is the one the person saw: raises ``ChangedMeanwhileError`` when it is no longer the newest, else
    ``InvalidValueError`` or ``NotFoundError``.
    """
    act = history.begin_act(workspace, "edit", why=why)
    with database.writing(workspace.engine) as session:
        commitment = find(session, commitment_id)
        if commitment.version != version:
            raise ChangedMeanwhileError(id=commitment_id)
        changed = history.apply(session, act, commitment, checked(commitment, values))
        indexing.put_commitments(session, [commitment_id])
    return Change(act.change_id, commitments=frozenset([commitment_id] if changed else []))


def find(session: Session, commitment_id: int) -> Commitment:
    """Return a commitment of a letter that was not removed; raises ``NotFoundError``."""
    commitment = session.get(Commitment, commitment_id)
    if commitment is None or session.get_one(Letter, commitment.letter_id).removed:
        raise NotFoundError(what="toezegging", what_en="commitment", id=commitment_id)
    return commitment


def facets(workspace: Workspace) -> Facets:
    """Return the values to choose from in filters and forms."""
    present = col(Letter.removed).is_(False)
    with database.reading(workspace.engine) as session:
        ministries = session.exec(select(Letter.ministry).where(present).distinct()).all()
        dossiers = session.exec(select(Letter.dossiers).where(present)).all()
        statuses = session.exec(select(Commitment.status).join(Letter).where(present).distinct()).all()
        responsible = session.exec(select(Commitment.responsible).join(Letter).where(present).distinct()).all()
    return Facets(
        ministries=dutch_order(filter(None, ministries)),
        dossiers=tuple(sorted({dossier for each in dossiers for dossier in each})),
        statuses=tuple(sorted({*Status, *statuses}, key=_status_place)),
        responsible=dutch_order(filter(None, responsible)),
    )


def _status_place(status: str) -> tuple[int, str]:
    known = [member.value for member in Status]
    return (known.index(status), "") if status in known else (len(known), status)
