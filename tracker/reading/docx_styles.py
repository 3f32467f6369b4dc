"""What the styles and lists of a Word file say of its paragraphs: headings, list items and their numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.reading.xml_tree import attribute, child, children

if TYPE_CHECKING:
    from tracker.reading.xml_tree import Element

BULLET = "•"
_HEADING_NAME = re.compile(r"(?:heading|kop|title|titel|subtitle|ondertitel)\b", re.IGNORECASE)
_PLACE = re.compile(r"%(\d)")
_ROMAN = dict(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
)
# Outline level 9 is Word's "body text" (ECMA-376 part 1, 17.3.1.20).
_BODY_LEVEL = 9
_STYLE_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    base: str
    properties: Element


class Styles:
    """The paragraph styles of a file."""

    def __init__(self, root: Element | None) -> None:
        """Take the styles from ``styles.xml``; a file may have none."""
        self._styles: dict[str, _Style] = {}
        for style in children(root, "style") if root is not None else ():
            name, base = attribute(child(style, "name"), "val"), attribute(child(style, "basedOn"), "val")
            self._styles[attribute(style, "styleId")] = _Style(name, base, child(style, "pPr"))

    def chain(self, paragraph_properties: Element | None) -> list[Element]:
        """Return the properties that hold for a paragraph: its own first, then those of its style and its bases."""
        found = [paragraph_properties] if paragraph_properties is not None else []
        return found + [style.properties for style in self._of(paragraph_properties) if style.properties is not None]

    def is_heading(self, paragraph_properties: Element | None) -> bool:
        """Tell whether a paragraph is a heading, by its outline level or the name of its style."""
        for properties in self.chain(paragraph_properties):
            level = attribute(child(properties, "outlineLvl"), "val")
            if level.isdigit():
                return int(level) < _BODY_LEVEL
        return any(_HEADING_NAME.match(style.name) for style in self._of(paragraph_properties))

    def _of(self, paragraph_properties: Element | None) -> list[_Style]:
        found: list[_Style] = []
        name = attribute(child(paragraph_properties, "pStyle"), "val")
        while name in self._styles and len(found) < _STYLE_CHAIN:
            found.append(self._styles[name])
            name = found[-1].base
        return found


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a file; asked paragraph by paragraph it counts as Word does."""

    def __init__(self, root: Element | None) -> None:
        """Take the lists from ``numbering.xml``; a file may have none."""
        self._lists: dict[str, _List] = defaultdict(_List)
        self._list_of: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        for definition in children(root, "abstractNum") if root is not None else ():
            levels = {_number(attribute(each, "ilvl"), 0): _level(each) for each in children(definition, "lvl")}
            self._lists[attribute(definition, "abstractNumId")] = _List(levels)
        for number in children(root, "num") if root is not None else ():
            name = attribute(number, "numId")
            self._list_of[name] = attribute(child(number, "abstractNumId"), "val")
            self._restarts[name] = _restarts(number)

    def marker(self, properties: list[Element]) -> str:
        """Return the bullet or number in front of the paragraph with these properties; empty when it is in no list."""
        number, level = "", ""
        for each in properties:
            number = number or attribute(child(each, "numPr", "numId"), "val")
            level = level or attribute(child(each, "numPr", "ilvl"), "val")
            if number:
                break
        if number not in self._list_of:
            return ""
        numbered = self._lists[self._list_of[number]]
        for restarted, start in self._restarts.pop(number, {}).items():
            numbered.counts[restarted] = start - 1
        return self._next(numbered, _number(level, 0))

    def _next(self, numbered: _List, depth: int) -> str:
        level = numbered.levels.get(depth, _Level("bullet"))
        if level.form == "bullet":
            return BULLET
        counts = numbered.counts
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]

        def count(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            at = numbered.levels.get(place, _Level())
            return _formatted(counts.get(place, at.start), at.form)

        return _PLACE.sub(count, level.text)


def _restarts(number: Element) -> dict[int, int]:
    """Return where a list that shares its form with others begins to count anew, by level."""
    found = {}
    for override in children(number, "lvlOverride"):
        start = attribute(child(override, "startOverride"), "val")
        if start:
            found[_number(attribute(override, "ilvl"), 0)] = _number(start, 1)
    return found


def _level(element: Element) -> _Level:
    return _Level(
        attribute(child(element, "numFmt"), "val") or "decimal",
        attribute(child(element, "lvlText"), "val"),
        _number(attribute(child(element, "start"), "val"), 1),
    )


def _number(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default


def _formatted(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters[:10] if form == "lowerLetter" else letters[:10].upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4_000:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    return "" if form == "none" else str(number)


def _roman(number: int) -> str:
    digits = ""
    for value, letters in _ROMAN.items():
        digits += letters * (number // value)
        number %= value
    return digits
