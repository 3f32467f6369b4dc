"""Bringing letters in and taking the samples out, as the menu offers it (``intake.…`` in ``ui.actions``)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.services import samples
from ui.dialogs.tables_dialog import import_report_dialog, report_sentence
from ui.import_runs import ImportRunner

_PATTERNS = "*.pdf *.docx *.odt *.txt *.xml *.html *.htm *.doc *.rtf *.zip"
"""What the file dialog offers; the content decides, not the name."""

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.services.rows import Change, ImportReport
    from ui.desk import Desk
    from ui.jobs import Jobs


class LetterIntake(QObject):
    """Asks which files, runs the imports, and tells what became of each file."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(self, desk: Desk, jobs: Jobs, flush: Callable[[Callable[[], None]], None], window: QWidget) -> None:
        """Take the desk, the long work, what saves open edits before something else, and the dialogs' window."""
        super().__init__(window)
        self._desk, self._flush, self._window = desk, flush, window
        self.runner = ImportRunner(desk, jobs, self)
        self.runner.finished.connect(self._tell_imported)

    def import_files(self) -> None:
        """Ask for files and import them."""
        kinds = self.tr("Brieven (%s);;Alle bestanden (*)") % _PATTERNS
        dialog = QFileDialog(self._window, self.tr("Brieven importeren"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask_paths(dialog)

    def import_folder(self) -> None:
        """Ask for a folder and import it."""
        dialog = QFileDialog(self._window, self.tr("Map importeren"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask_paths(dialog)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, as dropped or chosen."""
        if paths:
            self.runner.import_paths(paths)

    def show_report(self) -> None:
        """Show what the last import did, file by file."""
        if self.runner.report is None:
            self.noticed.emit(self.tr("Sinds het starten van het programma is er nog niets geïmporteerd."))
        else:
            import_report_dialog(self.runner.report, self._window).open()

    def load_samples(self) -> None:
        """Import the sample letters."""
        self.runner.import_samples()

    def remove_samples(self) -> None:
        """Take the sample letters away."""
        self._flush(lambda: self._desk.act(samples.remove_samples, self._tell_removed))

    def _ask_paths(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.import_paths([Path(name) for name in names]))
        dialog.open()

    def _tell_imported(self, report: ImportReport) -> None:
        self.noticed.emit(report_sentence(report))
        if report.count("refused") or report.count("present") or report.cancelled:
            import_report_dialog(report, self._window).open()

    def _tell_removed(self, _change: Change) -> None:
        self.noticed.emit(self.tr("De voorbeeldbrieven zijn verwijderd; met Ctrl+Z komen ze terug."))
