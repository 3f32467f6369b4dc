"""A letter that was read becomes rows: the letter, its bytes, its commitments and its fulfilments."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from tracker import database, search_index
from tracker.errors import printable
from tracker.extraction.statements import context_of
from tracker.models import Commitment, Letter, LetterFile, LetterStatements
from tracker.models import Fulfilment as FulfilmentTable
from tracker.services import history, indexing
from tracker.services.conditions import present
from tracker.services.rows import FileOutcome
from tracker.terms import Review, Status

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.extraction.results import Candidate, Extraction, Fulfilment, Statement
    from tracker.reading.source_text import SourceText
    from tracker.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PreparedLetter:
    """A letter that was read and searched for commitments, not stored yet. ``content`` is the file as it came."""

    path: Path
    sha256: str
    content: bytes
    source: SourceText
    extraction: Extraction


def find_stored(workspace: Workspace, path: Path, sha256: str, act: history.Act) -> FileOutcome | None:
    """Return the outcome for a file whose letter is there already; one that was removed comes back."""
    with database.writing(workspace.engine) as session:
        return _stored(session, path, sha256, act)


def store_letter(workspace: Workspace, prepared: PreparedLetter, act: history.Act, *, sample: bool) -> FileOutcome:
    """Store a letter with all it holds in one transaction, unless it is there already.

    Raises ``DiskFullError``, ``DataFolderError`` or ``DatabaseBusyError``; nothing is stored then.
    """
    with database.writing(workspace.engine) as session:
        stored = _stored(session, prepared.path, prepared.sha256, act)
        if stored is not None:
            return stored
        letter = _letter(prepared, act, sample=sample)
        session.add(letter)
        session.flush()
        letter_id = letter.id or 0
        session.add(LetterFile(letter_id=letter_id, content=prepared.content, words=_words(prepared.source)))
        session.add_all(_fulfilment(found, letter_id) for found in prepared.extraction.fulfilments)
        history.apply(session, act, letter, {"removed": False})
        statements = prepared.extraction.statements
        session.add(LetterStatements(letter_id=letter_id, statements=[asdict(each) for each in statements]))
        search_index.put_letter_text(session, letter_id, f"{letter.title}\n{letter.text}")
        search_index.put_letter_subject(session, letter_id, "\n".join(each.text for each in statements))
        _store_commitments(session, act, prepared.extraction, letter_id)
    return FileOutcome(printable(str(prepared.path)), "imported", letter_id, len(prepared.extraction.candidates))


def close_import(workspace: Workspace, act: history.Act, letter_id: int) -> None:
    """Finish an import, so that it can be taken back as a whole; ``letter_id`` is one of its letters."""
    with database.writing(workspace.engine) as session:
        history.close_import(session, act, session.get_one(Letter, letter_id))


def _stored(session: Session, path: Path, sha256: str, act: history.Act) -> FileOutcome | None:
    letter = session.exec(select(Letter).where(Letter.sha256 == sha256)).first()
    if letter is None:
        return None
    came_back = history.apply(session, act, letter, {"removed": False})
    count = session.exec(select(func.count()).where(col(Commitment.letter_id) == letter.id, present())).one()
    return FileOutcome(printable(str(path)), "imported" if came_back else "present", letter.id, count)


def _store_commitments(session: Session, act: history.Act, extraction: Extraction, letter_id: int) -> None:
    commitments = [new_commitment(each, letter_id, extraction.statements) for each in extraction.candidates]
    session.add_all(commitments)
    session.flush()
    for commitment in commitments:
        history.record(session, act, commitment, new=history.encode(commitment.summary))
    indexing.put_commitments(session, [commitment.id or 0 for commitment in commitments])


def _letter(prepared: PreparedLetter, act: history.Act, *, sample: bool) -> Letter:
    head = prepared.extraction.letterhead
    return Letter(
        sha256=prepared.sha256,
        file_name=printable(prepared.path.name),
        format=prepared.source.format,
        dossiers=list(head.dossiers),
        dossier=head.dossiers[0] if head.dossiers else "",
        number=head.number or "",
        date=head.date,
        kind=head.kind.value if head.kind else "",
        title=head.title or "",
        session_year=head.session_year or "",
        ministry=head.ministry or "",
        ministries=list(head.ministries),
        signatories=[signatory.name for signatory in head.signatories],
        offices=[signatory.office for signatory in head.signatories],
        addressee=head.addressee or "",
        reference=head.reference or "",
        their_reference=head.their_reference or "",
        exchanges=[asdict(exchange) for exchange in prepared.extraction.exchanges],
        text=prepared.source.text,
        pages=[[page.number, page.start, page.end] for page in prepared.source.pages],
        remarks=[remark.value for remark in prepared.source.remarks],
        ocr_confidence=prepared.source.confidence,
        imported_at=act.at,
        sample=sample,
        removed=True,  # until the history says that it is there
    )


def _words(source: SourceText) -> list[list[float]]:
    return [
        [word.start, word.end, *(round(edge, 1) for edge in (word.left, word.top, word.right, word.bottom))]
        for word in source.words
    ]


def new_commitment(found: Candidate, letter_id: int, statements: tuple[Statement, ...]) -> Commitment:
    """Return the row of a candidate that nobody has looked at yet."""
    return Commitment(
        letter_id=letter_id,
        rules=list(found.rules),
        confidence=found.confidence,
        review=Review.PENDING.value,
        status=Status.OPEN.value,
        **read_values(found, statements),
    )


def read_values(found: Candidate, statements: tuple[Statement, ...]) -> dict[str, Any]:
    """Return the columns that say where a commitment stands and what was read there."""
    return {
        "quote": found.quote,
        "context": context_of(statements, found.start, found.end),
        "start": found.start,
        "end": found.end,
        "spans": [list(span) for span in found.spans],
        "page": found.page,
        "summary": found.summary,
        "tier": found.tier.value,
        "kind": found.kind.value,
        "actor": found.actor,
        "recipient": found.recipient,
        "quantities": [asdict(quantity) | {"qualifier": quantity.qualifier or ""} for quantity in found.quantities],
        "due_text": found.due.text if found.due else "",
        "due_date": found.due.date if found.due else None,
        "due_origin": found.due.origin.value if found.due else "",
        "conditional": found.conditional,
        "condition": found.condition,
        "state": found.state.value,
        "restates": found.restates,
    }


def _fulfilment(found: Fulfilment, letter_id: int) -> FulfilmentTable:
    return FulfilmentTable(
        letter_id=letter_id,
        quote=found.quote,
        start=found.start,
        end=found.end,
        page=found.page,
        promise=found.promise,
        reference=found.reference,
        outcome=found.outcome.value,
        due_text=found.due.text if found.due else "",
        due_date=found.due.date if found.due else None,
    )
