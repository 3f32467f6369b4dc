"""What the command palette offers, and how it finds it: every word typed must be found, in any order.

A word counts most where it begins a word, less within one, least as letters in their order with others between.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

ACTION, VIEW, SAVED_KIND, TAG_KIND, DOSSIER, LETTER = (
    QT_TRANSLATE_NOOP("Palette", "handeling"),
    QT_TRANSLATE_NOOP("Palette", "overzicht"),
    QT_TRANSLATE_NOOP("Palette", "zoekopdracht"),
    QT_TRANSLATE_NOOP("Palette", "label"),
    QT_TRANSLATE_NOOP("Palette", "dossier"),
    QT_TRANSLATE_NOOP("Palette", "brief"),
)
"""The kinds of entries, by the word for them."""

MOST = 60
"""Entries shown at once; a longer list is no help."""
_BEGINS, _WITHIN, _SCATTERED = 4, 2, 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to go to or do; ``detail`` is searched as well, in ``plain`` as ``plain_text`` writes it.

    ``id`` is the place of the entry among all.
    """

    text: str
    kind: object
    run: Callable[[], None]
    detail: str = ""
    keys: str = ""
    plain: str = ""
    id: int = 0


def entry(text: str, kind: object, run: Callable[[], None], *, detail: str = "", keys: str = "") -> Entry:
    """Make an entry."""
    return Entry(text, kind, run, detail, keys, plain_text(f"{text} {detail}"))


def numbered(entries: Iterable[Entry], first: int = 0) -> tuple[Entry, ...]:
    """Give entries their places, from ``first``."""
    return tuple(replace(each, id=place) for place, each in enumerate(entries, start=first))


def plain_text(text: str) -> str:
    """Write a text for comparing: small letters without accents."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def ranked(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries that answer to what was typed, the best first and otherwise in their order."""
    words = plain_text(typed).split()
    found = [(points, each) for each in entries if (points := _points(words, each)) is not None]
    return [each for _, each in sorted(found, key=lambda pair: -pair[0])][:MOST]


def _points(words: Sequence[str], candidate: Entry) -> int | None:
    total = 0
    for word in words:
        points = _word_points(word, candidate)
        if not points:
            return None
        total += points
    return total


def _word_points(word: str, candidate: Entry) -> int:
    at = candidate.plain.find(word)
    if at >= 0:
        begins = at == 0 or f" {word}" in candidate.plain
        return _BEGINS if begins else _WITHIN
    # Among thousands of letters, scattered letters answer to anything.
    is_scattered = candidate.kind is not LETTER and any(_has_letters(word, each) for each in candidate.plain.split())
    return _SCATTERED if is_scattered else 0


def _has_letters(wanted: str, word: str) -> bool:
    rest = iter(word)
    return len(wanted) > 1 and word[0] == wanted[0] and all(char in rest for char in wanted)
