"""The same letter in several lay-outs gives what its text gives, and every quote is found again on its page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from benchmarks.printed_letters import Tally, look_up, look_up_sentences
from benchmarks.printing.paper import Design
from benchmarks.printing.producers import by_libreoffice, by_reportlab, by_typst, has_libreoffice
from tests.extraction.letters import read
from tests.reading.printing import (
    NOTES,
    RUNNING_FOOT,
    RUNNING_HEAD,
    SIDE,
    paper,
    paragraphs,
    plain_text,
)
from tracker.extraction.pipeline import extract
from tracker.reading.source_text import ASIDES, BlockKind, SourceText
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from tracker.extraction.results import Extraction
    from tracker.reading.reader import Reader

RULES = load_rulebook()
ONE, TWO = Design(), Design(columns=2, size=9.0)
PAPERS = {
    "one column": (paper(), ONE),
    "side column": (paper(side=True), ONE),
    "two columns": (paper(), TWO),
}
PRINTED = {f"typst, {name}": by_typst(*printed) for name, printed in PAPERS.items()}
PRINTED |= {f"reportlab, {name}": by_reportlab(*printed) for name, printed in PAPERS.items()}
if has_libreoffice():
    names = [f"LibreOffice, {name}" for name in PAPERS]
    PRINTED |= dict(zip(names, by_libreoffice(list(PAPERS.values())), strict=True))


@pytest.fixture(params=PRINTED)
def printed(request: pytest.FixtureRequest) -> bytes:
    return PRINTED[request.param]


@pytest.fixture
def source(reader: Reader, printed: bytes) -> SourceText:
    return reader.read("brief.pdf", printed)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def words(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text)


def facts(found: Extraction) -> list[tuple[object, ...]]:
    rows = [(c.quote, c.tier, c.kind, c.actor, c.recipient, c.quantities, c.due, c.rules) for c in found.candidates]
    return [*rows, *((f.quote, f.promise, f.reference) for f in found.fulfilments)]


def test_promises_are_those_of_the_text(source: SourceText) -> None:
    expected = read(plain_text(), RULES)
    found = extract(source, RULES)
    assert len(expected.candidates) >= 6
    assert expected.fulfilments[0].reference == "Kamerstuk 27 925, nr. 790"
    assert facts(found) == facts(expected)
    # The running foot names the session; the side column, where there is one, the reference.
    reference = found.letterhead.reference
    assert reference == ("D2025-000123" if "Ons kenmerk" in source.text else None)
    assert found.letterhead == replace(expected.letterhead, session_year="2024-2025", reference=reference)


def test_every_quote_is_found_again_where_it_stands(source: SourceText, printed: bytes) -> None:
    found = extract(source, RULES)
    tally = Tally()
    look_up("brief.pdf", printed, source, found, tally)
    assert tally.misplaced == []
    assert tally.placed == len(found.candidates)
    places = Tally()
    look_up_sentences("brief.pdf", printed, source, RULES, places)
    assert places.misplaced == []
    assert places.placed > 2 * tally.placed


def test_every_paragraph_stands_whole_in_reading_order(source: SourceText) -> None:
    body = [source.text[block.start : block.end] for block in source.blocks if block.kind not in ASIDES]
    running = letters("".join(body))
    at = 0
    for paragraph in paragraphs():
        place = running.find(letters(re.sub(r"\{\d\}", "", paragraph)), at)
        assert place >= 0, paragraph
        at = place


def test_what_stands_beside_the_text_is_kept_aside(source: SourceText) -> None:
    asides = {block: source.text[block.start : block.end] for block in source.blocks if block.kind in ASIDES}
    heads = [text for block, text in asides.items() if block.kind is BlockKind.HEADER and text == RUNNING_HEAD]
    feet = [text for block, text in asides.items() if block.kind is BlockKind.FOOTER and text.startswith(RUNNING_FOOT)]
    assert len(heads) == len(feet) == len(source.pages)
    notes = [letters(text) for block, text in asides.items() if block.kind is BlockKind.FOOTNOTE]
    assert [note[1:20] for note in notes] == [letters(note)[:19] for note in NOTES]
    body = [source.text[block.start : block.end] for block in source.blocks if block.kind not in ASIDES]
    assert not [line for line in SIDE if line in body]
