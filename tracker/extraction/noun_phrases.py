"""Noun phrases of a sentence, each with the preposition in front of it and what belongs to it behind.

No part-of-speech model: closed classes end a phrase, capital letters carry a name on, and "van", "der" or a place
after "in" continue it ("het hoofdkwartier van de missie in Mons").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.quantities import word_value
from tracker.extraction.words import Word, is_attributive, is_infinitive, is_participle, verb_lemma

if TYPE_CHECKING:
    from collections.abc import Collection

    from tracker.extraction.rulebook import Lexicon

LONGEST = 7
"""A phrase, without what belongs to it, has at most so many words."""
LONGEST_CHAIN = 3
"""At most so many phrases are joined by "van" and the like."""
PRONOMINAL = re.compile(r"(?:er|daar|hier|waar)(?:aan|af|bij|door|in|mee|na|naar|naast|om|op|over|toe|uit|van|voor)")
ARTICLES = frozenset({"de", "het", "een", "'n"})
POINTING = frozenset({"de", "het", "deze", "die", "dit", "dat", "beide"})
CHAINS = frozenset({"van", "der", "des"})
PLACES = frozenset({"in", "te", "op", "uit"})
NAMING = frozenset({"raad", "dienst", "inspectie", "fonds", "minister", "ministerie", "programma", "bureau", "hof"})
"""After these "voor" continues a name ("de Raad voor de rechtspraak")."""


_UNBOUND = """
te en of u mij me ons zich hen hem hij zij ze mee erop ervan meer goed beschikbaar nader uiterlijk voortaan specifiek
wereldwijd zorgvuldig medio inclusief meteen waarmee bekend gereed mogelijk respectievelijk verder veel jl extra
concreet vroegtijdig actief schriftelijk mondeling periodiek structureel gezamenlijk nauw intensief a.s volledig
tijdig vanuit elk onverminderd voldoende nauwlettend volop maar want langer cumulatief digitaal snel sneller spoedig
eens minste voren wiens wier rekening deels gedeeltelijk
beoogd voorts eveneens opnieuw alsnog hoeveel iedereen niemand iemand voorstander wekelijks dagelijks maandelijks
"""
UNBOUND = frozenset(_UNBOUND.split())
"""Words without an ending that belong to the verb, not to a noun, and so end a phrase."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase: the indices of its own words, its head, the preposition before it, and its text with what follows.

    ``inner`` is true where it belongs to a phrase before it ("van de bemanningen").
    """

    start: int
    end: int
    head: str
    preposition: str
    text: str
    offset: int
    counted: bool = False
    """Whether a number stands in front of it."""
    known: bool = False
    """Whether "de", "deze" and the like stand in front of it: it was named before."""
    inner: bool = False
    named: bool = False
    """Whether a word of it has a capital letter that no sentence start explains."""


def noun_phrases(words: list[Word], finite: Collection[str], lexicon: Lexicon) -> list[NounPhrase]:
    """Return the noun phrases among ``words``, left to right; ``finite`` are the finite verbs of the clauses."""
    spans = _spans(words, finite, lexicon)
    return [_phrase(words, spans, position, lexicon) for position in range(len(spans))]


def _spans(words: list[Word], finite: Collection[str], lexicon: Lexicon) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = _end(words, at, finite, lexicon)
        noun = next((index for index in range(at, end) if not _leads(words[index], lexicon)), end)
        if noun < end and not _is_lone_verb(words, noun, end):
            spans.append((noun, end))
        at = max(end, at + 1)
    return spans


def _leads(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word only leads up to the noun: a determiner, or a number."""
    return word.lower in lexicon.determiners or word.lower[0].isdigit() or bool(word_value(word.lower))


def _is_lone_verb(words: list[Word], start: int, end: int) -> bool:
    """Say whether the only word is a verb at the end of its clause."""
    form = words[start].lower
    before = words[start - 1].lower if start else ""
    verb = words[start].text == form and bool(verb_lemma(form)) and (is_infinitive(form) or is_participle(form))
    return end == start + 1 and (before == "te" or (verb and before not in ARTICLES))


def _end(words: list[Word], start: int, finite: Collection[str], lexicon: Lexicon) -> int:
    index = start
    while index < min(len(words), start + LONGEST) and not _stops(words, index, start, finite, lexicon):
        index += 1
    return index


def _stops(words: list[Word], index: int, start: int, finite: Collection[str], lexicon: Lexicon) -> bool:
    word = words[index]
    form = word.lower
    if not (
        word.text[0].isalpha() or (word.text[0].isdigit() and (index == start or words[index - 1].text[0].isupper()))
    ):
        return True
    if form in lexicon.determiners:
        return index > start and words[index - 1].lower not in lexicon.determiners
    if index > start and word_value(form) > 1 and not _leads(words[index - 1], lexicon):
        return True
    part_of_name = index > 0 and word.text[0].isupper() and words[index - 1].text[-1].isalnum()
    adjective = index > start and words[index - 1].lower in ARTICLES and is_participle(form)
    if not part_of_name and not adjective and (_is_closed(form, lexicon) or form in finite):
        return True
    after_name = index > start and words[index - 1].text[0].isupper() and not words[index - 1].lower.endswith("se")
    if after_name and is_attributive(form):
        return True
    return word.text == form and _is_verb(words, index, start)


def _is_closed(form: str, lexicon: Lexicon) -> bool:
    return (
        form in lexicon.prepositions
        or form in lexicon.subordinators
        or form in lexicon.adverbs
        or form in lexicon.moods
        or form in lexicon.first_person
        or form in lexicon.separable
        or form in UNBOUND
        or PRONOMINAL.fullmatch(form) is not None
    )


def _is_verb(words: list[Word], index: int, start: int) -> bool:
    """Say whether a form stands as a verb: not as "het terugdringen", not as "de betrokken partijen"."""
    form = words[index].lower
    if not verb_lemma(form) or not (is_infinitive(form) or is_participle(form)):
        return False
    before = words[index - 1].lower if index > start else ""
    following = words[index + 1].lower if index + 1 < len(words) else "."
    if is_infinitive(form):
        return bool(before) and before not in ARTICLES
    if before in ARTICLES:
        return not following[0].isalpha()
    return not following[0].isalpha() or bool(verb_lemma(following)) or bool(before)


def _phrase(words: list[Word], spans: list[tuple[int, int]], position: int, lexicon: Lexicon) -> NounPhrase:
    start, end = spans[position]
    lead = start
    while lead > 0 and _leads(words[lead - 1], lexicon) and words[lead].lower not in lexicon.determiners:
        lead -= 1
    before = words[lead - 1].lower if lead else ""
    preposition = before if before in lexicon.prepositions else ""
    joins = before in CHAINS or (before in PLACES and words[start].text[0].isupper())
    belongs = joins and position > 0 and spans[position - 1][1] == lead - 1
    named = any(word.text[0].isupper() for index, word in enumerate(words[start:end], start) if index)
    stop = _chain_end(words, spans, position, lexicon)
    text = " ".join(word.text for word in words[start:stop]).replace(" ,", ",") + _brackets(words, stop)
    counted = start > lead and bool(words[start - 1].lower[0].isdigit() or word_value(words[start - 1].lower))
    known = start > lead and words[start - 1].lower in POINTING
    head = words[_head(words, start, end)].lower
    return NounPhrase(start, end, head, preposition, text, words[start].start, counted, known, belongs, named)


def _brackets(words: list[Word], at: int) -> str:
    """Return the short name that follows in brackets: " (IPPF)"."""
    inside = words[at : at + 3]
    if (
        len(inside) == 3
        and inside[0].text == "("
        and inside[2].text == ")"
        and sum(map(str.isupper, inside[1].text)) > 1
    ):
        return f" ({inside[1].text})"
    return ""


def _head(words: list[Word], start: int, end: int) -> int:
    """Return the index of the last noun: of "missie Resolute Support" it is the noun before the name."""
    last = end - 1
    while last > start and words[last].text[0].isdigit():
        last -= 1
    index = last
    while index > start and not words[index].text[0].islower():
        index -= 1
    noun = words[index].text[0].islower() and (index == last or not words[index].lower.endswith("e"))
    return index if noun else last


def _chain_end(words: list[Word], spans: list[tuple[int, int]], position: int, lexicon: Lexicon) -> int:
    """Return where the phrase ends with what belongs to it."""
    end = spans[position][1]
    for start, stop in spans[position + 1 : position + 1 + LONGEST_CHAIN]:
        link = [word.lower for word in words[end:start] if word.lower not in ARTICLES]
        if not _links(link, words[spans[position][0] : end], words[start], lexicon):
            break
        end = stop
    return end


def _links(link: list[str], own: list[Word], following: Word, lexicon: Lexicon) -> bool:
    if link == [",", "waaronder"]:
        return True
    if len(link) != 1:
        return False
    if link[0] in CHAINS:
        return True
    if link[0] in PLACES:
        return following.text[0].isupper() and following.lower not in lexicon.government
    if link[0] == "voor":
        return any(word.text[0].isupper() or word.lower in NAMING for word in own) and own[0].lower in NAMING
    return link[0] == "en"
