"""A letter's text as shown, with the way from its own offsets to the places in the text widget.

Qt counts UTF-16 units and breaks lines at characters of its own; PDFium writes a line-end hyphen with its newline as
one U+FFFE. The shown text undoes both and remembers where every character went.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass

_SHOWN = {"\ufffe": "-\n", "\f": "\n\n", "\0": " ", "\u2028": "\n", "\u2029": "\n"}
_SOURCE_HYPHEN = "\ufffe"


@dataclass(frozen=True, slots=True)
class LetterText:
    """The text to show; ``places[offset]`` is where the character at ``offset`` begins, in UTF-16 units."""

    shown: str
    places: array[int]

    def place(self, offset: int) -> int:
        """Return the widget's position of an offset in the letter's text."""
        return self.places[min(max(offset, 0), len(self.places) - 1)]

    def offset(self, place: int) -> int:
        """Return the offset in the letter's text of a position in the widget."""
        return max(0, bisect_right(self.places, place) - 1)


def shown_text(text: str) -> LetterText:
    """Make the text to show."""
    parts: list[str] = []
    places = array("q")
    at = 0
    for offset, character in enumerate(text):
        places.append(at)
        if character == "\r":
            part = "" if text[offset + 1 : offset + 2] == "\n" else "\n"
        else:
            part = _SHOWN.get(character, character)
        parts.append(part)
        at += len(part) + (len(part) == 1 and ord(part) > 0xFFFF)
    places.append(at)
    return LetterText("".join(parts), places)


def find_sentence(text: str, sentence: str) -> tuple[int, int] | None:
    """Return the offsets between which a sentence stands in a letter, ``None`` when it does not.

    White space, and a hyphen at a line's end, may differ: the letter breaks lines where the clerk's copy does not.
    """
    words = sentence.split()
    if not words:
        return None
    gap = r"[\s\ufffe]+"
    loose = gap.join("[-\ufffe\\s]*".join(map(re.escape, word.replace("-", ""))) for word in words)
    match = re.search(loose, text)
    return match.span() if match else None


_BREAK = "(?:\ufffe|\u00ad|-\r?\n)?"
"""What may stand between two letters of a word that a line's end cuts."""


def find_all(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Return every place of these words, in this order, in a letter, capitals and line ends aside."""
    words = [_BREAK.join(map(re.escape, word)) for word in typed.split()]
    if not words:
        return ()
    pattern = r"[\s\ufffe]+".join(words)
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))
