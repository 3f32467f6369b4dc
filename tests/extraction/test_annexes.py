"""What another body wrote and a letter only sends along is no word of the government's; an annex of its own is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.extraction.letters import read

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

LETTER = """\
Geachte voorzitter,

Ik zal de Kamer voor 1 juni 2026 informeren over de oevers van het kanaal.

{signature}

{title}

Wij zullen de Kamer voor 1 mei 2026 een nieuw overzicht van de oevers sturen.
Het bestuur stelt 3 miljoen euro beschikbaar.
"""
OWN = "Ik zal de Kamer voor 1 juni 2026 informeren over de oevers van het kanaal."
GREETING = "Hoogachtend,\n\nDe minister van Voorbeelden,\n\nA. Bakker"
OTHERS = (
    "Bijlage: advies van de Adviesraad voor de Oevers",
    "Bijlage 2 – Rapport Onderzoeksraad over het kanaal",
    "BIJLAGE 1\n\nVoornemens van de gemeenten langs het kanaal",
    "Bijlage B. Jaarplan 2026\n\nOpgesteld door: Bureau Waterkant",
)
GOVERNMENT = (
    "Bijlage 1: stand van zaken van moties en toezeggingen",
    "Bijlage: reactie op het advies van de Adviesraad voor de Oevers",
    "Bijlage",
    "Bijlage 3: jaarplan 2026\n\nOpgesteld door: directie Water van het ministerie van Voorbeelden",
    "Bijlage: planning van het onderhoud",
)


def quotes(rulebook: Rulebook, title: str, signature: str = GREETING) -> list[str]:
    return [found.quote for found in read(LETTER.format(signature=signature, title=title), rulebook).candidates]


@pytest.mark.parametrize("title", OTHERS)
def test_promises_in_another_bodys_annex_are_left_out(rulebook: Rulebook, title: str) -> None:
    assert quotes(rulebook, title) == [OWN]


@pytest.mark.parametrize("title", GOVERNMENT)
def test_promises_in_an_annex_of_its_own_are_found(rulebook: Rulebook, title: str) -> None:
    assert len(quotes(rulebook, title)) > 1


def test_signature_without_a_greeting_ends_the_letter_too(rulebook: Rulebook) -> None:
    assert quotes(rulebook, OTHERS[0], "De Minister van Voorbeelden,\nA. Bakker") == [OWN]


def test_heading_before_the_signature_begins_no_annex(rulebook: Rulebook) -> None:
    assert len(quotes(rulebook, OTHERS[0], "Met vriendelijke groet")) > 1


def test_next_annex_is_judged_by_its_own_title(rulebook: Rulebook) -> None:
    title = f"{OTHERS[0]}\n\nDe raad zal verslag doen.\n\nBijlage 2: planning van het onderhoud"
    assert len(quotes(rulebook, title)) > 1
