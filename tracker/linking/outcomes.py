"""What a letter does with a commitment: the kind, the sentence that proves it, and the new term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.terms import LinkKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from tracker.extraction.periods import Period
    from tracker.linking.evidence import Evidence
    from tracker.linking.linkbook import Timing
    from tracker.linking.rows import Promise

LOOKS_AHEAD = 4
"""So many sentences after the one that names the commitment, in the same paragraph, may say what became of it."""
NEAR_DAYS = 3
"""A term so many days from the old one is the old one in other words ("vóór 1 maart", "uiterlijk 1 maart")."""
WORDS_BEFORE = 60
"""Characters before a new term in which the words that stretch it stand."""
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
    named: Evidence
    after: tuple[Evidence, ...]
    timing: Timing

    @property
    def all(self) -> tuple[Evidence, ...]:
        """The whole passage in reading order."""
        return (self.named, *self.after)

    def from_sentence(self, evidence: Evidence) -> Passage:
        """Return the passage that begins with a later sentence of it."""
        place = self.all.index(evidence)
        return Passage(self.promise, evidence, self.all[place + 1 :], self.timing)


def passage_of(promise: Promise, anchor: int, read: Sequence[Evidence], timing: Timing) -> Passage:
    """Return the passage that begins with the sentence at ``anchor``."""
    block = read[anchor].statement.block
    after = tuple(each for each in read[anchor + 1 : anchor + 1 + LOOKS_AHEAD] if each.statement.block == block)
    return Passage(promise, read[anchor], after, timing)


def outcomes_of(passage: Passage) -> tuple[Outcome, ...]:
    """Return what the letter does with a commitment that the passage speaks of: one thing, seldom two."""
    first = _first_outcome(passage)
    if first is None or first.kind not in {LinkKind.PROGRESS, LinkKind.PARTIAL}:
        return (first,) if first else ()
    moved = _moved_later(passage)
    if moved is None:
        return (first,)
    return (moved,) if moved.evidence is first.evidence else (first, moved)


def _first_outcome(passage: Passage) -> Outcome | None:
    evidence = passage.named
    kind = evidence.said.kind
    if evidence.said.recalls:
        kind, evidence = _told_after(passage)
    if kind is LinkKind.POSTPONEMENT or (kind is LinkKind.RESTATEMENT and _is_late(passage)):
        return _postponed(passage.from_sentence(evidence))
    if kind is LinkKind.AMENDMENT:
        return Outcome(kind, evidence, _stretched(passage))
    return Outcome(kind, evidence) if kind else None


def _told_after(passage: Passage) -> tuple[LinkKind, Evidence]:
    """Return what the sentences after one that only recalls a promise tell of it: nothing told means kept."""
    for evidence in passage.after:
        if evidence.said.kind in TOLD_AFTER:
            return evidence.said.kind, evidence
    return LinkKind.FULFILMENT, passage.named


def _postponed(passage: Passage) -> Outcome:
    """Find the sentence with the new term: of this one and those after it, the one that best says when it will come."""
    dated = [(each, term.date) for each in passage.all if (term := _term_ahead(each, passage))]
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
        term = _term_ahead(evidence, passage)
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
    term, due = _term_ahead(passage.named, passage), passage.promise.due
    return bool(term and term.date and due and term.date > due)


def _term_ahead(evidence: Evidence, passage: Passage) -> Period | None:
    """Return the best term that lies after the letter's day and is not the old one."""
    ahead = [
        period
        for period in evidence.periods
        if _is_ahead(period, evidence, passage.timing) and not _is_old(period, passage.promise)
    ]
    return max(ahead, key=lambda period: (period.rank, period.start)) if ahead else None


def _is_ahead(period: Period, evidence: Evidence, timing: Timing) -> bool:
    text, written = evidence.statement.text, evidence.head.date
    if period.date is None or period.past or (written and period.date <= written):
        return False
    if text[: period.start].rstrip().endswith("niet"):
        return False
    return not (timing.perfect.search(text) and timing.bare_day.match(period.text))


def _is_old(period: Period, promise: Promise) -> bool:
    near = promise.due and period.date and abs((period.date - promise.due).days) <= NEAR_DAYS
    return bool(near) or period.text.lower() == promise.due_text.lower()


def _stretched(passage: Passage) -> dt.date | None:
    """Return the new term of a change, when its words move the term."""
    term = _term_ahead(passage.named, passage)
    if term is None:
        return None
    words = passage.named.statement.text[max(0, term.start - WORDS_BEFORE) : term.end]
    return term.date if passage.timing.stretched.search(words) else None
