"""Where a clause begins: behind commas and brackets, at conjunctions, and where a clause in front ends without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.finite_verbs import BREAKS, COORDINATORS, goes_on
from tracker.extraction.words import Word, is_participle, verb_lemma

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon


def beginnings(words: list[Word], lexicon: Lexicon) -> list[int]:
    """Return the indices at which the words may be cut into clauses, in order, 0 first."""
    cuts = {0}
    for index, word in enumerate(words):
        if word.lower in BREAKS:
            cuts.add(index + 1)
        elif index and _begins_clause(words, index, lexicon) and not _within(words, max(cuts), index, lexicon):
            cuts.add(index)
    first = sorted(cuts)[1] if len(cuts) > 1 else len(words)
    return sorted(cuts.union(_fronted(words, first, lexicon)))


def _within(words: list[Word], start: int, index: int, lexicon: Lexicon) -> bool:
    """Say whether "en" stands in a clause whose verb is still to come ("zoals de Minister van A en B zei")."""
    if words[index].lower not in COORDINATORS or opener_at(words, start, index, lexicon) in {"", *lexicon.pointers}:
        return False
    between = (word.lower for word in words[start + 1 : index])
    return not any(word in lexicon.moods or (verb_lemma(word) and word[-1] in "tn") for word in between)


def _begins_clause(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    word = words[index].lower
    if word in lexicon.subordinators:
        return _opens(words, index, lexicon)
    return word in COORDINATORS and _joins_clauses(words, index, lexicon)


def opener_at(words: list[Word], at: int, end: int, lexicon: Lexicon) -> str:
    """Return the conjunction that opens the clause at ``at``, or ``""`` where it is a main clause."""
    stressed = at + 1 < end and words[at].lower in lexicon.focus and words[at + 1].lower in lexicon.fronted
    at += stressed
    if at >= end or words[at].lower not in lexicon.subordinators or _is_preposition(words, at, lexicon):
        return ""
    if _is_reduced(words, at, end, lexicon):
        return ""
    if words[at].lower in lexicon.pointers and (at == 0 or _points(words, at, lexicon)):
        return ""
    return words[at].lower


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
    if not ends_verbs(before, lexicon):
        return False
    if auxiliary:
        return any(other.lower in lexicon.moods for other in words[1:index]) or before.endswith("en")
    open_verb = word in lexicon.ambiguous or (bool(verb_lemma(word)) and word.endswith("t"))
    return open_verb and not is_participle(word) and follows in lexicon.front_subjects


def ends_verbs(form: str, lexicon: Lexicon) -> bool:
    """Say whether a form may be the last verb of a subordinate clause."""
    return form in lexicon.moods or (bool(verb_lemma(form)) and form.isalpha())


def _is_reduced(words: list[Word], at: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether "zoals" goes with a participle, or "waar" with "nodig", alone and opens no clause."""
    if words[at].lower in {"waar", "indien"} and at + 1 < end and words[at + 1].lower in POSSIBLE:
        return True
    if words[at].lower != "zoals":
        return False
    index = at + 1
    while index < end and words[index].lower in lexicon.adverbs | EARLIER:
        index += 1
    if index >= end or not is_participle(words[index].lower):
        return False
    after = words[index + 1].lower if index + 1 < end else ""
    return after not in lexicon.moods


POSSIBLE = frozenset({"nodig", "mogelijk", "relevant", "wenselijk", "gewenst", "opportuun", "aangewezen"})
"""With these "waar" and "indien" make no clause ("waar nodig past het kabinet …")."""
EARLIER = frozenset({"eerder", "hierboven", "hiervoor", "elders"})
"""What stands before the participle of "zoals eerder gemeld", beside adverbs."""


def _is_preposition(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "als" or "sinds" opens no clause ("als onderdeel van", "als gevolg van", "sinds 1 mei")."""
    if words[index].lower == "sinds" and index + 1 < len(words):
        follows = words[index + 1].lower
        return follows[0].isdigit() or (follows in lexicon.pointing and follows not in lexicon.determiners)
    if words[index].lower != "als" or index + 1 >= len(words):
        return False
    following = [word.lower for word in words[index + 1 : index + 3]]
    return following[0] in lexicon.after_als or (
        following[0] in lexicon.determiners | lexicon.after_als_lead and following[-1] in lexicon.after_als
    )


ASKING = frozenset({"niet", "ook", "na", "over", "vroeg", "vroegen", "was", "is", "weet", "vraag"})
"""Behind these "of" and "wat" open what is asked."""
JOINING = frozenset({"die", "wat", "daar", "nu", "of", "als", "welke", "sinds", "wie", "waar"})
"""Words that open a clause only in certain places."""


def _opens(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "die", "of" … at ``index`` opens a clause rather than points, or joins two nouns."""
    word, previous = words[index].lower, words[index - 1].lower
    if word in lexicon.pointers and (previous in lexicon.subordinators or _points(words, index, lexicon)):
        return False
    if _is_preposition(words, index, lexicon) or (
        word == "dat" and previous in lexicon.prepositions - lexicon.separable
    ):
        return False
    if previous in lexicon.focus and word in lexicon.fronted:
        return not (index == 1 or words[index - 2].lower in BREAKS)
    return word not in JOINING or _opens_here(word, previous, lexicon)


def _opens_here(word: str, previous: str, lexicon: Lexicon) -> bool:
    """Say whether a word of ``JOINING`` opens a clause behind ``previous``."""
    if word == "die":
        return not (previous.isalpha() and previous in lexicon.closed)
    if previous in BREAKS or (word == "welke" and previous in lexicon.prepositions):
        return True
    return word in {"of", "als", "wat"} and (previous in ASKING or bool(verb_lemma(previous)))


def _points(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "dat" or "die" is what a main clause begins with: "Ja, dat zeg ik toe"."""
    if index + 2 >= len(words):
        return False
    verb, follows = words[index + 1].lower, words[index + 2].lower
    if words[index].lower == "dat" and _starts_anew(words, index, lexicon):
        return True
    finite = verb in lexicon.moods or verb in lexicon.ambiguous or bool(verb_lemma(verb) and verb.endswith("t"))
    return finite and (follows in lexicon.first_person or (verb in lexicon.moods and follows in {"het", "de", "mijn"}))


def _starts_anew(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "dat" begins a main clause: "; dat geld blijft", "en dat blijft mijn doel", "ook dat is een doel"."""
    before = words[index - 1].lower if index else ""
    verbs = [word.lower in lexicon.moods or word.lower in STAYING for word in words[index + 1 : index + 3]]
    if before in {";", ":"}:
        return any(verbs)
    return before in {"en", "maar", "ook"} and verbs[0]


STAYING = frozenset({"blijft", "gebeurt", "geldt", "betekent", "staat", "loopt", "volgt", "komt"})
"""Beside auxiliaries, verbs that "dat" is the subject of."""


def _joins_clauses(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether "en" at ``index`` starts a new clause: a finite verb follows within three words."""
    for word in words[index + 1 : index + 4]:
        if word.lower in lexicon.moods or word.lower in {"ik", "wij", "we"}:
            return True
        if word.lower in BREAKS:
            return False
    following = words[index + 1].lower if index + 1 < len(words) else ""
    if goes_on(words, index + 1, lexicon):
        return True
    return bool(verb_lemma(following)) and following.endswith("t") and not is_participle(following)
