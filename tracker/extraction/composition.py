"""The running text of a paper, put together from the blocks that its file has.

The view holds the blocks in reading order with a blank line between them. A paragraph that runs on over the end of a
page or column, or around the number of a note, is whole again; page furniture and footnotes are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.views import View
from tracker.reading.source_text import ASIDES, Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.reading.source_text import SourceText

FLOWING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
SENTENCE_END = re.compile(r"[.?!:;…][\"'’”»)\]]*\s*$")
LINE_END = re.compile("[\r\n\f\ufffe\x0b\x85\u2028\u2029]")
ITEM_START = re.compile(r"\s*(?:[•●▪◦‣·○■]|[–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)")
NEVER_LAST = re.compile(
    r"\b(?:de|het|een|van|bij|in|op|te|aan|met|voor|naar|om|tot|uit|dat|en|of|als|uw|mijn|onze|ons|hun|deze|dit|ter|ten|per)\s*$"
)
"""Words with which no paragraph ends."""
FAR = 2_000
FULL = 0.85
"""A line this much as long as the longest of its block is full: the paragraph went on."""


def compose(source: SourceText, furniture: Sequence[re.Pattern[str]]) -> View:
    """Return the running text of a source that has blocks; ``furniture`` are the patterns of lines of the page."""
    body = [block for block in source.blocks if block.kind not in ASIDES]
    return _view(source.text, [block for block in body if not _is_furniture(source.text, block, furniture)])


def compose_head(source: SourceText, body: View) -> View:
    """Return what stands beside the text of the first page, and then the running text; ``body`` without the former."""
    end = source.pages[0].end
    beside = [block for block in source.blocks if block.kind is BlockKind.HEADER and block.start < end]
    if not beside:
        return body
    view = _view(source.text, beside, "\n")
    return View(f"{view.text}\n\n{body.text}", (*view.offsets[:-1], *view.offsets[-1:] * 2, *body.offsets))


def _view(text: str, blocks: Sequence[Block], between: str = "\n\n") -> View:
    texts: list[str] = []
    offsets: list[int] = []
    for index, block in enumerate(blocks):
        if index:
            gap = _gap(text, blocks[index - 1], block, between)
            texts.append(gap)
            offsets += [block.start] * len(gap)
        texts.append(text[block.start : block.end])
        offsets += range(block.start, block.end)
    offsets.append(blocks[-1].end if blocks else len(text))
    return View("".join(texts), tuple(offsets))


def _gap(text: str, before: Block, after: Block, between: str) -> str:
    """Return what parts two blocks.

    Nothing around a note's number, a line end within a paragraph, else ``between``.
    """
    flows = before.kind is after.kind or (before.kind in FLOWING and after.kind is BlockKind.PARAGRAPH)
    if not flows or after.kind is BlockKind.CELL:
        return between
    # Blocks far from each other, or in the other order, in the file's text are apart on paper, too.
    stretch = text[before.end : after.start] if 0 <= after.start - before.end < FAR else "\f"
    if stretch and len(stretch) <= 4 and not LINE_END.search(stretch) and not stretch.isspace():
        return ""
    apart = "\f" in stretch or stretch.strip() != ""
    return "\n" if apart and runs_on(text[before.start : before.end], text[after.start : after.end]) else between


def runs_on(before: str, after: str) -> bool:
    """Tell whether the words of a block go on in the next, beyond the page's end."""
    if SENTENCE_END.search(before[-40:]) or ITEM_START.match(after):
        return False
    if after.lstrip()[:1].islower() or before.rstrip()[-1:] in "-\ufffe," or NEVER_LAST.search(before[-40:]):
        return True
    lengths = [len(line.strip()) for line in LINE_END.split(before)]
    lengths = [length for length in lengths if length]
    return len(lengths) > 1 and lengths[-1] >= FULL * max(lengths)


def _is_furniture(text: str, block: Block, furniture: Sequence[re.Pattern[str]]) -> bool:
    lines = [line.strip() for line in LINE_END.split(text[block.start : block.end])]
    return all(not line or any(pattern.search(line) for pattern in furniture) for line in lines)
