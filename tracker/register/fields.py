"""Each official field and the field it becomes; ``docs/register.md`` shows the same table to people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """How a field's value is read."""

    TEXT = "text"
    HTML = "html"
    MOMENT = "moment"
    DAY = "day"
    FLAG = "flag"
    REFERENCES = "references"
    PAPERS = "papers"
    ADDRESSEES = "addressees"


@dataclass(frozen=True, slots=True)
class OfficialField:
    """One field. Official names are compared without regard to case: v4 writes ``Nummer``, SyncFeed ``nummer``."""

    name: str
    official: tuple[str, ...]
    kind: FieldKind


FIELDS = (
    OfficialField("number", ("nummer",), FieldKind.TEXT),
    OfficialField("text", ("tekst",), FieldKind.HTML),
    OfficialField("status", ("status",), FieldKind.TEXT),
    OfficialField("ministry", ("ministerie",), FieldKind.TEXT),
    OfficialField("office", ("functie",), FieldKind.TEXT),
    OfficialField("name", ("naam",), FieldKind.TEXT),
    OfficialField("surname", ("achternaam",), FieldKind.TEXT),
    OfficialField("surname_prefix", ("tussenvoegsel",), FieldKind.TEXT),
    OfficialField("first_name", ("voornaam",), FieldKind.TEXT),
    OfficialField("initials", ("initialen",), FieldKind.TEXT),
    OfficialField("name_suffix", ("achtervoegsel",), FieldKind.TEXT),
    OfficialField("titles", ("titulatuur",), FieldKind.TEXT),
    OfficialField("created_at", ("aanmaakdatum",), FieldKind.MOMENT),
    OfficialField("fulfilled_on", ("datumnakoming",), FieldKind.DAY),
    OfficialField("fulfilment_papers", ("kamerbriefnakoming",), FieldKind.PAPERS),
    OfficialField("activity_number", ("activiteitnummer",), FieldKind.TEXT),
    OfficialField("activities", ("activiteit",), FieldKind.REFERENCES),
    OfficialField(
        "addressed_to",
        (
            "toegezegdaan", "toegezegdaan/persoon", "toegezegdaan/fractie",
            "toegezegdaanpersoon", "toegezegdaanfractie",
        ),
        FieldKind.ADDRESSEES,
    ),
    OfficialField("repeats", ("isherhalingvan",), FieldKind.REFERENCES),
    OfficialField("adds_to", ("isaanvullingop",), FieldKind.REFERENCES),
    OfficialField("amends", ("iswijzigingvan",), FieldKind.REFERENCES),
    OfficialField("notes", ("notities",), FieldKind.HTML),
    OfficialField("deleted", ("verwijderd",), FieldKind.FLAG),
)  # fmt: skip

BY_OFFICIAL = {name: field for field in FIELDS for name in field.official}
BY_NAME = {field.name: field for field in FIELDS}

IDENTIFIERS = ("id",)
CHANGED = ("gewijzigdop", "bijgewerkt")
"""The official names of the moment by which a newer record is known; the first that is there counts."""

PASSED_OVER = {
    "apigewijzigdop", "isherhaalddoor", "isgewijzigddoor", "isaangevuldvanuit",
    *IDENTIFIERS, *CHANGED,
}  # fmt: skip
"""Official names that become nothing: the moment of publishing, and relations that the other record has too."""
