"""What stands above the candidates of a letter: how far the review is, in which order, and other letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.widgets.flow_layout import flowing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QAbstractButton

translate = QCoreApplication.translate


class ReviewHead(QWidget):
    """Tells the progress and offers the order; every button has a key of its own in the menu."""

    changed = Signal()
    """Another order is wanted, or the near misses."""
    list_wanted = Signal()
    """All that waits, as one list."""
    letter_step_wanted = Signal(int)
    """The next letter (1), or the one before (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a letter."""
        super().__init__(parent)
        self.progress = QLabel()
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.surest_first = QCheckBox(self.tr("Zekerste eerst (O)"))
        self.surest_first.setToolTip(self.tr("Binnen hard en zacht de waarschijnlijkste eerst, anders op leesvolgorde"))
        self.near_misses = QCheckBox(self.tr("Ook bijna-treffers (B)"))
        self.near_misses.setToolTip(self.tr("Zinnen die net geen kandidaat zijn, onder aan de lijst"))
        for box in (self.surest_first, self.near_misses):
            box.toggled.connect(self.changed)
        back = _button("‹", self.tr("Vorige brief (Shift+K)"), lambda: self.letter_step_wanted.emit(-1))
        forth = _button("›", self.tr("Volgende brief (Shift+J)"), lambda: self.letter_step_wanted.emit(1))
        listed = _button(
            self.tr("Als lijst"), self.tr("Alles wat te beoordelen is als één lijst"), self.list_wanted.emit
        )
        _lay_out(self, self.progress, (back, forth), (self.surest_first, self.near_misses, listed))

    def tell(self, decided: int, number: int, place: int, letters: int) -> None:
        """Tell how many candidates of the letter are decided, and which letter of how many it is."""
        done = self.tr("{decided} van {number} beoordeeld").format(decided=decided, number=number)
        if number == 0:
            done = self.tr("geen kandidaten")
        self.progress.setText(
            self.tr("{done}; brief {place} van {letters}").format(done=done, place=place, letters=letters)
        )


def _lay_out(head: QWidget, progress: QLabel, letters: Sequence[QWidget], order: Sequence[QWidget]) -> None:
    column = QVBoxLayout(head)
    column.setContentsMargins(4, 0, 4, 0)
    column.setSpacing(2)
    row = QHBoxLayout()
    row.addWidget(progress, 1)
    for widget in letters:
        row.addWidget(widget)
    column.addLayout(row)
    column.addWidget(flowing(*order))


def _button(text: str, tip: str, do: Callable[[], None]) -> QAbstractButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(do)
    return button
