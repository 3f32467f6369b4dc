"""A clean view of a letter's text, with the place of every character in the raw text.

Nothing is thrown away: the raw text stays as it is, and each step makes a new view in which line-end hyphens, invisible
characters, footnote marks and page furniture no longer stand in the way of the sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tracker.extraction.composition import runs_on
from tracker.extraction.hyphenation import join_hyphens
from tracker.extraction.views import View, raw_view, rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence

# A soft hyphen may stand on a line of its own, where it is printed a little off the line that it ends.
INVISIBLE = re.compile(
    "(?<=[^\\W\\d_])[ \n]\u00ad\n(?=[^\\W\\d_])|\u00ad\n?|[\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00]+"
)
NEWLINES = re.compile("\r\n?|[\x0b\x85\u2028\u2029]")
BLANKS = re.compile("[\t\u00a0\u2002-\u200a\u202f\u205f\u3000]")
# PDFium gives the line's end before the hyphen where that is printed a little lower or further to the right.
LINE_HYPHENS = re.compile("(?<=[^\\W\\d_])\n[\ufffe\x02](?=[^\\W\\d_])|[\ufffe\x02]\n?|[\u2010\u2011](?=[ ]*\n)")
FOOTNOTE_MARKS = re.compile(r" ?\[\d{1,3} ?\]|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}(?=[\s.,;:)])")
PARAGRAPH_LINES = 12
"""How many lines of a paragraph tell how long its lines are."""
PAGE_NUMBER = re.compile(r"[–—-]?\s?\d{1,4}\s?[–—-]?")
EDGE_LINES = 4
"""How many lines at the top and the foot of a page may be a running head or foot."""


def clean(text: str, furniture: Sequence[re.Pattern[str]]) -> View:
    """Return the clean view of ``text``; ``furniture`` are the patterns of lines that belong to the page."""
    return clean_view(raw_view(text), furniture)


def clean_view(view: View, furniture: Sequence[re.Pattern[str]]) -> View:
    """Return the clean view of a text that was put together already."""
    view = normalise(view)
    view = remove_furniture(view, furniture)
    view = rewrite(view, FOOTNOTE_MARKS, lambda _: "")
    return join_hyphens(view)


def normalise(view: View) -> View:
    """Return the view with one kind of newline, plain spaces and hyphens, and nothing invisible.

    Page breaks stay as form feeds; PDFium's U+FFFE becomes a hyphen and a newline.
    """
    view = rewrite(view, NEWLINES, lambda _: "\n")
    view = rewrite(view, INVISIBLE, lambda _: "")
    view = rewrite(view, BLANKS, lambda _: " ")
    return rewrite(view, LINE_HYPHENS, lambda match: "-" if match.group()[0] in "\u2010\u2011" else "-\n")


def remove_furniture(view: View, furniture: Sequence[re.Pattern[str]]) -> View:
    """Take out running heads and feet, and the blank lines around them where they cut a sentence in two."""
    repeated = _repeated_edges(view.text)
    lines = view.text.replace("\f", "\n").split("\n")
    drop = [
        bool(line.strip()) and (_shape(line) in repeated or any(p.search(line.strip()) for p in furniture))
        for line in lines
    ]
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    for index in _page_numbers(view.text, lines):
        drop[index] = True
    spans = _gaps(lines, starts, drop, view.text)
    texts: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, new in spans:
        texts += (view.text[at:start], new)
        offsets += (*view.offsets[at:start], *([view.offsets[start]] * len(new)))
        at = end
    texts.append(view.text[at:])
    offsets += view.offsets[at:]
    return View("".join(texts).replace("\f", "\n"), tuple(offsets))


def _gaps(lines: list[str], starts: list[int], drop: list[bool], text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, new) of the stretches around dropped lines and page breaks."""
    spans: list[tuple[int, int, str]] = []
    index = 0
    while index < len(lines):
        broken = index > 0 and text[starts[index] - 1] == "\f"
        if not drop[index] and not broken:
            index += 1
            continue
        first = index
        while first > 0 and not lines[first - 1].strip():
            first -= 1
        last = index
        while last < len(lines) and (drop[last] or not lines[last].strip()):
            last += 1
        if last >= len(lines):
            spans.append((starts[first], len(text), ""))
            break
        before = lines[first - 1].rstrip() if first else ""
        new = "\n" if before and runs_on(_paragraph(lines, first), lines[last]) else "\n\n"
        if before.endswith("-") or not before:
            new = "\n" if before else ""
        start = starts[first] - 1 if first else 0
        spans.append((start, starts[last], new))
        index = last + 1
    return spans


def _paragraph(lines: list[str], end: int) -> str:
    """Return the lines up to ``end`` that no blank line parts, the last few of them."""
    start = end
    while start > 0 and lines[start - 1].strip() and end - start < PARAGRAPH_LINES:
        start -= 1
    return "\n".join(lines[start:end])


def _page_numbers(text: str, lines: list[str]) -> list[int]:
    """Return the lines that hold nothing but a number at the top or the foot of one of several pages."""
    found: list[int] = []
    first = 0
    pages = text.split("\f")
    for page in pages if len(pages) > 1 else ():
        last = first + page.count("\n")
        filled = [index for index in range(first, last + 1) if lines[index].strip()]
        found += [index for index in {*filled[:1], *filled[-1:]} if PAGE_NUMBER.fullmatch(lines[index].strip())]
        first = last + 1
    return found


def _repeated_edges(text: str) -> set[str]:
    """Return the shapes of lines that head or foot at least two pages."""
    pages = text.split("\f")
    if len(pages) < 2:
        return set()
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.split("\n") if line.strip()]
        counts.update({_shape(line) for line in lines[:EDGE_LINES] + lines[-EDGE_LINES:]})
    return {shape for shape, count in counts.items() if count >= max(2, len(pages) // 2) and len(shape) >= 3}


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))
