"""Parts side by side, or below each other where the window is too narrow for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Columns(QWidget):
    """Asks for the width of its widest part only."""

    def __init__(self, *parts: tuple[QWidget, int], spacing: int = 18, margin: int = 8) -> None:
        """Take the parts in reading order with their share of the width."""
        super().__init__()
        self._parts = [part for part, _share in parts]
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(spacing)
        for part, share in parts:
            self._layout.addWidget(part, share)

    def minimumSizeHint(self) -> QSize:
        """Return what the widest part needs."""
        least = super().minimumSizeHint()
        return QSize(max(self._widths()) + self._margins(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out by the width there is."""
        super().resizeEvent(event)
        needed = sum(self._widths()) + self._margins() + self._layout.spacing() * (len(self._parts) - 1)
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if self.width() >= needed else directions.TopToBottom
        if self._layout.direction() is not wanted:
            self._layout.setDirection(wanted)

    def _widths(self) -> list[int]:
        return [part.minimumSizeHint().width() for part in self._parts]

    def _margins(self) -> int:
        margins = self._layout.contentsMargins()
        return margins.left() + margins.right()
