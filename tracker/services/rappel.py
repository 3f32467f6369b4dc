"""Making the rappel: per ministry what has passed its term or falls due in the next half year."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from sqlalchemy import true

from tracker import database
from tracker.errors import InvalidValueError, NothingToExportError
from tracker.files import write_whole
from tracker.paths import RESOURCES
from tracker.reports.dutch import link_label, long_date
from tracker.reports.rappel import Rappel, RappelRow, rappel_odt, rappel_pdf, rappel_xlsx
from tracker.services.government import head_now, ministry_now
from tracker.services.linking import links_of
from tracker.services.listing import details_of
from tracker.services.rows import Filters
from tracker.services.sorting import dutch_key
from tracker.terms import HALF_YEAR_MONTHS, DueOrigin, ListView
from tracker.told import Told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tracker.services.rows import CommitmentDetail, LinkRow
    from tracker.services.workspace import Workspace

RENDERERS: dict[str, Callable[[Rappel], bytes]] = {
    "xlsx": rappel_xlsx,
    "pdf": lambda rappel: rappel_pdf(rappel, RESOURCES),
    "odt": rappel_odt,
}
"""What a rappel can be written as; only the first can be read back."""


_PLAIN = (DueOrigin.NAMED, DueOrigin.DERIVED, DueOrigin.NEIGHBOUR)
"""Origins of which the letter's own words tell enough."""


TO_REPLY = relativedelta(weeks=6)
"""How long a ministry has, unless another day is asked for."""


def build_rappel(workspace: Workspace, today: dt.date, ministry: str = "", reply_by: dt.date | None = None) -> Rappel:
    """Return the accepted open commitments of one ministry, or of all, whose term is past or within half a year.

    Each goes to the ministry that is responsible now; ``ministry`` chooses by that or by the name of the time. Raises
    ``InvalidValueError`` when the day to reply by is past.
    """
    if reply_by is not None and reply_by < today:
        allowed = Told("{day} of later", "{day} or later").filled(day=today.isoformat())
        raise InvalidValueError(
            value=reply_by.isoformat(),
            field="de dag voor het antwoord",
            field_en="the day to reply by",
            allowed=allowed,
        )
    until = today + relativedelta(months=HALF_YEAR_MONTHS)
    chosen = Filters(view=ListView.OPEN, due_to=until)
    with database.reading(workspace.engine) as session:
        details = details_of(session, chosen, today)
        links = _latest(links_of(session, true())) if any(each.row.links for each in details) else {}
    asked = [each for each in details if ministry in {"", each.row.ministry, _responsible(each, today)}]
    rows = [_row(detail, links.get(detail.row.id), today) for detail in asked]
    rows.sort(key=lambda row: (dutch_key(row.ministry), not row.is_overdue, row.due_date, row.key))
    addressees = {name: _addressee(name, today) for name in {row.ministry for row in rows}}
    return Rappel(today, until, ministry, tuple(rows), reply_by or today + TO_REPLY, addressees)


def _addressee(ministry: str, today: dt.date) -> str:
    head = head_now(ministry, today)
    return "" if head is None else ", ".join(part for part in (f"de {head.title}", head.name) if part)


def render_rappel(
    workspace: Workspace, today: dt.date, form: str, ministry: str = "", reply_by: dt.date | None = None
) -> bytes:
    """Return the rappel as the bytes of a file: ``xlsx``, ``pdf`` or ``odt``.

    Raises ``NothingToExportError`` and what ``build_rappel`` raises.
    """
    rappel = build_rappel(workspace, today, ministry, reply_by)
    if not rappel.rows:
        raise NothingToExportError
    return RENDERERS[form](rappel)


def export_rappel(
    workspace: Workspace, today: dt.date, path: Path, ministry: str = "", reply_by: dt.date | None = None
) -> None:
    """Write the rappel to ``path`` in the form that its name says, else as a sheet; all or nothing.

    Raises ``ExportError``, ``DiskFullError`` and what ``render_rappel`` raises.
    """
    form = path.suffix.removeprefix(".").lower()
    form = form if form in RENDERERS else "xlsx"
    write_whole(path, render_rappel(workspace, today, form, ministry, reply_by))


def key_of(detail: CommitmentDetail) -> str:
    """Return what names a commitment in a rappel: its number, and a mark that it is of this letter and sentence.

    A sheet of another database, whose numbers are other commitments, is known by the mark.
    """
    told = f"{detail.sha256} {detail.start} {detail.row.quote}"
    return f"{detail.row.id}-{hashlib.sha256(told.encode()).hexdigest()[:6]}"


def _latest(links: Iterable[LinkRow]) -> dict[int, LinkRow]:
    """Return of each commitment the link with the latest letter."""
    grouped: dict[int, list[LinkRow]] = defaultdict(list)
    for link in links:
        grouped[link.commitment_id].append(link)
    return {number: given[-1] for number, given in grouped.items()}


def _responsible(detail: CommitmentDetail, today: dt.date) -> str:
    return ministry_now(detail.row.ministry, detail.row.letter_date, today)


def _row(detail: CommitmentDetail, link: LinkRow | None, today: dt.date) -> RappelRow:
    row = detail.row
    due = row.due_date or today
    return RappelRow(
        key=key_of(detail),
        ministry=_responsible(detail, today),
        is_overdue=due < today,
        quote=row.quote,
        summary=row.summary,
        letter=row.letter,
        letter_date=row.letter_date,
        due_date=due,
        due_how=_how(detail),
        status=row.status,
        state=_state(link),
    )


def _how(detail: CommitmentDetail) -> str:
    """Return the letter's words for the term, and how it was found where they do not tell that by themselves."""
    words = f"in de brief: “{detail.row.due_text}”" if detail.row.due_text else ""
    told = words and detail.row.due_origin in _PLAIN and "vuistregel" not in detail.due_how
    return "; ".join(part for part in (words, "" if told else detail.due_how) if part)


def _state(link: LinkRow | None) -> str:
    if link is None:
        return "Er is nog geen vervolgbrief bekend."
    moved = f"; de termijn was {long_date(link.old_due)}" if link.new_due and link.old_due else ""
    date = f" van {long_date(link.letter_date)}" if link.letter_date else ""
    said = link.note or (f"“{link.quote}”" if link.quote else "")
    return f"{link_label(link.kind)}: {link.letter}{date}{moved}{f'. {said}' if said else ''}"
