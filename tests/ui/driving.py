"""How the tests use the window: keys, choices, and waiting for what a person would wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget

from ui.background import COUNTS, DATABASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tracker.services.rows import CommitmentRow
    from ui.main_window import MainWindow
    from ui.workbench import Workbench

W = TypeVar("W", bound=QWidget)
TIMEOUT = 20_000


class Driver:
    """A person at the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.has_closed = False
        self.said = ""
        """What the status bar said last; there it stands for ten seconds, which a busy machine may take."""
        window.closed.connect(self._note_closed)
        window.statusBar().messageChanged.connect(self._note_said)

    @property
    def bench(self) -> Workbench:
        assert self.window.bench is not None
        return self.window.bench

    def open(self) -> None:
        self.window.show()
        self.window.open_data()
        self.qtbot.waitUntil(self._is_open, timeout=TIMEOUT)
        self.window.activateWindow()
        self.qtbot.waitActive(self.window).__enter__()
        self.settle()

    def close(self, *, discard: bool = False) -> None:
        if self.has_closed:
            return
        self.window.close()
        if discard and self.window.bench is not None:
            self.wait(lambda: self.has_closed or bool(self.dialogs(QMessageBox)))
            for box in self.dialogs(QMessageBox):
                next(b for b in box.buttons() if "sluiten" in b.text()).click()
        self.wait(lambda: self.has_closed)

    def wait(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=TIMEOUT)

    def settle(self) -> None:
        """Wait until the database threads have answered all that was asked so far, and what that asked in turn."""
        for _ in range(3):
            for lane in (DATABASE, COUNTS):
                answers: list[None] = []
                self.window.background.run(lambda: None, answers.append, lane=lane)
                self.wait(lambda answers=answers: bool(answers))  # type: ignore[misc]  # mypy cannot infer the default

    def key(self, key: str, widget: QWidget | None = None) -> None:
        """Press a key or a chord as Qt writes it, where the focus is."""
        if QApplication.activeWindow() is None:
            # Without a window manager nobody gives the window its focus back after a dialog.
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        target = widget or QApplication.focusWidget() or self.window
        QTest.keySequence(target, key)

    def write(self, widget: QWidget | None, text: str) -> None:
        """Replace what is in a field by typing, without leaving it."""
        assert widget is not None
        widget.setFocus()
        QTest.keySequence(widget, "Ctrl+A")
        QTest.keyClicks(widget, text)

    def click(self, button: QAbstractButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def rows(self) -> list[CommitmentRow]:
        model = self.bench.page.model
        return [model.row_at(place) for place in range(model.rowCount())]

    def choose_view(self, view: str) -> None:
        self.bench.views.choose(view)
        self.settle()

    def choose(self, words: str) -> CommitmentRow:
        """Choose the commitment whose sentence holds these words, and wait until form and letter show it."""
        row = next(row for row in self.rows() if words in row.quote)
        self.bench.page.table.select(row.id)
        self.bench.page.table.setFocus()
        self.wait(lambda: self.bench.page.panel.form.commitment_id() == row.id)
        self.wait(lambda: self.bench.page.letter.letter_id() == row.letter_id)
        return row

    def shown(self, commitment_id: int) -> CommitmentRow:
        """Return the listed row as it is now."""
        return next(row for row in self.rows() if row.id == commitment_id)

    def dialogs(self, kind: type[W]) -> list[W]:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def dialog(self, kind: type[W]) -> W:
        self.wait(lambda: bool(self.dialogs(kind)))
        return self.dialogs(kind)[-1]

    def _is_open(self) -> bool:
        return self.window.bench is not None

    def _note_closed(self) -> None:
        self.has_closed = True

    def _note_said(self, text: str) -> None:
        self.said = text or self.said
