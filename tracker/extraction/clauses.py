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

from tracker.extraction.finite_verbs import BREAKS, COORDINATORS, finite_verb
from tracker.extraction.insertions import without_insertions
from tracker.extraction.subjects import Frame, Subject, SubjectClass, subject_of
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
NO_DENIAL = frozenset({"alleen", "slechts", "zozeer", "enkel", "te", "later"})
"""After "niet" these make no denial: "niet alleen", and "voornemens … niet te openen", a promise to refrain."""
PARTS = frozenset(";:|")
"""What stands before these has no part in the clause after them."""
LEAST_UNFINISHED = 2
"""A "dat" with fewer words and no verb ("dat nu") opens no clause that an insertion interrupts."""
CONTENT_OPENERS = frozenset({"dat", "of", "hoe", "welke", "wat", "waarom"})


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
    inverted: bool
    """Whether the subject stands after the finite verb."""
    reported: SubjectClass
    """Whose words it is, when it is what another clause says; ``NONE`` otherwise."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of words that makes one clause; ``pieces`` are its own words, without the clauses inside it."""

    start: int
    end: int
    opener: str
    finite: int
    pieces: tuple[tuple[int, int], ...]

    def inside(self) -> list[int]:
        """Return the indices of its own words."""
        return [index for start, end in self.pieces for index in range(start, end)]

    def with_piece(self, start: int, end: int) -> _Segment:
        """Return the segment that also holds the words from ``start`` to ``end``."""
        return replace(self, start=min(self.start, start), end=max(self.end, end), pieces=(*self.pieces, (start, end)))


def clauses_of(sentence: str, lexicon: Lexicon, before: Subject | None = None) -> tuple[Clause, ...]:
    """Parse a sentence into clauses; ``before`` is the subject that a pronoun may look back to."""
    words = without_insertions(words_of(sentence), lexicon)
    clauses: list[Clause] = []
    known = before
    for segment in _segments(words, lexicon):
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
    if clause.opener in CONTENT_OPENERS:
        speaker = previous.subject.cls if previous.reported is SubjectClass.NONE else previous.reported
        return replace(clause, reported=speaker)
    return clause


def _replaces_participle(rest: list[str]) -> bool:
    """Say whether an infinitive stands for the participle: "heeft … laten onderzoeken"."""
    helpers = [word for word in rest if word in {"laten", "moeten", "kunnen", "willen", "mogen", "zien", "helpen"}]
    return bool(helpers) and any(is_infinitive(word) for word in rest if word not in helpers)


def _segments(words: list[Word], lexicon: Lexicon) -> list[_Segment]:
    """Cut the words at commas and conjunctions, and give each stretch without a finite verb to its neighbour."""
    cuts = [0]
    for index, word in enumerate(words):
        if word.lower in BREAKS:
            cuts.append(index + 1)
        elif (index and word.lower in lexicon.subordinators and _opens(words, index, lexicon)) or (
            index and word.lower in COORDINATORS and _joins_clauses(words, index, lexicon)
        ):
            cuts.append(index)
    cuts += _fronted(words, sorted(set(cuts))[1] if len(set(cuts)) > 1 else len(words), lexicon)
    bounds = [*sorted(set(cuts)), len(words)]
    pieces = [(a, b) for a, b in itertools.pairwise(bounds) if b > a]
    return _merged(words, pieces, lexicon)


def _fronted(words: list[Word], limit: int, lexicon: Lexicon) -> list[int]:
    """Return where the main clause starts after one in front of it without a comma ("Zoals toegezegd zal ik …")."""
    if not words or words[0].lower not in lexicon.fronted or _is_preposition(words, 0, lexicon):
        return []
    for index in range(2, limit - 1):
        if _starts_after(words, index, lexicon):
            return [index]
    return []


def _starts_after(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether the main clause begins with the finite verb at ``index``, behind the verbs of the clause in front."""
    word, before, follows = words[index].lower, words[index - 1].lower, words[index + 1].lower
    if before in lexicon.front_subjects or before == "te":
        return False
    auxiliary = word in lexicon.moods
    if follows in lexicon.front_subjects and (auxiliary or (follows == "ik" and word in lexicon.ambiguous)):
        return True
    if not _ends_verbs(before, lexicon):
        return False
    if auxiliary:
        return any(other.lower in lexicon.moods for other in words[1:index]) or before.endswith("en")
    open_verb = word in lexicon.ambiguous or (bool(verb_lemma(word)) and word.endswith("t"))
    return open_verb and not is_participle(word) and follows in lexicon.front_subjects


def _ends_verbs(form: str, lexicon: Lexicon) -> bool:
    """Say whether a form may be the last verb of a subordinate clause."""
    return form in lexicon.moods or (bool(verb_lemma(form)) and form.isalpha())


def _is_preposition(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "als" opens no clause but means "in the capacity of" ("als onderdeel van", "als gevolg van")."""
    if words[index].lower != "als" or index + 1 >= len(words):
        return False
    following = [word.lower for word in words[index + 1 : index + 3]]
    return following[0] in lexicon.after_als or (
        following[0] in lexicon.determiners | {"tweede", "belangrijk", "belangrijke", "nieuwe", "extra"}
        and following[-1] in lexicon.after_als
    )


def _opens(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "die", "of" … at ``index`` opens a clause rather than points, or joins two nouns."""
    word, previous = words[index].lower, words[index - 1].lower
    if (word in lexicon.pointers and previous in lexicon.subordinators) or _is_preposition(words, index, lexicon):
        return False
    if word == "dat" and previous in lexicon.prepositions - lexicon.separable:
        return False
    if word in lexicon.pointers and _points(words, index, lexicon):
        return False
    if word in {"die", "wat", "daar", "nu", "of", "als", "welke", "sinds", "wie", "waar"}:
        asks = previous in {"niet", "ook", "na", "over", "vroeg", "vroegen", "was", "is", "weet", "vraag"} or bool(
            verb_lemma(previous)
        )
        if word == "die" and previous.isalpha() and previous in lexicon.closed:
            return False
        return previous in BREAKS or word == "die" or (word in {"of", "als", "wat"} and asks)
    return True


def _points(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "dat" or "die" is what a main clause begins with: "Ja, dat zeg ik toe"."""
    if index + 2 >= len(words):
        return False
    verb, follows = words[index + 1].lower, words[index + 2].lower
    finite = verb in lexicon.moods or verb in lexicon.ambiguous or bool(verb_lemma(verb) and verb.endswith("t"))
    return finite and (follows in lexicon.first_person or (verb in lexicon.moods and follows in {"het", "de", "mijn"}))


def _joins_clauses(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "en" at ``index`` starts a new clause: a finite verb follows within three words."""
    for word in words[index + 1 : index + 4]:
        if word.lower in lexicon.moods or word.lower in {"ik", "wij", "we"}:
            return True
        if word.lower in BREAKS:
            return False
    following = words[index + 1].lower if index + 1 < len(words) else ""
    return bool(verb_lemma(following)) and following.endswith("t") and not is_participle(following)


def _merged(words: list[Word], pieces: list[tuple[int, int]], lexicon: Lexicon) -> list[_Segment]:
    """Join the stretches into clauses: one without a finite verb goes to the clause before, or the next main one."""
    segments: list[_Segment] = []
    waiting: list[tuple[int, int]] = []
    unfinished: tuple[int, int, str] | None = None
    for start, end in pieces:
        if start and words[start - 1].text in PARTS:
            waiting, unfinished = [], None
        skip = 1 if words[start].lower in COORDINATORS else 0
        opener = _opener(words, start + skip, end, lexicon)
        finite = finite_verb(words, start + skip, end, opener, lexicon)
        if unfinished and not opener and finite is not None and finite > start + 1:
            begin, stop, opener = unfinished
            late = finite_verb(words, start + skip, end, opener, lexicon)
            finite = finite if late is None else late
            segments.append(_Segment(begin, end, opener, finite, ((begin, stop), (start, end))))
            unfinished = None
        elif finite is None and opener in CONTENT_OPENERS and end - start > LEAST_UNFINISHED:
            unfinished = (start, end, opener)
        elif finite is None and segments and not waiting:
            main = _host(segments)
            segments[main] = segments[main].with_piece(start, end)
        elif finite is None:
            waiting.append((start, end))
        elif opener:
            segments.append(_Segment(start, end, opener, finite, ((start, end),)))
        else:
            own = (*waiting, (start, end))
            segments.append(_Segment(own[0][0], end, opener, finite, own))
            waiting, unfinished = [], None
    return segments


def _opener(words: list[Word], at: int, end: int, lexicon: Lexicon) -> str:
    if at >= end or words[at].lower not in lexicon.subordinators or _is_preposition(words, at, lexicon):
        return ""
    if words[at].lower in lexicon.pointers and (at == 0 or _points(words, at, lexicon)):
        return ""
    return words[at].lower


def _host(segments: list[_Segment]) -> int:
    """Return the segment that a stretch without a finite verb continues: the main clause before an inserted one."""
    last = len(segments) - 1
    if segments[last].opener and last > 0 and not segments[last - 1].opener:
        return last - 1
    return last


def _clause(sentence: str, words: list[Word], segment: _Segment, lexicon: Lexicon, known: Subject | None) -> Clause:
    at = segment.finite
    inside = [words[index] for index in segment.inside()]
    verbs = _verbs(words, segment, lexicon)
    form = words[at].lower
    mood, passive = _mood(form, words, segment, verbs, lexicon)
    lead = segment.start + (1 if words[segment.start].lower in COORDINATORS else 0)
    subject = subject_of(Frame(words, lead, segment.end, at, segment.opener), lexicon, known)
    if subject.foreign and not passive:
        subject = replace(subject, cls=SubjectClass.OTHER)
    span = (inside[0].start, inside[-1].end)
    lowers = [word.lower for word in inside]
    main = _main_verbs(verbs)
    return Clause(
        start=segment.start,
        end=segment.end,
        span=span,
        text=sentence[span[0] : span[1]],
        lower=_own_text(sentence, words, segment).lower(),
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
        ),
        main_keys=frozenset([*main, *(f"{v}+{word}" for word in lexicon.particles.intersection(lowers) for v in main)]),
        inverted=subject.index > at,
        reported=SubjectClass.NONE,
    )


def _own_text(sentence: str, words: list[Word], segment: _Segment) -> str:
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


def _negated(words: list[str], finite: int) -> bool:
    """Say whether a clause denies: in a main clause what denies comes first, or after the finite verb."""
    for index, word in enumerate(words):
        if 0 < index < finite:
            continue
        if word in {"niet", "geen", "nooit", "noch", "nimmer", "nauwelijks", "evenmin"}:
            after = words[index + 1] if index + 1 < len(words) else ""
            either = words[index - 2 : index] == ["al", "dan"]
            if after not in NO_DENIAL and not either and "maar" not in words[index + 1 : index + 8]:
                return True
    return False


def _verbs(words: list[Word], segment: _Segment, lexicon: Lexicon) -> tuple[str, ...]:
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
    if particle and found[0] and words[segment.finite].lower not in lexicon.moods:
        found.insert(1, particle + found[0])
    return tuple(lemma for lemma in found if lemma)


def _rejoined(before: str, lemma: str, lexicon: Lexicon) -> list[str]:
    return [before + lemma] if before in lexicon.separable else []


def _stranded(words: list[Word], segment: _Segment, lemma: str, lexicon: Lexicon) -> str:
    """Return the part of a separable verb that stands at the end of the main clause ("neem … over")."""
    if segment.opener:
        return ""
    own = [index for index in segment.inside() if index > segment.finite]
    for index in own:
        after = words[index + 1].lower if index + 1 < segment.end else "."
        if words[index].lower not in lexicon.separable:
            continue
        ends = not after[0].isalnum() or after in lexicon.after_clause
        if ends or (after in lexicon.prepositions and words[index].lower + lemma in lexicon.known_verbs):
            return words[index].lower
    return ""


def _mood(
    form: str, words: list[Word], segment: _Segment, verbs: tuple[str, ...], lexicon: Lexicon
) -> tuple[Mood, bool]:
    kind = lexicon.moods.get(form, "")
    rest = [words[index].lower for index in segment.inside()]
    participle = any(may_be_participle(word) and verb_lemma(word) for word in rest if word != form)
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
        infinitive = any(is_infinitive(word) for word in rest if word != form)
        return (Mood.FUTURE if infinitive else Mood.PRESENT), passive
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
    past = (form != lemma and form[-2:] in {"de", "te"}) or (form[-3:] in {"den", "ten"} and form != lemma)
    return (Mood.PAST if past else Mood.PRESENT), False
