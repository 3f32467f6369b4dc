"""Which commitments a letter may follow up, and which letters may follow up a commitment: found by index."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlmodel import Session, col, or_, select

from tracker import search_index
from tracker.linking.citations import citations_in, keys_of
from tracker.models import Commitment, Letter
from tracker.services.conditions import present
from tracker.services.matching_rows import heads_of
from tracker.terms import OPEN_STATUSES, Review

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tracker.linking.rows import Paper
    from tracker.linking.subjects import Subject

RAREST = 8
"""So many of the rarest words of a commitment are looked up in later letters."""
MOST_ROWS = 1_500
"""Those words stand in at most so many commitments together, so that the search does not grow."""
MOST_HOLDERS = 60
"""A word that more commitments hold is not looked up when a letter is compared with all: it tells too little."""
BEST = 12
"""So many commitments are taken for a text, and so many later letters for a commitment."""
LETTERS = 3
"""So many earlier letters are compared with a letter in full, beside those that it names."""
LEAST_BITS = 9.0
"""A commitment that shares fewer bits with every sentence does not speak for its letter."""


def rarest(counts: dict[str, int], subject: Subject) -> list[str]:
    """Return the telling words of a subject that few commitments hold, the rarest first."""
    known = sorted((counts[stem], stem) for stem in subject.bits if stem in counts)
    chosen: list[str] = []
    rows = 0
    for count, stem in known[:RAREST]:
        rows += count
        if rows > MOST_ROWS and chosen:
            break
        chosen.append(stem)
    return chosen


def commitments_about(session: Session, stems: Sequence[str], before: dt.date) -> list[int]:
    """Return the commitments of earlier letters that are most about these words."""
    if not stems:
        return []
    found = text(
        "SELECT commitment.id FROM subject_search "
        "JOIN commitment ON commitment.id = subject_search.rowid JOIN letter ON letter.id = commitment.letter_id "
        "WHERE subject_search MATCH :match AND letter.date < :before AND NOT letter.removed AND NOT commitment.removed "
        "ORDER BY subject_search.rank LIMIT :most"
    )
    values = {"match": search_index.any_of(stems), "before": before.isoformat(), "most": BEST}
    return list(session.execute(found, values).scalars())


def letters_like(session: Session, sentences: Sequence[Subject], counts: dict[str, int], before: dt.date) -> list[int]:
    """Return the earlier letters whose commitments are most like these sentences: each sentence votes once."""
    telling = {stem for each in sentences for stem in each.bits if 0 < counts.get(stem, 0) <= MOST_HOLDERS}
    holders = search_index.commitments_with(session, telling, before)
    votes: dict[int, float] = defaultdict(float)
    for each in sentences:
        for letter_id, bits in _best_of_letters(each, holders).items():
            votes[letter_id] += bits
    return sorted(votes, key=lambda letter_id: (-votes[letter_id], letter_id))[:LETTERS]


def _best_of_letters(sentence: Subject, holders: Mapping[str, Mapping[int, int]]) -> dict[int, float]:
    """Return for each earlier letter the bits that a sentence shares with the most like of its commitments."""
    shared: dict[int, float] = defaultdict(float)
    letters: dict[int, int] = {}
    for stem, bits in sentence.bits.items():
        for commitment_id, letter_id in holders.get(stem, {}).items():
            shared[commitment_id] += bits
            letters[commitment_id] = letter_id
    best: dict[int, float] = {}
    for commitment_id, total in shared.items():
        if total >= LEAST_BITS:
            letter_id = letters[commitment_id]
            best[letter_id] = max(best.get(letter_id, 0.0), total)
    return best


def letters_about(session: Session, stems: Sequence[str], after: dt.date) -> list[int]:
    """Return the letters after a day that are most about these words."""
    if not stems:
        return []
    found = text(
        "SELECT letter.id FROM letter_search JOIN letter ON letter.id = letter_search.rowid "
        "WHERE letter_search MATCH :match AND letter.date > :after AND NOT letter.removed "
        "ORDER BY letter_search.rank LIMIT :most"
    )
    values = {"match": search_index.any_of(stems), "after": after.isoformat(), "most": BEST}
    return list(session.execute(found, values).scalars())


def letters_cited(session: Session, paper: Paper) -> list[int]:
    """Return the earlier letters that a letter names by number, day or reference."""
    keys = {key for each in paper.statements for key in _keys(each.text, paper)}
    numbers = {key.rsplit(":", 1)[1] for key in keys if key.startswith(("kst:", "ah:"))}
    days = {dt.date.fromisoformat(key.removeprefix("day:")) for key in keys if key.startswith("day:")}
    named = or_(col(Letter.number).in_(numbers), col(Letter.date).in_(days))
    if any(key.startswith("ref:") for key in keys):
        named = or_(named, col(Letter.reference) != "")
    wanted = select(Letter.id).where(named, col(Letter.removed).is_(False), col(Letter.date) < paper.head.date)
    heads = heads_of(session, [letter_id or 0 for letter_id in session.exec(wanted)])
    return [head.id for head in heads.values() if keys_of(head) & keys]


def _keys(words: str, paper: Paper) -> Iterable[str]:
    return (each.key for each in citations_in(words, paper.head.date))


def still_open(session: Session, ids: Collection[int], letter_ids: Collection[int]) -> list[Commitment]:
    """Return these commitments and all of these letters that are not rejected, kept or lapsed."""
    wanted = (
        select(Commitment)
        .join(Letter, col(Letter.id) == Commitment.letter_id)
        .where(or_(col(Commitment.id).in_(ids), col(Commitment.letter_id).in_(letter_ids)))
        .where(Commitment.review != Review.REJECTED, col(Letter.removed).is_(False), present())
    )
    # the status is looked at here: SQLite would search its index, and so all open commitments
    return [row for row in session.exec(wanted) if row.status in OPEN_STATUSES]
