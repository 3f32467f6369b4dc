"""Long work beside the database thread: what runs, how far it is, stopping it, and what it led to."""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from ui.background import IMPORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from tracker.services.workspace import Workspace
    from ui.desk import Desk

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Watch:
    """What long work is given: where to tell how far it is (done, total, name of the next), and whether to stop."""

    progress: Callable[[int, int, str], None]
    cancelled: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """Work to do. ``title`` and what ``outcome`` returns are Dutch; ``report`` makes the dialog that tells more."""

    title: str
    work: Callable[[Workspace, Watch], T]
    outcome: Callable[[T], str]
    report: Callable[[T, QWidget], QDialog] | None = None
    lane: str = IMPORT
    can_cancel: bool = True


@dataclass(frozen=True, slots=True)
class FinishedJob:
    """Work that is over. ``report`` makes the dialog that tells more, ``None`` where there is none."""

    id: int
    title: str
    began: dt.datetime
    ended: dt.datetime
    outcome: str
    report: Callable[[QWidget], QDialog] | None = None


class Jobs(QObject):
    """Runs long work, one after the other in each lane. ``finished`` are those that are over, newest first."""

    started = Signal(str, bool)
    """The title of work that begins, and whether it can be stopped."""
    progressed = Signal(int, int, str)
    """Done, total, and the name of what is next."""
    ended = Signal()
    """Nothing runs any more, whether finished or failed."""
    listed = Signal()
    """The list of finished work is longer."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Take the desk through which the work goes."""
        super().__init__(parent)
        self._desk = desk
        self._running = 0
        self._cancel = threading.Event()
        self.finished: tuple[FinishedJob, ...] = ()

    def is_running(self) -> bool:
        """Say whether any work runs or waits."""
        return self._running > 0

    def run(self, job: Job[T], then: Callable[[T], None], failed: Callable[[Exception], None] | None = None) -> None:
        """Do some work, then ``then`` (or ``failed``) with what came of it."""
        if not self._running:
            # Cancelling stops all work asked for so far, not the next.
            self._cancel = threading.Event()
        watch = Watch(self.progressed.emit, self._cancel.is_set)
        began = _now()
        self._running += 1
        self.started.emit(job.title, job.can_cancel)

        def finish(result: T) -> None:
            report = job.report
            self._end(job.title, began, job.outcome(result), (lambda at: report(result, at)) if report else None)
            then(result)

        def fail(error: Exception) -> None:
            self._end(job.title, began, self.tr("Mislukt."), None)
            (failed or self._desk.failed.emit)(error)

        self._desk.ask(lambda workspace: job.work(workspace, watch), finish, fail, lane=job.lane)

    def cancel(self) -> None:
        """Stop at the next safe place; what is done stays."""
        self._cancel.set()

    def _end(self, title: str, began: dt.datetime, outcome: str, report: Callable[[QWidget], QDialog] | None) -> None:
        job = FinishedJob(len(self.finished) + 1, title, began, _now(), outcome, report)
        self.finished = (job, *self.finished)
        self._running -= 1
        if not self._running:
            self.ended.emit()
        self.listed.emit()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
