"""Work away from the GUI thread: jobs run in order in named lanes, their answers come back on the GUI thread.

The lane ``DATABASE`` is the one thread that the window reads and writes the database with. Long work that opens its
own short transactions (an import, an export) has a lane of its own, so that lists stay quick meanwhile; so have
counting, which looks at every row, and explaining, which reads a letter's file again.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

DATABASE = "database"
IMPORT = "import"
EXPORT = "export"
COUNTS = "counts"
WHY = "why"


@dataclass(frozen=True, slots=True)
class _Task:
    run: Callable[[], Callable[[], None]]
    """Does the work; what it returns is called on the GUI thread."""
    is_stale: Callable[[], bool]


@dataclass(slots=True)
class _Lane:
    name: str
    tasks: SimpleQueue[_Task | None] = field(default_factory=SimpleQueue)
    thread: threading.Thread | None = None


class Background(QObject):
    """Runs jobs in lanes. Made, used and stopped on the GUI thread."""

    failed = Signal(object)
    """An exception of a job that has no ``failed`` of its own."""
    stopped = Signal()
    """All lanes have ended after ``stop``; no thread is left."""

    _delivered = Signal(object)
    _lane_ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without threads; a lane begins with its first job."""
        super().__init__(parent)
        self._lanes: dict[str, _Lane] = {}
        self._tickets: dict[str, int] = {}
        self._is_stopping = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._lane_ended.connect(self._forget_lane, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: str = DATABASE,
        key: str = "",
    ) -> None:
        """Run ``job`` in its lane, then ``then`` (or ``failed``) on the GUI thread.

        Of the jobs with the same ``key`` only the newest counts: an older one is skipped when it has not begun, and
        its answer dropped when it has. Jobs without a key (every write) always run.
        """
        if self._is_stopping:
            return
        ticket = self._take_ticket(key)

        def is_stale() -> bool:
            return bool(key) and self._tickets[key] != ticket

        def work() -> Callable[[], None]:
            try:
                result = job()
            except Exception as error:  # noqa: BLE001 - whatever a job raises becomes a message in the window
                caught = error
                return lambda: None if is_stale() else (failed or self.failed.emit)(caught)
            return lambda: None if is_stale() or then is None else then(result)

        self._start_lane(lane).tasks.put(_Task(work, is_stale))

    def drop(self, key: str) -> None:
        """Forget what was asked under ``key``: its answer will not come."""
        self._take_ticket(key)

    def stop(self) -> None:
        """Take no more jobs, finish those that are waiting, and say ``stopped`` when the last thread has ended."""
        self._is_stopping = True
        for lane in self._lanes.values():
            lane.tasks.put(None)
        if not self._lanes:
            self._delivered.emit(self.stopped.emit)

    def _take_ticket(self, key: str) -> int:
        self._tickets[key] = self._tickets.get(key, 0) + 1
        return self._tickets[key]

    def _start_lane(self, name: str) -> _Lane:
        if name not in self._lanes:
            lane = _Lane(name)
            lane.thread = threading.Thread(target=self._work, args=(lane,), name=f"gestand-{name}")
            self._lanes[name] = lane
            lane.thread.start()
        return self._lanes[name]

    def _work(self, lane: _Lane) -> None:
        while (task := lane.tasks.get()) is not None:
            if not task.is_stale():
                self._delivered.emit(task.run())
        self._lane_ended.emit(lane.name)

    def _deliver(self, answer: Callable[[], None]) -> None:
        answer()

    def _forget_lane(self, name: str) -> None:
        lane = self._lanes.pop(name)
        if lane.thread is not None:
            lane.thread.join()
        if not self._lanes:
            self.stopped.emit()
