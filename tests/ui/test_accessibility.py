"""Every control can be found, named, read and reached without a mouse: in all views and all dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tests.ui.dialogs import opened
from tests.ui.inspection import clashes, clipped, faint, leaps, nameless, stray_labels, unspoken_cells
from tracker.terms import ListView
from ui.theme import (
    READABLE,
    contrast,
    error_text,
    light_mark,
    muted_text,
    notice_ground,
    readable_colors,
    strong_mark,
    warning_ground,
)
from ui.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.driving import Driver

PALETTES = {
    "licht": ("#efefef", "#ffffff", "#000000", "#308cc6", "#ffffff"),
    "donker": ("#202326", "#1a1c1e", "#eceff1", "#3d6ea5", "#ffffff"),
    "hoog contrast": ("#000000", "#000000", "#ffffff", "#1aebff", "#000000"),
}
"""What systems give: ground of the window, of lists and fields, text, chosen ground and text."""
DESK = QSize(1500, 940)
LARGE_DESK = QSize(1920, 1040)
"""What a screen of 1920 × 1080 leaves."""


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which gets its font and colours back."""
    font, palette = qapp.font(), QPalette(qapp.palette())
    yield qapp
    qapp.setFont(font)
    qapp.setPalette(palette)


def themed(name: str) -> QPalette:
    """Return a system's palette with what Gestand changes in it."""
    window, base, text, chosen, chosen_text = (QColor(each) for each in PALETTES[name])
    palette = QPalette(window, window)
    roles = QPalette.ColorRole
    colors = {roles.Base: base, roles.AlternateBase: base, roles.Highlight: chosen, roles.HighlightedText: chosen_text}
    faded = QColor(text.red(), text.green(), text.blue(), 128)
    colors |= dict.fromkeys((roles.Text, roles.WindowText, roles.ButtonText), text) | {roles.PlaceholderText: faded}
    for role, color in colors.items():
        palette.setColor(role, color)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for role, color in readable_colors(palette, group).items():
            palette.setColor(group, role, color)
    return palette


def menu_keys(driver: Driver) -> str:
    """Return the Alt keys of the menus, which are taken on every page."""
    titles = [each.text() for each in driver.window.menuBar().actions()]
    return "".join(title[title.index("&") + 1].lower() for title in titles)


def lay_out(driver: Driver) -> None:
    """Let what is shown take its place: a layout in a layout asks for room one round after the other."""
    driver.settle()
    for _ in range(5):
        QApplication.processEvents()


def everything(driver: Driver, folder: Path, size: QSize) -> Iterator[tuple[str, QWidget, str]]:
    """Show every view, every tab of a commitment and every dialog: what it is, its window, the keys that are taken."""
    driver.window.resize(size)
    keys = menu_keys(driver)
    for view in (spec.key for spec in VIEWS):
        driver.choose_view(view)
        lay_out(driver)
        yield view, driver.window, keys
    driver.choose_view(ListView.ALL.value)
    tabs = driver.bench.page.panel.tabs
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        lay_out(driver)
        yield f"tab {tabs.tabText(tab)}", driver.window, keys
    tabs.setCurrentIndex(0)
    for name, dialog in opened(driver, folder):
        yield name, dialog, ""


def test_everything_is_named_labelled_and_in_order(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    found, seen = [], set()
    for name, window, keys in everything(start(sample_dir), sample_dir, DESK):
        seen.add(name)
        for look in (nameless, stray_labels, unspoken_cells, leaps, clipped):
            found += [f"{name}: {look.__name__}: {each}" for each in look(window)]
        found += [f"{name}: clash: {each}" for each in clashes(window, keys)]
    assert found == []
    assert {spec.key for spec in VIEWS} | {"link", "bulk_edit", "palette", "split", "answers", "learning"} <= seen


def test_nothing_is_cut_off_with_letters_twice_as_large(
    sample_dir: Path, start: Callable[[Path], Driver], dressed: QApplication
) -> None:
    font = dressed.font()
    font.setPointSizeF(2 * font.pointSizeF())
    dressed.setFont(font)
    driver, found = start(sample_dir), []
    for name, window, _ in everything(driver, sample_dir, LARGE_DESK):
        found += [f"{name}: {each}" for each in clipped(window)]
        if window.width() > LARGE_DESK.width() or window.height() > LARGE_DESK.height():
            found.append(f"{name}: {window.size().toTuple()} does not fit on the screen")
    assert found == []


@pytest.mark.parametrize("theme", PALETTES)
def test_text_stands_out_in_every_theme(
    theme: str, sample_dir: Path, start: Callable[[Path], Driver], dressed: QApplication
) -> None:
    dressed.setPalette(themed(theme))
    found = []
    for name, window, _ in everything(start(sample_dir), sample_dir, DESK):
        found += [f"{name}: {each}" for each in faint(window)]
    palette = dressed.palette()
    ink = palette.color(QPalette.ColorRole.Text)
    for ground in (strong_mark(), light_mark(), warning_ground(), notice_ground()):
        assert contrast(ink, ground) >= READABLE
    for ground in (palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)):
        assert contrast(muted_text(), ground) >= READABLE
        assert contrast(error_text(), ground) >= READABLE
    assert found == []


def test_the_looks_find_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    field, pale, narrow = QLineEdit(window), QLabel("nauwelijks te zien", window), QPushButton("Toezeggingen", window)
    pale.setStyleSheet("color: #999999")
    field.move(200, 200)
    pale.setGeometry(10, 10, 300, 30)
    narrow.setGeometry(10, 60, 30, 30)
    QPushButton("&Een", window).move(100, 100)
    QPushButton("&Echt", window).move(200, 100)
    QLabel("&Stuurloos", window).move(10, 200)
    table = QTableWidget(1, 1, window)
    table.setAccessibleName("Tabel")
    table.setItem(0, 0, QTableWidgetItem("stom"))
    table.move(10, 220)
    window.show()
    qtbot.waitExposed(window).__enter__()
    assert [each for each in nameless(window) if "QLineEdit" in each]
    assert [each for each in faint(window) if "nauwelijks" in each]
    assert [each for each in clipped(window) if "Toezeggingen" in each]
    assert clashes(window) == ["e"]
    assert [each for each in stray_labels(window) if "Stuurloos" in each]
    assert [each for each in leaps(window) if "QLineEdit" in each]
    assert [each for each in unspoken_cells(window) if "stom" in each]


def test_tab_leaves_every_field_and_follows_the_form(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    first = driver.rows()[0].id
    driver.wait(lambda: driver.bench.page.panel.form.commitment_id() == first)
    driver.bench.page.edit()
    fields = list(driver.bench.page.panel.form.fields.values())
    visited = []
    for _ in range(40):
        visited += [field.name for field in fields if field.has_focus() and field.name not in visited]
        driver.key("Tab")
    assert visited == [field.name for field in fields]


def test_nothing_in_a_letter_is_read_as_html(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    rich = [
        label.objectName()
        for label in driver.bench.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and "<" in label.text()
    ]
    assert rich == []
    assert driver.bench.page.letter.title.textFormat() is Qt.TextFormat.PlainText
    assert driver.bench.page.panel.review_bar.text.textFormat() is Qt.TextFormat.PlainText


def test_no_wrapped_text_is_cut_off(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    assert driver.bench.empty.isVisible()
    labels = [label for label in driver.bench.empty.findChildren(QLabel) if label.wordWrap()]
    assert labels
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width()), label.text()
