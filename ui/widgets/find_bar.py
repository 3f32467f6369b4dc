"""Finding words in one letter: typed below it, gone through with Enter, however the letter breaks its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.formatting import count_text
from ui.widgets.letter_text import find_all

_LONGEST = 200
"""Characters of a selection that are taken over as what to find."""


class FindBar(QWidget):
    """Hidden until it is asked for. Enter goes on, Shift+Enter back, Escape returns to the letter."""

    found = Signal(int, int)
    """From where to where in the letter's text the words stand; twice the same for nowhere."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a text."""
        super().__init__(parent)
        self._text = ""
        self._places: tuple[tuple[int, int], ...] = ()
        self._at = 0
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Zoeken in deze brief"))
        self.field.setPlaceholderText(self.tr("Zoeken in deze brief"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self._find())
        self.field.installEventFilter(self)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.told)
        for text, name, step in (("↑", self.tr("Vorige plaats"), -1), ("↓", self.tr("Volgende plaats"), 1)):
            button = _button(text, name)
            button.clicked.connect(lambda _checked=False, step=step: self.step(step))
            row.addWidget(button)
        close = _button("✕", self.tr("Zoeken in deze brief sluiten"))
        close.clicked.connect(self.close_bar)
        row.addWidget(close)
        self.hide()

    def set_text(self, text: str) -> None:
        """Search in another text from now on; what is typed is searched again."""
        self._text = text
        if self.isVisible():
            self._find()

    def ask(self, selected: str = "") -> None:
        """Show the bar and take its field; what is selected in the letter is filled in."""
        self.show()
        words = " ".join(selected.split())
        if words and len(words) <= _LONGEST:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._find()

    def step(self, step: int) -> None:
        """Go to the next place (or the one before), round the ends; ask for words when there are none."""
        if not self.isVisible():
            self.ask()
        elif self._places:
            self._at = (self._at + step) % len(self._places)
            self._tell()

    def close_bar(self) -> None:
        """Hide the bar and go back to the letter."""
        self.hide()
        self._places = ()
        self.found.emit(0, 0)
        self.closed.emit()

    def places(self) -> tuple[tuple[int, int], ...]:
        """Return where the words stand."""
        return self._places

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on by Enter, back by Shift+Enter, away by Escape."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        self._places = find_all(self._text, self.field.text())
        self._at = 0
        self._tell()

    def _tell(self) -> None:
        if self._places:
            number, total = count_text(self._at + 1), count_text(len(self._places))
            text = self.tr("{number} van {total}").format(number=number, total=total)
            self.found.emit(*self._places[self._at])
        else:
            text = self.tr("niet gevonden") if self.field.text().strip() else ""
            self.found.emit(0, 0)
        self.told.setText(text)
        self.field.setAccessibleDescription(text)


def _button(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
