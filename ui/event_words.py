"""How the history reads: what was done to which field, in the words of the forms and lists."""

from __future__ import annotations

import datetime as dt
import json
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from tracker.services.rows import QuantityRow
from tracker.terms import (
    CommitmentKind,
    CommitmentState,
    DueOrigin,
    LinkKind,
    LinkState,
    RejectReason,
    Review,
    Status,
    Tier,
)
from ui.formatting import date_text, term_label, translated
from ui.quantities import quantities_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from tracker.services.rows import EventRow

_ACTIONS: dict[str, object] = {
    "import": QT_TRANSLATE_NOOP("Events", "ingelezen"),
    "accept": QT_TRANSLATE_NOOP("Events", "aanvaard"),
    "reject": QT_TRANSLATE_NOOP("Events", "verworpen"),
    "edit": QT_TRANSLATE_NOOP("Events", "gewijzigd"),
    "add": QT_TRANSLATE_NOOP("Events", "toegevoegd"),
    "split": QT_TRANSLATE_NOOP("Events", "gesplitst"),
    "merge": QT_TRANSLATE_NOOP("Events", "samengevoegd"),
    "link": QT_TRANSLATE_NOOP("Events", "gekoppeld"),
    "unlink": QT_TRANSLATE_NOOP("Events", "ontkoppeld"),
    "default_term": QT_TRANSLATE_NOOP("Events", "standaardtermijn toegepast"),
    "rappel": QT_TRANSLATE_NOOP("Events", "antwoord op rappel overgenomen"),
    "propose": QT_TRANSLATE_NOOP("Events", "voorgesteld"),
    "confirm": QT_TRANSLATE_NOOP("Events", "voorstel bevestigd"),
    "dismiss": QT_TRANSLATE_NOOP("Events", "voorstel verworpen"),
    "register": QT_TRANSLATE_NOOP("Events", "register ingelezen"),
    "reassign": QT_TRANSLATE_NOOP("Events", "portefeuille overgedragen"),
    "reconcile": QT_TRANSLATE_NOOP("Events", "vergeleken met het register"),
    "match": QT_TRANSLATE_NOOP("Events", "dezelfde als in het register"),
    "mismatch": QT_TRANSLATE_NOOP("Events", "niet dezelfde als in het register"),
    "reset": QT_TRANSLATE_NOOP("Events", "beoordeling teruggenomen"),
    "restore": QT_TRANSLATE_NOOP("Events", "waarde teruggezet"),
    "remove": QT_TRANSLATE_NOOP("Events", "verwijderd"),
    "bulk": QT_TRANSLATE_NOOP("Events", "in één keer gewijzigd"),
    "save_list": QT_TRANSLATE_NOOP("Events", "zoekopdracht opgeslagen"),
    "change_list": QT_TRANSLATE_NOOP("Events", "zoekopdracht gewijzigd"),
    "delete_list": QT_TRANSLATE_NOOP("Events", "zoekopdracht verwijderd"),
    "undo": QT_TRANSLATE_NOOP("Events", "ongedaan gemaakt"),
    "redo": QT_TRANSLATE_NOOP("Events", "opnieuw gedaan"),
}

FIELD_NAMES: dict[str, object] = {
    "status": QT_TRANSLATE_NOOP("Events", "Status"),
    "review": QT_TRANSLATE_NOOP("Events", "Beoordeling"),
    "responsible": QT_TRANSLATE_NOOP("Events", "Verantwoordelijke"),
    "notes": QT_TRANSLATE_NOOP("Events", "Notities"),
    "due_date": QT_TRANSLATE_NOOP("Events", "Termijn"),
    "due_text": QT_TRANSLATE_NOOP("Events", "Woorden van de termijn"),
    "due_origin": QT_TRANSLATE_NOOP("Events", "Herkomst van de termijn"),
    "event_date": QT_TRANSLATE_NOOP("Events", "Dag van de gebeurtenis"),
    "kind": QT_TRANSLATE_NOOP("Events", "Soort"),
    "tier": QT_TRANSLATE_NOOP("Events", "Sterkte"),
    "actor": QT_TRANSLATE_NOOP("Events", "Toezegger"),
    "recipient": QT_TRANSLATE_NOOP("Events", "Voor"),
    "summary": QT_TRANSLATE_NOOP("Events", "Toezegging"),
    "quantities": QT_TRANSLATE_NOOP("Events", "Hoeveelheid"),
    "conditional": QT_TRANSLATE_NOOP("Events", "Voorwaardelijk"),
    "condition": QT_TRANSLATE_NOOP("Events", "Voorwaarde"),
    "quote": QT_TRANSLATE_NOOP("Events", "Citaat"),
    "page": QT_TRANSLATE_NOOP("Events", "Bladzijde"),
    "state": QT_TRANSLATE_NOOP("Events", "Stand"),
    "places": QT_TRANSLATE_NOOP("Events", "Andere plaatsen"),
    "removed": QT_TRANSLATE_NOOP("Events", "Uit de lijst"),
    "tags": QT_TRANSLATE_NOOP("Events", "Labels"),
}

_LINK_FIELDS: dict[str, object] = {
    "removed": QT_TRANSLATE_NOOP("Events", "Koppeling"),
    "kind": QT_TRANSLATE_NOOP("Events", "Soort koppeling"),
    "state": QT_TRANSLATE_NOOP("Events", "Herkomst van de koppeling"),
    "quote": QT_TRANSLATE_NOOP("Events", "Bewijszin"),
    "note": QT_TRANSLATE_NOOP("Events", "Opmerking bij de koppeling"),
    "new_due": QT_TRANSLATE_NOOP("Events", "Nieuwe termijn"),
    "old_due": QT_TRANSLATE_NOOP("Events", "Termijn ervoor"),
    "old_due_origin": QT_TRANSLATE_NOOP("Events", "Herkomst van de termijn ervoor"),
    "new_status": QT_TRANSLATE_NOOP("Events", "Nieuwe status"),
    "old_status": QT_TRANSLATE_NOOP("Events", "Status ervoor"),
}
_LETTER_FIELDS: dict[str, object] = {"removed": QT_TRANSLATE_NOOP("Events", "Brief")}
_REASONS: dict[str, object] = {
    "volgens het register": QT_TRANSLATE_NOOP("Events", "volgens het register"),
    "antwoord op het rappel": QT_TRANSLATE_NOOP("Events", "antwoord op het rappel"),
    "geen standaardtermijn": QT_TRANSLATE_NOOP("Events", "geen standaardtermijn"),
}
"""What services give as a reason themselves, as it is stored."""
_DEFAULT_TERM = QT_TRANSLATE_NOOP("Events", "standaardtermijn: {n} maanden")
_MONTHS = re.compile(r"standaardtermijn: (\d+) maanden")
_IMPORT_DONE = "imported"
"""What the services write as the last event of an import, about no field."""

_TERMS: dict[str, tuple[type[StrEnum], ...]] = {
    "review": (Review,),
    "kind": (CommitmentKind, LinkKind),
    "tier": (Tier,),
    "due_origin": (DueOrigin,),
    "old_due_origin": (DueOrigin,),
    **dict.fromkeys(("status", "new_status", "old_status"), (Status,)),
    "state": (LinkState, CommitmentState),
}
_DATES = {"due_date", "event_date", "old_due", "new_due"}
_YES_NO = {"conditional", "removed"}


@dataclass(frozen=True, slots=True)
class EventLine:
    """One line of a history, in words; ``at`` stays a moment so that it sorts."""

    id: int
    at: dt.datetime
    who: str
    action: str
    field: str
    old: str
    new: str
    why: str


def event_line(event: EventRow, names: Mapping[int, str]) -> EventLine:
    """Put an event into words; ``names`` says by the number of a link what is at its other side."""
    old, new = value_text(event.field, event.old), value_text(event.field, event.new)
    if event.entity in {"link", "letter"} and event.field == "removed":
        # What was linked or imported for the first time was nothing before.
        old = "" if event.action in {"link", "import"} else _presence(event, event.old, names)
        new = _presence(event, event.new, names)
    elif event.entity == "letter" and not event.field and event.new == _IMPORT_DONE:
        new = translated("Events", QT_TRANSLATE_NOOP("Events", "import voltooid"))
    name = field_name(event.field, event.entity)
    return EventLine(event.id, event.at, event.who, action_name(event.action), name, old, new, why_text(event.why))


def _presence(event: EventRow, removed: str, names: Mapping[int, str]) -> str:
    if event.entity == "letter":
        is_gone, is_there = QT_TRANSLATE_NOOP("Events", "verwijderd"), QT_TRANSLATE_NOOP("Events", "ingelezen")
        return translated("Events", is_gone if removed == "true" else is_there)
    if removed == "true":
        return translated("Events", QT_TRANSLATE_NOOP("Events", "koppeling weggehaald"))
    if event.entity_id not in names:
        return translated("Events", QT_TRANSLATE_NOOP("Events", "gekoppeld"))
    to_what = translated("Events", QT_TRANSLATE_NOOP("Events", "gekoppeld aan {name}"))
    return to_what.format(name=names[event.entity_id])


def action_name(action: str) -> str:
    """Return the word for what was done; one not known is shown as it is."""
    return translated("Events", _ACTIONS[action]) if action in _ACTIONS else action


def why_text(why: str) -> str:
    """Put a reason that was chosen or that the program gave into the language of the window; another is as typed."""
    if why in set(RejectReason):
        return term_label(RejectReason, why)
    months = _MONTHS.fullmatch(why)
    if months is not None:
        return translated("Events", _DEFAULT_TERM).format(n=months[1])
    return translated("Events", _REASONS[why]) if why in _REASONS else why


def field_name(field: str, entity: str = "commitment") -> str:
    """Return the name of a field as the form has it."""
    known = {"link": _LINK_FIELDS, "letter": _LETTER_FIELDS}.get(entity, FIELD_NAMES)
    return translated("Events", known[field]) if field in known else field


def value_text(field: str, value: str) -> str:
    """Write a stored value as the form would: labels for terms, Dutch dates, yes and no."""
    for terms in _TERMS.get(field, ()):
        if value in set(terms):
            return term_label(terms, value)
    if field in _DATES:
        with suppress(ValueError):
            return date_text(dt.date.fromisoformat(value))
    if field == "quantities":
        return _stored_quantities(value)
    if field == "places":
        return "; ".join(place["quote"] for place in json.loads(value or "[]"))
    if field == "tags":
        return ", ".join(json.loads(value or "[]"))
    yes_no = {"true": QT_TRANSLATE_NOOP("Events", "ja"), "false": QT_TRANSLATE_NOOP("Events", "nee")}
    return translated("Events", yes_no[value]) if field in _YES_NO and value in yes_no else value


def _stored_quantities(value: str) -> str:
    try:
        return quantities_text(QuantityRow(**stored) for stored in json.loads(value or "[]"))
    except (TypeError, ValueError):
        return value
