"""The recipient of a commitment: the mission, fund, body or addressee that gets it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.words import Word, is_infinitive, is_participle, verb_lemma, words_of
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.extraction.rulebook import FieldWords, Lexicon

THE_KAMER = "de Kamer"
PREPOSITIONS = {
    "aan": 4,
    "behoeve": 4,
    "via": 3,
    "voor": 2,
    "kader": 2,
    "met": 2,
    "binnen": 1,
    "van": 1,
    "op": 1,
    "bij": 1,
    "in": 1,
}
"""How likely the noun phrase after a preposition is the recipient."""
ADDRESSED = frozenset(
    {"vragen", "verzoeken", "oproepen", "roepen", "financieren", "ondersteunen", "helpen", "aanspreken", "versterken"}
)
"""Verbs whose object is the recipient."""
BACK = re.compile(r"(?i)\b(?:hieraan|daaraan|hier|daar|daarbij|daarvoor|hiervoor|daartoe|hierbij|hiermee)\b")
LONGEST = 9


def recipient_of(text: str, before: str, kind: CommitmentKind, words: FieldWords, lexicon: Lexicon) -> str:
    """Return who or what gets it; ``before`` is the sentence before, for "hieraan". Empty when the words name none."""
    if kind is CommitmentKind.INFORMATION:
        return THE_KAMER
    ranked = sorted(_phrases(words_of(text), words, lexicon), key=lambda pair: -pair[0])
    best = ranked[0] if ranked else (0, "")
    if best[0] < 4 and BACK.search(text):
        earlier = [p for p in _phrases(words_of(before), words, lexicon) if any(ch.isupper() for ch in p[1])]
        return earlier[-1][1] if earlier else best[1]
    return best[1]


def _phrases(tokens: list[Word], words: FieldWords, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield (rank, noun phrase) for each phrase after a preposition, and for the object of a verb of addressing."""
    addressed = any(verb_lemma(token.lower) in ADDRESSED or token.lower in {"vraag", "roep"} for token in tokens)
    for index, token in enumerate(tokens[:-1]):
        rank = PREPOSITIONS.get(token.lower, 0)
        opens = rank or (
            addressed and index and tokens[index + 1].text in {"de", "het"} and not _is_preposition(token, lexicon)
        )
        named = addressed and index and tokens[index + 1].text[:1].isupper() and not _is_preposition(token, lexicon)
        if not (opens or named):
            continue
        phrase = _noun_phrase(tokens, index + 1 + (token.lower in {"behoeve", "kader"}), words, lexicon)
        if phrase:
            yield (rank or 3) + (2 if any(ch.isupper() for ch in phrase) else 0), phrase


def _is_preposition(token: Word, lexicon: Lexicon) -> bool:
    return token.lower in lexicon.prepositions


def _noun_phrase(tokens: list[Word], start: int, words: FieldWords, lexicon: Lexicon) -> str:
    found: list[str] = []
    for index in range(start, min(len(tokens), start + LONGEST)):
        form = tokens[index].lower
        joins = form in {"van", "en", "der", "de", "het"} and found
        if form[0].isdigit() or (not joins and _stops(tokens[index], found, lexicon)):
            break
        found.append(tokens[index].text)
    while found and found[-1].lower() in {"van", "en", "der", "de", "het", "een"}:
        found.pop()
    phrase = " ".join(
        word for position, word in enumerate(found) if position or word.lower() not in lexicon.determiners
    )
    return "" if not phrase or words.not_recipient.search(phrase) or words.kamer.search(" ".join(found)) else phrase


def _stops(token: Word, found: list[str], lexicon: Lexicon) -> bool:
    form = token.lower
    if not token.text[0].isalpha() or form in lexicon.subordinators or form in lexicon.adverbs or form in lexicon.moods:
        return True
    if form in lexicon.prepositions or form in lexicon.first_person or (form in lexicon.determiners and found):
        return True
    verbal = form == token.text and (is_infinitive(form) or is_participle(form)) and bool(verb_lemma(form))
    return verbal and bool(found)
