"""An explanation of sentences as lines to read: the outcome, what was filled in, then what counted and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.formatting import DUTCH
from ui.language import current

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracker.services.explaining import SentenceRow
    from tracker.services.explanation_text import ReasonRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """One line; a heading is shown strongly."""

    text: str
    is_heading: bool = False


def why_lines(sentences: Sequence[SentenceRow]) -> tuple[Line, ...]:
    """Return what to read about some sentences; a sentence to say so when there are none."""
    if not sentences:
        nothing = translate("Why", "Hier staat geen zin: een kop, een losse regel of wit wordt niet beoordeeld.")
        return (Line(nothing),)
    return tuple(line for sentence in sentences for line in _lines(sentence))


def _lines(sentence: SentenceRow) -> Iterator[Line]:
    yield Line(f"“{' '.join(sentence.text.split())}”", is_heading=True)
    yield Line(sentence.verdict.said(current()))
    yield Line("")
    # What came of it first, then how.
    for group in sorted(sentence.groups, key=lambda each: not each.tells_fields):
        yield Line(group.title.said(current()), is_heading=True)
        yield from (Line(_row(row)) for row in group.rows)
        yield Line("")
    if any(row.weight is not None for group in sentence.groups for row in group.rows):
        yield Line(translate("Why", "Een getal met + pleit voor een toezegging, een getal met − ertegen."))
        yield Line("")


def _row(row: ReasonRow) -> str:
    label, text = row.label.said(current()), row.text.said(current())
    if row.weight is None:
        return f"    {label}: {text}"
    sign = "+" if row.weight >= 0 else "−"
    weight = f"{sign}{DUTCH.toString(abs(row.weight), 'f', 1)}"
    return f"    {weight}  {text} ({label})"
