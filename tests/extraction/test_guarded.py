"""A guarded pattern finds what the pattern finds, whatever the text."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.test_own_sentences import GROUPS
from tracker.extraction.guarded import Guarded, grams_of, guarded, required_words
from tracker.extraction.period_grammar import grammar
from tracker.services.rulebook import load_rulebook

BOOK = load_rulebook()
SENTENCES = [s.lower() for group in GROUPS for tier in ("firm", "soft", "none") for s in group.get(tier, [])]
PATTERNS: list[Guarded] = [
    *(p for r in BOOK.rules for p in (r.pattern, r.not_pattern, r.sentence) if p),
    *(p for f in (*BOOK.fulfilments, *BOOK.outcomes) for p in (*f.cues, *f.traps)),
    *(phrase.pattern for phrase in grammar()),
]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("toegezegd", {"toegezegd"}),
        ("(?:aan|toe)zeg(?:t|gen)?", {"aanzeg", "toezeg"}),
        (r"\bik\b.{0,20}\bzal\b", {"ik", "zal"}),
        ("stuur(?:t)? .*brief", {"stuur", "brief"}),
        ("(?:brief)?", {""}),
        ("[a-z]+", {""}),
        ("v[oó]{2}r", {"voor", "vóór", "voór", "vóor"}),
    ],
)
def test_required_words_are_read_from_the_pattern(pattern: str, words: set[str]) -> None:
    found = required_words(pattern)
    assert found <= words
    assert found


def test_every_pattern_finds_the_same_in_every_own_sentence() -> None:
    for sentence in SENTENCES:
        grams = grams_of(sentence)
        for pattern in PATTERNS:
            assert bool(pattern.search(sentence, grams)) == bool(pattern.regex.search(sentence)), pattern.pattern


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_no_match_escapes_its_guard(number: int) -> None:
    """From the pattern itself texts are made that it matches."""
    pattern = PATTERNS[number]

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(pattern.regex))
    def every_match_passes(text: str) -> None:
        assert pattern.may_match(text, grams_of(text))

    if "(?!" not in pattern.pattern and "(?<" not in pattern.pattern:
        every_match_passes()


def test_most_patterns_are_guarded() -> None:
    unguarded = [p.pattern for p in PATTERNS if not (p.grams or p.short)]
    assert len(unguarded) <= 0.15 * len(PATTERNS)


def test_a_wrong_pattern_is_refused() -> None:
    with pytest.raises(re.error):
        guarded("(open")
