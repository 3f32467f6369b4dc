"""What every page works with: the open workspace behind its thread, the day, and news of changes.

A change is one service call that returns *what* changed; pages refresh from ``changed`` and never write themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from tracker.errors import NotFoundError
from ui.background import DATABASE, Background

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from tracker.services.rows import Change
    from tracker.services.workspace import Workspace

T = TypeVar("T")


class Desk(QObject):
    """Asks the services on behalf of the window. Lives on the GUI thread."""

    changed = Signal(object)
    """A ``Change`` was made; lists and forms that show it refresh."""
    failed = Signal(object)
    """An exception that nobody else shows."""

    def __init__(
        self,
        background: Background,
        workspace: Workspace,
        today: Callable[[], dt.date],
        parent: QObject | None = None,
    ) -> None:
        """Take the threads, the open workspace, and the function that says what day it is."""
        super().__init__(parent)
        self._background = background
        self._workspace = workspace
        self.today = today

    def ask(
        self,
        read: Callable[[Workspace], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str = "",
        lane: str = DATABASE,
    ) -> None:
        """Read something; the newest question under ``key`` is the only one answered."""
        self._background.run(lambda: read(self._workspace), then, failed or self.failed.emit, key=key, lane=lane)

    def look_up(self, read: Callable[[Workspace], T]) -> T:
        """Read something at once, here on the GUI thread: only what takes a few milliseconds.

        In WAL mode a reader never waits for a writer. Raises what the service raises.
        """
        return read(self._workspace)

    def act(
        self,
        write: Callable[[Workspace], Change],
        then: Callable[[Change], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Change something; ``changed`` follows ``then``."""

        def done(change: Change) -> None:
            if then is not None:
                then(change)
            self.changed.emit(change)

        self.ask(write, done, failed)

    def fail_unless_gone(self, error: Exception) -> None:
        """Show a failure, but not that what was asked for is gone: it is about to leave the list as well."""
        if not isinstance(error, NotFoundError):
            self.failed.emit(error)

    def drop(self, key: str) -> None:
        """Forget the open question under ``key``."""
        self._background.drop(key)
