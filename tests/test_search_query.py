"""What is typed in the search field, run against a real index."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlcipher3.dbapi2
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.search_query import match_of
from tracker.stemming import stems_of, words_of

TEXTS = {
    1: "Het kabinet informeert de bondgenoten over de missie",
    2: "De Minister informeert de Kamer over de missie in Mali",
    3: "Het kabinet stelt € 200.000 beschikbaar voor het fonds",
    4: "Niet de Minister of de Kamer en het kabinet",
}


@pytest.fixture(scope="module")
def index() -> Iterator[sqlcipher3.dbapi2.Connection]:
    connection = sqlcipher3.dbapi2.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE s USING fts5(words, stems, content='', tokenize='unicode61 remove_diacritics 2')"
    )
    for number, content in TEXTS.items():
        words = words_of(content)
        row = (number, " ".join(words), " ".join(stems_of(words)))
        connection.execute("INSERT INTO s(rowid, words, stems) VALUES (?, ?, ?)", row)
    yield connection
    connection.close()


def found(index: sqlcipher3.dbapi2.Connection, query: str) -> set[int]:
    match = match_of(query)
    if match is None:
        return set(TEXTS)
    hits = {row[0] for row in index.execute("SELECT rowid FROM s WHERE s MATCH ?", (match.expression,))}
    return set(TEXTS) - hits if match.is_left_out else hits


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", {1, 2, 3, 4}),
        ("missie", {1, 2}),
        ("bondgenoot", {1}),
        ("bondg", {1}),
        ("kabinet missie", {1}),
        ("kabinet AND missie", {1}),
        ("kabinet EN missie", {1}),
        ("kabinet OR mali", {1, 2, 3, 4}),
        ("fonds OF mali", {2, 3}),
        ("kabinet NOT missie", {3, 4}),
        ("kabinet NIET missie", {3, 4}),
        ("NIET kabinet", {2}),
        ("NIET kabinet OF missie", {1, 2}),
        ("NIET kabinet NIET missie", set()),
        ("NIET (kabinet EN missie)", {2, 3, 4}),
        ("NIET kabinet OF NIET missie", {2, 3, 4}),
        ("(fonds OF mali) EN kabinet", {3}),
        ("fonds OF mali EN kamer", {2, 3}),
        ('"de Kamer"', {2, 4}),
        ('"Kamer de"', set()),
        ("“de missie in”", {2}),
        ('"de miss', {1, 2}),
        ('"de miss"', set()),
        ("inform*", {1, 2}),
        ("bondgenoot*", set()),
        ("niet of en", {4}),
        ("200.000", {3}),
        ("KABINET", {1, 3, 4}),
        ("AND", {1, 2, 3, 4}),
        ("OR missie", {1, 2}),
        ("missie AND", {1, 2}),
        ("missie NOT", {1, 2}),
        (") missie ((", {1, 2}),
        ("NOT NOT missie", {1, 2}),
        ('"" ** - "', {1, 2, 3, 4}),
    ],
)
def test_queries(index: sqlcipher3.dbapi2.Connection, query: str, wanted: set[int]) -> None:
    assert found(index, query) == wanted


PIECES = st.sampled_from(
    [
        "AND",
        "OF",
        "NIET",
        "NOT",
        "OR",
        "(",
        ")",
        '"',
        "“",
        "*",
        "-",
        ":",
        "^",
        "+",
        "{",
        "NEAR",
        "kabinet",
        "words:",
        "é",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join), st.text()))
def test_nothing_typed_is_an_error(index: sqlcipher3.dbapi2.Connection, query: str) -> None:
    assert found(index, query) <= set(TEXTS)


@pytest.mark.parametrize("query", ["(" * 5000 + "missie", "NIET " * 5000 + "missie", "missie " * 5000])
def test_a_pasted_page_is_no_error(index: sqlcipher3.dbapi2.Connection, query: str) -> None:
    assert found(index, query) <= set(TEXTS)
