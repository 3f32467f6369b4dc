"""The commands on proposed links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.commandline import printing
from tracker.commandline.session import OK, opened, possible
from tracker.reports.dutch import link_label, long_date
from tracker.services import proposals, suggesting
from tracker.terms import LinkKind

if TYPE_CHECKING:
    import argparse

    from tracker.services.rows import ProposalRow


def suggest(args: argparse.Namespace) -> int:
    """Look at all letters, and show what is proposed."""
    with opened(args) as workspace:
        suggesting.suggest_links(workspace)
        rows = proposals.list_proposals(workspace)
    _show(rows, as_json=args.json)
    return OK


def list_waiting(args: argparse.Namespace) -> int:
    """Show the proposals that wait for a decision."""
    with opened(args) as workspace:
        rows = proposals.list_proposals(workspace)
    _show(rows, as_json=args.json)
    return OK


def _show(rows: tuple[ProposalRow, ...], *, as_json: bool) -> None:
    if as_json:
        print(printing.as_json([scored(row) for row in rows]))
    else:
        print("\n".join(map(_text, rows)) or "Geen voorgestelde koppelingen.")


def scored(row: ProposalRow) -> dict[str, object]:
    """Return a proposal as ``corpus/score_links.py`` reads it, with its number and reasons."""
    return {
        "id": row.id,
        "commitment": {"id": row.commitment_id, "file": row.commitment_file, "quote": row.commitment_quote},
        "letter": row.letter_file,
        "quote": row.quote,
        "link": row.kind.value,
        "new_due": row.new_due,
        "score": row.score,
        "reasons": row.reasons,
    }


def _text(row: ProposalRow) -> str:
    due = f", nieuwe termijn {long_date(row.new_due)}" if row.new_due else ""
    return "\n".join(
        [
            f"{row.id:>5}  {link_label(row.kind)}{due} ({row.score:.0%})",
            f"       toezegging {row.commitment_id}: “{row.commitment_quote}” [{row.commitment_letter}]",
            f"       bewijs: “{row.quote}” [{row.letter}, blz. {row.page}]",
        ]
    )


def confirm(args: argparse.Namespace) -> int:
    """Make a proposed link."""
    with opened(args) as workspace:
        kind = LinkKind(args.kind) if args.kind else None
        number = possible(args.id, "open voorstel", "open proposal")
        change = proposals.confirm(workspace, number, kind=kind, new_due=args.due or proposals.Term.PROPOSED)
    print(f"Koppeling {min(change.links)} is gemaakt.")
    return OK


def dismiss(args: argparse.Namespace) -> int:
    """Reject proposals for good."""
    with opened(args) as workspace:
        numbers = [possible(each, "open voorstel", "open proposal") for each in args.ids]
        proposals.reject(workspace, numbers, why=args.why)
    print(f"Verworpen: {', '.join(map(str, args.ids))}.")
    return OK
