"""Every filter of the list as data: what it is called, what it sets, and what it offers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tracker.services.labels import dossier_label
from tracker.services.rows import Facets, QuantityRow
from tracker.terms import Age, CommitmentKind, Kept, Status, Tier
from ui.formatting import date_text, isolated, label, parse_date, sorted_dutch, term_label, translated, typed_date
from ui.quantities import parse_quantities, quantities_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tracker.services.rows import Filters

Choice = tuple[str, str]
"""A value and the word for it."""


class Form(Enum):
    """How a filter is set."""

    CHOICE = "choice"
    RANGE = "range"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class FilterSpec:
    """One filter. ``fields`` are those of ``Filters`` that it sets: one, or the two ends of a range."""

    key: str
    title: object
    form: Form
    fields: tuple[str, ...]
    choices: Callable[[Facets], Iterable[Choice]] | None = None
    read: Callable[[str], object] | None = None
    """Reads one end as typed; raises ``ValueError``. Empty text gives ``None``."""
    write: Callable[[object], str] = str
    """Writes one end so that ``read`` takes it back."""
    say: Callable[[object], str] = str
    """Says one end on the chip."""
    is_shown_unset: bool = True
    """Whether it is offered while nothing is chosen; else another page sets it."""


def read_amount(text: str) -> float | None:
    """Read an amount in euros as a person types it: ``1,5 miljoen``, ``€ 200.000``; raises ``ValueError``."""
    wanted = text.strip()
    if not wanted:
        return None
    rows = parse_quantities(wanted if "€" in wanted or "eur" in wanted.lower() else f"€ {wanted}")
    if len(rows) != 1 or rows[0].unit != "EUR":
        raise ValueError(text)
    return rows[0].value


def amount_text(amount: object) -> str:
    """Write an amount as ``€ 200.000``."""
    return quantities_text((QuantityRow(amount, "EUR"),)) if isinstance(amount, float) else ""


def _date(value: object) -> dt.date | None:
    return value if isinstance(value, dt.date) else None


def _as_they_are(values: Iterable[str]) -> list[Choice]:
    return [(value, value) for value in values]


FILTERS: tuple[FilterSpec, ...] = (
    FilterSpec(
        "status",
        QT_TRANSLATE_NOOP("Filters", "Status"),
        Form.CHOICE,
        ("status",),
        lambda facets: [(each, term_label(Status, each)) for each in facets.statuses],
    ),
    FilterSpec(
        "ministry",
        QT_TRANSLATE_NOOP("Filters", "Ministerie"),
        Form.CHOICE,
        ("ministry",),
        lambda facets: _as_they_are(facets.ministries),
    ),
    FilterSpec(
        "dossier",
        QT_TRANSLATE_NOOP("Filters", "Dossier"),
        Form.CHOICE,
        ("dossier",),
        lambda facets: [(each, dossier_label(each)) for each in facets.dossiers],
    ),
    FilterSpec(
        "person",
        QT_TRANSLATE_NOOP("Filters", "Persoon"),
        Form.CHOICE,
        ("person",),
        lambda facets: _as_they_are(sorted_dutch({*facets.signatories, *facets.responsible, *facets.actors})),
    ),
    FilterSpec(
        "kind",
        QT_TRANSLATE_NOOP("Filters", "Soort"),
        Form.CHOICE,
        ("kind",),
        lambda _facets: [(kind.value, label(kind)) for kind in CommitmentKind],
    ),
    FilterSpec(
        "tier",
        QT_TRANSLATE_NOOP("Filters", "Sterkte"),
        Form.CHOICE,
        ("tier",),
        lambda _facets: [(tier.value, label(tier)) for tier in Tier],
    ),
    FilterSpec(
        "tag", QT_TRANSLATE_NOOP("Filters", "Label"), Form.CHOICE, ("tag",), lambda facets: _as_they_are(facets.tags)
    ),
    FilterSpec(
        "due",
        QT_TRANSLATE_NOOP("Filters", "Termijn"),
        Form.RANGE,
        ("due_from", "due_to"),
        read=parse_date,
        write=lambda value: typed_date(_date(value)),
        say=lambda value: date_text(_date(value)),
    ),
    FilterSpec(
        "amount",
        QT_TRANSLATE_NOOP("Filters", "Bedrag"),
        Form.RANGE,
        ("amount_from", "amount_to"),
        read=read_amount,
        write=amount_text,
        say=amount_text,
    ),
    FilterSpec(
        "age",
        QT_TRANSLATE_NOOP("Filters", "Sinds de brief"),
        Form.CHOICE,
        ("age",),
        lambda _facets: [(age.value, label(age)) for age in Age],
        is_shown_unset=False,
    ),
    FilterSpec(
        "kept",
        QT_TRANSLATE_NOOP("Filters", "Nakoming"),
        Form.CHOICE,
        ("kept",),
        lambda _facets: [(kept.value, label(kept)) for kept in Kept],
        is_shown_unset=False,
    ),
    FilterSpec("overdue", QT_TRANSLATE_NOOP("Filters", "Verlopen"), Form.FLAG, ("overdue_only",)),
    FilterSpec("in_letters", QT_TRANSLATE_NOOP("Filters", "Zoek ook in brieftekst"), Form.FLAG, ("in_letters",)),
    FilterSpec("unreviewed", QT_TRANSLATE_NOOP("Filters", "Niet beoordeeld"), Form.FLAG, ("unreviewed",)),
)


def filter_title(spec: FilterSpec) -> str:
    """Return what a filter is called in the language of the window."""
    return translated("Filters", spec.title)


def said_filters(filters: Filters) -> list[str]:
    """Return each filter that is set as "title: value", the words searched for first."""
    lines = [f"{translated('Filters', _SEARCHED)}: “{filters.query}”"] if filters.query else []
    if filters.letter_id is not None:
        lines.append(translated("Filters", _ONE_LETTER))
    for spec in FILTERS:
        values = [getattr(filters, name) for name in spec.fields]
        said = said_values(spec, values)
        if said:
            lines.append(f"{filter_title(spec)}: {said}")
    return lines


def said_values(spec: FilterSpec, values: Sequence[object]) -> str:
    """Return what a filter is set to, empty for nothing."""
    if not any(value not in {None, "", False} for value in values):
        return ""
    if spec.form is Form.CHOICE:
        known = dict(spec.choices(Facets())) if spec.choices else {}
        return isolated(known.get(str(values[0]), str(values[0])))
    if spec.form is Form.FLAG:
        return translated("Filters", _YES)
    ends = [spec.say(value) if value is not None else "" for value in values]
    return " – ".join(ends) if all(ends) else f"{ends[0]} –" if ends[0] else f"– {ends[1]}"


_SEARCHED = QT_TRANSLATE_NOOP("Filters", "Zoekwoorden")
_ONE_LETTER = QT_TRANSLATE_NOOP("Filters", "Alleen de toezeggingen van één brief")
_YES = QT_TRANSLATE_NOOP("Filters", "ja")
