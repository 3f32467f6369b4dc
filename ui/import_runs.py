"""Imports as the window runs them: beside the database thread, with progress, cancel, and a report at the end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.services import importing, samples
from ui.background import IMPORT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tracker.services.rows import ImportReport
    from tracker.services.workspace import Workspace
    from ui.desk import Desk

_GROWING_PAUSE = 400
"""Milliseconds between two refreshes of the lists while letters come in."""


class ImportRunner(QObject):
    """Runs imports one after the other. ``report`` is the newest finished one."""

    started = Signal()
    progressed = Signal(int, int, str)
    """Files done, total, and the name of the next."""
    grew = Signal()
    """Letters came in; not more often than the lists can follow."""
    finished = Signal(object)
    """The ``ImportReport``."""
    ended = Signal()
    """No import runs any more, whether finished or failed."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Take the desk through which imports go."""
        super().__init__(parent)
        self._desk = desk
        self._running = 0
        self._cancel = threading.Event()
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
            lambda workspace, cancelled: importing.import_paths(
                workspace, chosen, progress=self.progressed.emit, cancelled=cancelled
            )
        )

    def import_samples(self) -> None:
        """Import the sample letters."""
        self._start(
            lambda workspace, cancelled: samples.import_samples(
                workspace, progress=self.progressed.emit, cancelled=cancelled
            )
        )

    def cancel(self) -> None:
        """Stop after the file at hand; what is imported stays."""
        self._cancel.set()

    def _start(self, job: Callable[[Workspace, Callable[[], bool]], ImportReport]) -> None:
        if not self._running:
            # A cancel stops all imports asked for so far, not the next.
            self._cancel = threading.Event()
        cancelled = self._cancel.is_set
        self._running += 1
        self.started.emit()
        self._desk.ask(lambda workspace: job(workspace, cancelled), self._finish, self._fail, lane=IMPORT)

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
        if not self._running:
            self.ended.emit()
