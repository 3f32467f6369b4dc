"""In what order the candidates of a letter are reviewed, and what comes next: pure, on frozen lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from tracker.terms import Review, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.services.reviewing import NearMissRow, QueuedLetter
    from tracker.services.rows import CommitmentRow


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One candidate, or one near miss, whose ``id`` is below nought."""

    id: int
    text: str
    quote: str
    page: int
    tier: Tier | None
    """``None`` for a near miss."""
    likelihood: float
    review: Review


def candidate_line(row: CommitmentRow, likelihood: float, decided: Review | None) -> ReviewLine:
    """Return the line of a candidate; ``decided`` is what was decided and is not stored yet."""
    return ReviewLine(row.id, row.summary, row.quote, row.page, row.tier, likelihood, decided or row.review)


def near_miss_line(near: NearMissRow, *, is_passed: bool) -> ReviewLine:
    """Return the line of a near miss; one that was passed over counts as decided."""
    review = Review.REJECTED if is_passed else Review.PENDING
    return ReviewLine(-near.number, near.text, near.text, near.page, None, near.probability, review)


def in_order(lines: Iterable[ReviewLine], *, surest_first: bool) -> list[ReviewLine]:
    """Return firm candidates, then soft ones, then near misses; within each in reading order, or by chance."""
    groups: Mapping[Tier | None, int] = {Tier.FIRM: 0, Tier.SOFT: 1, None: 2}
    return sorted(lines, key=lambda line: (groups[line.tier], -line.likelihood if surest_first else 0.0))


def next_to_decide(lines: Sequence[ReviewLine], current: int | None) -> int | None:
    """Return the first line to decide after the current one, else the first of all; ``None`` when all are decided."""
    place = next((place for place, line in enumerate(lines) if line.id == current), -1)
    waiting = [line.id for line in (*lines[place + 1 :], *lines[: place + 1]) if line.review is Review.PENDING]
    return next((each for each in waiting if each != current), None)


def decided_of(lines: Iterable[ReviewLine]) -> tuple[int, int]:
    """Count the candidates that are decided, and all of them; near misses aside."""
    candidates = [line for line in lines if line.tier is not None]
    return sum(line.review is not Review.PENDING for line in candidates), len(candidates)


@dataclass(frozen=True)
class ReviewQueue:
    """The letters to review, in order; those that were looked at stay in it when nothing is left to decide."""

    letters: tuple[QueuedLetter, ...] = ()

    def __contains__(self, letter_id: int | None) -> bool:
        """Say whether a letter is in the queue."""
        return letter_id in self._places

    def place(self, letter_id: int | None) -> int:
        """Return the place of a letter, from 1."""
        return self._places.get(letter_id, 1)

    def left_elsewhere(self, letter_id: int | None) -> int:
        """Count what waits in the other letters."""
        return self._pending - (self.letters[self.place(letter_id) - 1].pending if letter_id in self else 0)

    def next_waiting(self, letter_id: int | None) -> int | None:
        """Return the first letter after this one in which something waits, else the first of all."""
        after = self.place(letter_id) if letter_id in self else 0
        ring = chain(islice(self.letters, after, None), islice(self.letters, after))
        return next((letter.id for letter in ring if letter.pending and letter.id != letter_id), None)

    def neighbour(self, letter_id: int | None, step: int) -> int | None:
        """Return the letter so many steps further; ``None`` past either end."""
        place = self.place(letter_id) - 1 + step
        return self.letters[place].id if letter_id in self and 0 <= place < len(self.letters) else None

    # Looked up at every key, in a queue of thousands of letters.

    @cached_property
    def _places(self) -> dict[int | None, int]:
        return {letter.id: place for place, letter in enumerate(self.letters, start=1)}

    @cached_property
    def _pending(self) -> int:
        return sum(letter.pending for letter in self.letters)
