"""What waits for review, letter by letter: which letters, and one letter with its candidates and near misses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from sqlalchemy import func, or_, select
from sqlmodel import col

from tracker import database
from tracker.extraction.drafting import near_misses
from tracker.models import Commitment, Letter
from tracker.services import learning, letters
from tracker.services.conditions import asks_for_letters, conditions_of, matching, present
from tracker.services.explaining import survey_letter
from tracker.services.listing import details_of
from tracker.services.rows import Filters
from tracker.terms import ListView, Review

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping, Sequence

    from tracker.services.rows import CommitmentDetail, CommitmentRow, LetterDocument, Mark
    from tracker.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class QueuedLetter:
    """A letter to review; ``pending`` counts its candidates that wait for a decision and answer to the filters."""

    id: int
    pending: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """All candidates of a letter, decided or not, in reading order, with their places in its text."""

    details: tuple[CommitmentDetail, ...]
    marks: tuple[Mark, ...]
    likelihood: Mapping[int, float]
    """How likely this office accepts each, by its number."""

    @property
    def rows(self) -> tuple[CommitmentRow, ...]:
        """Return the candidates as lists show them."""
        return tuple(each.row for each in self.details)


@dataclass(frozen=True, slots=True)
class LetterInReview:
    """A letter with its candidates."""

    document: LetterDocument
    candidates: Candidates


@dataclass(frozen=True, slots=True)
class NearMissRow:
    """A sentence just below what makes a candidate; ``start``/``end`` are offsets in the letter's text."""

    number: int
    start: int
    end: int
    page: int
    text: str
    probability: float


def queue_of(
    workspace: Workspace, filters: Filters, today: dt.date, keep: Collection[int] = ()
) -> tuple[QueuedLetter, ...]:
    """Return the letters in which candidates wait, the newest first (undated last), and those to ``keep`` in sight."""
    with database.reading(workspace.engine) as session:
        chosen = matching(filters.query, with_letters=asks_for_letters(filters)).where(*conditions_of(filters, today))
        waiting = chosen.where(*conditions_of(Filters(view=ListView.REVIEW), today))
        letter_id = col(Commitment.letter_id)
        counted = (
            waiting.with_only_columns(letter_id, func.count().label("pending"), maintain_column_froms=True)
            .group_by(letter_id)
            .subquery()
        )
        wanted = (
            select(col(Letter.id), func.coalesce(counted.c.pending, 0))
            .join(counted, counted.c.letter_id == col(Letter.id), isouter=True)
            .where(col(Letter.removed).is_(False))
            .where(or_(counted.c.pending > 0, col(Letter.id).in_(list(keep))))
            .order_by(col(Letter.date).desc().nulls_last(), col(Letter.id).desc())
        )
        return tuple(QueuedLetter(*found) for found in session.execute(wanted))


def letter_in_review(workspace: Workspace, letter_id: int, today: dt.date) -> LetterInReview:
    """Return a letter with its candidates; raises ``NotFoundError``."""
    return LetterInReview(letters.get_document(workspace, letter_id), candidates_of(workspace, letter_id, today))


def candidates_of(workspace: Workspace, letter_id: int, today: dt.date) -> Candidates:
    """Return all candidates of a letter; none of one that was removed."""
    with database.reading(workspace.engine) as session:
        details = details_of(session, Filters(letter_id=letter_id), today)
        likelihoods = learning.likelihoods_in(session, letter_id, learning.latest(workspace))
        return Candidates(details, letters.marks_in(session, letter_id), likelihoods)


def most_alike(rows: Sequence[CommitmentRow], commitment_id: int) -> list[CommitmentRow]:
    """Return the other candidates of a letter, those whose words are most like this one's first."""
    one = next(row for row in rows if row.id == commitment_id)
    others = [row for row in rows if row.id != commitment_id and row.review is not Review.REJECTED]
    return sorted(others, key=lambda row: -fuzz.token_set_ratio(one.quote, row.quote))


def near_misses_of(workspace: Workspace, letter_id: int) -> tuple[NearMissRow, ...]:
    """Return the sentences of a letter that are nearly candidates, in reading order; computed now, stored nowhere.

    What became a commitment since is left out. Raises ``NotFoundError``.
    """
    found = near_misses(survey_letter(workspace, letter_id))
    with database.reading(workspace.engine) as session:
        places = select(col(Commitment.start), col(Commitment.end))
        taken = [
            tuple(each) for each in session.execute(places.where(col(Commitment.letter_id) == letter_id, present()))
        ]
    return tuple(
        NearMissRow(each.number, each.start, each.end, each.page, each.text, each.probability)
        for each in found
        if not any(start < each.end and each.start < end for start, end in taken)
    )
