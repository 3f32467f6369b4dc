"""Bringing the register in, comparing it with the letters, and writing the overview, as the menu offers it."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.services import reconciling
from tracker.services.comparison_report import RENDERERS, export_comparison
from tracker.services.register_import import import_register
from ui.background import EXPORT
from ui.dialogs.tables_dialog import TableDialog
from ui.formatting import count_text
from ui.jobs import Job
from ui.language import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.comparing import Choice
    from tracker.services.register_records import RegisterFile, RegisterReport
    from tracker.services.rows import Change
    from tracker.services.workspace import Workspace
    from ui.desk import Desk
    from ui.jobs import Jobs, Watch

_MOST_FAULTS = 1_000
"""Rows that the report names; the command line names all."""


class RegisterIntake(QObject):
    """Asks which files, and runs the long work on the register."""

    noticed = Signal(str)
    """A Dutch sentence about something that was done."""

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget) -> None:
        """Take the desk, the long work, and the dialogs' window."""
        super().__init__(window)
        self._desk, self._jobs, self._window = desk, jobs, window

    def import_files(self) -> None:
        """Ask for files and import them."""
        kinds = self.tr("Register (*.json *.xml *.zip);;Alle bestanden (*)")
        dialog = QFileDialog(self._window, self.tr("Register importeren"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.import_paths([Path(name) for name in names]))
        dialog.open()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, and compare what came with the letters."""
        chosen = tuple(paths)

        def work(workspace: Workspace, watch: Watch) -> RegisterReport:
            return import_register(workspace, chosen, progress=watch.progress, cancelled=watch.cancelled)

        job = Job(self.tr("Register inlezen"), work, self._sentence, self._report_dialog)
        self._jobs.run(job, self._tell_imported)

    def reconcile(self) -> None:
        """Compare all records with the letters; the window stays usable."""

        def work(workspace: Workspace, watch: Watch) -> Change:
            return reconciling.reconcile(
                workspace, progress=lambda done, total: watch.progress(done, total, ""), cancelled=watch.cancelled
            )

        self._jobs.run(Job(self.tr("Register vergelijken met brieven"), work, self._compared), self._tell_compared)

    def export(self, choice: Choice) -> None:
        """Ask where to write the overview, and write it as the name says: PDF, XLSX or CSV."""
        name = self.tr("register-en-brieven-{date}.pdf").format(date=self._desk.today().isoformat())
        kinds = self.tr("PDF-bestanden (*.pdf);;Excel-werkmappen (*.xlsx);;CSV-bestanden (*.csv)")
        dialog = QFileDialog(self._window, self.tr("Overzicht opslaan"), name, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind.rsplit("*.", 1)[-1].rstrip(")")))
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.write(Path(path), choice))
        dialog.open()

    def write(self, path: Path, choice: Choice) -> None:
        """Write the overview; a name without a known ending becomes a PDF."""
        form = path.suffix.removeprefix(".").lower()
        target = path if form in RENDERERS else path.with_name(f"{path.name}.pdf")
        form = form if form in RENDERERS else "pdf"
        today = self._desk.today()

        def work(workspace: Workspace, _watch: Watch) -> Path:
            export_comparison(workspace, choice, today, target, form)
            return target

        title = self.tr("Overzicht van register en brieven")
        self._jobs.run(Job(title, work, self._written, lane=EXPORT, can_cancel=False), self._tell_written)

    def _tell_imported(self, report: RegisterReport) -> None:
        self.noticed.emit(self._sentence(report))
        self._desk.changed.emit(report.change)
        if report.cancelled or any(file.code or file.faults or file.is_cut for file in report.files):
            self._report_dialog(report, self._window).open()
        if report.change.entries:
            self.reconcile()

    def _tell_compared(self, change: Change) -> None:
        self.noticed.emit(self._compared(change))
        self._desk.changed.emit(change)

    def _tell_written(self, path: Path) -> None:
        self.noticed.emit(self._written(path))

    def _written(self, path: Path) -> str:
        return self.tr("Opgeslagen als {path}").format(path=path)

    def _compared(self, change: Change) -> str:
        number = len(change.matches)
        if not number:
            return self.tr("Het register is vergeleken met de brieven; er is niets nieuws.")
        if number == 1:
            return self.tr("Het register is vergeleken met de brieven; 1 paar is nieuw of veranderd.")
        told = self.tr("Het register is vergeleken met de brieven; {n} paren zijn nieuw of veranderd.")
        return told.format(n=count_text(number))

    def _sentence(self, report: RegisterReport) -> str:
        new, updated = (count_text(sum(getattr(each, name) for each in report.files)) for name in ("new", "updated"))
        told = self.tr("Register: {new} nieuw, {updated} bijgewerkt").format(new=new, updated=updated)
        refused = sum(bool(file.code) for file in report.files)
        skipped = sum(file.skipped for file in report.files)
        if refused:
            told += self.tr(", {n} bestanden geweigerd").format(n=count_text(refused))
        if skipped:
            told += self.tr(", {n} records overgeslagen").format(n=count_text(skipped))
        return f"{told}."

    def _report_dialog(self, report: RegisterReport, parent: QWidget) -> TableDialog:
        """Make the report: per file what came of it, then what was wrong row by row."""
        rows = [line for file in report.files for line in self._lines(file)][:_MOST_FAULTS]
        columns = (self.tr("Bestand"), self.tr("Record"), self.tr("Veld"), self.tr("Uitleg"))
        return TableDialog(self.tr("Verslag van het register"), self._sentence(report), columns, rows, parent)

    def _lines(self, file: RegisterFile) -> list[tuple[str, str, str, str]]:
        name = PurePath(file.path).name
        told = self.tr("{new} nieuw, {updated} bijgewerkt, {same} ongewijzigd").format(
            new=count_text(file.new), updated=count_text(file.updated), same=count_text(file.unchanged)
        )
        lines = [(name, "", "", file.message.said(current()) or told)]
        if file.is_cut:
            cut = self.tr("Het bestand is afgebroken; alleen wat ervoor staat, is opgenomen.")
            lines.append((name, "", "", cut))
        return lines + [
            (name, count_text(fault.row), fault.field, fault.message.said(current())) for fault in file.faults
        ]
