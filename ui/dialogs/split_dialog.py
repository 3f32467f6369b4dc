"""Where to divide one candidate into two: the caret in its sentence says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.letter_text import shown_text
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_LIKELY = re.compile(
    r"[,;]\s+(?=en\b|ook\b|daarnaast\b|tevens\b|verder\b)|;\s+|\s(?=en\s+(?:ik|wij|we|het|de)\b)|\s(?=en\s)"
)
"""Where a sentence mostly falls in two."""


class SplitDialog(QDialog):
    """Shows the sentence and its two parts, which change with the caret."""

    chosen = Signal(int)
    """The offset in the letter's text at which the second part begins."""

    def __init__(self, text: str, start: int, parent: QWidget | None = None) -> None:
        """Take the letter's own text of the sentence, and the offset where it begins."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Toezegging splitsen"))
        resize_to_fit(self, 720, 400)
        self._text, self._start = shown_text(text), start
        self._raw = text
        explained = _plain(
            self.tr("Zet de cursor met de pijltjes waar de tweede toezegging begint (Ctrl+pijl: per woord).")
        )
        self.sentence = _SentenceEdit()
        self.sentence.setPlainText(self._text.shown)
        self.sentence.setAccessibleName(self.tr("Zin om te splitsen"))
        self.first, self.second = _plain(""), _plain("")
        self.buttons = QDialogButtonBox()
        self.split_button = self.buttons.addButton(self.tr("&Splitsen"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("&Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        self.split_button.setDefault(True)
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        self.sentence.entered.connect(self._choose)
        self.sentence.cursorPositionChanged.connect(self._show_parts)
        column = QVBoxLayout(self)
        for widget in (explained, self.sentence, self.first, self.second, self.buttons):
            column.addWidget(widget)
        self._put_caret(likely_place(text))

    def parts(self) -> tuple[str, str]:
        """Return the two parts as the caret divides them."""
        at = self._at()
        return " ".join(self._raw[:at].split()), " ".join(self._raw[at:].split())

    def _at(self) -> int:
        return self._text.offset(self.sentence.textCursor().position())

    def _put_caret(self, offset: int) -> None:
        cursor = self.sentence.textCursor()
        cursor.setPosition(self._text.place(offset))
        self.sentence.setTextCursor(cursor)
        self.sentence.setFocus()
        self._show_parts()

    def _show_parts(self) -> None:
        first, second = self.parts()
        self.first.setText(self.tr("Eerste: {text}").format(text=first))
        self.second.setText(self.tr("Tweede: {text}").format(text=second))
        self.split_button.setEnabled(bool(first and second))

    def _choose(self) -> None:
        if self.split_button.isEnabled():
            self.chosen.emit(self._start + self._at())
            self.accept()


def likely_place(sentence: str) -> int:
    """Return where a sentence most likely falls in two: the sign of a second part, or the word, nearest its middle."""
    middle = len(sentence) / 2
    places = [match.end() for match in _LIKELY.finditer(sentence)]
    places = places or [match.end() for match in re.finditer(r"\s+(?=\S)", sentence)]
    return min(places, key=lambda place: abs(place - middle), default=0)


class _SentenceEdit(QPlainTextEdit):
    """A text to move the caret through; Enter and Tab do not type."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the choice."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
