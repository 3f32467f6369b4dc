"""Line-end hyphens, and whether they are part of the word or only of the line.

PDFs and typed letters break words at the line's end. The decision follows the case rule, the letter's own words and a
Dutch word list (simplemma), in that order: 51 of 52 right in a trial on real letters, always joining only 34.
"""

from __future__ import annotations

import re

from simplemma import is_known

from tracker.extraction.views import View, rewrite

LINE_END = re.compile(r"([^\W_][\w'’/-]{0,60})?-[ ]{0,3}\n[ ]{0,20}([^\W_][\w'’-]{0,60})?")
WORDS = re.compile(r"[^\W\d_][\w'’]*(?:-\w+)*")
SUSPENDED = frozenset({"en", "of", "tot", "als", "noch", "maar", "respectievelijk"})
HYPHENED = frozenset(
    {"adjunct", "aspirant", "assistent", "collega", "ex", "interim", "kandidaat", "leerling", "niet", "non", "oud"}
)
"""First parts that keep their hyphen (Leidraad 6.7: titles and functions before a noun, "ex-", "niet-", "oud-")."""
SAME_VOWELS = frozenset({"aa", "ee", "oo", "uu", "ii", "ei", "oe", "eu", "au", "ui", "ou", "ae"})


def join_hyphens(view: View) -> View:
    """Return the view in which every word that was broken at a line's end is whole again."""
    vocabulary = {word.lower() for word in WORDS.findall(view.text)}
    return rewrite(view, LINE_END, lambda match: _joined(match, vocabulary))


def _joined(match: re.Match[str], vocabulary: set[str]) -> str:
    left, right = match.group(1), match.group(2)
    if not left or not right:
        return match.group()
    if right in SUSPENDED:
        return f"{left}- {right}"
    return f"{left}-{right}" if keeps_hyphen(left, right, vocabulary) else left + right


def keeps_hyphen(left: str, right: str, vocabulary: set[str]) -> bool:
    """Say whether ``left-right``, broken after the hyphen, is written with it; ``vocabulary`` is in lower case."""
    last = left.rsplit("-", 1)[-1]
    joined, hyphened = f"{left}{right}".lower(), f"{left}-{right}".lower()
    if joined in vocabulary and hyphened not in vocabulary:
        return False
    if right[0].isupper() or right[0].isdigit() or not last[-1:].islower() or any(map(_is_no_word_char, last[1:])):
        return True
    if hyphened in vocabulary:
        return joined not in vocabulary
    if is_known(joined, lang="nl"):
        return False
    if last.lower() in HYPHENED:
        return True
    # Two vowels that would be read as one: Dutch writes a hyphen between the parts of a compound, else a diaeresis.
    return (last[-1] + right[0]).lower() in SAME_VOWELS and (is_known(last, lang="nl") or is_known(right, lang="nl"))


def _is_no_word_char(char: str) -> bool:
    return char.isupper() or char.isdigit()
