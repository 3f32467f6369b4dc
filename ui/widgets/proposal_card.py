"""One proposed link: the commitment at the left, the sentence of the later letter at the right, what to make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.services.proposal_marks import marks_of
from tracker.services.proposals import MOVES
from tracker.terms import LinkKind
from ui.formatting import date_text, explanation, label, parse_date, percent_text, typed_date
from ui.link_reasons import reason_text
from ui.widgets.controls import ChoiceControl, DateControl
from ui.widgets.marked_text import MarkedText
from ui.widgets.note import Note, Tone

if TYPE_CHECKING:
    import datetime as dt

    from tracker.services.rows import ProposalRow


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person makes of a proposal. ``new_due`` is ``None`` where the term stays."""

    kind: LinkKind
    new_due: dt.date | None


class ProposalCard(QWidget):
    """Shows one proposal; what was chosen in it is read back by ``choice``."""

    confirm_wanted = Signal()
    dismiss_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a proposal."""
        super().__init__(parent)
        self.proposal: ProposalRow | None = None
        self.promise_head, self.proof_head = Note(), Note()
        self.promise = MarkedText(self.tr("Zin van de toezegging"))
        self.proof = MarkedText(self.tr("Zin van de vervolgbrief"))
        numbered = [(kind.value, f"{place} {label(kind)}") for place, kind in enumerate(LinkKind, start=1)]
        self.kind = ChoiceControl(numbered)
        self.kind.currentIndexChanged.connect(lambda _place: self._show_kind())
        self.new_due = DateControl()
        self.new_due.line.setAccessibleName(self.tr("Nieuwe termijn"))
        self.new_due.line.textChanged.connect(lambda _text: self._check())
        self.meaning, self.problem, self.reasons = Note(Tone.EXPLAINING), Note(Tone.ERROR), Note()
        self.reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.confirm_button = QPushButton(self.tr("Bevest&igen (A)"))
        self.confirm_button.clicked.connect(self.confirm_wanted)
        self.dismiss_button = QPushButton(self.tr("Ver&werpen (X)"))
        self.dismiss_button.setToolTip(self.tr("Dit voorstel komt niet terug"))
        self.dismiss_button.clicked.connect(self.dismiss_wanted)
        self._build()
        self.clear()

    def show_proposal(self, row: ProposalRow) -> None:
        """Show a proposal as it was found; the same one again keeps what was chosen."""
        if self.proposal == row:
            return
        self.proposal = row
        promised, proven = marks_of(row)
        due = (
            self.tr("termijn {date}").format(date=date_text(row.due_date)) if row.due_date else self.tr("geen termijn")
        )
        self.promise_head.setText(
            " · ".join(filter(None, (row.commitment_letter, date_text(row.commitment_date), due)))
        )
        page = self.tr("blz. {page}").format(page=row.page)
        self.proof_head.setText(" · ".join(filter(None, (row.letter, date_text(row.letter_date), page))))
        self.promise.show_text(row.commitment_quote, promised)
        self.proof.show_text(row.quote, proven)
        self.new_due.put(typed_date(row.new_due))
        self.kind.put(row.kind.value)
        self._show_kind()
        sure = self.tr("Voorgesteld met {percent} zekerheid").format(percent=percent_text(row.score))
        told = [reason_text(reason) for reason in sorted(row.reasons, key=lambda each: -each.points)]
        self.reasons.setText(f"{sure}: {'; '.join(told)}.")
        self.setEnabled(True)

    def clear(self) -> None:
        """Show no proposal."""
        self.proposal = None
        for text in (self.promise, self.proof):
            text.show_text("")
        for note in (self.promise_head, self.proof_head, self.meaning, self.problem, self.reasons):
            note.setText("")
        self.setEnabled(False)

    def choice(self) -> Choice | None:
        """Return what was chosen; ``None`` when the new term is no date, which the card says."""
        kind = LinkKind(self.kind.raw())
        if kind not in MOVES:
            return Choice(kind, None)
        try:
            return Choice(kind, parse_date(self.new_due.raw()))
        except ValueError:
            return None

    def choose_kind(self, kind: LinkKind) -> None:
        """Choose what the letter does with the commitment."""
        if self.proposal is not None:
            self.kind.put(kind.value)

    def _build(self) -> None:
        grid = QGridLayout()
        for column, (title, head, text) in enumerate(
            (
                (self.tr("Toezegging"), self.promise_head, self.promise),
                (self.tr("Vervolgbrief"), self.proof_head, self.proof),
            )
        ):
            name = QLabel(title)
            name.setBuddy(text)
            font = name.font()
            font.setBold(True)
            name.setFont(font)
            for row, widget in enumerate((name, head, text)):
                grid.addWidget(widget, row, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(grid, 1)
        layout.addLayout(self._choices())
        for note in (self.meaning, self.problem, self.reasons):
            layout.addWidget(note)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for title, control in ((self.tr("&Soort"), self.kind), (self.tr("&Nieuwe termijn"), self.new_due)):
            name = QLabel(title)
            name.setBuddy(control)
            row.addWidget(name)
            row.addWidget(control)
        row.addStretch(1)
        row.addWidget(self.confirm_button)
        row.addWidget(self.dismiss_button)
        return row

    def _show_kind(self) -> None:
        kind = LinkKind(self.kind.raw())
        self.meaning.setText(explanation(kind))
        self.new_due.setEnabled(kind in MOVES)
        self._check()

    def _check(self) -> None:
        wrong = self.choice() is None
        problem = self.tr("De nieuwe termijn is geen datum; typ bijvoorbeeld 1-7-2018.") if wrong else ""
        self.problem.setText(problem)
        self.problem.setVisible(wrong)
        self.confirm_button.setEnabled(not wrong)
