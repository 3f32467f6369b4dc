"""Commitments that a person makes of a letter's words: one that was missed, one in two, two in one.

Each is one change that can be undone: a row that goes is hidden, never deleted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from tracker import database
from tracker.errors import (
    AlreadyListedError,
    ChangedMeanwhileError,
    LongQuoteError,
    MergeError,
    NotInLetterError,
    NoWordsChosenError,
    SplitPlaceError,
)
from tracker.extraction.drafting import draft
from tracker.extraction.results import Statement
from tracker.models import Commitment, Letter, LetterStatements, Link, RegisterMatch
from tracker.services import commitments, history, indexing, letters
from tracker.services.conditions import present
from tracker.services.explaining import survey_letter
from tracker.services.rows import Change
from tracker.services.storing import new_commitment, read_values
from tracker.terms import CommitmentOrigin, Decision, DueOrigin, Review

if TYPE_CHECKING:
    from sqlmodel import Session

    from tracker.extraction.explanation import Survey
    from tracker.extraction.results import Candidate
    from tracker.services.workspace import Workspace

LONGEST = 5_000
"""Characters in a quote."""
_GAPS = re.compile(r"[\s\ufffe\u00ad-]+")
_OF_WORK = ("responsible", "notes", "tags", "status")
"""What both parts of a split commitment keep."""
_TERM = ("due_text", "due_date", "due_origin")


def add_from_text(
    workspace: Workspace,
    letter_id: int,
    quote: str,
    start: int,
    end: int,
    *,
    origin: CommitmentOrigin = CommitmentOrigin.SELECTED,
) -> Change:
    """Make words of a letter an accepted commitment, its fields as extraction reads them.

    ``start`` and ``end`` are offsets in the letter's text, where ``quote`` must stand (line ends aside). Raises
    ``NoWordsChosenError``, ``NotInLetterError``, ``LongQuoteError``, ``AlreadyListedError`` or ``NotFoundError``.
    """
    _check_place(workspace, letter_id, quote, start, end)
    found = _drafted(survey_letter(workspace, letter_id), start, end)
    act = history.begin_act(workspace, "add")
    with database.writing(workspace.engine) as session:
        letters.find(session, letter_id)
        _refuse_same(session, letter_id, found)
        row = _new_row(session, act, found, letter_id, origin)
        history.apply(session, act, row, {"review": Review.ACCEPTED.value})
        indexing.put_commitments(session, [row.id or 0])
        return Change(act.change_id, commitments=frozenset([row.id or 0]))


def split(workspace: Workspace, commitment_id: int, quote: str, at: int) -> Change:
    """Make two commitments of one, divided at offset ``at`` of the letter's text; both stand in the letter literally.

    Their fields are read anew from their own words; a term set by hand, the status, and what was noted stay with both.
    ``quote`` is its sentence as the person saw it. Raises ``SplitPlaceError``, ``ChangedMeanwhileError`` or
    ``NotFoundError``.
    """
    with database.reading(workspace.engine) as session:
        whole = commitments.find(session, commitment_id)
        letter_id, start, end = whole.letter_id, whole.start, whole.end
    parts = _parts(survey_letter(workspace, letter_id), start, at, end)
    act = history.begin_act(workspace, "split")
    with database.writing(workspace.engine) as session:
        first = commitments.find(session, commitment_id)
        if first.quote != quote:
            raise ChangedMeanwhileError(id=commitment_id)
        second = _new_row(session, act, parts[1], letter_id, CommitmentOrigin.SPLIT)
        kept = {name: getattr(first, name) for name in _kept(first)}
        history.apply(session, act, second, kept | {"review": first.review})
        read = read_values(parts[0], _statements(session, letter_id))
        history.apply(session, act, first, {name: value for name, value in read.items() if name not in kept})
        ids = [first.id or 0, second.id or 0]
        indexing.put_commitments(session, ids)
    return Change(act.change_id, commitments=frozenset(ids))


def merge(workspace: Workspace, commitment_id: int, other_id: int) -> Change:
    """Make the place of another commitment in the same letter a second place of this one; the other one goes.

    Raises ``MergeError`` or ``NotFoundError``.
    """
    act = history.begin_act(workspace, "merge")
    with database.writing(workspace.engine) as session:
        kept, other = (commitments.find(session, each) for each in (commitment_id, other_id))
        _check_merge(session, kept, other)
        places = [*kept.places, _place(other), *other.places]
        # Of one sentence two candidates can be read; it is one place all the same.
        history.apply(session, act, kept, {"places": [each for each in places if each["start"] != kept.start]})
        history.apply(session, act, other, {"removed": True})
    return Change(act.change_id, commitments=frozenset([commitment_id, other_id]))


def add_place(workspace: Workspace, commitment_id: int, quote: str, start: int, end: int) -> Change:
    """Make words of the letter a second place of a commitment. Raises as ``add_from_text``."""
    with database.reading(workspace.engine) as session:
        letter_id = commitments.find(session, commitment_id).letter_id
    _check_place(workspace, letter_id, quote, start, end)
    found = _drafted(survey_letter(workspace, letter_id), start, end)
    act = history.begin_act(workspace, "merge")
    with database.writing(workspace.engine) as session:
        row = commitments.find(session, commitment_id)
        _refuse_same(session, letter_id, found)
        place = {name: read_values(found, ())[name] for name in _PLACE}
        history.apply(session, act, row, {"places": [*row.places, place]})
    return Change(act.change_id, commitments=frozenset([commitment_id]))


_PLACE = ("quote", "start", "end", "page", "spans")


def _place(row: Commitment) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _PLACE}


def _check_place(workspace: Workspace, letter_id: int, quote: str, start: int, end: int) -> None:
    if not quote.strip():
        raise NoWordsChosenError
    if len(quote) > LONGEST:
        raise LongQuoteError(limit=LONGEST)
    with database.reading(workspace.engine) as session:
        text = letters.find(session, letter_id).text
    if not 0 <= start < end <= len(text) or _GAPS.sub("", text[start:end]) != _GAPS.sub("", quote):
        raise NotInLetterError


def _drafted(of: Survey, start: int, end: int) -> Candidate:
    found = draft(of, start, end)
    if found is None:
        raise NoWordsChosenError
    return found


def _parts(of: Survey, start: int, at: int, end: int) -> tuple[Candidate, Candidate]:
    text = of.letter.source.text
    while start < at < end and text[at - 1 : at + 1].isalnum():
        at -= 1
    parts = (draft(of, start, at), draft(of, at, end)) if start < at < end else (None, None)
    if parts[0] is None or parts[1] is None or not all(re.search(r"\w", part.quote) for part in parts if part):
        raise SplitPlaceError
    return parts[0], parts[1]


def _kept(whole: Commitment) -> tuple[str, ...]:
    return (*_OF_WORK, *_TERM) if whole.due_origin == DueOrigin.MANUAL else _OF_WORK


def _new_row(
    session: Session, act: history.Act, found: Candidate, letter_id: int, origin: CommitmentOrigin
) -> Commitment:
    row = new_commitment(found, letter_id, _statements(session, letter_id))
    row.origin, row.removed = origin.value, True  # until the history says that it is there
    session.add(row)
    session.flush()
    history.record(session, act, row, new=history.encode(row.summary))
    history.apply(session, act, row, {"removed": False})
    return row


def _statements(session: Session, letter_id: int) -> tuple[Statement, ...]:
    stored = session.get(LetterStatements, letter_id)
    return tuple(Statement(**each) for each in stored.statements) if stored else ()


def _refuse_same(session: Session, letter_id: int, found: Candidate) -> None:
    wanted = select(Commitment.id).where(Commitment.letter_id == letter_id, Commitment.quote == found.quote, present())
    same = session.exec(wanted.where(Commitment.start == found.start)).first()
    if same is not None:
        raise AlreadyListedError(id=same)


def _check_merge(session: Session, kept: Commitment, other: Commitment) -> None:
    linked = select(Link.id).join(Letter, col(Letter.id) == Link.letter_id)
    linked = linked.where(Link.commitment_id == other.id, col(Link.removed).is_(False), col(Letter.removed).is_(False))
    if kept.id == other.id:
        raise MergeError(reason="het is dezelfde toezegging", reason_en="it is the same commitment")
    if kept.letter_id != other.letter_id:
        reason = "ze staan in verschillende brieven; koppel de latere brief als herhaling"
        raise MergeError(reason=reason, reason_en="they stand in different letters; link the later one as a repetition")
    if session.exec(linked).first() is not None:
        reason = f"aan nummer {other.id} is al een vervolgbrief gekoppeld; haal die koppeling eerst weg"
        raise MergeError(
            reason=reason, reason_en=f"number {other.id} has a follow-up letter; take that link away first"
        )
    paired = select(RegisterMatch.id).where(RegisterMatch.commitment_id == other.id)
    confirmed = paired.where(RegisterMatch.decision == Decision.CONFIRMED, col(RegisterMatch.removed).is_(False))
    if session.exec(confirmed).first() is not None:
        reason = f"nummer {other.id} hoort al bij een registerregel; houd dat nummer en voeg het andere eraan toe"
        reason_en = f"number {other.id} is paired with a register entry; keep that one and merge the other into it"
        raise MergeError(reason=reason, reason_en=reason_en)
