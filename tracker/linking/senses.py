"""Words that can stand for one another when a promise and what became of it are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tracker.linking.likeness import form_of
from tracker.stemming import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.linking.likeness import Words

Senses = Mapping[str, frozenset[int]]
"""The numbers of the groups in which a word form stands."""


def senses_of(groups: Sequence[str]) -> Senses:
    """Return the groups of each word form; ``groups`` are lines of words."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(groups):
        for word in words_of(line):
            found.setdefault(form_of(word), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def meant_by(words: Words, senses: Senses) -> frozenset[int]:
    """Return the groups that a text touches."""
    return frozenset(number for form in words.bits for number in senses.get(form, ()))
