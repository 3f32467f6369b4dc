"""The terms as a calendar (iCalendar, RFC 5545): one event of a whole day for each, with a reminder before it.

Plain text, because what is written here is a dozen properties: a library would add a dependency for folding and
escaping. An event keeps its ``UID``, so that a calendar that takes a newer file moves it instead of adding another.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tracker.reports.dutch import status_label
from tracker.terms import OPEN_STATUSES, Review

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.report import Report, ReportRow

REMIND_DAYS = 14
"""The reminder comes so many days before the term."""
MOST_OCTETS = 75
"""Of one line, without its end (RFC 5545, 3.1)."""
NEVER = {code: None for code in range(32) if code not in {9, 10}} | {127: None}
"""Control characters, which no text may hold."""


def render_ics(report: Report) -> bytes:
    """Write the accepted, open commitments that have a term; equal reports give equal bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gestand//Toezeggingen//NL", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(report.title)}"]
    for row in report.rows:
        if row.due_date and row.status in OPEN_STATUSES and row.review == Review.ACCEPTED:
            lines += _event(row, row.due_date, report.made_on)
    lines.append("END:VCALENDAR")
    return "".join(f"{piece}\r\n" for line in lines for piece in folded(line)).encode()


def _event(row: ReportRow, due: dt.date, made_on: dt.date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{row.uid or f'toezegging-{row.id}'}@gestand"
    yield f"DTSTAMP:{made_on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{due + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(f'Termijn: {row.summary}')}"
    yield f"DESCRIPTION:{escaped(_description(row))}"
    yield "TRANSP:TRANSPARENT"
    yield "CLASS:PRIVATE"
    yield f"CATEGORIES:{escaped(row.ministry or 'Toezegging')}"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(f'Over {REMIND_DAYS} dagen loopt de termijn af: {row.summary}')}"
    yield f"TRIGGER:-P{REMIND_DAYS}D"
    yield "END:VALARM"
    yield "END:VEVENT"


def _description(row: ReportRow) -> str:
    term = f"Termijn: “{row.due_text}” – {row.due_how}" if row.due_text else f"Termijn: {row.due_how}"
    parts = (
        f"“{row.quote}”",
        f"{row.letter}, blz. {row.page}",
        term if row.due_text or row.due_how else "",
        f"Status: {status_label(row.status)}",
        f"Verantwoordelijke: {row.responsible}" if row.responsible else "",
    )
    return "\n".join(part for part in parts if part)


def escaped(text: str) -> str:
    """Return a text value: backslash, semicolon, comma and line end escaped (RFC 5545, 3.3.11)."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(NEVER)
    plain = plain.encode("utf-8", errors="replace").decode("utf-8")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, each but the first after a space; no character is cut."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > MOST_OCTETS:
            yield piece
            piece, size = " ", 1
        piece += char
        size += octets
    yield piece
