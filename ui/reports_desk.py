"""Reports of what is listed: the PDF in its preview, and the terms as a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.services import reporting
from ui.background import EXPORT
from ui.dialogs.preview_dialog import PreviewDialog
from ui.jobs import Job
from ui.save_file import ask_where

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tracker.services.rows import Filters
    from ui.desk import Desk
    from ui.jobs import Jobs


class ReportsDesk(QObject):
    """Where the menu's actions on reports come out (``reports.…`` in ``ui.actions``)."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        filters: Callable[[], Filters],
        flush: Callable[[Callable[[], None]], None],
        parent: QWidget,
    ) -> None:
        """Take the desk, where long work runs, what is listed, and what saves open edits before going on."""
        super().__init__(parent)
        self._desk, self._jobs, self._window = desk, jobs, parent
        self._filters, self._flush = filters, flush

    def preview(self) -> None:
        """Make the PDF of what is listed and show it."""
        filters, today = self._filters(), self._desk.today()
        self.noticed.emit(self.tr("Het overzicht wordt gemaakt…"))
        name = self.tr("toezeggingen-{date}.pdf").format(date=today.isoformat())
        job: Job[bytes] = Job(
            self.tr("Overzicht als PDF"),
            lambda workspace, _watch: reporting.render_report(workspace, filters, today),
            lambda _content: self.tr("Gemaakt als {name}.").format(name=name),
            lambda content, at: PreviewDialog(content, name, at),
            lane=EXPORT,
            can_cancel=False,
        )
        self._flush(lambda: self._jobs.run(job, lambda content: self._show(content, name)))

    def export_calendar(self) -> None:
        """Save the terms of what is listed as a calendar."""
        filters, today = self._filters(), self._desk.today()
        name = self.tr("termijnen-{date}.ics").format(date=today.isoformat())
        title = self.tr("Termijnen als agenda")

        def write(path: Path) -> None:
            told = self.tr("Opgeslagen als {path}").format(path=path)
            job: Job[None] = Job(
                title,
                lambda workspace, _watch: reporting.export_report(workspace, filters, today, path, "ics"),
                lambda _none: told,
                lane=EXPORT,
                can_cancel=False,
            )
            self._jobs.run(job, lambda _none: self.noticed.emit(told))

        self._flush(lambda: ask_where(self._window, title, name, self.tr("Agenda (*.ics)"), write))

    def _show(self, content: bytes, name: str) -> None:
        self.noticed.emit("")
        dialog = PreviewDialog(content, name, self._window)
        dialog.saved.connect(lambda path: self.noticed.emit(self.tr("Opgeslagen als {path}").format(path=path)))
        dialog.open()
