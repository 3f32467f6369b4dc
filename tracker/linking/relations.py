"""A pair of a commitment and a sentence among all pairs of their two letters: letters follow letters, not sentences."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.linking.rows import Reason
from tracker.linking.weighing import probability

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.linking.evidence import Evidence, Known

LEAD = 3.0
"""A pair leads or trails another by at most so many points."""
HANDED_ON = 0.7
"""How much of a letter's relation goes to the letters that followed it up."""
NEXT = 1
"""Sentences this near each other tell of one thing and do not compete."""

Place = tuple[int, int]
"""A sentence that promises: its letter and where it begins there."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with its points by itself: ``anchor`` is the place of the sentence in the later letter."""

    known: Known
    anchor: int
    points: float
    reasons: tuple[Reason, ...]

    @property
    def place(self) -> Place:
        """The sentence that promises."""
        return (self.known.promise.head.id, self.known.promise.start)


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
        found[letter_id] = sum(bits[stem] for stem in bits.keys() & said.keys()) / whole if whole else 0.0
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
        rivals = [each.points for each in same_sentence if each.place != pair.place]
        elsewhere = [each.points for each in by_promise[pair.place] if abs(each.anchor - pair.anchor) > NEXT]
        reasons = (
            Reason("itself", weights["itself"] * pair.points + weights["bias"]),
            Reason("letter_followed", round(weights["letter_followed"] * math.log1p(others), 3)),
            Reason("leads_promises", round(weights["leads_promises"] * _lead(pair.points, rivals), 3)),
            Reason("leads_sentences", round(weights["leads_sentences"] * _lead(pair.points, elsewhere), 3)),
        )
        found.append(Scored(pair.known, pair.anchor, sum(each.points for each in reasons), pair.reasons + reasons[1:]))
    return found


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
