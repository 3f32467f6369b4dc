"""The same list made the two usual ways, to measure ours against: Qt's own SQL table, and all rows behind a proxy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from tracker.services import commitments
from tracker.services.rows import CommitmentRow, Filters
from ui.item_models.commitments import COLUMNS

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from PySide6.QtCore import QSize

    from tracker.services.workspace import Workspace
    from ui.item_models.table_model import Index

_SHOWN = ("summary", "due_date", "status", "review", "kind", "actor", "letter_id")
"""Columns of the table ``commitment`` that stand nearest to those of our list."""


def view_of(model: QAbstractTableModel | QSqlTableModel | QSortFilterProxyModel, size: QSize) -> QTableView:
    """Return a table as large as ours, laid out alike and in sight."""
    view = QTableView()
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.verticalHeader().setVisible(False)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().lineSpacing() + 8)
    view.setModel(model)
    view.resize(size)
    view.show()
    QApplication.processEvents()
    return view


class SqlTable:
    """``QSqlTableModel`` on the table ``commitment``: the database sorts and filters, every row is fetched."""

    def __init__(self, file: Path, size: QSize) -> None:
        """Connect to the file through Qt's own SQLite."""
        database = QSqlDatabase.addDatabase("QSQLITE", str(file))
        database.setDatabaseName(str(file))
        database.open()
        self.model = QSqlTableModel(None, database)
        self.model.setTable("commitment")
        self.view = view_of(self.model, size)
        self._names = [self.model.record().fieldName(place) for place in range(self.model.columnCount())]
        for place, name in enumerate(self._names):
            self.view.setColumnHidden(place, name not in _SHOWN)

    def open(self) -> None:
        """Read the table anew."""
        self.model.setFilter("")
        self.model.setSort(-1, Qt.SortOrder.AscendingOrder)
        self._select()

    def sort(self, column: str) -> None:
        """Sort on a column."""
        self.model.setSort(self._names.index(column), Qt.SortOrder.AscendingOrder)
        self._select()

    def keep_status(self, status: str) -> None:
        """List one status only."""
        self.model.setFilter(f"status = '{status}'")
        self._select()

    def _select(self) -> None:
        self.model.select()
        while self.model.canFetchMore():  # until then its row count is that of what was fetched
            self.model.fetchMore()


class _Rows(QAbstractTableModel):
    """All rows at hand, as plainly as Qt's manual does it."""

    def __init__(self, rows: tuple[CommitmentRow, ...]) -> None:
        super().__init__()
        self._rows = rows
        self._columns = [column for column in COLUMNS if column.is_shown]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._columns[index.column()].text(self._rows[index.row()])

    def place(self, key: str) -> int:
        return next(place for place, column in enumerate(self._columns) if column.key == key)


class Proxy:
    """Every row in memory, with ``QSortFilterProxyModel`` to sort and filter."""

    def __init__(self, workspace: Workspace, today: dt.date, size: QSize) -> None:
        """Take the open database."""
        self._workspace, self._today = workspace, today
        self.model = QSortFilterProxyModel()
        self.view = view_of(self.model, size)
        self._rows = _Rows(())

    def open(self) -> None:
        """Read every row."""
        self._rows = _Rows(commitments.list_commitments(self._workspace, Filters(), self._today))
        self.model.setFilterFixedString("")
        self.model.sort(-1)
        self.model.setSourceModel(self._rows)

    def sort(self, column: str) -> None:
        """Sort on a column."""
        self.model.sort(self._rows.place(column), Qt.SortOrder.AscendingOrder)

    def keep_status(self, status: str) -> None:
        """List one status only."""
        self.model.setFilterKeyColumn(self._rows.place("status"))
        self.model.setFilterFixedString(status)
