"""Phrases of time: the last day of each, from a letter of Monday 5 March 2018; own examples."""

import datetime as dt

import pytest

from tests.extraction.letters import dated, firm
from tracker.extraction.periods import Period, due_of, periods_in
from tracker.extraction.reckoning_spans import after_event
from tracker.extraction.rulebook import Rulebook
from tracker.extraction.working_days import after_working_days
from tracker.terms import DueOrigin

DAY = dt.date(2018, 3, 5)

LAST_DAYS = {
    # Days, also without a year.
    "uiterlijk 15 december 2018": "2018-12-15",
    "op dinsdag 3 april": "2018-04-03",
    "op 3 en 4 mei": "2018-05-04",
    "van 13–14 juni a.s.": "2018-06-14",
    "op 1 februari": "2019-02-01",
    "per 1 april aanstaande": "2018-04-01",
    "tot 1 juli": "2018-06-30",
    "vóór 1 juli van volgend jaar": "2019-06-30",
    "uiterlijk 1-7-2018": "2018-07-01",
    "nog voor 1 mei": "2018-04-30",
    # Weeks.
    "in de week van 9 april": "2018-04-15",
    "in de eerste week van september": "2018-09-07",
    "in week 20": "2018-05-20",
    "volgende week": "2018-03-16",
    "eind deze maand": "2018-03-31",
    "aanstaande vrijdag": "2018-03-09",
    "volgende week dinsdag": "2018-03-13",
    # Months.
    "in juni": "2018-06-30",
    "begin juni": "2018-06-10",
    "medio juni": "2018-06-15",
    "eind juni": "2018-06-30",
    "voor juni": "2018-05-31",
    "voor eind juni": "2018-06-30",
    "vóór het einde van juni": "2018-06-30",
    "in de eerste helft van juni": "2018-06-15",
    "in juli of augustus": "2018-08-31",
    "in januari van volgend jaar": "2019-01-31",
    "tot maart 2019": "2019-02-28",
    "jaarlijks in maart": "2019-03-31",
    "jaarlijks in juni": "2018-06-30",
    # Quarters and halves.
    "in het tweede kwartaal": "2018-06-30",
    "in het eerste kwartaal van volgend jaar": "2019-03-31",
    "in het eerste kwartaal van komend jaar": "2019-03-31",
    "in het derde en vierde kwartaal van 2019": "2019-12-31",
    "in het 3e kwartaal 2019": "2019-09-30",
    "vóór het tweede kwartaal van 2019": "2019-03-31",
    "eind van het tweede kwartaal": "2018-06-30",
    "in Q1 2020": "2020-03-31",
    "komend kwartaal": "2018-06-30",
    "voor het einde van dit kwartaal": "2018-03-31",
    "in de eerste helft van het jaar": "2018-06-30",
    "in het tweede half jaar van 2019": "2019-12-31",
    "in het eerste halfjaarbericht politie van 2019": "2019-06-30",
    "in de eerste maanden van 2019": "2019-03-31",
    # Years.
    "nog dit jaar": "2018-12-31",
    "dit jaar en volgend jaar": "2019-12-31",
    "in 2019, 2020 en 2021": "2021-12-31",
    "uiterlijk in 2020": "2020-12-31",
    "vóór 2020": "2019-12-31",
    "begin volgend jaar": "2019-03-31",
    "halverwege 2019": "2019-07-31",
    "voor het einde van volgend jaar": "2019-12-31",
    "met ingang van het nieuwe jaar": "2019-01-01",
    "voor de jaarwisseling": "2018-12-31",
    "in het schooljaar 2018/2019": "2019-07-31",
    "komend schooljaar": "2019-07-31",
    "dit schooljaar": "2018-07-31",
    # Seasons and recesses; the summer recess of 2018 begins on 6 July.
    "komend voorjaar": "2018-06-20",
    "volgend voorjaar": "2019-06-20",
    "in het voorjaar van volgend jaar": "2019-06-20",
    "rond de zomer": "2018-09-21",
    "tot de zomer": "2018-06-30",
    "nog voor de zomer": "2018-06-30",
    "direct na de zomer": "2018-09-30",
    "in de zomers van 2018 en 2019": "2019-09-21",
    "komende winter": "2018-03-20",
    "begin van het najaar": "2018-10-21",
    "vóór het zomerreces": "2018-07-05",
    "na het zomerreces": "2018-09-30",
    "voor het reces": "2018-04-24",
    "vóór het herfstreces": "2018-10-14",
    "na het meireces": "2018-06-07",
    "in de eerste week na het zomerreces": "2018-09-09",
    "tot Kerstmis": "2018-12-24",
    "na het kerstreces": "2019-01-31",
    # Occasions.
    "bij de tweede suppletoire begroting": "2018-11-30",
    "uiterlijk op Prinsjesdag": "2018-09-18",
    "vóór Prinsjesdag": "2018-09-17",
    "bij de Miljoenennota": "2018-09-18",
    "bij de begroting": "2018-09-18",
    "bij de indiening van de begroting voor 2020": "2019-09-17",
    "vóór de behandeling van de begroting": "2018-12-31",
    "op Verantwoordingsdag": "2018-05-16",
    "voor Pasen": "2018-03-31",
    "met Pinksteren": "2018-05-20",
    # Stretches.
    "binnen zes weken na heden": "2018-04-16",
    "binnen vier tot zes weken": "2018-04-16",
    "binnen tien werkdagen": "2018-03-19",
    "binnen drie weken na het zomerreces": "2018-09-24",
    "uiterlijk twee weken na afloop van het kerstreces": "2019-01-26",
    "uiterlijk vijf werkdagen voor het zomerreces": "2018-06-29",
    "uiterlijk drie werkdagen voor het debat van 21 mei": "2018-05-16",
    "binnen twee weken na het commissiedebat van 20 maart": "2018-04-03",
    "binnen een half jaar": "2018-09-05",
    "binnen een halfjaar": "2018-09-05",
    "binnen anderhalf jaar": "2019-09-05",
    "binnen een termijn van drie maanden": "2018-06-05",
    "binnen zes weken na 1 mei 2018": "2018-06-12",
    "over drie maanden": "2018-06-05",
    "gedurende drie jaar": "2021-12-31",
    "voor de duur van twaalf maanden, te rekenen vanaf 1 september 2018": "2019-08-31",
    # Before a meeting that is named with its day.
    "voorafgaand aan het commissiedebat van 20 juni": "2018-06-19",
    "vóór de begrotingsbehandeling, die op 12 november": "2018-11-11",
    "vóór de Europese verkiezing van de leden op 22 mei 2018": "2018-05-21",
}


def best(words: str, rulebook: Rulebook, day: dt.date = DAY) -> Period | None:
    found = [period for period in periods_in(words, day, rulebook.calendar) if not period.past]
    return found[0] if found else None


@pytest.mark.parametrize(("words", "last_day"), LAST_DAYS.items())
def test_the_last_day_of_a_phrase(words: str, last_day: str, rulebook: Rulebook) -> None:
    period = best(f"Ik stuur uw Kamer {words} een brief.", rulebook)
    assert period
    assert (period.date, period.text) == (dt.date.fromisoformat(last_day), words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Ik zal de Kamer voorafgaand aan de behandeling informeren over de tarieven.",
            "voorafgaand aan de behandeling",
        ),
        ("Na afloop van het beraad ontvangt u een verslag.", "Na afloop van het beraad"),
        ("Na ontvangst van het advies stuur ik u mijn reactie.", "Na ontvangst van het advies"),
    ],
)
def test_the_words_of_an_event_end_where_the_sentence_goes_on(sentence: str, words: str, rulebook: Rulebook) -> None:
    period = best(sentence, rulebook)
    assert period
    assert period.text == words


@pytest.mark.parametrize(
    "words",
    [
        "Zoals ik in februari heb gemeld, loopt het onderzoek.",
        "Anders dan in juni gemeld loopt het onderzoek.",
        "De brief die ik u in mei heb beloofd, volgt.",
        "Dat heeft de minister in het debat van 8 februari gezegd.",
        "In juni is aan de Kamer toegezegd dat het loopt.",
        "De in juni toegezegde brief volgt.",
        "De brief die ik voor deze maand had beloofd, volgt.",
        "Sinds 1 oktober geldt de regeling.",
        "Sinds de zomer geldt de regeling.",
        "Afgelopen zomer begon het.",
        "In november vorig jaar begon het.",
        "Op 31 oktober jl. sprak ik de bonden.",
        "Eerder dit jaar begon het.",
        "In de begroting voor 2020 staat het bedrag.",
    ],
)
def test_what_lies_behind_is_no_term(words: str, rulebook: Rulebook) -> None:
    assert best(words, rulebook) is None


@pytest.mark.parametrize(
    ("words", "last_day"),
    [
        ("In het commissiedebat van 20 juni reageer ik daarop, zoals ik haar in februari heb beloofd.", "2018-06-20"),
        ("De regeling gaat niet op 1 april maar op 1 juli 2018 open.", "2018-07-01"),
        ("De datum verschuift van 1 april naar 1 juli 2018.", "2018-07-01"),
        ("Uw Kamer zal het rapport in september kunnen ontvangen.", "2018-09-30"),
        ("Het rapport komt in juni; binnen drie maanden daarna volgt een standpunt.", "2018-06-30"),
        ("Het rapport wordt in juni gepubliceerd.", "2018-06-30"),
        ("Over drie jaar wordt 9 miljoen euro vrijgemaakt.", "2021-12-31"),
        ("Over drie jaar evalueer ik de wet.", "2021-03-05"),
    ],
)
def test_the_term_among_other_times(words: str, last_day: str, rulebook: Rulebook) -> None:
    dates = [p.date for p in periods_in(words, DAY, rulebook.calendar) if not p.past]
    assert dt.date.fromisoformat(last_day) in dates
    assert all(date and date >= DAY for date in dates)


@pytest.mark.parametrize(
    "words",
    [
        "zodra het onderzoek is afgerond",
        "nadat de Raad heeft geadviseerd",
        "voorafgaand aan het wetgevingsoverleg Water",
        "binnen zes weken na het debat",
        "uiterlijk twee weken vóór het debat",
        "drie maanden na afronding van het onderzoek",
        "op zo kort mogelijke termijn",
        "op korte termijn",
        "binnen enkele weken",
        "bij de volgende voortgangsrapportage",
    ],
)
def test_an_event_has_no_day_of_its_own(words: str, rulebook: Rulebook) -> None:
    period = best(f"Ik stuur u {words} een brief.", rulebook)
    assert period
    assert (period.date, period.origin) == (None, DueOrigin.EVENT)


def test_daarna_counts_from_the_time_before_it(rulebook: Rulebook) -> None:
    words = "Het rapport gaat u in juni toe; binnen drie maanden daarna volgt een standpunt."
    found = {p.text: p.date for p in periods_in(words, DAY, rulebook.calendar)}
    assert found["binnen drie maanden daarna"] == dt.date(2018, 9, 30)


@pytest.mark.parametrize(
    ("sentence", "last_day"),
    [
        ("In april verschijnt het rapport; ik stuur u daarbij een brief over de kosten.", "2018-04-30"),
        ("Ik stuur u een brief over de kosten; het rapport zelf verschijnt in april.", None),
    ],
)
def test_the_term_of_an_act_stands_with_it_or_before_it(
    sentence: str, last_day: str | None, rulebook: Rulebook
) -> None:
    act = next(found for found in firm(dated(sentence, DAY), rulebook) if "stuur" in found.quote)
    assert (f"{act.due.date}" if act.due else None) == last_day


def test_daarna_counts_from_the_sentence_before(rulebook: Rulebook) -> None:
    letter = dated("Het onderzoek is in december gereed. Twee maanden later stuur ik u mijn conclusie.", DAY)
    last = firm(letter, rulebook)[-1]
    assert last.due
    assert last.due.date == dt.date(2019, 2, 28)


@pytest.mark.parametrize(
    ("words", "last_day"),
    [
        ("binnen zes weken na het debat", "2024-05-13"),
        ("uiterlijk twee weken vóór het debat", "2024-03-18"),
        ("tien werkdagen na ontvangst van het advies", "2024-04-15"),
        ("voorafgaand aan het debat", "2024-03-31"),
        ("zodra het advies er is", "2024-04-01"),
        ("een maand voor de verkiezingen", "2024-03-01"),
    ],
)
def test_words_about_an_event_are_reckoned_once_its_day_is_known(words: str, last_day: str) -> None:
    assert after_event(words, dt.date(2024, 4, 1)) == dt.date.fromisoformat(last_day)


@pytest.mark.parametrize(
    ("start", "count", "day"),
    [
        ("2024-03-01", 1, "2024-03-04"),  # over a weekend
        ("2024-03-01", -5, "2024-02-23"),
        ("2024-03-28", 1, "2024-04-02"),  # Goede Vrijdag, Easter, tweede paasdag
        ("2024-04-02", -1, "2024-03-28"),
        ("2024-05-08", 1, "2024-05-10"),  # Hemelvaartsdag
        ("2024-05-17", 1, "2024-05-21"),  # tweede pinksterdag
        ("2023-05-04", 1, "2023-05-08"),  # 5 May
        ("2025-04-25", 1, "2025-04-28"),  # 27 April is a Sunday: Koningsdag on Saturday the 26th
        ("2021-04-26", 1, "2021-04-28"),
        ("2012-04-27", 1, "2012-05-01"),  # Koninginnedag
        ("2024-12-24", 2, "2024-12-30"),
        ("2024-12-31", 1, "2025-01-02"),
    ],
)
def test_working_days_leave_out_weekends_and_public_holidays(start: str, count: int, day: str) -> None:
    assert after_working_days(dt.date.fromisoformat(start), count) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("year", "first"),
    [
        (2016, "2016-07-08"),
        (2019, "2019-07-05"),
        (2020, "2020-07-03"),
        (2021, "2021-07-09"),
        (2022, "2022-07-08"),
        (2023, "2023-07-07"),
    ],
)
def test_the_recesses_that_were_read(year: int, first: str, rulebook: Rulebook) -> None:
    recess = rulebook.calendar.recess("zomer", year)
    assert recess.first == dt.date.fromisoformat(first)
    assert recess.source


def test_a_recess_that_is_not_listed_is_a_rule_of_thumb(rulebook: Rulebook) -> None:
    recess = rulebook.calendar.recess("kerst", 2012)
    assert not recess.source
    assert (recess.first, recess.last) == (dt.date(2013, 1, 1), dt.date(2013, 1, 12))
    assert due_of(periods_in("Ik stuur het voor het kerstreces.", dt.date(2012, 5, 1), rulebook.calendar))
