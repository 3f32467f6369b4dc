"""The official register and the commitments in letters side by side, and what a person decides about pairs.

A line's ``key`` is the record's number, or minus the number of a commitment that has no record.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, literal, or_, select, union_all
from sqlalchemy.orm import defer
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from tracker import database
from tracker.errors import NoOfficialStatusError, NotFoundError
from tracker.models import Commitment, Letter, RegisterEntry, RegisterMatch
from tracker.register.statuses import status_of
from tracker.services import commitments, history, register, register_links
from tracker.services.conditions import present
from tracker.services.labels import letter_label
from tracker.services.register import in_register, row_of
from tracker.services.register_records import ComparedCommitment, ComparisonRow
from tracker.services.rows import Change, Order, ReasonRow
from tracker.stemming import words_of
from tracker.terms import Decision, Place, Review

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement, Select

    from tracker.services.workspace import Workspace

_AT_ONCE = 500
ORDERS = ("place", "number", "day", "text", "person", "status")
"""What the lines can be sorted by."""
_RANK = {2: Place.BOTH, 1: Place.PROPOSED, 0: Place.REGISTER}


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines of the comparison to list. Empty text means no restriction; ``ministry`` as either side writes it."""

    place: Place | None = None
    query: str = ""
    ministry: str = ""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a list holds: all keys in order, its first lines, and the count of each place."""

    keys: array[int]
    first: tuple[ComparisonRow, ...]
    counts: dict[Place, int]


def list_keys(workspace: Workspace, choice: Choice, order: Order = Order()) -> array[int]:  # noqa: B008 - frozen
    """Return the keys of the lines that are chosen: newest first (undated last), or in another order."""
    with database.reading(workspace.engine) as session:
        lines = _lines(choice)
        wanted = select(lines.c.key).order_by(*_sorted_by(lines, order), lines.c.day.desc().nulls_last(), lines.c.key)
        if choice.place is not None:
            wanted = wanted.where(lines.c.place == choice.place.value)
        return array("q", session.connection().execute(wanted).scalars())


def _sorted_by(lines: Any, order: Order) -> tuple[Any, ...]:  # noqa: ANN401 - as below
    if order.column not in ORDERS:
        return ()
    column = lines.c[order.column]
    term = column if order.column == "day" else func.text_order(column)
    return (term.desc().nulls_last() if order.descending else term.asc().nulls_last(),)


def count_places(workspace: Workspace, choice: Choice = Choice()) -> dict[Place, int]:
    """Count the lines in each place; the choice of a place plays no part."""
    with database.reading(workspace.engine) as session:
        lines = _lines(choice)
        found = session.connection().execute(select(lines.c.place, func.count()).group_by(lines.c.place)).all()
    counted = {Place(place): count for place, count in found}
    return {place: counted.get(place, 0) for place in Place}


def _lines(choice: Choice) -> Any:  # noqa: ANN401 - SQLAlchemy's subquery of unnamed columns
    return union_all(_records(choice), _letters_only(choice)).subquery()


def _records(choice: Choice) -> Select[Any]:
    rank = (
        select(func.max(case((col(RegisterMatch.decision) == Decision.CONFIRMED, 2), else_=1)))
        .select_from(RegisterMatch)
        .join(Commitment, col(Commitment.id) == RegisterMatch.commitment_id)
        .join(Letter, col(Letter.id) == Commitment.letter_id)
        .where(*_live(), col(RegisterMatch.entry_id) == col(RegisterEntry.id))
        .correlate(RegisterEntry)
        .scalar_subquery()
    )
    place = case({rank_: name.value for rank_, name in _RANK.items()}, value=func.coalesce(rank, 0))
    entry = RegisterEntry
    texts = (col(entry.number), col(entry.text), col(entry.person), col(entry.office))
    chosen = [*in_register(), *_holding(choice.query, texts)]
    if choice.ministry:
        chosen.append(col(entry.ministry) == choice.ministry)
    line: tuple[Any, ...] = (
        col(entry.id).label("key"), place.label("place"), col(entry.created_on).label("day"),
        *(col(getattr(entry, name)) for name in ("number", "text", "person", "status")),
    )  # fmt: skip
    return select(*line).where(*chosen)


def _letters_only(choice: Choice) -> Select[Any]:
    """Return accepted commitments of which no record is known or proposed."""
    matched = (
        select(col(RegisterMatch.id))
        .join(RegisterEntry, col(RegisterEntry.id) == RegisterMatch.entry_id)
        .where(*_wanted(), *in_register(), col(RegisterMatch.commitment_id) == col(Commitment.id))
        .correlate(Commitment)
        .exists()
    )
    texts = (col(Commitment.quote), col(Commitment.summary), col(Commitment.actor))
    chosen = [
        col(Commitment.review) == Review.ACCEPTED, col(Letter.removed).is_(False), present(), ~matched,
        *_holding(choice.query, texts),
    ]  # fmt: skip
    if choice.ministry:
        chosen.append(col(Letter.ministry) == choice.ministry)
    key, place = (-col(Commitment.id)).label("key"), literal(Place.LETTERS.value).label("place")
    line: tuple[Any, ...] = (
        key, place, col(Letter.date).label("day"), literal("").label("number"), col(Commitment.quote).label("text"),
        col(Commitment.actor).label("person"), col(Commitment.status).label("status"),
    )  # fmt: skip
    joined = select(*line).select_from(Commitment).join(Letter, col(Letter.id) == col(Commitment.letter_id))
    return joined.where(*chosen)


def _wanted() -> tuple[ColumnElement[bool], ...]:
    return col(RegisterMatch.removed).is_(False), col(RegisterMatch.decision) != Decision.REJECTED


def _live() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions for a pair that counts, with its commitment and letter joined."""
    return (*_wanted(), col(Commitment.review) != Review.REJECTED, col(Letter.removed).is_(False), present())


def _holding(query: str, columns: Iterable[Any]) -> list[ColumnElement[bool]]:
    """Return the condition that each word stands in one of the columns."""
    listed = list(columns)
    return [or_(*(each.icontains(word, autoescape=True) for each in listed)) for word in words_of(query)]


# --- rows -----------------------------------------------------------------------------------------------------------


def rows_at(workspace: Workspace, keys: Sequence[int]) -> tuple[ComparisonRow, ...]:
    """Return the lines with these keys, in their order; a key that names nothing any more is passed over."""
    with database.reading(workspace.engine) as session:
        found: dict[int, ComparisonRow] = {}
        for at in range(0, len(keys), _AT_ONCE):
            part = keys[at : at + _AT_ONCE]
            found |= _record_lines(session, [key for key in part if key > 0])
            found |= _letter_lines(session, [-key for key in part if key < 0])
    return tuple(found[key] for key in keys if key in found)


def survey(workspace: Workspace, choice: Choice, order: Order, first: int = 0) -> Survey:
    """Return what a list shows: the keys in order, the ``first`` lines, and how many lines there are in each place."""
    keys = list_keys(workspace, choice, order)
    return Survey(keys, rows_at(workspace, keys[:first]), count_places(workspace, choice))


def list_rows(workspace: Workspace, choice: Choice = Choice()) -> tuple[ComparisonRow, ...]:
    """Return all lines that are chosen."""
    return rows_at(workspace, list_keys(workspace, choice))


def _record_lines(session: Session, ids: Sequence[int]) -> dict[int, ComparisonRow]:
    entries = session.exec(select_rows(RegisterEntry).where(col(RegisterEntry.id).in_(ids), *in_register()))
    pairs = _best_pairs(session, ids)
    found: dict[int, ComparisonRow] = {}
    for entry in entries:
        key = entry.id or 0
        found[key] = (
            _pair_row(entry, *pairs[key]) if key in pairs else ComparisonRow(key, Place.REGISTER, row_of(entry))
        )
    return found


def _best_pairs(session: Session, ids: Sequence[int]) -> Mapping[int, tuple[RegisterMatch, Commitment, Letter]]:
    """Return for each record its confirmed pair, or else the likeliest proposed one."""
    wanted = (
        select_rows(RegisterMatch, Commitment, Letter)
        .join(Commitment, col(Commitment.id) == RegisterMatch.commitment_id)
        .join(Letter, col(Letter.id) == Commitment.letter_id)
        .options(defer(Letter.text))  # type: ignore[arg-type] # SQLModel types columns as values
        .where(*_live(), col(RegisterMatch.entry_id).in_(ids))
        .order_by(
            case((col(RegisterMatch.decision) == Decision.CONFIRMED, 1), else_=0), col(RegisterMatch.score),
            col(RegisterMatch.id).desc(),
        )
    )  # fmt: skip
    return {match.entry_id: (match, commitment, letter) for match, commitment, letter in session.exec(wanted)}


def _pair_row(entry: RegisterEntry, match: RegisterMatch, commitment: Commitment, letter: Letter) -> ComparisonRow:
    return ComparisonRow(
        key=entry.id or 0,
        place=Place.BOTH if match.decision == Decision.CONFIRMED else Place.PROPOSED,
        entry=row_of(entry),
        commitment=_compared(commitment, letter),
        match_id=match.id,
        score=match.score,
        reasons=tuple(ReasonRow(each["feature"], each["points"], tuple(each["words"])) for each in match.reasons),
    )


def _letter_lines(session: Session, ids: Sequence[int]) -> dict[int, ComparisonRow]:
    wanted = (
        select_rows(Commitment, Letter)
        .join(Letter, col(Letter.id) == Commitment.letter_id)
        .options(defer(Letter.text))  # type: ignore[arg-type] # as above
        .where(and_(col(Commitment.id).in_(ids), col(Letter.removed).is_(False)))
    )
    return {
        -(commitment.id or 0): ComparisonRow(
            -(commitment.id or 0), Place.LETTERS, commitment=_compared(commitment, letter)
        )
        for commitment, letter in session.exec(wanted)
    }


def _compared(commitment: Commitment, letter: Letter) -> ComparedCommitment:
    return ComparedCommitment(
        id=commitment.id or 0,
        summary=commitment.summary,
        quote=commitment.quote,
        page=commitment.page,
        letter_id=commitment.letter_id,
        letter=letter_label(letter),
        letter_date=letter.date,
        ministry=letter.ministry,
        actor=commitment.actor,
        status=commitment.status,
        due_date=commitment.due_date,
        due_text=commitment.due_text,
        review=Review(commitment.review),
    )


# --- deciding -------------------------------------------------------------------------------------------------------


def confirm(workspace: Workspace, match_ids: Sequence[int]) -> Change:
    """Say of proposed pairs that they are the same promise, all in one change. Raises ``NotFoundError``."""
    return _decide(workspace, match_ids, Decision.CONFIRMED, "match", "")


def reject(workspace: Workspace, match_ids: Sequence[int], *, why: str = "") -> Change:
    """Say of pairs, proposed or confirmed, that they are not the same, for good. Raises ``NotFoundError``."""
    return _decide(workspace, match_ids, Decision.REJECTED, "mismatch", why)


def _decide(workspace: Workspace, match_ids: Sequence[int], decision: Decision, action: str, why: str) -> Change:
    act = history.begin_act(workspace, action, why=why)
    with database.writing(workspace.engine) as session:
        rows = [_find(session, match_id) for match_id in match_ids]
        history.apply_all(session, act, [(row, {"decision": decision.value}) for row in rows])
        return _change(act, rows, register_links.refresh(session, act))


def pair_by_hand(workspace: Workspace, entry_id: int, commitment_id: int) -> Change:
    """Say that a record and a commitment are the same promise, whether it was proposed or not.

    Raises ``NotFoundError``.
    """
    act = history.begin_act(workspace, "match")
    with database.writing(workspace.engine) as session:
        register.find(session, entry_id)
        commitments.find(session, commitment_id)
        same = (RegisterMatch.entry_id == entry_id, RegisterMatch.commitment_id == commitment_id)
        row = session.exec(select_rows(RegisterMatch).where(*same)).first()
        if row is None:
            row = RegisterMatch(
                entry_id=entry_id, commitment_id=commitment_id, decision=Decision.OPEN.value, score=1.0, reasons=[],
                removed=True,
            )  # fmt: skip
            session.add(row)
            session.flush()
        history.apply(session, act, row, {"removed": False, "decision": Decision.CONFIRMED.value})
        return _change(act, [row], register_links.refresh(session, act))


def take_over_status(workspace: Workspace, match_ids: Sequence[int]) -> Change:
    """Give commitments the official status of their records, all in one change.

    Raises ``NotFoundError``, or ``NoOfficialStatusError`` where the record has none that we know.
    """
    act = history.begin_act(workspace, "edit", why="volgens het register")
    with database.writing(workspace.engine) as session:
        rows = [_find(session, match_id) for match_id in match_ids]
        for row in rows:
            entry = register.find(session, row.entry_id)
            status = status_of(entry.status)
            if status is None:
                raise NoOfficialStatusError(number=entry.number, status=entry.status or "leeg")
            history.apply(session, act, commitments.find(session, row.commitment_id), {"status": status.value})
        return _change(act, rows)


def _find(session: Session, match_id: int) -> RegisterMatch:
    row = session.get(RegisterMatch, match_id)
    if row is None or row.removed or row.decision == Decision.REJECTED:
        raise NotFoundError(what="paar", what_en="pair", id=match_id)
    return row


def _change(act: history.Act, rows: Sequence[RegisterMatch], proposals: Collection[int] = ()) -> Change:
    return Change(
        act.change_id,
        commitments=frozenset(row.commitment_id for row in rows),
        entries=frozenset(row.entry_id for row in rows),
        matches=frozenset(row.id or 0 for row in rows),
        proposals=frozenset(proposals),
    )
