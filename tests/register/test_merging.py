"""The register's content depends on what came in, not on the order or the number of times."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from tracker.register.merging import Stamped, merge, stamped, values_of
from tracker.register.observation import Observation
from tracker.register.statuses import status_of
from tracker.terms import Status

MOMENTS = st.sampled_from(["", "2024-01-01T00:00:00+00:00", "2025-01-01T00:00:00+00:00"])
VALUES = st.dictionaries(
    st.sampled_from(["text", "status", "deleted", "repeats"]), st.sampled_from(["", "a", "b", None, True, False])
)
OBSERVATIONS = st.lists(st.builds(Observation, st.just("x"), MOMENTS, VALUES), max_size=6)


def merged(observations: list[Observation]) -> Stamped:
    return reduce(merge, map(stamped, observations), {})


@given(OBSERVATIONS, st.randoms())
def test_any_order_and_any_number_of_times(observations: list[Observation], chance: object) -> None:
    again = observations + [each for each in observations if chance.random() < 0.5]  # type: ignore[attr-defined]
    chance.shuffle(again)  # type: ignore[attr-defined]

    assert merged(again) == merged(observations)


def test_a_newer_record_updates_and_keeps_what_it_does_not_name() -> None:
    old = Observation("x", "2024-01-01T00:00:00+00:00", {"status": "Openstaand", "notes": "mondeling"})
    new = Observation("x", "2025-01-01T00:00:00+00:00", {"status": "Afgedaan"})

    assert values_of(merged([new, old])) == {"status": "Afgedaan", "notes": "mondeling"}


def test_a_tombstone_keeps_the_text_that_was_known() -> None:
    record = Observation("x", "2024-01-01T00:00:00+00:00", {"text": "Een zin.", "deleted": False})
    tombstone = Observation("x", "2024-06-01T00:00:00+00:00", {"deleted": True})

    assert values_of(merged([tombstone, record])) == {"text": "Een zin.", "deleted": True}


def test_both_vocabularies_and_unknown_words() -> None:
    assert {status_of(word) for word in ("Afgedaan", "voldaan", "VOLDAAN")} == {Status.DONE}
    assert {status_of(word) for word in ("Deels Afgedaan", "Deels voldaan")} == {Status.PARTLY_DONE}
    assert status_of("Openstaand") is Status.OPEN
    assert status_of("") is None
    assert status_of("Nagekomen") is None
