"""The difference between two lists of numbers as the few steps that a view can follow without losing its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable

_MOST_STEPS = 200
"""Above this many steps the view starts afresh: quicker than so many small ones."""
_MOST_COMPARED = 20_000
"""Above this many numbers between what both lists begin and end with, comparing takes longer than starting afresh."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Ranges of places: ``gone`` in the old list from the bottom up, ``added`` in the new one from the top."""

    gone: tuple[tuple[int, int], ...] = ()
    added: tuple[tuple[int, int], ...] = ()


def steps_between(old: array[int], new: array[int]) -> Steps | None:
    """Return how to come from the old list to the new.

    ``None`` when what stays changes its order, or when it takes too much.
    """
    if abs(len(old) - len(new)) > _MOST_COMPARED:
        return None
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(before) + len(after) > _MOST_COMPARED:
        return None
    kept, known = set(after), set(before)
    if [each for each in before if each in kept] != [each for each in after if each in known]:
        return None
    gone = _runs(head + place for place, each in enumerate(before) if each not in kept)
    added = _runs(head + place for place, each in enumerate(after) if each not in known)
    return Steps(tuple(reversed(gone)), tuple(added)) if len(gone) + len(added) <= _MOST_STEPS else None


def _common(first: array[int], second: array[int]) -> int:
    """Return how many numbers two lists have in common from their start."""
    one, other, size = first.tobytes(), second.tobytes(), first.itemsize
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low * size : middle * size] == other[low * size : middle * size]:
            low = middle
        else:
            high = middle - 1
    return low


def _runs(places: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
