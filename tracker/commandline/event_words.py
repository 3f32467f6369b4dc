"""The history in Dutch: what was done, to which field, and the values."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from tracker.reports.dutch import KINDS, LINKS, REVIEWS, STATUSES, long_date, quantity
from tracker.terms import CommitmentState, DueOrigin, LinkState, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.services.rows import EventRow

ACTIONS = {
    "import": "ingelezen",
    "accept": "aanvaard",
    "reject": "verworpen",
    "reset": "beoordeling teruggenomen",
    "edit": "gewijzigd",
    "add": "toegevoegd",
    "split": "gesplitst",
    "merge": "samengevoegd",
    "link": "gekoppeld",
    "unlink": "ontkoppeld",
    "restore": "waarde teruggezet",
    "default_term": "standaardtermijn toegepast",
    "rappel": "antwoord op rappel overgenomen",
    "propose": "voorgesteld",
    "confirm": "voorstel bevestigd",
    "dismiss": "voorstel verworpen",
    "remove": "verwijderd",
    "register": "register ingelezen",
    "reassign": "portefeuille overgedragen",
    "reconcile": "vergeleken met het register",
    "match": "dezelfde als in het register",
    "mismatch": "niet dezelfde als in het register",
    "bulk": "in één keer gewijzigd",
    "save_list": "zoekopdracht opgeslagen",
    "change_list": "zoekopdracht gewijzigd",
    "delete_list": "zoekopdracht verwijderd",
    "undo": "ongedaan gemaakt",
    "redo": "opnieuw gedaan",
}
FIELDS = {
    "review": "beoordeling",
    "status": "status",
    "responsible": "verantwoordelijke",
    "notes": "notities",
    "summary": "samenvatting",
    "kind": "soort",
    "tier": "sterkte",
    "actor": "toezegger",
    "recipient": "voor",
    "quantities": "hoeveelheid",
    "due_date": "termijn",
    "due_text": "woorden van de termijn",
    "due_origin": "herkomst van de termijn",
    "event_date": "dag van de gebeurtenis",
    "conditional": "voorwaardelijk",
    "condition": "voorwaarde",
    "tags": "labels",
    "quote": "citaat",
    "note": "opmerking",
    "old_due": "termijn voor de koppeling",
    "new_due": "nieuwe termijn",
    "old_due_origin": "herkomst van de termijn voor de koppeling",
    "old_status": "status voor de koppeling",
    "new_status": "nieuwe status",
    "removed": "uit het zicht",
    "state": "stand",
    "page": "bladzijde",
    "places": "andere plaatsen",
}
TIERS: dict[str, str] = {Tier.FIRM: "hard", Tier.SOFT: "zacht"}
STATES: dict[str, str] = {
    CommitmentState.NEW: "nieuw",
    CommitmentState.RESTATED: "herhaald",
    CommitmentState.RUNNING: "lopend",
    CommitmentState.FULFILLED: "in de brief nagekomen",
    LinkState.PROPOSED: "voorgesteld",
    LinkState.CONFIRMED: "bevestigd",
    LinkState.MANUAL: "met de hand",
}
ORIGINS: dict[str, str] = {
    DueOrigin.NAMED: "staat in de brief",
    DueOrigin.DERIVED: "berekend uit de brief",
    DueOrigin.NEIGHBOUR: "uit een zin ernaast",
    DueOrigin.EVENT: "een gebeurtenis zonder datum",
    DueOrigin.AFTER_EVENT: "berekend vanaf een gebeurtenis",
    DueOrigin.DEFAULT: "standaardtermijn",
    DueOrigin.MANUAL: "met de hand",
}
YES_NO = {"true": "ja", "false": "nee"}

_VALUES: Mapping[str, Mapping[str, str]] = {
    "review": REVIEWS,
    "status": STATUSES,
    "old_status": STATUSES,
    "new_status": STATUSES,
    "kind": KINDS | LINKS,
    "tier": TIERS,
    "state": STATES,
    "due_origin": ORIGINS,
    "old_due_origin": ORIGINS,
    "conditional": YES_NO,
    "removed": YES_NO,
}
_DATES = {"due_date", "event_date", "old_due", "new_due"}


def event_text(event: EventRow) -> str:
    """Show one change on one line, its moment in local time."""
    when = f"{event.at.astimezone():%d-%m-%Y %H:%M}"
    field = FIELDS.get(event.field, event.field)
    old, new = value_text(event.field, event.old), value_text(event.field, event.new)
    what = f" {field}: “{old}” → “{new}”" if field else ""
    why = f" ({event.why})" if event.why else ""
    return f"{when} {event.who} {ACTIONS.get(event.action, event.action)}{what}{why}"


def value_text(field: str, value: str) -> str:
    """Write a value of the history in Dutch; one that is not known as it is."""
    if field in _DATES and value:
        with suppress(ValueError):
            return long_date(dt.date.fromisoformat(value))
    if field == "quantities":
        with suppress(ValueError, TypeError, KeyError):
            return ", ".join(quantity(each["value"], each["unit"], each["qualifier"]) for each in json.loads(value))
    if field == "places" and value:
        return "; ".join(place["quote"] for place in json.loads(value))
    if field == "tags":
        return ", ".join(json.loads(value or "[]"))
    label = _VALUES.get(field, {}).get(value)
    return label.lower() if label else value
