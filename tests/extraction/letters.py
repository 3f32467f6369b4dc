"""Own letters to extract from: none of their sentences comes from a real one."""

import datetime as dt

from tracker.extraction.pipeline import extract
from tracker.extraction.results import Candidate, Extraction
from tracker.extraction.rulebook import Rulebook
from tracker.reading.source_text import from_pages
from tracker.terms import Tier

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip

LETTER = """\
27 925 Bestrijding internationaal terrorisme

Nr. 812 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 maart 2025

Op 20 februari jl. sprak uw Kamer over de inzet in de Sahel. De vergadering werd bijgewoond door twee ambtgenoten.

Bijdrage

Nederland stelt in 2026 dertig militairen beschikbaar aan de trainingsmissie in Niger. De Franse regering zal daar
eveneens veertig militairen plaatsen. Ik informeer uw Kamer uiterlijk 1 juli 2025 over de uitkomsten van het beraad
met de bondgenoten. De veiligheid van het personeel is van groot belang.

Financiën

Voor de aankoop van noodhulp trekt het kabinet € 2,5 mln. uit. De Verenigde Naties hebben toegezegd dit bedrag te
verdubbelen. De kosten waren vorig jaar hoger dan verwacht.

De Minister van Defensie,
A.B. Voorbeeld-de Vries
"""


def read(text: str, rulebook: Rulebook) -> Extraction:
    """Extract from a text file's text."""
    return extract(from_pages([text], "txt"), rulebook)


def firm(text: str, rulebook: Rulebook) -> list[Candidate]:
    """Return the firm candidates of a text."""
    return [candidate for candidate in read(text, rulebook).candidates if candidate.tier is Tier.FIRM]


def dated(sentence: str, day: dt.date) -> str:
    """Return a short letter of that day that holds the sentence."""
    return (
        "Nr. 5 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
        f"Den Haag, {day.day} {MONTHS[day.month - 1]} {day.year}\n\n{sentence}\n\n"
        "De Minister van Financiën,\nC.D. Voorbeeld\n"
    )
