"""What can be typed. Imports none of what the commands need, so that help and mistakes are told at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from math import isfinite, nan
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.commandline.dutch_parser import DutchParser
from tracker.commandline.values import DATES, typed_day
from tracker.services.fields import EDITABLE
from tracker.terms import CommitmentKind, LinkKind, ListView, Place, Tier

if TYPE_CHECKING:
    import datetime as dt
    from enum import StrEnum

Add = Callable[[str, str, str], argparse.ArgumentParser]
"""Adds a command by its name, where it is (``module.function``) and its help."""

FORMS = ("pdf", "csv", "ics")
"""What an overview can be written as."""


def make_parser() -> argparse.ArgumentParser:
    """Return the parser; ``args.run`` says where the chosen command is, ``module.function`` in this package."""
    parser = DutchParser("gestand-cli", "Toezeggingen in Kamerbrieven vinden, beoordelen, volgen en rapporteren.")
    parser.add_argument("--data", type=path, metavar="MAP", help="gegevensmap (anders $GESTAND_DATA)")
    parser.add_argument("--lang", choices=["nl", "en"], default="nl", help="taal van foutmeldingen en uitleg")
    parser.add_argument("--today", type=day, default=None, metavar="JJJJ-MM-DD", help="reken alsof het deze dag is")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="OPDRACHT")

    def add(name: str, run: str, text: str) -> argparse.ArgumentParser:
        added = subparsers.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    parts = (_add_letters, _add_listing, _add_changes, _add_output, _add_learning)
    more = (_add_register, _add_rappel, _add_government)
    for part in (*parts, *more):
        part(add)
    return parser


def day(text: str) -> dt.date:
    """Read a date."""
    try:
        return typed_day(text)
    except ValueError:
        message = f"“{text}” is geen datum; schrijf {DATES}"
        raise argparse.ArgumentTypeError(message) from None


def number(text: str) -> int:
    """Read the number of a row."""
    try:
        return int(text)
    except ValueError:
        message = f"“{text}” is geen nummer"
        raise argparse.ArgumentTypeError(message) from None


def path(text: str) -> Path:
    """Read the name of a file or folder; an empty one would be the folder one happens to be in."""
    if not text.strip():
        message = "hier hoort de naam van een bestand of map"
        raise argparse.ArgumentTypeError(message)
    return Path(text)


def euros(text: str) -> float:
    """Read an amount in full euros, as ``200000`` or ``200.000``."""
    try:
        amount = float(text.replace("€", "").replace(".", "").replace(",", ".").strip())
    except ValueError:
        amount = nan
    if not isfinite(amount):
        message = f"“{text}” is geen bedrag; schrijf bijvoorbeeld 200000"
        raise argparse.ArgumentTypeError(message)
    return amount


def _values(terms: type[StrEnum]) -> list[str]:
    return [term.value for term in terms]


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="geef de gegevens als JSON, voor programma's")


def _add_letters(add: Add) -> None:
    extract = add("extract", "intake.extract", "zoek toezeggingen in brieven, zonder iets op te slaan")
    extract.add_argument("letters", nargs="+", type=path, metavar="BRIEF")
    _add_json(extract)
    explain = add(
        "explain", "explaining.explain", "zeg van de zinnen van een brief waarom ze een toezegging zijn of niet"
    )
    explain.add_argument("letter", metavar="BRIEF", help="bestand, of nummer van een opgenomen brief")
    explain.add_argument("--sentence", type=number, metavar="N", help="alleen deze zin, met alle redenen")
    _add_json(explain)
    importing = add("import", "intake.import_letters", "neem brieven en mappen op in de database")
    importing.add_argument("paths", nargs="+", type=path, metavar="PAD")
    _add_json(importing)
    letters = add("letters", "commands.list_letters", "toon de brieven, nieuwste eerst")
    letters.add_argument("--query", default="", metavar="TEKST", help="alleen brieven met deze woorden in hun kop")
    _add_json(letters)
    add("demo", "intake.demo", "doe het hele werk op de voorbeeldbrieven, tot en met de PDF")


def _add_listing(add: Add) -> None:
    listing = add("list", "commands.list_commitments", "toon de toezeggingen, nieuwste brief eerst")
    _add_filters(listing)
    _add_json(listing)
    show = add("show", "commands.show", "toon alles over één toezegging")
    show.add_argument("id", type=number, metavar="NUMMER")
    _add_json(show)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--view", choices=_values(ListView), default=ListView.ALL.value, help="het overzicht")
    parser.add_argument("--query", default="", metavar="TEKST", help="alleen met deze woorden")
    parser.add_argument("--in-letters", action="store_true", help="zoek de woorden ook in de tekst van de brieven")
    parser.add_argument("--ministry", default="", metavar="MINISTERIE")
    parser.add_argument("--dossier", default="", metavar="DOSSIER")
    parser.add_argument("--status", default="", metavar="STATUS")
    parser.add_argument("--kind", choices=_values(CommitmentKind), default="", help="de soort toezegging")
    parser.add_argument("--tier", choices=_values(Tier), default="", help="hoe stellig de toezegging is")
    parser.add_argument("--person", default="", metavar="NAAM", help="ondertekenaar, toezegger of verantwoordelijke")
    parser.add_argument("--tag", default="", metavar="LABEL")
    parser.add_argument("--due-from", type=day, metavar="DATUM", help="termijn op of na deze dag")
    parser.add_argument("--due-to", type=day, metavar="DATUM", help="termijn op of voor deze dag")
    parser.add_argument("--amount-from", type=euros, metavar="EURO", help="bedrag vanaf")
    parser.add_argument("--amount-to", type=euros, metavar="EURO", help="bedrag tot en met")
    parser.add_argument("--overdue", action="store_true", help="alleen verlopen termijnen")
    parser.add_argument("--unreviewed", action="store_true", help="alleen wat nog niet beoordeeld is")


def _add_changes(add: Add) -> None:
    for name, run, text in (
        ("accept", "commands.accept", "aanvaard kandidaten als toezegging"),
        ("reject", "commands.reject", "verwerp kandidaten"),
    ):
        review = add(name, run, text)
        review.add_argument("ids", nargs="+", type=number, metavar="NUMMER")
        review.add_argument("--why", default="", metavar="REDEN")
    setting = add("set", "commands.set_fields", "wijzig gegevens: VELD=WAARDE")
    setting.add_argument("id", type=number, metavar="NUMMER")
    setting.add_argument("values", nargs="+", metavar="VELD=WAARDE", help=f"velden: {', '.join(EDITABLE)}")
    setting.add_argument("--why", default="", metavar="REDEN")
    link = add("link", "commands.link", "koppel een vervolgbrief aan een toezegging")
    link.add_argument("id", type=number, metavar="NUMMER")
    link.add_argument("letter", metavar="BRIEF", help="nummer of bestandsnaam van de brief")
    link.add_argument("--kind", choices=_values(LinkKind), required=True, help="wat de brief met de toezegging doet")
    link.add_argument("--quote", default="", metavar="ZIN", help="de zin die het bewijst")
    link.add_argument("--due", type=day, metavar="DATUM", help="nieuwe termijn")
    link.add_argument("--status", default="", metavar="STATUS")
    term = add("default-term", "commands.default_term", "zet de termijn voor toezeggingen zonder termijn in de brief")
    term.add_argument("months", nargs="?", metavar="MAANDEN", help="aantal maanden, of “geen”; leeg: toon het")
    unlink = add("unlink", "commands.unlink", "haal een koppeling weg")
    unlink.add_argument("id", type=number, metavar="KOPPELING")
    suggest = add("suggest-links", "proposals.suggest", "zoek in alle brieven wat eerdere toezeggingen opvolgt")
    _add_json(suggest)
    waiting = add("proposals", "proposals.list_waiting", "toon de voorgestelde koppelingen die op een besluit wachten")
    _add_json(waiting)
    confirm = add("confirm", "proposals.confirm", "maak een voorgestelde koppeling")
    confirm.add_argument("id", type=number, metavar="VOORSTEL")
    confirm.add_argument("--kind", choices=_values(LinkKind), help="een ander soort dan voorgesteld")
    confirm.add_argument("--due", type=day, metavar="DATUM", help="een andere nieuwe termijn dan voorgesteld")
    dismiss = add("dismiss", "proposals.dismiss", "verwerp voorgestelde koppelingen voorgoed")
    dismiss.add_argument("ids", nargs="+", type=number, metavar="VOORSTEL")
    dismiss.add_argument("--why", default="", metavar="REDEN")
    add("undo", "commands.undo", "maak uw laatste wijziging ongedaan")
    add("redo", "commands.redo", "doe opnieuw wat u het laatst ongedaan maakte")


def _add_government(add: Add) -> None:
    posts = add("posts", "government.posts", "toon wie op een dag waarvan minister was, met de bron")
    posts.add_argument("--on", type=day, metavar="DATUM", help="anders vandaag")
    _add_json(posts)
    responsible = add("responsible", "government.responsible", "toon wie toen en wie nu verantwoordelijk is")
    responsible.add_argument("id", type=number, metavar="NUMMER")
    _add_json(responsible)
    reassign = add("reassign", "government.reassign", "draag alle open toezeggingen van een portefeuille over")
    reassign.add_argument("--to", required=True, metavar="NAAM", help="wie verantwoordelijk wordt")
    reassign.add_argument("--ministry", default="", metavar="MINISTERIE", help="ook onder eerdere namen")
    reassign.add_argument("--responsible", default="", metavar="NAAM", help="wie het nu is")
    reassign.add_argument("--why", default="", metavar="REDEN")


def _add_learning(add: Add) -> None:
    """Add ``learning`` with its own commands."""
    group = add("learning", "", "wat uw beoordelingen zeggen over nieuwe kandidaten")
    commands = group.add_subparsers(dest="learning_command", required=True, metavar="OPDRACHT")
    for name, run, text in (
        ("show", "learning.show", "toon per regel wat is aanvaard, verbeterd en verworpen, en wat daaruit volgt"),
        ("on", "learning.switch_on", "laat beoordelingen mee bepalen hoe zeker een kandidaat is"),
        ("off", "learning.switch_off", "laat alleen de regels bepalen hoe zeker een kandidaat is"),
        ("reset", "learning.reset", "begin opnieuw: alleen beoordelingen vanaf nu tellen mee"),
    ):
        part = commands.add_parser(name, help=text, description=text)
        part.set_defaults(run=run)
        if name == "show":
            _add_json(part)


def _add_register(add: Add) -> None:
    """Add ``register`` with its own commands."""
    group = add("register", "", "het toezeggingenregister van de Tweede Kamer")
    commands = group.add_subparsers(dest="register_command", required=True, metavar="OPDRACHT")

    def part(name: str, run: str, text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    importing = part("import", "register.import_files", "neem registerbestanden op (OData, SyncFeed, ZIP, map)")
    importing.add_argument("paths", nargs="+", type=path, metavar="PAD")
    _add_json(importing)
    listing = part("list", "register.list_entries", "toon de regels uit het register, nieuwste eerst")
    listing.add_argument("--query", default="", metavar="TEKST", help="alleen met deze woorden")
    listing.add_argument("--status", default="", metavar="STATUS", help="een statuswoord van het register")
    listing.add_argument("--ministry", default="", metavar="MINISTERIE", help="zoals het register het schrijft")
    listing.add_argument("--deleted", action="store_true", help="ook wat de Kamer heeft verwijderd")
    _add_json(listing)
    show = part("show", "register.show", "toon alles over één registerregel")
    show.add_argument("id", type=number, metavar="NUMMER")
    _add_json(show)
    reconcile = part("reconcile", "comparison.reconcile", "zoek welke registerregels ook in brieven staan")
    _add_json(reconcile)
    compare = part("compare", "comparison.compare", "toon wat in het register, in brieven of in beide staat")
    compare.add_argument("--place", choices=_values(Place), default="", help="alleen wat daar staat")
    compare.add_argument("--query", default="", metavar="TEKST", help="alleen met deze woorden")
    compare.add_argument("--ministry", default="", metavar="MINISTERIE")
    compare.add_argument("--output", type=path, metavar="BESTAND", help="schrijf het als .pdf, .xlsx of .csv")
    _add_json(compare)
    confirm = part("confirm", "comparison.confirm", "bevestig voorgestelde paren als dezelfde toezegging")
    confirm.add_argument("ids", nargs="+", type=number, metavar="PAAR")
    reject = part("reject", "comparison.reject", "verwerp paren voorgoed")
    reject.add_argument("ids", nargs="+", type=number, metavar="PAAR")
    reject.add_argument("--why", default="", metavar="REDEN")
    pair = part("pair", "comparison.pair", "zeg zelf dat een registerregel en een toezegging dezelfde zijn")
    pair.add_argument("entry", type=number, metavar="REGISTERREGEL")
    pair.add_argument("commitment", type=number, metavar="TOEZEGGING")
    status = part("take-status", "comparison.take_status", "neem de officiële status over in de toezegging")
    status.add_argument("ids", nargs="+", type=number, metavar="PAAR")
    setting = part("set", "register.set_fields", "zet een eigen waarde over de officiële: VELD=WAARDE (leeg: terug)")
    setting.add_argument("id", type=number, metavar="NUMMER")
    setting.add_argument("values", nargs="+", metavar="VELD=WAARDE")
    setting.add_argument("--why", default="", metavar="REDEN")


def _add_rappel(add: Add) -> None:
    """Add ``rappel`` with its own commands."""
    group = add("rappel", "", "het halfjaarlijkse overzicht dat ministeries naar de stand van zaken vraagt")
    commands = group.add_subparsers(dest="rappel_command", required=True, metavar="OPDRACHT")
    text = "schrijf het rappel: wat is verlopen of binnen een half jaar verloopt"
    make = commands.add_parser("make", help=text, description=text)
    make.set_defaults(run="rappel.make")
    make.add_argument("--ministry", default="", metavar="MINISTERIE")
    make.add_argument(
        "--output", type=path, required=True, metavar="BESTAND",
        help=".xlsx (terug te lezen), .pdf, of .odt (met een brief per ministerie)",
    )  # fmt: skip
    make.add_argument(
        "--reply-by", type=day, metavar="DATUM", help="in de brief: antwoord uiterlijk op (anders over zes weken)"
    )
    text = "lees een teruggestuurd rappel; alles is een voorstel"
    read = commands.add_parser("read", help=text, description=text)
    read.set_defaults(run="rappel.read")
    read.add_argument("file", type=path, metavar="BESTAND", help="het rekenblad: .xlsx, .ods of .csv")
    read.add_argument("--accept", nargs="+", default=[], metavar="KENMERK", help="neem deze antwoorden over")
    read.add_argument("--accept-all", action="store_true", help="neem alle voorstellen over")
    _add_json(read)


def _add_output(add: Add) -> None:
    export = add("export", "output.export", "schrijf een overzicht van wat getoond zou worden")
    _add_filters(export)
    export.add_argument("--format", choices=FORMS, help="anders volgens de naam van het bestand")
    export.add_argument("--ics", dest="format", action="store_const", const="ics", help="als agenda (iCalendar)")
    export.add_argument("--output", type=path, required=True, metavar="BESTAND")
    export.add_argument("--with-rejected", action="store_true", help="neem ook op wat verworpen is")
    add("check", "output.check", "controleer of alles wat bewaard is nog heel is")
