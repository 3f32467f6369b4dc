"""One letter of our own, printed as ministries and the Kamer print theirs."""

from __future__ import annotations

import re

from benchmarks.printing.paper import MARK, Paper, Part
from tracker.extraction.layout import BlockKind

HEAD = (
    "27 925 Bestrijding internationaal terrorisme",
    "Nr. 812 BRIEF VAN DE MINISTER VAN DEFENSIE",
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Den Haag, 3 maart 2025",
)
# "{1}" is where the mark of the first note stands.
_BODY = """
Op 20 februari jl. sprak uw Kamer over de inzet in de Sahel. De vergadering werd bijgewoond door twee ambtgenoten, die
beiden kort het woord voerden over de samenwerking tussen de landen aan weerszijden van de grens.

Bijdrage

Nederland stelt in 2026 dertig militairen beschikbaar aan de trainingsmissie in Niger.{1} De Franse regering zal daar
eveneens veertig militairen plaatsen. Ik informeer uw Kamer uiterlijk 1 juli 2025 over de uitkomsten van het beraad met
de bondgenoten{2} en over de gevolgen die deze hebben voor de planning van de krijgsmacht in het daaropvolgende jaar. De
veiligheid van het personeel is van groot belang.

Voor de oefening gelden drie afspraken:

• het ministerie levert in het najaar van 2025 twaalf voertuigen aan de eenheid in het zuiden;

• ik stuur de Kamer voor 1 oktober 2025 een overzicht van de kosten;

• de bondgenoten hebben toegezegd de brandstof te betalen.

Financiën

Voor de aankoop van noodhulp trekt het kabinet € 2,5 mln. uit. De Verenigde Naties hebben toegezegd dit bedrag te
verdubbelen. De kosten waren vorig jaar hoger dan verwacht, doordat de aanvoer over de weg langer stillag dan in de
ramingen was voorzien.

Met deze brief kom ik mijn toezegging na om uw Kamer te informeren over de inzet van drones (Kamerstuk 27 925, nr. 790).
Daarnaast zal ik in het eerste kwartaal van 2026 een onafhankelijke evaluatie laten uitvoeren naar de
veiligheidsomstandigheden waaronder de eenheden hun werk hebben gedaan.{3} De vereniging van oud-militairen zal zelf een
onderzoek beginnen.
"""
_FILLING = """
De ontwikkelingen in de regio volgen elkaar in hoog tempo op en vragen om een nauwkeurige afweging van belangen. Daarbij
spelen de verhoudingen tussen buurlanden een grote rol, evenals de economische toestand in het gebied. Waarnemers ter
plaatse schetsen een wisselend beeld, waarin vooruitgang en tegenslag elkaar afwisselen.
"""
_NOTES = """
Kamerstuk 27 925, nr. 801.

Brief van de secretaris-generaal van de alliantie, Brussel 12 januari 2025, met een bijlage over de verdeling van de
kosten over de deelnemende landen.

Zie ook www.voorbeeld.nl/evaluaties.
"""
BODY, FILLING, NOTES = (
    tuple(" ".join(part.split()) for part in text.strip().split("\n\n")) for text in (_BODY, _FILLING, _NOTES)
)
FOOT = ("De Minister van Defensie,", "A.B. Voorbeeld-de Vries")
SIDE = (
    "Ministerie van Defensie",
    "Postbus 20701",
    "2500 ES Den Haag",
    "Ons kenmerk",
    "D2025-000123",
    "Bijlage(n)",
    "2",
)
RUNNING_HEAD = "Ministerie van Defensie en de inzet in de Sahel"
RUNNING_FOOT = "Tweede Kamer, vergaderjaar 2024–2025, 27 925, nr. 812"
_MARK = re.compile(r"\{(\d)\}")
_HEADINGS = ("Bijdrage", "Financiën")


def paragraphs(times: int = 3) -> list[str]:
    """The body with its filling; the second time on without notes, so that each note is called once."""
    found: list[str] = []
    for number in range(times):
        # Nothing stands in the letter twice, but for the filling.
        body = BODY if number == 0 else [_MARK.sub("", text) for text in BODY[-1:]]
        found += [text.replace("drones", f"drones in {2018 + number}") for text in body]
        found += FILLING * 3
    return found


def plain_text(times: int = 3) -> str:
    parts = [*HEAD, *(_MARK.sub("", text) for text in paragraphs(times)), "\n".join(FOOT)]
    return "\n\n".join(parts) + "\n"


def paper(*, side: bool = False, times: int = 3) -> Paper:
    parts = [Part(BlockKind.PARAGRAPH, line) for line in HEAD]
    for text in paragraphs(times):
        kind = BlockKind.HEADING if text in _HEADINGS else BlockKind.PARAGRAPH
        parts.append(Part(kind, _MARK.sub(MARK, text)))
    parts.append(Part(BlockKind.PARAGRAPH, "\n".join(FOOT)))
    return Paper(tuple(parts), NOTES, SIDE if side else (), RUNNING_HEAD, RUNNING_FOOT)
