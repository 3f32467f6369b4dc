"""What stands in the place of a list that holds nothing: what it was narrowed by, and how to widen it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.terms import ListView
from ui.filters import said_filters
from ui.formatting import label

if TYPE_CHECKING:
    from tracker.services.rows import Filters


class NoHits(QWidget):
    """Says which filters are on and offers to clear them, or to look everywhere."""

    clear_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without filters."""
        super().__init__(parent)
        self.title, self.filters, self.advice = QLabel(), QLabel(), QLabel()
        font = QFont(self.title.font())
        font.setBold(True)
        self.title.setFont(font)
        self.clear_button = QPushButton(self.tr("Wis filters"))
        self.clear_button.setAccessibleName(self.tr("Wis de filters waarmee niets gevonden is"))
        self.clear_button.clicked.connect(self.clear_wanted)
        self.everything_button = QPushButton(self.tr("In alle toe&zeggingen zoeken"))
        self.everything_button.clicked.connect(self.everything_wanted)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for text in (self.title, self.filters, self.advice):
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setWordWrap(True)
            layout.addWidget(text)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.clear_button, self.everything_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addStretch(2)

    def tell(self, filters: Filters) -> None:
        """Say what was looked for."""
        said = said_filters(filters)
        view = label(filters.view)
        if said:
            self.title.setText(self.tr("Niets gevonden in “{view}”").format(view=view))
            self.filters.setText("\n".join(said))
        else:
            self.title.setText(self.tr("“{view}” is leeg").format(view=view))
            self.filters.setText(self.tr("Er is op dit moment geen toezegging die in dit overzicht hoort."))
        self.advice.setText(self._advice(filters))
        self.advice.setVisible(bool(self.advice.text()))
        self.clear_button.setVisible(bool(said))
        self.everything_button.setVisible(bool(said) and filters.view is not ListView.ALL)

    def _advice(self, filters: Filters) -> str:
        words = filters.query.split()
        if words and not filters.in_letters:
            return self.tr("Zet “Zoek ook in brieftekst” aan om ook in de brieven zelf te zoeken.")
        if len(words) > 1:
            return self.tr("Alle woorden moeten voorkomen. Laat er een weg, of zet er OF tussen: {example}.").format(
                example=" OF ".join(words[:2])
            )
        if words:
            return self.tr("Typ het begin van het woord, of een ander woord voor hetzelfde.")
        return ""
