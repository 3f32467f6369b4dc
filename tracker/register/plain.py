"""Text as the register's clerks typed it, with or without HTML, as plain text."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31});")
# Controls, halves of characters, and marks that no page shows (Unicode's Cc, Cs and the common Cf).
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_LINES = {"p", "div", "br", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "table", "blockquote"}
_UNSHOWN = {"script", "style", "head", "title", "template"}


def plain_text(text: str) -> str:
    """Return the text without markup, entities resolved, one line for each paragraph, no control characters."""
    if _MARKUP.search(text):
        stripper = _Stripper()
        stripper.feed(text)
        stripper.close()
        text = "".join(stripper.parts)
    elif _ENTITY.search(text):
        text = html.unescape(text)
    lines = (" ".join(_clean(line).split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """Return a short text on one line, without control characters."""
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    return text if text.isprintable() else _UNSEEN.sub(" ", text)


class _Stripper(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unshown = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's
        self._unshown += tag in _UNSHOWN
        if tag in _LINES:
            self.parts.append("\n- " if tag == "li" else "\n")

    def handle_endtag(self, tag: str) -> None:
        self._unshown -= tag in _UNSHOWN and self._unshown > 0
        if tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unshown:
            self.parts.append(data)
