"""Importing files and folders: every file has an outcome, and a refused one never stops the others."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import (
    ArchiveError,
    CancelledError,
    EmptyFileError,
    FileRefusedError,
    FolderUnreadableError,
    NotALetterError,
    UnforeseenFileError,
    printable,
)
from tracker.extraction.letterhead import complete_from_name
from tracker.extraction.pipeline import extract
from tracker.extraction.recognition import looks_like_letter
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes, sha256
from tracker.services import history, suggesting
from tracker.services.rows import Change, FileOutcome, ImportReport
from tracker.services.rulebook import load_rulebook
from tracker.services.storing import PreparedLetter, close_import, find_stored, store_letter

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook
    from tracker.services.workspace import Workspace

logger = logging.getLogger(__name__)

LIMITS = Limits()
"""What reading one file may cost."""

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, their total, and the name of the file that comes next.

As pages of a scan are recognised it is called again, with the page and their number behind the name.
"""


@dataclass(frozen=True, slots=True)
class _Job:
    """What importing one file needs to know of the whole import."""

    workspace: Workspace
    reader: Reader
    rulebook: Rulebook
    act: history.Act
    cancelled: Callable[[], bool]
    sample: bool
    tell: Callable[[str], None] = lambda _name: None
    """Called with what is read now."""


def import_paths(
    workspace: Workspace,
    paths: Sequence[Path],
    *,
    progress: Progress = lambda _done, _total, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
    sample: bool = False,
) -> ImportReport:
    """Import files and folders as one change; what cannot be read is named in the report and the rest goes on.

    May run in any thread. Cancelling keeps what was stored. Raises only what stops all further work:
    ``DiskFullError``, ``DataFolderError`` or ``DatabaseBusyError``.
    """
    act = history.begin_act(workspace, "import")
    files, outcomes = find_files(paths)
    stopped = False
    with Reader(LIMITS) as reader:
        jobs = _Job(workspace, reader, load_rulebook(), act, cancelled, sample)
        for done, path in enumerate(files):
            job = replace(jobs, tell=partial(progress, done, len(files)))
            job.tell(path.name)
            try:
                for outcome in _import_file(job, path):
                    outcomes.append(outcome)  # one by one: a cancelled ZIP keeps what it gave so far
            except CancelledError:
                stopped = True
                break
    letters = frozenset(each.letter_id for each in outcomes if each.result == "imported" and each.letter_id)
    if letters and not stopped:
        touched = suggesting.letters_touched(workspace, letters)
        suggesting.suggest_for(workspace, act, touched, cancelled=cancelled)
    if letters:
        close_import(workspace, act, max(letters))
    return ImportReport(tuple(outcomes), stopped, Change(act.change_id, letters=letters))


def _import_file(job: _Job, path: Path) -> Iterator[FileOutcome]:
    """Import one file: one outcome, or one for each letter in a ZIP."""
    if job.cancelled():
        raise CancelledError
    try:
        content = load_bytes(path, LIMITS)
        outcome = _import_letter(job, path, content)
    except ArchiveError:
        yield from _import_archive(job, path, content)
    except FileRefusedError as refusal:
        yield _refused(path, refusal)
    else:
        yield outcome


def _import_archive(job: _Job, path: Path, content: bytes) -> Iterator[FileOutcome]:
    """Import the letters in a ZIP; one without any is refused as empty."""
    outcome: FileOutcome | None = None
    try:
        for member in job.reader.members(path.name, content, job.cancelled):
            inside = path / member.name
            try:
                outcome = _import_letter(job, inside, member.data)
            except FileRefusedError as refusal:
                outcome = _refused(inside, refusal)
            yield outcome
        if outcome is None:
            raise EmptyFileError(name=path.name)
    except FileRefusedError as refusal:
        yield _refused(path, refusal)


def _import_letter(job: _Job, path: Path, content: bytes) -> FileOutcome:
    stored = find_stored(job.workspace, path, sha256(content), job.act)
    if stored is not None:
        return stored
    prepared = prepare_letter(
        job.reader,
        job.rulebook,
        path,
        content,
        job.cancelled,
        begin_page=lambda page, pages: job.tell(f"{path.name} ({page}/{pages})"),
    )
    return store_letter(job.workspace, prepared, job.act, sample=job.sample)


def _refused(path: Path, refusal: FileRefusedError) -> FileOutcome:
    return FileOutcome(printable(str(path)), "refused", code=refusal.code, message=refusal.told)


def prepare_letter(
    reader: Reader,
    rulebook: Rulebook,
    path: Path,
    content: bytes,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    begin_page: Callable[[int, int], None] = lambda _page, _pages: None,
) -> PreparedLetter:
    """Read a file's bytes and find its commitments; touches no database.

    Raises a ``FileRefusedError`` that names the file, or ``CancelledError``.
    """
    source = reader.read(path.name, content, cancelled, begin_page)
    try:
        extraction = extract(source, rulebook) if looks_like_letter(source) else None
    except Exception as fault:  # one letter that trips the rules must not cost the others
        logger.exception("extraction failed")
        raise UnforeseenFileError(name=path.name) from fault
    if extraction is None:
        raise NotALetterError(name=path.name)
    head = complete_from_name(extraction.letterhead, path.name)
    return PreparedLetter(path, sha256(content), content, source, replace(extraction, letterhead=head))


def find_files(paths: Iterable[Path]) -> tuple[list[Path], list[FileOutcome]]:
    """Return the files under these paths, folders opened in name order, and the folders that may not be opened.

    Hidden files (a name that starts with a dot) and Office's lock files are passed over.
    """
    files: list[Path] = []
    refused: list[OSError] = []
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name that is too long or out of reach
            files.append(path)
            continue
        for folder, subfolders, names in os.walk(path, onerror=refused.append):
            subfolders.sort()
            files += [Path(folder, name) for name in sorted(names) if not name.startswith((".", "~$"))]
    return list(dict.fromkeys(files)), [_refused_folder(error) for error in refused]


def _refused_folder(error: OSError) -> FileOutcome:
    folder = Path(error.filename)
    return _refused(folder, FolderUnreadableError(name=folder.name))
