"""Importing the official register from files: right rows are taken, wrong ones named, and nothing is doubled."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import insert
from sqlmodel import Session, col, select

from tracker import database
from tracker.errors import (
    CancelledError,
    DamagedFileError,
    FileRefusedError,
    NotARegisterFileError,
    UnknownFormatError,
    printable,
)
from tracker.models import RegisterEntry
from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes
from tracker.register.entry import columns_of
from tracker.register.intake import read_raw
from tracker.register.merging import merge, stamped
from tracker.services import history, register_rows
from tracker.services.importing import LIMITS, Progress, find_files
from tracker.services.register_records import RegisterFault, RegisterFile, RegisterReport
from tracker.services.rows import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from tracker.reading.raw_records import RawRecords
    from tracker.register.merging import Stamped
    from tracker.register.observation import Reading
    from tracker.services.workspace import Workspace

_AT_ONCE = 1_000
"""Records that are compared with the database and stored at a time."""
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class _Job:
    workspace: Workspace
    reader: Reader
    act: history.Act
    cancelled: Callable[[], bool]
    touched: set[int]


@dataclass(frozen=True, slots=True)
class _Stored:
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    faults: tuple[RegisterFault, ...] = ()

    def __add__(self, other: _Stored) -> _Stored:
        return _Stored(
            self.new + other.new, self.updated + other.updated, self.unchanged + other.unchanged,
            self.faults + other.faults,
        )  # fmt: skip


def import_register(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    progress: Progress = lambda _done, _total, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RegisterReport:
    """Import files, folders and ZIP files with official records as one change; each file is one transaction.

    May run in any thread. A record that is here already takes what is newer; staff's edits stay. Cancelling keeps what
    was stored. Raises only what stops all further work: ``DiskFullError``, ``DataFolderError``, ``DatabaseBusyError``.
    """
    act = history.begin_act(workspace, "register")
    files, refused = find_files(paths)
    report = [RegisterFile(each.path, code=each.code, message=each.message) for each in refused]
    stopped = False
    with Reader(LIMITS) as reader:
        job = _Job(workspace, reader, act, cancelled, set())
        for done, path in enumerate(files):
            progress(done, len(files), path.name)
            try:
                report += _import_file(job, path)
            except CancelledError:
                stopped = True
                break
    _close(job)
    return RegisterReport(tuple(report), stopped, Change(act.change_id, entries=frozenset(job.touched)))


def _close(job: _Job) -> None:
    """Finish the import, so that it can be taken back as a whole."""
    if job.touched:
        with database.writing(job.workspace.engine) as session:
            history.close_import(session, job.act, session.get_one(RegisterEntry, max(job.touched)))


def _import_file(job: _Job, path: Path) -> list[RegisterFile]:
    """Import one file, or each file in a ZIP."""
    if job.cancelled():
        raise CancelledError
    try:
        content = load_bytes(path, LIMITS)
        if not content.startswith(_ZIP):
            return [_import_records(job, path, content)]
        members = job.reader.members(path.name, content, job.cancelled)
        return [_import_records(job, path / member.name, member.data) for member in members]
    except FileRefusedError as refusal:
        return [_refused(path, refusal)]


def _import_records(job: _Job, path: Path, content: bytes) -> RegisterFile:
    try:
        raw = job.reader.records(path.name, content, job.cancelled)
    except (UnknownFormatError, DamagedFileError):
        return _refused(path, NotARegisterFileError(name=path.name))
    except FileRefusedError as refusal:
        return _refused(path, refusal)
    if raw.form == "sheet":
        return _refused(path, NotARegisterFileError(name=path.name))
    stored, touched = _store(job, raw)
    job.touched.update(touched)
    return RegisterFile(
        printable(str(path)), stored.new, stored.updated, stored.unchanged, stored.faults, is_cut=raw.is_cut
    )


def _refused(path: Path, refusal: FileRefusedError) -> RegisterFile:
    return RegisterFile(printable(str(path)), code=refusal.code, message=refusal.told)


def _store(job: _Job, raw: RawRecords) -> tuple[_Stored, set[int]]:
    total = _Stored()
    touched: set[int] = set()
    with database.writing(job.workspace.engine) as session:
        for batch in _batches(read_raw(raw.form, raw.objects())):
            if job.cancelled():
                raise CancelledError  # the transaction of this file is rolled back whole
            total += _store_batch(session, job.act, batch, touched)
            session.expunge_all()
    return total, touched


def _batches(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    while batch := list(islice(readings, _AT_ONCE)):
        yield batch


def _store_batch(session: Session, act: history.Act, batch: Sequence[Reading], touched: set[int]) -> _Stored:
    """Bring these records together with the ones that are there."""
    faults = tuple(
        RegisterFault(fault.row, fault.identifier, fault.field, fault.message)
        for reading in batch
        for fault in reading.faults
    )
    given = _merged(batch)
    wanted = select(RegisterEntry).where(col(RegisterEntry.guid).in_(given))
    there = {row.guid: row for row in session.exec(wanted)}
    changes = [(row, {"record": merge(row.record, given[guid]), "removed": False}) for guid, row in there.items()]
    updated = [row for row in history.apply_all(session, act, changes) if isinstance(row, RegisterEntry)]
    register_rows.derive_rows(session, updated)
    new = _add(session, act, {guid: said for guid, said in given.items() if guid not in there})
    touched.update(new, (row.id or 0 for row in updated))
    return _Stored(len(new), len(updated), len(there) - len(updated), faults)


def _add(session: Session, act: history.Act, given: Mapping[str, Stamped]) -> list[int]:
    """Store records that are new here, without an object for each; return their numbers."""
    if not given:
        return []
    values = [
        {"guid": guid, "record": said, "edits": {}, "removed": False, **columns_of(said, {})}
        for guid, said in given.items()
    ]
    session.execute(insert(RegisterEntry), values)
    wanted = select(RegisterEntry.id, RegisterEntry.guid).where(col(RegisterEntry.guid).in_(given))
    numbers = {guid: number or 0 for number, guid in session.exec(wanted)}
    came = [history.Told("register_entry", numbers[guid], "removed", "true", "false") for guid in given]
    history.record_all(session, act, came)
    register_rows.put_relations(session, {numbers[guid]: said for guid, said in given.items()})
    return list(numbers.values())


def _merged(batch: Sequence[Reading]) -> dict[str, Stamped]:
    """Return what the batch says of each record, which may stand in it more than once."""
    given: dict[str, Stamped] = {}
    for reading in batch:
        if reading.observation is not None:
            said, guid = stamped(reading.observation), reading.observation.identifier
            given[guid] = merge(given.get(guid, {}), said)
    return given
