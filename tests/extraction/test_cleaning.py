"""Cleaning changes no candidate, and every quote keeps its place in the raw text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.letters import LETTER, read
from tracker.extraction.cleaning import clean
from tracker.extraction.results import Candidate
from tracker.extraction.rulebook import Rulebook
from tracker.services.rulebook import load_rulebook

RULES = load_rulebook()
EXPECTED = read(LETTER, RULES).candidates
BODY = LETTER.index("Op 20 februari")
FOOT = LETTER.index("De Minister van Defensie")
FOOTERS = (
    "Tweede Kamer, vergaderjaar 2024–2025, 27 925, nr. 812 2",
    "Ministerie van Defensie   Onze referentie D2025-001   Pagina 2 van 3",
    "Pagina 2 van 3",
    "kst-27925-812",
    "ISSN 0921 - 7371",
)


def letters_only(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def facts(candidates: tuple[Candidate, ...]) -> list[tuple[object, ...]]:
    return [(c.quote, c.tier, c.kind, c.actor, c.recipient, c.quantities, c.due, c.rules) for c in candidates]


def word_breaks() -> list[int]:
    return [BODY + m.start() for m in re.finditer(r"\s", LETTER[BODY:FOOT])]


def inside_words() -> list[int]:
    words = re.finditer(r"\b[a-z]{8,}\b", LETTER[BODY:FOOT])
    return [BODY + m.start() + 4 for m in words]


def test_every_quote_stands_at_its_offsets() -> None:
    for candidate in EXPECTED:
        assert letters_only(LETTER[candidate.start : candidate.end]) == letters_only(candidate.quote)


@given(st.sampled_from(FOOTERS), st.sampled_from([m.start() for m in re.finditer(r"\n(?=[a-z])", LETTER)]))
@settings(max_examples=30, deadline=None)
def test_a_running_foot_in_mid_sentence_changes_nothing(footer: str, at: int) -> None:
    text = f"{LETTER[:at]}\n\n{footer}\n\n\n{LETTER[at + 1 :]}"
    found = read(text, RULES).candidates
    assert facts(found) == facts(EXPECTED)


@given(st.sampled_from(inside_words()), st.sampled_from(["\u200b", "\u00ad", "\ufeff", "\u2060", "\u00ad\n"]))
@settings(max_examples=30, deadline=None)
def test_an_invisible_character_changes_nothing(at: int, mark: str) -> None:
    assert facts(read(LETTER[:at] + mark + LETTER[at:], RULES).candidates) == facts(EXPECTED)


@given(st.sampled_from(inside_words()), st.sampled_from(["-\n", "\ufffe", "- \n", "-\r\n"]))
@settings(max_examples=40, deadline=None)
def test_a_hyphen_at_the_lines_end_changes_nothing(at: int, mark: str) -> None:
    assert facts(read(LETTER[:at] + mark + LETTER[at:], RULES).candidates) == facts(EXPECTED)


@given(st.sampled_from(["\r\n", "\r", "\u2028"]))
@settings(max_examples=3, deadline=None)
def test_other_newlines_change_nothing(newline: str) -> None:
    found = read(LETTER.replace("\n", newline), RULES).candidates
    assert facts(found) == facts(EXPECTED)


def test_reading_again_changes_nothing(rulebook: Rulebook) -> None:
    assert read(LETTER, rulebook) == read(LETTER, rulebook)


def test_a_written_hyphen_stays_and_a_broken_word_is_joined(rulebook: Rulebook) -> None:
    text = (
        "De Noord-\nAtlantische Raad sprak over de gecoördi-\nneerde inzet, de EU-\nlidstaten en de defensie-\n"
        "en veiligheidssector."
    )
    words = clean(text, rulebook.furniture).text
    assert "Noord-Atlantische" in words
    assert "gecoördineerde" in words
    assert "EU-lidstaten" in words
    assert "defensie- en" in words


def test_a_footnote_mark_is_left_out(rulebook: Rulebook) -> None:
    assert clean("Dat is bekend.[3 ] Ik ga door.", rulebook.furniture).text == "Dat is bekend. Ik ga door."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("een nieuw munitie-\ninitiatief", "munitie-initiatief"),
        ("granaten van 155mm-\nmunitie", "155mm-munitie"),
        ("de aspirant-\nstudenten", "aspirant-studenten"),
        ("de NOVB en het NO-\nVB", "NOVB"),
        ("de dooront\r\n\ufffewikkeling", "doorontwikkeling"),
    ],
)
def test_a_hyphen_of_the_word_is_told_from_one_of_the_line(text: str, word: str, rulebook: Rulebook) -> None:
    assert clean(text, rulebook.furniture).text.endswith(word)


def test_the_stretches_of_a_sentence_are_its_own_characters(rulebook: Rulebook) -> None:
    raw = "Wij zenden een over\ufffezicht.3 \r\nDaarna\u200b volgt meer."
    view = clean(raw, rulebook.furniture)
    start = view.text.index("een")
    spans = view.raw_spans(start, view.text.index(".") + 1)
    assert [raw[first:last] for first, last in spans] == ["een over", "zicht."]


@pytest.mark.parametrize("between", ["\u00ad\n", "\n\u00ad\n", " \u00ad\n"])
def test_word_broken_by_a_soft_hyphen_is_whole(between: str) -> None:
    assert (
        clean(f"Er zijn gegevens over vrij{between}willige hulp.", []).text == "Er zijn gegevens over vrijwillige hulp."
    )
