"""Web pages (HTML): the article only, without menus, scripts and what the page hides.

Known are the pages of officielebekendmakingen.nl (``#broodtekst``) and rijksoverheid.nl (``.article.content``); of any
other page the ``article`` or ``main`` element is taken, else the body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tracker.errors import DamagedFileError, NestedTooDeepError
from tracker.reading import official_fields
from tracker.reading.blocks import BlockWriter
from tracker.reading.flow import Flow, Grammar, role_of, run_together, words_of
from tracker.reading.plain_text import decode
from tracker.reading.source_text import BlockKind
from tracker.reading.xml_tree import check_depth, local
from tracker.terms import Remark

if TYPE_CHECKING:
    from tracker.reading.source_text import SourceText
    from tracker.reading.task import Task
    from tracker.reading.xml_tree import Element

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|meta|title|body|main|article|section|div|h[1-6]|p|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,30})", re.IGNORECASE)
_HEAD_BYTES = _HEAD_CHARS = 5_000
_ARTICLES = (
    "//*[@id='broodtekst']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' article ')]",
    "//article",
    "//main",
    "//*[@role='main']",
    "//body",
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strike strong "  # noqa: SIM905 - a list of words is read as one
    "sub sup time tt u var wbr".split()
)
_SKIPPED_ELEMENTS = frozenset(
    "script style noscript template nav aside form button input select textarea svg math iframe object embed canvas "  # noqa: SIM905 - a list of words is read as one
    "video audio map head title del".split()
)
# Lists of related papers, share buttons, and the marks of notes, on the two sites and in common use elsewhere.
_SKIPPED_CLASSES = frozenset(
    (
        "docs-pubs",
        "note-close",
        "nootnum",
        "breadcrumb",
        "breadcrumbs",
        "share",
        "sharing",
        "visually-hidden",
        "skiplinks",
    )
)
_TURN = "spreekbeurt"
_HIDDEN_STYLE = re.compile(r"(?:display:none|visibility:hidden|font-size:0(?:px|pt|em|%)?(?:;|$))", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KINDS = {
    "footer": BlockKind.FOOTER,
    "li": BlockKind.ITEM,
    "dd": BlockKind.ITEM,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
}
_KINDS |= dict.fromkeys(_HEADINGS, BlockKind.HEADING)


def is_web_page(data: bytes) -> bool:
    """Tell whether ``data`` starts as a web page does."""
    text = decode(data)
    return text is not None and _START.match(text[:_HEAD_CHARS]) is not None


def read(task: Task) -> SourceText:
    """Return the article of a web page.

    Raise ``NestedTooDeepError`` beyond the limit on depth, ``DamagedFileError`` when there is no page in it,
    ``EmptyFileError`` when no letter or digit stands in the article, ``FileTooLargeError`` when over the limits.
    """
    root = _parse(task)
    writer = BlockWriter(task)
    article = _article(root)
    if any(_is_hidden(element) and words_of(element) for element in article.iterdescendants(etree.Element)):
        writer.remarks.add(Remark.HIDDEN)
    _PageFlow(Grammar(_is_inline, _is_skipped, _kind_of, _Bullets(), frozenset(("br",))), writer).write(article)
    fields = ((meta.get("name") or meta.get("property") or "", meta.get("content") or "") for meta in root.iter("meta"))
    return writer.source("html", official_fields.stated(fields))


def _parse(task: Task) -> Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(_as_utf8(task.data), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise DamagedFileError(name=task.name) from None
    if root is None:
        raise DamagedFileError(name=task.name)
    task.progress()
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise NestedTooDeepError(name=task.name, limit=task.limits.depth)
    check_depth(task, root)
    return root


def _as_utf8(data: bytes) -> bytes:
    """Return the page in UTF-8, by its mark or by what it says of itself, else by what fits."""
    named = _CHARSET.search(data[:_HEAD_BYTES])
    if named and named[1].lower() not in (b"utf-8", b"utf8") and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode("ascii"), "replace").encode("utf-8")
        except (LookupError, UnicodeError):
            pass
    return (decode(data) or "").encode("utf-8")


def _article(root: Element) -> Element:
    for path in _ARTICLES:
        found = root.xpath(path)
        if found and (text := max(found, key=lambda each: len(words_of(each)))) is not None and words_of(text):
            return text
    return root


class _PageFlow(Flow):
    """Leaves out the marks of notes, and knows who speaks: pages of proceedings announce it first in each turn."""

    _announced: bool = True

    def _child(self, child: Element, kind: BlockKind) -> None:
        if local(child) == "sup" and _is_note_mark(child):
            return
        if _TURN in _classes(child):
            self._flush(kind)
            self._announced = False
        super()._child(child, kind)

    def _flush(self, kind: BlockKind) -> None:
        words = run_together("".join(self._pieces))
        if not self._announced and words:
            self._announced = True
            if words.endswith(":"):
                self.speaker, self.role = words.rstrip(": "), role_of(words)
                kind = BlockKind.SPEAKER
        super()._flush(kind)


def _is_note_mark(element: Element) -> bool:
    """Tell whether a raised figure only leads to a note."""
    return any(local(each) == "a" for each in element) and len(words_of(element)) <= 4


def _classes(element: Element) -> set[str]:
    return set((element.get("class") or "").lower().split())


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or _HIDDEN_STYLE.search((element.get("style") or "").replace(" ", "")) is not None


def _is_skipped(element: Element) -> bool:
    if local(element) in _SKIPPED_ELEMENTS or _is_hidden(element) or element.get("aria-hidden") == "true":
        return True
    return not _SKIPPED_CLASSES.isdisjoint(_classes(element))


def _kind_of(element: Element) -> BlockKind | None:
    name, classes = local(element), _classes(element)
    if name in ("div", "section", "aside", "li") and not classes.isdisjoint(("noot", "voet", "footnote", "footnotes")):
        return BlockKind.FOOTNOTE
    return _KINDS.get(name)


def _is_inline(element: Element) -> bool:
    return local(element) in _INLINE


class _Bullets:
    """Gives the bullet or number that a page puts in front of its list items by itself."""

    def __init__(self) -> None:
        self._counts: dict[Element, int] = {}

    def __call__(self, element: Element) -> str:
        parent = element.getparent()
        if local(element) != "li" or parent is None:
            return ""
        if local(parent) != "ol":
            return "• "
        self._counts[parent] = self._counts.get(parent, 0) + 1
        return f"{self._counts[parent]}. "
