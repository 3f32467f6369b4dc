"""How a promise stands, and what kind it is, in own sentences of all kinds of letter."""

import datetime as dt

import pytest

from tests.extraction.letters import dated, firm
from tracker.extraction.rulebook import Rulebook
from tracker.terms import CommitmentKind, CommitmentState

DAY = dt.date(2024, 3, 5)
NEW, RESTATED, RUNNING = CommitmentState.NEW, CommitmentState.RESTATED, CommitmentState.RUNNING
INFORMATION, POLICY, FINANCIAL = CommitmentKind.INFORMATION, CommitmentKind.POLICY, CommitmentKind.FINANCIAL


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Ik stuur uw Kamer voor de zomer een plan voor de kades.", NEW),
        ("De regeling gaat niet op 1 april maar op 1 juli 2024 open.", RESTATED),
        ("Ik houd vast aan 1 januari 2025 als datum van inwerkingtreding.", RESTATED),
        ("De publicatie van de lijst, die ik voor maart had beloofd, schuift door naar mei 2024.", RESTATED),
        ("Ik stuur u het rapport nu uiterlijk 15 mei 2024.", RESTATED),
        ("Anders dan in november gemeld zal ik in mei 2024 twaalf schepen laten keuren.", RESTATED),
        ("De overige veertien bruggen zal ik in 2025 laten herstellen.", RESTATED),
        ("In het overleg van 3 februari zegde ik het lid Verzonnen toe dat ik in mei 2024 een brief stuur.", RESTATED),
        ("Nederland ondersteunt de missie in Kosovo met 3 miljoen euro.", RUNNING),
        ("De veiligheidsregio's ontvangen jaarlijks een budget van 4 miljoen euro van het Rijk.", RUNNING),
        ("Vanaf 1 september 2024 ondersteunt Nederland de missie met 3 miljoen euro.", NEW),
        ("Het kabinet reserveert 60 miljoen euro voor de kades.", NEW),
        ("Zoals gemeld in het antwoord op vraag 3 zal ik de norm in 2025 verlagen.", NEW),
        ("Ik informeer uw Kamer jaarlijks over de kades.", RUNNING),
    ],
)
def test_how_a_promise_stands(sentence: str, state: CommitmentState, rulebook: Rulebook) -> None:
    assert {candidate.state for candidate in firm(dated(sentence, DAY), rulebook)} == {state}


def test_an_entry_in_a_list_of_promises_is_restated(rulebook: Rulebook) -> None:
    text = dated(
        "Toezeggingen\n\nCommissiedebat Water, 12 februari 2024\n\n"
        "De minister zal in mei 2024 met de waterschappen spreken over de kades.",
        DAY,
    )
    assert [candidate.state for candidate in firm(text, rulebook)] == [RESTATED]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Zoals gemeld in mijn brief aan uw Kamer zal ik de norm in 2025 verlagen.", POLICY),
        ("Met instemming van uw Kamer zal ik het besluit in mei 2024 vaststellen.", POLICY),
        ("De brief, die ik ook aan uw Kamer heb gestuurd, zal ik in mei 2024 bespreken met de telers.", POLICY),
        ("De Minister van Financiën komt daar in mei 2024 op terug.", INFORMATION),
        ("U vindt de uitkomsten in mei 2024 in de monitor.", INFORMATION),
        ("Deze wet zal in mei 2024 naar het parlement worden gestuurd.", INFORMATION),
        ("De kosten van de kades draagt mijn ministerie tot 2026.", FINANCIAL),
        ("Er worden in 2025 extra middelen beschikbaar gesteld voor de kades.", FINANCIAL),
        ("Ik zal in 2025 onderzoeken of de voertuigen schoner kunnen.", POLICY),
    ],
)
def test_what_kind_of_act_is_promised(sentence: str, kind: CommitmentKind, rulebook: Rulebook) -> None:
    assert {candidate.kind for candidate in firm(dated(sentence, DAY), rulebook)} == {kind}
