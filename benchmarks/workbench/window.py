"""Our window as it is, with a way to wait until the list shows what was asked."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication

from benchmarks.workbench.make_database import TODAY
from tracker.services.rows import Filters
from ui.app import set_up
from ui.background import COUNTS, DATABASE
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from ui.pages.commitments_page import CommitmentsPage
    from ui.workbench import Workbench


def application() -> QApplication:
    """Return the program's application object."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
        set_up(app)
    return app


class _Paints(QObject):
    """Knows whether the table was painted since its model changed."""

    def __init__(self, page: CommitmentsPage) -> None:
        super().__init__(page)
        self.is_painted = False
        page.model.modelReset.connect(self._forget)
        page.model.dataChanged.connect(self._forget)
        page.table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.is_painted = self.is_painted or event.type() is QEvent.Type.Paint
        return False

    def _forget(self) -> None:
        self.is_painted = False


class OurList:
    """The list of commitments in the real window."""

    def __init__(self, folder: Path, view: str = "all") -> None:
        """Open the window on a data folder and wait until all is there."""
        (folder / "window.ini").unlink(missing_ok=True)  # columns and order as they come, not as a run left them
        self.window = MainWindow(folder, today=lambda: TODAY)
        self.window.resize(1500, 940)
        self.window.show()
        loop = QEventLoop()
        self.window.opened.connect(loop.quit)
        self.window.open_data()
        loop.exec()
        self.bench.views.choose(view)
        self.settle()

    @property
    def bench(self) -> Workbench:
        """The workbench in the window."""
        if self.window.bench is None:
            raise RuntimeError("the data folder is not open")
        return self.window.bench

    @property
    def page(self) -> CommitmentsPage:
        """The page of commitments."""
        return self.bench.page

    def open(self) -> None:
        """Read the list anew."""
        self.page.refresh(Filters())
        self._wait_for_list()

    def sort(self, column: str) -> None:
        """Sort on a column."""
        place = next(place for place, each in enumerate(self.page.model.columns) if each.key == column)
        self.page.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
        self._wait_for_list()

    def keep(self, **filters: str) -> None:
        """List what answers to these filters only."""
        self.page.refresh(replace(Filters(), **filters))  # type: ignore[arg-type]  # texts only
        self._wait_for_list()

    def settle(self) -> None:
        """Wait until form, letter and counts show what belongs to the list as well."""
        for _ in range(4):
            for lane in (DATABASE, COUNTS):
                self._wait_for_lane(lane)

    def close(self) -> None:
        """Close the window and its threads."""
        loop = QEventLoop()
        self.window.closed.connect(loop.quit)
        self.window.close()
        loop.exec()

    def _wait_for_list(self) -> None:
        """Wait until the table is painted with what was asked: once, as those it is measured beside."""
        paints = _Paints(self.page)
        self._wait_for_lane(DATABASE)
        if not paints.is_painted:
            self.page.table.viewport().repaint()
        paints.deleteLater()

    def _wait_for_lane(self, lane: str) -> None:
        loop = QEventLoop()
        self.window.background.run(lambda: None, lambda _none: loop.quit(), lane=lane)
        loop.exec()
