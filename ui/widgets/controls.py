"""Input controls with one face: ``raw``/``put`` for what is in them as text, ``finished`` when the user is done.

``finished`` comes when the focus leaves, on Enter, or when a choice is made.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from ui.formatting import DUTCH, parse_date, typed_date

if TYPE_CHECKING:
    from collections.abc import Sequence


class LineControl(QLineEdit):
    """One line of text."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.editingFinished.connect(self.finished)

    def raw(self) -> str:
        """Return the text as typed."""
        return self.text()

    def put(self, raw: str) -> None:
        """Show a text from its beginning."""
        self.setText(raw)
        self.setCursorPosition(0)


class TagsControl(LineControl):
    """Words with commas between them; offers known ones for the word being typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without known words."""
        super().__init__(parent)
        self._known: list[str] = []
        self.setPlaceholderText(self.tr("met komma's ertussen"))

    def offer(self, tags: Sequence[str]) -> None:
        """Offer these words, without touching what is typed."""
        if list(tags) != self._known:
            self._known = list(tags)
            self.setCompleter(_LastWordCompleter(self._known, self))


class _LastWordCompleter(QCompleter):
    """Completes what stands after the last comma."""

    def __init__(self, known: Sequence[str], line: QLineEdit) -> None:
        super().__init__(list(known), line)
        self._line = line
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before, comma, _typed = self._line.text().rpartition(",")
        return f"{before}{comma}{' ' if comma else ''}{super().pathFromIndex(index)}"


class LongControl(QPlainTextEdit):
    """Several lines of plain text; Tab moves on, as in every other field."""

    finished = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        """Take the height in lines."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        height = self.fontMetrics().lineSpacing() * lines + margins
        self.setMinimumHeight(height)
        self.setMaximumHeight(height + self.fontMetrics().lineSpacing() * 2)
        self.installEventFilter(self)

    def raw(self) -> str:
        """Return the text as typed."""
        return self.toPlainText()

    def put(self, raw: str) -> None:
        """Show a text."""
        self.setPlainText(raw)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the focus leaves."""
        if watched is self and event.type() is QEvent.Type.FocusOut:
            self.finished.emit()
        return super().eventFilter(watched, event)


class ChoiceControl(QComboBox):
    """One of a fixed list of values with labels. An unknown stored value is added and shown as it is."""

    finished = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Take pairs of value and label."""
        super().__init__(parent)
        for value, text in choices:
            self.addItem(text, value)
        self.activated.connect(lambda _place: self.finished.emit())
        self.installEventFilter(self)

    def raw(self) -> str:
        """Return the chosen value."""
        return str(self.currentData() or "")

    def put(self, raw: str) -> None:
        """Choose a value, or none."""
        place = self.findData(raw)
        if place < 0 and raw:
            self.addItem(raw, raw)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page: scrolling past a choice must not change it."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class NameControl(QComboBox):
    """A line of text that offers known names."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without names."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = QLineEdit()
        self.setLineEdit(line)
        line.editingFinished.connect(self.finished)
        self.activated.connect(lambda _place: self.finished.emit())
        self.installEventFilter(self)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names, without touching what is typed."""
        if list(names) == [self.itemText(place) for place in range(self.count())]:
            return
        typed = self.raw()
        self.clear()
        self.addItems(names)
        self.put(typed)

    def raw(self) -> str:
        """Return the text as typed."""
        return self.currentText()

    def put(self, raw: str) -> None:
        """Show a text."""
        self.setCurrentIndex(self.findText(raw, Qt.MatchFlag.MatchExactly))
        self.setEditText(raw)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class CheckControl(QCheckBox):
    """Yes (``true``) or no (empty)."""

    finished = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Take the text beside the box."""
        super().__init__(text, parent)
        self.clicked.connect(lambda _checked: self.finished.emit())

    def raw(self) -> str:
        """Return ``true`` or empty."""
        return "true" if self.isChecked() else ""

    def put(self, raw: str) -> None:
        """Check or clear the box."""
        self.setChecked(bool(raw))


class DateControl(QWidget):
    """A date that is typed or chosen from a calendar; empty means no date."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a date."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("00 september 0000"))
        self.line.setPlaceholderText(self.tr("geen datum"))
        self.line.setToolTip(self.tr("Bijvoorbeeld 31-1-2018 of 31 januari 2018; leeg is geen datum"))
        self.line.editingFinished.connect(self.finished)
        self._calendar = QCalendarWidget()
        self._calendar.setLocale(DUTCH)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.clicked.connect(self._choose)
        self._calendar.activated.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._calendar_button())
        self.setFocusProxy(self.line)

    def raw(self) -> str:
        """Return the date as typed."""
        return self.line.text()

    def put(self, raw: str) -> None:
        """Show a date as text."""
        self.line.setText(raw)

    def _calendar_button(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Kalender"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Kies een datum in een kalender"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(button)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(self._calendar)
        self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("&Geen datum")).triggered.connect(lambda: self._finish_with(""))
        self._menu.aboutToShow.connect(self._show_month)
        button.setMenu(self._menu)
        return button

    def _show_month(self) -> None:
        try:
            date = parse_date(self.raw())
        except ValueError:
            date = None
        self._calendar.setSelectedDate(QDate(date.year, date.month, date.day) if date else QDate.currentDate())

    def _choose(self, date: QDate) -> None:
        self._menu.close()
        self._finish_with(typed_date(dt.date(date.year(), date.month(), date.day())))

    def _finish_with(self, raw: str) -> None:
        self.put(raw)
        self.finished.emit()


Control = LineControl | TagsControl | LongControl | ChoiceControl | NameControl | CheckControl | DateControl
