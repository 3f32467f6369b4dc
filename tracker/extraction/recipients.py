"""The recipient of a commitment: the mission, fund, body or addressee that gets it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.subjects import SubjectClass
from tracker.extraction.words import Word, is_infinitive, is_participle, verb_lemma, words_of
from tracker.terms import CommitmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.extraction.clauses import Clause
    from tracker.extraction.rulebook import FieldWords, Lexicon

THE_KAMER = "de Kamer"
PREPOSITIONS = {
    "aan": 5,
    "behoeve": 5,
    "via": 3,
    "voor": 3,
    "kader": 3,
    "met": 2,
    "binnen": 2,
    "bij": 2,
    "naar": 2,
    "van": 1,
    "op": 1,
    "in": 1,
}
"""How likely the noun phrase after a preposition is the recipient."""
OBJECT = 4
"""How likely the object of a verb of addressing is the recipient."""
TALKING = re.compile(r"(?i)\b(?:overleg|gesprek|gesprekken|bespreek|bespreken|spreek|spreken|tafel|afspraken)\b")
"""Beside these "met" names who is spoken to."""
_ADDRESSED = """
vragen verzoeken oproepen roepen financieren ondersteunen helpen aanspreken versterken betrekken opleiden trainen laten
steunen compenseren aansporen wijzen uitnodigen attenderen stimuleren opdragen subsidiëren
"""
ADDRESSED = frozenset(_ADDRESSED.split())
"""Verbs whose object is the recipient."""
BACK = re.compile(
    r"(?i)\b(?:hieraan|daaraan|hier|daar|daarbij|daarvoor|hiervoor|daartoe|hierbij|hiermee|daarmee|hierop|daarop)\b"
    r"|^(?:die|dat|deze|dit|de (?:resterende|overige)|het)\b"
)
LONGEST = 9


def recipient_of(
    texts: tuple[str, str, str], of: Clause, kind: CommitmentKind, words: FieldWords, lexicon: Lexicon
) -> str:
    """Return who or what gets it. Empty when the words name none.

    ``texts`` are the clause ``of``, its sentence, and the sentence before (for "hieraan"). Who acts never receives; who
    is asked or supported in the passive does.
    """
    if kind is CommitmentKind.INFORMATION:
        return THE_KAMER
    own = of.subject.cls in {SubjectClass.FIRST, SubjectClass.GOVERNMENT} and not of.passive
    subject = of.subject.text if own else ""
    asked = of.subject.text if of.passive and not ADDRESSED.isdisjoint(of.verbs) else ""
    clause, sentence, before = texts
    best = (OBJECT, asked) if asked else (0, "")
    for text in (clause, sentence):
        ranked = sorted(_phrases(words_of(text), subject, words, lexicon), key=lambda pair: -pair[0])
        if ranked and ranked[0][0] > best[0]:
            best = ranked[0]
        if best[0] >= OBJECT:
            return best[1]
    if best[0] < OBJECT - 1 and BACK.search(sentence):
        earlier = [p for p in _phrases(words_of(before), subject, words, lexicon) if any(ch.isupper() for ch in p[1])]
        if earlier:
            return max(earlier, key=lambda pair: pair[0])[1]
    return best[1]


def _phrases(tokens: list[Word], subject: str, words: FieldWords, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield (rank, noun phrase) for each phrase after a preposition, and for the object of a verb of addressing."""
    addressed = any(
        verb_lemma(token.lower) in ADDRESSED or token.lower in {"vraag", "roep", "laat"} for token in tokens
    )
    talks = any(TALKING.fullmatch(token.lower) for token in tokens)
    taken = 0
    for index, token in enumerate(tokens[:-1]):
        rank = PREPOSITIONS.get(token.lower, 0)
        if token.lower == "met" and talks and (not index or tokens[index - 1].lower != "samen"):
            rank = OBJECT
        if not rank and not (addressed and _opens_object(tokens, index, lexicon)):
            continue
        phrase = _noun_phrase(tokens, index + 1 + (token.lower in {"behoeve", "kader"}), words, lexicon)
        if not phrase or phrase in subject or (subject and subject in phrase) or _is_own(phrase, rank, lexicon):
            continue
        inside = index < taken
        taken = max(taken, index + 1 + len(phrase.split()))
        if not inside:
            yield (rank or OBJECT) + any(ch.isupper() for ch in phrase), phrase


def _opens_object(tokens: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether a noun phrase that no preposition opens begins after ``index``."""
    following = tokens[index + 1]
    named = following.text[:1].isupper() and index > 0
    return (named or following.text in {"de", "het", "alle"}) and tokens[index].lower not in lexicon.prepositions


def _is_own(phrase: str, rank: int, lexicon: Lexicon) -> bool:
    """Say whether a phrase names the government itself, which gives and does not get."""
    return rank != PREPOSITIONS["aan"] and phrase.lower() in lexicon.government


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
    return (
        ""
        if not phrase or words.not_recipient.search(phrase.lower()) or words.kamer.search(" ".join(found).lower())
        else phrase
    )


def _stops(token: Word, found: list[str], lexicon: Lexicon) -> bool:
    form = token.lower
    if not token.text[0].isalpha() or form in lexicon.subordinators or form in lexicon.adverbs or form in lexicon.moods:
        return True
    if form in lexicon.prepositions or form in lexicon.first_person or (form in lexicon.determiners and found):
        return True
    if form == "te" or (found and form in lexicon.ambiguous):
        return True
    finite = form.endswith("t") and form in {"neemt", "laat", "betreft", "komt", "gaat", "stelt", "geeft", "vindt"}
    verbal = form == token.text and (is_infinitive(form) or is_participle(form) or finite) and bool(verb_lemma(form))
    return verbal and bool(found)
