"""What a letter does with a commitment: the kind, the sentence that proves it, and the new term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.linking.kinds import NEAR_DAYS, kind_of, signs_of
from tracker.linking.likeness import bits_of
from tracker.linking.senses import meant_by
from tracker.linking.wordings import signs_in
from tracker.terms import LinkKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tracker.extraction.periods import Period
    from tracker.linking.evidence import Evidence, Known
    from tracker.linking.likeness import Words
    from tracker.linking.linkbook import Linkbook, Timing
    from tracker.linking.rows import Promise

LOOKS_AHEAD = 4
"""So many sentences after the one that names the commitment, in the same paragraph, may say what became of it."""
WORDS_BEFORE = 60
"""Characters before a new term in which the words that stretch it stand."""
SAME_BITS = 5.0
"""A later sentence that shares so many bits with the commitment or the sentence that names it is about it."""
PAST = "past_tense"
"""The sign of a sentence in the past tense: every term that it names is past."""
RECALLED = "recalled"
"""The sign of a sentence that says what had been meant to happen."""
TOLD_AFTER = frozenset({LinkKind.POSTPONEMENT, LinkKind.WITHDRAWAL, LinkKind.PROGRESS, LinkKind.PARTIAL})
"""What the sentences after one that only recalls a promise may say of it; a plain act may be about something else."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that a letter does with a commitment."""

    kind: LinkKind
    evidence: Evidence
    new_due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence that names a commitment and those after it in its paragraph."""

    promise: Promise
    words: Words
    named: Evidence
    after: tuple[Evidence, ...]
    book: Linkbook

    @property
    def timing(self) -> Timing:
        """Words by which a sentence tells when something will come."""
        return self.book.timing

    @property
    def all(self) -> tuple[Evidence, ...]:
        """The whole passage in reading order."""
        return (self.named, *self.after)

    def is_about(self, evidence: Evidence) -> bool:
        """Say whether a sentence after the one that names the commitment is about it still."""
        if (
            self.timing.points.search(evidence.statement.text)
            or meant_by(self.words, self.book.senses) & evidence.senses
        ):
            return True
        near = {**self.words.bits, **self.named.words.bits}
        return bits_of(near, near.keys() & evidence.words.bits.keys()) >= SAME_BITS

    def from_sentence(self, evidence: Evidence) -> Passage:
        """Return the passage that begins with a later sentence of it."""
        place = self.all.index(evidence)
        return Passage(self.promise, self.words, evidence, self.all[place + 1 :], self.book)


def passage_of(known: Known, anchor: int, read: Sequence[Evidence], book: Linkbook) -> Passage:
    """Return the passage that begins with the sentence at ``anchor``."""
    block = read[anchor].statement.block
    after = tuple(each for each in read[anchor + 1 : anchor + 1 + LOOKS_AHEAD] if each.statement.block == block)
    return Passage(known.promise, known.words, read[anchor], after, book)


def outcomes_of(passage: Passage) -> tuple[Outcome, ...]:
    """Return what the letter does with a commitment that the passage speaks of: one thing, seldom two."""
    first = _first_outcome(passage)
    if first.kind not in {LinkKind.PROGRESS, LinkKind.PARTIAL}:
        return (first,)
    moved = _moved_later(passage)
    if moved is None:
        return (first,)
    return (moved,) if moved.evidence is first.evidence else (first, moved)


def _first_outcome(passage: Passage) -> Outcome:
    evidence, kind = _told(passage)
    if kind is LinkKind.POSTPONEMENT or (kind is LinkKind.RESTATEMENT and _is_late(passage.from_sentence(evidence))):
        return _postponed(passage.from_sentence(evidence))
    if kind is LinkKind.AMENDMENT:
        return Outcome(kind, evidence, _stretched(passage.from_sentence(evidence)))
    return Outcome(kind, evidence)


def _told(passage: Passage) -> tuple[Evidence, LinkKind]:
    """Return the sentence that tells what became of it: after one that only recalls the promise, a later one."""
    named = passage.named
    kind = _kind(passage, named)
    meant = RECALLED in _signs(named, passage) and kind not in TOLD_AFTER
    recalls = named.said.recalls or not named.said.rule or meant
    for evidence in filter(passage.is_about, passage.after) if recalls else ():
        told = _kind(passage, evidence)
        if told in TOLD_AFTER and (evidence.said.kind in TOLD_AFTER or term_ahead(evidence, passage)):
            return evidence, told
    if named.said.recalls and kind not in TOLD_AFTER and not term_ahead(named, passage):
        return named, LinkKind.FULFILMENT
    return named, kind


def _signs(evidence: Evidence, passage: Passage) -> frozenset[str]:
    return signs_in(evidence.statement.text, passage.book.wordings)


def _kind(passage: Passage, evidence: Evidence) -> LinkKind:
    term = term_ahead(evidence, passage)
    signs = signs_of(passage.promise, passage.words, evidence, term.date if term else None, passage.book)
    return kind_of(signs, passage.book.kinds)


def _postponed(passage: Passage) -> Outcome:
    """Find the sentence with the new term: of this one and those after it, the one that best says when it will come."""
    dated = [(each, term.date) for each in passage.all if (term := term_ahead(each, passage))]
    if not dated:
        return Outcome(LinkKind.POSTPONEMENT, passage.named)
    evidence, date = max(dated, key=lambda pair: _says_when(pair[0], passage.timing))
    return Outcome(LinkKind.POSTPONEMENT, evidence, date)


def _says_when(evidence: Evidence, timing: Timing) -> int:
    """Weigh how well a sentence says when the thing will come now."""
    text = evidence.statement.text
    comes = bool(timing.comes.search(text))
    score = comes + (comes and bool(timing.to_the_kamer.search(text))) + bool(timing.now.search(text))
    score -= 2 * bool(timing.reason.search(text)) + 3 * bool(timing.old_term.search(text))
    return score - bool(timing.negated.search(text))


def _moved_later(passage: Passage) -> Outcome | None:
    """Find a later term for the same thing after a sentence that tells how far it is."""
    due = passage.promise.due
    for evidence in passage.all if due else ():
        term = term_ahead(evidence, passage)
        if due and term and term.date and term.date > due and _goes_on(evidence, passage):
            return Outcome(LinkKind.POSTPONEMENT, evidence, term.date)
    return None


def _goes_on(evidence: Evidence, passage: Passage) -> bool:
    """Say whether a sentence tells when the thing that was named will come; the rest of it is no postponement."""
    text, timing = evidence.statement.text, passage.timing
    if not timing.comes.search(text) or timing.rest.search(text):
        return False
    return evidence is passage.named or bool(timing.goes_on.search(text))


def _is_late(passage: Passage) -> bool:
    term, due = term_ahead(passage.named, passage), passage.promise.due
    return bool(term and term.date and due and term.date > due)


def term_ahead(evidence: Evidence, passage: Passage) -> Period | None:
    """Return the best term in a sentence that lies after the letter's day and is not the old one."""
    ahead = [
        period
        for period in evidence.periods
        if _is_ahead(period, evidence, passage) and not _is_old(period, passage.promise)
    ]
    return max(ahead, key=lambda period: (period.rank, period.start)) if ahead else None


def _is_ahead(period: Period, evidence: Evidence, passage: Passage) -> bool:
    text, written, timing = evidence.statement.text, evidence.head.date, passage.timing
    if period.date is None or period.past or (written and period.date <= written) or PAST in _signs(evidence, passage):
        return False
    if text[: period.start].rstrip().endswith("niet"):
        return False
    return not (timing.perfect.search(text) and timing.bare_day.match(period.text))


def _is_old(period: Period, promise: Promise) -> bool:
    near = promise.due and period.date and abs((period.date - promise.due).days) <= NEAR_DAYS
    return bool(near) or period.text.lower() == promise.due_text.lower()


def _stretched(passage: Passage) -> dt.date | None:
    """Return the new term of a change, when its words move the term."""
    term = term_ahead(passage.named, passage)
    if term is None:
        return None
    words = passage.named.statement.text[max(0, term.start - WORDS_BEFORE) : term.end]
    return term.date if passage.timing.stretched.search(words) else None
