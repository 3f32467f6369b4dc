"""Whose words a block holds: the answers of a letter are weighed, what members ask and say is not."""

import pytest

from tests.extraction.letters import firm
from tracker.extraction.rulebook import Rulebook

PROMISE = "Ik stuur uw Kamer in mei 2026 de cijfers over de veerdiensten."
ASKED = (
    "De leden van de Waterpartij-fractie vragen of de minister zal ingrijpen. "
    "Zij vernemen graag wat hij in mei gaat doen."
)
"""What members say, with words of a promise."""


def quotes(text: str, rulebook: Rulebook) -> list[str]:
    return [candidate.quote for candidate in firm(text, rulebook)]


def test_a_consultation_whose_answers_have_no_marker(rulebook: Rulebook) -> None:
    text = (
        "I Vragen en opmerkingen vanuit de fracties en reactie van de Minister\n\n"
        f"{ASKED}\n\n"
        "Het kabinet zal de dienstregeling in juni 2026 aanpassen. De vraag is groot en ik deel de zorg.\n\n"
        "De leden van de Bergpartij-fractie vragen wanneer de minister een besluit zal nemen.\n\n"
        f"{PROMISE}\n\n"
        "De leden van de Bergpartij-fractie vragen ten slotte of de minister de kade zal vernieuwen.\n\n"
        "De kade wordt vóór 1 maart 2027 vernieuwd. Dat heb ik de gemeente beloofd."
    )
    found = quotes(text, rulebook)
    assert PROMISE in found
    assert "Het kabinet zal de dienstregeling in juni 2026 aanpassen." in found
    assert "De kade wordt vóór 1 maart 2027 vernieuwd." in found
    assert not [quote for quote in found if "leden" in quote or "Zij" in quote]


def test_heads_in_capitals(rulebook: Rulebook) -> None:
    text = (
        "I. VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES\n\nInbreng van de leden van de Waterpartij-fractie\n\n"
        f"{ASKED}\n\nII. REACTIE VAN DE MINISTER\n\nVeerdiensten\n\n{PROMISE}\n"
    )
    assert quotes(text, rulebook) == [PROMISE]


def test_after_one_marker_members_are_quoted_and_answered_in_turn(rulebook: Rulebook) -> None:
    text = (
        f"Vragen en opmerkingen\n\n{ASKED}\n\nII Antwoord van de minister\n\n"
        "De leden van de Waterpartij-fractie vragen of de minister de pont zal verlengen.\n\n"
        "De pont wordt in 2027 verlengd.\n"
    )
    assert quotes(text, rulebook) == ["De pont wordt in 2027 verlengd."]


def test_numbered_questions_whose_answers_have_no_marker(rulebook: Rulebook) -> None:
    text = (
        "Vraag 1\n\nBent u bereid de pont te verlengen?\n\nJa, ik zal de pont in 2027 verlengen.\n\n"
        "Vraag 2\n\nKunt u de cijfers sturen? Zo nee, waarom niet?\n\nDe cijfers worden in mei 2026 gepubliceerd.\n"
    )
    found = quotes(text, rulebook)
    assert found == ["Ja, ik zal de pont in 2027 verlengen.", "De cijfers worden in mei 2026 gepubliceerd."]


def test_a_heading_about_questions_opens_no_members_words(rulebook: Rulebook) -> None:
    text = (
        "5. Vragen uit uw Kamer\n\nTijdens het debat vroeg het lid Bakker (Waterpartij) naar de pont. "
        f"{PROMISE} Het lid De Vries (Bergpartij) wilde weten of er een brug komt.\n"
    )
    assert quotes(text, rulebook) == [PROMISE]


@pytest.mark.parametrize(
    "quoted",
    ["“Ik zal de pont in mei 2026 verlengen”", "«Ik zal de pont in mei 2026 verlengen»"],
)
def test_members_may_quote_the_minister(quoted: str, rulebook: Rulebook) -> None:
    text = (
        "Inbreng van de leden van de Waterpartij-fractie\n\n"
        f"De leden van de Waterpartij-fractie lezen dat de minister schreef: {quoted}. Zij zien dat niet.\n\n"
        "De nood is hoog en het water ook.\n\nAntwoord\n\nDe pont vaart.\n"
    )
    assert quotes(text, rulebook) == []
