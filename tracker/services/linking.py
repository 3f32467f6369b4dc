"""Links between a commitment and the letters that follow it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, or_, select

from tracker import database
from tracker.errors import (
    CircularRepetitionError,
    DuplicateLinkError,
    EarlierTermError,
    NotFoundError,
    OlderLetterError,
    SelfLinkError,
)
from tracker.models import Commitment, Letter, Link
from tracker.services import commitments, history, letters
from tracker.services.fields import checked
from tracker.services.labels import letter_label
from tracker.services.rows import Change, LinkRow, NewLink
from tracker.services.tied_rows import tied_row
from tracker.terms import DueOrigin, LinkKind, LinkState

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from tracker.services.workspace import Workspace


def link(workspace: Workspace, new: NewLink) -> Change:
    """Link a follow-up letter to a commitment by hand; a moved term and a new status belong to the same change.

    Raises what ``make`` raises.
    """
    act = history.begin_act(workspace, "link")
    with database.writing(workspace.engine) as session:
        return _change(act, make(session, act, new, LinkState.MANUAL))


def make(session: Session, act: history.Act, new: NewLink, state: LinkState) -> Link:
    """Make a link within a change.

    Of several links the one with the latest letter gives the term and the status. Raises ``NotFoundError``,
    ``SelfLinkError``, ``DuplicateLinkError``, ``InvalidValueError``, ``OlderLetterError``, ``EarlierTermError`` or
    ``CircularRepetitionError``.
    """
    commitment = commitments.find(session, new.commitment_id)
    letter = letters.find(session, new.letter_id)
    _refuse_impossible(session, commitment, letter, new)
    row = _row_for(session, new)
    moved: dict[str, object] = {"due_date": new.new_due} if new.new_due else {}
    named: dict[str, object] = {"status": new.status} if new.status else {}
    changes = checked(commitment, moved | named)
    history.apply(session, act, row, {"state": state.value} | _remember(commitment, new))
    for field in _GIVES:
        above = _next_later(session, row, letter, field)
        if above is not None and field in changes:
            _slip_under(session, act, row, above, field)
            changes = {name: value for name, value in changes.items() if name not in _OWN[field]}
    history.apply(session, act, commitment, changes)
    return row


def _refuse_impossible(session: Session, commitment: Commitment, letter: Letter, new: NewLink) -> None:
    promised_in = session.get_one(Letter, commitment.letter_id)
    if letter.id == commitment.letter_id:
        raise SelfLinkError
    if letter.date and promised_in.date and letter.date < promised_in.date:
        raise OlderLetterError(letter=f"{letter.date:%d-%m-%Y}", commitment=f"{promised_in.date:%d-%m-%Y}")
    if new.kind is LinkKind.POSTPONEMENT and new.new_due and commitment.due_date and new.new_due < commitment.due_date:
        raise EarlierTermError(new=f"{new.new_due:%d-%m-%Y}", old=f"{commitment.due_date:%d-%m-%Y}")
    if new.kind is LinkKind.RESTATEMENT and _repeats(session, letter, promised_in):
        raise CircularRepetitionError


def _repeats(session: Session, earlier: Letter, later: Letter) -> bool:
    """Say whether a commitment of the one letter is repeated by the other already, or by way of letters in between."""
    wanted = (
        select(Commitment.letter_id, Link.letter_id)
        .join(Link, col(Link.commitment_id) == Commitment.id)
        .where(Link.kind == LinkKind.RESTATEMENT, col(Link.removed).is_(False), col(Commitment.removed).is_(False))
    )
    seen: set[int] = set()
    reached = {earlier.id or 0}
    while reached and later.id not in reached:
        seen |= reached
        reached = {to for _from, to in session.exec(wanted.where(col(Commitment.letter_id).in_(reached)))} - seen
    return bool(reached)


_OWN = {"due_date": ("due_date", "due_origin"), "status": ("status",)}
"""The commitment's columns that go with a field that a link may give."""


def _next_later(session: Session, row: Link, letter: Letter, field: str) -> Link | None:
    """Return the link that gives the field from the first letter after this one, if any."""
    if letter.date is None:
        return None
    given = col(Link.new_due).is_not(None) if field == "due_date" else col(Link.new_status) != ""
    wanted = (
        select(Link)
        .join(Letter, col(Letter.id) == Link.letter_id)
        .where(Link.commitment_id == row.commitment_id, col(Link.removed).is_(False), Link.id != row.id, given)
        .where(col(Letter.date) > letter.date)
        .order_by(col(Letter.date), col(Link.id))
    )
    return session.exec(wanted).first()


def _slip_under(session: Session, act: history.Act, row: Link, above: Link, field: str) -> None:
    """Let a link of an earlier letter give what the next later one replaces."""
    _given, kept = _GIVES[field]
    history.apply(session, act, row, {column: getattr(above, column) for column in kept})
    now = {"old_due": row.new_due, "old_due_origin": DueOrigin.MANUAL.value, "old_status": row.new_status}
    history.apply(session, act, above, {column: now[column] for column in kept})


def _row_for(session: Session, new: NewLink) -> Link:
    """Return the row for this link: a removed one comes back, a new one counts as removed until it is filled."""
    filled = {"state": LinkState.MANUAL.value}
    row, there = tied_row(session, Link, (new.commitment_id, new.letter_id, new.kind), filled)
    if there:
        raise DuplicateLinkError
    return row


def _remember(commitment: Commitment, new: NewLink) -> dict[str, object]:
    """Return the link's own fields: what it says, what it gives, and what stood there before."""
    return {
        "quote": new.quote,
        "note": new.note,
        "removed": False,
        "new_due": new.new_due,
        "old_due": commitment.due_date if new.new_due else None,
        "old_due_origin": commitment.due_origin if new.new_due else "",
        "new_status": new.status,
        "old_status": commitment.status if new.status else "",
    }


def unlink(workspace: Workspace, link_id: int) -> Change:
    """Take a link away, and with it the term and the status that it gave. Raises ``NotFoundError``."""
    act = history.begin_act(workspace, "unlink")
    with database.writing(workspace.engine) as session:
        row = session.get(Link, link_id)
        if row is None or row.removed:
            raise NotFoundError(what="koppeling", what_en="link", id=link_id)
        commitments.find(session, row.commitment_id)
        take_away(session, act, row)
        return _change(act, row)


_GIVES = {
    "due_date": ("new_due", {"old_due": "due_date", "old_due_origin": "due_origin"}),
    "status": ("new_status", {"old_status": "status"}),
}
"""The commitment's fields that a link may set: what it gave, and where it keeps what stood there before."""


def take_away(session: Session, act: history.Act, row: Link) -> None:
    """Remove a link, and put back what it gave unless somebody changed that since.

    The next later link that replaced what this one gave inherits what stood there before.
    """
    history.apply(session, act, row, {"removed": True})
    commitment = session.get_one(Commitment, row.commitment_id)
    for field, (given, kept) in _GIVES.items():
        value = getattr(row, given)
        if not value:
            continue
        heir = _heir(session, row, value, next(iter(kept)))
        if heir is not None:
            history.apply(session, act, heir, {column: getattr(row, column) for column in kept})
        elif getattr(commitment, field) == value:
            history.apply(session, act, commitment, {name: getattr(row, column) for column, name in kept.items()})


def _heir(session: Session, row: Link, value: object, replaced: str) -> Link | None:
    """Return the link that replaced this value: of several the one whose letter comes first after this one's."""
    own = session.get_one(Letter, row.letter_id).date
    wanted = (
        select(Link)
        .join(Letter, col(Letter.id) == Link.letter_id)
        .where(Link.commitment_id == row.commitment_id, col(Link.removed).is_(False), getattr(Link, replaced) == value)
        .order_by(col(Letter.date).nulls_last(), col(Link.id))
    )
    if own is not None:
        wanted = wanted.where(or_(col(Letter.date) >= own, col(Letter.date).is_(None)))
    return session.exec(wanted).first()


def _change(act: history.Act, row: Link) -> Change:
    return Change(
        act.change_id,
        commitments=frozenset([row.commitment_id]),
        letters=frozenset([row.letter_id]),
        links=frozenset([row.id or 0]),
    )


def links_of_commitment(workspace: Workspace, commitment_id: int) -> tuple[LinkRow, ...]:
    """Return the letters that follow up a commitment, oldest letter first."""
    return _links(workspace, col(Link.commitment_id) == commitment_id)


def links_of_letter(workspace: Workspace, letter_id: int) -> tuple[LinkRow, ...]:
    """Return the commitments that a letter follows up, oldest first."""
    return _links(workspace, col(Link.letter_id) == letter_id)


def of_commitment(commitment_id: int) -> ColumnElement[bool]:
    """Return the condition on ``Link`` for the links of one commitment."""
    return col(Link.commitment_id) == commitment_id


def _links(workspace: Workspace, condition: ColumnElement[bool]) -> tuple[LinkRow, ...]:
    with database.reading(workspace.engine) as session:
        return links_of(session, condition)


def links_of(session: Session, condition: ColumnElement[bool]) -> tuple[LinkRow, ...]:
    """Return the links that answer to a condition on ``Link``, oldest follow-up letter first."""
    promised_in = aliased(Letter)
    wanted = (
        select(Link, Commitment, Letter, promised_in)
        .join(Commitment, col(Commitment.id) == Link.commitment_id)
        .join(Letter, col(Letter.id) == Link.letter_id)
        .join(promised_in, col(promised_in.id) == Commitment.letter_id)
        .where(condition, col(Link.removed).is_(False))
        .where(col(Letter.removed).is_(False), col(promised_in.removed).is_(False), col(Commitment.removed).is_(False))
        .order_by(col(Letter.date).nulls_last(), col(Link.id))
    )
    return tuple(_row(*found) for found in session.exec(wanted))


def _row(row: Link, commitment: Commitment, letter: Letter, promised_in: Letter) -> LinkRow:
    return LinkRow(
        id=row.id or 0,
        commitment_id=row.commitment_id,
        commitment=commitment.summary,
        commitment_letter=letter_label(promised_in),
        commitment_letter_id=commitment.letter_id,
        letter_id=row.letter_id,
        letter=letter_label(letter),
        letter_date=letter.date,
        kind=LinkKind(row.kind),
        state=LinkState(row.state),
        quote=row.quote,
        note=row.note,
        old_due=row.old_due,
        new_due=row.new_due,
    )
