"""The signs by which a noun phrase is judged to be the recipient: each is a short name that a weight goes with."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.extraction.noun_phrases import NounPhrase, noun_phrases
from tracker.extraction.subjects import SubjectClass
from tracker.extraction.words import is_adjective, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.extraction.clauses import Clause
    from tracker.extraction.rulebook import Lexicon, RecipientRules, Rulebook
    from tracker.extraction.words import Word

COMPOUND = 5
"""A head of at least so many letters also stands for the compounds that end in it."""
NAMED_EARLY = 3
"""A fuller phrase has the head among so many first words."""
NEAR = 2
"""How many words before the preposition the noun may stand that asks for it."""
PLACES_BEFORE = ("before", "before-that")
FAR = 5
"""The same for "met"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a recipient is looked for in: the clause, its sentence, and what stands around it.

    ``before`` are the sentences before it, the nearest first; ``heading`` and ``lead`` are the lines above it,
    ``question`` what it answers, ``title`` what the letter is about.
    """

    clause: Clause
    finite: frozenset[str]
    sentence: str
    before: tuple[str, ...] = ()
    verbs_before: tuple[frozenset[str], ...] = ()
    """The finite verbs of each sentence in ``before``."""
    heading: str = ""
    lead: str = ""
    question: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A noun phrase that may be the recipient, with its signs."""

    text: str
    signs: frozenset[str]
    head: str = ""
    bare: bool = False
    """Whether it is one word that points at something named before ("deze regeling")."""


def options_of(scene: Scene, rulebook: Rulebook) -> list[Option]:
    """Return the noun phrases of the sentence and of what stands around it, each with its signs, nearest first."""
    found = [*_own(scene, rulebook)]
    around = " ".join(text for _, text, _ in _around(scene)).lower()
    back = bool(POINTS_BACK.search(scene.clause.lower))
    for place, text, verbs in _around(scene):
        found += _context(place, _phrases_around(text, verbs, rulebook.lexicon), rulebook, back=back)
    return [_repeated(option, around) for option in found]


def _repeated(option: Option, around: str) -> Option:
    """Add a sign to a name that what stands around the sentence holds more than once: it is what the part is about."""
    name = next((word for word in option.text.split() if word[0].isupper() and len(word) > 2), "")
    several = bool(name) and around.count(name.lower()) > 1
    return replace(option, signs=option.signs | {"repeated"}) if several else option


def in_full(option: Option, options: Sequence[Option]) -> str:
    """Return the phrase, or for one word that points back the nearest fuller phrase with the same head."""
    if option.bare:
        for other in options:
            words = other.text.split()
            named = any(word.lower().endswith(option.head) for word in words[:NAMED_EARLY])
            if named and len(other.text) > len(option.text) and not other.bare:
                return other.text
    return option.text


def _around(scene: Scene) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield what stands around a sentence: which place it is, its text, and its finite verbs where they are known."""
    for place, text, verbs in itertools.zip_longest(PLACES_BEFORE, scene.before, scene.verbs_before):
        if text:
            yield place, text, verbs or frozenset()
    yield "lead", scene.lead, frozenset()
    yield "heading", scene.heading, frozenset()
    yield "question", scene.question, frozenset()
    yield "title", scene.title, frozenset()


def _own(scene: Scene, rulebook: Rulebook) -> Iterator[Option]:
    words = words_of(scene.sentence)
    for phrase in noun_phrases(words, scene.finite, rulebook.lexicon):
        if not _is_out(phrase, scene.clause, rulebook):
            signs = _shape(phrase, rulebook) | _place(phrase, words, scene.clause, rulebook.recipients)
            yield Option(
                phrase.text, frozenset(signs), phrase.head, phrase.known and phrase.text.lower() == phrase.head
            )


def _context(place: str, phrases: Sequence[NounPhrase], rulebook: Rulebook, *, back: bool) -> Iterator[Option]:
    for phrase in phrases:
        if phrase.head.isalpha() and not rulebook.words.kamer.search(f"de {phrase.text.lower()}"):
            shape = _shape(phrase, rulebook)
            near = {f"{place}:{sign}" for sign in shape & {"name", "body", "people", "undertaking", "country"}}
            signs = {f"in:{place}", *near, *(shape & HARD)}
            if phrase.inner:
                signs.add("inner")
            if not phrase.preposition and phrase.start <= 1:
                signs.add("first")
            if phrase.preposition in GIVING:
                signs.add(f"{place}:giving")
            if back and place in {"before", "before-that"}:
                signs.add("pointed-at")
            yield Option(phrase.text, frozenset(signs), phrase.head)


@lru_cache(maxsize=2_000)
def _phrases_around(text: str, verbs: frozenset[str], lexicon: Lexicon) -> list[NounPhrase]:
    """Return the noun phrases of a text that stands around many sentences, such as a heading or a question."""
    return noun_phrases(words_of(text), verbs, lexicon)


GIVING = frozenset({"aan", "voor", "met"})
POINTS_BACK = re.compile(
    r"\b(?:hier|daar)(?:aan|bij|in|mee|na|naast|op|over|toe|voor)?\b"
    r"|^(?:en )?(?:die|dat|deze|dit|de (?:resterende|overige)|het|zij)\b"
)
"""Words by which a clause speaks of what the sentence before named."""
ACTS = ("ing", "heid", "atie", "iteit", "schap", "isme", "ie")
PLURALS = ("en", "s")
HARD = frozenset({"government", "paper", "time", "thing", "act", "counted", "own"})
"""Signs that count wherever the phrase stands."""


def _is_out(phrase: NounPhrase, clause: Clause, rulebook: Rulebook) -> bool:
    """Say whether a phrase cannot receive: the Kamer (another kind of promise), who acts, a number."""
    acts = clause.subject.cls in {SubjectClass.FIRST, SubjectClass.GOVERNMENT} and not clause.passive
    own = acts and phrase.text.lower() in clause.subject.text.lower()
    lower = phrase.text.lower()
    return own or bool(rulebook.words.kamer.search(f"de {lower}")) or not phrase.head[0].isalpha()


def _shape(phrase: NounPhrase, rulebook: Rulebook) -> set[str]:
    """Return the signs of the words themselves."""
    lexicon, rules = rulebook.lexicon, rulebook.recipients
    lower = phrase.text.lower()
    words = frozenset(lower.split())
    named_after = _common_noun(phrase)
    signs = {
        kind
        for kind, heads in rules.heads.items()
        if _ends_in(phrase.head, heads) or (named_after and _ends_in(named_after, heads))
    }
    holds = {
        "name": phrase.named,
        "own": not words.isdisjoint(lexicon.own),
        "counted": phrase.counted,
        "short-name": any(word.isupper() and len(word) > 1 for word in phrase.text.split()),
        "brackets": phrase.text.endswith(")"),
        "body": phrase.head in lexicon.other,
        "country": phrase.head in lexicon.countries or lower in lexicon.countries,
        "foreign": not words.isdisjoint(lexicon.country_adjectives),
        "government": phrase.head in lexicon.government or lower in lexicon.government,
        "adjective": not phrase.named and is_adjective(phrase.head),
    }
    signs |= {name for name, held in holds.items() if held}
    if signs:
        return signs
    return {"act"} if phrase.head.endswith(ACTS) else {"plural"} if phrase.head.endswith(PLURALS) else {"other"}


def _common_noun(phrase: NounPhrase) -> str:
    """Return the noun that a name stands beside ("de missie Sea Guardian"), empty when there is none."""
    own = phrase.text.split()
    if not phrase.named or not own[0].islower():
        return ""
    return list(itertools.takewhile(str.islower, own))[-1]


@lru_cache(maxsize=20_000)
def _ends_in(head: str, heads: frozenset[str]) -> bool:
    return head in heads or head.endswith(_endings(heads))


@lru_cache(maxsize=64)
def _endings(heads: frozenset[str]) -> tuple[str, ...]:
    """Return the heads that compounds may end in; ``str.endswith`` tries them all in one go."""
    return tuple(word for word in heads if len(word) >= COMPOUND)


def _place(phrase: NounPhrase, words: list[Word], clause: Clause, rules: RecipientRules) -> set[str]:
    """Return the signs of where the phrase stands: its preposition, what asks for that, and its clause."""
    inside = clause.span[0] <= phrase.offset < clause.span[1]
    signs = {"in:clause" if inside else "in:sentence", f"after:{phrase.preposition or 'nothing'}"}
    verbs = {verb for key in clause.verb_keys for verb in (key, key.partition("+")[0])}
    if phrase.preposition and not verbs.isdisjoint(rules.frames.get(phrase.preposition, frozenset())):
        signs.add("asked-by-verb")
    subject = bool(clause.subject.text) and clause.subject.text.split()[-1] in phrase.text.split()
    bare = not phrase.preposition and inside and subject == clause.passive
    if bare and not verbs.isdisjoint(rules.frames["object"]):
        signs.add("object-of-verb")
    signs |= _asked_by_noun(phrase, words, rules)
    if phrase.inner:
        signs.add("inner")
    if subject:
        gets = not clause.passive and not verbs.isdisjoint(rules.frames["subject"])
        signs.add("subject-of-getting" if gets else "subject-of-passive" if clause.passive else "subject")
    return signs


def _asked_by_noun(phrase: NounPhrase, words: list[Word], rules: RecipientRules) -> set[str]:
    if not phrase.preposition:
        return set()
    at = next((i for i in range(phrase.start, -1, -1) if words[i].lower == phrase.preposition), 0)
    before = [word.lower for word in words[max(0, at - NEAR) : at]]
    signs = set()
    if phrase.preposition in {"aan", "voor", "van", "bij", "in"} and not rules.gives.isdisjoint(before):
        signs.add("asked-by-noun")
    if phrase.preposition in {"met", "tussen"}:
        talks = not rules.talks.isdisjoint(word.lower for word in words[max(0, at - FAR) : at])
        signs |= {"together"} if before[-1:] == ["samen"] else {"talked-with"} if talks else set()
    if phrase.inner and not rules.acts.isdisjoint(before):
        signs.add("inside-act")
    return signs
