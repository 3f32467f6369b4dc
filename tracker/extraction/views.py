"""A text beside the raw text it was made from: every character keeps its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class View:
    """A text and, for each of its characters, the offset in the raw text; ``offsets`` has one more, the end."""

    text: str
    offsets: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the raw text behind ``text[start:end]``.

        Where a page's columns stand in the other order in the raw text, it is the stretch up to the column's end.
        """
        if start >= end:
            return self.offsets[start], self.offsets[start]
        while self.offsets[end - 1] < self.offsets[start]:
            end -= 1
        return self.offsets[start], self.offsets[end - 1] + 1


def raw_view(text: str) -> View:
    """Return the view that is the raw text itself."""
    return View(text, tuple(range(len(text) + 1)))


def rewrite(view: View, pattern: re.Pattern[str], choose: Callable[[re.Match[str]], str]) -> View:
    """Replace each match by what ``choose`` says; the new characters stand where the match begins."""
    texts: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in pattern.finditer(view.text):
        new = choose(match)
        if new == match.group():
            continue
        texts += (view.text[at : match.start()], new)
        offsets += view.offsets[at : match.start()]
        kept = min(len(new), match.end() - match.start())
        offsets += view.offsets[match.start() : match.start() + kept]
        offsets += [view.offsets[match.start()]] * (len(new) - kept)
        at = match.end()
    texts.append(view.text[at:])
    offsets += view.offsets[at:]
    return View("".join(texts), tuple(offsets))
