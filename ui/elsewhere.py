"""Noticing what another window, or a program, does to the same database meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.services import history

if TYPE_CHECKING:
    from tracker.services.history import News
    from tracker.services.rows import Change
    from ui.desk import Desk

_LONG_WORK = {"import", "propose", "register", "reconcile"}
"""Actions of jobs, also of this window's own, which tell of themselves."""
_INTERVAL = 2_000
"""Milliseconds between two looks; one look takes well below one."""


class Elsewhere(QObject):
    """Looks for changes that this window did not make, for as long as it is in sight."""

    changed = Signal(bool)
    """Something was changed elsewhere; whether by a person, rather than an import or a search."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Take the desk whose own changes are no news."""
        super().__init__(parent)
        self._desk = desk
        self._newest: int | None = None
        self._own: set[str] = set()
        desk.changed.connect(self._note_own)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look once."""
        newest = self._newest
        self._desk.ask(lambda workspace: history.news_since(workspace, newest), self._tell, _pass_over, key="elsewhere")

    def _note_own(self, change: Change) -> None:
        self._own.add(change.change_id)

    def _tell(self, news: News) -> None:
        is_first, self._newest = self._newest is None, news.newest
        actions = {action for change_id, action in news.changes if change_id not in self._own}
        if not is_first and actions:
            self.changed.emit(bool(actions - _LONG_WORK))


def _pass_over(_error: Exception) -> None:
    """Leave it: the database was busy, and the next look comes soon."""
