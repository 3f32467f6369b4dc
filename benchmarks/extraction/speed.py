"""Extraction against bare pypdfium2 text extraction of the same printed letter, and linearity to 1,000 pages.

    python -m benchmarks.extraction.speed [--letter LETTER.txt] [--rounds 7]

Both are timed in one run, in turns, in CPU time of this process; the ratio of the best rounds is what counts. Without
a letter one of our own sentences (tests/extraction/sentences.toml) in paragraphs of three is printed, ten pages long.
"""

from __future__ import annotations

import argparse
import time
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from benchmarks.print_letters import print_letter
from tracker.extraction.pipeline import extract
from tracker.reading.reader import Reader
from tracker.reading.source_text import from_pages
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.extraction.rulebook import Rulebook

SENTENCES = Path(__file__).parents[2] / "tests" / "extraction" / "sentences.toml"
HEAD = "Nr. 5 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nDen Haag, 3 maart 2025\n\nGeachte voorzitter,\n\n"
PAGE = 2_800
"""Characters on a page of a printed letter."""
LENGTHS = (10, 100, 1_000)
"""Pages of the texts that linearity is measured on."""


def own_text(characters: int) -> str:
    """Return a letter of our own sentences of at least so many characters."""
    groups = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["group"]
    sentences = [s for group in groups for tier in ("firm", "soft", "none") for s in group.get(tier, [])]
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    whole = "\n\n".join(paragraphs)
    return HEAD + "\n\n".join([whole] * (1 + characters // len(whole)))[:characters]


def bare(content: bytes) -> int:
    """Read the text of every page with pypdfium2 and nothing else; return its length."""
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_range() for page in document]
    return sum(map(len, texts))


def best(run: Callable[[], object], others: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the least CPU seconds of each of two, run in turns so that both meet the same machine."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for call, found in zip((run, others), times, strict=True):
            start = time.process_time()
            call()
            found.append(time.process_time() - start)
    return min(times[0]), min(times[1])


def linearity(rulebook: Rulebook) -> None:
    """Print the time per page for longer and longer texts; the last column is against the shortest."""
    first = 0.0
    for pages in LENGTHS:
        source = from_pages([own_text(pages * PAGE)], "txt")
        start = time.process_time()
        extract(source, rulebook)
        per_page = (time.process_time() - start) / pages * 1_000
        first = first or per_page
        print(f"{pages:>5} pages: {per_page:.2f} ms per page, {per_page / first:.2f} × that of {LENGTHS[0]} pages")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--letter", type=Path, help="a text to print")
    parser.add_argument("--rounds", type=int, default=7)
    args = parser.parse_args()
    rulebook = load_rulebook()
    text = args.letter.read_text(encoding="utf-8") if args.letter else own_text(10 * PAGE)
    content = print_letter(text)
    with Reader() as reader:
        source = reader.read("letter.pdf", content)
    extract(source, rulebook)  # the rulebook and the words of the language are warm, as after the first letter
    ours, pdfium = best(lambda: extract(source, rulebook), lambda: bare(content), args.rounds)
    pages = len(source.pages)
    print(f"{pages} pages, {len(source.text)} characters")
    print(f"extraction {1_000 * ours:.1f} ms, bare pypdfium2 {1_000 * pdfium:.1f} ms: {ours / pdfium:.2f} ×")
    linearity(rulebook)


if __name__ == "__main__":
    main()
