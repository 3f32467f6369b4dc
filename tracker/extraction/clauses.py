"""Clauses: who (subject), in what manner (finite verb) and what (the other verbs), for each clause of a sentence.

Dutch main clauses put the finite verb second and the rest at the end, subordinate clauses put everything at the end.
The parse below needs no part-of-speech model: closed classes (auxiliaries, pronouns, conjunctions) come from the rule
data, open verb forms from the word list, and the subject stands beside the finite verb.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from tracker.extraction.finite_verbs import COORDINATORS
from tracker.extraction.insertions import without_insertions
from tracker.extraction.segments import CONTENT_OPENERS, Segment, infinitives, segments_of
from tracker.extraction.subjects import Frame, Subject, SubjectClass, agent_of, subject_of
from tracker.extraction.words import (
    Word,
    is_infinitive,
    is_participle,
    may_be_participle,
    verb_lemma,
    words_of,
)

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon

WILLING = frozenset({"bereid", "voornemens", "plan", "zins"})
"""Beside "zijn" these say what one is willing or about to do; a participle in the clause is then not of the verb."""
NO_DENIAL = frozenset({"alleen", "slechts", "zozeer", "enkel", "te", "later", "eerder"})
"""After "niet" these make no denial: "niet alleen", and "voornemens … niet te openen", a promise to refrain."""


UNBOUND = frozenset({SubjectClass.THING, SubjectClass.OTHER, SubjectClass.NONE})
"""Subjects that bind the government only when they act for it."""


class Mood(StrEnum):
    """What the finite verb says of time and manner."""

    FUTURE = "future"
    WOULD = "would"
    WILL = "will"
    MODAL = "modal"
    PRESENT = "present"
    BE = "be"
    PERFECT = "perfect"
    PAST = "past"
    CONDITIONAL = "conditional"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. ``start`` and ``end`` are word indices, ``span`` offsets in the sentence."""

    start: int
    end: int
    span: tuple[int, int]
    text: str
    lower: str
    """Its own words in lower case, without the clauses inside it: what patterns are held against."""
    opener: str
    finite: str
    mood: Mood
    passive: bool
    subject: Subject
    verbs: tuple[str, ...]
    negated: bool
    matrix: bool
    """Whether it is a main clause, or follows from one by "waarna"."""
    verb_keys: frozenset[str]
    """The infinitives, and each with every other word of the clause ("stellen+beschikbaar")."""
    main_keys: frozenset[str]
    """Of these, those of the finite verb alone."""
    act: str
    """The infinitive of what is done: of the finite verb, or of what an auxiliary goes with ("zal … sturen")."""
    agent: SubjectClass
    """Whose act a passive clause says it is, after "door"."""
    inverted: bool
    """Whether the subject stands after the finite verb."""
    reported: SubjectClass
    """Whose words it is, when it is what another clause says; ``NONE`` otherwise."""


def clauses_of(sentence: str, lexicon: Lexicon, before: Subject | None = None) -> tuple[Clause, ...]:
    """Parse a sentence into clauses; ``before`` is the subject that a pronoun may look back to."""
    words = without_insertions(words_of(sentence), lexicon)
    clauses: list[Clause] = []
    known = before
    for segment in segments_of(words, lexicon):
        clause = _clause(sentence, words, segment, lexicon, known)
        clause = _related(clause, clauses, words[segment.start].lower, elided=segment.finite == segment.start + 1)
        if clause.subject.cls in {SubjectClass.GOVERNMENT, SubjectClass.OTHER, SubjectClass.MEMBERS}:
            known = clause.subject
        clauses.append(clause)
    return tuple(clauses)


def _related(clause: Clause, clauses: list[Clause], first: str, *, elided: bool) -> Clause:
    """Lend a coordinated clause without a subject that of the clause before it, and a "dat" clause its speaker."""
    if not clauses:
        return clause
    previous = clauses[-1]
    if elided and not clause.opener:
        previous = next((other for other in reversed(clauses) if not other.opener), previous)
    if first in COORDINATORS and not clause.opener:
        bare = clause.subject.cls in {SubjectClass.NONE, SubjectClass.THING} or not previous.inverted
        first_person = clause.subject.cls is SubjectClass.FIRST
        if clause.subject.cls is SubjectClass.NONE or (elided and bare and not first_person):
            clause = replace(clause, subject=previous.subject, inverted=previous.inverted)
        return replace(clause, reported=previous.reported, matrix=previous.matrix)
    asks = clause.opener == "wanneer" and previous.subject.cls is SubjectClass.MEMBERS
    if clause.opener in CONTENT_OPENERS or asks:
        speaker = previous.subject.cls if previous.reported is SubjectClass.NONE else previous.reported
        return replace(clause, reported=speaker)
    return clause


def _replaces_participle(rest: list[str]) -> bool:
    """Say whether an infinitive stands for the participle: "heeft … laten onderzoeken", "… uit kunnen breiden"."""
    helpers = {"laten", "moeten", "kunnen", "willen", "mogen", "zien", "helpen"}
    return any(word in helpers and after.endswith("n") for word, after in itertools.pairwise(rest))


def _clause(sentence: str, words: list[Word], segment: Segment, lexicon: Lexicon, known: Subject | None) -> Clause:
    at = segment.finite
    inside = [words[index] for index in segment.inside()]
    verbs = _verbs(words, segment, lexicon)
    form = words[at].lower
    mood, passive = _mood(form, words, segment, verbs, lexicon)
    lead = segment.start + (1 if words[segment.start].lower in COORDINATORS else 0)
    subject = subject_of(Frame(words, lead, segment.end, at, segment.opener), lexicon, known)
    if subject.foreign and not passive:
        subject = replace(subject, cls=SubjectClass.OTHER)
    resolved = subject.index >= 0 and not sentence.startswith(subject.text, words[subject.index].start)
    if passive and resolved and words[subject.index].lower in lexicon.third_person:
        # What is acted upon is seldom who was spoken of before.
        subject = replace(subject, cls=SubjectClass.THING, text=words[subject.index].text)
    span = (inside[0].start, inside[-1].end)
    lowers = [word.lower for word in inside]
    lower = _own_text(sentence, words, segment).lower()
    unbound = passive or subject.cls in UNBOUND
    commissioned = unbound and any(phrase in lower for phrase in lexicon.commissions)
    if commissioned and not passive and subject.cls in UNBOUND:
        subject = replace(subject, cls=SubjectClass.GOVERNMENT)
    main = _main_verbs(verbs)
    return Clause(
        start=segment.start,
        end=segment.end,
        span=span,
        text=sentence[span[0] : span[1]],
        lower=lower,
        opener=segment.opener,
        finite=form,
        mood=mood,
        passive=passive,
        subject=subject,
        verbs=verbs,
        negated=_negated(lowers, 0 if segment.opener else segment.inside().index(at)),
        matrix=not segment.opener or segment.opener in {"waarna", "waarover", "waarbij"},
        verb_keys=frozenset(
            [*verbs, *(f"{v}+{word}" for word in lexicon.particles.intersection(lowers) for v in verbs)]
        )
        | _causing(verbs, infinitives(words, segment, lexicon), lexicon),
        main_keys=frozenset([*main, *(f"{v}+{word}" for word in lexicon.particles.intersection(lowers) for v in main)]),
        act=_act(words, segment, verbs, lexicon),
        agent=agent_of(inside, lexicon) if passive and not commissioned else SubjectClass.NONE,
        inverted=subject.index > at,
        reported=SubjectClass.NONE,
    )


def _causing(verbs: tuple[str, ...], others: list[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the key of "laten" with an infinitive, where it is to have something done ("laat … onderzoeken")."""
    done = set(others) - {"laten"} - lexicon.not_caused - lexicon.moods.keys()
    return frozenset({"laten+infinitief"} if "laten" in verbs and done else ())


def _own_text(sentence: str, words: list[Word], segment: Segment) -> str:
    """Return the text of a clause without the clauses that stand inside it."""
    text, last = "", -1
    for start, end in sorted(segment.pieces):
        if last == start:
            text += sentence[words[start - 1].end : words[start].start]
        elif text:
            text += " "
        text += sentence[words[start].start : words[end - 1].end]
        last = end
    return text


def _main_verbs(verbs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the finite verb's lemma, and that with its stranded part."""
    return verbs[:2] if len(verbs) > 1 and verbs[1].endswith(verbs[0]) else verbs[:1]


def _act(words: list[Word], segment: Segment, verbs: tuple[str, ...], lexicon: Lexicon) -> str:
    """Return what is done: the finite verb, unless it is an auxiliary with an infinitive or participle behind it."""
    main = _main_verbs(verbs)
    if words[segment.finite].lower not in lexicon.moods or len(main) > 1:
        return (main or ("",))[-1]
    after = [index for index in segment.inside() if segment.opener or index > segment.finite]
    for index in after:
        form = words[index].lower
        content = form not in lexicon.moods and form not in lexicon.ambiguous_plurals
        lemma = verb_lemma(form)
        if content and lemma and words[index].text == form and (is_infinitive(form) or may_be_participle(form)):
            return lemma
    return verbs[0] if verbs else ""


def _negated(words: list[str], finite: int) -> bool:
    """Say whether a clause denies: in a main clause what denies comes first, or after the finite verb."""
    for index, word in enumerate(words):
        if 0 < index < finite:
            continue
        if word in {"niet", "geen", "nooit", "noch", "nimmer", "nauwelijks", "evenmin", "niets", "nergens"}:
            after = words[index + 1] if index + 1 < len(words) else ""
            either = words[index - 2 : index] == ["al", "dan"]
            aside = finite >= 0 and _asks_to_refrain(words[finite + 1 : index], words[index + 1 :])
            if after not in NO_DENIAL and not either and not aside and "maar" not in words[index + 1 : index + 8]:
                return True
    return False


def _asks_to_refrain(before: list[str], after: list[str]) -> bool:
    """Say whether a denial is of what another is asked, or one means, to refrain from ("vragen om geen … te doen")."""
    return "te" in after and ("om" in before or not WILLING.isdisjoint(before))


def _verbs(words: list[Word], segment: Segment, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the lemmas of the clause's verbs, the finite one first, each also with the word it is split from."""
    found = [lexicon.lemma(words[segment.finite].lower).replace("_", "")]
    for index in segment.inside():
        word = words[index]
        if index == segment.finite or (word.text[:1].isupper() and index > segment.start):
            continue
        lemma = verb_lemma(word.lower)
        if lemma and (is_participle(word.lower) or is_infinitive(word.lower)):
            found.append(lemma)
            if index - 2 >= segment.start and words[index - 1].lower == "te":
                found += _rejoined(words[index - 2].lower, lemma, lexicon)
    particle = _stranded(words, segment, found[0], lexicon)
    form = words[segment.finite].lower
    goes = lexicon.moods.get(form) == "future_go" and not infinitives(words, segment, lexicon)
    if particle and found[0] and (goes or form not in lexicon.moods):
        found.insert(1, particle + found[0])
    return tuple(lemma for lemma in found if lemma)


def _rejoined(before: str, lemma: str, lexicon: Lexicon) -> list[str]:
    return [before + lemma] if before in lexicon.separable else []


def _stranded(words: list[Word], segment: Segment, lemma: str, lexicon: Lexicon) -> str:
    """Return the part of a separable verb that stands at the end of the main clause ("neem … over")."""
    if segment.opener:
        return ""
    own = [index for index in segment.inside() if index > segment.finite]
    for index in own:
        after = words[index + 1].lower if index + 1 < segment.end else "."
        if words[index].lower not in lexicon.separable:
            continue
        whole = words[index].lower + lemma
        ends = not after[0].isalnum() or after in lexicon.after_clause
        if (ends and verb_lemma(whole)) or ((ends or after in lexicon.prepositions) and whole in lexicon.known_verbs):
            return words[index].lower
    return ""


def _of_infinitive(words: list[str], index: int) -> bool:
    """Say whether a participle goes with an infinitive and not with the finite verb: "te hebben gebouwd"."""
    around = (words[max(0, index - 2) : index], words[index + 1 : index + 3])
    return any(pair in (["te", "hebben"], ["te", "zijn"], ["te", "worden"]) for pair in around)


def _mood(
    form: str, words: list[Word], segment: Segment, verbs: tuple[str, ...], lexicon: Lexicon
) -> tuple[Mood, bool]:
    kind = lexicon.moods.get(form, "")
    rest = [words[index].lower for index in segment.inside()]
    participle = any(
        may_be_participle(word) and verb_lemma(word) and not _of_infinitive(rest, index)
        for index, word in enumerate(rest)
        if word != form
    )
    passive = participle and ("worden" in rest or "wordt" in rest or "word" in rest)
    simple = {
        "future": Mood.FUTURE,
        "would": Mood.WOULD,
        "will": Mood.WILL,
        "modal": Mood.MODAL,
        "past": Mood.PAST,
        "conditional": Mood.CONDITIONAL,
    }
    if kind in simple:
        return simple[kind], passive or (form in {"werd", "werden"} and participle)
    if kind == "future_go":
        return (Mood.FUTURE if infinitives(words, segment, lexicon) else Mood.PRESENT), passive
    if kind in {"have", "be"}:
        participle = participle or (kind == "have" and _replaces_participle(rest))
        if kind == "be" and not WILLING.isdisjoint(rest):
            return Mood.BE, False
        return (
            Mood.PERFECT if participle else (Mood.BE if kind == "be" else Mood.PRESENT)
        ), kind == "be" and participle
    if kind == "become":
        return Mood.PRESENT, participle
    lemma = verbs[0] if verbs else ""
    past = form[-2:] in {"de", "te"} or form[-3:] in {"den", "ten"}
    past = past and not lemma.endswith(form)
    return (Mood.PAST if past else Mood.PRESENT), False
