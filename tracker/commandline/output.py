"""The commands that write an overview and look whether all is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline.parser import FORMS
from tracker.commandline.session import OK, REFUSED, filters, opened, today
from tracker.errors import InvalidValueError
from tracker.services import checking, reporting

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def export(args: argparse.Namespace) -> int:
    """Write what would be listed to a file."""
    form = form_of(args.output, args.format)
    with opened(args) as workspace:
        chosen = filters(workspace, args)
        reporting.export_report(workspace, chosen, today(args), args.output, form, with_rejected=args.with_rejected)
    print(args.output.resolve())
    return OK


def form_of(path: Path, asked: str | None) -> str:
    """Return the form to write: what is asked for, else what the name of the file says, else PDF.

    Raises ``InvalidValueError`` when the name says another form than is asked, or one that is not written.
    """
    named = path.suffix.removeprefix(".").lower()
    if named in FORMS and asked in {named, None}:
        return named
    if named not in FORMS and (asked or not named):
        return asked or FORMS[0]
    allowed = f"een naam op .{asked}" if asked else f"een naam op .{' of .'.join(FORMS)}"
    raise InvalidValueError(value=path.name, field="--output", field_en="--output", allowed=allowed)


def check(args: argparse.Namespace) -> int:
    """Check that all that was kept is whole."""
    with opened(args) as workspace:
        findings = checking.check(workspace)
    print("\n".join(findings) or "Alles is heel: database, originelen, citaten en geschiedenis.")
    return REFUSED if findings else OK
