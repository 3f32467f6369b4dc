"""Which commitments stand in the place of which: a postponement is a commitment itself, and so is a repetition."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tracker.linking.rows import Lineage
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tracker.linking.rows import Head, Promise, Proof

CONTINUES = frozenset({LinkKind.POSTPONEMENT, LinkKind.RESTATEMENT, LinkKind.AMENDMENT})
"""Kinds by which a sentence of the later letter takes the commitment's place."""


def lineage_of(links: Iterable[Proof], promises: Iterable[Promise], heads: Mapping[int, Head]) -> Lineage:
    """Return what links say of the commitments that stand in their letters."""
    there: dict[int, list[Promise]] = defaultdict(list)
    for promise in promises:
        there[promise.head.id].append(promise)
    successors: dict[int, set[int]] = defaultdict(set)
    followed: dict[int, set[Head]] = defaultdict(set)
    told: set[int] = set()
    for link in links:
        followed[link.promise_id].add(heads[link.letter_id])
        proof = _at(there[link.letter_id], (link.start, link.end))
        named = _at(there[link.letter_id], link.named_at)
        if link.kind in CONTINUES:
            successors[link.promise_id] |= proof
            told |= named - proof
        elif link.kind is not LinkKind.ADDITION:
            told |= named | proof
    in_place = {each for new in successors.values() for each in new}
    return Lineage(successors, frozenset(told - in_place), followed)


def _at(promises: Sequence[Promise], span: tuple[int, int]) -> set[int]:
    start, end = span
    return {each.id for each in promises if each.start < end and start < each.end}


def replaced_by(earlier: Mapping[int, Promise], lineage: Lineage) -> dict[int, set[int]]:
    """Return for each commitment all those that it stands in the place of, the first promise last of all."""
    direct: dict[int, set[int]] = defaultdict(set)
    for old, later in lineage.successors.items():
        for new in later:
            if old in earlier and new in earlier and old != new:
                direct[new].add(old)
    found: dict[int, set[int]] = defaultdict(set)
    for new, olds in list(direct.items()):
        waiting = [*olds]
        while waiting:
            old = waiting.pop()
            if old not in found[new] and old != new:
                found[new].add(old)
                waiting += direct.get(old, ())
    return found
