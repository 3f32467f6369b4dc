"""Which characters the shipped fonts can show, and a readable stand-in for the others.

PDF/A-2a and PDF/UA-1 forbid characters without a glyph or without a meaning in Unicode; typst refuses the whole
document over one of them. What comes from letters is therefore made showable before it is set.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Word's symbol fonts put these signs in the private use area; letters are full of them as list marks.
SYMBOL_FONT = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf02d": "-", "\uf0fc": "✓", "\uf0e0": "→"}


def showable(text: str, covered: frozenset[int]) -> str:
    """Return ``text`` with each character outside ``covered`` written as ``[U+1F600]``, invisible ones left out."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_stand_in(character, covered) for character in composed)


@lru_cache(maxsize=4)
def covered_characters(fonts: Path) -> frozenset[int]:
    """Return the code points that the fonts in the folder ``fonts`` have glyphs for."""
    # Bold may hold fewer signs; typst falls back to the regular for those.
    files = [path for path in sorted(fonts.iterdir()) if path.name.endswith(("-Regular.otf", "-Regular.ttf"))]
    return frozenset().union(*(_code_points(path.read_bytes()) for path in files))


def _stand_in(character: str, covered: frozenset[int]) -> str:
    character = SYMBOL_FONT.get(character, character)
    category = unicodedata.category(character)
    if character == "\n" or category in {"Zl", "Zp"}:
        return "\n"
    if category == "Zs" or character == "\t":
        return character if ord(character) in covered else " "
    if category in {"Cc", "Cf"}:
        return ""
    if category not in {"Co", "Cs", "Cn"} and ord(character) in covered:
        return character
    return f"[U+{ord(character):04X}]"


def _code_points(font: bytes) -> set[int]:
    """Read the ``cmap`` table (OpenType 1.9, subtable formats 4 and 12)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for index in range(subtables):
        (offset,) = struct.unpack_from(">L", font, start + 4 + 8 * index + 4)
        found |= _subtable(font, start + offset)
    return found


def _subtable(font: bytes, at: int) -> set[int]:
    spans: list[tuple[int, ...]]
    (form,) = struct.unpack_from(">H", font, at)
    if form == 12:
        (groups,) = struct.unpack_from(">L", font, at + 12)
        spans = [struct.unpack_from(">LL", font, at + 16 + 12 * index) for index in range(groups)]
    elif form == 4:
        (doubled,) = struct.unpack_from(">H", font, at + 6)
        ends = struct.unpack_from(f">{doubled // 2}H", font, at + 14)
        starts = struct.unpack_from(f">{doubled // 2}H", font, at + 16 + doubled)
        spans = list(zip(starts, ends, strict=True))
    else:
        return set()
    return {code for first, last in spans for code in range(first, last + 1) if code != 0xFFFF}
