"""The follow-up of a commitment as a time line: each step with its term, its sentence literally, and the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from ui.item_models.timeline import TimelineModel
from ui.widgets.flow_layout import flowing
from ui.widgets.marked_text import MarkedText
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.timeline import StepRow


class TimelinePanel(QWidget):
    """Lists the steps and offers to open, make and undo links."""

    link_wanted = Signal()
    unlink_wanted = Signal(int)
    """The link to take away."""
    place_wanted = Signal(int, str)
    """The letter to go to, and the sentence in it."""
    commitment_wanted = Signal(int)
    """The commitment to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without steps."""
        super().__init__(parent)
        self._about: int | None = None
        self.model = TimelineModel(self)
        self.table = RowTable(self.model, self.tr("Tijdlijn"))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._show_step)
        self.table.activated.connect(lambda _index: self._open())
        self.sentence = MarkedText(self.tr("Zin in de brief"))
        self.sentence.setMinimumHeight(self.fontMetrics().lineSpacing() + 8)
        self._empty = QLabel(
            self.tr(
                "Nog geen vervolgbrief. Koppel een latere brief waarin deze toezegging wordt nagekomen, uitgesteld of "
                "gewijzigd."
            )
        )
        self._empty.setWordWrap(True)
        self.link_button = self._button(self.tr("Vervolgbrief &koppelen…"), self.link_wanted.emit)
        self.open_button = self._button(self.tr("Brief o&penen bij de zin"), self._open)
        self.other_button = self._button(self.tr("Naar die toe&zegging"), self._go_to_other)
        self.unlink_button = self._button(self.tr("O&ntkoppelen"), self._unlink)
        self._build()
        self.show_steps(None, ())

    def show_steps(self, commitment_id: int | None, steps: Sequence[StepRow]) -> None:
        """Show these steps; the newest is chosen, unless one of the same commitment was and no other came."""
        is_new = commitment_id != self._about or any(self.model.place_of(step.id) < 0 for step in steps)
        self._about = commitment_id
        self.model.replace(steps)
        if steps and (is_new or self.table.current_id() is None):
            self.table.select(steps[-1].id)
        self._empty.setVisible(len(steps) == 1)
        self._show_step()

    def _build(self) -> None:
        down = QSplitter(Qt.Orientation.Vertical)
        down.setChildrenCollapsible(False)
        down.addWidget(self.table)
        down.addWidget(self.sentence)
        down.setStretchFactor(0, 3)
        down.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
        layout.addWidget(down, 1)
        layout.addWidget(flowing(self.link_button, self.open_button, self.other_button, self.unlink_button))

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(do)
        return button

    def _show_step(self) -> None:
        step = self.table.current_row()
        note = self.tr("Opmerking: {note}").format(note=step.note) if step and step.note else ""
        self.sentence.show_text("\n\n".join(filter(None, (step.quote if step else "", note))))
        self.open_button.setEnabled(step is not None)
        self.unlink_button.setEnabled(step is not None and step.kind is not None)
        self.other_button.setEnabled(step is not None and step.other_id is not None)

    def _open(self) -> None:
        step = self.table.current_row()
        if step is not None:
            self.place_wanted.emit(step.letter_id, step.quote)

    def _go_to_other(self) -> None:
        step = self.table.current_row()
        if step is not None and step.other_id is not None:
            self.commitment_wanted.emit(step.other_id)

    def _unlink(self) -> None:
        step = self.table.current_row()
        if step is not None and step.kind is not None:
            self.unlink_wanted.emit(step.id)
