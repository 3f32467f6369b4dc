"""Official records of our own making, in each form in which they come."""

from __future__ import annotations

import json
import uuid
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "http://www.tweedekamer.nl/xsd/tkData/v1-0"


def guid(number: int) -> str:
    return str(uuid.UUID(int=number))


def odata(number: int = 1, **changes: object) -> dict[str, object]:
    """A v4 record; ``changes`` go by official name, ``...`` leaves a field out."""
    record = {
        "Id": guid(number),
        "Nummer": f"TZ202412-{number:03}",
        "Aanmaakdatum": "2024-12-12T00:00:00+01:00",
        "ActiviteitNummer": "2024A05766",
        "Naam": "drs. A.B. van Dijkman",
        "Achternaam": "Dijkman",
        "Initialen": "A.B.",
        "Tussenvoegsel": "van",
        "Functie": "Minister van Defensie",
        "Ministerie": "Defensie",
        "Status": "Openstaand",
        "DatumNakoming": "0001-01-01T00:00:00+01:00",
        "Tekst": "De minister informeert de Kamer voor de zomer over de voorraad munitie.",
        "Verwijderd": False,
        "GewijzigdOp": "2025-01-10T09:30:00+01:00",
        "ApiGewijzigdOp": "2025-01-10T09:31:00Z",
    }
    return {key: value for key, value in (record | changes).items() if value is not ...}


def page(*records: object, **extra: object) -> bytes:
    context = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#Toezegging"
    return json.dumps({"@odata.context": context, **extra, "value": list(records)}, ensure_ascii=False).encode()


def element(
    number: int = 1, inside: str = "", *, changed: str = "2025-01-10T08:30:00Z", deleted: str = "false", **fields: str
) -> str:
    """A SyncFeed element; ``fields`` are plain elements, ``inside`` is XML that goes in as it is."""
    values = (
        fields if deleted.lower() == "true" else {"nummer": f"TZ202412-{number:03}", "status": "Openstaand", **fields}
    )
    plain = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in values.items())
    head = f'id="{guid(number)}" tk:verwijderd={quoteattr(deleted)} tk:bijgewerkt={quoteattr(changed)}'
    return f'<toezegging xmlns="{NAMESPACE}" xmlns:tk="{NAMESPACE}" {head}>{plain}{inside}</toezegging>'


def feed(*elements: str, head: str = "") -> bytes:
    entries = "".join(f'<entry><content type="application/xml">{each}</content></entry>' for each in elements)
    return f'<?xml version="1.0"?>{head}<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'.encode()
