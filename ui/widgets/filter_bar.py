"""Search as you type and the filters above the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.services.rows import Filters
from tracker.terms import CommitmentKind, ListView, Status
from ui.formatting import label, sorted_dutch, term_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.services.rows import Facets, LetterRow

_TYPING_PAUSE = 200
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
        self.search.setClearButtonEnabled(True)
        self.status = _combo(self.tr("Status"))
        self.ministry = _combo(self.tr("Ministerie"))
        self.dossier = _combo(self.tr("Dossier"))
        self.kind = _combo(self.tr("Soort"))
        self.overdue = QCheckBox(self.tr("alleen &verlopen"))
        self.letter = QPushButton()
        self.clear_button = QPushButton(self.tr("&Wis filters"))
        self._letter_id: int | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.changed)
        self._build()
        self._fill(self.kind, self.tr("Alle soorten"), [(kind.value, label(kind)) for kind in CommitmentKind])
        self.offer_values((), (), [status.value for status in Status])
        self._connect()
        self._show_state()

    def filters(self, view: ListView) -> Filters:
        """Return what to list in a view."""
        return Filters(
            view=view,
            query=self.search.text().strip(),
            status=_data(self.status),
            ministry=_data(self.ministry),
            dossier=_data(self.dossier),
            kind=_data(self.kind),
            overdue_only=self.overdue.isChecked(),
            letter_id=self._letter_id,
        )

    def is_active(self) -> bool:
        """Say whether anything restricts the list."""
        return self.filters(ListView.ALL) != replace(Filters(), view=ListView.ALL)

    def clear(self) -> None:
        """Take every restriction away."""
        was_active = self.is_active()
        for widget in (self.search, self.status, self.ministry, self.dossier, self.kind, self.overdue):
            widget.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.search.clear()
        for combo in (self.status, self.ministry, self.dossier, self.kind):
            combo.setCurrentIndex(0)
        self.overdue.setChecked(False)
        for widget in (self.search, self.status, self.ministry, self.dossier, self.kind, self.overdue):
            widget.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._letter_id = None
        self._show_state()
        if was_active:
            self.changed.emit()

    def keep_letter(self, letter: LetterRow) -> None:
        """List the commitments of one letter only."""
        self.clear()
        self._letter_id = letter.id
        self.letter.setText(self.tr("Brief: {label}  ✕").format(label=letter.label.replace("&", "&&")))
        self.letter.setAccessibleName(self.tr("Alleen brief {label}; klik om alle te tonen").format(label=letter.label))
        self._show_state()
        self.changed.emit()

    def offer(self, facets: Facets) -> None:
        """Offer the values in use, keeping what is chosen."""
        self.offer_values(facets.ministries, facets.dossiers, facets.statuses)

    def offer_values(self, ministries: Iterable[str], dossiers: Iterable[str], statuses: Iterable[str]) -> None:
        """Offer these values, keeping what is chosen."""
        statuses = [*[status.value for status in Status], *(each for each in statuses if each not in set(Status))]
        self._fill(self.status, self.tr("Elke status"), [(each, term_label(Status, each)) for each in statuses])
        self._fill(self.ministry, self.tr("Alle ministeries"), [(each, each) for each in ministries])
        self._fill(self.dossier, self.tr("Alle dossiers"), [(each, each) for each in sorted_dutch(dossiers)])

    def show_for_letters(self, *, is_letters: bool) -> None:
        """Leave only the search for the list of letters."""
        for widget in (self.status, self.ministry, self.dossier, self.kind, self.overdue, self.clear_button):
            widget.setVisible(not is_letters)
        self.letter.setVisible(not is_letters and self._letter_id is not None)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for combo in (self.status, self.ministry, self.dossier, self.kind):
            row.addWidget(combo)
        row.addWidget(self.overdue)
        row.addWidget(self.letter)
        row.addWidget(self.clear_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        for combo in (self.status, self.ministry, self.dossier, self.kind):
            combo.currentIndexChanged.connect(self._choose)
        self.overdue.toggled.connect(self._choose)
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
        self.clear_button.setEnabled(self.is_active())

    def _fill(self, combo: QComboBox, everything: str, choices: Iterable[tuple[str, str]]) -> None:
        wanted = [("", everything), *choices]
        if wanted == [(combo.itemData(place), combo.itemText(place)) for place in range(combo.count())]:
            return
        chosen = _data(combo)
        combo.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        combo.clear()
        for value, text in wanted:
            combo.addItem(text, value)
        if chosen and combo.findData(chosen) < 0:
            # What is chosen stays chosen, even when nothing has it any more.
            combo.addItem(chosen, chosen)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.blockSignals(False)  # noqa: FBT003 - Qt's own signature


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(13)
    return combo


def _data(combo: QComboBox) -> str:
    return str(combo.currentData() or "")
