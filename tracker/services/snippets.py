"""Where in a commitment the words searched for stand: a short piece of text with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.services.rows import Hit
from tracker.stemming import stems_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.search_query import Term

_WORD = re.compile(r"[^\W_]+")
_BEFORE, _LENGTH = 24, 160
"""Characters in front of the first hit, so that it shows in a narrow column, and of the whole piece."""


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    plain: str
    stem: str


def hit_of(terms: Sequence[Term], texts: Iterable[tuple[str, str]]) -> Hit | None:
    """Return the piece around the first hit in the text that holds the most of the terms.

    ``texts`` are names of fields with what stands in them; of equals the first is taken.
    """
    best: tuple[int, Hit] | None = None
    for field, text in texts:
        words = _words(text)
        spans = [_spans(words, term) for term in terms]
        number = sum(map(bool, spans))
        if number and (best is None or number > best[0]):
            best = (number, _cut(field, text, sorted({span for each in spans for span in each})))
            if number == len(terms):
                break
    return best[1] if best else None


def _words(text: str) -> list[_Word]:
    found = [(each.start(), each.end(), "".join(words_of(each.group()))) for each in _WORD.finditer(text)]
    stems = stems_of([plain for _, _, plain in found])
    return [_Word(start, end, plain, stem) for (start, end, plain), stem in zip(found, stems, strict=True)]


def _spans(words: Sequence[_Word], term: Term) -> list[tuple[int, int]]:
    """Return the place of each word of each occurrence of a term."""
    wanted, stems, length = term.words, stems_of(list(term.words)), len(term.words)
    spans: list[tuple[int, int]] = []
    for place in range(len(words) - length + 1):
        run = words[place : place + length]
        if _is_said(run, wanted, is_beginning=term.is_beginning) or (
            term.with_stems and [word.stem for word in run] == stems
        ):
            spans += [(word.start, word.end) for word in run]
    return spans


def _is_said(run: Sequence[_Word], wanted: Sequence[str], *, is_beginning: bool) -> bool:
    *before, last = (word.plain for word in run)
    ends_well = last.startswith(wanted[-1]) if is_beginning else last == wanted[-1]
    return ends_well and before == list(wanted[:-1])


def _cut(field: str, text: str, spans: Sequence[tuple[int, int]]) -> Hit:
    first = spans[0][0]
    start = 0 if first <= _BEFORE else text.find(" ", first - _BEFORE, first) + 1 or first
    end = len(text) if len(text) <= start + _LENGTH else text.rfind(" ", start, start + _LENGTH)
    end = max(end, spans[0][1])
    head, tail = "… " if start else "", " …" if end < len(text) else ""
    shift = len(head) - start
    kept = tuple((one + shift, other + shift) for one, other in spans if other <= end)
    # A line end or a tab in the piece would show as a gap; each is one character still.
    piece = re.sub(r"\s", " ", text[start:end])
    return Hit(field, f"{head}{piece}{tail}", kept)
