"""The overview of commitments as a PDF that everyone can read: tagged, PDF/UA-1 and PDF/A-2a, by typst.

All words, dates and numbers are made here; ``overview.typ`` only lays them out. Texts reach it as JSON strings, which
typst never reads as markup.
"""

from __future__ import annotations

import datetime as dt
import json
import re
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
from tracker.terms import SOON_DAYS, Deadline, DueOrigin, Review

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.reports.report import Report, ReportLink, ReportRow

Json = str | bool | list["Json"] | dict[str, "Json"]

_PROPOSED = (
    "Deze zinnen heeft het programma in de brieven gevonden. Niemand heeft ze nog beoordeeld: het zijn voorstellen en "
    "geen vastgestelde toezeggingen, en zij tellen niet als toezegging mee."
)
_REJECTED = (
    "Deze zinnen heeft het programma voorgesteld. Bij de beoordeling zijn zij verworpen: het zijn geen toezeggingen."
)
PARTS = (
    (Review.ACCEPTED, "Overzicht", "", "Toezeggingen"),
    (Review.PENDING, "Nog niet beoordeeld", _PROPOSED, ""),
    (Review.REJECTED, "Verworpen", _REJECTED, ""),
)
"""The parts of the overview: which decision, title, what to know of it, and the title above the details."""

# Letters and digits that fill more than a line may break after each twentieth, at a zero-width space; web addresses
# break by themselves at their points and slashes and stay as they are. Done here because typst takes longer over it.
ENDLESS = re.compile(r"[^\W_]{40,}")


def render_pdf(report: Report, resources: Path) -> bytes:
    """Write the report as one PDF; equal reports give equal bytes.

    ``resources`` holds ``templates/overview.typ`` and ``fonts``. Takes about 4 ms for each row, most of it for
    setting the text: 500 rows take 2 s (4 MB) and 5,000 rows 20 s (42 MB).
    """
    return compile_pdf("overview", _report(report), report.made_on, resources)


def compile_pdf(template: str, data: Json, made_on: dt.date, resources: Path) -> bytes:
    """Lay out data with a template: tagged, PDF/UA-1 and PDF/A-2a; equal data gives equal bytes."""
    fonts = resources / "fonts"
    data = _showable(data, covered_characters(fonts))
    made_at = dt.datetime.combine(made_on, dt.time(12), tzinfo=dt.UTC)
    return typst.compile(
        resources / "templates" / f"{template}.typ",
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
        return ENDLESS.sub(_breakable, showable(value, covered))
    if isinstance(value, list):
        return [_showable(item, covered) for item in value]
    if isinstance(value, dict):
        return {key: _showable(item, covered) for key, item in value.items()}
    return value


def _breakable(word: re.Match[str]) -> str:
    letters = word.group()
    return "\N{ZERO WIDTH SPACE}".join(letters[at : at + 20] for at in range(0, len(letters), 20))


def _report(report: Report) -> Json:
    return {
        "title": report.title if report.title.isprintable() and report.title.strip() else "Toezeggingen",
        "year": f"{report.made_on.year}",
        "month": f"{report.made_on.month}",
        "day": f"{report.made_on.day}",
        "made_on": long_date(report.made_on),
        "filters": report.filters,
        "total": _total(report),
        "counts": _counts([row for row in report.rows if row.review == Review.ACCEPTED]),
        "parts": _parts(report.rows),
    }


def _total(report: Report) -> str:
    """Say how many of each there are; a proposal is never counted as a commitment."""
    numbers = Counter(row.review for row in report.rows)
    counted = [_counted(numbers[Review.ACCEPTED], "toezegging", "toezeggingen")]
    if numbers[Review.PENDING]:
        counted.append(_counted(numbers[Review.PENDING], "voorstel", "voorstellen") + " nog niet beoordeeld")
    if numbers[Review.REJECTED] or report.left_out:
        rejected = _counted(numbers[Review.REJECTED] + report.left_out, "voorstel", "voorstellen") + " verworpen"
        counted.append(rejected + " en hier weggelaten" * bool(report.left_out))
    return "; ".join(counted)


def _counted(count: int, one: str, more: str) -> str:
    return f"{number(count)} {one if count == 1 else more}"


def _parts(rows: tuple[ReportRow, ...]) -> Json:
    """Put what was accepted first, then what nobody reviewed, then what was rejected, each in the order given."""
    numbered = [(row, _row(row, f"rij-{place}")) for place, row in enumerate(rows, 1)]
    return [
        {
            "title": title,
            "note": note,
            "column": "Voorstel" if note else "Toezegging",
            "details": details,
            "rows": shown,
        }
        for review, title, note, details in PARTS
        if (shown := [data for row, data in numbered if row.review == review])
    ]


def _counts(rows: list[ReportRow]) -> Json:
    """Count per status, in the order in which a commitment goes through them; the register's own words last."""
    if not rows:
        return []
    statuses, deadlines = Counter(row.status for row in rows), Counter(row.deadline for row in rows)
    own_words = sorted(set(statuses) - {*STATUSES})
    counts: list[tuple[str, int]] = [(status_label(name), statuses[name]) for name in (*STATUSES, *own_words)]
    counts += [("Waarvan termijn verlopen", deadlines[Deadline.OVERDUE])]
    counts += [(f"Waarvan termijn binnen {SOON_DAYS} dagen", deadlines[Deadline.SOON])]
    return [{"label": label, "count": number(count)} for label, count in counts]


def _row(row: ReportRow, target: str) -> Json:
    accepted = row.review == Review.ACCEPTED
    return {
        "target": target,
        "number": str(row.id),
        "summary": row.summary or row.quote,
        "quote": row.quote,
        "source": _source(row),
        "due": _last_day(row) or row.due_text or "geen",
        "status": status_label(row.status) if accepted else review_label(row.review),
        "proposal": "" if accepted else f"Voorstel van het programma – {review_label(row.review).lower()}",
        "deadline": DEADLINES[row.deadline] if accepted else "",
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
        ("Status", _status(row)),
        ("Verantwoordelijke", row.responsible),
        ("Dossier", row.dossier),
        ("Notities", row.notes),
    )


def _status(row: ReportRow) -> str:
    """Name the status of what was accepted; a proposal has none that counts."""
    if row.review != Review.ACCEPTED:
        return ""
    return ", ".join(part for part in (status_label(row.status), DEADLINES[row.deadline].lower()) if part)


def _last_day(row: ReportRow) -> str:
    """Write the last day, marked where it is the office's own term."""
    mark = " (standaardtermijn)" if row.due_origin == DueOrigin.DEFAULT else ""
    return f"{long_date(row.due_date)}{mark}" if row.due_date else ""


def _term(row: ReportRow) -> str:
    """Write the last day together with the words that it came from."""
    if row.due_date is None:
        return f"geen datum; in de brief: “{row.due_text}”" if row.due_text else "geen"
    words = f"in de brief: “{row.due_text}”" if row.due_text else ""
    known = "; ".join(part for part in (words, row.due_how) if part)
    return f"uiterlijk {long_date(row.due_date)}{f' ({known})' if known else ''}"


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
