"""What each command does: call one use case, print what came back, return the exit code."""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.values import field_values
from tracker.errors import FileRefusedError, NotFoundError
from tracker.extraction.scoring_format import as_scored
from tracker.paths import default_data_dir
from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes
from tracker.services import (
    checking,
    commitments,
    history,
    importing,
    letters,
    linking,
    reporting,
    samples,
)
from tracker.services.rows import Filters, NewLink
from tracker.services.rulebook import load_rulebook
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import LinkKind, ListView, Review, Tier

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

OK, REFUSED = 0, 1


@contextmanager
def _workspace(args: argparse.Namespace) -> Iterator[Workspace]:
    workspace = open_workspace(args.data)
    try:
        yield workspace
    finally:
        workspace.close()


def _today(args: argparse.Namespace) -> dt.date:
    chosen: dt.date | None = args.today
    return chosen or dt.datetime.now().astimezone().date()


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
    """Import files and folders."""
    with _workspace(args) as workspace:
        report = importing.import_paths(workspace, args.paths)
    print(printing.as_json(report.files) if args.json else printing.report_text(report))
    return REFUSED if report.count("refused") else OK


def list_letters(args: argparse.Namespace) -> int:
    """List the letters."""
    with _workspace(args) as workspace:
        rows = letters.list_letters(workspace, args.query)
    lines = "\n".join(map(printing.letter_line, rows)) or "Geen brieven."
    print(printing.as_json(rows) if args.json else lines)
    return OK


def list_commitments(args: argparse.Namespace) -> int:
    """List commitments."""
    with _workspace(args) as workspace:
        rows = commitments.list_commitments(workspace, _filters(args), _today(args))
    lines = "\n".join(map(printing.commitment_line, rows)) or "Geen toezeggingen."
    print(printing.as_json(rows) if args.json else lines)
    return OK


def _filters(args: argparse.Namespace) -> Filters:
    return Filters(
        view=ListView(args.view),
        query=args.query,
        status=args.status,
        ministry=args.ministry,
        dossier=args.dossier,
        kind=args.kind,
    )


def show(args: argparse.Namespace) -> int:
    """Show one commitment with its links and history."""
    with _workspace(args) as workspace:
        detail = commitments.get_commitment(workspace, args.id, _today(args))
        links = linking.links_of_commitment(workspace, args.id)
        events = history.events_of(workspace, "commitment", args.id)
    whole = {"commitment": detail, "links": links, "history": events}
    print(printing.as_json(whole) if args.json else printing.commitment_text(detail, links, events))
    return OK


def accept(args: argparse.Namespace) -> int:
    """Accept candidates."""
    return _review(args, Review.ACCEPTED, "Aanvaard")


def reject(args: argparse.Namespace) -> int:
    """Reject candidates."""
    return _review(args, Review.REJECTED, "Verworpen")


def _review(args: argparse.Namespace, decision: Review, word: str) -> int:
    with _workspace(args) as workspace:
        commitments.review(workspace, args.ids, decision, why=args.why)
    print(f"{word}: {', '.join(map(str, args.ids))}.")
    return OK


def set_fields(args: argparse.Namespace) -> int:
    """Set fields of one commitment."""
    values = field_values(args.values)
    with _workspace(args) as workspace:
        version = commitments.get_commitment(workspace, args.id, _today(args)).row.version
        commitments.edit(workspace, args.id, version, values, why=args.why)
    print(f"Toezegging {args.id} is gewijzigd.")
    return OK


def link(args: argparse.Namespace) -> int:
    """Link a follow-up letter."""
    with _workspace(args) as workspace:
        letter_id = _letter_id(workspace, args.letter)
        new = NewLink(args.id, letter_id, LinkKind(args.kind), args.quote, new_due=args.due, status=args.status)
        change = linking.link(workspace, new)
    print(f"Koppeling {min(change.links)} is gemaakt.")
    return OK


def _letter_id(workspace: Workspace, named: str) -> int:
    if named.isdecimal() and len(named) < 19:  # a longer one is no row's number, but may be a file's name
        return int(named)
    found = [letter.id for letter in letters.list_letters(workspace) if letter.file_name == Path(named).name]
    if len(found) != 1:
        raise NotFoundError(what="brief", what_en="letter", id=named)
    return found[0]


def unlink(args: argparse.Namespace) -> int:
    """Take a link away."""
    with _workspace(args) as workspace:
        linking.unlink(workspace, args.id)
    print(f"Koppeling {args.id} is weggehaald.")
    return OK


def undo(args: argparse.Namespace) -> int:
    """Take back the last change."""
    with _workspace(args) as workspace:
        history.undo_last(workspace)
    print("De laatste wijziging is ongedaan gemaakt.")
    return OK


def export(args: argparse.Namespace) -> int:
    """Write what would be listed to a file."""
    with _workspace(args) as workspace:
        reporting.export_report(workspace, _filters(args), _today(args), args.output, args.format)
    print(args.output.resolve())
    return OK


def check(args: argparse.Namespace) -> int:
    """Check that all that was kept is whole."""
    with _workspace(args) as workspace:
        findings = checking.check(workspace)
    print("\n".join(findings) or "Alles is heel: database, originelen, citaten en geschiedenis.")
    return REFUSED if findings else OK


def demo(args: argparse.Namespace) -> int:
    """Do the whole job on the sample letters, from import to PDF, and end with the path of the PDF.

    Works in a folder of its own unless one is named: a person's own letters stay out of it.
    """
    args.data = args.data or default_data_dir() / "voorbeeld"
    with _workspace(args) as workspace:
        print(printing.report_text(samples.import_samples(workspace)))
        own = {letter.id for letter in letters.list_letters(workspace) if not letter.sample}
        found = commitments.list_commitments(workspace, Filters(view=ListView.REVIEW), _today(args))
        firm = [row.id for row in found if row.tier is Tier.FIRM and row.letter_id not in own]
        commitments.review(workspace, firm, Review.ACCEPTED)
        rows = commitments.list_commitments(workspace, Filters(), _today(args))
        print(*map(printing.commitment_line, rows), sep="\n")
        output = workspace.data_dir / "overzicht.pdf"
        reporting.export_report(workspace, Filters(), _today(args), output)
    print(output.resolve())
    return OK
