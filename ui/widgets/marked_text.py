"""A short text to read, plain, with places in it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.theme import strong_mark
from ui.widgets.letter_text import shown_text

if TYPE_CHECKING:
    from collections.abc import Sequence


class MarkedText(QPlainTextEdit):
    """Read only; selected by mouse and keyboard. Tab moves on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Take the accessible name."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMinimumHeight(4 * self.fontMetrics().lineSpacing())

    def show_text(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Show a text from its beginning, with these stretches of it (in characters) marked."""
        laid = shown_text(text)
        self.setPlainText(laid.shown)
        self.setExtraSelections([self._marked(laid.place(start), laid.place(end)) for start, end in spans])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            marks = self.extraSelections()
            for each in marks:
                each.format.setBackground(strong_mark())
            self.setExtraSelections(marks)

    def marked(self) -> list[str]:
        """Return what is marked."""
        return [each.cursor.selectedText() for each in self.extraSelections()]

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(strong_mark())
        # Underlined as well: seen without the colour, and unlike bold it does not move the words.
        form.setFontUnderline(True)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        marked.format, marked.cursor = form, cursor
        return marked
