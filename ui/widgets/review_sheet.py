"""What review looks like: the letter, its candidates with the progress above them, the chosen one below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.item_models.review_lines import ReviewLinesModel
from ui.widgets.commitment_panel import CommitmentPanel
from ui.widgets.key_menu import KeyMenu
from ui.widgets.letter_view import LetterView
from ui.widgets.review_head import ReviewHead
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.desk import Desk
    from ui.review_order import ReviewLine
    from ui.window_state import WindowState


_TEXT = 1
"""The column of the candidates' words."""


class ReviewSheet(QWidget):
    """Holds the widgets of review; blank until there is something to show."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Make everything."""
        super().__init__(parent)
        self.model = ReviewLinesModel(self)
        self.table = RowTable(self.model, self.tr("Kandidaten in deze brief"))
        self.table.horizontalHeader().setSectionResizeMode(_TEXT, QHeaderView.ResizeMode.Stretch)
        self.head = ReviewHead()
        self.panel = CommitmentPanel(desk)
        self.letter = LetterView()
        self.menu = KeyMenu(self.tr("Kies met een cijfer"), self)
        self.done = QLabel()
        self.done.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.done.setWordWrap(True)
        self.all_button = QPushButton(self.tr("Alle toezeggingen tonen"))
        self._down = _splitter(Qt.Orientation.Vertical, _column(self.head, self.table), self.panel)
        self._down.setSizes([300, 560])
        self._work = _splitter(Qt.Orientation.Horizontal, self.letter, self._down)
        self._work.setSizes([700, 680])
        self._ready = QWidget()
        column = QVBoxLayout(self._ready)
        column.addStretch(2)
        column.addWidget(self.done)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._stack = QStackedWidget()
        for widget in (QWidget(), self._work, self._ready):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def is_at_work(self) -> bool:
        """Say whether a letter is shown."""
        return self._stack.currentWidget() is self._work

    def show_work(self) -> None:
        """Show the letter and its candidates."""
        self._change_to(self._work, self.table)

    def show_done(self, text: str) -> None:
        """Say that nothing is left to decide, and show no letter."""
        self.model.replace(())
        self.panel.clear()
        self.letter.clear()
        self.done.setText(text)
        self._change_to(self._ready, self.all_button)

    def focus_list(self) -> None:
        """Go to the candidates, or to the button when all is decided."""
        (self.table if self.is_at_work() else self.all_button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> ReviewLine | None:
        """Return the chosen line."""
        return self.table.current_row() if self.is_at_work() else None

    def lines(self) -> list[ReviewLine]:
        """Return what is listed, from top to bottom."""
        return [self.model.row_at(place) for place in range(self.model.rowCount())]

    def offer(self, choices: Sequence[tuple[str, Callable[[], None]]], *, first: str = "") -> None:
        """Offer a choice by one key, below the chosen line."""
        area = self.table.visualRect(self.table.currentIndex())
        self.menu.ask(choices, self.table.viewport().mapToGlobal(area.bottomLeft()), first=first)

    def key_widgets(self) -> tuple[QWidget, ...]:
        """Return the widgets in which the one-letter keys work."""
        return (self.table, *self.panel.key_widgets(), *self.letter.focus_widgets(), self.head, self.all_button)

    def restore_state(self, state: WindowState) -> None:
        """Lay out as it was left."""
        state.restore("review/across", self._work)
        state.restore("review/down", self._down)
        self.head.surest_first.setChecked(state.text("review/surest-first") == "yes")

    def save_state(self, state: WindowState) -> None:
        """Keep the layout."""
        state.save("review/across", self._work)
        state.save("review/down", self._down)
        state.save_text("review/surest-first", "yes" if self.head.surest_first.isChecked() else "no")

    def _change_to(self, shown: QWidget, first: QWidget) -> None:
        if self._stack.currentWidget() is shown:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentWidget(shown)
        if had_focus:
            first.setFocus()


def _column(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return whole


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
