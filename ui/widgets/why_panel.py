"""Why a sentence is a commitment, or why not: as text to read, select and copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from tracker.services import explaining
from ui.background import WHY
from ui.why_text import why_lines
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.explaining import SentenceRow
    from tracker.services.workspace import Workspace
    from ui.desk import Desk


class WhyPanel(QPlainTextEdit):
    """Explains on demand: asks only while it is in sight, since a PDF is read again for it."""

    explained = Signal()
    """The explanation stands."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk through which explanations are asked."""
        super().__init__(parent)
        self._desk = desk
        self._wanted: Callable[[Workspace], tuple[SentenceRow, ...]] | None = None
        self._about = ""
        self._is_stale = False
        self._key = f"why {id(self)}"
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Waarom"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def explain_commitment(self, commitment_id: int) -> None:
        """Explain the sentence of a commitment."""
        self._want(f"c{commitment_id}", lambda workspace: explaining.explain_commitment(workspace, commitment_id))

    def explain_place(self, letter_id: int, start: int, end: int) -> None:
        """Explain the sentences that a stretch of a letter touches."""
        self._want(
            f"p{letter_id}:{start}:{end}",
            lambda workspace: explaining.explain_place(workspace, letter_id, start, end),
        )

    def clear_why(self) -> None:
        """Explain nothing."""
        self._desk.drop(self._key)
        self._wanted, self._about, self._is_stale = None, "", False
        self.setPlainText("")

    def showEvent(self, event: QShowEvent) -> None:
        """Explain what came while this was out of sight."""
        super().showEvent(event)
        self._ask()

    def _want(self, about: str, explain: Callable[[Workspace], tuple[SentenceRow, ...]]) -> None:
        if about != self._about:
            self._wanted, self._about, self._is_stale = explain, about, True
            self._ask()

    def _ask(self) -> None:
        if self._is_stale and self._wanted is not None and self.isVisible():
            self._is_stale = False
            self.setPlainText(self.tr("De uitleg wordt gemaakt…"))
            self._desk.ask(self._wanted, self._show, self._fail, key=self._key, lane=WHY)

    def _show(self, sentences: tuple[SentenceRow, ...]) -> None:
        self.setPlainText("")
        cursor = QTextCursor(self.document())
        plain, strong = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        for line in why_lines(sentences):
            cursor.insertText(f"{line.text}\n", strong if line.is_heading else plain)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.explained.emit()

    def _fail(self, error: Exception) -> None:
        self.clear_why()
        self._desk.fail_unless_gone(error)


class WhyDialog(QDialog):
    """Why (not): the sentences at a place in a letter, explained beside it."""

    def __init__(self, desk: Desk, letter_id: int, start: int, end: int, parent: QWidget | None = None) -> None:
        """Take the place in the letter's text."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Waarom (niet)?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 760, 640)
        self.panel = WhyPanel(desk)
        self.panel.explain_place(letter_id, start, end)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("&Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _result: self.panel.clear_why())
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)
        layout.addWidget(buttons)
