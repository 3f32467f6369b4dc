"""Official records beside the commitments in letters: which of them are the same promise. Pure.

The record is what the griffie wrote of a promise in a debate; the commitment is a sentence of a letter, in which the
minister mostly says it again. So wording, person, day of the debate and term are compared, each a readable weight.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from tracker.extraction.ministries import ministry_in
from tracker.extraction.periods import Period, periods_in
from tracker.extraction.quantities import quantities_in
from tracker.linking.citations import Role, citations_in
from tracker.linking.rows import Reason
from tracker.linking.subjects import Rarity, Subject, common, counts_in, subject_of
from tracker.linking.weighing import points_of, probability
from tracker.stemming import words_of
from tracker.terms import DueOrigin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tracker.extraction.results import Quantity
    from tracker.extraction.rulebook import Rulebook
    from tracker.linking.rows import Promise
    from tracker.linking.weighing import Weights

MOST_NAMES = 3
TEN_BITS = 10.0
LEAST_BITS = 5.0
"""Two texts that share less are not compared further, unless the letter names the record's number."""
BEFORE = dt.timedelta(days=14)
"""So much earlier than the record's day a letter may be: records are sometimes entered later than the debate."""
LONG = dt.timedelta(days=730)
NEAR = dt.timedelta(days=92)
"""A griffie rounds off: "begin 2023" for the first quarter, "voor de zomer" for 1 July."""


@dataclass(frozen=True, slots=True)
class Record:
    """An official record: ``surname`` of who promised it, ``ministry`` by our name or empty, ``day`` of the debate."""

    id: int
    number: str
    text: str
    surname: str = ""
    ministry: str = ""
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """A commitment with who signed its letter and who it says promises."""

    promise: Promise
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordRead:
    """A record as it is matched."""

    record: Record
    subject: Subject
    quantities: tuple[Quantity, ...]
    counts: frozenset[str]
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class OwnRead:
    """A commitment as it is matched; ``cited`` are the keys in it and before it, ``meetings`` the days of meetings."""

    own: Own
    subject: Subject
    context: Subject
    counts: frozenset[str]
    cited: frozenset[str]
    meetings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A record and a commitment that may be the same promise; ``score`` lies between 0 and 1."""

    record_id: int
    promise_id: int
    score: float
    reasons: tuple[Reason, ...] = field(default=())


def read_record(record: Record, rulebook: Rulebook, rarity: Rarity) -> RecordRead:
    """Return a record ready to be matched."""
    return RecordRead(
        record=record,
        subject=subject_of(record.text, rarity),
        quantities=quantities_in(record.text, rulebook.words),
        counts=counts_in(record.text),
        periods=periods_in(record.text, record.day, rulebook.calendar) if record.day else (),
    )


def read_own(own: Own, rarity: Rarity) -> OwnRead:
    """Return a commitment ready to be matched."""
    whole = f"{own.promise.context} {own.promise.quote}".strip()
    cited = citations_in(whole, own.promise.head.date)
    meetings = {each.key for each in cited if each.key.startswith("day:") and each.role is not Role.LETTER}
    return OwnRead(
        own=own,
        subject=subject_of(own.promise.quote, rarity),
        context=subject_of(whole, rarity),
        counts=counts_in(own.promise.quote),
        cited=frozenset(each.key for each in cited),
        meetings=frozenset(meetings),
    )


def match_of(record: RecordRead, own: OwnRead, weights: Weights) -> Match:
    """Return how likely the two are the same promise, with every reason."""
    values = _values(record, own)
    reasons = tuple(
        Reason(name, round(weights.points[name] * value, 3), words) for name, (value, words) in values.items() if value
    )
    score = round(probability(points_of(reasons, weights)), 3)
    return Match(record.record.id, own.own.promise.id, score, reasons)


def may_match(record: RecordRead, own: OwnRead) -> bool:
    """Say quickly whether it is worth comparing."""
    return _number(record) in own.cited or common(record.subject, own.context).bits >= LEAST_BITS


def pair(matches: Iterable[Match], *, taken: Collection[tuple[int, int]] = (), threshold: float) -> tuple[Match, ...]:
    """Choose one commitment for a record and one record for a commitment, the likeliest first.

    ``taken`` are pairs of record and commitment that are decided already.
    """
    records = {record for record, _promise in taken}
    promises = {promise for _record, promise in taken}
    chosen: list[Match] = []
    for each in sorted(matches, key=lambda match: (-match.score, match.record_id, match.promise_id)):
        if each.score >= threshold and each.record_id not in records and each.promise_id not in promises:
            records.add(each.record_id)
            promises.add(each.promise_id)
            chosen.append(each)
    return tuple(chosen)


Value = tuple[float, tuple[str, ...]]


def _values(record: RecordRead, own: OwnRead) -> dict[str, Value]:
    shared = common(own.subject, record.subject)
    wider = common(own.context, record.subject)
    before = tuple(word for word in wider.words if word not in shared.words)
    names = own.context.names & record.subject.names
    quote = own.own.promise.quote
    return {
        "words": (shared.bits / TEN_BITS, shared.words),
        "words_before": (max(0.0, wider.bits - shared.bits) / TEN_BITS, before),
        "record_coverage": (_part(wider.bits, record.subject.total), ()),
        "own_coverage": (_part(shared.bits, own.subject.total), ()),
        "names": (min(MOST_NAMES, len(names)), tuple(sorted(names))),
        "other_names": (float(bool(own.subject.names and record.subject.names) and not names), ()),
        "wording": (max(0.0, fuzz.token_set_ratio(quote, record.record.text) - 40) / 60, ()),
        "soft": (float(not own.own.promise.firm), ()),
        **_things(record, own),
        **_origin(record, own),
    }


def _part(bits: float, total: float) -> float:
    return min(1.0, bits / total) if total else 0.0


def _flag(words: Iterable[str]) -> Value:
    found = tuple(sorted(words))
    return (1.0 if found else 0.0, found)


def _things(record: RecordRead, own: OwnRead) -> dict[str, Value]:
    promise = own.own.promise
    mine = {f"{each.value:g}" for each in promise.quantities if each.unit == "EUR"}
    theirs = {f"{each.value:g}" for each in record.quantities if each.unit == "EUR"}
    ahead = [each for each in record.periods if not each.past and (each.date or each.origin is not DueOrigin.EVENT)]
    same = {
        each.text
        for each in ahead
        if (each.date and each.date == promise.due) or each.text.lower() == promise.due_text.lower()
    }
    near = any(each.date and promise.due and abs(each.date - promise.due) <= NEAR for each in ahead)
    return {
        "amounts": _flag(mine & theirs),
        "counts": _flag(own.counts & record.counts),
        "same_term": _flag(same),
        "other_term": (float(bool(ahead and promise.due_text) and not same and not near), ()),
    }


def _origin(record: RecordRead, own: OwnRead) -> dict[str, Value]:
    head, official = own.own.promise.head, record.record
    day = f"day:{official.day}" if official.day else ""
    ministries = {head.ministry, official.ministry}
    both = bool(head.ministry and official.ministry)
    gap = head.date - official.day if head.date and official.day else dt.timedelta(0)
    return {
        "number_cited": _flag({_number(record)} & own.cited),
        "day_cited": _flag({day} & own.cited),
        "other_day_cited": (float(bool(own.meetings) and day not in own.cited), ()),
        "same_person": _flag(_same_people(official.surname, own.own.people)),
        "same_ministry": _flag(ministries if both and len(ministries) == 1 else ()),
        "other_ministry": (float(both and len(ministries) > 1), ()),
        "before": (float(gap < -BEFORE), ()),
        "long_after": (float(gap > LONG), ()),
    }


def _number(record: RecordRead) -> str:
    return f"tz:{record.record.number.lower()}" if record.record.number else "-"


def _same_people(surname: str, people: Sequence[str]) -> Iterable[str]:
    wanted = set(words_of(surname))
    return [person for person in people if wanted and wanted <= set(words_of(person))]


def ministry_of(official: str, office: str, rulebook: Rulebook) -> str:
    """Return our name of the ministry that a record names, or of the one its minister belongs to; else empty."""
    return ministry_in(official, rulebook.ministries) or ministry_in(office, rulebook.ministries) or ""


def surname_of(values: Mapping[str, str]) -> str:
    """Return the surname in a record; of a whole name its last word."""
    surname = " ".join(filter(None, [values.get("surname_prefix", ""), values.get("surname", "")]))
    return surname or (values.get("name", "").split() or [""])[-1]
