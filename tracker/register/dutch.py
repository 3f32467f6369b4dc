"""What people call the fields of an official record."""

from __future__ import annotations

FIELDS = {
    "number": "nummer",
    "text": "tekst",
    "status": "status",
    "ministry": "ministerie",
    "office": "functie",
    "name": "naam",
    "surname": "achternaam",
    "surname_prefix": "tussenvoegsel",
    "first_name": "voornaam",
    "initials": "initialen",
    "name_suffix": "achtervoegsel",
    "titles": "titulatuur",
    "created_at": "datum",
    "fulfilled_on": "nagekomen op",
    "fulfilment_papers": "nagekomen met",
    "activity_number": "activiteit",
    "activities": "activiteit (GUID)",
    "addressed_to": "toegezegd aan",
    "repeats": "herhaling van",
    "adds_to": "aanvulling op",
    "amends": "wijziging van",
    "notes": "notities",
    "deleted": "verwijderd",
}
