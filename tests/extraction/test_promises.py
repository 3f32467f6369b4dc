"""What a fulfilment says was promised, what became of it, and its new term."""

import datetime as dt

import pytest

from tests.extraction.letters import dated, read
from tracker.extraction.promises import promise_of
from tracker.extraction.rulebook import Rulebook
from tracker.terms import LinkKind

DAY = dt.date(2025, 3, 3)


@pytest.mark.parametrize(
    ("sentence", "promise"),
    [
        ("Hiermee voldoe ik aan de toezegging om u te informeren over de havens.", "te informeren over de havens"),
        ("In het debat heb ik toegezegd een oordeel te geven over het plan.", "een oordeel te geven over het plan"),
        ("Het toegezegde onderzoek naar de dijken is afgerond.", "onderzoek naar de dijken"),
        ("De aangekondigde campagne voor ouderen vindt geen doorgang.", "campagne voor ouderen"),
        ("Zoals toegezegd (Kamerstuk 36 600, nr. 3) is de norm voor fijnstof verlaagd.", "norm voor fijnstof"),
    ],
)
def test_the_promise_is_named_in_a_few_words(sentence: str, promise: str, rulebook: Rulebook) -> None:
    assert promise_of(sentence, rulebook) == promise


@pytest.mark.parametrize(
    ("sentence", "outcome", "due"),
    [
        ("Hierbij ontvangt u het toegezegde overzicht.", LinkKind.FULFILMENT, None),
        ("Het is niet gelukt de toegezegde evaluatie voor 1 juni 2025 af te ronden.", LinkKind.POSTPONEMENT, None),
        (
            "Het is niet gelukt de toegezegde evaluatie voor 1 juni 2025 af te ronden; u ontvangt haar in juli.",
            LinkKind.POSTPONEMENT,
            dt.date(2025, 7, 31),
        ),
        ("Het kabinet ziet af van de aangekondigde heffing op vlees.", LinkKind.WITHDRAWAL, None),
        (
            "In aanvulling op het toegezegde overzicht treft u hierbij de cijfers per regio aan.",
            LinkKind.ADDITION,
            None,
        ),
        ("In afwijking van wat ik heb toegezegd bied ik u hierbij één rapport aan.", LinkKind.AMENDMENT, None),
        ("Van de toegezegde bussen zijn er tot nu toe zes geleverd.", LinkKind.PARTIAL, None),
        ("Zoals toegezegd wordt momenteel de norm onderzocht.", LinkKind.PROGRESS, None),
    ],
)
def test_what_became_of_the_promise(sentence: str, outcome: LinkKind, due: dt.date | None, rulebook: Rulebook) -> None:
    (found,) = read(dated(sentence, DAY), rulebook).fulfilments
    assert (found.outcome, found.due.date if found.due else None) == (outcome, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "Duitsland heeft toegezegd twaalf schepen te leveren.",
        "De netbeheerders hebben de toegezegde verzwaring uitgevoerd.",
        "Zoals toegezegd zal ik u in mei de cijfers sturen.",
        "Ik heb toegezegd dat de norm wordt verlaagd.",
        "De aangekondigde maatregelen zijn gericht op jongeren.",
        "Hierbij stuur ik u het verslag van de Raad.",
        "De stand van zaken van moties en toezeggingen treft u hierbij aan.",
    ],
)
def test_no_fulfilment(sentence: str, rulebook: Rulebook) -> None:
    assert not read(dated(sentence, DAY), rulebook).fulfilments
