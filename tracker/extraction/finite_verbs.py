"""The finite verb of a clause: second in a main clause, in the final group of a subordinate one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.extraction.words import FINITE_NOUNS, Word, is_adjective, is_attributive, is_participle, verb_lemma

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Lexicon

COORDINATORS = frozenset({"en", "maar", "want", "dus", "doch", "alsmede"})
SECOND = 8
"""How far into a clause its second place is looked for; words."""
PLURALS = frozenset({"ontvangen", "vervangen", "besluiten", "overwegen", "bezien", "vervallen", "verlopen", "behouden"})
"""Plurals that are participles or nouns elsewhere."""
YEAR = 4
"""Digits of a year, behind which a verb may stand ("voor 2024 staan …")."""
SHORT = 3
"""Words of at most so many letters are no verbs that the lists lack."""
BREAKS = frozenset(",;:()–—|")


def finite_verb(words: list[Word], start: int, end: int, opener: str, lexicon: Lexicon) -> int | None:
    """Return the index of the finite verb of ``words[start:end]``; ``opener`` is a subordinate clause's conjunction."""
    if opener:
        return _final(words, start, end, lexicon)
    found = start if goes_on(words, start, lexicon) else _beside_first_person(words, start, end, lexicon)
    if found is None:
        found = next((i for i in range(start, end) if _is_plain_auxiliary(words, i, lexicon)), None)
    if found is None:
        found = next((i for i in range(start, end) if _is_second(words, i, start, end, lexicon)), None)
    if found is None:
        late = (i for i in range(start + 1, end) if words[i].lower in lexicon.ambiguous)
        late = (i for i in late if not _is_noun_here(words[i].lower, words[i - 1].lower, lexicon))
        found = next((i for i in late if words[i].lower.endswith("t")), None)
    if found is None:
        found = _plural_like_participle(words, start, end)
    return found if found is not None else _before_known(words, start, end, lexicon)


def goes_on(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether what "ik" does goes on behind "en" without it: "ik bezoek de haven en stuur uw Kamer …"."""
    if not 1 < index < len(words) - 1 or words[index - 1].lower not in COORDINATORS:
        return False
    follows = words[index + 1].lower
    object_or_adverb = follows in lexicon.determiners | lexicon.adverbs or follows in {"u", "mij", "daar", "dit"}
    first = any(word.lower in lexicon.first_person for word in words[: index - 1])
    return first and object_or_adverb and words[index].lower in lexicon.ambiguous


def _before_known(words: list[Word], start: int, end: int, lexicon: Lexicon) -> int | None:
    """Return a verb that no list knows before a subject that one does ("dan schort het kabinet … op")."""
    for index in range(start, min(end - 2, start + SECOND)):
        form = words[index].lower
        known = words[index + 1].lower in lexicon.determiners and words[index + 2].lower in lexicon.singular_heads
        if known and form.endswith("t") and len(form) > SHORT and form.isalpha() and form not in lexicon.closed:
            return index
    return None


def _plural_like_participle(words: list[Word], start: int, end: int) -> int | None:
    """Return a plural that elsewhere is a participle ("Gemeenten ontvangen …"), after what may be its subject."""
    for index in range(max(1, start), end - 1):
        form, before = words[index].lower, words[index - 1].text
        if form in PLURALS and (before == "," if index == start else before[0].isalpha()):
            return index if words[index - 1].lower != "te" else None
    return None


def _beside_first_person(words: list[Word], start: int, end: int, lexicon: Lexicon) -> int | None:
    for index in range(start, end):
        if words[index].lower not in lexicon.first_person:
            continue
        for near in (index - 1, index + 1):
            if start <= near < end and _may_be_finite(words, near, lexicon, beside=True):
                return near
        if index - 1 > start and _opens_inversion(words[index - 1].lower, lexicon):
            return index - 1
        if (
            index == start
            and index + 2 < end
            and words[index + 1].lower.isalpha()
            and not _is_closed(words, index, lexicon)
        ):
            return index + 1
    return None


def _is_closed(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether the word behind ``index`` cannot be a verb that no list knows ("Ik ontsla …")."""
    form = words[index + 1].lower
    return form in lexicon.closed or form in lexicon.subordinators or form in COORDINATORS


def _is_plain_auxiliary(words: list[Word], index: int, lexicon: Lexicon) -> bool:
    """Say whether a word is an auxiliary that cannot be an infinitive."""
    form = words[index].lower
    plain = form in lexicon.moods and form not in lexicon.ambiguous_plurals
    return plain and _may_be_finite(words, index, lexicon, beside=False)


def _is_second(words: list[Word], index: int, start: int, end: int, lexicon: Lexicon) -> bool:
    beside = _beside_known(words, index, start, end, lexicon)
    return _may_be_finite(words, index, lexicon, beside=beside)


def _opens_inversion(form: str, lexicon: Lexicon) -> bool:
    """Say whether the word before "ik" must be the verb, though no list knows it ("rond ik … af")."""
    closed = lexicon.adverbs | lexicon.subordinators | COORDINATORS | lexicon.first_person
    return form.isalpha() and form not in closed


def _beside_known(words: list[Word], index: int, start: int, end: int, lexicon: Lexicon) -> bool:
    after = words[index + 1].lower if index + 1 < end else ""
    previous = words[index - 1].lower if index > start else ""
    named = index - 1 > start and words[index - 1].text[:1].isupper()
    further = words[index + 2].lower if index + 2 < end and after in lexicon.determiners else ""
    return named or bool({after, previous, further} & lexicon.singular_heads)


def _may_be_finite(words: list[Word], index: int, lexicon: Lexicon, *, beside: bool) -> bool:
    """Say whether a word may be a finite verb; ``beside`` says that it stands next to a known subject."""
    word = words[index]
    form = word.lower
    before = words[index - 1].lower if index else ""
    if before == "te" or (before in {"de", "een", "van"} and form != "is"):
        return False
    if form in lexicon.moods:
        # "Voedsel en Waren Autoriteit"
        return not (0 < index < len(words) - 1 and word.text[:1].isupper() and _within_name(words, index))
    if (word.text[:1].isupper() and index > 0) or _is_noun_here(form, before, lexicon):
        return False
    return beside if form in lexicon.ambiguous else _is_open_finite(form, beside=beside)


def _within_name(words: list[Word], index: int) -> bool:
    """Say whether words with a capital stand on both sides, or "en" on one ("Voedsel en Waren Autoriteit")."""
    before, after = words[index - 1], words[index + 1]
    return (before.text[:1].isupper() or before.lower == "en") and after.text[:1].isupper()


def _is_noun_here(form: str, before: str, lexicon: Lexicon) -> bool:
    """Say whether a form is a noun behind "het", a preposition or an adjective ("het besluit", "hoge kosten")."""
    plural = form.endswith("n")
    if before == "het":
        return plural or form in lexicon.ambiguous or form in FINITE_NOUNS
    if plural and (before in lexicon.counting or (before.isdigit() and len(before) < YEAR)):
        return True
    return before in lexicon.prepositions - lexicon.separable or (plural and is_adjective(before))


def _is_open_finite(form: str, *, beside: bool) -> bool:
    lemma = verb_lemma(form)
    if not lemma or is_participle(form) or is_attributive(form):
        return False
    return form == lemma or form.endswith("t") or beside or (len(form) > 4 and form[-2:] in {"de", "te"})


def _final(words: list[Word], start: int, end: int, lexicon: Lexicon) -> int | None:
    """Return the finite verb of a subordinate clause: the auxiliary of the final group, else its last verb."""
    last: int | None = None
    closing = next((i for i in range(end - 1, start, -1) if words[i].text[0].isalnum()), start)
    for index in range(end - 1, start, -1):
        form = words[index].lower
        if words[index - 1].lower == "te" or form in BREAKS:
            continue
        if form in lexicon.moods and form != "dien":
            return _first_of_group(words, index, start, lexicon)
        verb = verb_lemma(form) or (form in lexicon.ambiguous and index == closing)
        if last is None and words[index].text[:1].islower() and verb and not is_participle(form):
            last = index
    return last


def _first_of_group(words: list[Word], index: int, start: int, lexicon: Lexicon) -> int:
    """Return the first auxiliary of a final group: "zal" of "zal worden gestuurd", "kunnen" of "kunnen worden"."""
    while index - 1 > start and words[index - 1].lower in lexicon.moods:
        index -= 1
    return index
