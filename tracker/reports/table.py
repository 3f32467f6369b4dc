"""The list of commitments as CSV for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.reports.dutch import DEADLINES, kind_label, link_label, review_label, status_label
from tracker.reports.sheets import csv_of

if TYPE_CHECKING:
    from tracker.reports.report import Report, ReportLink, ReportRow

HEADER = (
    "Nummer", "Toezegging", "Citaat", "Pagina", "Soort", "Toegezegd door", "Aan of voor", "Omvang", "Termijn (woorden)",
    "Termijn (datum)", "Termijn (herkomst)", "Termijnstand",
    "Status", "Beoordeling", "Verantwoordelijke", "Notities", "Brief", "Datum brief",
    "Ministerie", "Dossier", "Vervolgbrieven",
)  # fmt: skip


def render_csv(report: Report) -> bytes:
    """Write the rows as a Dutch Excel opens them, dates as ``2017-12-31``."""
    return csv_of(HEADER, map(_cells, report.rows))


def _cells(row: ReportRow) -> tuple[str, ...]:
    return (
        str(row.id), row.summary, row.quote, str(row.page), kind_label(row.kind), row.actor, row.recipient,
        row.quantities, row.due_text, row.due_date.isoformat() if row.due_date else "", row.due_how,
        DEADLINES[row.deadline],
        status_label(row.status), review_label(row.review), row.responsible, row.notes, row.letter,
        row.letter_date.isoformat() if row.letter_date else "", row.ministry, row.dossier,
        "\n".join(_follow_up(link) for link in row.links),
    )  # fmt: skip


def _follow_up(link: ReportLink) -> str:
    date = link.date.isoformat() if link.date else ""
    new_due = f"nieuwe termijn {link.new_due.isoformat()}" if link.new_due else ""
    return ", ".join(part for part in (f"{link_label(link.kind)}: {link.letter}", date, new_due, link.quote) if part)
