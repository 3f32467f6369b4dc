"""Labels, dates, amounts, actions: what a clerk reads and types."""

from __future__ import annotations

import datetime as dt
import enum
import re
import time
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from tracker import terms
from tracker.services.fields import EDITABLE
from tracker.services.rows import QuantityRow
from ui.actions import ACTIONS, MENUS, action_text, action_tip, menu_text
from ui.changes import Changes
from ui.event_words import FIELD_NAMES
from ui.formatting import date_text, explanation, label, moment_text, parse_date, sorted_dutch, typed_date
from ui.intake import LetterIntake
from ui.main_window import MainWindow
from ui.navigator import Navigator
from ui.pages.list_page import CommitmentPage, ListPage
from ui.pages.page import Page
from ui.portfolio_desk import PortfolioDesk
from ui.quantities import parse_quantities, quantities_text
from ui.rappel import RappelDesk
from ui.reports_desk import ReportsDesk
from ui.widgets.form_fields import make_fields
from ui.widgets.letter_view import LetterView
from ui.workbench import Workbench

VOCABULARY = [kind for kind in vars(terms).values() if isinstance(kind, enum.EnumMeta) and kind is not enum.StrEnum]


def test_every_term_has_a_label() -> None:
    silent = {terms.Deadline.NONE, terms.Deadline.LATER}
    for kind in VOCABULARY:
        for term in kind:  # type: ignore[var-annotated]  # members of any of the enums
            assert bool(label(term)) != (kind is terms.Deadline and term in silent), term
    assert label(terms.Deadline.SOON) == "binnenkort"
    assert label(terms.ListView.SOON) == "Binnenkort"
    assert all(explanation(kind).endswith(".") for kind in terms.LinkKind)


@pytest.mark.parametrize(
    "typed", ["31-1-2018", "31-01-2018", "31/1/2018", "2018-01-31", "31 januari 2018", " 31  Jan 2018 "]
)
def test_dates_are_read_as_people_write_them(typed: str) -> None:
    assert parse_date(typed) == dt.date(2018, 1, 31)


@pytest.mark.parametrize("typed", ["31-2-2018", "morgen", "2018", "1-13-2018"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(typed)):
        parse_date(typed)


def test_dates_and_moments_are_written_in_dutch() -> None:
    assert date_text(dt.date(2018, 3, 1)) == "1 mrt 2018"
    assert typed_date(dt.date(2018, 3, 1)) == "01-03-2018"
    assert parse_date("") is None
    assert "mrt 2018" in moment_text(dt.datetime(2018, 3, 15, 12, 0, tzinfo=dt.UTC))


def test_moments_are_told_in_local_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    try:
        assert moment_text(dt.datetime(2018, 1, 31, 23, 5, tzinfo=dt.UTC)) == "1 feb 2018 00:05"
        assert moment_text(dt.datetime(2018, 7, 1, 10, 0)) == "1 jul 2018 12:00"  # noqa: DTZ001 - as the database gives it
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ((QuantityRow(100, "militairen", "about"), QuantityRow(200_000, "EUR")), "circa 100 militairen; € 200.000"),
        ((QuantityRow(1.5, "fte", "at most"),), "ten hoogste 1,5 fte"),
        ((QuantityRow(5_000_000_000, "EUR", "at least"),), "ten minste € 5.000.000.000"),
        ((), ""),
    ],
)
def test_quantities_read_back_as_written(rows: tuple[QuantityRow, ...], text: str) -> None:
    assert quantities_text(rows) == text
    assert parse_quantities(text) == rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("1,5 miljoen euro", QuantityRow(1_500_000, "EUR")),
        ("maximaal 3 fregatten", QuantityRow(3, "fregatten", "at most")),
        ("€200.000", QuantityRow(200_000, "EUR")),
    ],
)
def test_other_ways_to_type_a_quantity(text: str, row: QuantityRow) -> None:
    assert parse_quantities(text) == (row,)


@pytest.mark.parametrize("text", ["veel militairen", "100", "€ 100 militairen", "1.000.", "3 schepen; ?"])
def test_what_is_no_quantity_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text.rsplit("; ", maxsplit=1)[-1])):
        parse_quantities(text)


def test_texts_sort_in_dutch_order() -> None:
    assert sorted_dutch(["nr. 10", "Zorg", "nr. 9", "élan", "Eerst"]) == ["Eerst", "élan", "nr. 9", "nr. 10", "Zorg"]


def test_no_key_has_two_meanings() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert [key for key, number in keys.items() if number > 1] == []
    assert all(QKeySequence(key).count() == 1 for spec in ACTIONS for key in spec.keys)
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)


def test_every_action_has_a_text_a_menu_and_a_handler() -> None:
    owners: dict[str, tuple[type, ...]] = {
        "window": (MainWindow,),
        "bench": (Workbench,),
        "changes": (Changes,),
        "intake": (LetterIntake,),
        "navigator": (Navigator,),
        "letter": (LetterView,),
        "rappel": (RappelDesk,),
        "reports": (ReportsDesk,),
        "portfolio": (PortfolioDesk,),
        "page": (*Page.__subclasses__(), *ListPage.__subclasses__(), *CommitmentPage.__subclasses__()),
    }
    for spec in ACTIONS:
        owner, name = spec.handler.split(".")
        assert any(callable(getattr(each, name, None)) for each in owners[owner]), spec.handler
        assert action_text(spec)
        assert action_tip(spec)
        assert spec.menu in MENUS


def test_mnemonics_are_unique_within_a_menu() -> None:
    menus = {"": [menu_text(menu) for menu in MENUS]}
    menus |= {menu: [action_text(spec) for spec in ACTIONS if spec.menu == menu] for menu in MENUS}
    for menu, texts in menus.items():
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(letters)) == len(letters), (menu, letters)


def test_the_form_has_every_editable_field_and_the_history_its_name(qapp: QApplication) -> None:  # noqa: ARG001 - widgets need it
    assert set(make_fields()) == set(EDITABLE)
    assert set(EDITABLE) <= set(FIELD_NAMES)
