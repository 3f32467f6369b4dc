"""What was promised, in a few words of the sentence that speaks of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.noun_phrases import NounPhrase, noun_phrases
from tracker.extraction.words import Word, is_participle, verb_lemma, words_of

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

LIMIT = 110
LONGEST = 14
"""A promise is named in at most so many words."""
_PROMISED = r"(?i)\b(?:toegezegd|toezegging(?:en)?|beloofd|belofte|aangekondigd)\b"
TO_DO = (
    re.compile(rf"{_PROMISED}[^.;]{{0,140}}?\bom\s(?:u\s|uw kamer\s|de kamer\s)?([^.;]{{8,160}})"),
    re.compile(
        rf"{_PROMISED}\s(?:u\s|uw kamer\s|de kamer\s)?([^.;,]{{4,140}}?\bte\s[a-zë]{{4,20}}\b[^.;,]{{0,80}})",
    ),
    re.compile(rf"{_PROMISED}\s(?:is\s)?dat\s([^.;|]{{8,140}})"),
)
"""The act itself: "de toezegging om …", "heb ik toegezegd … te geven", "toegezegd is dat …"."""
ATTRIBUTES = (
    re.compile(r"(?:toegezegde|beloofde|aangekondigde)"),
    re.compile(r"(?:gestelde|gevraagde|genoemde|gemelde|voorgenomen|voorziene)"),
)
SOURCES = re.compile(
    r"(?:debat|overleg|brief|agenda|kamerstuk|annotatie|toezegging|belofte|behandeling|aantal|lid|leden|bijlage|datum|stuk|punten)$"
)
"""Heads of what a promise is made in, or by whom; never what was promised."""
_ENDS = """
treft vindt komt vervalt waarvan telt loopt vergt heb ben bied doe kom ontvangt beschouw geven geeft staat gaat
"""
ENDS = frozenset(_ENDS.split())
"""Verbs that end the words of a promise."""


def promise_of(text: str, rulebook: Rulebook) -> str:
    """Return what was promised: the act that the sentence names, else the thing that was promised."""
    text = re.sub(r"\s\([^()]{0,200}\)", "", text)
    for pattern in TO_DO:
        match = pattern.search(text)
        if match:
            return _shortened(match.group(1))
    words = words_of(text)
    for attribute in ATTRIBUTES:
        at = next((i for i, word in enumerate(words[:-1]) if attribute.fullmatch(word.lower)), None)
        if at is not None and _goes_on(words[at + 1], rulebook):
            return _shortened(_stretch(words, at + 1, rulebook))
    things = [phrase for phrase in noun_phrases(words, ENDS, rulebook.lexicon) if _is_thing(phrase, rulebook)]
    best = min(things, key=_distance, default=None)
    return _shortened(_stretch(words, best.start, rulebook) if best else text)


def _distance(phrase: NounPhrase) -> tuple[int, int]:
    """Order things: subject and object first, then what follows a preposition; each by place."""
    return (
        0 if not phrase.preposition else 1 if phrase.preposition in {"van", "aan", "op", "met"} else 2
    ), phrase.start


def _is_thing(phrase: NounPhrase, rulebook: Rulebook) -> bool:
    """Say whether a phrase may be what was promised: no person, and no paper, meeting or time it was promised in."""
    lexicon, heads = rulebook.lexicon, rulebook.recipients.heads
    person = phrase.head in lexicon.government or phrase.head in lexicon.members
    source = SOURCES.search(phrase.head) is not None or phrase.head in heads["time"] or not phrase.head.isalpha()
    kamer = rulebook.words.kamer.search(f"de {phrase.text.lower()}")
    return not (phrase.inner or person or source or kamer or phrase.head in ENDS)


def _goes_on(word: Word, rulebook: Rulebook) -> bool:
    lexicon, form = rulebook.lexicon, word.lower
    stops = form in lexicon.moods or form in lexicon.subordinators or form in lexicon.first_person or form in ENDS
    return (form[0].isalnum() or form in {"€", "'"}) and not stops and form not in {"u", "zoals", "zij"}


def _stretch(words: list[Word], start: int, rulebook: Rulebook) -> str:
    """Return the words from ``start`` up to the verb, the next clause or a comma."""
    end = start
    while end < len(words) and end < start + LONGEST and _goes_on(words[end], rulebook):
        end += 1
    while end > start + 1 and (words[end - 1].lower in rulebook.lexicon.prepositions or _closes(words[end - 1])):
        end -= 1
    stretch = words[start:end] or words[:LONGEST]
    return " ".join(word.text for word in stretch)


def _closes(word: Word) -> bool:
    """Say whether a word at the end is a participle or "en", and so no part of what was promised."""
    return word.lower == "en" or (
        word.text == word.lower and is_participle(word.lower) and bool(verb_lemma(word.lower))
    )


def _shortened(text: str) -> str:
    """Return the words without a reference in brackets, cut at a whole word."""
    plain = re.sub(r"\s\([^)]*\)?$", "", " ".join(text.split())).strip(" ,;:|–-.")
    return plain if len(plain) <= LIMIT else plain[: plain.rfind(" ", 0, LIMIT)].rstrip(" ,;:") + "…"
