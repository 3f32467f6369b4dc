"""Print text letters by typst, reportlab and LibreOffice, read the PDFs, and hold what is found against the text's.

    python -m benchmarks.printed_letters [--only typst] [--show] LETTER.txt…

Each letter is printed in one column and in two, with a running head and foot and three footnotes of ours. A commitment
is the same when its quote is, letter for letter but for white space; ``fields`` counts those whose tier, kind, actor,
recipient, quantities, term and condition are the same too. A place, of a quote as of any other sentence, is right when
the characters of its spans, looked up one page line after the other through QtPdf, are its letters and digits and no
others.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from benchmarks.printing.paper import Design, Paper, paper_of
from benchmarks.printing.producers import by_libreoffice, by_reportlab, by_typst, has_libreoffice
from tracker.extraction.pipeline import extract, read
from tracker.reading.reader import Reader
from tracker.reading.source_text import from_pages
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.extraction.results import Candidate, Extraction
    from tracker.extraction.rulebook import Rulebook
    from tracker.reading.source_text import SourceText

FRAME = Paper(
    parts=(),
    notes=(
        "Kamerstuk 27 925, nr. 801.",
        "Brief van de secretaris-generaal van de alliantie, Brussel 12 januari 2025, met een bijlage over kosten.",
        "Zie ook www.voorbeeld.nl/evaluaties.",
    ),
    running_head="Ministerie van Voorbeelden en Proeven",
    running_foot="Afdrukproef, blad",
)
DESIGNS = {"one column": Design(), "two columns": Design(columns=2, size=9.0)}
Spans = tuple[tuple[int, int], ...]
Place = tuple[str, Spans]
_LINES = re.compile(r"[^\ufffe\r\n]+")


@dataclass
class Tally:
    """What one producer's PDFs gave; ``lost`` and ``new`` name letter and quote."""

    letters: int = 0
    expected: int = 0
    same: int = 0
    fields: int = 0
    placed: int = 0
    found: int = 0
    lost: list[tuple[str, str]] = field(default_factory=list)
    new: list[tuple[str, str]] = field(default_factory=list)
    misplaced: list[tuple[str, str, str]] = field(default_factory=list)


def compare(name: str, expected: Extraction, found: Extraction, tally: Tally) -> None:
    """Count the commitments of a printed letter that are the text's."""
    wanted = Counter(_quote(each) for each in expected.candidates)
    given = Counter(_quote(each) for each in found.candidates)
    tally.letters += 1
    tally.expected += wanted.total()
    tally.same += (wanted & given).total()
    tally.lost += [(name, quote) for quote in wanted - given]
    tally.new += [(name, quote) for quote in given - wanted]
    whole = Counter(_fields(each) for each in expected.candidates)
    tally.fields += (whole & Counter(_fields(each) for each in found.candidates)).total()


def _quote(candidate: Candidate) -> str:
    return "".join(candidate.quote.split())


def _fields(found: Candidate) -> str:
    rest = (found.tier, found.kind, found.actor, found.recipient, found.quantities, found.due, found.condition)
    return f"{_quote(found)} {rest}"


def look_up(name: str, pdf: bytes, source: SourceText, found: Extraction, tally: Tally) -> None:
    """Count the quotes that stand in the PDF where their spans say."""
    look_up_places(name, pdf, source, [(each.quote, each.spans) for each in found.candidates], tally)


def look_up_sentences(name: str, pdf: bytes, source: SourceText, rulebook: Rulebook, tally: Tally) -> None:
    """Count all sentences, promises or not, that stand in the PDF where their spans say."""
    reading = read(source, rulebook)
    places = [(each.text, reading.view.raw_spans(each.start, each.end)) for each in reading.sentences]
    look_up_places(name, pdf, source, places, tally)


def look_up_places(name: str, pdf: bytes, source: SourceText, places: Sequence[Place], tally: Tally) -> None:
    """Count the texts that QtPdf selects at their spans, letter for letter."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    for text, spans in places:
        shown = selected(document, source, spans)
        right = _letters(shown) == _letters(text)
        tally.found += 1
        tally.placed += right
        if not right:
            tally.misplaced.append((name, text, shown))
    document.close()
    buffer.close()


def selected(document: QPdfDocument, source: SourceText, spans: Spans) -> str:
    """Return what QtPdf selects at these spans, as the window marks it: line by line, page by page."""
    texts = []
    for start, end in spans:
        for page in source.pages:
            for line in _LINES.finditer(source.text, max(start, page.start), min(end, page.end)):
                index, length = line.start() - page.start, line.end() - line.start()
                texts.append(document.getSelectionAtIndex(page.number - 1, index, length).text())
    return " ".join(texts)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def main() -> None:
    """Print, read and compare the letters named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("letters", nargs="+", type=Path)
    parser.add_argument("--only", choices=["typst", "reportlab", "LibreOffice"])
    parser.add_argument("--show", action="store_true", help="name what differs")
    args = parser.parse_args()
    rules = load_rulebook()
    texts = {path.stem: path.read_text(encoding="utf-8") for path in args.letters}
    expected = {name: extract(from_pages([text], "txt"), rules) for name, text in texts.items()}
    papers = {name: paper_of(text, rules, FRAME) for name, text in texts.items()}
    with Reader() as reader:
        for producer, produce in producers(args.only).items():
            for design_name, design in DESIGNS.items():
                tally, places = Tally(), Tally()
                pdfs = produce([(paper, design) for paper in papers.values()])
                for name, pdf in zip(papers, pdfs, strict=True):
                    source = reader.read(f"{name}.pdf", pdf)
                    found = extract(source, rules)
                    compare(name, expected[name], found, tally)
                    look_up(name, pdf, source, found, tally)
                    look_up_sentences(name, pdf, source, rules, places)
                tell(f"{producer}, {design_name}", tally, places, show=args.show)


def producers(only: str | None) -> dict[str, Callable[[Sequence[tuple[Paper, Design]]], list[bytes]]]:
    """Return the producers that are there, by name."""
    found: dict[str, Callable[[Sequence[tuple[Paper, Design]]], list[bytes]]] = {
        "typst": lambda papers: [by_typst(*each) for each in papers],
        "reportlab": lambda papers: [by_reportlab(*each) for each in papers],
    }
    if has_libreoffice():
        found["LibreOffice"] = by_libreoffice
    else:
        print("LibreOffice is not installed: left out")
    return {name: produce for name, produce in found.items() if only in {None, name}}


def tell(name: str, tally: Tally, places: Tally, *, show: bool) -> None:
    """Print the figures of one producer and design; ``places`` are those of all sentences."""
    print(
        f"{name:24} {tally.letters} letters: {tally.same}/{tally.expected} quotes, {len(tally.new)} new,"
        f" {tally.fields} with the same fields, {tally.placed}/{tally.found} in their place;"
        f" {places.placed}/{places.found} of all sentences"
    )
    if show:
        for kind in ("lost", "new", "misplaced"):
            for each in getattr(tally, kind):
                print(f"  {kind}: {' | '.join(each)}")


if __name__ == "__main__":
    main()
