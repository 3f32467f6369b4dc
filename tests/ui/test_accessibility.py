"""Every control can be found, named and reached without a mouse."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)

from tracker.terms import ListView
from ui.dialogs.link_dialog import LinkDialog
from ui.dialogs.preview_dialog import PreviewDialog
from ui.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.driving import Driver

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox)


def controls(window: QWidget) -> Iterator[QWidget]:
    """Return what the user can act upon, without the inner parts of Qt's own widgets."""
    for widget in window.findChildren(QWidget):
        parent = widget.parent()
        is_inner = widget.objectName().startswith("qt_") or isinstance(parent, (QComboBox, QMenuBar, QLineEdit))
        is_inner = is_inner or "QComboBoxPrivateContainer" in str(parent)
        if isinstance(widget, CONTROLS) and widget.isVisible() and not is_inner:
            yield widget


def spoken_name(widget: QWidget, labelled: set[QWidget]) -> str:
    """Return the name a screen reader has for a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    inner_of = widget.parentWidget() if isinstance(widget, QLineEdit) else None
    inherited = inner_of.accessibleName() if isinstance(inner_of, QComboBox) else ""
    return widget.accessibleName() or text or inherited or ("label" if widget in labelled else "")


def nameless(window: QWidget) -> list[QWidget]:
    """Return the controls without a name."""
    labelled = {label.buddy() for label in window.findChildren(QLabel) if label.buddy() is not None}
    return [widget for widget in controls(window) if not spoken_name(widget, labelled)]


def clashes(window: QWidget, taken: str = "") -> list[str]:
    """Return the Alt keys that two visible controls share."""
    texts = [widget.text() for widget in window.findChildren(QAbstractButton) if widget.isVisible()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.buddy() is not None]
    keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text.replace("&&", ""))
    keys.update(taken)
    return [key for key, number in keys.items() if number > 1]


def test_every_control_has_a_name_and_its_own_key(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    menus = "".join(
        title[title.index("&") + 1].lower() for title in (each.text() for each in driver.window.menuBar().actions())
    )
    for view in (spec.key for spec in VIEWS):
        driver.choose_view(view)
        assert nameless(driver.window) == []
        assert clashes(driver.window, menus) == []
    driver.choose_view(ListView.ALL.value)
    for tab in range(driver.bench.page.panel.tabs.count()):
        driver.bench.page.panel.tabs.setCurrentIndex(tab)
        assert nameless(driver.window) == []
        assert clashes(driver.window, menus) == []


def test_the_dialogs_name_their_controls(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose("NAVO Trust Fund")
    driver.bench.page.link()
    dialog = driver.dialog(LinkDialog)
    driver.wait(lambda: dialog.letter.letter_id() is not None)
    assert nameless(dialog) == []
    assert clashes(dialog) == []
    dialog.reject()
    driver.bench.preview_report()
    preview = driver.dialog(PreviewDialog)
    assert nameless(preview) == []
    assert clashes(preview) == []
    preview.reject()


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
