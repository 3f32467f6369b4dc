"""Questions with their answers, and who asks."""

import pytest

from tests.extraction.letters import LETTER, read
from tracker.extraction.results import Exchange
from tracker.extraction.rulebook import Rulebook

WRITTEN = """\
Vragen van de leden Verzonnen (D66) en Van Bedacht (PvdA) aan de Minister van Financiën over de kas (ingezonden 3 april
2025).

Antwoord van Minister Verzinsel (Financiën) (ontvangen 2 mei 2025).

Vraag 1

Kent u het bericht over de kas?

Antwoord 1

Ja.

Vraag 2 en 3

Hoe groot is de kas? Bent u bereid hem te tellen?

Antwoord 2 en 3

De kas is groot. Ik zal hem voor 1 juli 2025 tellen.
"""
CONSULTATION = """\
Nr. 77 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben kennisgenomen van de brief. Zij vragen hoe het met de bermen staat.

Antwoord van het kabinet

De bermen worden gemaaid. Het kabinet zal de Kamer in juni 2025 informeren over de bermen langs het water.

Vragen en opmerkingen van de leden van de fracties van GroenLinks en PvdA

De leden van de fracties van GroenLinks en PvdA vragen naar de bijen.

Antwoord van het kabinet

De bijen maken het goed.
"""
LISTED = """\
Antwoorden op vragen van het lid Bedacht (BBB) over de sloot

Vraag 1

Hoe diep is de sloot?

Vraag 2

Hoe breed is de sloot?

Antwoord op vraag 1

De sloot is een meter diep.

Antwoord op vraag 2

De sloot is twee meter breed.
"""


def pairs(text: str, rulebook: Rulebook) -> list[tuple[tuple[int, ...], str, str, str]]:
    return [
        (each.numbers, each.asker, each.question, text[each.start : each.end])
        for each in read(text, rulebook).exchanges
    ]


def test_written_questions_with_their_answers(rulebook: Rulebook) -> None:
    asker = "de leden Verzonnen (D66) en Van Bedacht (PvdA)"
    assert pairs(WRITTEN, rulebook) == [
        ((1,), asker, "Kent u het bericht over de kas?", "Ja."),
        (
            (2, 3),
            asker,
            "Hoe groot is de kas? Bent u bereid hem te tellen?",
            "De kas is groot. Ik zal hem voor 1 juli 2025 tellen.",
        ),
    ]


def test_a_written_consultation_names_the_fraction(rulebook: Rulebook) -> None:
    found = pairs(CONSULTATION, rulebook)
    assert [asker for _, asker, _, _ in found] == ["VVD-fractie", "fracties van GroenLinks en PvdA"]
    assert found[0][2].endswith("hoe het met de bermen staat.")
    assert not found[0][2].startswith("Vragen en opmerkingen")
    assert found[1][3] == "De bijen maken het goed."


def test_answers_below_all_questions_find_theirs_by_number(rulebook: Rulebook) -> None:
    assert [(numbers, question) for numbers, _, question, _ in pairs(LISTED, rulebook)] == [
        ((1,), "Hoe diep is de sloot?"),
        ((2,), "Hoe breed is de sloot?"),
    ]


@pytest.mark.parametrize("label", ["Antwoord op vraag 1 t/m 3", "Antwoord op de vragen 1, 2 en 3", "Antwoord 1-3"])
def test_one_answer_to_several_questions(label: str, rulebook: Rulebook) -> None:
    questions = "\n\n".join(f"Vraag {number}\n\nWat is {number}?" for number in (1, 2, 3))
    text = f"Antwoorden op vragen\n\n{questions}\n\n{label}\n\nDat zijn getallen.\n"
    (found,) = read(text, rulebook).exchanges
    assert (found.numbers, found.question) == ((1, 2, 3), "Wat is 1? Wat is 2? Wat is 3?")


def test_a_motion_is_no_question(rulebook: Rulebook) -> None:
    motion = "De Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering de oevers op te hogen,"
    assert read(f"{motion}\n\nen gaat over tot de orde van de dag.\n\nBakker", rulebook).exchanges == ()


def test_a_letter_answers_no_question(rulebook: Rulebook) -> None:
    none: tuple[Exchange, ...] = ()
    assert read(LETTER, rulebook).exchanges == none
