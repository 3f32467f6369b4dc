"""The imported letters: a list, a letter to look at, and taking letters out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlalchemy import select as sql_select
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import NotFoundError
from tracker.models import Commitment, Fulfilment, Letter, LetterFile
from tracker.services.conditions import present
from tracker.services.labels import letter_label
from tracker.services.letter_listing import COMMITMENTS, NEWEST_FIRST, PENDING, ids_by_head, ids_of
from tracker.services.rows import (
    FulfilmentRow,
    LetterDocument,
    LetterListing,
    LetterName,
    LetterRow,
    Mark,
    Order,
    PageRow,
    PlacedWord,
)
from tracker.services.workspace import in_utc
from tracker.stemming import words_of
from tracker.terms import Review

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from sqlmodel.sql.expression import Select

    from tracker.services.workspace import Workspace


def list_letters(workspace: Workspace, query: str = "") -> tuple[LetterRow, ...]:
    """Return the letters, newest first (undated last), in whose head every word of ``query`` begins a word."""
    with database.reading(workspace.engine) as session:
        rows = [_row(*found) for found in session.exec(_letters().order_by(*NEWEST_FIRST))]
        wanted = ids_by_head(session, query) if words_of(query) else {row.id for row in rows}
    return tuple(row for row in rows if row.id in wanted)


def ids_of_file(workspace: Workspace, file_name: str) -> tuple[int, ...]:
    """Return the letters in sight that were read from a file of this name."""
    named = select(Letter.id).where(Letter.file_name == file_name, col(Letter.removed).is_(False))
    with database.reading(workspace.engine) as session:
        return tuple(letter_id or 0 for letter_id in session.exec(named))


def list_ids(workspace: Workspace, query: str = "", order: Order = Order(), first: int = 0) -> LetterListing:  # noqa: B008 - frozen
    """Return the numbers of the letters that answer to the query (``letter_listing.ids_of``), and the first rows."""
    with database.reading(workspace.engine) as session:
        ids = ids_of(session, query, order)
        return LetterListing(ids, _rows_at(session, ids[:first]))


def read_rows(workspace: Workspace, ids: Sequence[int]) -> tuple[LetterRow, ...]:
    """Return the letters in sight with these numbers, in their order."""
    with database.reading(workspace.engine) as session:
        return _rows_at(session, ids)


def _rows_at(session: Session, ids: Sequence[int]) -> tuple[LetterRow, ...]:
    found = {
        letter.id: _row(letter, *counts)
        for letter, *counts in session.exec(_letters().where(col(Letter.id).in_(list(ids))))
    }
    return tuple(found[each] for each in ids if each in found)


def _letters() -> Select[Letter, int, int]:
    chosen = select(Letter, COMMITMENTS, PENDING).where(col(Letter.removed).is_(False))
    late = (Letter.text, Letter.pages, Letter.exchanges)
    return chosen.options(*(defer(column) for column in late))  # type: ignore[arg-type] # SQLModel types columns as values


_NAMED = ("id", "date", "title", "dossier", "number", "kind", "file_name")
"""The columns that ``letter_label`` and a list of names need."""


def letter_names(workspace: Workspace, ids: Collection[int] | None = None) -> tuple[LetterName, ...]:
    """Return all letters in sight by name, newest first, or those of these numbers that are in sight."""
    columns = [getattr(Letter, name) for name in _NAMED]
    wanted = sql_select(*columns).where(col(Letter.removed).is_(False))
    if ids is not None:
        wanted = wanted.where(col(Letter.id).in_(list(ids)))
    with database.reading(workspace.engine) as session:
        found = session.connection().execute(wanted.order_by(col(Letter.date).desc().nulls_last(), col(Letter.id)))
        return tuple(LetterName(row.id, letter_label(row), row.title, row.date) for row in found)


def count_letters(workspace: Workspace) -> int:
    """Count the letters in sight."""
    with database.reading(workspace.engine) as session:
        return session.exec(select(func.count()).select_from(Letter).where(col(Letter.removed).is_(False))).one()


def get_letter(workspace: Workspace, letter_id: int) -> LetterRow:
    """Return one letter's line; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        return _find_row(session, letter_id)


def get_document(workspace: Workspace, letter_id: int) -> LetterDocument:
    """Return a letter to look at, with the places of its commitments; raises ``NotFoundError``."""
    with database.reading(workspace.engine) as session:
        row = _find_row(session, letter_id)
        letter = session.get_one(Letter, letter_id)
        file = session.get(LetterFile, letter_id) or LetterFile(letter_id=letter_id, content=b"", words=[])
        return LetterDocument(
            letter=row,
            text=letter.text,
            pages=tuple(PageRow(*page) for page in letter.pages),
            marks=marks_in(session, letter_id),
            original=file.content,
            words=tuple(PlacedWord(int(start), int(end), *box) for start, end, *box in file.words),
        )


def marks_in(session: Session, letter_id: int) -> tuple[Mark, ...]:
    """Return the places of a letter's commitments, in reading order."""
    wanted = select(Commitment).where(Commitment.letter_id == letter_id, present())
    commitments = session.exec(wanted.order_by(col(Commitment.start), col(Commitment.id)))
    return tuple(mark for each in commitments for mark in _marks(each))


def _marks(found: Commitment) -> Iterator[Mark]:
    """Yield the places of a commitment, its own first."""
    own = {"start": found.start, "end": found.end, "page": found.page, "spans": found.spans}
    for place in (own, *found.places):
        spans = tuple((start, end) for start, end in place["spans"])
        yield Mark(found.id or 0, place["start"], place["end"], place["page"], Review(found.review), spans)


def fulfilments_of(workspace: Workspace, letter_id: int) -> tuple[FulfilmentRow, ...]:
    """Return the sentences in which the letter says that it keeps an earlier promise, in reading order."""
    with database.reading(workspace.engine) as session:
        wanted = select(Fulfilment).where(Fulfilment.letter_id == letter_id).order_by(col(Fulfilment.start))
        return tuple(
            FulfilmentRow(found.quote, found.page, found.promise, found.reference) for found in session.exec(wanted)
        )


def find(session: Session, letter_id: int) -> Letter:
    """Return a letter that was not removed; raises ``NotFoundError``."""
    letter = session.get(Letter, letter_id)
    if letter is None or letter.removed:
        raise NotFoundError(what="brief", what_en="letter", id=letter_id)
    return letter


def _find_row(session: Session, letter_id: int) -> LetterRow:
    found = session.exec(_letters().where(Letter.id == letter_id)).first()
    if found is None:
        raise NotFoundError(what="brief", what_en="letter", id=letter_id)
    return _row(*found)


def _row(letter: Letter, commitments: int, pending: int) -> LetterRow:
    return LetterRow(
        id=letter.id or 0,
        label=letter_label(letter),
        title=letter.title,
        file_name=letter.file_name,
        format=letter.format,
        dossiers=tuple(letter.dossiers),
        number=letter.number,
        date=letter.date,
        kind=letter.kind,
        ministry=letter.ministry,
        ministries=tuple(letter.ministries),
        signatories=tuple(letter.signatories),
        offices=tuple(letter.offices),
        addressee=letter.addressee,
        reference=letter.reference,
        their_reference=letter.their_reference,
        imported_at=in_utc(letter.imported_at),
        commitments=commitments,
        pending=pending,
        sample=letter.sample,
        remarks=tuple(letter.remarks),
        ocr_confidence=letter.ocr_confidence,
    )
