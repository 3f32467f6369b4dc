"""The commands that read letters."""

from __future__ import annotations

import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.session import OK, REFUSED, opened, today
from tracker.errors import FileRefusedError, printable
from tracker.extraction.scoring_format import as_scored
from tracker.paths import default_data_dir
from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes
from tracker.services import commitments, importing, letters, reporting, samples
from tracker.services.rows import Filters
from tracker.services.rulebook import load_rulebook
from tracker.terms import ListView, Review, Tier

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from tracker.services.workspace import Workspace

_CLEAR_LINE = "\r\x1b[K"


def extract(args: argparse.Namespace) -> int:
    """Find commitments in letters and keep nothing."""
    found, code = [], OK
    with Reader(importing.LIMITS) as reader:
        for path in args.letters:
            try:
                content = load_bytes(path, importing.LIMITS)
                prepared = importing.prepare_letter(reader, load_rulebook(), path, content)
            except FileRefusedError as refusal:
                print(refusal.sentence(args.lang), file=sys.stderr)
                code = REFUSED
            else:
                found.append((path.name, prepared.extraction))
    scored = [as_scored(extraction, name) for name, extraction in found]
    print(printing.as_json(scored) if args.json else "\n".join(printing.extraction_text(*each) for each in found))
    return code


def import_letters(args: argparse.Namespace) -> int:
    """Import files and folders; Ctrl+C ends it after the letter that is being stored, and what was stored is told."""
    with opened(args) as workspace, interruptible() as interrupted:
        report = importing.import_paths(workspace, args.paths, progress=_tell_progress, cancelled=interrupted)
    if sys.stderr.isatty():
        print(_CLEAR_LINE, end="", file=sys.stderr)
    print(printing.as_json(report.files) if args.json else printing.report_text(report, args.lang))
    if report.cancelled:
        raise KeyboardInterrupt
    return REFUSED if report.count("refused") else OK


def _tell_progress(done: int, total: int, name: str) -> None:
    """Say on a terminal which file comes next, and which page of a scan."""
    if sys.stderr.isatty():
        print(f"{_CLEAR_LINE}{done + 1}/{total} {printable(name)}", end="", file=sys.stderr, flush=True)


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Turn Ctrl+C into a wish to stop; the second time it stops at once."""
    wished = threading.Event()

    def wish(_signal: int, _frame: object) -> None:
        if wished.is_set():
            raise KeyboardInterrupt
        wished.set()

    before = signal.signal(signal.SIGINT, wish)
    try:
        yield wished.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def demo(args: argparse.Namespace) -> int:
    """Do the whole job on the sample letters, from import to PDF, and end with the path of the PDF.

    Works in a folder of its own unless one is named; of a person's own letters in that folder it accepts nothing.
    """
    args.data = args.data or default_data_dir() / "voorbeeld"
    with opened(args) as workspace:
        print(printing.report_text(samples.import_samples(workspace), args.lang))
        _accept_samples(workspace, args)
        rows = commitments.list_commitments(workspace, Filters(), today(args))
        print(*map(printing.commitment_line, rows), sep="\n")
        output = workspace.data_dir / "overzicht.pdf"
        reporting.export_report(workspace, Filters(), today(args), output)
    print(output.resolve())
    return OK


def _accept_samples(workspace: Workspace, args: argparse.Namespace) -> None:
    own = {letter.id for letter in letters.list_letters(workspace) if letter.sample}
    found = commitments.list_commitments(workspace, Filters(view=ListView.REVIEW), today(args))
    firm = [row.id for row in found if row.tier is Tier.FIRM and row.letter_id in own]
    commitments.review(workspace, firm, Review.ACCEPTED)
