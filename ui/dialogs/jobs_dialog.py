"""The long work that was done since the program started, each with its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from ui.item_models.jobs import JobsModel
from ui.widgets.row_table import RowTable
from ui.window_state import resize_to_fit

if TYPE_CHECKING:
    from ui.jobs import Jobs


class JobsDialog(QDialog):
    """Lists finished work; Enter opens the report of the chosen one. Follows work that ends while it is open."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        """Take the work."""
        super().__init__(parent)
        self._jobs = jobs
        self.setWindowTitle(self.tr("Uitgevoerd werk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_to_fit(self, 860, 420)
        self.model = JobsModel(self)
        self.table = RowTable(self.model, self.windowTitle())
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.current_changed.connect(self._show_state)
        self.table.activated.connect(lambda _index: self._open())
        self.nothing = QLabel(self.tr("Sinds het starten van het programma is er nog geen lang werk uitgevoerd."))
        buttons = QDialogButtonBox()
        self.report_button = buttons.addButton(self.tr("&Verslag openen"), QDialogButtonBox.ButtonRole.ActionRole)
        self.report_button.clicked.connect(self._open)
        buttons.addButton(self.tr("&Sluiten"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.nothing, self.table, buttons):
            layout.addWidget(widget)
        jobs.listed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        jobs = self._jobs.finished
        self.model.replace(jobs)
        if self.table.current_id() is None and jobs:
            self.table.select(jobs[0].id)
        self.nothing.setVisible(not jobs)
        self.table.setVisible(bool(jobs))
        self._show_state()

    def _show_state(self) -> None:
        job = self.table.current_row()
        self.report_button.setEnabled(job is not None and job.report is not None)

    def _open(self) -> None:
        job = self.table.current_row()
        if job is not None and job.report is not None:
            job.report(self).open()
