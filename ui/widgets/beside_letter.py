"""A list over what belongs to its chosen row, and the letter beside both: how three pages are laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.widgets.flow_layout import flowing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.letter_view import LetterView
    from ui.window_state import WindowState


class BesideLetter(QSplitter):
    """Splits across between list and letter, and down within the list. ``down`` and ``across`` are pixels at first."""

    def __init__(
        self, upper: QWidget, lower: QWidget, letter: LetterView, *, down: tuple[int, int], across: tuple[int, int]
    ) -> None:
        """Take what stands above, below and beside."""
        super().__init__(Qt.Orientation.Horizontal)
        self._down = QSplitter(Qt.Orientation.Vertical)
        parts: tuple[tuple[QSplitter, tuple[QWidget, ...], tuple[int, int]], ...] = (
            (self._down, (upper, lower), down),
            (self, (self._down, letter), across),
        )
        for splitter, widgets, sizes in parts:
            splitter.setChildrenCollapsible(False)
            for widget in widgets:
                splitter.addWidget(widget)
            splitter.setSizes(list(sizes))
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)

    def fill(self, page: QWidget) -> None:
        """Take all the room of a page."""
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self)

    def restore(self, state: WindowState, name: str) -> None:
        """Lay out as the page of this name was left."""
        state.restore(f"{name}/across", self)
        state.restore(f"{name}/down", self._down)

    def save(self, state: WindowState, name: str) -> None:
        """Keep the layout under the page's name."""
        state.save(f"{name}/across", self)
        state.save(f"{name}/down", self._down)


def under_buttons(buttons: Sequence[QWidget], widget: QWidget, *, above: int = 0) -> QWidget:
    """Return a row of buttons with a widget below it, which takes the room; ``above`` pixels are left free."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, above, 0, 0)
    column.addWidget(flowing(*buttons))
    column.addWidget(widget, 1)
    return both
