"""A small sentence in the window: plain, wrapped, and in a colour that follows the theme."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import error_text, muted_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor


class Tone(Enum):
    """What a note is for, which decides its colour."""

    PLAIN = "plain"
    EXPLAINING = "explaining"
    ERROR = "error"


_COLORS: dict[Tone, Callable[[], QColor]] = {Tone.EXPLAINING: muted_text, Tone.ERROR: error_text}


class Note(QLabel):
    """Shows what it is given as it stands, and takes the room there is for it rather than asking for more."""

    def __init__(self, tone: Tone = Tone.PLAIN, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._tone = tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._color()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._color()

    def _color(self) -> None:
        if self._tone not in _COLORS:
            return
        palette, color = self.palette(), _COLORS[self._tone]()
        if palette.color(self.foregroundRole()) != color:
            palette.setColor(self.foregroundRole(), color)
            self.setPalette(palette)
