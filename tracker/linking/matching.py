"""From a later letter and earlier commitments to proposed links."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.linking.evidence import Evidence, Known, known_of
from tracker.linking.features import first_values, is_hopeless, may_match, reasons_for, shared, values_of
from tracker.linking.likeness import likeness
from tracker.linking.lineage import replaced_by
from tracker.linking.outcomes import Outcome, outcomes_of, passage_of
from tracker.linking.relations import Scored, alike, among_others, compete
from tracker.linking.rows import Reason, Suggestion
from tracker.linking.weighing import order_of, points_of, probability

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tracker.linking.linkbook import Linkbook
    from tracker.linking.rows import Head, Lineage, Promise
    from tracker.linking.subjects import Rarity


@dataclass(frozen=True, slots=True)
class Pair:
    """A commitment and the sentence of the letter that speaks of it; the highest ``rank`` goes first."""

    scored: Scored
    score: float
    rank: float

    @property
    def known(self) -> Known:
        """The commitment."""
        return self.scored.known

    @property
    def anchor(self) -> int:
        """The place of the sentence in the letter."""
        return self.scored.anchor

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why."""
        return self.scored.reasons


def suggestions_for(
    read: Sequence[Evidence], promises: Iterable[Promise], lineage: Lineage, book: Linkbook, rarity: Rarity
) -> tuple[Suggestion, ...]:
    """Return the links that a letter proves, best first; ``read`` are its sentences as ``evidence_of`` reads them."""
    earlier = {
        each.id: each
        for each in with_terms_of_sentence(promises)
        if read and _is_earlier(each, read[0].head) and each.id not in lineage.reports
    }
    replaced = replaced_by(earlier, lineage)
    known = {
        each.id: known_of(
            each, book, rarity, [earlier[old] for old in replaced[each.id]], tuple(lineage.followed_by.get(each.id, ()))
        )
        for each in earlier.values()
    }
    pairs = _pairs(scored_pairs(list(known.values()), read, book), book)
    chosen = _with_relatives(_one_each(pairs), known, replaced)
    found = [
        _suggestion(pair, outcome, read)
        for pair in chosen
        for outcome in outcomes_of(passage_of(pair.known, pair.anchor, read, book))
    ]
    return _one_proof_each(found, earlier)


def with_terms_of_sentence(promises: Iterable[Promise]) -> list[Promise]:
    """Give a commitment without a term that of another one in its sentence ("ik laat …, dat u in mei krijgt")."""
    every = list(promises)
    dated = {(each.head.id, each.start): each for each in every if each.due}
    found = []
    for each in every:
        other = dated.get((each.head.id, each.start))
        found.append(replace(each, due=other.due, due_text=other.due_text) if other and not each.due else each)
    return found


def scored_pairs(known: Sequence[Known], read: Sequence[Evidence], book: Linkbook) -> list[Scored]:
    """Return every pair that is worth comparing, with its points by itself."""
    near = alike(known, read)
    found = []
    for each in known:
        for evidence in read:
            if not may_match(each, evidence):
                continue
            like = likeness(each.words, evidence.words)
            first = first_values(each, evidence, like, near[each.promise.head.id])
            if not is_hopeless(first, book.weights):
                values = values_of(each, evidence, like, first, book.senses)
                reasons = reasons_for(values, book.weights)
                found.append(Scored(each, evidence, points_of(reasons, book.weights), reasons, shared(each, evidence)))
    return found


def _pairs(scored: Sequence[Scored], book: Linkbook) -> list[Pair]:
    found = []
    for pair in among_others(scored, book.weights.between):
        score = probability(pair.points)
        if score >= book.weights.threshold:
            rank = pair.points + order_of(pair.reasons, book.weights)
            found.append(Pair(pair, score, rank))
    return found


def _one_proof_each(found: Sequence[Suggestion], promises: Mapping[int, Promise]) -> tuple[Suggestion, ...]:
    """Keep one of what ends in the same proof, or begins in the same sentence of the earlier letter; best first."""
    kept: list[Suggestion] = []
    proofs: dict[tuple[int, int], tuple[int, int]] = {}
    owners: dict[tuple[int, int], int] = {}
    for each in sorted(found, key=lambda each: -each.score):
        promise = promises[each.promise_id]
        proof, place = (each.start, promise.head.id), (promise.head.id, promise.start)
        names_both = proofs.setdefault(proof, each.named_at) == each.named_at
        if names_both and owners.setdefault(place, promise.id) == promise.id:
            kept.append(each)
    return tuple(kept)


def _is_earlier(promise: Promise, head: Head) -> bool:
    written, follows = promise.head.date, head.date
    return promise.head.id != head.id and written is not None and follows is not None and written < follows


def _one_each(pairs: Sequence[Pair]) -> list[Pair]:
    """Give each commitment one sentence and each sentence one commitment of a letter for its words, the best first."""
    chosen: list[Pair] = []
    promises: set[int] = set()
    taken: dict[tuple[int, int], list[Scored]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda each: -each.rank):
        promise, place = pair.known.promise, (pair.anchor, pair.known.promise.head.id)
        if promise.id not in promises and not any(compete(pair.scored, each) for each in taken[place]):
            promises.add(promise.id)
            taken[place].append(pair.scored)
            chosen.append(pair)
    return chosen


def _with_relatives(
    pairs: Sequence[Pair], known: Mapping[int, Known], replaced: Mapping[int, Collection[int]]
) -> list[Pair]:
    """Make one outcome of a commitment and all that stand in its place: the best sentence speaks for each of them."""
    relatives: dict[int, set[int]] = defaultdict(set)
    for new, olds in replaced.items():
        for old in olds:
            relatives[old].add(new)
            relatives[new].add(old)
    chosen: dict[int, Pair] = {}
    for pair in sorted(pairs, key=lambda each: -each.rank):
        family = {pair.known.promise.id, *relatives[pair.known.promise.id]}
        for member in family - chosen.keys():
            own = member == pair.known.promise.id
            reasons = pair.reasons if own else (*pair.reasons, Reason("lineage", 0.0))
            chosen[member] = replace(pair, scored=replace(pair.scored, known=known[member], reasons=reasons))
    return list(chosen.values())


def _suggestion(pair: Pair, outcome: Outcome, read: Sequence[Evidence]) -> Suggestion:
    statement, named = outcome.evidence.statement, read[pair.anchor].statement
    return Suggestion(
        promise_id=pair.known.promise.id,
        letter_id=outcome.evidence.head.id,
        kind=outcome.kind,
        quote=statement.text,
        start=statement.start,
        end=statement.end,
        page=statement.page,
        named_at=(named.start, named.end),
        new_due=outcome.new_due,
        score=round(pair.score, 4),
        reasons=pair.reasons,
    )
