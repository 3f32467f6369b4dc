"""The fields of a commitment, and how their values read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tracker.services.fields import LONGEST_TAG, LONGEST_TEXT
from tracker.terms import CommitmentKind, Status, Tier
from ui.formatting import count_text, label, parse_date, typed_date
from ui.quantities import parse_quantities, quantities_text
from ui.widgets.controls import (
    CheckControl,
    ChoiceControl,
    DateControl,
    LineControl,
    LongControl,
    NameControl,
    TagsControl,
)
from ui.widgets.field import Codec, Field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

translate = QCoreApplication.translate


def make_fields() -> dict[str, Field]:
    """Make the fields by the service's names, in reading order."""
    statuses, kinds, tiers = (ChoiceControl(_choices(terms)) for terms in (Status, CommitmentKind, Tier))
    condition_codec = Codec(bool, lambda value: "true" if value else "")
    fields = (
        Field("summary", translate("CommitmentForm", "Toezegging"), LongControl(2), Codec(_filled, str)),
        Field("kind", translate("CommitmentForm", "Soort"), kinds, Codec(CommitmentKind, str)),
        Field("tier", translate("CommitmentForm", "Sterkte"), tiers, Codec(Tier, str)),
        Field("actor", translate("CommitmentForm", "Toezegger"), NameControl()),
        Field("recipient", translate("CommitmentForm", "Voor"), LineControl()),
        Field(
            "quantities",
            translate("CommitmentForm", "Hoeveelheid"),
            LineControl(),
            Codec(_quantities, _write_quantities),
        ),
        Field(
            "conditional",
            translate("CommitmentForm", "Voorwaardelijk"),
            CheckControl(translate("CommitmentForm", "ja")),
            condition_codec,
        ),
        Field("condition", translate("CommitmentForm", "Voorwaarde"), LineControl()),
        Field("status", translate("CommitmentForm", "Status"), statuses, Codec(str, str)),
        Field("due_date", translate("CommitmentForm", "Termijn"), DateControl(), Codec(_date, _write_date)),
        Field("due_text", translate("CommitmentForm", "Woorden in de brief"), LineControl()),
        Field("event_date", translate("CommitmentForm", "Dag gebeurtenis"), DateControl(), Codec(_date, _write_date)),
        Field("responsible", translate("CommitmentForm", "Verantwoordelijke"), NameControl()),
        Field("tags", translate("CommitmentForm", "Labels"), TagsControl(), Codec(_tags, _write_tags)),
        Field("notes", translate("CommitmentForm", "Notities"), LongControl(4), Codec(_text, str)),
    )
    return {field.name: field for field in fields}


def _choices(terms: type[StrEnum]) -> Sequence[tuple[str, str]]:
    return [(term.value, label(term)) for term in terms]


def _text(raw: str) -> str:
    if len(raw) > LONGEST_TEXT:
        limit = count_text(LONGEST_TEXT)
        too_long = translate("CommitmentForm", "Deze tekst is te lang: er passen {limit} tekens in dit veld.")
        raise ValueError(too_long.format(limit=limit))
    return raw.strip()


def _filled(raw: str) -> str:
    if not raw.strip():
        raise ValueError(translate("CommitmentForm", "Vul in wat er is toegezegd."))
    return _text(raw)


def _date(raw: str) -> dt.date | None:
    try:
        return parse_date(raw)
    except ValueError:
        raise ValueError(
            translate("CommitmentForm", "Dit is geen datum. Typ bijvoorbeeld 31-1-2018, of maak het veld leeg.")
        ) from None


def _write_date(value: object) -> str:
    return typed_date(value) if isinstance(value, dt.date) else ""


def _tags(raw: str) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(tag for tag in (" ".join(each.split()) for each in raw.split(",")) if tag))
    if any(len(tag) > LONGEST_TAG for tag in tags):
        too_long = translate("CommitmentForm", "Een label is ten hoogste {limit} tekens lang; zet er komma's tussen.")
        raise ValueError(too_long.format(limit=LONGEST_TAG))
    return tags


def _write_tags(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else ""


def _quantities(raw: str) -> object:
    try:
        return parse_quantities(raw)
    except ValueError as error:
        advice = translate(
            "CommitmentForm", "Typ een getal met een eenheid, bijvoorbeeld “circa 100 militairen; € 200.000”."
        )
        raise ValueError(f"“{error}”: {advice}") from None


def _write_quantities(value: object) -> str:
    return quantities_text(value) if isinstance(value, tuple) else ""
