from __future__ import annotations

import datetime as dt

from tests.services.proposal_rows import proposal
from tracker.services.proposal_marks import marks_of
from tracker.services.rows import ReasonRow


def marked(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_words_are_found_in_every_form_and_only_whole() -> None:
    row = proposal(
        "Ik stuur de Kamer de handreiking over locaties.",
        "De handreikingen voor elke locatie zijn af; de handen zijn vrij.",
        ReasonRow("words", 3.0, ("handreiking", "locaties")),
    )
    promised, proven = marks_of(row)
    assert marked(row.commitment_quote, promised) == ["handreiking", "locaties"]
    assert marked(row.quote, proven) == ["handreikingen", "locatie"]


def test_amounts_and_references_are_found_however_they_are_written() -> None:
    row = proposal(
        "Ik trek € 2,4 miljoen uit voor 2024.",
        "In mijn brief van 3 mei 2023 (Kamerstuk 27 625, nr. 12) noemde ik € 2.400.000.",
        ReasonRow("amounts", 2.0, ("2.4e+06",)),
        ReasonRow("letter_cited", 2.5, ("kst:27625:12",)),
        ReasonRow("day_cited", 1.5, ("day:2023-05-03",)),
    )
    promised, proven = marks_of(row)
    assert marked(row.commitment_quote, promised) == ["2,4 miljoen"]
    assert marked(row.quote, proven) == ["3 mei 2023", "27 625, nr. 12", "2.400.000"]


def test_what_holds_without_words_marks_nothing() -> None:
    row = proposal("Ik stuur de Kamer een brief.", "Hierbij de brief.", ReasonRow("same_ministry", 0.5, ("brief",)))
    assert marks_of(row) == ((), ())
    assert row.letter_date == dt.date(2023, 11, 20)
