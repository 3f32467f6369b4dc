"""How a promise stands: new, made before, running now, or kept in this same letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.clauses import Mood
from tracker.terms import CommitmentKind, CommitmentState, LetterKind

if TYPE_CHECKING:
    from tracker.extraction.clauses import Clause
    from tracker.extraction.layout import Block
    from tracker.extraction.rulebook import FieldWords

OWN_OPENING = 120
"""So many characters of its block say what an entry in a list is about."""
NOW = frozenset({Mood.PRESENT, Mood.PERFECT, Mood.BE})
ANSWERING = frozenset({LetterKind.ANSWERS, LetterKind.WRITTEN_CONSULTATION})
"""Letters that answer questions: they say what there is, where other letters announce it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What tells how a promise stands: its clause and sentence, where it stands in the letter, and what letter that is.

    ``entries`` are the lines that say what the place is about: the row, the heading, the opening of its own block.
    """

    clause: Clause
    sentence: str
    kind: CommitmentKind
    entries: tuple[str, ...] = ()
    letter: LetterKind | None = None


def entries_of(block: Block, text: str) -> tuple[str, ...]:
    """Return the lines that say what a place is about; ``text`` is the clean text of the letter."""
    return block.row, block.heading, text[block.start : min(block.end, block.start + OWN_OPENING)]


def state_of(standing: Standing, words: FieldWords) -> CommitmentState:
    """Return how the promise stands."""
    return told_by(standing, words)[0]


def told_by(standing: Standing, words: FieldWords) -> tuple[CommitmentState, str]:
    """Return how the promise stands and the words that tell it, empty where none do."""
    clause, lower = standing.clause, standing.sentence.lower()
    kept = words.fulfilled.search(lower)
    if kept and clause.mood is Mood.PERFECT:
        return CommitmentState.FULFILLED, kept.group()
    before = _made_before(standing, lower, words)
    if before:
        return CommitmentState.RESTATED, before
    running = _runs(standing, words)
    return (CommitmentState.RUNNING, running) if running else (CommitmentState.NEW, "")


def _runs(standing: Standing, words: FieldWords) -> str:
    """Return the words by which an act runs now, empty where none do or where it begins later."""
    clause = standing.clause
    if clause.mood not in NOW or words.not_yet.search(clause.lower):
        return ""
    if standing.kind is CommitmentKind.INFORMATION:
        found = words.every_so_often.search(clause.lower)
    else:
        found = words.running.search(clause.lower)
        if not found and standing.kind is CommitmentKind.FINANCIAL and standing.letter in ANSWERING:
            found = words.running_money.search(clause.lower)
    return found.group() if found else ""


def _made_before(standing: Standing, lower: str, words: FieldWords) -> str:
    """Return the words by which the letter says that it was promised before, empty where it does not."""
    told = words.restated.search(lower) or words.earlier.search(lower)
    if told and words.same_letter.search(lower):
        told = None
    # The report of a meeting tells the promises made there: they are new to the Kamer.
    if told and not (standing.letter is LetterKind.REPORT and words.made_there.search(lower)):
        return told.group().strip()
    entry = next((found for line in standing.entries if (found := words.entry.search(line.lower()))), None)
    return entry.group().strip() if entry else ""
