"""What something is called with its buttons beside it, or above them where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST = 16
"""Letters of the title that must fit beside the buttons."""


class TitleRow(QWidget):
    """Keeps the title readable at any width and size of letters."""

    def __init__(self, title: QWidget, buttons: QWidget, parent: QWidget | None = None) -> None:
        """Take both parts."""
        super().__init__(parent)
        self._title, self._buttons = title, buttons
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(title, 1)
        self._layout.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the title when there is too little room beside it."""
        super().resizeEvent(event)
        left = self.width() - self._buttons.sizeHint().width() - self._layout.spacing()
        is_narrow = left < _LEAST * self._title.fontMetrics().averageCharWidth()
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)
