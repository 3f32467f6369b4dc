"""Looking in all letters again for what follows up earlier commitments, as long work with progress and cancel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from tracker.services import suggesting
from ui.formatting import count_text
from ui.jobs import Job

if TYPE_CHECKING:
    from tracker.services.rows import Change
    from tracker.services.workspace import Workspace
    from ui.desk import Desk
    from ui.jobs import Jobs, Watch

translate = QCoreApplication.translate


class ProposalSearch(QObject):
    """Runs the search and tells what came of it."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        """Take the desk that tells of changes and the jobs among which the search runs."""
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs

    def run(self) -> None:
        """Search all letters, oldest first; each is stored as it is done."""
        title = translate("Workbench", "Vervolgvoorstellen zoeken")
        self._jobs.run(Job(title, _search, _searched_text), self._finish)

    def _finish(self, searched: _Searched) -> None:
        self._desk.changed.emit(searched.change)
        self.noticed.emit(_searched_text(searched))


@dataclass(frozen=True, slots=True)
class _Searched:
    """What came of looking at all letters again, and whether it was stopped before the end."""

    change: Change
    is_stopped: bool


def _search(workspace: Workspace, watch: Watch) -> _Searched:
    change = suggesting.suggest_links(
        workspace, progress=lambda done, total: watch.progress(done, total, ""), cancelled=watch.cancelled
    )
    return _Searched(change, watch.cancelled())


def _searched_text(searched: _Searched) -> str:
    number = len(searched.change.proposals)
    done = translate("Workbench", "Alle brieven zijn doorzocht.")
    stopped = translate("Workbench", "Afgebroken; wat al was gevonden, blijft.")
    none = translate("Workbench", "Er is niets nieuws gevonden.")
    one = translate("Workbench", "1 vervolgvoorstel is nieuw of veranderd.")
    many = translate("Workbench", "{n} vervolgvoorstellen zijn nieuw of veranderd.").format(n=count_text(number))
    found = none if not number else one if number == 1 else many
    return f"{stopped if searched.is_stopped else done} {found}"
