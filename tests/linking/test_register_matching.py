"""The griffie words a promise otherwise than the minister: own examples of both."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.linking.examples import promise
from tracker.linking.linkbook import Linkbook
from tracker.linking.register_matching import Match, Own, Record, match_of, pair, read_own, read_record, surname_of
from tracker.linking.rows import Head
from tracker.linking.subjects import Rarity

DAY = dt.date(2024, 5, 14)
HEAD = Head(1, dt.date(2024, 6, 3), ("31293",), "712", "", "Onderwijs, Cultuur en Wetenschap")

SAME = (
    (
        "De staatssecretaris komt voor de begrotingsbehandeling terug op de bekostiging van brugfunctionarissen.",
        "Voor de behandeling van de begroting kom ik terug op de vraag hoe brugfunctionarissen worden bekostigd.",
    ),
    (
        "De minister stuurt de evaluatie van de leesmonitor, zodra die is afgerond, naar de Kamer.",
        "Zodra de evaluatie van de leesmonitor is afgerond, bied ik die aan uw Kamer aan.",
    ),
    (
        "De Kamer ontvangt in het derde kwartaal een brief over de lerarenbeurs en zij-instromers.",
        "Over de zij-instromers en de lerarenbeurs stuur ik u in het derde kwartaal een brief.",
    ),
    (
        "De minister gaat in gesprek met de sectorraden over schoolkosten en meldt de uitkomst voor de zomer.",
        "Ik bespreek de vrijwillige schoolkosten met de sectorraden en informeer u daarover voor de zomer.",
    ),
)
NOT_THE_SAME = (
    (SAME[0][0], "Voor de behandeling van de begroting ontvangt uw Kamer de cijfers over de huisvesting van scholen."),
    (SAME[1][0], "Zodra de evaluatie van de lerarenbeurs is afgerond, bied ik die aan uw Kamer aan."),
    (SAME[2][0], "In het derde kwartaal stuur ik u een brief over de onderwijsinspectie en burgerschap."),
    (SAME[3][0], "Ik informeer uw Kamer voor de zomer over de tekorten aan leraren in de grote steden."),
)


def match(book: Linkbook, rarity: Rarity, text: str, quote: str, **changes: object) -> Match:
    values: dict[str, object] = {"surname": "Paul", "ministry": HEAD.ministry, "day": DAY, **changes}
    record = Record(1, "TZ202405-009", text, **values)  # type: ignore[arg-type] # the fields' own names and types
    own = Own(promise(quote, head=HEAD), ("M.L.J. Paul",))
    return match_of(read_record(record, book.rulebook, rarity), read_own(own, rarity), book.register_weights)


@pytest.mark.parametrize(("text", "quote"), SAME)
def test_the_same_promise_in_other_words(book: Linkbook, rarity: Rarity, text: str, quote: str) -> None:
    assert match(book, rarity, text, quote).score >= book.register_weights.threshold


@pytest.mark.parametrize(("text", "quote"), NOT_THE_SAME)
def test_a_near_subject_is_another_promise(book: Linkbook, rarity: Rarity, text: str, quote: str) -> None:
    assert match(book, rarity, text, quote).score < book.register_weights.threshold


def test_another_place_or_another_term_is_another_promise(book: Linkbook, rarity: Rarity) -> None:
    text = "De minister informeert de Kamer in het najaar over de campus in Roermond."
    quotes = ("Roermond", "Terneuzen")
    same, other = (f"Ik informeer uw Kamer in het najaar over de campus in {place}." for place in quotes)
    later = match(book, rarity, text, same.replace("in het najaar", "voor de zomer"))

    assert match(book, rarity, text, same).score >= book.register_weights.threshold
    assert match(book, rarity, text, other).score < book.register_weights.threshold
    assert later.score < match(book, rarity, text, same).score


def test_what_speaks_against_a_pair(book: Linkbook, rarity: Rarity) -> None:
    plain = match(book, rarity, *SAME[2]).score

    assert match(book, rarity, *SAME[2], ministry="Financiën").score < plain
    assert match(book, rarity, *SAME[2], day=dt.date(2024, 9, 1)).score < plain
    assert match(book, rarity, *SAME[2], day=dt.date(2021, 9, 1)).score < plain
    assert match(book, rarity, *SAME[2], surname="Slob").score < plain


def test_pairs_are_chosen_likeliest_first_and_each_side_once() -> None:
    matches = [Match(1, 10, 0.7), Match(1, 11, 0.9), Match(2, 11, 0.8), Match(2, 10, 0.6), Match(3, 12, 0.4)]

    assert [(each.record_id, each.promise_id) for each in pair(matches, threshold=0.5)] == [(1, 11), (2, 10)]
    assert [(each.record_id, each.promise_id) for each in pair(matches, taken=[(9, 11)], threshold=0.5)] == [(1, 10)]


def test_the_surname_of_a_record_by_its_parts_or_from_the_whole_name() -> None:
    assert surname_of({"surname": "Berg", "surname_prefix": "van den"}) == "van den Berg"
    assert surname_of({"name": "mr. A. Jansen"}) == "Jansen"
    assert surname_of({}) == ""
