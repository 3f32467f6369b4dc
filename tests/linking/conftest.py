from __future__ import annotations

import pytest

from tracker.linking.linkbook import Linkbook
from tracker.linking.subjects import Rarity, rarity_of
from tracker.services.linkbook import load_linkbook


@pytest.fixture(scope="session")
def book() -> Linkbook:
    return load_linkbook()


@pytest.fixture(scope="session")
def rarity(book: Linkbook) -> Rarity:
    return rarity_of(book.per_thousand, book.never, lambda _stem: 0.0)
