"""The letter that goes with a rappel: to whom, how many are asked after, and by when; to be completed and signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.reports.dutch import long_date
from tracker.reports.odt import PORTRAIT, Paragraph

if TYPE_CHECKING:
    import datetime as dt

SIGNATURE = ("[naam]", "[functie, commissie of griffie]")
"""What the office fills in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a letter says: to whom (empty: not known), how many are past their term and how many are coming."""

    addressee: str
    ministry: str
    overdue: int
    coming: int
    made_on: dt.date
    until: dt.date
    reply_by: dt.date


def letter_of(asked: Asked) -> tuple[Paragraph, ...]:
    """Return the letter to the minister of one ministry, on a page of its own."""
    return (
        Paragraph(f"Den Haag, {long_date(asked.made_on)}", page=PORTRAIT),
        Paragraph(f"Aan {asked.addressee or f'de Minister van {asked.ministry}'.rstrip()}"),
        Paragraph("Betreft: stand van zaken van toezeggingen"),
        Paragraph("Geachte minister,"),
        Paragraph(
            "Bij dezen vraag ik uw aandacht voor toezeggingen die in brieven aan de Kamer zijn gedaan en die nu onder "
            "uw verantwoordelijkheid vallen. Het overzicht achter deze brief noemt er "
            f"{asked.overdue + asked.coming}: {_how_many(asked)}. Bij elke staat de laatste stand van zaken die hier "
            "bekend is."
        ),
        Paragraph(
            "Ik verzoek u per toezegging te laten weten wat de stand van zaken is, wanneer zij naar verwachting wordt "
            "nagekomen en zo mogelijk in welke brief dat is gedaan. Het bijgevoegde rekenblad heeft daarvoor vier "
            "lege kolommen; de andere kolommen zijn nodig om de antwoorden te verwerken. Graag ontvang ik het "
            f"ingevuld terug uiterlijk op {long_date(asked.reply_by)}."
        ),
        Paragraph("Hoogachtend,"),
        *map(Paragraph, SIGNATURE),
    )


def _how_many(asked: Asked) -> str:
    past = f"van {asked.overdue} is de termijn verstreken" if asked.overdue else ""
    day = long_date(asked.until)
    ahead = f"van {asked.coming} verstrijkt de termijn uiterlijk op {day}" if asked.coming else ""
    return " en ".join(part for part in (past, ahead) if part)
