"""Changing thousands at once: beside the database thread, with progress and a way to stop, still one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from tracker.errors import ChangedMeanwhileError
from tracker.services import bulk
from ui.formatting import count_text
from ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.services.bulk import BulkEdit
    from tracker.services.rows import Change
    from ui.desk import Desk

translate = QCoreApplication.translate


def changed_text(change: Change) -> str:
    """Tell how many were changed, and how to take that back."""
    number = len(change.commitments)
    if number == 0:
        return translate("BulkRuns", "Afgebroken; er is niets gewijzigd.")
    if number == 1:
        return translate("BulkRuns", "1 toezegging gewijzigd; met Ctrl+Z maakt u het ongedaan.")
    told = translate("BulkRuns", "{n} toezeggingen gewijzigd; met Ctrl+Z maakt u het ongedaan.")
    return told.format(n=count_text(number))


class BulkRuns(QObject):
    """Makes changes of many commitments."""

    noticed = Signal(str)
    """A Dutch sentence about what was done."""
    outdated = Signal()
    """What the window shows turned out to be older than what is stored."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        """Take what runs long work."""
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs

    def run(self, edit: BulkEdit, versions: Mapping[int, int]) -> None:
        """Make the change; nothing is changed when it is stopped, or when one of them was changed meanwhile."""
        title = self.tr("{n} toezeggingen wijzigen").format(n=count_text(len(versions)))
        job = Job(
            title,
            lambda workspace, watch: bulk.apply(
                workspace, edit, versions, progress=watch.progress, cancelled=watch.cancelled
            ),
            changed_text,
        )
        self._jobs.run(job, self._tell, self._fail)

    def _tell(self, change: Change) -> None:
        if change.commitments:
            self._desk.changed.emit(change)
        self.noticed.emit(changed_text(change))

    def _fail(self, error: Exception) -> None:
        self._desk.failed.emit(error)
        if isinstance(error, ChangedMeanwhileError):
            self.outdated.emit()
