"""Search as you type and the filters above the list."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.services.rows import Filters
from tracker.terms import ListView
from ui.filters import FILTERS
from ui.views import FilterUse
from ui.widgets.filter_chip import FilterChip
from ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from tracker.services.rows import Facets, LetterRow

_TYPING_PAUSE = 120
"""Milliseconds without a key after which the search runs."""


class FilterBar(QWidget):
    """Holds what to list; says so when the user changed it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without restrictions."""
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Zoeken in toezeggingen en brieven"))
        self.search.setAccessibleName(self.tr("Zoeken"))
        self.search.setToolTip(
            self.tr(
                "Gewone woorden worden ook in andere vormen gevonden. Verder: “woorden bij elkaar”, begin*, EN, OF, "
                "NIET en haakjes."
            )
        )
        self.search.setClearButtonEnabled(True)
        self.chips = {spec.key: FilterChip(spec) for spec in FILTERS}
        self.letter = QPushButton()
        self.clear_button = QPushButton(self.tr("&Wis filters"))
        self._letter_id: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.changed)
        self._build()
        self._connect()
        self._show_state()

    def filters(self, view: ListView) -> Filters:
        """Return what to list in a view."""
        chosen = {field: value for chip in self.chips.values() for field, value in chip.values().items()}
        plain = Filters(view=view, query=self.search.text().strip(), letter_id=self._letter_id)
        return replace(plain, **chosen)  # type: ignore[arg-type]  # the specs name the fields

    def is_active(self) -> bool:
        """Say whether anything restricts the list."""
        return self.filters(ListView.ALL) != Filters(view=ListView.ALL)

    def clear(self) -> None:
        """Take every restriction away."""
        was_active = self.is_active()
        self._put(Filters())
        if was_active:
            self.changed.emit()

    def put(self, filters: Filters) -> None:
        """Set every restriction at once."""
        self._put(filters)
        self.changed.emit()

    def set_for_view(self, filters: Filters) -> None:
        """Set every restriction along with another view, which is listed anyhow."""
        self._put(filters)

    def keep_letter(self, letter: LetterRow) -> None:
        """List the commitments of one letter only."""
        self._put(Filters(letter_id=letter.id))
        self.letter.setText(self.tr("Brief: {label}  ✕").format(label=letter.label.replace("&", "&&")))
        self.letter.setAccessibleName(self.tr("Alleen brief {label}; klik om alle te tonen").format(label=letter.label))
        self.changed.emit()

    def offer(self, facets: Facets) -> None:
        """Offer the values in use."""
        for chip in self.chips.values():
            chip.offer(facets)

    def show_for(self, use: FilterUse) -> None:
        """Show as much as a page works with."""
        self.setVisible(use is not FilterUse.NOTHING)
        self._row.setVisible(use is FilterUse.ALL)

    def _put(self, filters: Filters) -> None:
        # With its signals: the button that clears the field comes and goes by them. The search they start is stopped.
        self.search.setText(filters.query)
        plain = {field.name: field.default for field in fields(Filters)}
        for chip in self.chips.values():
            values = [getattr(filters, name) for name in chip.spec.fields]
            chip.put(values if values != [plain[name] for name in chip.spec.fields] else ())
        self._letter_id = filters.letter_id
        self._pause.stop()
        self._show_state()

    def _build(self) -> None:
        self._row = QWidget()
        row = FlowLayout(self._row)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addWidget(self.letter)
        row.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self._row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        for chip in self.chips.values():
            chip.changed.connect(self._choose)
        self.letter.clicked.connect(self._drop_letter)
        self.clear_button.clicked.connect(self.clear)

    def _typed(self) -> None:
        self._show_state()
        self._pause.start()

    def _choose(self) -> None:
        self._show_state()
        self.changed.emit()

    def _drop_letter(self) -> None:
        self._letter_id = None
        self._choose()

    def _show_state(self) -> None:
        self.letter.setVisible(self._letter_id is not None)
        for chip in self.chips.values():
            chip.setVisible(chip.spec.is_shown_unset or any(chip.values().values()))
        self.clear_button.setEnabled(self.is_active())
