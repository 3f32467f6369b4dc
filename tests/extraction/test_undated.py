"""Papers without a date: the day from which their terms are reckoned."""

import datetime as dt

import pytest

from tracker.extraction.pipeline import extract
from tracker.extraction.rulebook import Rulebook
from tracker.extraction.undated import assumed_day
from tracker.reading.source_text import from_pages


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nr. VERSLAG\nVastgesteld, … maart 2021\n", dt.date(2021, 3, 31)),
        ("Vastgesteld 12 april 2019", dt.date(2019, 4, 12)),
        ("Op 9 november jl. kwam de Raad bijeen.\nvergaderjaar 2017–2018, 1", dt.date(2017, 11, 9)),
        ("Op 9 februari jl. en 3 maart jl. was er overleg.\nvergaderjaar 2017–2018", dt.date(2018, 3, 3)),
        ("Op 9 november jl. kwam de Raad bijeen.", None),
        ("Vastgesteld 31 februari 2019", None),
        ("vergaderjaar 2017–2018", None),
    ],
)
def test_the_day_a_paper_was_about_written_on(text: str, day: dt.date | None) -> None:
    assert assumed_day(text) == day


def test_a_term_of_a_paper_without_a_date_is_reckoned_and_the_head_stays_without(rulebook: Rulebook) -> None:
    text = (
        "Hierbij bied ik u het verslag aan van de bijeenkomst van 9 november jl. te Brussel.\n\n"
        "Ik stuur uw Kamer volgend jaar een brief over de kades.\n\n"
        "Tweede Kamer, vergaderjaar 2017–2018, 28 000, nr. 1 3\n"
    )
    found = extract(from_pages([text], "txt"), rulebook)
    assert found.letterhead.date is None
    assert [candidate.due.date for candidate in found.candidates if candidate.due] == [dt.date(2018, 12, 31)]
