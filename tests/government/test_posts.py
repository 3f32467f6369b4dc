from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tracker.government.posts import Government, build_government
from tracker.services.government import load_government
from tracker.services.rulebook import load_rulebook

TODAY = dt.date(2026, 11, 25)


@pytest.fixture(scope="module")
def government() -> Government:
    return load_government()


def name_of(government: Government, office: str, day: dt.date) -> str:
    post = government.post_named(office, day)
    holder = post.holder_on(day) if post else None
    return holder.name if holder else ""


@pytest.mark.parametrize(
    ("office", "day", "name"),
    [
        ("Minister van Defensie", dt.date(2015, 3, 1), "J.A. Hennis-Plasschaert"),
        ("De Minister van Buitenlandse Zaken,", dt.date(2021, 9, 20), "Th.J.A.M. de Bruijn"),
        ("MINISTER VAN BUITENLANDSE ZAKEN", dt.date(2025, 9, 5), "D.M. van Weel"),
        ("Minister voor Medische Zorg en Sport", dt.date(2020, 7, 9), "T. van Ark"),
        ("minister van Economische Zaken en Klimaat", dt.date(2026, 3, 1), "H. Herbert"),
        ("Minister van Asiel en Migratie", dt.date(2025, 8, 1), ""),
        ("Staatssecretaris van Financiën", dt.date(2020, 1, 1), ""),
    ],
)
def test_who_held_an_office(government: Government, office: str, day: dt.date, name: str) -> None:
    assert name_of(government, office, day) == name


@pytest.mark.parametrize(
    ("office", "day", "signed", "name"),
    [
        ("De Staatssecretaris van Infrastructuur en Milieu,", dt.date(2015, 11, 4), (), "S.A.M. Dijksma"),
        ("Staatssecretaris van Infrastructuur en Milieu", dt.date(2015, 10, 30), (), ""),
        ("Staatssecretaris van Financiën", dt.date(2021, 3, 1), (), ""),
        ("Staatssecretaris van Financiën – Toeslagen en Douane", dt.date(2021, 3, 1), (), "A. van Huffelen"),
        ("Staatssecretaris van Financiën", dt.date(2021, 3, 1), ("J.A. Vijlbrief",), "J.A. Vijlbrief"),
        ("Staatssecretaris van Financiën", dt.date(2021, 3, 1), ("A.C. van Huffelen",), "A. van Huffelen"),
        ("Staatssecretaris van Justitie en Veiligheid", dt.date(2024, 9, 1), ("I. Coenradie",), ""),
        ("Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties", dt.date(2019, 12, 1), (), ""),
    ],
)
def test_which_state_secretary(
    government: Government, office: str, day: dt.date, signed: tuple[str, ...], name: str
) -> None:
    post = government.post_named(office, day, signed)
    holder = post.holder_on(day) if post else None
    assert (holder.name if holder else "") == name


def test_what_a_state_secretary_had_is_the_ministers_after_they_left(government: Government) -> None:
    post = government.post_named("Staatssecretaris van Economische Zaken, Landbouw en Innovatie", dt.date(2011, 5, 1))
    assert post is not None
    heir = government.heir_of(post, TODAY)
    assert heir is not None
    assert heir.id == "ezk-2026"


def test_on_the_day_of_the_change_the_next_one_counts(government: Government) -> None:
    assert name_of(government, "Minister van Defensie", dt.date(2026, 2, 22)) == "R.P. Brekelmans"
    assert name_of(government, "Minister van Defensie", dt.date(2026, 2, 23)) == "D. Yeşilgöz-Zegerius"
    assert government.cabinet_on(dt.date(2026, 2, 23)) is not None
    assert government.cabinet_on(dt.date(2010, 6, 1)) is None


@pytest.mark.parametrize(
    ("office", "day", "now"),
    [
        ("Minister van Landbouw, Natuur en Voedselkwaliteit", dt.date(2019, 1, 1), "lvvn"),
        ("Minister voor Natuur en Stikstof", dt.date(2023, 1, 1), "lvvn"),
        ("Minister van Veiligheid en Justitie", dt.date(2014, 1, 1), "jenv"),
        ("Minister van Economische Zaken, Landbouw en Innovatie", dt.date(2011, 1, 1), "ezk-2026"),
        ("Minister voor Klimaat en Energie", dt.date(2023, 1, 1), "kgg-2026"),
        ("Minister voor Volkshuisvesting en Ruimtelijke Ordening", dt.date(2022, 6, 1), "vro-2026"),
        ("Minister voor Buitenlandse Handel en Ontwikkelingshulp", dt.date(2025, 1, 1), "bhos-2026"),
    ],
)
def test_where_a_portfolio_is_now(government: Government, office: str, day: dt.date, now: str) -> None:
    post = government.post_named(office, day)
    assert post is not None
    heir = government.heir_of(post, TODAY)
    assert heir is not None
    assert heir.id == now


def test_a_portfolio_without_a_post_of_its_own_falls_to_the_head_of_the_ministry(government: Government) -> None:
    post = government.post_named("Minister voor Buitenlandse Handel en Ontwikkelingshulp", dt.date(2025, 1, 1))
    assert post is not None
    heir = government.heir_of(post, dt.date(2025, 8, 1))
    assert heir is not None
    assert heir.id == "bz"


def test_a_ministry_under_its_earlier_names(government: Government) -> None:
    found = government.ministries_before("Economische Zaken en Klimaat", TODAY)

    assert {"Economische Zaken", "Economische Zaken, Landbouw en Innovatie", "Klimaat en Groene Groei"} <= found
    assert "Infrastructuur en Milieu" not in found
    assert government.ministries_before("Justitie en Veiligheid", TODAY) >= {
        "Veiligheid en Justitie", "Asiel en Migratie",
    }  # fmt: skip


def test_every_ministry_is_one_that_letters_are_read_by_and_has_a_head_in_its_days(government: Government) -> None:
    known = {ministry.name for ministry in load_rulebook().ministries}
    for post in government.posts:
        assert post.ministry in known
        assert government.head_of(post.ministry, post.start) is not None, post.id
    for each in government.posts:
        assert each.source.startswith("https://")
        assert all(holder.source.startswith("https://") for holder in each.holders)


def test_cabinets_follow_each_other(government: Government) -> None:
    for one, other in zip(government.cabinets, government.cabinets[1:], strict=False):
        assert one.end == other.start


ROW: dict[str, Any] = {
    "id": "def", "title": "Minister van Defensie", "ministry": "Defensie", "from": dt.date(2010, 10, 14), "source": "s",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"source": "t"}, "no source"),
        ({"heir": "weg"}, "no post"),
        ({"from": "2010"}, "are days"),
        ({"to": dt.date(2010, 1, 1)}, "before it begins"),
        ({"holders": [{"name": "A", "from": dt.date(2010, 10, 14), "source": "t"}]}, "def: A: no source"),
        ({"holders": [{"name": "A", "from": dt.date(2010, 10, 13), "source": "s"}]}, "outside its days"),
        (
            {
                "holders": [
                    {"name": "A", "from": dt.date(2010, 10, 14), "to": dt.date(2012, 1, 2), "source": "s"},
                    {"name": "B", "from": dt.date(2012, 1, 1), "source": "s"},
                ]
            },
            "B comes before A leaves",
        ),
    ],
)
def test_a_wrong_row_is_named(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        build_government({"sources": {"s": "https://bron"}, "post": [ROW | changes]})


def test_a_wrong_row_of_a_state_secretary_is_named() -> None:
    row = {"name": "A. Jansen", "ministry": "Defensie", "from": dt.date(2012, 1, 1), "source": "weg"}
    with pytest.raises(ValueError, match=r"staatssecretaris 1: A\. Jansen: no source"):
        build_government({"sources": {}}, {"sources": {}, "state_secretary": [row]})
