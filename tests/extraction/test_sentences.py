"""Own sentences of several ministries: promises that must be found, traps that must not."""

import datetime as dt

import pytest

from tests.extraction.letters import dated, firm
from tracker.extraction.rulebook import Rulebook

DAY = dt.date(2025, 3, 3)
PROMISES = (
    "Ik zeg toe de Kamer voor het zomerreces een overzicht van de wachttijden te sturen.",
    "Uw Kamer wordt uiterlijk 1 oktober 2025 over de uitkomsten geïnformeerd.",
    "In het najaar stuur ik uw Kamer het actieplan voor de binnenvaart.",
    "U ontvangt de evaluatie in september.",
    "Het kabinet zal de huurtoeslag volgend jaar vereenvoudigen.",
    "Nederland stelt twee mijnenjagers beschikbaar aan het vlootverband.",
    "Voor de opvang van vluchtelingen trekt het kabinet 4 miljoen euro uit.",
    "Ik ben voornemens het tarief voor de kinderopvang te bevriezen.",
    "Rijkswaterstaat vervangt de sluis bij Grave uiterlijk in 2027.",
    "Ik ben bereid de termijn te verlengen, mits de provincies daarmee instemmen.",
    "Daarom laat ik onderzoeken of de regeling voor kleine scholen kan worden verruimd.",
    "De minister gaf aan dat Nederland in 2026 vijftig militairen zal leveren.",
    "Over de voortgang wordt uw Kamer halfjaarlijks geïnformeerd.",
    "Zoals toegezegd stuur ik u in mei de cijfers over het leraarstekort.",
    "De regeling wordt vóór 1 september 2025 opengesteld.",
    "Ik kom hier in de voortgangsrapportage van oktober op terug.",
    "Het kabinet zal in april met de vakbonden in overleg treden.",
    "Dit signaal neem ik mee in de evaluatie van de wet.",
    "Defensie draagt komend jaar zes voertuigen over aan Moldavië.",
    "De Tweede Kamer ontvangt het wetsvoorstel in het eerste kwartaal van 2026.",
    "De evaluatie vindt plaats in 2028.",
    "Een besluit hierover volgt uiterlijk in maart 2026.",
    "De gesprekken daarover rond ik voor de zomer af.",
    "Mocht de situatie daarom vragen, dan stuur ik extra inspecteurs.",
    "Dit punt breng ik in bij de eerstvolgende Raad.",
    "Mijn ambtgenoot van Financiën zal uw Kamer hierover voor de begrotingsbehandeling informeren.",
    "De herziene richtlijn treedt op 1 januari 2027 in werking.",
    "Wij trekken daar de komende drie jaar jaarlijks 5 miljoen euro voor uit.",
    "Ja, daartoe ben ik bereid.",
    "Ik neem dit op met mijn Belgische collega.",
)
TRAPS = (
    "De Verenigde Staten hebben toegezegd twee bataljons te leveren.",
    "De NAVO zal haar aanwezigheid in het oosten uitbreiden.",
    "De Europese Commissie komt dit najaar met een voorstel.",
    "De Noorse minister zal in mei een conferentie beleggen.",
    "De gemeenten zullen de loketten in 2026 openen.",
    "De leden van de fractie vragen of de minister bereid is dit te onderzoeken.",
    "Bent u bereid de Kamer hierover te informeren?",
    "Nederland heeft gepleit voor een snelle toetreding.",
    "Hierbij bied ik u het verslag aan van de bijeenkomst.",
    "Met deze brief informeer ik uw Kamer over de stand van zaken.",
    "Het is van belang dat de wachttijden dalen.",
    "De vraag naar elektriciteit neemt de komende jaren sterk toe.",
    "Op grond van artikel 5 kan de burgemeester het pand sluiten.",
    "Vorig jaar werd de regeling verlengd.",
    "Naar verwachting zal de markt in 2027 groeien.",
    "Het kabinet hoopt dat partijen eruit komen.",
    "De motie verzoekt de regering om een onderzoek.",
    "TenneT zal komend jaar 3 miljard euro investeren.",
    "In deze brief ga ik in op de vragen over de haven.",
    "De bonden hebben aangekondigd in juni te staken.",
)


@pytest.mark.parametrize("sentence", PROMISES)
def test_a_promise_is_found_whole(sentence: str, rulebook: Rulebook) -> None:
    assert [candidate.quote for candidate in firm(dated(sentence, DAY), rulebook)][:1] == [sentence]


@pytest.mark.parametrize("sentence", TRAPS)
def test_a_trap_is_left_out(sentence: str, rulebook: Rulebook) -> None:
    assert not firm(dated(sentence, DAY), rulebook)


def test_what_members_ask_is_left_out_and_the_answer_is_found(rulebook: Rulebook) -> None:
    text = (
        "Antwoorden op schriftelijke vragen\n\nVraag 1\nKlopt het dat de wachttijden stijgen?\n"
        "Het kabinet zal de Kamer in mei informeren.\n\nAntwoord 1\nIk zal uw Kamer in juni 2026 hierover informeren.\n"
    )
    assert [c.quote for c in firm(text, rulebook)] == ["Ik zal uw Kamer in juni 2026 hierover informeren."]


def test_two_acts_in_one_sentence_are_two_commitments(rulebook: Rulebook) -> None:
    sentence = "Ik zal de huurders in mei raadplegen en ik stuur uw Kamer in juli een brief over de uitkomsten."
    kinds = [str(candidate.kind) for candidate in firm(dated(sentence, DAY), rulebook)]
    assert kinds == ["policy", "information"]


@pytest.mark.parametrize(
    "text", ["", "\f\f", " \n" * 50, "word " * 5_000, "a" * 100_000, "en zal de " * 8_000, ", - \n" * 20_000]
)
def test_noise_gives_nothing_and_no_error(text: str, rulebook: Rulebook) -> None:
    assert not firm(text, rulebook)


def test_an_act_and_the_telling_of_it_in_one_clause_are_two_commitments(rulebook: Rulebook) -> None:
    sentence = "Ik zal hierover met de rechtspraak in gesprek gaan en uw Kamer over de uitkomsten informeren."
    kinds = [str(candidate.kind) for candidate in firm(dated(sentence, DAY), rulebook)]
    assert kinds == ["policy", "information"]
