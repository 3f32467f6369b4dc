"""Raw records of either form become observations; what is wrong is named and the rest is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.register.fields import BY_OFFICIAL, CHANGED, FIELDS, IDENTIFIERS, PASSED_OVER, FieldKind
from tracker.register.observation import Fault, Observation, Reading, Value
from tracker.register.values import ValueFault, identifier, moment, value_of
from tracker.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Given = Any
_NO_JSON = Told("dit is geen record in geldige JSON", "this is no record in valid JSON")
_NO_IDENTIFIER = Told(
    "het record heeft geen geldig Id en is overgeslagen", "the record has no valid Id and was passed over"
)
_UNKNOWN_FIELD = Told("Gestand kent dit veld niet", "Gestand does not know this field")
_NO_COMMITMENT = Told(
    "dit is geen toezegging: nummer en tekst ontbreken", "this is no commitment: number and text are missing"
)
_TELLING = ("number", "text")
_ADDRESSEE_NAMES = {
    "toegezegdaan": "", "toegezegdaan/persoon": "persoon:", "toegezegdaan/fractie": "fractie:",
    "toegezegdaanpersoon": "persoon:", "toegezegdaanfractie": "fractie:",
}  # fmt: skip
_EMPTY_ELEMENT: Mapping[str, Given] = {
    field.official[0]: None for field in FIELDS if field.name not in {"notes", "deleted"}
}
"""What a SyncFeed record says that has no elements: it is whole each time, but knows no ``Notities``."""
_REFERRING = {FieldKind.REFERENCES, FieldKind.ADDRESSEES}


def read_raw(form: str, objects: Iterable[Mapping[str, Given]]) -> Iterator[Reading]:
    """Yield what each raw record of ``reading.raw_records`` says; ``form`` is ``odata`` or ``syncfeed``."""
    gather = _from_odata if form == "odata" else _from_syncfeed
    for row, raw in enumerate(objects, 1):
        if "fault" in raw:
            yield Reading(None, (Fault(row, "", "", _NO_JSON),))
        else:
            yield _read(row, gather(raw))


def _from_odata(raw: Mapping[str, Given]) -> dict[str, Given]:
    """Return the values by official name in lower case; what a person was promised comes in several writings."""
    plain = {key.lower(): value for key, value in raw.items() if "@" not in key}
    gathered: dict[str, Given] = {}
    for key, value in plain.items():
        prefix = _ADDRESSEE_NAMES.get(key)
        if prefix:
            kind = prefix.rstrip(":")
            many = value if isinstance(value, list) else [value]
            gathered.setdefault("toegezegdaan", []).extend({kind: each} for each in many if each)
        elif prefix is not None:
            gathered.setdefault(key, []).extend(value if isinstance(value, list) else [value] if value else [])
        else:
            gathered[key] = value
    return gathered


def _from_syncfeed(raw: Mapping[str, Given]) -> dict[str, Given]:
    """Return the same of a SyncFeed element: repeated elements become lists, and what it leaves out is empty."""
    gathered: dict[str, Given] = {key: raw[key] for key in ("id", "verwijderd", "bijgewerkt") if raw.get(key)}
    for name, text, reference in raw["elements"]:
        key = name.lower()
        prefix = _ADDRESSEE_NAMES.get(key)
        field = BY_OFFICIAL.get(key)
        if prefix is not None:
            gathered.setdefault("toegezegdaan", []).extend([f"{prefix}{reference}"] if reference else [])
        elif field is not None and field.kind in _REFERRING:
            gathered.setdefault(key, []).extend([reference] if reference else [])
        elif field is not None and field.kind is FieldKind.PAPERS:
            gathered.setdefault(key, []).extend([text or reference] if text or reference else [])
        else:
            gathered[key] = text
    return gathered if raw.get("verwijderd", "").lower() == "true" else {**_EMPTY_ELEMENT, **gathered}


def _read(row: int, given: Mapping[str, Given]) -> Reading:
    try:
        found = identifier(next((given[key] for key in IDENTIFIERS if key in given), None))
    except ValueFault:
        return Reading(None, (Fault(row, "", "id", _NO_IDENTIFIER),))
    faults: list[Fault] = []
    values: dict[str, Value] = {}
    for key, value in given.items():
        field = BY_OFFICIAL.get(key)
        try:
            if field is not None:
                values[field.name] = value_of(field.kind, value)
            elif key not in PASSED_OVER:
                faults.append(Fault(row, found, key, _UNKNOWN_FIELD))
        except ValueFault as reason:
            faults.append(Fault(row, found, key, reason.told))
    at = _changed_at(row, found, given, faults)
    if not values.get("deleted") and not any(values.get(name) for name in _TELLING):
        return Reading(None, (Fault(row, found, "", _NO_COMMITMENT),))
    return Reading(Observation(found, at, values), tuple(faults))


def _changed_at(row: int, found: str, given: Mapping[str, Given], faults: list[Fault]) -> str:
    key = next((each for each in CHANGED if given.get(each)), CHANGED[0])
    try:
        return moment(given.get(key))
    except ValueFault as reason:
        faults.append(Fault(row, found, key, reason.told))
        return ""
