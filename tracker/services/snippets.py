"""Where in a commitment the words searched for stand: a short piece of text with their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.services.rows import Hit
from tracker.stemming import stems_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.search_query import Term

_WORD = re.compile(r"[^\W_]+")
_BEFORE, _LENGTH = 24, 160
"""Characters in front of the first hit, so that it shows in a narrow column, and of the whole piece."""


class _Word(NamedTuple):
    start: int
    end: int
    plain: str
    stem: str


def hit_of(terms: Sequence[Term], texts: Iterable[tuple[str, str]]) -> Hit | None:
    """Return the piece around the first hit in the text that holds the most of the terms.

    ``texts`` are names of fields with what stands in them; of equals the first is taken.
    """
    best: tuple[int, Hit] | None = None
    ending = _ending(tuple(terms))
    for field, text in texts:
        found = [(each, which) for each in _WORD.finditer(text) if (which := ending[each.group()])]
        if not found:
            continue
        spans = _spans(text, terms, found)
        number = len(spans)
        if number and (best is None or number > best[0]):
            best = (number, _cut(field, text, sorted({span for each in spans.values() for span in each})))
            if number == len(terms):
                break
    return best[1] if best else None


class _Ending(dict[str, tuple[int, ...]]):
    """Knows of each word as written which of the terms can end with it, by their places: most words end none."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        super().__init__()
        self._terms = terms

    def __missing__(self, written: str) -> tuple[int, ...]:
        word = _Word(0, 0, *_forms(written))
        which = (place for place, term in enumerate(self._terms) if _ends(word, term, _stems(term.words)))
        return self.setdefault(written, tuple(which))


@lru_cache(maxsize=4)
def _ending(terms: tuple[Term, ...]) -> _Ending:
    return _Ending(terms)


def _spans(
    text: str, terms: Sequence[Term], found: Sequence[tuple[re.Match[str], tuple[int, ...]]]
) -> dict[int, list[tuple[int, int]]]:
    """Return for each term that occurs, by its place, the places of its words; ``found`` are its possible ends."""
    spans: dict[int, list[tuple[int, int]]] = {}
    words: list[_Word] = []
    for end, which in found:
        for number in which:
            term = terms[number]
            if len(term.words) == 1:
                spans.setdefault(number, []).append(end.span())
                continue
            words = words or _words(text)
            run = _run_to(words, end.end(), len(term.words))
            if run and _are_before(run, term.words, _stems(term.words) if term.with_stems else ()):
                spans.setdefault(number, []).extend((word.start, word.end) for word in run)
    return spans


def _run_to(words: Sequence[_Word], end: int, length: int) -> Sequence[_Word]:
    """Return so many words of which the last ends there, none when there are fewer."""
    place = bisect_left(words, end, key=lambda word: word.end)
    return words[place - length + 1 : place + 1] if place >= length - 1 else ()


def _words(text: str) -> list[_Word]:
    return [_Word(each.start(), each.end(), *_forms(each.group())) for each in _WORD.finditer(text)]


@lru_cache(maxsize=20_000)
def _forms(written: str) -> tuple[str, str]:
    """Return a word as it is searched for, and its stem; a list holds the same few thousand words again and again."""
    plain = "".join(words_of(written))
    return plain, stems_of([plain])[0]


@lru_cache(maxsize=100)
def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(stems_of(list(words)))


def _ends(word: _Word, term: Term, stems: Sequence[str]) -> bool:
    """Tell whether a word can be the last of a term."""
    last = term.words[-1]
    is_said = word.plain.startswith(last) if term.is_beginning else word.plain == last
    return is_said or (term.with_stems and word.stem == stems[-1])


def _are_before(run: Sequence[_Word], wanted: Sequence[str], stems: Sequence[str]) -> bool:
    """Tell whether the words before the last are those of the term, as they are or all by their stems."""
    before = [word.plain for word in run[:-1]] == list(wanted[:-1])
    return before or (bool(stems) and [word.stem for word in run] == list(stems))


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
