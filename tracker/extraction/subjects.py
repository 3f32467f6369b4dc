"""The subject of a clause: its words, and whose it is. The head of the subject decides, not a word in the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.extraction.words import Word, verb_lemma

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon

STOPS = frozenset(",;:()–—.?!|")
MAX_NOUN_PHRASE = 9
PLURAL = ("ers", "ies", "den", "nen", "sen", "zen", "ken", "ven", "gen", "ren", "ten", "eurs", "len")
"""How the head of a plural subject ends."""
COMPOUND = 6
"""A head of at least so many letters also stands for the compounds that end in it."""


class SubjectClass(StrEnum):
    """Whose act it is."""

    FIRST = "first"
    GOVERNMENT = "government"
    CHAMBER = "chamber"
    MEMBERS = "members"
    OTHER = "other"
    THING = "thing"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a subject and its class."""

    text: str
    cls: SubjectClass
    index: int = -1
    """Where it begins among the sentence's words; -1 when it is understood."""
    foreign: bool = False
    """Whether an unknown head is called foreign or international."""


NOBODY = Subject("", SubjectClass.NONE)


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause seen as a stretch of words: where it starts and ends, its finite verb, and its conjunction."""

    words: list[Word]
    start: int
    end: int
    finite: int
    opener: str


def subject_of(frame: Frame, lexicon: Lexicon, known: Subject | None) -> Subject:
    """Return the subject of a clause; ``known`` is the subject that a pronoun may look back to."""
    words, finite = frame.words, frame.finite
    known = _matching(known, words[finite].lower)
    if frame.opener:
        return _of_subordinate(frame, lexicon, known)
    after = _read(words, _past_adverbs(words, finite + 1, frame.end, lexicon), frame.end, lexicon, None)
    lead = _past_interjection(words, frame.start, finite)
    front = None
    lead = _past_focus(words, lead, finite, lexicon)
    if lead < finite and not _opens_adjunct(words, lead, lexicon):
        front = _read(words, lead, finite, lexicon, known)
    return _choose(front, after, frame, lexicon)


def _opens_adjunct(words: list[Word], at: int, lexicon: Lexicon) -> bool:
    """Say whether the words in front are no subject: a preposition, an adverb, or a time ("Begin 2026", "Dit jaar")."""
    form = words[at].lower
    if form in lexicon.prepositions or form in lexicon.adverbs or form in lexicon.fronted:
        return True
    if form not in lexicon.pointing or at + 1 >= len(words):
        return False
    following = words[at + 1].lower
    alone = form not in {"dit", "dat", "deze", "de", "het", "later", "nog"}
    times = following in lexicon.periods or (following in lexicon.pointing and _opens_adjunct(words, at + 1, lexicon))
    return times or (alone and following.isdigit()) or (form in {"begin", "eind", "medio", "halverwege"})


def _of_subordinate(frame: Frame, lexicon: Lexicon, known: Subject | None) -> Subject:
    words, finite = frame.words, frame.finite
    lead = next((i for i in range(frame.start, frame.end) if words[i].lower == frame.opener), frame.start) + 1
    if frame.opener == "die":
        subject = _read(words, lead, finite, lexicon, None)
        bound = subject and subject.cls in {SubjectClass.FIRST, SubjectClass.GOVERNMENT, SubjectClass.CHAMBER}
        return subject if subject and bound else Subject("die", _antecedent(words, lead - 2, lexicon), lead - 1)
    while lead < finite and words[lead].lower in lexicon.adverbs:
        lead += 1
    return _read(words, lead, finite, lexicon, known) or NOBODY


def _antecedent(words: list[Word], at: int, lexicon: Lexicon) -> SubjectClass:
    """Return whose act a relative clause tells: that of a body or country named right before it, else a thing's."""
    if at >= 0 and words[at].lower == ",":
        at -= 1
    if at < 0:
        return SubjectClass.THING
    form = words[at].lower
    named = form in lexicon.other or form in lexicon.countries or form in lexicon.foreign
    return SubjectClass.OTHER if named else SubjectClass.THING


def _choose(front: Subject | None, after: Subject | None, frame: Frame, lexicon: Lexicon) -> Subject:
    """Prefer the pronoun after the verb, then the words before it, then the words after it."""
    finite = frame.words[frame.finite].lower
    if front is None and finite in lexicon.asking and frame.finite == frame.start:
        return NOBODY
    if after is None or after.cls is SubjectClass.FIRST or front is None:
        return (after if front is None or (after and after.cls is SubjectClass.FIRST) else front) or NOBODY
    if front.cls is not SubjectClass.THING:
        return front
    pronoun = frame.words[frame.finite + 1].lower in {"u", "hij", "men"}
    received = after.cls is SubjectClass.CHAMBER and _receives(frame, lexicon)
    named = (
        after.cls in {SubjectClass.GOVERNMENT, SubjectClass.OTHER, SubjectClass.MEMBERS}
        and _agrees(after, finite)
        and finite not in lexicon.asking
    )
    return after if pronoun or received or named else front


def _receives(frame: Frame, lexicon: Lexicon) -> bool:
    """Say whether the clause tells that somebody gets something ("Het verslag ontvangt …", "… mag … verwachten")."""
    finite = frame.words[frame.finite].lower
    late = (word.lower for word in frame.words[frame.finite + 1 : frame.end])
    return finite in lexicon.receives or (
        finite in lexicon.moods and any(w in lexicon.classes["receive"] for w in late)
    )


def _matching(known: Subject | None, finite: str) -> Subject | None:
    """Return the subject that a pronoun may look back to, when it has the number of the finite verb."""
    if known is None:
        return None
    plural = any(word.endswith(PLURAL) for word in known.text.lower().split()) and not known.text.startswith("Het ")
    return known if plural == (finite.endswith("n") and finite not in {"ben", "kan"}) else None


def _agrees(subject: Subject, finite: str) -> bool:
    """Say whether a subject may go with a finite verb: "zal de ministers" may not."""
    plural = subject.text.lower().split()[-1].endswith(("ers", "eries", "nen", "den", "ren"))
    return not (plural and finite in {"zal", "wordt", "heeft", "is", "gaat", "wil"})


def _past_interjection(words: list[Word], start: int, finite: int) -> int:
    at = start
    while at < finite and (words[at].lower in {"ja", "nee", "neen", "en", "maar", "dan"} or words[at].lower in STOPS):
        at += 1
    return at


def _past_focus(words: list[Word], at: int, finite: int, lexicon: Lexicon) -> int:
    """Step over "ook", "zelfs" before the words that they stress ("Ook onze ambassades krijgen …")."""
    follows = words[at + 1].lower if at + 1 < finite else ""
    if words[at].lower in lexicon.focus and follows and follows not in lexicon.closed - lexicon.determiners:
        return at + 1
    return at


def _past_adverbs(words: list[Word], at: int, end: int, lexicon: Lexicon) -> int:
    """Step over what may stand between the finite verb and a subject behind it ("zal daarom ook …")."""
    while at < end and (words[at].lower in lexicon.adverbs - lexicon.prepositions or words[at].lower in lexicon.focus):
        at += 1
    return at


def _read(words: list[Word], at: int, end: int, lexicon: Lexicon, known: Subject | None) -> Subject | None:
    """Read the noun phrase that begins at ``at``."""
    if at >= end:
        return None
    first = words[at].lower
    if first in STOPS or first == "als" or (first in lexicon.prepositions and first != "samen"):
        return None
    if first in lexicon.first_person:
        return Subject(words[at].text, SubjectClass.FIRST, at)
    pair = f"{first} {words[at + 1].lower}" if at + 1 < end else ""
    triple = f"{pair} {words[at + 2].lower}" if at + 2 < end else ""
    for phrase in (triple, pair, first):
        behind = " ".join(word.lower for word in words[at + len(phrase.split()) : end][:2])
        if phrase in lexicon.chamber and behind != "van koophandel":
            return Subject(phrase, SubjectClass.CHAMBER, at)
    if first in lexicon.third_person and (at + 1 >= end or _is_bare(words, at, lexicon)):
        return _resolved(words[at], known, at)
    return _noun_phrase(words, at, end, lexicon)


def _is_bare(words: list[Word], at: int, lexicon: Lexicon) -> bool:
    """Say whether "het", "deze", "die" stands alone: no noun can follow."""
    following = words[at + 1].lower
    return (
        words[at].lower in {"hij", "zij", "ze"}
        or following in lexicon.prepositions
        or following in lexicon.adverbs
        or following in STOPS
        or following in lexicon.determiners
        or following in {"zal", "is", "wordt", "heeft", "zich", "in", "aan"}
        or following[0].isdigit()
    )


def _resolved(word: Word, known: Subject | None, at: int) -> Subject:
    other_gender = ("de ", "onze ") if word.lower == "het" else ("het ", "ons ")
    if known is None or word.lower in {"deze", "die"} or known.text.lower().startswith(other_gender):
        return Subject(word.text, SubjectClass.THING, at)
    return Subject(known.text, known.cls, at)


def agent_of(words: list[Word], lexicon: Lexicon) -> SubjectClass:
    """Return whose act a passive clause tells: the class of the words after "door", ``NONE`` where none says so."""
    for index, word in enumerate(words[:-1]):
        if word.lower == "door":
            agent = _read(words, index + 1, min(len(words), index + 1 + MAX_NOUN_PHRASE), lexicon, None)
            if agent and agent.cls is not SubjectClass.THING:
                return agent.cls
    return SubjectClass.NONE


def _noun_phrase(words: list[Word], at: int, end: int, lexicon: Lexicon) -> Subject | None:
    own = foreign = False
    last = at
    for index in range(at, min(end, at + MAX_NOUN_PHRASE)):
        form = words[index].lower
        if form in STOPS or (index > at and _ends_phrase(form, lexicon)):
            break
        own = own or form in lexicon.own
        foreign = foreign or form in lexicon.foreign
        phrase = " ".join(word.lower for word in words[index : index + 2])
        cls = _head_class(form, phrase, lexicon, own=own, foreign=foreign, plural_noun=words[index].text)
        if cls is SubjectClass.OTHER and _names_a_thing(words, at, index, lexicon):
            cls = None
        if cls is SubjectClass.GOVERNMENT and _is_anothers(words, at, index, end, lexicon):
            cls = SubjectClass.OTHER
        if cls is not None:
            stop = _phrase_end(words, index, end)
            return Subject(" ".join(word.text for word in words[at:stop]), cls, at)
        last = index
    text = " ".join(word.text for word in words[at : last + 1])
    return Subject(text, SubjectClass.THING, at, foreign) if text else None


def _is_anothers(words: list[Word], at: int, index: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a head that is the government's by itself is another's here.

    "Netbeheer Nederland", "de Ghanese marine", "de regering in Ljubljana", "het volgende kabinet".
    """
    form, before = words[index].lower, words[index - 1] if index > at else None
    place = words[index + 1 : index + 3] if index + 2 < end else []
    if "staat" in {form, words[index + 1].lower if index + 1 < end else ""}:
        return "van" in {word.lower for word in place}
    if form == "nederland":
        return before is not None and before.lower not in lexicon.determiners
    if before is not None and before.lower in lexicon.not_sitting and form == "kabinet":
        return True
    abroad = before is not None and before.text[:1].isupper() and before.lower.endswith(("se", "ische"))
    if abroad and before is not None and before.lower not in lexicon.own | {"nederlandse", "koninklijke"}:
        return True
    if len(place) > 1 and place[0].lower == "van" and place[1].lower in lexicon.countries:
        return True
    return form == "regering" and len(place) > 1 and place[0].lower in {"in", "van"} and place[1].text[:1].isupper()


def _names_a_thing(words: list[Word], at: int, index: int, lexicon: Lexicon) -> bool:
    """Say whether a name only tells which thing is meant ("Het actieplan Schiphol"), or a body is yet to be made."""
    if words[index].lower in {"commissie", "autoriteit", "organisatie"}:
        return words[at].lower in {"een", "deze", "die"}
    if index == at or not words[index].text[:1].isupper():
        return False
    before = words[index - 1]
    noun = before.text.islower() and not before.lower.endswith("e") and before.lower not in lexicon.determiners
    return noun and before.lower not in lexicon.own and len(before.lower) > 3


def _ends_phrase(form: str, lexicon: Lexicon) -> bool:
    return (
        form in lexicon.prepositions or form in lexicon.adverbs or form in lexicon.determiners or form in lexicon.moods
    )


def _head_class(
    form: str, phrase: str, lexicon: Lexicon, *, own: bool, foreign: bool, plural_noun: str
) -> SubjectClass | None:
    if form in lexicon.members:
        return SubjectClass.MEMBERS
    if (
        plural_noun in lexicon.names
        or (phrase in lexicon.government and phrase != form)
        or (own and form in lexicon.assets)
    ):
        return SubjectClass.GOVERNMENT
    if phrase in lexicon.other or form in lexicon.other or form in lexicon.countries:
        return SubjectClass.OTHER
    if form in lexicon.government:
        international = plural_noun == "Ministers" or form in {"ambtgenoot", "collega"}
        international = international and not phrase.endswith(" van")
        return SubjectClass.OTHER if foreign or (international and not own) else SubjectClass.GOVERNMENT
    if "-minister" in form or form.startswith(("navo-", "eu-")) or _compound_of(form, lexicon.other):
        return SubjectClass.OTHER
    return None


@lru_cache(maxsize=20_000)
def _compound_of(form: str, heads: frozenset[str]) -> bool:
    """Say whether a compound ends in one of ``heads`` ("energieleveranciers")."""
    return len(form) > COMPOUND and any(form.endswith(head) for head in heads if len(head) >= COMPOUND)


def _phrase_end(words: list[Word], head: int, end: int) -> int:
    """Return the end of the words that belong to the head: "van Justitie en Veiligheid", a name."""
    stop = head + 1
    if (
        stop < end
        and words[stop].lower in {"van", "voor"}
        and words[head].lower.startswith(("minister", "staatssecretaris", "ministerie"))
    ):
        stop += 1
        while stop < end and (words[stop].text[:1].isupper() or words[stop].lower in {"en", ","}):
            stop += 1
        while words[stop - 1].lower in {"en", ","}:
            stop -= 1
        return stop
    while stop < end and words[stop].text[:1].isupper() and not verb_lemma(words[stop].lower):
        stop += 1
    return stop
