"""The command that says why a sentence is a commitment, or is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tracker.commandline.printing import as_json
from tracker.commandline.session import OK, is_number, opened, possible
from tracker.services import explaining
from tracker.services.explanation_text import percentage
from tracker.terms import Tier
from tracker.told import Told

if TYPE_CHECKING:
    import argparse

    from tracker.services.explaining import SentenceRow
    from tracker.services.explanation_text import ReasonRow

MARKS = {Tier.FIRM: "hard ", Tier.SOFT: "zacht", None: "-    "}
SHOWN = 90
"""Characters of a sentence in the list of all."""


def explain(args: argparse.Namespace) -> int:
    """Explain one sentence of a letter, or list them all with what came of each."""
    if _is_number(args.letter):
        with opened(args) as workspace:
            of = explaining.survey_letter(workspace, possible(int(args.letter), "brief", "letter"))
    else:
        of = explaining.survey_file(Path(args.letter))
    if args.json:
        print(as_json(explaining.sentence_values(of, args.sentence)))
    elif args.sentence is None:
        print("\n".join(map(sentence_line, explaining.sentence_rows(of))) or "Geen zinnen.")
    else:
        print(sentence_text(explaining.sentence_row(of, args.sentence), args.lang))
    return OK


def _is_number(letter: str) -> bool:
    """Say whether a stored letter is meant; a file that has only digits for a name is a file."""
    return is_number(letter) and not Path(letter).exists()


def sentence_line(row: SentenceRow) -> str:
    """Show one sentence with its verdict on one line."""
    text = row.text if len(row.text) <= SHOWN else f"{row.text[: SHOWN - 1]}…"
    return f"{row.number:>4}  {MARKS[row.tier]}  {percentage(row.probability):>4}  {text}"


def sentence_text(row: SentenceRow, language: str) -> str:
    """Show everything about one sentence, in ``nl`` or ``en``."""
    named = Told("Zin {number}: “{text}”", "Sentence {number}: “{text}”").filled(number=row.number, text=row.text)
    lines = [named.said(language), "", row.verdict.said(language)]
    for group in row.groups:
        lines += ["", group.title.said(language), *(reason_line(each, language) for each in group.rows)]
    return "\n".join(lines)


def reason_line(row: ReasonRow, language: str) -> str:
    """Show one reason, with its weight in front of what has one."""
    weight = f"{row.weight:+.1f}".replace(".", ",").replace("-", "−") if row.weight is not None else ""
    label, text = row.label.said(language), row.text.said(language)
    return f"  {weight:>5}  {label}: {text}" if weight else f"  {label + ':':15} {text}"
