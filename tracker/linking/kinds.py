"""What kind of outcome a sentence tells of a commitment: signs of wording, numbers and terms, weighed for each kind."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from tracker.linking.wordings import signs_in
from tracker.terms import CommitmentKind, LinkKind

if TYPE_CHECKING:
    import datetime as dt

    from tracker.linking.evidence import Evidence
    from tracker.linking.likeness import Words
    from tracker.linking.linkbook import Linkbook
    from tracker.linking.rows import Promise
    from tracker.linking.weighing import KindWeights

OF_CHANGE = frozenset({"instead", "wordt-anders", "first_wijziging"})
"""Signs that say nothing where the change is what was promised: then it is kept."""
KEPT = "first_nakoming"
NEAR_DAYS = 3
"""A term so many days from the old one is the old one in other words ("vóór 1 maart", "uiterlijk 1 maart")."""


def signs_of(
    promise: Promise, words: Words, evidence: Evidence, term: dt.date | None, book: Linkbook
) -> frozenset[str]:
    """Return the signs of a sentence about a commitment in these ``words``; ``term`` is what it says of ahead."""
    said, due, written = evidence.said, promise.due, evidence.head.date
    found = set(signs_in(evidence.statement.text, book.wordings)) | {"always"}
    if said.rule:
        found.add(f"first_{said.kind.value if said.kind else 'recalls'}")
    if term:
        found.add("term")
        if due:
            days = (term - due).days
            found.add("term_later" if days > NEAR_DAYS else "term_same" if days >= -NEAR_DAYS else "term_earlier")
    if due and written:
        found.add("was_due" if due <= written else "not_due")
    if said.hands_over and promise.kind is CommitmentKind.INFORMATION:
        found.add("hands_over")
    if said.strength > 1:
        found.add("looks_back")
    found |= {f"told_{each.outcome or 'again'}" for each in evidence.told}
    found.add(f"promised_{promise.kind.value if promise.kind else 'other'}")
    if words.numbers and evidence.words.numbers:
        found |= _compared(words.numbers, evidence.words.numbers)
    if words.bits.keys() & evidence.words.bits.keys() & book.changes:
        found = found - OF_CHANGE | {KEPT}
    return frozenset(found)


def _compared(promised: frozenset[float], told: frozenset[float]) -> set[str]:
    """Compare what is counted: the number promised told again, with a smaller one beside it, or another one."""
    same = promised & told
    if same:
        smaller = any(each < max(same) for each in told - same)
        return {"number_same", "number_smaller_too"} if smaller else {"number_same"}
    return {"number_smaller" if max(told) < max(promised) else "number_larger"}


def kind_of(signs: frozenset[str], weights: KindWeights) -> LinkKind:
    """Return the kind for which most speaks; summed exactly, for a set has another order in each process."""
    return max(weights, key=lambda kind: math.fsum(weights[kind].get(sign, 0.0) for sign in signs))
