"""Full-text search in Dutch: SQLite FTS5 over the words as written and their stems.

Searching for "bondgenoot" finds "bondgenoten" through the stem; what is still being typed finds through the word's
beginning. The index is written in the same transaction as the row it describes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import text

from tracker.stemming import stems_of, words_of

if TYPE_CHECKING:
    from sqlmodel import Session

_GROUPED = re.compile(r"\b\d{1,3}(?:[.\s]\d{3})+\b")


def _numbers_of(content: str) -> list[str]:
    """Return grouped numbers in one piece too: ``200.000`` is also found as ``200000``."""
    return [re.sub(r"\D", "", number) for number in _GROUPED.findall(content)]


def put(session: Session, row_id: int, content: str) -> None:
    """Index ``content`` under ``row_id``, replacing what stood there."""
    words = words_of(content) + _numbers_of(content)
    session.execute(
        text("INSERT OR REPLACE INTO commitment_search(rowid, words, stems) VALUES (:id, :words, :stems)"),
        {"id": row_id, "words": " ".join(words), "stems": " ".join(stems_of(words))},
    )


def match_of(query: str) -> str:
    """Return the FTS5 expression for what a person typed; empty when it holds no word.

    Every word must occur, as its stem or as the beginning of a word.
    """
    words = words_of(query)
    pairs = zip(words, stems_of(words), strict=True)
    return " AND ".join(f'(words : "{word}"* OR stems : "{stem}")' for word, stem in pairs)
