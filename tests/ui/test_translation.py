"""The window in English: the texts of Qt Linguist fit their sources, and no Dutch is left on the screen."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView, QTabWidget, QWidget

import ui
from tests.ui.driving import Driver
from tracker.errors import InvalidValueError
from tracker.told import Told
from ui.actions import ACTIONS, MENUS, action_text, menu_text
from ui.event_words import value_text, why_text
from ui.formatting import DUTCH
from ui.language import FOLDER, Language, current
from ui.main_window import MainWindow
from ui.messages import sentence_of
from ui.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tracker.errors import FileMissingError

HELD = re.compile(r"\{\w+\}|%[sd%]")


def texts() -> list[tuple[str, str, str]]:
    """Return (context, Dutch, English) of every text of the window that has a translation."""
    root = ET.parse(FOLDER / "gestand_en.ts").getroot()  # noqa: S314 - our own file
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("translation", ""))
        for context in root.findall("context")
        for message in context.findall("message")
        if message.findtext("translation")
    ]


def test_every_text_of_the_window_is_translated(tmp_path: Path) -> None:
    """A text that is new or changed: ``.ci/translations.sh collect``, then translate it in Qt Linguist."""
    root = ET.parse(FOLDER / "gestand_en.ts").getroot()  # noqa: S314 - our own file
    unfinished = [
        message.findtext("source")
        for message in root.iter("message")
        if message.find("translation[@type]") is not None or not message.findtext("translation")
    ]
    assert unfinished == []
    files = [str(file) for file in sorted(Path(ui.__file__).parent.rglob("*.py"))]
    fresh = tmp_path / "fresh.ts"
    collect = Path(sys.executable).with_name("pyside6-lupdate")
    (tmp_path / "files.txt").write_text("\n".join(files), encoding="utf-8")
    subprocess.run([collect, f"@{tmp_path / 'files.txt'}", "-ts", fresh], check=True, capture_output=True)
    assert len(_sources(fresh)) > 500
    assert _sources(fresh) - _sources(FOLDER / "gestand_en.ts") == set()


def test_a_translation_holds_the_same_places_to_fill_in() -> None:
    assert len(texts()) > 500
    off = [(nl, en) for _, nl, en in texts() if Counter(HELD.findall(nl)) != Counter(HELD.findall(en))]
    assert off == []


def test_a_translation_has_a_key_and_dots_where_its_source_has_them() -> None:
    off = [
        (nl, en)
        for _, nl, en in texts()
        if ("&" in nl) != ("&" in en) or nl.endswith("…") != en.endswith("…") or nl.endswith(".") != en.endswith(".")
    ]
    assert off == []


@pytest.mark.usefixtures("english")
def test_mnemonics_are_unique_within_a_menu_in_english() -> None:
    english = {en for _, _, en in texts()}
    menus = {"": [menu_text(menu) for menu in MENUS]}
    menus |= {menu: [action_text(spec) for spec in ACTIONS if spec.menu == menu] for menu in MENUS}
    for menu, entries in menus.items():
        letters = [entry[entry.index("&") + 1].lower() for entry in entries if entry in english]
        assert len(set(letters)) == len(letters), (menu, sorted(letters))


@pytest.mark.usefixtures("english")
def test_a_failure_is_told_in_english_and_numbers_stay_dutch() -> None:
    assert current() is Language.ENGLISH
    error = FileMissingError(name="brief.pdf")
    assert sentence_of(error) == error.sentence("en") != error.sentence()
    assert DUTCH.toString(1234.5) == "1.234,5"


@pytest.mark.usefixtures("english")
def test_no_dutch_is_left_in_the_english_window(sample_dir: Path, qtbot: QtBot) -> None:
    dutch = {nl for _, nl, en in texts() if nl != en} - {en for _, _, en in texts()}
    driver = Driver(MainWindow(sample_dir, today=lambda: TODAY), qtbot)
    driver.open()
    left: set[str] = set()
    for view in VIEWS:
        driver.choose_view(view.key)
        left |= {text for text in _shown(driver.window) if text in dutch}
    driver.close()
    assert left == set()


def test_the_language_is_kept_and_the_window_says_that_it_comes_back(sample_dir: Path, qtbot: QtBot) -> None:
    driver = Driver(MainWindow(sample_dir, today=lambda: TODAY), qtbot)
    driver.open()
    driver.window.actions_by_id["use_english"].trigger()
    driver.wait(lambda: driver.has_closed)
    assert driver.window.is_reopening
    again = Driver(MainWindow(sample_dir, today=lambda: TODAY), qtbot)
    again.open()
    again.window.actions_by_id["use_dutch"].trigger()
    assert not again.window.is_reopening
    again.close()


def _shown(window: QWidget) -> Iterator[str]:
    yield from (action.text() for action in window.findChildren(QAction))
    for widget in window.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QTabWidget):
            yield from (widget.tabText(index) for index in range(widget.count()))
        if isinstance(widget, QTableView):
            model = widget.model()
            for column in range(model.columnCount()):
                yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _sources(file: Path) -> set[tuple[str, str]]:
    root = ET.parse(file).getroot()  # noqa: S314 - our own file
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.findall("context")
        for message in context.findall("message")
    }


@pytest.mark.usefixtures("english")
def test_reasons_of_a_fixed_set_and_statuses_in_the_history_are_in_english() -> None:
    stored = ("te vaag om te volgen", "volgens het register", "standaardtermijn: 3 maanden", "zelf getypt")
    assert [why_text(each) for each in stored] == [
        "too vague to follow",
        "by the register",
        "default term: 3 months",
        "zelf getypt",
    ]
    assert value_text("status", "openstaand") == "open"


def test_what_a_field_takes_is_told_in_english_too() -> None:
    error = InvalidValueError(value="x", field="de termijn", field_en="due_date", allowed=Told("leeg", "nothing"))
    assert error.sentence("en").endswith("Possible: nothing.")
    assert error.sentence().endswith("Mogelijk is: leeg.")
