"""What a proposal's two sentences have in common, by its place in each: words, amounts and references to mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from tracker.linking.citations import citations_in
from tracker.stemming import stems_of, words_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from tracker.services.rows import ProposalRow, ReasonRow

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?(?:\s+(?:miljoen|miljard|mln\.?|mld\.?))?")
_TIMES = {"miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9}
_WORDED = frozenset(
    {"words", "words_before", "words_before_promise", "words_before_evidence", "topic", "names", "counts"}
)
"""The features whose words are words of the sentences."""


class Reasoned(Protocol):
    """What a program proposes, with its reasons."""

    @property
    def reasons(self) -> tuple[ReasonRow, ...]:
        """Why."""


def marks_of(row: ProposalRow) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the places to mark in the commitment's sentence and in the sentence that proves the link."""
    return (
        spans_in(row, row.commitment_quote, row.commitment_date),
        spans_in(row, row.quote, row.letter_date),
    )


def spans_in(row: Reasoned, text: str, written: dt.date | None) -> tuple[Span, ...]:
    """Return the places in ``text``, of a letter written that day, of what the proposal rests on."""
    said = {word for reason in row.reasons for word in reason.words}
    worded = {word for reason in row.reasons if reason.feature in _WORDED for word in reason.words}
    stems = set(stems_of([part for word in worded for part in words_of(word)]))
    found = [
        *_words(text, stems),
        *_numbers(text, {float(word) for each in row.reasons if each.feature == "amounts" for word in each.words}),
        *_phrases(text, {word for each in row.reasons if each.feature == "same_term" for word in each.words}),
        *((each.start, each.end) for each in citations_in(text, written) if each.key in said),
    ]
    return _merged(found)


def _words(text: str, stems: set[str]) -> Iterator[Span]:
    for match in _WORD.finditer(text):
        if stems & set(stems_of(words_of(match.group()))):
            yield match.span()


def _numbers(text: str, amounts: set[float]) -> Iterator[Span]:
    for match in _NUMBER.finditer(text):
        if amounts and _value(match.group()) in amounts:
            yield match.span()


def _value(written: str) -> float:
    number, *unit = written.split()
    times = _TIMES[unit[0].rstrip(".")] if unit else 1.0
    return float(number.replace(".", "").replace(",", ".")) * times


def _phrases(text: str, phrases: set[str]) -> Iterator[Span]:
    for phrase in phrases:
        yield from (match.span() for match in re.finditer(re.escape(phrase), text, re.IGNORECASE))


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
