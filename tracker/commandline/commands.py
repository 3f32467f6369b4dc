"""What each command on letters and commitments does: call one use case, print what came back, return the exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.session import OK, filters, is_number, opened, possible, today
from tracker.commandline.values import field_values
from tracker.errors import InvalidValueError, NotFoundError
from tracker.services import commitments, history, letters, linking, office, redoing, undoing
from tracker.services.rows import NewLink
from tracker.terms import LinkKind, Review
from tracker.told import Told

if TYPE_CHECKING:
    import argparse

    from tracker.services.workspace import Workspace


def list_letters(args: argparse.Namespace) -> int:
    """List the letters."""
    with opened(args) as workspace:
        rows = letters.list_letters(workspace, args.query)
    lines = "\n".join(map(printing.letter_line, rows)) or "Geen brieven."
    print(printing.as_json(rows) if args.json else lines)
    return OK


def list_commitments(args: argparse.Namespace) -> int:
    """List commitments."""
    with opened(args) as workspace:
        rows = commitments.list_commitments(workspace, filters(workspace, args), today(args))
    lines = "\n".join(map(printing.commitment_line, rows)) or "Geen toezeggingen."
    print(printing.as_json(rows) if args.json else lines)
    return OK


def show(args: argparse.Namespace) -> int:
    """Show one commitment with its links and history."""
    with opened(args) as workspace:
        detail = commitments.get_commitment(workspace, possible(args.id), today(args))
        links = linking.links_of_commitment(workspace, args.id)
        events = history.events_of(workspace, "commitment", args.id)
        letter = letters.get_letter(workspace, detail.row.letter_id)
    whole = {"commitment": detail, "letter": letter, "links": links, "history": events}
    print(printing.as_json(whole) if args.json else printing.commitment_text(detail, letter, links, events))
    return OK


def accept(args: argparse.Namespace) -> int:
    """Accept candidates."""
    return _review(args, Review.ACCEPTED, "Aanvaard")


def reject(args: argparse.Namespace) -> int:
    """Reject candidates."""
    return _review(args, Review.REJECTED, "Verworpen")


def _review(args: argparse.Namespace, decision: Review, word: str) -> int:
    with opened(args) as workspace:
        commitments.review(workspace, [possible(each) for each in args.ids], decision, why=args.why)
    print(f"{word}: {', '.join(map(str, args.ids))}.")
    return OK


def set_fields(args: argparse.Namespace) -> int:
    """Set fields of one commitment."""
    values = field_values(args.values)
    with opened(args) as workspace:
        version = commitments.get_commitment(workspace, possible(args.id), today(args)).row.version
        commitments.edit(workspace, args.id, version, values, why=args.why)
        row = commitments.get_commitment(workspace, args.id, today(args)).row
    print(f"Toezegging {args.id} is gewijzigd.")
    if "due_date" in values and row.due_date and row.letter_date and row.due_date < row.letter_date:
        print(f"Let op: deze termijn ligt vóór de datum van de brief ({row.letter_date:%d-%m-%Y}).", file=sys.stderr)
    return OK


def link(args: argparse.Namespace) -> int:
    """Link a follow-up letter."""
    with opened(args) as workspace:
        letter_id = _letter_id(workspace, args.letter)
        kind = LinkKind(args.kind)
        new = NewLink(possible(args.id), letter_id, kind, args.quote, new_due=args.due, status=args.status)
        change = linking.link(workspace, new)
    print(f"Koppeling {min(change.links)} is gemaakt.")
    return OK


def _letter_id(workspace: Workspace, named: str) -> int:
    if is_number(named):
        return possible(int(named), "brief", "letter")
    found = letters.ids_of_file(workspace, Path(named).name)
    if len(found) != 1 and named.isdecimal():
        raise NotFoundError(what="brief", what_en="letter", id=named)
    if len(found) != 1:
        allowed = Told(
            "het nummer van een opgenomen brief, of de bestandsnaam die maar één brief heeft",
            "the number of a letter here, or the file name that only one letter has",
        )
        raise InvalidValueError(value=named, field="de brief", field_en="the letter", allowed=allowed)
    return found[0]


def unlink(args: argparse.Namespace) -> int:
    """Take a link away."""
    with opened(args) as workspace:
        linking.unlink(workspace, possible(args.id, "koppeling", "link"))
    print(f"Koppeling {args.id} is weggehaald.")
    return OK


def undo(args: argparse.Namespace) -> int:
    """Take back the last change."""
    with opened(args) as workspace:
        undoing.undo_last(workspace)
    print("De laatste wijziging is ongedaan gemaakt.")
    return OK


def redo(args: argparse.Namespace) -> int:
    """Do again what was taken back last."""
    with opened(args) as workspace:
        redoing.redo_last(workspace)
    print("De wijziging is opnieuw gedaan.")
    return OK


def default_term(args: argparse.Namespace) -> int:
    """Show or set the office's own term."""
    with opened(args) as workspace:
        if args.months is not None:
            office.set_default_term(workspace, _months(args.months))
        months = office.default_term(workspace)
    print(f"Standaardtermijn: {months} maanden." if months else "Er is geen standaardtermijn.")
    return OK


def _months(typed: str) -> int | None:
    """Return a number of months, ``None`` for "geen"; raises ``InvalidValueError``."""
    if typed.lower() == "geen":
        return None
    if typed.isdecimal() and len(typed) < 4 and 0 < int(typed) <= office.LONGEST_TERM:
        return int(typed)
    allowed = Told("1 tot en met {n} maanden, of “geen”", "1 to {n} months, or “geen”").filled(n=office.LONGEST_TERM)
    raise InvalidValueError(value=typed, field="de standaardtermijn", field_en="the default term", allowed=allowed)
