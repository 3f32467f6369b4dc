"""Who gets what is promised, in own sentences of all kinds; and noun phrases."""

import datetime as dt

import pytest

from tests.extraction.letters import dated, firm
from tracker.extraction.noun_phrases import noun_phrases
from tracker.extraction.rulebook import Rulebook
from tracker.extraction.words import words_of

DAY = dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    ("sentence", "recipient"),
    [
        ("Ik zal uw Kamer voor de zomer informeren over de voortgang.", "de Kamer"),
        ("Het kabinet stelt in 2025 € 12 miljoen beschikbaar aan gemeenten voor de opvang.", "gemeenten (opvang)"),
        ("Nederland draagt in 2025 met drie schepen bij aan de operatie Atalanta.", "operatie Atalanta"),
        ("Ik ga dit voorjaar in gesprek met de netbeheerders over de wachttijden.", "netbeheerders"),
        ("Ik zal de Onderwijsraad vragen om een advies over de toetsen.", "Onderwijsraad"),
        ("Voor de dijkversterking in Limburg trekt het kabinet 5 miljoen euro uit.", "dijkversterking in Limburg"),
        ("Defensie levert in 2025 zes bergingsvoertuigen aan de Poolse krijgsmacht.", "Poolse krijgsmacht"),
        ("Het kabinet zal de vissers compenseren voor de schade.", "vissers"),
        ("Ik zal dit najaar bij de Europese Commissie aandringen op een ruimere norm.", "Europese Commissie"),
        ("Nederland zal in 2025 twaalf trainers sturen naar de missie in Mali.", "missie in Mali"),
        ("Ik stuur dit jaar een brief aan de schoolbesturen over de uitval.", "schoolbesturen"),
        ("Ik zal de veiligheidsregio's hierop wijzen.", "veiligheidsregio's"),
        ("Het kabinet zal de slachtoffers van de brand dit jaar tegemoetkomen.", "slachtoffers van de brand"),
        ("Samen met het IPO en de VNG zal ik in 2025 afspraken maken met de waterschappen.", "waterschappen"),
        ("In 2025 wordt het RIVM gevraagd om de metingen te herhalen.", "RIVM"),
    ],
)  # fmt: skip
def test_the_recipient_is_the_phrase_that_the_verb_asks_for(sentence: str, recipient: str, rulebook: Rulebook) -> None:
    found = firm(dated(sentence, DAY), rulebook)
    assert [candidate.recipient for candidate in found] == [recipient]


@pytest.mark.parametrize(
    ("before", "sentence", "recipient"),
    [
        (
            "De NAVO begon vorig jaar de missie Sea Guardian.",
            "Nederland draagt hieraan in 2025 bij met een fregat.",
            "missie Sea Guardian",
        ),
        (
            "De opvang in Ter Apel is al maanden te vol.",
            "Daarvoor trekt het kabinet 20 miljoen euro uit.",
            "opvang in Ter Apel",
        ),
    ],
)
def test_a_recipient_that_is_only_pointed_at_stands_in_the_sentence_before(
    before: str, sentence: str, recipient: str, rulebook: Rulebook
) -> None:
    found = firm(dated(f"{before} {sentence}", DAY), rulebook)
    assert [candidate.recipient for candidate in found] == [recipient]


def test_a_bare_noun_that_points_back_is_named_in_full(rulebook: Rulebook) -> None:
    text = "De subsidieregeling groene daken is een succes. De regeling wordt voor 1 mei 2024 opnieuw opengesteld."
    assert [c.recipient for c in firm(dated(text, DAY), rulebook)] == ["subsidieregeling groene daken"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik zal de norm voor 1 mei 2024 verlagen.",
        "Het kabinet zal in 2025 de wet evalueren.",
        "Ik zal dit in het najaar onderzoeken.",
    ],
)
def test_an_act_that_nobody_gets_has_no_recipient(sentence: str, rulebook: Rulebook) -> None:
    assert [c.recipient for c in firm(dated(sentence, DAY), rulebook)] == [""]


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("Ik stuur een brief aan de gemeenten.", ["brief", "gemeenten"]),
        ("De staf van de missie in Mons groeit.", ["staf van de missie in Mons", "missie in Mons", "Mons"]),
        ("Ik vraag de Raad voor de rechtspraak om advies.", ["Raad voor de rechtspraak", "rechtspraak", "advies"]),
        ("Wij zullen de betrokken partijen informeren.", ["betrokken partijen"]),
        ("Wij steunen het Emergency Fund (CERF).", ["Emergency Fund (CERF)", "CERF"]),
    ],
)
def test_noun_phrases(sentence: str, phrases: list[str], rulebook: Rulebook) -> None:
    finite = frozenset({"stuur", "groeit", "vraag", "steunen"})
    assert [p.text for p in noun_phrases(words_of(sentence), finite, rulebook.lexicon)] == phrases
