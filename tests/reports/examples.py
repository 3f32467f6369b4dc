"""A small report with everything in it; own sentences."""

from __future__ import annotations

import dataclasses
import datetime as dt

from tracker.reports.report import Report, ReportLink, ReportRow
from tracker.terms import CommitmentKind, Deadline, DueOrigin, LinkKind, Review, Status

POSTPONED = ReportLink(
    kind=LinkKind.POSTPONEMENT,
    letter="Kamerstuk 28676, nr. 905",
    date=dt.date(2018, 1, 29),
    quote="Ik heb meer tijd nodig en bericht uw Kamer uiterlijk 1 mei 2018.",
    new_due=dt.date(2018, 5, 1),
    old_due=dt.date(2018, 1, 31),
)
KEPT = ReportLink(
    kind=LinkKind.FULFILMENT,
    letter="Kamerstuk 28676, nr. 911",
    date=dt.date(2018, 4, 20),
    quote="Met deze brief geef ik de toegezegde stand van zaken.",
    new_due=None,
)
SOLDIERS = ReportRow(
    id=7,
    summary="100 militairen voor RSM",
    quote="Nederland levert in 2017 honderd militairen aan de missie RSM.",
    page=2,
    kind=CommitmentKind.PERSONNEL,
    actor="Nederland",
    recipient="RSM",
    quantities="100 militairen",
    due_text="in 2017",
    due_date=dt.date(2017, 12, 31),
    deadline=Deadline.OVERDUE,
    status=Status.OPEN,
    review=Review.ACCEPTED,
    responsible="Ayşe Yılmaz-Świątek",
    notes="Nagevraagd op 3 maart.",
    letter="Kamerstuk 28676, nr. 901",
    letter_date=dt.date(2017, 2, 1),
    ministry="Ministerie van Defensie",
    dossier="28676",
    links=(POSTPONED, KEPT),
    due_how="berekend uit deze woorden en de datum van de brief (1 februari 2017)",
    due_origin=DueOrigin.DERIVED,
)
FUND = dataclasses.replace(
    SOLDIERS,
    id=8,
    summary="€ 200.000 voor het NAVO Trust Fund",
    quote="Het kabinet stort € 200.000 in het NAVO Trust Fund.",
    kind=CommitmentKind.FINANCIAL,
    actor="het kabinet",
    recipient="NAVO Trust Fund",
    quantities="€ 200.000",
    due_text="",
    due_date=None,
    deadline=Deadline.NONE,
    status="aangehouden",
    review=Review.PENDING,
    responsible="",
    notes="",
    links=(),
)
NEWS = dataclasses.replace(
    FUND,
    id=9,
    summary="Kamer informeren over de inzet",
    quote="Ik informeer de Kamer over de inzet.",
    kind=CommitmentKind.INFORMATION,
    due_text="kort voor de begrotingsbehandeling",
    due_date=dt.date(2026, 12, 10),
    deadline=Deadline.SOON,
    status=Status.IN_PROGRESS,
)


def report_of(*rows: ReportRow) -> Report:
    """Put rows in a report made on a fixed day."""
    return Report("Toezeggingen commissie Defensie", dt.date(2026, 11, 21), "openstaand, dossier 28676", rows)
