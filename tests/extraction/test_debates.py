"""The head of a debate's proceedings, of which a PDF has no fields."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tracker.extraction.pipeline import extract
from tracker.reading.source_text import Block, BlockKind, Page, Role, SourceText
from tracker.terms import LetterKind

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

PARTS = (
    (BlockKind.HEADING, "6", None),
    (BlockKind.HEADING, "Oevers van het kanaal", None),
    (BlockKind.SPEAKER, "De voorzitter:", Role.CHAIR),
    (BlockKind.PARAGRAPH, "Ik heet de minister van Voorbeelden welkom.", Role.CHAIR),
    (BlockKind.FOOTER, "40-6-13", None),
    (BlockKind.FOOTER, "8 februari 2024", None),
)


def debate() -> SourceText:
    blocks, text = [], ""
    for kind, words, role in PARTS:
        blocks.append(Block(kind, len(text), len(text) + len(words), "", role))
        text += f"{words}\n"
    return SourceText(text, (Page(1, 0, len(text)),), "pdf", tuple(blocks))


def test_subject_and_day_of_a_debate_are_read(rulebook: Rulebook) -> None:
    head = extract(debate(), rulebook).letterhead
    expected = (LetterKind.REPORT, "Oevers van het kanaal", dt.date(2024, 2, 8))
    assert (head.kind, head.title, head.date) == expected
