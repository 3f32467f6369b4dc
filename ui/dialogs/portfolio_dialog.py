"""Which portfolio goes to whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ui.formatting import count_text, sorted_dutch
from ui.widgets.controls import ChoiceControl, NameControl
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from tracker.services.government import Portfolio

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Transfer:
    """What was chosen; empty text means any ministry, or any person."""

    ministry: str
    responsible: str
    to: str


class PortfolioDialog(QDialog):
    """Asks for a ministry, or who has it now, and who gets it; says how many commitments that moves."""

    chosen = Signal(object)
    """The ``Transfer``."""

    def __init__(self, portfolios: tuple[Portfolio, ...], parent: QWidget | None = None) -> None:
        """Take what is open by ministry."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Portefeuille overdragen"))
        resize_to_fit(self, 620, 260)
        self._portfolios = portfolios
        counted = [(each.ministry, f"{each.ministry} ({count_text(each.open)})") for each in portfolios]
        people = sorted_dutch({name for each in portfolios for name in each.responsible if name})
        self.ministry = ChoiceControl([("", self.tr("alle ministeries")), *counted])
        self.responsible = ChoiceControl([("", self.tr("wie het ook heeft")), *((name, name) for name in people)])
        self.to = NameControl()
        self.to.offer(sorted_dutch({*people, *(each.minister for each in portfolios if each.minister)}))
        self.to.put("")
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._build()
        self.ministry.currentIndexChanged.connect(lambda _place: self._propose())
        self.responsible.currentIndexChanged.connect(lambda _place: self._tell())
        self.to.editTextChanged.connect(lambda _text: self._tell())
        self._tell()

    def transfer(self) -> Transfer:
        """Return what is chosen."""
        return Transfer(self.ministry.raw(), self.responsible.raw(), self.to.raw().strip())

    def count(self) -> int:
        """Count the commitments that go over."""
        wanted = self.transfer()
        if not (wanted.ministry or wanted.responsible):
            return 0
        counts: Counter[str] = Counter()
        for each in self._portfolios:
            if wanted.ministry in {"", each.ministry}:
                counts.update(each.responsible)
        whose = [wanted.responsible] if wanted.responsible else list(counts)
        return sum(counts[name] for name in whose if name != wanted.to)

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Ministerie"), self.ministry)
        form.addRow(self.tr("&Nu verantwoordelijk"), self.responsible)
        form.addRow(self.tr("&Wordt verantwoordelijk"), self.to)
        self.buttons = QDialogButtonBox()
        self.hand_over_button = self.buttons.addButton(self.tr("&Overdragen"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("&Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        self.hand_over_button.setDefault(True)
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _propose(self) -> None:
        """Propose the minister of the ministry."""
        minister = next((each.minister for each in self._portfolios if each.ministry == self.ministry.raw()), "")
        if minister:
            self.to.put(minister)
        self._tell()

    def _tell(self) -> None:
        wanted, number = self.transfer(), self.count()
        if not (wanted.ministry or wanted.responsible):
            self.told.setText(self.tr("Kies een ministerie, of wie het nu heeft."))
        elif number == 1:
            self.told.setText(self.tr("1 open toezegging gaat over; met Ctrl+Z gaat dat in één keer terug."))
        else:
            told = self.tr("{n} open toezeggingen gaan over; met Ctrl+Z gaat dat in één keer terug.")
            self.told.setText(told.format(n=count_text(number)))
        self.hand_over_button.setEnabled(bool(wanted.to and number))

    def _choose(self) -> None:
        if self.hand_over_button.isEnabled():
            self.chosen.emit(self.transfer())
            self.accept()


def handed_over_text(number: int, to: str) -> str:
    """Say what was done."""
    if number == 1:
        return translate("PortfolioDialog", "1 toezegging is overgedragen aan {to}.").format(to=to)
    told = translate("PortfolioDialog", "{n} toezeggingen zijn overgedragen aan {to}.")
    return told.format(n=count_text(number), to=to)
