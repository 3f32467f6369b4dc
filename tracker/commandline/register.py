"""The commands on the official register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.event_words import ACTIONS
from tracker.commandline.intake import interruptible
from tracker.commandline.session import OK, REFUSED, opened, possible
from tracker.errors import InvalidValueError
from tracker.register.dutch import FIELDS
from tracker.register.entry import changes_between
from tracker.reports.dutch import link_label, long_date
from tracker.services import history, register
from tracker.services.register_import import import_register

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from tracker.services.register_records import EntryDetail, EntryRow, RegisterFile
    from tracker.services.rows import EventRow

_MOST_FAULTS = 50
"""Rows of one file that are named in the terminal; ``--json`` names all."""


def import_files(args: argparse.Namespace) -> int:
    """Import register files; exit 1 when a file was refused or cut off, or a record skipped."""
    with opened(args) as workspace, interruptible() as interrupted:
        report = import_register(workspace, args.paths, cancelled=interrupted)
    print(
        printing.as_json(report.files) if args.json else "\n".join(_file_text(each, args.lang) for each in report.files)
    )
    if report.cancelled:
        raise KeyboardInterrupt
    return REFUSED if any(each.code or each.is_cut or each.skipped for each in report.files) else OK


def _file_text(file: RegisterFile, language: str) -> str:
    return "\n".join(_file_lines(file, language))


def _file_lines(file: RegisterFile, language: str) -> Iterator[str]:
    if file.code:
        yield f"geweigerd: {file.message.said(language)} ({file.path})"
        return
    yield f"{file.path}: {file.new} nieuw, {file.updated} bijgewerkt, {file.unchanged} ongewijzigd"
    if file.is_cut:
        yield "  Het bestand is afgebroken; alleen wat ervoor staat, is opgenomen."
    for fault in file.faults[:_MOST_FAULTS]:
        where = f"veld {fault.field}" if fault.field else fault.guid or "het hele record"
        yield f"  record {fault.row}, {where}: {fault.message.said(language)}"
    if len(file.faults) > _MOST_FAULTS:
        yield f"  en nog {len(file.faults) - _MOST_FAULTS} opmerkingen (alle met --json)"


def list_entries(args: argparse.Namespace) -> int:
    """List official records."""
    with opened(args) as workspace:
        rows = register.list_entries(
            workspace, query=args.query, status=args.status, ministry=args.ministry, with_deleted=args.deleted
        )
    print(printing.as_json(rows) if args.json else "\n".join(map(_line, rows)) or "Geen registerregels.")
    return OK


def _line(row: EntryRow) -> str:
    date = f"{row.created_on:%d-%m-%Y}" if row.created_on else "zonder datum"
    marks = "; ".join(filter(None, [_status(row), row.office or row.ministry, "verwijderd" if row.deleted else ""]))
    return f"{row.id:>5}  {row.number:13} {date:12}  {' '.join(row.text.split())}  [{marks}]"


def _status(row: EntryRow) -> str:
    status = (row.status or "zonder status") + ("" if row.meaning or not row.status else " (onbekende status)")
    own = next((each for each in row.differences if each.field == "status"), None)
    return f"{status} (eigen; officieel: {own.official or 'leeg'})" if own else status


def show(args: argparse.Namespace) -> int:
    """Show one official record."""
    with opened(args) as workspace:
        detail = register.get_entry(workspace, _number(args.id))
        events = history.events_of(workspace, "register_entry", args.id)
    whole = {"entry": detail, "history": events}
    lines = [*_detail(detail), *(line for event in events for line in _event(event))]
    print(printing.as_json(whole) if args.json else "\n".join(lines))
    return OK


def _event(event: EventRow) -> Iterator[str]:
    """Tell of one change: what came in newer, or what somebody set over it."""
    when = f"{event.at.astimezone():%d-%m-%Y %H:%M} {event.who} {ACTIONS.get(event.action, event.action)}"
    why = f" ({event.why})" if event.why else ""
    whose = "eigen " if event.field == "edits" else ""
    told = [
        f"{whose}{FIELDS.get(each.field, each.field)}: “{each.official}” → “{each.own}”"
        for each in (changes_between(event.field, event.old, event.new) if event.field in {"record", "edits"} else ())
    ]
    if event.field:
        yield f"{'geschiedenis:':22} {when}{why}" + (f" – {'; '.join(told)}" if told else "")


def _detail(detail: EntryDetail) -> Iterator[str]:
    row = detail.row
    yield f"{'registerregel:':22} {row.id} ({row.guid})" + (" – verwijderd uit het register" if row.deleted else "")
    own = {each.field: each for each in row.differences}
    for name, value in detail.values:
        shown = long_date(row.fulfilled_on) if name == "fulfilled_on" else value
        official = f" (eigen waarde; officieel: {own[name].official or 'leeg'})" if name in own else ""
        yield f"{FIELDS[name] + ':':22} {shown}{official}"
    for each in detail.related:
        word = link_label(each.kind)
        relation = f"{word} door" if each.inverse else f"{word} van"
        yield f"{relation + ':':22} {each.number or each.guid}" + (f" – {each.text}" if each.text else "")


def set_fields(args: argparse.Namespace) -> int:
    """Set own values over official ones; ``VELD=`` takes the official value back."""
    values: dict[str, str | None] = {}
    for each in args.values:
        field, equals, text = each.partition("=")
        if not equals:
            allowed = ", ".join(register.EDITABLE)
            raise InvalidValueError(value=each, field="VELD=WAARDE", field_en="FIELD=VALUE", allowed=allowed)
        values[field] = text or None
    with opened(args) as workspace:
        register.edit(workspace, _number(args.id), values, why=args.why)
    print(f"Registerregel {args.id} is gewijzigd.")
    return OK


def _number(number: int) -> int:
    return possible(number, "registerregel", "register entry")
