"""What can be typed."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tracker.commandline import commands
from tracker.services.reporting import RENDERERS
from tracker.terms import CommitmentKind, LinkKind, ListView

LARGEST = 2**63 - 1
"""No row has a higher number: SQLite counts no further."""

Command = Callable[[argparse.Namespace], int]
Add = Callable[[str, Command, str], argparse.ArgumentParser]
"""Adds a command by its name, what it runs and its help."""


def make_parser() -> argparse.ArgumentParser:
    """Return the parser; the chosen command is in ``args.run``."""
    parser = argparse.ArgumentParser(
        prog="gestand-cli", description="Toezeggingen in Kamerbrieven vinden, beoordelen, volgen en rapporteren."
    )
    parser.add_argument("--data", type=Path, metavar="MAP", help="gegevensmap (anders $GESTAND_DATA)")
    parser.add_argument("--lang", choices=["nl", "en"], default="nl", help="taal van foutmeldingen")
    parser.add_argument("--today", type=day, default=None, metavar="JJJJ-MM-DD", help="reken alsof het deze dag is")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="OPDRACHT")

    def add(name: str, run: Command, text: str) -> argparse.ArgumentParser:
        added = subparsers.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    for part in (_add_letters, _add_listing, _add_changes, _add_output):
        part(add)
    return parser


def row_number(text: str) -> int:
    """Read the number of a row, as the lists show it."""
    if not text.isdecimal() or int(text) > LARGEST:
        message = f"“{text}” is geen nummer uit de lijst"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def day(text: str) -> dt.date:
    """Read ``2017-12-31`` or ``31-12-2017``."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return dt.datetime.strptime(text, form).replace(tzinfo=dt.UTC).date()
        except ValueError:
            continue
    message = f"“{text}” is geen datum; schrijf 2017-12-31 of 31-12-2017"
    raise argparse.ArgumentTypeError(message)


def _add_letters(add: Add) -> None:
    extract = add("extract", commands.extract, "zoek toezeggingen in brieven, zonder iets op te slaan")
    extract.add_argument("letters", nargs="+", type=Path, metavar="BRIEF")
    extract.add_argument("--json", action="store_true")
    importing = add("import", commands.import_letters, "neem brieven en mappen op in de database")
    importing.add_argument("paths", nargs="+", type=Path, metavar="PAD")
    importing.add_argument("--json", action="store_true")
    letters = add("letters", commands.list_letters, "toon de brieven, nieuwste eerst")
    letters.add_argument("--query", default="", metavar="TEKST")
    letters.add_argument("--json", action="store_true")
    add("demo", commands.demo, "doe het hele werk op de voorbeeldbrieven, tot en met de PDF")


def _add_listing(add: Add) -> None:
    listing = add("list", commands.list_commitments, "toon de toezeggingen, nieuwste brief eerst")
    _add_filters(listing)
    listing.add_argument("--json", action="store_true")
    show = add("show", commands.show, "toon alles over één toezegging")
    show.add_argument("id", type=row_number, metavar="NUMMER")
    show.add_argument("--json", action="store_true")


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--view", choices=list(ListView), default=ListView.ALL.value)
    parser.add_argument("--query", default="", metavar="TEKST")
    parser.add_argument("--ministry", default="", metavar="MINISTERIE")
    parser.add_argument("--dossier", default="", metavar="DOSSIER")
    parser.add_argument("--status", default="", metavar="STATUS")
    parser.add_argument("--kind", choices=list(CommitmentKind), default="")


def _add_changes(add: Add) -> None:
    for name, run, text in (
        ("accept", commands.accept, "aanvaard kandidaten als toezegging"),
        ("reject", commands.reject, "verwerp kandidaten"),
    ):
        review = add(name, run, text)
        review.add_argument("ids", nargs="+", type=row_number, metavar="NUMMER")
        review.add_argument("--why", default="", metavar="REDEN")
    setting = add("set", commands.set_fields, "wijzig gegevens: VELD=WAARDE")
    setting.add_argument("id", type=row_number, metavar="NUMMER")
    setting.add_argument("values", nargs="+", metavar="VELD=WAARDE")
    setting.add_argument("--why", default="", metavar="REDEN")
    link = add("link", commands.link, "koppel een vervolgbrief aan een toezegging")
    link.add_argument("id", type=row_number, metavar="NUMMER")
    link.add_argument("letter", metavar="BRIEF", help="nummer of bestandsnaam van de brief")
    link.add_argument("--kind", choices=list(LinkKind), required=True)
    link.add_argument("--quote", default="", metavar="ZIN", help="de zin die het bewijst")
    link.add_argument("--due", type=day, metavar="DATUM", help="nieuwe termijn")
    link.add_argument("--status", default="", metavar="STATUS")
    unlink = add("unlink", commands.unlink, "haal een koppeling weg")
    unlink.add_argument("id", type=row_number, metavar="KOPPELING")
    add("undo", commands.undo, "maak uw laatste wijziging ongedaan")


def _add_output(add: Add) -> None:
    export = add("export", commands.export, "schrijf een overzicht van wat getoond zou worden")
    _add_filters(export)
    export.add_argument("--format", choices=list(RENDERERS), default="pdf")
    export.add_argument("--output", type=Path, required=True, metavar="BESTAND")
    add("check", commands.check, "controleer of alles wat bewaard is nog heel is")
