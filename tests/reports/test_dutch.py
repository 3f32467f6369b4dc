from __future__ import annotations

import datetime as dt

import pytest

from tracker.reports import dutch
from tracker.terms import CommitmentKind, Deadline, LinkKind, Qualifier, Review, Status


def test_long_date() -> None:
    assert dutch.long_date(dt.date(2017, 12, 31)) == "31 december 2017"
    assert dutch.long_date(dt.date(2018, 3, 1)) == "1 maart 2018"
    assert dutch.long_date(None) == ""


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "text"),
    [
        (200_000, "EUR", "", "€ 200.000"),
        (5_000_000_000, "EUR", "at most", "ten hoogste € 5.000.000.000"),
        (1250.5, "EUR", "", "€ 1.250,50"),
        (100, "militairen", "about", "ongeveer 100 militairen"),
        (2.5, "fte", "at least", "ten minste 2,5 fte"),
        (3, "", "", "3"),
    ],
)
def test_quantity(value: float, unit: str, qualifier: str, text: str) -> None:
    assert dutch.quantity(value, unit, qualifier) == text


def test_every_word_of_the_vocabulary_has_a_dutch_label() -> None:
    assert set(dutch.KINDS) == set(CommitmentKind)
    assert set(dutch.STATUSES) == set(Status)
    assert set(dutch.DEADLINES) == set(Deadline)
    assert set(dutch.REVIEWS) == set(Review)
    assert set(dutch.LINKS) == set(LinkKind)
    assert set(dutch.QUALIFIERS) == set(Qualifier)


def test_a_status_of_the_register_is_shown_as_it_is() -> None:
    assert dutch.status_label("aangehouden (motie)") == "Aangehouden (motie)"
