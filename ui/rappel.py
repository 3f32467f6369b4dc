"""The rappel in the window: where to save it, and which returned sheet to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from tracker.services import rappel, rappel_answers
from ui.background import EXPORT
from ui.dialogs.answers_dialog import AnswersDialog, report_sentence
from ui.jobs import Job
from ui.save_file import ask_where, ask_which

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tracker.services.answer_rows import RappelReport
    from ui.desk import Desk
    from ui.jobs import Jobs

translate = QCoreApplication.translate


class RappelDesk(QObject):
    """Where the menu's actions on the rappel come out (``rappel.…`` in ``ui.actions``)."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(self, desk: Desk, jobs: Jobs, ministry: Callable[[], str], parent: QWidget) -> None:
        """Take the desk, where long work runs, and what says which ministry is chosen (empty: all)."""
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._ministry = ministry
        self._window = parent

    def make(self) -> None:
        """Ask where to save the rappel, and write it."""
        today = self._desk.today()
        kinds = self.tr("Rekenblad om te laten invullen (*.xlsx);;PDF (*.pdf);;Brieven met overzicht (*.odt)")
        name = self.tr("rappel-{date}.xlsx").format(date=today.isoformat())
        ask_where(self._window, self.tr("Rappel maken"), name, kinds, self.write)

    def write(self, path: Path) -> None:
        """Write the rappel of the chosen ministry, or of all, in the form that the name says; else as a sheet."""
        today, ministry = self._desk.today(), self._ministry()
        told = self.tr("Het rappel is opgeslagen als {path}").format(path=path)
        self._jobs.run(
            Job(
                self.tr("Rappel maken"),
                lambda workspace, _watch: rappel.export_rappel(workspace, today, path, ministry),
                lambda _none: told,
                lane=EXPORT,
                can_cancel=False,
            ),
            lambda _none: self.noticed.emit(told),
        )

    def read(self) -> None:
        """Ask which sheet came back, and show what it proposes."""
        kinds = self.tr("Teruggestuurd rekenblad (*.xlsx *.ods *.csv)")
        ask_which(self._window, self.tr("Antwoorden inlezen"), kinds, self.show_answers)

    def show_answers(self, path: Path) -> None:
        """Read a returned sheet and show what it proposes."""
        today = self._desk.today()
        self._jobs.run(
            Job(
                self.tr("Antwoorden inlezen"),
                lambda workspace, watch: rappel_answers.read_rappel(workspace, path, today, cancelled=watch.cancelled),
                report_sentence,
                lambda report, at: AnswersDialog(self._desk, report, at),
                lane=EXPORT,
            ),
            self._open,
        )

    def _open(self, report: RappelReport) -> None:
        AnswersDialog(self._desk, report, self._window).open()
