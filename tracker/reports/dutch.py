"""Dutch words, dates and numbers for documents that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.terms import CommitmentKind, Deadline, LinkKind, Qualifier, Review, Status

if TYPE_CHECKING:
    import datetime as dt

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

KINDS: dict[str, str] = {
    CommitmentKind.INFORMATION: "Informatie aan de Kamer",
    CommitmentKind.PERSONNEL: "Personeel",
    CommitmentKind.FINANCIAL: "Geld",
    CommitmentKind.MATERIEL: "Materieel",
    CommitmentKind.POLICY: "Ander beleid",
}
STATUSES: dict[str, str] = {
    Status.OPEN: "Openstaand",
    Status.IN_PROGRESS: "In behandeling",
    Status.PARTLY_DONE: "Deels afgedaan",
    Status.DONE: "Afgedaan",
    Status.LAPSED: "Vervallen",
}
DEADLINES: dict[str, str] = {
    Deadline.NONE: "",
    Deadline.LATER: "",
    Deadline.SOON: "Termijn verloopt binnenkort",
    Deadline.OVERDUE: "Termijn verlopen",
}
REVIEWS: dict[str, str] = {
    Review.PENDING: "Nog niet beoordeeld",
    Review.ACCEPTED: "Aanvaard",
    Review.REJECTED: "Verworpen",
}
LINKS: dict[str, str] = {
    LinkKind.FULFILMENT: "Nakoming",
    LinkKind.PARTIAL: "Deels nagekomen",
    LinkKind.PROGRESS: "Voortgang",
    LinkKind.POSTPONEMENT: "Uitstel",
    LinkKind.AMENDMENT: "Wijziging",
    LinkKind.ADDITION: "Aanvulling",
    LinkKind.RESTATEMENT: "Herhaling",
    LinkKind.WITHDRAWAL: "Intrekking",
}
QUALIFIERS: dict[str, str] = {
    Qualifier.ABOUT: "ongeveer",
    Qualifier.AT_MOST: "ten hoogste",
    Qualifier.AT_LEAST: "ten minste",
}


def label_of(value: str, labels: dict[str, str]) -> str:
    """Return the Dutch label of a stored value; a value without one (the register's own word) as it is."""
    return labels.get(value, value[:1].upper() + value[1:])


def kind_label(kind: str) -> str:
    """Name a ``CommitmentKind``."""
    return label_of(kind, KINDS)


def status_label(status: str) -> str:
    """Name a ``Status``, or the register's own word."""
    return label_of(status, STATUSES)


def review_label(review: str) -> str:
    """Name a ``Review``."""
    return label_of(review, REVIEWS)


def link_label(kind: str) -> str:
    """Name a ``LinkKind``."""
    return label_of(kind, LINKS)


def long_date(date: dt.date | None) -> str:
    """Write a date as ``31 december 2017``; nothing for no date."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}" if date else ""


def number(value: float) -> str:
    """Write a number as ``1.250`` or ``2,5``: at most two decimals, none where they are zero."""
    whole, _, decimals = f"{value:,.2f}".partition(".")
    whole, decimals = whole.replace(",", "."), decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def amount(value: float) -> str:
    """Write full euros as ``€ 200.000``; cents only where there are any, then two (``€ 1.250,50``)."""
    text = number(value)
    whole, comma, decimals = text.partition(",")
    return f"€ {whole},{decimals:0<2}" if comma else f"€ {text}"


def quantity(value: float, unit: str, qualifier: str = "") -> str:
    """Write a counted thing as ``ten hoogste € 200.000`` or ``100 militairen``; unit ``EUR`` is money in full euros."""
    counted = amount(value) if unit == "EUR" else f"{number(value)} {unit}".strip()
    word = QUALIFIERS.get(qualifier, qualifier) if qualifier else ""
    return f"{word} {counted}".strip()
