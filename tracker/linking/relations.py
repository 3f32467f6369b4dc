"""A pair of a commitment and a sentence among all pairs of their two letters: letters follow letters, not sentences."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tracker.linking.likeness import bits_of
from tracker.linking.rows import Reason
from tracker.linking.weighing import probability
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.linking.evidence import Evidence, Known

LEAD = 3.0
"""A pair leads or trails another by at most so many points."""
HANDED_ON = 0.7
"""How much of a letter's relation goes to the letters that followed it up."""
OWN_BITS = 9.0
"""A commitment that shares so many bits with a sentence which another one does not share is no rival of it."""
NEXT = 1
"""Sentences this near each other tell of one thing and do not compete."""

Place = tuple[int, int]
"""A sentence that promises: its letter and where it begins there."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with its points by itself."""

    known: Known
    evidence: Evidence
    points: float
    reasons: tuple[Reason, ...]
    shared: Mapping[str, float] = field(default_factory=dict)
    """The words of both sentences with their bits."""

    @property
    def anchor(self) -> int:
        """The place of the sentence in the later letter."""
        return self.evidence.place

    @property
    def place(self) -> Place:
        """The sentence that promises."""
        return (self.known.promise.head.id, self.known.promise.start)


def _hands_over_what(one: Scored, other: Scored) -> bool:
    """Say whether a sentence that hands a paper over may keep one commitment, to send it, and not the act before it."""
    reports = one.known.promise.kind is CommitmentKind.INFORMATION is not other.known.promise.kind
    return reports and one.evidence.said.hands_over and other.known.promise.quote in one.known.promise.context


def compete(one: Scored, other: Scored) -> bool:
    """Say whether two commitments want the same words of a sentence.

    One sentence may keep two, each by words of its own on either side of an "en".
    """
    both = one.shared.keys() & other.shared.keys()
    mine, theirs = one.shared.keys() - both, other.shared.keys() - both
    if min(bits_of(one.shared, mine), bits_of(other.shared, theirs)) < OWN_BITS:
        return True
    parts = one.evidence.parts
    return len(parts) == 1 or any(part & mine and part & theirs for part in parts)


def alike(known: Iterable[Known], read: Sequence[Evidence]) -> dict[int, float]:
    """Return for each earlier letter how much of what it promises and of what the later one says is the same."""
    said: dict[str, float] = {}
    for evidence in read:
        said |= evidence.own.bits
    promised: dict[int, dict[str, float]] = defaultdict(dict)
    for each in known:
        promised[each.promise.head.id] |= each.context.bits
    total = sum(said.values())
    found = {}
    for letter_id, bits in promised.items():
        whole = math.sqrt(total * sum(bits.values()))
        found[letter_id] = bits_of(bits, bits.keys() & said.keys()) / whole if whole else 0.0
    return found


def among_others(pairs: Sequence[Scored], weights: Mapping[str, float]) -> list[Scored]:
    """Weigh each pair again, by how many other commitments of its letter are followed up and by how it leads others."""
    best = _best(pairs)
    relation = _relations(best, pairs)
    found = []
    by_sentence: dict[tuple[int, int], list[Scored]] = defaultdict(list)
    by_promise: dict[Place, list[Scored]] = defaultdict(list)
    for pair in pairs:
        by_sentence[(pair.place[0], pair.anchor)].append(pair)
        by_promise[pair.place].append(pair)
    for pair in pairs:
        others = max(0.0, relation[pair.place[0]] - probability(best[pair.place]))
        same_sentence = by_sentence[(pair.place[0], pair.anchor)]
        rivals = [each.points for each in same_sentence if _rivals(pair, each)]
        elsewhere = [each.points for each in by_promise[pair.place] if abs(each.anchor - pair.anchor) > NEXT]
        reasons = (
            Reason("itself", weights["itself"] * pair.points + weights["bias"]),
            Reason("letter_followed", round(weights["letter_followed"] * math.log1p(others), 3)),
            Reason("leads_promises", round(weights["leads_promises"] * _lead(pair.points, rivals), 3)),
            Reason("leads_sentences", round(weights["leads_sentences"] * _lead(pair.points, elsewhere), 3)),
        )
        points = sum(each.points for each in reasons)
        found.append(replace(pair, points=points, reasons=pair.reasons + reasons[1:]))
    return found


def _rivals(one: Scored, other: Scored) -> bool:
    return one.place != other.place and compete(one, other) and not _hands_over_what(one, other)


def _lead(points: float, others: Iterable[float]) -> float:
    return max(-LEAD, min(LEAD, points - max(others, default=-math.inf)))


def _best(pairs: Iterable[Scored]) -> dict[Place, float]:
    best: dict[Place, float] = {}
    for pair in pairs:
        best[pair.place] = max(best.get(pair.place, -math.inf), pair.points)
    return best


def _relations(best: Mapping[Place, float], pairs: Iterable[Scored]) -> dict[int, float]:
    """Sum for each letter how likely its commitments are followed up; letters that followed it up share in that."""
    own: dict[int, float] = defaultdict(float)
    for (letter_id, _start), points in best.items():
        own[letter_id] += probability(points)
    found = dict(own)
    for pair in pairs:
        for head in pair.known.followed_by:
            if head.id in found:
                found[head.id] = max(found[head.id], own[head.id] + HANDED_ON * own[pair.place[0]])
    return found
