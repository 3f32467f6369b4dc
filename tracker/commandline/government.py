"""The commands on ministers: who was, who is, and handing a portfolio over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.session import OK, known, opened, possible, today
from tracker.reports.dutch import long_date
from tracker.services import commitments, government
from tracker.services.government import office_holders, responsibility_of

if TYPE_CHECKING:
    import argparse

    from tracker.services.government import OfficeHolder


def posts(args: argparse.Namespace) -> int:
    """Show who was minister of what on a day."""
    rows = office_holders(args.on or today(args))
    print(printing.as_json(rows) if args.json else "\n".join(map(_line, rows)) or "Van die dag is niets bekend.")
    return OK


def _line(row: OfficeHolder) -> str:
    return f"{row.title}: {_name(row)}  [{row.source}]"


def _name(row: OfficeHolder) -> str:
    acting = " (waarnemend)" if row.is_acting else ""
    since = f", sinds {long_date(row.since)}" if row.since else ""
    return f"{row.name}{acting}{since}" if row.name else "niet bekend"


def responsible(args: argparse.Namespace) -> int:
    """Show who was responsible for a commitment, and who is."""
    with opened(args) as workspace:
        found = responsibility_of(workspace, possible(args.id), today(args))
    if args.json:
        print(printing.as_json(found))
        return OK
    for word, holder in (("toen", found.then), ("nu", found.now)):
        print(f"{word + ':':6} {_line(holder) if holder else 'niet bekend'}")
    return OK


def reassign(args: argparse.Namespace) -> int:
    """Hand a portfolio over."""
    with opened(args) as workspace:
        names = {*commitments.facets(workspace).ministries, *(each.ministry for each in office_holders(today(args)))}
        ministry = known(args.ministry, tuple(sorted(names)), "het ministerie", "ministry")
        change = government.reassign(
            workspace, args.to, today(args), ministry=ministry, responsible=args.responsible, why=args.why
        )
    number = len(change.commitments)
    count = "1 toezegging heeft" if number == 1 else f"{number} toezeggingen hebben"
    print(f"{count} nu “{args.to.strip()}” als verantwoordelijke.")
    return OK
