"""Reading back a rappel: each answer is a proposal; only an accepted one changes anything, and can be undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import ChangedMeanwhileError, DamagedFileError, NotARappelError, NotFoundError, UnknownFormatError
from tracker.models import Letter
from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes
from tracker.reports.rappel_answers import Answer, Answers, Fault, read_answers
from tracker.services import commitments, history, indexing, linking
from tracker.services.answer_rows import AnswerRow, RappelFault, RappelReport
from tracker.services.fields import checked
from tracker.services.importing import LIMITS
from tracker.services.labels import dossier_key, letter_label
from tracker.services.listing import detail_of
from tracker.services.rappel import key_of
from tracker.services.rows import Change, NewLink
from tracker.terms import STATUS_GIVEN, LinkKind, LinkState, Review, Status
from tracker.told import Told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tracker.services.rows import CommitmentDetail
    from tracker.services.workspace import Workspace

_KEY = re.compile(r"(\d{1,18})-([0-9a-f]{6})")
_UNKNOWN_KEY = Told(
    "Kenmerk “{key}” hoort bij geen toezegging hier.", "Key (Kenmerk) “{key}” belongs to no commitment here."
)
_BEFORE_LETTER = Told(
    "De verwachte datum ligt voor de brief met de toezegging; deze rij is niet overgenomen.",
    "The expected date lies before the letter with the commitment; this row was not taken over.",
)
_PAPER = re.compile(r"(\d{2}[\s.]?\d{3}(?:[\s-]+[IVXLC]+\b|-\d+)?)\D{0,12}?(\d{1,5})\s*$")
"""A Kamerstuk as a person writes it: "28 676, nr. 930"."""
KINDS = {status.value: kind for kind, status in STATUS_GIVEN.items()}
"""What a letter does that gives a status."""


def read_rappel(
    workspace: Workspace, path: Path, today: dt.date, *, cancelled: Callable[[], bool] = lambda: False
) -> RappelReport:
    """Return what a returned rappel proposes, and row by row what of it could not be taken. Changes nothing.

    The file is read in the reader process. Raises ``FileRefusedError`` (``NotARappelError`` for another spreadsheet) or
    ``CancelledError``.
    """
    answers = _answers(path, cancelled)
    rows: list[AnswerRow] = []
    faults = [RappelFault(fault.row, fault.key, fault.message) for fault in answers.faults]
    unchanged = 0
    with database.reading(workspace.engine) as session:
        for answer in answers.answers:
            found = _compared(session, answer, today)
            if isinstance(found, Fault):
                faults.append(RappelFault(found.row, found.key, found.message))
            elif found is None:
                unchanged += 1
            else:
                rows.append(found)
    faults.sort(key=lambda fault: fault.row)
    return RappelReport(path.name, tuple(rows), tuple(faults), unchanged, answers.missing)


def _answers(path: Path, cancelled: Callable[[], bool]) -> Answers:
    try:
        with Reader(LIMITS) as reader:
            raw = reader.records(path.name, load_bytes(path, LIMITS), cancelled)
        answers = read_answers(raw.objects()) if raw.form == "sheet" else None
    except (UnknownFormatError, DamagedFileError, ValueError, KeyError, TypeError):
        answers = None
    if answers is None:
        raise NotARappelError(name=path.name)
    return answers


def _compared(session: Session, answer: Answer, today: dt.date) -> AnswerRow | Fault | None:
    """Return what an answer would change: a proposal, nothing, or why it cannot be one."""
    detail = _detail(session, answer.key, today)
    if detail is None:
        return Fault(answer.row, answer.key, _UNKNOWN_KEY.filled(key=answer.key[:40]))
    if answer.is_empty:
        return None
    row = detail.row
    if answer.forecast and row.letter_date and answer.forecast < row.letter_date:
        return Fault(answer.row, answer.key, _BEFORE_LETTER)
    status = answer.status if answer.status != row.status else ""
    forecast = answer.forecast if answer.forecast != row.due_date else None
    letter = _letter(session, answer.letter, detail) if answer.letter else None
    if not (status or forecast) and _is_known(session, detail, letter, answer):
        return None
    return AnswerRow(
        row=answer.row,
        key=answer.key,
        commitment_id=row.id,
        commitment=row.summary,
        ministry=row.ministry,
        old_status=row.status,
        status=status,
        old_due=row.due_date,
        forecast=forecast,
        letter=answer.letter,
        letter_id=letter.id if letter else None,
        letter_label=letter_label(letter) if letter else "",
        remark=answer.remark,
        version=row.version,
    )


def _is_known(session: Session, detail: CommitmentDetail, letter: Letter | None, answer: Answer) -> bool:
    """Say whether letter and remark tell nothing new: both are in the notes already, or the letter's link has them."""
    if letter is None:
        return not _noted(detail.notes, answer.letter, answer.remark)
    links = linking.links_of(session, linking.of_commitment(detail.row.id))
    linked = [link for link in links if link.letter_id == letter.id]
    noted = [detail.notes, *(link.note for link in linked)]
    return bool(linked) and (not answer.remark or any(answer.remark in note for note in noted))


def _detail(session: Session, key: str, today: dt.date) -> CommitmentDetail | None:
    match = _KEY.fullmatch(key)
    if match is None:
        return None
    try:
        detail = detail_of(session, int(match[1]), today)
    except NotFoundError:
        return None
    return detail if key_of(detail) == key and detail.row.review is Review.ACCEPTED else None


def _letter(session: Session, typed: str, detail: CommitmentDetail) -> Letter | None:
    """Return the letter that is named, by Kamerstuk or by the name of its file; not the commitment's own."""
    present = select(Letter).where(col(Letter.removed).is_(False), Letter.id != detail.row.letter_id)
    paper = _PAPER.search(typed)
    if paper:
        dossier, number = dossier_key(" ".join(paper[1].split())), paper[2]
        found = session.exec(present.where(Letter.number == number)).all()
        named = [letter for letter in found if dossier in letter.dossiers]
    else:
        named = list(session.exec(present.where(Letter.file_name == typed.strip())).all())
    return named[0] if len(named) == 1 else None


def accept(workspace: Workspace, answers: Sequence[AnswerRow]) -> Change:
    """Take over answers, all in one change: by a link where the letter is here, else as an edit with its reason.

    Raises ``ChangedMeanwhileError`` when a commitment was changed since the rappel was read, else what ``linking.make``
    raises; nothing is then taken over.
    """
    act = history.begin_act(workspace, "rappel", why="antwoord op het rappel")
    touched: set[int] = set()
    links: set[int] = set()
    with database.writing(workspace.engine) as session:
        for answer in answers:
            commitment = commitments.find(session, answer.commitment_id)
            if commitment.version != answer.version:
                raise ChangedMeanwhileError(id=answer.commitment_id)
            link = _link(answer)
            if link is not None and not _is_linked(session, link):
                links.add(linking.make(session, act, link, LinkState.MANUAL).id or 0)
            else:
                history.apply(session, act, commitment, checked(commitment, _edits(answer, commitment.notes)))
            touched.add(answer.commitment_id)
        indexing.put_commitments(session, sorted(touched))
    return Change(act.change_id, commitments=frozenset(touched), links=frozenset(links))


def _is_linked(session: Session, link: NewLink) -> bool:
    there = linking.links_of(session, linking.of_commitment(link.commitment_id))
    return any((each.letter_id, each.kind) == (link.letter_id, link.kind) for each in there)


def _edits(answer: AnswerRow, notes: str) -> dict[str, object]:
    """Return what an answer changes in the commitment itself."""
    values: dict[str, object] = {"status": answer.status, "due_date": answer.forecast}
    return {name: value for name, value in values.items() if value} | _noted(notes, answer.letter, answer.remark)


def _noted(notes: str, letter: str, remark: str) -> dict[str, object]:
    """Return the notes with what the ministry added, below what stands there."""
    said = "; ".join(part for part in (letter, remark) if part)
    if not said:
        return {}
    line = f"Rappel: {said}"
    return {"notes": f"{notes}\n{line}" if notes else line} if f"\n{line}\n" not in f"\n{notes}\n" else {}


def _link(answer: AnswerRow) -> NewLink | None:
    """Return the link that an answer makes with its letter; ``None`` when no letter of it is here."""
    if answer.letter_id is None:
        return None
    note = "; ".join(part for part in ("antwoord op het rappel", answer.remark) if part)
    due, status = answer.forecast, answer.status
    is_later = bool(due and (answer.old_due is None or due > answer.old_due))
    moved = LinkKind.POSTPONEMENT if is_later else LinkKind.AMENDMENT if due else LinkKind.PROGRESS
    kind = KINDS.get(status, moved) if status != Status.OPEN else moved
    return NewLink(answer.commitment_id, answer.letter_id, kind, note=note, new_due=due, status=status)
