"""Fields of own sentences: quantities, terms, kind, actor, recipient, condition, state, summary."""

import datetime as dt

import pytest

from tests.extraction.letters import LETTER, dated, firm, read
from tracker.extraction.periods import due_of, periods_in
from tracker.extraction.promised_quantities import promised_quantities
from tracker.extraction.quantities import quantities_in, word_value
from tracker.extraction.results import Candidate, Quantity
from tracker.extraction.rulebook import Rulebook
from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, Qualifier

DAY = dt.date(2018, 3, 5)


@pytest.mark.parametrize(
    ("words", "last_day"),
    [
        ("in 2019", "2019-12-31"),
        ("voor mei 2019", "2019-04-30"),
        ("vóór 1 juli 2019", "2019-06-30"),
        ("uiterlijk 1 juni", "2018-06-01"),
        ("eind 2021", "2021-12-31"),
        ("voor eind 2021", "2021-12-31"),
        ("begin 2019", "2019-03-31"),
        ("medio 2018", "2018-07-31"),
        ("dit voorjaar", "2018-06-20"),
        ("vóór de zomer", "2018-06-30"),
        ("voor het zomerreces", "2018-07-05"),
        ("na de zomer", "2018-09-30"),
        ("in het najaar", "2018-12-20"),
        ("voor het kerstreces", "2018-12-31"),
        ("voor het einde van het jaar", "2018-12-31"),
        ("in Q3 2020", "2020-09-30"),
        ("in het derde kwartaal van 2020", "2020-09-30"),
        ("in de eerste helft van 2021", "2021-06-30"),
        ("in de tweede helft van dit jaar", "2018-12-31"),
        ("binnen zes weken", "2018-04-16"),
        ("binnen drie maanden", "2018-06-05"),
        ("volgend jaar", "2019-12-31"),
        ("de komende vier jaar", "2022-12-31"),
        ("voor de kerst", "2018-12-24"),
        ("bij de Voorjaarsnota", "2018-06-01"),
        ("op Prinsjesdag", "2018-09-18"),
        ("bij de Najaarsnota", "2018-11-30"),
        ("tot en met 31 maart 2020", "2020-03-31"),
        ("in september", "2018-09-30"),
        ("in januari", "2019-01-31"),
        ("op 12 en 13 april a.s.", "2018-04-13"),
        ("in 2019 en 2020", "2020-12-31"),
    ],
)
def test_a_period_gives_the_last_day_in_time(words: str, last_day: str, rulebook: Rulebook) -> None:
    due = due_of(periods_in(f"Ik stuur {words} een brief.", DAY, rulebook.calendar))
    assert due
    assert due.date == dt.date.fromisoformat(last_day)


@pytest.mark.parametrize(
    "words",
    [
        "binnenkort",
        "op korte termijn",
        "zodra het onderzoek is afgerond",
        "te zijner tijd",
        "binnen twee weken na afloop",
        "binnen drie maanden na ontvangst",
    ],
)
def test_an_event_is_a_term_without_a_day(words: str, rulebook: Rulebook) -> None:
    due = due_of(periods_in(f"Ik stuur u {words} een brief.", DAY, rulebook.calendar))
    assert due
    assert (due.date, due.origin) == (None, DueOrigin.EVENT)


@pytest.mark.parametrize(
    "words",
    [
        "Op 31 januari jl. sprak ik de bonden.",
        "Dat staat in de brief van 3 mei 2016.",
        "In 2014 begon het werk.",
        "Nederland acht dit goed.",
    ],
)
def test_the_past_and_citations_are_no_term(words: str, rulebook: Rulebook) -> None:
    assert due_of(periods_in(words, DAY, rulebook.calendar)) is None


def test_the_recess_table_is_used_where_the_year_is_in_it(rulebook: Rulebook) -> None:
    day = dt.date(2025, 3, 1)
    recess = rulebook.calendar.recess("zomer", 2025)
    due = due_of(periods_in("Ik stuur het voor het zomerreces.", day, rulebook.calendar))
    assert recess.source
    assert due
    assert due.date == recess.first - dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in totaal 200.000 Euro", [Quantity(200_000, "EUR")]),
        ("een bedrag van € 90,4 mln. voor havens", [Quantity(90_400_000, "EUR")]),
        ("EUR 122 miljoen", [Quantity(122_000_000, "EUR")]),
        ("5 miljard euro", [Quantity(5_000_000_000, "EUR")]),
        ("anderhalf miljard euro", [Quantity(1_500_000_000, "EUR")]),
        ("maximaal 750.000 euro per jaar", [Quantity(750_000, "EUR", Qualifier.AT_MOST)]),
        ("ongeveer honderd militairen", [Quantity(100, "militairen", Qualifier.ABOUT)]),
        ("een tiental trainers", [Quantity(10, "trainers", Qualifier.ABOUT)]),
        ("minimaal 40 instructeurs", [Quantity(40, "instructeurs", Qualifier.AT_LEAST)]),
        (
            "met een diplomaat, drie civiele experts en twee militairen",
            [Quantity(1, "diplomaat"), Quantity(3, "civiele experts"), Quantity(2, "militairen")],
        ),
        ("twee fregatten en een onderzeeboot", [Quantity(2, "fregatten"), Quantity(1, "onderzeeboot")]),
        ("Nederland acht dit van belang in 2019, na drie jaar", []),
        ("60% in 2030", [Quantity(60, "%")]),
        ("met drie ton verhogen", [Quantity(300_000, "EUR")]),
        ("drie ton stikstof", []),
        ("79 euro in plaats van 121 euro", [Quantity(79, "EUR")]),
        ("geen dertig maar twintig scholen", [Quantity(20, "scholen")]),
        ("een flexpool van 60 begeleiders", [Quantity(60, "begeleiders")]),
        ("alle twaalf provincies", [Quantity(12, "provincies")]),
        ("samen met zes mbo-instellingen", [Quantity(6, "mbo-instellingen")]),
        ("daarvoor is 12 miljoen beschikbaar", [Quantity(12_000_000, "EUR")]),
        ("jaarlijks 3 mld. voor de kades", [Quantity(3_000_000_000, "EUR")]),
        ("de 2,5 miljoen woningen", []),
        ("van 200.000 naar 350.000 euro", [Quantity(350_000, "EUR")]),
        ("een aanpak woningen", []),
        ("in twee stappen", []),
    ],
)
def test_quantities(words: str, found: list[Quantity], rulebook: Rulebook) -> None:
    assert list(quantities_in(words, rulebook.words)) == found


@pytest.mark.parametrize(
    ("text", "before", "found"),
    [
        ("De overige negentien volgen in mei.", "Er komen dertig inspecteurs.", [Quantity(19, "inspecteurs")]),
        (
            "Er zijn 40 monteurs, van wie een twintigtal in Zeeland.",
            "",
            [Quantity(40, "monteurs"), Quantity(20, "monteurs")],
        ),
        ("De NVWA stelt er in mei tien extra aan.", "Het aantal inspecteurs stijgt.", [Quantity(10, "stuks")]),
        ("Er is 850.000 euro voor.", "", [Quantity(850_000, "EUR")]),
        ("De overige twee maanden wachten we.", "", []),
        ("Ik geef 6 miljoen euro, mits de sector 3 miljoen euro bijdraagt.", "", [Quantity(6_000_000, "EUR")]),
        ("Het fregat Zr.Ms. Verzonnen vaart uit.", "", [Quantity(1, "fregat")]),
    ],
)
def test_what_is_promised_of_the_numbers(text: str, before: str, found: list[Quantity], rulebook: Rulebook) -> None:
    assert list(promised_quantities(text, rulebook.words, [before])) == found


def test_a_number_word_has_its_value_and_a_verb_none() -> None:
    assert (word_value("vijftien"), word_value("anderhalf"), word_value("kabinet")) == (15, 1.5, 0)


def test_the_fields_of_a_letter(rulebook: Rulebook) -> None:
    people, news, money = firm(LETTER, rulebook)
    assert (people.kind, people.actor) == (CommitmentKind.PERSONNEL, "Nederland")
    assert people.recipient == "trainingsmissie in Niger"
    assert people.quantities == (Quantity(30, "militairen"),)
    assert people.due
    assert people.due.date == dt.date(2026, 12, 31)
    assert (news.kind, news.actor, news.recipient) == (CommitmentKind.INFORMATION, "ik", "de Kamer")
    assert news.due
    assert (news.due.date, news.due.origin) == (dt.date(2025, 7, 1), DueOrigin.NAMED)
    assert (money.kind, money.actor) == (CommitmentKind.FINANCIAL, "het kabinet")
    assert money.quantities == (Quantity(2_500_000, "EUR"),)


def one(sentence: str, rulebook: Rulebook) -> Candidate:
    found = firm(dated(sentence, DAY), rulebook)
    assert len(found) == 1, found
    return found[0]


def test_a_condition_is_named(rulebook: Rulebook) -> None:
    candidate = one("Ik ben bereid de norm te verlagen, mits de sector daarmee instemt.", rulebook)
    assert (candidate.conditional, candidate.condition) == (True, "mits de sector daarmee instemt")


def test_timing_is_no_condition(rulebook: Rulebook) -> None:
    assert not one("Ik informeer uw Kamer zodra het onderzoek is afgerond.", rulebook).conditional


def test_what_was_promised_before_is_restated(rulebook: Rulebook) -> None:
    candidate = one("Zoals toegezegd stuur ik uw Kamer in mei een overzicht.", rulebook)
    assert candidate.state is CommitmentState.RESTATED


def test_a_contribution_that_runs_is_running(rulebook: Rulebook) -> None:
    candidate = one("Nederland draagt aan de missie in Kosovo bij met acht militairen.", rulebook)
    assert candidate.state is CommitmentState.RUNNING


def test_a_list_item_takes_the_term_of_the_line_above_the_list(rulebook: Rulebook) -> None:
    text = dated(
        "In 2019 zet ik de volgende stappen:\n\n• ik zal de norm voor fijnstof verlagen;\n"
        "• ik zal het toezicht versterken.",
        DAY,
    )
    found = firm(text, rulebook)
    assert [c.due.date if c.due else None for c in found] == [dt.date(2019, 12, 31)] * 2
    assert all(c.due and c.due.origin is DueOrigin.NEIGHBOUR for c in found)


def test_a_summary_is_short_and_made_of_words_of_the_sentence(rulebook: Rulebook) -> None:
    long = (
        "Ik zal de Kamer uiterlijk 1 mei 2019 informeren over "
        + "de gevolgen voor de binnenvaart en " * 6
        + "de havens."
    )
    for candidate in (*read(LETTER, rulebook).candidates, one(long, rulebook)):
        assert 10 < len(candidate.summary) <= 120
        assert set(candidate.summary.rstrip("….").split()) - {""} <= set(
            candidate.quote.replace(".", " ").split()
        ) | set(candidate.quote.split())


@pytest.mark.parametrize("misread", ["€ 2,5 min.", "€ 2,5 mIn", "€ 3 mid.", "euro 12 min"])
def test_amount_with_a_misread_million_is_left_out(rulebook: Rulebook, misread: str) -> None:
    letter = f"Geachte voorzitter,\n\nIk stel in 2026 hiervoor {misread} beschikbaar aan de gemeenten.\n"
    assert [found.quantities for found in read(letter, rulebook).candidates] == [()]
