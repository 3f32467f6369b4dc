"""What is found does not hang on how the text is set: feet, line ends, hyphens, invisible characters change nothing."""

import datetime as dt
import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.letters import dated, read
from tests.extraction.test_own_sentences import GROUPS
from tracker.services.rulebook import load_rulebook

BOOK = load_rulebook()
SENTENCES = [s for group in GROUPS for tier in ("firm", "none") for s in group.get(tier, []) if not s.startswith("•")]
DAY = dt.date(2025, 3, 3)
INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff\u2060"

FEET = [
    "\n\nTweede Kamer, vergaderjaar 2024–2025, 31 000, nr. 7 3\n\f\n",
    "\nTweede Kamer, vergaderjaar 2024–2025, 31 000, nr. 7\t3\n\n",
    "\n\nPagina 2 van 6\n\f\n",
    "\n\f\nMinisterie van Financiën   Onze referentie 2025-0000123\n",
    "\n\n- 4 -\n\f\n",
    "\nah-tk-20242025-1234\nISSN 0921 - 7371\n\n",
]
"""Feet and heads that stand between two halves of a sentence."""
NEVER_LAST = {"in", "op", "van", "de", "het", "een", "met", "voor", "naar", "uw", "te"}
"""Words that end no paragraph: behind them a name or a number goes on with it."""
LINE = 5
"""Words that stand on the last line of a page at least."""
few = settings(max_examples=40, deadline=None)
sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True)


def letter(chosen: list[str]) -> str:
    return dated("\n\n".join(chosen), DAY)


def found(text: str) -> list[tuple[str, str]]:
    """Return each quote, by its letters, with its tier."""
    return [("".join(filter(str.isalnum, c.quote)), c.tier.value) for c in read(text, BOOK).candidates]


@few
@given(sentences)
def test_a_quote_stands_in_the_letter(chosen: list[str]) -> None:
    text = letter(chosen)
    for candidate in read(text, BOOK).candidates:
        assert text[candidate.start : candidate.end] == candidate.quote
        assert candidate.quote in chosen


@few
@given(sentences)
def test_reading_again_finds_the_same(chosen: list[str]) -> None:
    text = letter(chosen)
    assert read(text, BOOK) == read(text, BOOK)


@few
@given(sentences, st.integers(45, 110))
def test_line_ends_change_nothing(chosen: list[str], width: int) -> None:
    wrapped = [textwrap.fill(sentence, width, break_on_hyphens=False) for sentence in chosen]
    assert found(letter(wrapped)) == found(letter(chosen))


@few
@given(sentences, st.data())
def test_an_invisible_character_changes_nothing(chosen: list[str], data: st.DataObject) -> None:
    marked = []
    for sentence in chosen:
        at = data.draw(st.sampled_from([n for n in range(1, len(sentence)) if sentence[n - 1 : n + 1].isalpha()]))
        marked.append(sentence[:at] + data.draw(st.sampled_from(INVISIBLE)) + sentence[at:])
    assert found(letter(marked)) == found(letter(chosen))


@few
@given(sentences, st.integers(2, 40))
def test_a_foot_between_paragraphs_changes_nothing(chosen: list[str], page: int) -> None:
    foot = f"\n\nTweede Kamer, vergaderjaar 2024–2025, 31 000, nr. 7 {page}\n\f\n"
    assert found(dated(foot.join(chosen), DAY)) == found(letter(chosen))


@few
@given(sentences, st.sampled_from(FEET), st.data())
def test_a_foot_in_mid_sentence_changes_nothing(chosen: list[str], foot: str, data: st.DataObject) -> None:
    over_the_page = []
    for sentence in chosen:
        words = sentence.split()
        places = [at for at in range(LINE, len(words)) if words[at][0].islower() or words[at - 1] in NEVER_LAST]
        at = data.draw(st.sampled_from(places)) if places else len(words)
        over_the_page.append(" ".join(words[:at]) + foot + " ".join(words[at:]))
    assert found(letter(over_the_page)) == found(letter(chosen))


@few
@given(sentences, st.data())
def test_a_word_broken_over_two_lines_changes_nothing(chosen: list[str], data: st.DataObject) -> None:
    split = [_hyphenated(sentence, data) for sentence in chosen]
    assert found(letter(split)) == found(letter(chosen))


def _hyphenated(sentence: str, data: st.DataObject) -> str:
    """Break a long word of small letters four letters from its end, as a soft hyphen of a printed letter does."""
    words = [word for word in sentence.split() if len(word) > 9 and word.isalpha() and word.islower()]
    if not words:
        return sentence
    word = data.draw(st.sampled_from(words))
    return sentence.replace(word, f"{word[:-4]}\ufffe{word[-4:]}", 1)
