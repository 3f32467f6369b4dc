"""Reports of what is listed: made from one snapshot of the database, written whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import true

from tracker import database
from tracker.errors import NothingToExportError
from tracker.files import write_whole
from tracker.models import Letter
from tracker.paths import RESOURCES
from tracker.reports.calendar import render_ics
from tracker.reports.dutch import quantity
from tracker.reports.pdf import render_pdf
from tracker.reports.report import Report, ReportLink, ReportRow
from tracker.reports.selection import title_of, words_of_filters
from tracker.reports.table import render_csv
from tracker.services.labels import dossier_label, letter_label
from tracker.services.linking import links_of
from tracker.services.listing import details_of
from tracker.terms import Review

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from sqlmodel import Session

    from tracker.services.rows import CommitmentDetail, Filters, LinkRow
    from tracker.services.workspace import Workspace

RENDERERS: dict[str, Callable[[Report], bytes]] = {
    "pdf": lambda report: render_pdf(report, RESOURCES),
    "csv": render_csv,
    "ics": render_ics,
}
"""What a report can be written as."""


def build_report(workspace: Workspace, filters: Filters, today: dt.date, *, with_rejected: bool = False) -> Report:
    """Return the commitments that the filters choose as a report dated ``today``.

    Rejected candidates stay out of it unless they are asked for; the report says how many.
    """
    with database.reading(workspace.engine) as session:
        chosen = details_of(session, filters, today)
        details = [each for each in chosen if with_rejected or each.row.review is not Review.REJECTED]
        words = _filters_text(session, filters)
        links = _by_commitment(links_of(session, true())) if any(each.row.links for each in details) else {}
    rows = tuple(_row(detail, links.get(detail.row.id, [])) for detail in details)
    return Report(title_of(filters.view), today, words, rows, left_out=len(chosen) - len(details))


def render_report(
    workspace: Workspace, filters: Filters, today: dt.date, form: str = "pdf", *, with_rejected: bool = False
) -> bytes:
    """Return the report as the bytes of a file of the form ``pdf``, ``csv`` or ``ics``.

    Raises ``NothingToExportError`` when no commitment answers to the filters.
    """
    report = build_report(workspace, filters, today, with_rejected=with_rejected)
    if not report.rows:
        raise NothingToExportError
    return RENDERERS[form](report)


def export_report(
    workspace: Workspace,
    filters: Filters,
    today: dt.date,
    path: Path,
    form: str = "pdf",
    *,
    with_rejected: bool = False,
) -> None:
    """Write the report to ``path``, all or nothing.

    Raises ``NothingToExportError``, ``ExportError`` or ``DiskFullError``.
    """
    write_whole(path, render_report(workspace, filters, today, form, with_rejected=with_rejected))


def _filters_text(session: Session, filters: Filters) -> str:
    letter = session.get(Letter, filters.letter_id) if filters.letter_id is not None else None
    chosen = {**asdict(filters), "query": filters.query.strip(), "letter": letter_label(letter) if letter else ""}
    return words_of_filters(chosen | {"dossier": dossier_label(filters.dossier)})


def _by_commitment(links: Iterable[LinkRow]) -> dict[int, list[LinkRow]]:
    grouped: dict[int, list[LinkRow]] = defaultdict(list)
    for link in links:
        grouped[link.commitment_id].append(link)
    return grouped


def _row(detail: CommitmentDetail, links: Iterable[LinkRow]) -> ReportRow:
    row = detail.row
    return ReportRow(
        id=row.id,
        summary=row.summary,
        quote=row.quote,
        page=row.page,
        kind=row.kind,
        actor=row.actor,
        recipient=row.recipient,
        quantities=", ".join(quantity(each.value, each.unit, each.qualifier) for each in row.quantities),
        due_text=row.due_text,
        due_date=row.due_date,
        deadline=row.deadline,
        status=row.status,
        review=row.review,
        responsible=row.responsible,
        notes=detail.notes,
        letter=row.letter,
        letter_date=row.letter_date,
        ministry=row.ministry,
        dossier=row.dossier,
        links=tuple(
            ReportLink(each.kind, each.letter, each.letter_date, each.quote, each.new_due, each.old_due)
            for each in links
        ),
        due_how=detail.due_how,
        due_origin=row.due_origin or "",
        uid=f"{detail.sha256[:16]}-{detail.start}-{row.id}",
    )
