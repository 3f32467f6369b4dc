"""What a ministry answered: each answer is taken over or passed by with one key; nothing is changed before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from tracker.services import rappel_answers
from ui.formatting import count_text
from ui.item_models.answers import AnswersModel
from ui.language import current
from ui.messages import sentence_of
from ui.widgets.banner import Banner
from ui.widgets.row_table import RowTable
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tracker.services.answer_rows import AnswerRow, RappelReport
    from ui.desk import Desk

translate = QCoreApplication.translate


class AnswersDialog(QDialog):
    """Shows the proposals of a returned rappel, and what of it could not be taken."""

    def __init__(self, desk: Desk, report: RappelReport, parent: QWidget | None = None) -> None:
        """Take the desk through which answers are taken over, and what was read."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Antwoorden op het rappel"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 1180, 640)
        self._desk = desk
        self._rows = list(report.answers)
        self.model = AnswersModel(self)
        self.table = RowTable(self.model, self.tr("Antwoorden"))
        self.message = Banner()
        self.told = QLabel(report_sentence(report))
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.faults = QPlainTextEdit("\n".join(fault_lines(report)))
        self.faults.setReadOnly(True)
        self.faults.setTabChangesFocus(True)
        self.faults.setAccessibleName(self.tr("Wat niet kon worden overgenomen"))
        self.faults.setMaximumHeight(150)
        self.faults.setVisible(bool(fault_lines(report)))
        self._build()
        self._show()

    def accept_chosen(self) -> None:
        """Take over the chosen answers, all in one change."""
        wanted = set(self.table.selected_ids())
        self._take([row for row in self._rows if row.id in wanted])

    def accept_all(self) -> None:
        """Take over every answer that is left."""
        self._take(list(self._rows))

    def pass_by(self) -> None:
        """Leave the chosen answers as they are: nothing is changed."""
        wanted = set(self.table.selected_ids())
        self._rows = [row for row in self._rows if row.id not in wanted]
        self._show()

    def _take(self, rows: Sequence[AnswerRow]) -> None:
        if not rows:
            return
        self._set_enabled(on=False)
        self._desk.act(
            lambda workspace: rappel_answers.accept(workspace, rows),
            lambda _change: self._taken(rows),
            self._refused,
        )

    def _taken(self, rows: Sequence[AnswerRow]) -> None:
        taken = {row.id for row in rows}
        self._rows = [row for row in self._rows if row.id not in taken]
        one = self.tr("1 antwoord is overgenomen; met Ctrl+Z in het hoofdvenster gaat dat terug.")
        many = self.tr("{n} antwoorden zijn overgenomen; met Ctrl+Z in het hoofdvenster gaat dat terug.")
        self.message.notice(one if len(taken) == 1 else many.format(n=count_text(len(taken))))
        self._show()

    def _refused(self, error: Exception) -> None:
        self.message.warn(sentence_of(error))
        self._show()

    def _show(self) -> None:
        place = self.table.currentIndex().row()
        self.model.replace(self._rows)
        self._set_enabled(on=True)
        if self._rows and not self.table.currentIndex().isValid():
            self.table.select(self.model.id_at(min(max(place, 0), len(self._rows) - 1)))

    def _set_enabled(self, *, on: bool) -> None:
        for button in (self.accept_button, self.pass_button, self.all_button):
            button.setEnabled(on and bool(self._rows))

    def _build(self) -> None:
        self.accept_button = QPushButton(self.tr("&Overnemen (A)"))
        self.accept_button.clicked.connect(self.accept_chosen)
        self.pass_button = QPushButton(self.tr("&Laten zoals het is (X)"))
        self.pass_button.clicked.connect(self.pass_by)
        self.all_button = QPushButton(self.tr("Alles o&vernemen"))
        self.all_button.clicked.connect(self.accept_all)
        close = QPushButton(self.tr("&Sluiten"))
        close.clicked.connect(self.reject)
        for key, button in (("A", self.accept_button), ("X", self.pass_button)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
        row = QHBoxLayout()
        for button in (self.accept_button, self.pass_button, self.all_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        for widget in (self.told, self.message, self.table, self.faults):
            layout.addWidget(widget)
        layout.setStretchFactor(self.table, 1)
        layout.addLayout(row)
        self.table.setFocus()


def report_sentence(report: RappelReport) -> str:
    """Sum up what was read."""
    answers = _counted(
        len(report.answers), translate("AnswersDialog", "1 voorstel"), translate("AnswersDialog", "{n} voorstellen")
    )
    unchanged = _counted(
        report.unchanged,
        translate("AnswersDialog", "1 rij zonder nieuws"),
        translate("AnswersDialog", "{n} rijen zonder nieuws"),
    )
    faults = _counted(
        len(report.faults), translate("AnswersDialog", "1 opmerking"), translate("AnswersDialog", "{n} opmerkingen")
    )
    text = translate("AnswersDialog", "{name}: {parts}. Er verandert niets voordat u een antwoord overneemt.")
    return text.format(name=report.name, parts=", ".join((answers, unchanged, faults)))


def _counted(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(n=count_text(number))


def fault_lines(report: RappelReport) -> list[str]:
    """Return what could not be taken, row by row, and which rows are gone."""
    line = translate("AnswersDialog", "Rij {row}: {message}")
    lines = [line.format(row=fault.row, message=fault.message.said(current())) for fault in report.faults]
    if report.missing:
        gone = translate("AnswersDialog", "Niet teruggestuurd: volgnummer {numbers}.")
        lines.append(gone.format(numbers=", ".join(map(str, report.missing))))
    return lines
