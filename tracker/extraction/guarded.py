"""Patterns that are searched only where they may match.

Every match of a pattern holds one of a few words; of each of these, four letters that are rare are looked up among the
letters of the sentence, which are gathered once for all patterns. Most texts hold no match of most patterns, and this
tells so at a twentieth of the cost of a search. The words are read from the pattern itself, so that nothing has to be
kept in step; what a search finds is the same with and without.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from re import _constants, _parser  # type: ignore[attr-defined] # the parser of ``re``, in every Python we run on
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

Words = frozenset[str]
Grams = frozenset[str]
"""Stretches of ``SIZE`` characters."""
NOTHING: Words = frozenset({""})
SIZE = 4
MOST = 100
"""Of more words than this, one will stand in most texts."""
MOST_SHORT = 3
"""Words shorter than ``SIZE`` are looked for one by one, so that more of them are not worth it."""
MOST_JOINED = 200
"""Joined alternatives are followed up to so many."""
COMMON = "enatirodslgvhkmubpwjzcfxyq"
"""Letters in the order of how often Dutch has them; all other characters but the space count as rare."""

_COMMON_GRAMS = (
    " de | van|van |het | het|n de| en | in |een |ing |voor| een|an d| aan|oor |en v| ver| voo| is |en d|"
    "den |lijk|n he|nder| op |gen |ten |dat |en. |en o|elij| dat|onde| te |word|n va| wor|t de|aan |orde|"
    "aar |en i|en e|atie|inge|over| met|ngen|met |n in| zij| om | uit|ng v|r de|e be| ond|ijn |en b|n ge|"
    " die|rden|zijn|en a|tie |ande| nie|an h| bij|ijk |g va| ove|ken |bij |in d|. de|die |als |e in|len |"
    "en g|ling|n en|n be|en w|land|niet|der |de v|de b|iet |nen |waar|t he|e ge|deze|en m|en h|ende|eft |"
    "heid| dez|t ge|e ve|nde |eze |even|daar| bes|eren| daa|ook |eeft| ook|icht|de a|n ee|ijke|en, |ers |"
    "door|omen|oord|dit | dit|e va|cht |en t|ver |werk|et v|ren |n vo| hee|n op|geli|eid |n me|eder| toe|"
    "heef|n aa|ning|eerd|deli|nnen| waa| doo|llen|or d|t be|r he|en z|t in|et a|ordt|men |n da|ring|erde"
)
COMMON_GRAMS = frozenset(_COMMON_GRAMS.split("|"))
"""Stretches that stand in most sentences of the 800 unlabelled answers."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A compiled pattern, and what stands wherever it matches: one of ``grams`` or one of ``short``.

    Both are empty when nothing is known.
    """

    regex: re.Pattern[str]
    grams: Grams = frozenset()
    short: tuple[str, ...] = ()

    @property
    def pattern(self) -> str:
        """The pattern as written."""
        return self.regex.pattern

    def may_match(self, text: str, grams: Grams) -> bool:
        """Say whether a search is worth while; ``grams`` are those of ``text`` or of a longer text around it."""
        if not self.grams.isdisjoint(grams) or not (self.grams or self.short):
            return True
        for word in self.short:  # noqa: SIM110 - ``any`` takes twice as long, and this is asked for every clause
            if word in text:
                return True
        return False

    def search(self, text: str, grams: Grams | None = None) -> re.Match[str] | None:
        """Search as ``re.Pattern.search`` does, only where it is worth while if ``grams`` are given."""
        if grams is not None and not self.may_match(text, grams):
            return None
        return self.regex.search(text)


def grams_of(text: str) -> Grams:
    """Return every stretch of ``SIZE`` characters of a text."""
    return frozenset([text[at : at + SIZE] for at in range(len(text) - SIZE + 1)])


def guarded(pattern: str) -> Guarded:
    """Compile a pattern; raises ``re.error``. Of patterns that ignore case nothing is known."""
    regex = re.compile(pattern)
    ignores_case = bool(regex.flags & re.IGNORECASE) or "(?i" in pattern
    words = NOTHING if ignores_case else required_words(pattern)
    short = tuple(sorted(word for word in words if len(word) < SIZE))
    if NOTHING & words or len(words) > MOST or len(short) > MOST_SHORT:
        return Guarded(regex)
    return Guarded(regex, frozenset(_rarest(word) for word in words if len(word) >= SIZE), short)


def _rarest(word: str) -> str:
    return max((word[at : at + SIZE] for at in range(len(word) - SIZE + 1)), key=_rarity)


def _rarity(gram: str) -> tuple[bool, int]:
    letters = sum(COMMON.index(char) if char in COMMON else 0 if char == " " else len(COMMON) for char in gram)
    return gram not in COMMON_GRAMS, letters


def required_words(pattern: str) -> Words:
    """Return words of which every match holds at least one; only the empty word where none can be told."""
    return _best(_sequence(_parser.parse(pattern))[1])


def _best(choices: Iterable[Words]) -> Words:
    """Return the choice that the fewest texts pass: few words, none of them short."""
    return min((_without_longer(choice) for choice in choices), key=_cost, default=NOTHING)


def _cost(words: Words) -> float:
    return sum(0.02 if len(word) >= SIZE else 1.0 for word in words)


def _without_longer(words: Words) -> Words:
    """Leave out each word that holds another: where it stands, so does the other."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _sequence(nodes: Any) -> tuple[Words | None, list[Words]]:  # noqa: ANN401 - the parser's own tree, which has no types
    """Return all that a sequence may match where that is a short list, and choices of words it must hold."""
    whole: Words | None = NOTHING
    run: Words = NOTHING
    choices: list[Words] = []
    for op, argument in nodes:
        exact, inner = _node(op, argument)
        choices += inner
        joined = _joined(run, exact) if exact is not None else None
        if joined is not None:
            run = joined
        else:
            choices.append(run)
            run = exact or NOTHING
        whole = _joined(whole, exact) if whole is not None and exact is not None else None
    choices.append(run)
    return whole, [choice for choice in choices if "" not in choice]


def _joined(first: Words, second: Words) -> Words | None:
    if len(first) * len(second) > MOST_JOINED:
        return None
    return frozenset(a + b for a in first for b in second)


def _node(op: Any, argument: Any) -> tuple[Words | None, list[Words]]:  # noqa: ANN401, PLR0911 - one case for each kind of node
    if op is _constants.LITERAL:
        return frozenset({chr(argument)}), []
    if op in {_constants.AT, _constants.ASSERT_NOT}:
        return NOTHING, []
    if op is _constants.ASSERT:
        return NOTHING, _sequence(argument[1])[1]
    if op is _constants.SUBPATTERN:
        return _sequence(argument[3])
    if op is _constants.BRANCH:
        return _branch([_sequence(each) for each in argument[1]])
    if op is _constants.IN:
        return _set(argument), []
    if op in {_constants.MAX_REPEAT, _constants.MIN_REPEAT}:
        return _repeat(*argument)
    return None, []


def _branch(branches: list[tuple[Words | None, list[Words]]]) -> tuple[Words | None, list[Words]]:
    exact = [whole for whole, _ in branches if whole is not None]
    whole = frozenset[str]().union(*exact) if len(exact) == len(branches) else None
    if whole is not None and len(whole) <= MOST_JOINED:
        return whole, []
    needed = [_best([*choices, *([own] if own is not None and "" not in own else [])]) for own, choices in branches]
    return None, [frozenset[str]().union(*needed)] if all(words != NOTHING for words in needed) else []


def _set(members: Any) -> Words | None:  # noqa: ANN401 - as above
    if all(op is _constants.LITERAL for op, _ in members) and len(members) <= 4:
        return frozenset(chr(value) for _, value in members)
    return None


def _repeat(least: int, most: int, body: Any) -> tuple[Words | None, list[Words]]:  # noqa: ANN401 - as above
    exact, choices = _sequence(body)
    if (least, most) == (0, 1):
        return (exact | NOTHING if exact is not None else None), []
    if exact is not None and least == most <= 3:
        return _power(exact, least), []
    own = [exact] if exact is not None and "" not in exact else []
    return None, [*choices, *own] if least else []


def _power(exact: Words, times: int) -> Words | None:
    done: Words | None = NOTHING
    for _ in range(times):
        done = _joined(done, exact) if done is not None else None
    return done
