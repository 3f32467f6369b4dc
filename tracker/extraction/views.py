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

    def raw_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the stretches of the raw text that ``text[start:end]`` consists of, in the view's order.

        Line ends and what the view leaves out, such as the foot of a page, stand between them.
        """
        spans: list[list[int]] = []
        for index in range(start, end):
            offset = self.offsets[index]
            if spans and offset == spans[-1][1]:
                spans[-1][1] += 1
            elif not spans or offset != spans[-1][1] - 1:
                spans.append([offset, offset + 1])
        return tuple((first, last) for first, last in spans)


def raw_view(text: str) -> View:
    """Return the view that is the raw text itself."""
    return View(text, tuple(range(len(text) + 1)))


def rewrite(view: View, pattern: re.Pattern[str], choose: Callable[[re.Match[str]], str]) -> View:
    """Replace each match by what ``choose`` says.

    Characters at the start and end that stay keep their places; new ones stand where the others ended.
    """
    texts: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in pattern.finditer(view.text):
        new = choose(match)
        if new == match.group():
            continue
        texts += (view.text[at : match.start()], new)
        offsets += view.offsets[at : match.start()]
        before = _shared(match.group(), new)
        after = _shared(match.group()[before:][::-1], new[before:][::-1])
        changed = match.start() + before
        offsets += view.offsets[match.start() : changed]
        offsets += [view.offsets[changed]] * (len(new) - before - after)
        offsets += view.offsets[match.end() - after : match.end()]
        at = match.end()
    texts.append(view.text[at:])
    offsets += view.offsets[at:]
    return View("".join(texts), tuple(offsets))


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
