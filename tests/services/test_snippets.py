from __future__ import annotations

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TEXT, TODAY, candidate
from tracker.search_query import match_of
from tracker.services import commitments
from tracker.services.rows import Filters, Hit, Order
from tracker.services.snippets import hit_of
from tracker.services.workspace import Workspace

LONG = "Een lange inleiding die van alles zegt. " * 6 + "Dan informeer ik de Kamer over de bondgenoten." + " Slot." * 60


def hit(query: str, *texts: tuple[str, str]) -> Hit | None:
    match = match_of(query)
    return hit_of(match.terms, texts) if match else None


def marked(found: Hit | None) -> list[str]:
    return [found.text[start:end] for start, end in found.spans] if found else []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("bondgenoot", ["bondgenoten"]),
        ("bondg", ["bondgenoten"]),
        ('"de Kamer"', ["de", "Kamer"]),
        ("kamer NIET missie", ["Kamer"]),
        ("NIET missie", []),
        ("kamer OF nergens", ["Kamer"]),
    ],
)
def test_the_words_found_are_marked_as_they_stand(query: str, words: list[str]) -> None:
    assert marked(hit(query, ("quote", LONG))) == words


def test_a_long_text_is_cut_around_the_first_hit() -> None:
    found = hit("bondgenoot kamer", ("quote", LONG))

    assert found is not None
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert len(found.text) < 180
    assert found.spans[0][0] < 30


def test_the_text_that_holds_most_of_it_is_shown() -> None:
    found = hit("çelik missie", ("quote", "De missie"), ("notes", "Navragen bij Celik\nover de missie"))

    assert found == Hit("notes", "Navragen bij Celik over de missie", ((13, 18), (27, 33)))


def test_the_rows_of_a_search_say_where_it_was_found(workspace: Workspace, store: StoreLetter) -> None:
    store(TEXT, candidate(), ministry="Defensie", signatories=("B. Visser",))
    listing = commitments.list_ids(workspace, Filters(query="bondgenoot"), TODAY, Order(), 10)
    (row,) = listing.first

    assert row.hit is not None
    assert (row.hit.field, marked(row.hit)) == ("quote", ["bondgenoten"])
    (row,) = commitments.read_rows(workspace, listing.ids, TODAY, "visser")
    assert row.hit == Hit("signatories", "B. Visser", ((3, 9),))
    (row,) = commitments.read_rows(workspace, listing.ids, TODAY)
    assert row.hit is None
