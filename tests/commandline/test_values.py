from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tracker.commandline.output import form_of
from tracker.commandline.parser import FORMS
from tracker.commandline.values import field_values
from tracker.errors import InvalidValueError
from tracker.services.quantities_text import parse_quantities
from tracker.services.reporting import RENDERERS
from tracker.services.rows import QuantityRow


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("100 militairen", [QuantityRow(100, "militairen")]),
        ("ten hoogste € 200.000", [QuantityRow(200_000, "EUR", "at most")]),
        ("2 fregatten, 150 militairen", [QuantityRow(2, "fregatten"), QuantityRow(150, "militairen")]),
        ("circa 2,5 fte; €1,5 mln.", [QuantityRow(2.5, "fte", "about"), QuantityRow(1_500_000, "EUR")]),
        ("Minimaal 1.250,50 euro", [QuantityRow(1250.5, "EUR", "at least")]),
        ("100 militairen, ook reservisten", [QuantityRow(100, "militairen, ook reservisten")]),
        ("12 %", [QuantityRow(12, "%")]),
        ("", []),
    ],
)
def test_quantities_are_typed_as_they_are_written_in_dutch(text: str, rows: list[QuantityRow]) -> None:
    assert field_values([f"quantities={text}"]) == {"quantities": tuple(rows)}


@pytest.mark.parametrize(
    "text", ["veel militairen", "100", "€ 100 militairen", "1.5 fte", "1.000.", "€", f"€ {'9' * 400}"]
)
def test_what_is_no_quantity_is_refused_and_named(text: str) -> None:
    with pytest.raises(ValueError, match="^" + text.replace(".", r"\.") + "$"):
        parse_quantities(f"3 schepen; {text}")
    with pytest.raises(InvalidValueError, match=r"geen geldige waarde voor de hoeveelheid.*“100 militairen”"):
        field_values([f"quantities={text}"])


@pytest.mark.parametrize("text", ["31-12-2017", "2017-12-31"])
def test_a_term_is_set_with_either_way_to_write_a_date(text: str) -> None:
    assert field_values([f"due_date={text}"]) == {"due_date": dt.date(2017, 12, 31)}


@pytest.mark.parametrize(
    ("name", "asked", "form"),
    [
        ("x.csv", None, "csv"),
        ("x.PDF", None, "pdf"),
        ("x.csv", "csv", "csv"),
        ("overzicht", None, "pdf"),
        ("overzicht", "csv", "csv"),
        ("stand van 21.11", "pdf", "pdf"),
    ],
)
def test_the_form_of_an_overview_follows_the_name_of_the_file(name: str, asked: str | None, form: str) -> None:
    assert form_of(Path(name), asked) == form


@pytest.mark.parametrize(("name", "asked"), [("x.csv", "pdf"), ("x.pdf", "csv"), ("x.docx", None)])
def test_a_name_that_says_another_form_is_refused(name: str, asked: str | None) -> None:
    with pytest.raises(InvalidValueError, match=f"“{name}” is geen geldige waarde.*een naam op"):
        form_of(Path(name), asked)


def test_every_form_that_can_be_asked_for_can_be_written() -> None:
    assert set(FORMS) == set(RENDERERS)
