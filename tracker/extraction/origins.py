"""Where each field of a candidate came from: the words, and how near to its clause they stand.

The fields are not filled again: the words of the candidate are looked for from near to far, in the order in which
``candidates``, ``fields`` and ``recipients`` look, so that the place named is the place they were taken from.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.extraction.fields import INFORMING
from tracker.extraction.promised_quantities import promised_quantities
from tracker.extraction.recipients import THE_KAMER
from tracker.extraction.states import told_by
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.extraction.candidates import Place, Weighed
    from tracker.extraction.guarded import Guarded
    from tracker.extraction.results import Candidate
    from tracker.extraction.rulebook import FieldWords
    from tracker.extraction.states import Standing


class Whence(StrEnum):
    """Where the words of a field stand."""

    SUBJECT = "subject"
    OTHER_SUBJECT = "other-subject"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    BEFORE = "before"
    LEAD = "lead"
    OCCASION = "occasion"
    """The day of the meeting that the letter prepares."""
    SPEAKER = "speaker"
    """Who speaks in this letter."""
    RULE = "rule"
    """A rule that fired decides it."""
    KIND = "kind"
    """It follows from the kind of commitment."""
    DEFAULT = "default"
    """No words say otherwise."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One field: its name, where it came from, and the words there (empty for what follows from something else)."""

    field: str
    whence: Whence
    words: str = ""


def origins_of(
    candidate: Candidate, item: Weighed, place: Place, standing: Standing, words: FieldWords
) -> tuple[Origin, ...]:
    """Return the origin of every field that ``candidate`` has; ``item`` is the clause it was made from."""
    found = [
        _kind(candidate, item, place, words),
        _actor(candidate, item, place),
        _recipient(candidate, item, place),
        _quantities(candidate, item, place, words),
        _due(candidate, item, place),
        Origin("condition", Whence.SENTENCE, candidate.condition) if candidate.condition else None,
        _state(standing, words),
        Origin("restates", Whence.SENTENCE, candidate.restates) if candidate.restates else None,
    ]
    return tuple(origin for origin in found if origin)


def _within(words: str, item: Weighed, place: Place) -> Whence | None:
    """Return the nearest of clause, sentence, the list's first line and the sentences before that has ``words``."""
    texts = (
        (Whence.CLAUSE, item.clause.text),
        (Whence.SENTENCE, place.sentence.text),
        (Whence.LEAD, place.sentence.block.lead),
        *((Whence.BEFORE, text) for text in place.before),
    )
    wanted = _plain(words)
    return next((whence for whence, text in texts if wanted and wanted in _plain(text)), None)


def _plain(text: str) -> str:
    """Leave only letters and digits: noun phrases are put together again with spaces of their own."""
    return "".join(char for char in text.lower() if char.isalnum())


def _kind(candidate: Candidate, item: Weighed, place: Place, words: FieldWords) -> Origin:
    if candidate.kind is CommitmentKind.INFORMATION:
        rules = [rule for rule in item.rules if rule in INFORMING]
        match = _match(item.clause.lower, (words.information,))
        return Origin("kind", Whence.CLAUSE, match) if match or not rules else Origin("kind", Whence.RULE, rules[0])
    units = ", ".join(quantity.unit for quantity in candidate.quantities)
    patterns = {
        CommitmentKind.FINANCIAL: (words.financial,),
        CommitmentKind.MATERIEL: (words.equipment,),
        CommitmentKind.PERSONNEL: (words.staff,),
    }.get(candidate.kind, ())
    match = _match(place.sentence.text.lower(), patterns)
    if candidate.kind is CommitmentKind.POLICY or not (units or match):
        return Origin("kind", Whence.DEFAULT)
    return Origin("kind", Whence.SENTENCE, match or units)


def _match(text: str, patterns: Iterable[Guarded]) -> str:
    found = (pattern.search(text) for pattern in patterns)
    return next((match.group().strip() for match in found if match), "")


def _actor(candidate: Candidate, item: Weighed, place: Place) -> Origin:
    wanted = candidate.actor.lower()
    if item.clause.subject.text.lower() == wanted:
        return Origin("actor", Whence.SUBJECT, item.clause.subject.text)
    if any(other.clause.subject.text.lower() == wanted for other in place.weighed):
        return Origin("actor", Whence.OTHER_SUBJECT, candidate.actor)
    return Origin("actor", _within(candidate.actor, item, place) or Whence.SPEAKER, candidate.actor)


def _recipient(candidate: Candidate, item: Weighed, place: Place) -> Origin | None:
    if not candidate.recipient:
        return None
    if candidate.recipient == THE_KAMER and candidate.kind is CommitmentKind.INFORMATION:
        return Origin("recipient", Whence.KIND)
    return Origin("recipient", _within(candidate.recipient, item, place) or Whence.SENTENCE, candidate.recipient)


def _quantities(candidate: Candidate, item: Weighed, place: Place, words: FieldWords) -> Origin | None:
    if not candidate.quantities:
        return None
    whence = (
        Whence.CLAUSE
        if promised_quantities(item.clause.text, words, place.before) == candidate.quantities
        else Whence.SENTENCE
    )
    return Origin("quantities", whence)


def _due(candidate: Candidate, item: Weighed, place: Place) -> Origin | None:
    if candidate.due is None:
        return None
    return Origin("due", _within(candidate.due.text, item, place) or Whence.OCCASION, candidate.due.text)


def _state(standing: Standing, words: FieldWords) -> Origin:
    found = told_by(standing, words)[1].strip()
    if not found:
        return Origin("state", Whence.DEFAULT)
    if found in standing.sentence.lower():
        return Origin("state", Whence.CLAUSE if found in standing.clause.lower else Whence.SENTENCE, found)
    return Origin("state", Whence.LEAD, found)
