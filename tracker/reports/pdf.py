"""The overview of commitments as a PDF that everyone can read: tagged, PDF/UA-1 and PDF/A-2a, by typst.

All words, dates and numbers are made here; ``overview.typ`` only lays them out. Texts reach it as JSON strings, which
typst never reads as markup.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from typing import TYPE_CHECKING

import typst

from tracker.reports.dutch import (
    DEADLINES,
    STATUSES,
    kind_label,
    link_label,
    long_date,
    number,
    review_label,
    status_label,
)
from tracker.reports.glyphs import covered_characters, showable
from tracker.terms import SOON_DAYS, Deadline, Review

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.reports.report import Report, ReportLink, ReportRow

Json = str | bool | list["Json"] | dict[str, "Json"]


def render_pdf(report: Report, resources: Path) -> bytes:
    """Write the report as one PDF; equal reports give equal bytes.

    ``resources`` holds ``templates/overview.typ`` and ``fonts``. Takes about 2 s for 500 rows (5 MB).
    """
    fonts = resources / "fonts"
    data = _showable(_report(report), covered_characters(fonts))
    made_at = dt.datetime.combine(report.made_on, dt.time(12), tzinfo=dt.UTC)
    return typst.compile(
        resources / "templates" / "overview.typ",
        root=resources,
        font_paths=[fonts],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=made_at,
    )


def _showable(value: Json, covered: frozenset[int]) -> Json:
    """Make every text in the data showable with the shipped fonts."""
    if isinstance(value, str):
        return showable(value, covered)
    if isinstance(value, list):
        return [_showable(item, covered) for item in value]
    if isinstance(value, dict):
        return {key: _showable(item, covered) for key, item in value.items()}
    return value


def _report(report: Report) -> Json:
    return {
        "title": report.title if report.title.isprintable() and report.title.strip() else "Toezeggingen",
        "year": f"{report.made_on.year}",
        "month": f"{report.made_on.month}",
        "day": f"{report.made_on.day}",
        "made_on": long_date(report.made_on),
        "filters": report.filters,
        "total": _counted(len(report.rows)),
        "counts": _counts(report.rows),
        "rows": [_row(row) for row in report.rows],
    }


def _counted(rows: int) -> str:
    return "1 toezegging" if rows == 1 else f"{number(rows)} toezeggingen"


def _counts(rows: tuple[ReportRow, ...]) -> Json:
    """Count per status, in the order in which a commitment goes through them; the register's own words last."""
    statuses, deadlines = Counter(row.status for row in rows), Counter(row.deadline for row in rows)
    own_words = sorted(set(statuses) - {*STATUSES})
    counts: list[tuple[str, int]] = [(status_label(name), statuses[name]) for name in (*STATUSES, *own_words)]
    counts += [("Waarvan termijn verlopen", deadlines[Deadline.OVERDUE])]
    counts += [(f"Waarvan termijn binnen {SOON_DAYS} dagen", deadlines[Deadline.SOON])]
    counts += [("Waarvan nog niet beoordeeld", sum(row.review == Review.PENDING for row in rows))]
    return [{"label": label, "count": number(count)} for label, count in counts]


def _row(row: ReportRow) -> Json:
    return {
        "summary": row.summary or row.quote,
        "quote": row.quote,
        "source": _source(row),
        "due": long_date(row.due_date) or row.due_text or "geen",
        "status": status_label(row.status),
        "deadline": DEADLINES[row.deadline],
        "review": "" if row.review == Review.ACCEPTED else review_label(row.review),
        "overdue": row.deadline is Deadline.OVERDUE,
        "facts": [{"label": label, "text": text} for label, text in _facts(row) if text],
        "links": [_link(link) for link in row.links],
    }


def _source(row: ReportRow) -> str:
    parts = (row.letter, f"pagina {row.page}", long_date(row.letter_date), row.ministry)
    return ", ".join(part for part in parts if part)


def _facts(row: ReportRow) -> tuple[tuple[str, str], ...]:
    return (
        ("Toegezegd door", row.actor),
        ("Aan of voor", row.recipient),
        ("Soort", kind_label(row.kind)),
        ("Omvang", row.quantities),
        ("Termijn", _term(row)),
        ("Status", ", ".join(part for part in (status_label(row.status), DEADLINES[row.deadline].lower()) if part)),
        ("Beoordeling", review_label(row.review)),
        ("Verantwoordelijke", row.responsible),
        ("Dossier", row.dossier),
        ("Notities", row.notes),
    )


def _term(row: ReportRow) -> str:
    """Write the last day together with the words that it came from."""
    if row.due_date is None:
        return f"geen datum; in de brief: “{row.due_text}”" if row.due_text else "geen"
    words = f" (in de brief: “{row.due_text}”)" if row.due_text else ""
    return f"uiterlijk {long_date(row.due_date)}{words}"


def _moved(link: ReportLink) -> str:
    if link.new_due is None:
        return "–"
    before = f" (was {long_date(link.old_due)})" if link.old_due else ""
    return f"{long_date(link.new_due)}{before}"


def _link(link: ReportLink) -> Json:
    return {
        "kind": link_label(link.kind),
        "letter": link.letter,
        "date": long_date(link.date),
        "new_due": _moved(link),
        "quote": link.quote or "–",
    }
