"""Heads and feet of own letters in the lay-outs that occur."""

import datetime as dt

import pytest

from tests.extraction.letters import LETTER, read
from tracker.extraction.letterhead import complete_from_name
from tracker.extraction.results import Letterhead
from tracker.extraction.rulebook import Rulebook
from tracker.terms import LetterKind

SIDE_COLUMN = """\
> Retouradres Postbus 16375 2500 BJ Den Haag

De voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA DEN HAAG

Ministerie van Onderwijs, Cultuur
en Wetenschap

Onze referentie
4455667

Datum  14 mei 2026
Betreft  Voortgang leraren in krimpregio's

Geachte voorzitter,

Met deze brief informeer ik u over de stand van zaken.

Hoogachtend,

de minister van Onderwijs,
Cultuur en Wetenschap,



dr. E.F. Bedacht
"""
ANSWERS = """\
Aanhangsel van de Handelingen

Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden

1201

Vragen van het lid Verzonnen (Lijst X) aan de Minister van Asiel en Migratie over de opvang (ingezonden 3 april 2025).

Antwoord van Minister Bedacht (Asiel en Migratie) (ontvangen 2 mei 2025).

Vraag 1
Kent u het bericht?

Antwoord 1
Ja.
"""
POSTPONED = SIDE_COLUMN.replace("Voortgang leraren", "Uitstel brief leraren")
MOTION = """\
Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2025–2026
29 984 Spoor: vervoer- en beheerplan
Nr. 1300 MOTIE VAN DE LEDEN VERZONNEN EN VAN BEDACHT
Voorgesteld 4 februari 2026
De Kamer,
gehoord de beraadslaging,
constaterende dat de treinen vol zijn;
verzoekt de regering te onderzoeken hoe dat beter kan,
en gaat over tot de orde van de dag.
Verzonnen
Van Bedacht
"""
CONSULTATION = """\
21 501-02 Raad Algemene Zaken

Nr. 3001 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 17 juni 2025

De vaste commissie voor Europese Zaken heeft vragen voorgelegd aan de Minister van Buitenlandse Zaken.
"""


def head(text: str, rulebook: Rulebook) -> Letterhead:
    return read(text, rulebook).letterhead


def names(found: Letterhead) -> tuple[str, ...]:
    return tuple(signatory.name for signatory in found.signatories)


def test_a_printed_letter(rulebook: Rulebook) -> None:
    found = head(LETTER, rulebook)
    assert (found.dossiers, found.number, found.date) == (("27925",), "812", dt.date(2025, 3, 3))
    assert (found.kind, found.ministry) == (LetterKind.LETTER, "Defensie")
    assert names(found) == ("A.B. Voorbeeld-de Vries",)
    assert found.title == "Bestrijding internationaal terrorisme"
    assert found.addressee == "de Voorzitter van de Tweede Kamer der Staten-Generaal"


def test_a_letter_with_a_side_column(rulebook: Rulebook) -> None:
    found = head(SIDE_COLUMN, rulebook)
    assert (found.dossiers, found.number, found.date) == ((), None, dt.date(2026, 5, 14))
    assert (found.kind, found.ministry) == (LetterKind.LETTER, "Onderwijs, Cultuur en Wetenschap")
    assert (names(found), found.title) == (("E.F. Bedacht",), "Voortgang leraren in krimpregio's")


def test_answers_to_written_questions(rulebook: Rulebook) -> None:
    found = head(ANSWERS, rulebook)
    assert (found.dossiers, found.number, found.date) == ((), "1201", dt.date(2025, 5, 2))
    assert (found.kind, found.ministry) == (LetterKind.ANSWERS, "Asiel en Migratie")
    assert names(found) == ("Bedacht",)


def test_a_motion(rulebook: Rulebook) -> None:
    found = head(MOTION, rulebook)
    assert (found.dossiers, found.number, found.date) == (("29984",), "1300", dt.date(2026, 2, 4))
    assert (found.kind, found.ministry, found.session_year) == (LetterKind.MOTION, None, "2025-2026")
    assert names(found) == ("Verzonnen", "Van Bedacht")
    assert not read(MOTION, rulebook).candidates


def test_a_written_consultation(rulebook: Rulebook) -> None:
    found = head(CONSULTATION, rulebook)
    assert (found.dossiers, found.number, found.date) == (("21501-02",), "3001", dt.date(2025, 6, 17))
    assert (found.kind, found.ministry) == (LetterKind.WRITTEN_CONSULTATION, "Buitenlandse Zaken")


def test_a_postponement(rulebook: Rulebook) -> None:
    assert head(POSTPONED, rulebook).kind is LetterKind.POSTPONEMENT


def test_the_running_foot_gives_dossier_and_number(rulebook: Rulebook) -> None:
    text = (
        "Hierbij bied ik u het verslag aan van de Raad.\n\nTweede Kamer, vergaderjaar 2025–2026, 36 800 X, nr. 41 2\n"
    )
    found = head(text, rulebook)
    assert (found.dossiers, found.number, found.session_year) == (("36800-X",), "41", "2025-2026")


@pytest.mark.parametrize(
    ("office", "ministry"),
    [
        ("BRIEF VAN DE STAATSSECRETARIS VAN JUSTITIE EN VEILIGHEID", "Justitie en Veiligheid"),
        ("BRIEF VAN DE MINISTER VOOR KLIMAAT EN ENERGIE", "Economische Zaken en Klimaat"),
        ("BRIEF VAN DE MINISTER VAN VEILIGHEID EN JUSTITIE", "Veiligheid en Justitie"),
        ("BRIEF VAN DE MINISTER VAN ECONOMISCHE ZAKEN", "Economische Zaken"),
        ("BRIEF VAN DE MINISTER VOOR BUITENLANDSE HANDEL EN ONTWIKKELINGSSAMENWERKING", "Buitenlandse Zaken"),
    ],
)
def test_the_ministry_behind_an_office(office: str, ministry: str, rulebook: Rulebook) -> None:
    assert head(f"30 000 Onderwerp\n\nNr. 7 {office}\n\nDen Haag, 3 maart 2025\n", rulebook).ministry == ministry


def test_an_official_file_name_fills_what_the_text_lacks() -> None:
    assert complete_from_name(Letterhead(), "kst-21501-02-2871.pdf").dossiers == ("21501-02",)
    filled = complete_from_name(Letterhead(number="9"), "kst-28676-262.txt")
    assert (filled.dossiers, filled.number) == (("28676",), "9")
    assert complete_from_name(Letterhead(), "brief.pdf") == Letterhead()
