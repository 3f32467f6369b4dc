"""The bits of words together do not depend on the order in which a process happens to hold them."""

from __future__ import annotations

from itertools import permutations

from tracker.linking.likeness import bits_of

BITS = {"loket": 0.1, "haven": 0.2, "sluis": 0.3, "brug": 0.7}


def test_the_order_of_words_does_not_count() -> None:
    assert len({sum(BITS[form] for form in forms) for forms in permutations(BITS)}) > 1
    assert {bits_of(BITS, forms) for forms in permutations(BITS)} == {1.3}
