"""A letter in review as the window knows it: what was read, and what was decided since; pure, on frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tracker.services.rows import Mark
from tracker.terms import Review
from ui.review_order import ReviewLine, candidate_line, in_order, near_miss_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.services.reviewing import Candidates, NearMissRow
    from tracker.services.rows import CommitmentDetail, CommitmentRow, LetterDocument


@dataclass(frozen=True, slots=True)
class LetterReview:
    """One letter with its ``candidates``; every change gives a new one.

    ``near`` are its near misses while they are listed, ``passed`` the lines of those that were passed over.
    ``decided`` is what was decided here and the candidates do not show yet.
    """

    document: LetterDocument
    candidates: Candidates
    near: tuple[NearMissRow, ...] = ()
    passed: frozenset[int] = frozenset()
    decided: Mapping[int, Review] = field(default_factory=dict)

    @property
    def letter_id(self) -> int:
        """The letter's number."""
        return self.document.letter.id

    @property
    def rows(self) -> tuple[CommitmentRow, ...]:
        """The candidates as they are stored."""
        return self.candidates.rows

    def lines(self, *, surest_first: bool, with_near: bool) -> list[ReviewLine]:
        """Return what is listed, from top to bottom."""
        likelihood = self.candidates.likelihood
        lines = [candidate_line(row, likelihood[row.id], self.decided.get(row.id)) for row in self.rows]
        near = self.near if with_near else ()
        lines += [near_miss_line(each, is_passed=-each.number in self.passed) for each in near]
        return in_order(lines, surest_first=surest_first)

    def marked(self, *, with_near: bool) -> LetterDocument:
        """Return the letter with all candidates marked, and the near misses that are listed."""
        near = self.near if with_near else ()
        marks = (Mark(-each.number, each.start, each.end, each.page, Review.PENDING) for each in near)
        return replace(self.document, marks=(*self.document.marks, *marks))

    def near_miss(self, line_id: int) -> NearMissRow:
        """Return the near miss of a line; raises ``LookupError``."""
        return {-each.number: each for each in self.near}[line_id]

    def detail(self, commitment_id: int) -> CommitmentDetail | None:
        """Return everything about a candidate; ``None`` for one that is on its way out of the list."""
        return next((each for each in self.candidates.details if each.row.id == commitment_id), None)

    def is_moved_by(self, found: Candidates) -> bool:
        """Tell whether these candidates stand elsewhere in the letter than the ones known."""
        return _places(found) != [(mark.commitment_id, mark.start, mark.end) for mark in self.document.marks]

    def renewed(self, found: Candidates, known: Mapping[int, Review]) -> LetterReview:
        """Return the review with newer candidates; ``known`` is what had been decided when they were asked for."""
        decided = {each: review for each, review in self.decided.items() if known.get(each) != review}
        document = replace(self.document, marks=found.marks)
        return replace(self, document=document, candidates=found, decided=decided)

    def deciding(self, commitment_id: int, decision: Review | None) -> LetterReview:
        """Return the review with a decision about a candidate, or without it for ``None``."""
        others = {each: review for each, review in self.decided.items() if each != commitment_id}
        return replace(self, decided=others if decision is None else {**others, commitment_id: decision})

    def passing(self, line_id: int, *, is_over: bool) -> LetterReview:
        """Return the review with a near miss passed over, or taken back."""
        return replace(self, passed=self.passed | {line_id} if is_over else self.passed - {line_id})


def _places(found: Candidates) -> list[tuple[int, int, int]]:
    return [(mark.commitment_id, mark.start, mark.end) for mark in found.marks]
