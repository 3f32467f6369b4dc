"""What a person types in the search field, read as words, phrases, beginnings and AND, OR, NOT.

Nothing typed is an error: a sign or an operator that has nothing to work on is passed over. Operators are written in
capitals, in Dutch or English (EN, OF, NIET), because "en", "of" and "niet" are words to search for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.stemming import stems_of, words_of

AND, OR, NOT, OPEN, CLOSE = "AND", "OR", "NOT", "(", ")"
_OPERATORS = {"AND": AND, "EN": AND, "OR": OR, "OF": OR, "NOT": NOT, "NIET": NOT}

_TOKEN = re.compile(r'["“”„](?P<phrase>[^"“”„]*)(?P<end>["“”„]?)|(?P<sign>[()])|(?P<word>[^\s()"“”„]+)')

_MOST_TOKENS = 60
"""SQLite refuses an expression that is too deep; what a person types stays far below this."""
_DEEPEST = 8
"""Brackets within brackets that count."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find: these words after each other.

    The last may go on (``is_beginning``); ``with_stems`` finds other forms of the words as well.
    """

    words: tuple[str, ...]
    is_beginning: bool = False
    with_stems: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 expression, and whether what it finds is left out rather than listed. ``terms`` are those listed."""

    expression: str
    is_left_out: bool = False
    terms: tuple[Term, ...] = ()


def match_of(query: str) -> Match | None:
    """Read what was typed; ``None`` when there is no word in it."""
    reader = _Reader(_tokens(query))
    found: Match | None = None
    while not reader.is_done():
        found = _both(found, reader.alternatives(0))
        reader.take(CLOSE)
    return found


def _tokens(query: str) -> list[str | Term]:
    tokens: list[str | Term] = []
    for found in list(_TOKEN.finditer(query))[:_MOST_TOKENS]:
        if found["sign"]:
            tokens.append(found["sign"])
        elif found["word"] in _OPERATORS:
            tokens.append(_OPERATORS[found["word"]])
        elif term := _term(found):
            tokens.append(term)
    return tokens


def _term(found: re.Match[str]) -> Term | None:
    typed = found["word"] or found["phrase"] or ""
    words = tuple(words_of(typed))
    if not words:
        return None
    if found["word"] is None:
        # A phrase whose quote is still open is still being typed.
        return Term(words, is_beginning=not found["end"])
    return Term(words, is_beginning=True, with_stems=not typed.endswith("*"))


class _Reader:
    """Reads tokens from left to right; every method reads as far as it understands."""

    def __init__(self, tokens: list[str | Term]) -> None:
        self._tokens, self._place = tokens, 0

    def is_done(self) -> bool:
        return self._place >= len(self._tokens)

    def take(self, sign: str) -> bool:
        is_next = not self.is_done() and self._tokens[self._place] == sign
        self._place += is_next
        return is_next

    def alternatives(self, depth: int) -> Match | None:
        """Read ``a OR b OR …``."""
        found = self._all(depth)
        while self.take(OR):
            found = _either(found, self._all(depth))
        return found

    def _all(self, depth: int) -> Match | None:
        """Read ``a b AND c NOT d …``."""
        found: Match | None = None
        while not self.is_done() and self._tokens[self._place] not in {OR, CLOSE}:
            if not self.take(AND):
                found = _both(found, self._one(depth))
        return found

    def _one(self, depth: int) -> Match | None:
        is_left_out = False
        while self.take(NOT):
            is_left_out = not is_left_out
        found: Match | None = None
        if self.take(OPEN):
            if depth < _DEEPEST:
                found = self.alternatives(depth + 1)
                self.take(CLOSE)
        elif not self.is_done() and isinstance(self._tokens[self._place], Term):
            found = _match(self._tokens[self._place])  # type: ignore[arg-type]  # as just asked
            self._place += 1
        return _opposite(found) if found and is_left_out else found


def _match(term: Term) -> Match:
    phrase = " ".join(term.words)
    words = f'words : "{phrase}"' + ("*" if term.is_beginning else "")
    stems = f' OR stems : "{" ".join(stems_of(list(term.words)))}"' if term.with_stems else ""
    return Match(f"({words}{stems})", terms=(term,))


def _opposite(match: Match) -> Match:
    # What is left out has no words to show; left out twice, it is only not listed which ones.
    return Match(match.expression, is_left_out=not match.is_left_out)


def _both(one: Match | None, other: Match | None) -> Match | None:
    if one is None or other is None:
        return one or other
    first, second = sorted((one, other), key=lambda match: match.is_left_out)
    terms = first.terms + second.terms
    if second.is_left_out and not first.is_left_out:
        return Match(f"({first.expression} NOT {second.expression})", terms=terms)
    operator = OR if first.is_left_out else AND
    return Match(f"({first.expression} {operator} {second.expression})", first.is_left_out, terms)


def _either(one: Match | None, other: Match | None) -> Match | None:
    if one is None or other is None:
        return one or other
    first, second = sorted((one, other), key=lambda match: match.is_left_out)
    terms = first.terms + second.terms
    if second.is_left_out and not first.is_left_out:
        # Everything but what only the second finds.
        return Match(f"({second.expression} NOT {first.expression})", is_left_out=True, terms=terms)
    operator = AND if first.is_left_out else OR
    return Match(f"({first.expression} {operator} {second.expression})", first.is_left_out, terms)
