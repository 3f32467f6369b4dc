"""Imports as the window runs them: long work with a report at the end, while the lists grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.services import importing, samples
from ui.dialogs.tables_dialog import import_report_dialog, report_sentence
from ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tracker.services.rows import ImportReport
    from tracker.services.workspace import Workspace
    from ui.desk import Desk
    from ui.jobs import Jobs, Watch

_GROWING_PAUSE = 400
"""Milliseconds between two refreshes of the lists while letters come in."""


class ImportRunner(QObject):
    """Runs imports one after the other. ``report`` is the newest finished one."""

    grew = Signal()
    """Letters came in; not more often than the lists can follow."""
    finished = Signal(object)
    """The ``ImportReport``."""
    progressed = Signal(int, int, str)
    """Files done, total, and the name of the next."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        """Take the desk that tells of changes and the jobs among which imports run."""
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._running = 0
        self.report: ImportReport | None = None
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.setInterval(_GROWING_PAUSE)
        self._growing.timeout.connect(self.grew)
        self.progressed.connect(self._note_progress)

    def is_running(self) -> bool:
        """Say whether an import runs or waits."""
        return self._running > 0

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        chosen = tuple(paths)
        self._start(
            self.tr("Brieven inlezen"),
            lambda workspace, watch: importing.import_paths(
                workspace, chosen, progress=self._noting(watch.progress), cancelled=watch.cancelled
            ),
        )

    def import_samples(self) -> None:
        """Import the sample letters."""
        self._start(
            self.tr("Voorbeeldbrieven inlezen"),
            lambda workspace, watch: samples.import_samples(
                workspace, progress=self._noting(watch.progress), cancelled=watch.cancelled
            ),
        )

    def _start(self, title: str, work: Callable[[Workspace, Watch], ImportReport]) -> None:
        self._running += 1
        self._jobs.run(Job(title, work, report_sentence, import_report_dialog), self._finish, self._fail)

    def _noting(self, progress: Callable[[int, int, str], None]) -> Callable[[int, int, str], None]:
        def note(done: int, total: int, name: str) -> None:
            progress(done, total, name)
            self.progressed.emit(done, total, name)

        return note

    def _note_progress(self) -> None:
        if not self._growing.isActive():
            self._growing.start()

    def _finish(self, report: ImportReport) -> None:
        self.report = report
        self._end()
        self._desk.changed.emit(report.change)
        self.finished.emit(report)

    def _fail(self, error: Exception) -> None:
        self._end()
        self._desk.failed.emit(error)
        self.grew.emit()

    def _end(self) -> None:
        self._running -= 1
        self._growing.stop()
