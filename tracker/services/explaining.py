"""Why (not): the explanation of a sentence of a stored letter, of a file, or of a commitment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tracker import database
from tracker.errors import FileRefusedError, NotALetterError, NotFoundError
from tracker.extraction.explanation import Explanation, Survey, explain, explain_all, sentences_at, survey
from tracker.extraction.explanation_format import as_values
from tracker.extraction.recognition import looks_like_letter
from tracker.models import LetterFile
from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes
from tracker.reading.source_text import SourceText, from_pages
from tracker.services import commitments, letters
from tracker.services.explanation_text import ReasonGroup, groups_of, verdict_of
from tracker.services.importing import LIMITS
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.services.workspace import Workspace
    from tracker.terms import Tier
    from tracker.told import Told


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence and what came of it. ``number`` counts from 1; ``start``/``end`` are offsets in the letter's text."""

    number: int
    start: int
    end: int
    page: int
    text: str
    verdict: Told
    tier: Tier | None
    probability: float
    groups: tuple[ReasonGroup, ...]
    """Everything about it; empty in a list of all sentences."""


def survey_file(path: Path) -> Survey:
    """Read and weigh a file, keeping nothing; raises a ``FileRefusedError`` that names it."""
    content = load_bytes(path, LIMITS)
    with Reader(LIMITS) as reader:
        source = reader.read(path.name, content)
    if not looks_like_letter(source):
        raise NotALetterError(name=path.name)
    return survey(source, load_rulebook())


def survey_letter(workspace: Workspace, letter_id: int) -> Survey:
    """Read and weigh a stored letter; raises ``NotFoundError``."""
    return _surveyed(workspace, letter_id, _checksum(workspace, letter_id))


def sentence_rows(of: Survey) -> tuple[SentenceRow, ...]:
    """Return every sentence with its verdict, without the reasons."""
    return tuple(_row(each, whole=False) for each in explain_all(of))


def sentence_row(of: Survey, number: int) -> SentenceRow:
    """Explain one sentence, counted from 1; raises ``NotFoundError``."""
    return _row(_explanation(of, number), whole=True)


def sentence_values(of: Survey, number: int | None) -> list[dict[str, Any]]:
    """Return one sentence, or all, as JSON values; raises ``NotFoundError``."""
    chosen = explain_all(of) if number is None else [_explanation(of, number)]
    return [as_values(each, of.rulebook.weights) for each in chosen]


def explain_place(workspace: Workspace, letter_id: int, start: int, end: int) -> tuple[SentenceRow, ...]:
    """Explain the sentences that a stretch of a letter's text touches; none for a heading or white space.

    Raises ``NotFoundError`` for the letter.
    """
    of = survey_letter(workspace, letter_id)
    return tuple(sentence_row(of, number) for number in sentences_at(of, start, end))


def explain_commitment(workspace: Workspace, commitment_id: int) -> tuple[SentenceRow, ...]:
    """Explain the sentence of a commitment, as today's rules read it; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        found = commitments.find(session, commitment_id)
        place = found.letter_id, found.start, found.end
    return explain_place(workspace, *place)


def _explanation(of: Survey, number: int) -> Explanation:
    try:
        return explain(of, number)
    except IndexError:
        raise NotFoundError(what="zin", what_en="sentence", id=number) from None


def _row(each: Explanation, *, whole: bool) -> SentenceRow:
    rulebook = load_rulebook()
    return SentenceRow(
        number=each.number,
        start=each.start,
        end=each.end,
        page=each.page,
        text=each.sentence.text,
        verdict=verdict_of(each, rulebook.weights),
        tier=each.tier,
        probability=each.firm,
        groups=groups_of(each, rulebook) if whole else (),
    )


def _checksum(workspace: Workspace, letter_id: int) -> str:
    with database.reading(workspace.engine) as session:
        return letters.find(session, letter_id).sha256


@lru_cache(maxsize=4)
def _surveyed(workspace: Workspace, letter_id: int, _sha256: str) -> Survey:
    return survey(_source(workspace, letter_id), load_rulebook())


def _source(workspace: Workspace, letter_id: int) -> SourceText:
    """Return the letter's text with the blocks of its file, which the database does not keep.

    Where the file reads otherwise than when it came (a newer reader), its stored text counts, without blocks.
    """
    with database.reading(workspace.engine) as session:
        letter = letters.find(session, letter_id)
        content = session.get_one(LetterFile, letter_id).content
        name, kind = letter.file_name, letter.format
        text, pages = letter.text, [letter.text[start:end] for _, start, end in letter.pages]
    stored = from_pages(pages, kind)
    if kind == "txt":
        return stored
    try:
        with Reader(LIMITS) as reader:
            source = reader.read(name, content)
    except FileRefusedError:
        return stored
    return source if source.text == text else stored
