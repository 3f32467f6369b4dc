"""The history of a row as a Qt table."""

from __future__ import annotations

import datetime as dt
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from tracker.services.rows import EventRow, QuantityRow
from tracker.terms import CommitmentKind, DueOrigin, LinkKind, LinkState, Review, Tier
from ui.formatting import date_text, dutch_order, moment_text, term_label, translated
from ui.item_models.rows_model import Column, RowsModel
from ui.quantities import quantities_text

if TYPE_CHECKING:
    from enum import StrEnum

_order = dutch_order()

_ACTIONS: dict[str, object] = {
    "import": QT_TRANSLATE_NOOP("Events", "ingelezen"),
    "accept": QT_TRANSLATE_NOOP("Events", "aanvaard"),
    "reject": QT_TRANSLATE_NOOP("Events", "verworpen"),
    "edit": QT_TRANSLATE_NOOP("Events", "gewijzigd"),
    "link": QT_TRANSLATE_NOOP("Events", "gekoppeld"),
    "unlink": QT_TRANSLATE_NOOP("Events", "ontkoppeld"),
    "reset": QT_TRANSLATE_NOOP("Events", "beoordeling teruggenomen"),
    "remove": QT_TRANSLATE_NOOP("Events", "verwijderd"),
    "undo": QT_TRANSLATE_NOOP("Events", "ongedaan gemaakt"),
}

FIELD_NAMES: dict[str, object] = {
    "status": QT_TRANSLATE_NOOP("Events", "Status"),
    "review": QT_TRANSLATE_NOOP("Events", "Beoordeling"),
    "responsible": QT_TRANSLATE_NOOP("Events", "Verantwoordelijke"),
    "notes": QT_TRANSLATE_NOOP("Events", "Notities"),
    "due_date": QT_TRANSLATE_NOOP("Events", "Termijn"),
    "due_text": QT_TRANSLATE_NOOP("Events", "Woorden van de termijn"),
    "due_origin": QT_TRANSLATE_NOOP("Events", "Herkomst van de termijn"),
    "kind": QT_TRANSLATE_NOOP("Events", "Soort"),
    "tier": QT_TRANSLATE_NOOP("Events", "Sterkte"),
    "actor": QT_TRANSLATE_NOOP("Events", "Toezegger"),
    "recipient": QT_TRANSLATE_NOOP("Events", "Voor"),
    "summary": QT_TRANSLATE_NOOP("Events", "Toezegging"),
    "quantities": QT_TRANSLATE_NOOP("Events", "Hoeveelheid"),
    "conditional": QT_TRANSLATE_NOOP("Events", "Voorwaardelijk"),
    "condition": QT_TRANSLATE_NOOP("Events", "Voorwaarde"),
}

_TERMS: dict[str, tuple[type[StrEnum], ...]] = {
    "review": (Review,),
    "kind": (CommitmentKind, LinkKind),
    "tier": (Tier,),
    "due_origin": (DueOrigin,),
    "state": (LinkState,),
}
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def action_name(action: str) -> str:
    """Return the word for what was done; one not known is shown as it is."""
    return translated("Events", _ACTIONS[action]) if action in _ACTIONS else action


def field_name(field: str) -> str:
    """Return the name of a field as the form has it."""
    return translated("Events", FIELD_NAMES[field]) if field in FIELD_NAMES else field


def value_text(field: str, value: str) -> str:
    """Write a stored value as the form would: labels for terms, Dutch dates, yes and no."""
    for terms in _TERMS.get(field, ()):
        if value in set(terms):
            return term_label(terms, value)
    if _ISO_DATE.fullmatch(value):
        with suppress(ValueError):
            return date_text(dt.date.fromisoformat(value))
    if field == "quantities":
        return _stored_quantities(value)
    yes_no = {"true": QT_TRANSLATE_NOOP("Events", "ja"), "false": QT_TRANSLATE_NOOP("Events", "nee")}
    return translated("Events", yes_no[value]) if value in yes_no else value


def _stored_quantities(value: str) -> str:
    try:
        return quantities_text(QuantityRow(**stored) for stored in json.loads(value or "[]"))
    except (TypeError, ValueError):
        return value


COLUMNS: tuple[Column[EventRow], ...] = (
    Column(
        "at", QT_TRANSLATE_NOOP("Events", "Wanneer"), lambda row: moment_text(row.at), lambda row: (row.at, row.id), 140
    ),
    Column("who", QT_TRANSLATE_NOOP("Events", "Wie"), lambda row: row.who, lambda row: _order(row.who), 100),
    Column(
        "action",
        QT_TRANSLATE_NOOP("Events", "Wat"),
        lambda row: action_name(row.action),
        lambda row: _order(action_name(row.action)),
        120,
    ),
    Column(
        "field",
        QT_TRANSLATE_NOOP("Events", "Veld"),
        lambda row: field_name(row.field),
        lambda row: _order(field_name(row.field)),
        120,
    ),
    Column(
        "old",
        QT_TRANSLATE_NOOP("Events", "Was"),
        lambda row: value_text(row.field, row.old),
        lambda row: _order(row.old),
        150,
    ),
    Column(
        "new",
        QT_TRANSLATE_NOOP("Events", "Werd"),
        lambda row: value_text(row.field, row.new),
        lambda row: _order(row.new),
        150,
    ),
    Column("why", QT_TRANSLATE_NOOP("Events", "Waarom"), lambda row: row.why, lambda row: _order(row.why), 150),
)


class EventsModel(RowsModel[EventRow]):
    """The history of one commitment or letter, newest first unless sorted otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(COLUMNS, "Events", parent)
