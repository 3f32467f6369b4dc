"""What a report holds, ready to be written: no database, no clock, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from tracker.terms import Deadline


@dataclass(frozen=True, slots=True)
class ReportLink:
    """One follow-up letter of a commitment. ``kind`` is a ``LinkKind`` value."""

    kind: str
    letter: str
    date: dt.date | None
    quote: str
    new_due: dt.date | None
    old_due: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One commitment as a report shows it. ``status`` is a ``Status`` value or the register's own word.

    ``due_how`` says in Dutch how its term was reckoned, ``due_origin`` is a ``DueOrigin`` value or
    empty; ``uid`` names the commitment outside this database.
    """

    id: int
    summary: str
    quote: str
    page: int
    kind: str
    actor: str
    recipient: str
    quantities: str
    due_text: str
    due_date: dt.date | None
    deadline: Deadline
    status: str
    review: str
    responsible: str
    notes: str
    letter: str
    letter_date: dt.date | None
    ministry: str
    dossier: str
    links: tuple[ReportLink, ...] = ()
    due_how: str = ""
    due_origin: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A titled list of commitments. ``filters`` says in Dutch which were chosen; ``made_on`` is passed in.

    ``left_out`` counts the rejected candidates that the filters chose too and that are not among the rows.
    """

    title: str
    made_on: dt.date
    filters: str
    rows: tuple[ReportRow, ...]
    left_out: int = 0
