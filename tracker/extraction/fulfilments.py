"""Sentences in which the letter says that it keeps, or reports on, an earlier promise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.layout import Section
from tracker.extraction.periods import due_of, periods_in
from tracker.extraction.promises import promise_of
from tracker.extraction.references import reference_of
from tracker.extraction.results import Fulfilment
from tracker.extraction.telling import tells
from tracker.terms import LinkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.candidates import Letter
    from tracker.extraction.rulebook import OutcomeRule, Rulebook
    from tracker.extraction.sentences import Sentence

STILL_TO_COME = frozenset({LinkKind.POSTPONEMENT, LinkKind.PROGRESS, LinkKind.PARTIAL, LinkKind.AMENDMENT})
"""After these a term in the sentence is the new one."""
MISSED = re.compile(r"(?i)\bniet (?:\w+ ){0,3}(?:mogelijk|haalbaar|gelukt|gehaald)\b[^,;.]{0,200}")
"""The term that was not kept is no new one."""


def fulfilments_in(sentence: Sentence, letter: Letter, rulebook: Rulebook) -> list[Fulfilment]:
    """Return the fulfilment that a sentence states, if any."""
    if sentence.block.section is not Section.GOVERNMENT or sentence.is_question:
        return []
    if not tells(rulebook.fulfilments, sentence.text.lower(), context=sentence.context.lower()):
        return []
    start, end = letter.view.raw_span(sentence.start, sentence.end)
    page = letter.source.page_at(start).number
    text = sentence.text
    outcome = outcome_of(text.lower(), rulebook.outcomes)
    ahead = MISSED.sub("", text)
    due = due_of(periods_in(ahead, letter.date, rulebook.calendar)) if outcome in STILL_TO_COME else None
    return [Fulfilment(text, start, end, page, promise_of(text, rulebook), reference_of(text), outcome, due)]


def outcome_of(text: str, rules: Sequence[OutcomeRule]) -> LinkKind:
    """Return what became of the promise that a sentence (in lower case) speaks of."""
    for rule in rules:
        if rule.holds_in(text):
            return rule.outcome
    return LinkKind.FULFILMENT
