from __future__ import annotations

import datetime as dt

import pytest

from tracker.linking.citations import Role, citations_in, keys_of
from tracker.linking.rows import Head

WRITTEN = dt.date(2024, 11, 18)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Zie Kamerstuk 36 045, nr. 178.", "kst:36045:178"),
        ("Zie Kamerstukken 21 501-02, nrs. 2846 en 2847.", "kst:21501-02:2847"),
        ("Zie Kamerstuk 36 410 X, nr. 52.", "kst:36410-X:52"),
        ("Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2217", "ah:2023-2024:2217"),
        ("In mijn brief van 12 februari jl. schreef ik dit.", "day:2024-02-12"),
        ("In de brief van 22 december stond het.", "day:2023-12-22"),
        ("Anders dan in februari gemeld, gaat het om tien plaatsen.", "month:2024-02"),
        ("De toezegging die in het voorjaar is gedaan.", "month:2024-05"),
        ("De motie-Van Dorp/Kuiper verzoekt hierom.", "motion:vandorp"),
        ("Uw brief met kenmerk IENW/BSK-2023/81842 is ontvangen.", "ref:ienwbsk-202381842"),
        ("Toezegging TZ202404-123 is gedaan.", "tz:tz202404-123"),
    ],
)
def test_a_reference_has_one_form(text: str, key: str) -> None:
    keys = {each.key for each in citations_in(text, WRITTEN)}
    assert any(each.startswith(key) for each in keys), keys


@pytest.mark.parametrize(
    "text", ["Het loket opent op 3 mei aanstaande.", "Het loket opent in mei.", "Op 31 februari gebeurde niets."]
)
def test_what_lies_ahead_or_never_was_is_no_reference(text: str) -> None:
    assert not citations_in(text, WRITTEN)


def test_a_day_of_a_meeting_is_no_letter() -> None:
    (meeting,) = citations_in("In het commissiedebat van 6 juni jl. is dit gevraagd.", WRITTEN)
    (letter,) = citations_in("In de brief van 6 juni jl. is dit gemeld.", WRITTEN)

    assert (meeting.role, letter.role) == (Role.MEETING, Role.LETTER)


def test_a_letter_is_known_by_its_number_day_and_reference() -> None:
    head = Head(1, dt.date(2024, 2, 12), ("36045",), "178", "2023-2024", "Defensie", "BS2024/1178")

    assert keys_of(head) == {"kst:36045:178", "day:2024-02-12", "ref:bs20241178"}
    assert keys_of(Head(2, None, (), "2217", "2023-2024")) == {"ah:2023-2024:2217"}
