"""How telling a word is in this database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.linking.subjects import rarity_of
from tracker.services.linkbook import load_linkbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.linking.subjects import Rarity

SMOOTHING = 2_000
"""Commitments by which a small database is thought larger, so that its few words do not all seem common."""
FAMILY = 4
"""So many commitments may hold a word because they are one another's history; that does not make it common."""


def rarity_here(counts: Mapping[str, int], commitments: int) -> Rarity:
    """Return how telling a stem is, given in how many of the ``commitments`` each stem stands."""
    book = load_linkbook()

    def share(stem: str) -> float:
        return max(0, counts.get(stem, 0) - FAMILY) / (commitments + SMOOTHING)

    return rarity_of(book.per_thousand, book.never, share)
