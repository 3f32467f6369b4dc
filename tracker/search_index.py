"""Full-text search in Dutch: SQLite FTS5 over the words as written and their stems.

Searching for "bondgenoot" finds "bondgenoten" through the stem; what is still being typed finds through the word's
beginning. The index is written in the same transaction as the row it describes.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from sqlalchemy import text

from tracker.stemming import stems_of, words_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from sqlmodel import Session

_GROUPED = re.compile(r"\b\d{1,3}(?:[.\s]\d{3})+\b")


def _numbers_of(content: str) -> list[str]:
    """Return grouped numbers in one piece too: ``200.000`` is also found as ``200000``."""
    return [re.sub(r"\D", "", number) for number in _GROUPED.findall(content)]


def put_all(session: Session, contents: Mapping[int, str]) -> None:
    """Index these contents under their row numbers, replacing what stood there."""
    _put_words(session, "commitment_search", contents)


def put_letter_text(session: Session, letter_id: int, content: str) -> None:
    """Index the whole text of a letter."""
    _put_words(session, "letter_text_search", {letter_id: content})


def _put_words(session: Session, table: str, contents: Mapping[int, str]) -> None:
    rows = []
    for row_id, content in contents.items():
        words = words_of(content) + _numbers_of(content)
        rows.append({"id": row_id, "words": " ".join(words), "stems": " ".join(stems_of(words))})
    if rows:
        put = text(f"INSERT OR REPLACE INTO {table}(rowid, words, stems) VALUES (:id, :words, :stems)")  # noqa: S608 - a name of ours
        session.connection().execute(put, rows)


def put_subject(session: Session, commitment_id: int, content: str) -> None:
    """Index what a commitment is about, for the search of what a later letter may follow up."""
    _put_stems(session, "subject_search", commitment_id, content)


def put_letter_subject(session: Session, letter_id: int, content: str) -> None:
    """Index what a letter says, for the search of letters that may follow up a commitment."""
    _put_stems(session, "letter_search", letter_id, content)


def _put_stems(session: Session, table: str, row_id: int, content: str) -> None:
    stems = " ".join(stems_of(words_of(content)))
    session.execute(
        text(f"INSERT OR REPLACE INTO {table}(rowid, stems) VALUES (:id, :stems)"),  # noqa: S608 - a name of ours
        {"id": row_id, "stems": stems},
    )


def subject_counts(session: Session, stems: Iterable[str]) -> dict[str, int]:
    """Return in how many commitments each of these stems stands; a stem that stands in none is left out."""
    wanted = text("SELECT term, doc FROM subject_search_vocabulary WHERE term IN (SELECT value FROM json_each(:stems))")
    # all stems bound as one value: the statement stays the same however many there are
    found = session.connection().execute(wanted, {"stems": json.dumps(list(stems))})
    return {row.term: row.doc for row in found}


def commitments_with(session: Session, stems: Iterable[str], before: dt.date) -> dict[str, dict[int, int]]:
    """Return for each of these stems the commitments of earlier letters that hold it, each with its letter."""
    wanted = text(
        "SELECT place.term, commitment.id, commitment.letter_id FROM subject_search_places AS place "
        "JOIN commitment ON commitment.id = place.doc JOIN letter ON letter.id = commitment.letter_id "
        "WHERE place.term IN (SELECT value FROM json_each(:stems)) "
        "AND letter.date < :before AND NOT letter.removed AND NOT commitment.removed"
    )
    values = {"stems": json.dumps(list(stems)), "before": before.isoformat()}
    found: dict[str, dict[int, int]] = {}
    for term, commitment_id, letter_id in session.connection().execute(wanted, values):
        found.setdefault(term, {})[commitment_id] = letter_id
    return found


def any_of(stems: Iterable[str]) -> str:
    """Return the FTS5 expression for rows that hold any of these stems."""
    return " OR ".join(f'"{stem}"' for stem in stems)
