"""Items of a list that go on with the line above it: "Daarom zal ik:", "Ik neem de volgende maatregelen:"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.extraction.clauses import Clause, Mood, clauses_of
from tracker.extraction.subjects import SubjectClass
from tracker.extraction.words import is_infinitive

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon
    from tracker.extraction.subjects import Subject

STEPS = re.compile(r"\b(?:maatregel(?:en)?|stap(?:pen)?|acties?|toezegging(?:en)?|voornemens?|sporen|inzet)\b")
"""What a line calls the items below it when each of them is an act."""
BINDING = frozenset({SubjectClass.FIRST, SubjectClass.GOVERNMENT})
AHEAD = frozenset({Mood.FUTURE, Mood.PRESENT, Mood.WILL, Mood.BE})


def leading_clause(lead: str, lexicon: Lexicon, before: Subject | None) -> Clause | None:
    """Return the last clause of the line above a list when it says what the government does or will do."""
    clauses = clauses_of(lead.rstrip(": "), lexicon, before) if lead.endswith(":") else ()
    last = clauses[-1] if clauses else None
    binds = last and last.matrix and not last.negated and last.mood in AHEAD and last.subject.cls in BINDING
    return last if binds else None


def names_steps(clause: Clause) -> bool:
    """Say whether the line above a list calls its items acts ("Ik zet de volgende stappen:")."""
    return STEPS.search(clause.lower) is not None


def with_lead(
    item: str, own: tuple[Clause, ...], leading: Clause, lexicon: Lexicon, before: Subject | None
) -> tuple[Clause, ...]:
    """Return the clauses of an item, read on from the line above it when the item has no verb of its own.

    Their places are those in the item; what stands in the line above is only in ``lower``.
    """
    if own and not _goes_on(own[0], leading):
        return own
    start = item[:1].lower() if item[1:2].islower() else item[:1]
    text = f"{leading.text} {start}{item[1:]}"
    shift = len(leading.text) + 1
    return tuple(_moved(clause, item, shift) for clause in clauses_of(text, lexicon, before) if clause.span[1] > shift)


def _goes_on(first: Clause, leading: Clause) -> bool:
    """Say whether the item's first verb is an infinitive that the line above asks for."""
    waits = leading.mood in {Mood.FUTURE, Mood.WILL} or leading.finite in {"ga", "gaat", "gaan"}
    return is_infinitive(first.finite) and (waits or first.subject.cls is SubjectClass.NONE)


def _moved(clause: Clause, item: str, shift: int) -> Clause:
    span = (max(0, clause.span[0] - shift), clause.span[1] - shift)
    return replace(clause, span=span, text=item[span[0] : span[1]])
