"""The commands that put the official register beside the letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.intake import interruptible
from tracker.commandline.session import OK, opened, possible, today
from tracker.errors import InvalidValueError
from tracker.reports.dutch import status_label
from tracker.services import comparing, reconciling
from tracker.services.comparing import Choice
from tracker.services.comparison_report import PLACES, RENDERERS, export_comparison
from tracker.terms import Place

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from tracker.services.register_records import ComparisonRow


def reconcile(args: argparse.Namespace) -> int:
    """Compare all official records with the commitments; show the counts and what is proposed."""
    with opened(args) as workspace, interruptible() as interrupted:
        reconciling.reconcile(workspace, cancelled=interrupted)
        if interrupted():
            raise KeyboardInterrupt
        counts = comparing.count_places(workspace)
        rows = comparing.list_rows(workspace, Choice(Place.PROPOSED))
    if args.json:
        print(printing.as_json({"counts": counts, "proposed": rows}))
        return OK
    print("\n".join(f"{counts[place]:>6}  {title.lower()}" for place, (title, _note) in PLACES.items()))
    print("\n".join(line for row in rows for line in _lines(row)))
    return OK


def compare(args: argparse.Namespace) -> int:
    """Show or write the comparison."""
    choice = Choice(Place(args.place) if args.place else None, args.query, args.ministry)
    with opened(args) as workspace:
        if args.output is not None:
            export_comparison(workspace, choice, today(args), args.output, _form(args.output))
            print(args.output.resolve())
            return OK
        rows = comparing.list_rows(workspace, choice)
    lines = "\n".join(line for row in rows for line in _lines(row))
    print(printing.as_json(rows) if args.json else lines or "Niets om te vergelijken.")
    return OK


def _form(path: Path) -> str:
    named = path.suffix.removeprefix(".").lower()
    if named not in RENDERERS:
        allowed = f"een naam op .{' of .'.join(RENDERERS)}"
        raise InvalidValueError(value=path.name, field="--output", field_en="--output", allowed=allowed)
    return named


def _lines(row: ComparisonRow) -> Iterator[str]:
    title = PLACES[row.place][0].lower()
    sure = f" ({row.score:.0%})" if row.place is Place.PROPOSED else ""
    differs = "; de status verschilt" if row.status_differs else ""
    yield f"{title}{sure}{differs}" + (f" – paar {row.match_id}" if row.match_id else "")
    if row.entry is not None:
        status = row.entry.status or "zonder status"
        yield f"    register {row.entry.id} {row.entry.number}: {' '.join(row.entry.text.split())} [{status}]"
    if row.commitment is not None:
        own = row.commitment
        yield f"    brief, toezegging {own.id}: “{own.quote}” [{own.letter}; {status_label(own.status).lower()}]"


def confirm(args: argparse.Namespace) -> int:
    """Say that pairs are the same promise."""
    with opened(args) as workspace:
        comparing.confirm(workspace, [_pair(each) for each in args.ids])
    print(f"Bevestigd: {', '.join(map(str, args.ids))}.")
    return OK


def reject(args: argparse.Namespace) -> int:
    """Say for good that pairs are not the same."""
    with opened(args) as workspace:
        comparing.reject(workspace, [_pair(each) for each in args.ids], why=args.why)
    print(f"Verworpen: {', '.join(map(str, args.ids))}.")
    return OK


def pair(args: argparse.Namespace) -> int:
    """Make a pair by hand."""
    with opened(args) as workspace:
        entry = possible(args.entry, "registerregel", "register entry")
        change = comparing.pair_by_hand(workspace, entry, possible(args.commitment))
    print(f"Paar {min(change.matches)} is bevestigd.")
    return OK


def take_status(args: argparse.Namespace) -> int:
    """Give commitments the official status."""
    with opened(args) as workspace:
        comparing.take_over_status(workspace, [_pair(each) for each in args.ids])
    print(f"Status overgenomen: {', '.join(map(str, args.ids))}.")
    return OK


def _pair(number: int) -> int:
    return possible(number, "paar", "pair")
