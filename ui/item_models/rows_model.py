"""A table over frozen rows: columns are data, an update touches only what changed.

Rows are asked for by index only, so that a later model can fetch them in blocks behind the same interface.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.formatting import NOTHING, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from _typeshed import SupportsRichComparison
    from PySide6.QtGui import QIcon


class Numbered(Protocol):
    """A row that knows its number in the database."""

    @property
    def id(self) -> int:
        """The number in the database."""


R = TypeVar("R", bound=Numbered)

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the frozen row behind an index."""

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_MOST_STEPS = 200
"""Above this many rows removed or added at once, the view starts afresh: quicker than so many small steps."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column. ``width`` is the first width in pixels, ``order`` what it sorts by."""

    key: str
    title: object
    text: Callable[[R], str]
    order: Callable[[R], SupportsRichComparison]
    width: int = 120
    icon: Callable[[R], QIcon] | None = None
    tip: Callable[[R], str] | None = None
    is_number: bool = False


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows rows in the order they came in, or sorted on a column."""

    def __init__(self, columns: Sequence[Column[R]], context: str, parent: QObject | None = None) -> None:
        """Take the columns; their titles are translated in ``context``."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._context = context
        self._given: tuple[R, ...] = ()
        self._rows: list[R] = []
        self._places: dict[int, int] = {}
        self._sort_column = -1
        self._sort_order = Qt.SortOrder.AscendingOrder
        self._answers: dict[int, Callable[[Column[R], R], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row) or NOTHING,
            Qt.ItemDataRole.DecorationRole: lambda column, row: column.icon(row) if column.icon else None,
            Qt.ItemDataRole.ToolTipRole: lambda column, row: (column.tip or column.text)(row) or None,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: _RIGHT if column.is_number else None,
        }

    def row(self, index: Index) -> R | None:
        """Return the row at an index, ``None`` outside the table."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def row_at(self, place: int) -> R:
        """Return the row in this place."""
        return self._rows[place]

    def place_of(self, row_id: int) -> int:
        """Return the place of the row with this number, -1 when it is not listed."""
        return self._places.get(row_id, -1)

    def replace(self, rows: Sequence[R]) -> None:
        """Show these rows instead, keeping selection and scroll position where the row stays."""
        self._given = tuple(rows)
        wanted = self._sorted(self._given)
        if not (self._remove_missing(wanted) and self._insert_added(wanted)):
            self.beginResetModel()
            self._put(wanted)
            self.endResetModel()
        self._update(wanted)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort on a column; -1 goes back to the order in which the rows came."""
        self._sort_column, self._sort_order = column, order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        self._put(self._sorted(self._given))
        after = [self.index(self._places[row_id], index.column()) for row_id, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].is_number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell: text, icon, and for a screen reader "column: value"."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        answer = self._answers.get(role)
        return answer(self.columns[index.column()], row) if answer else None

    def _title(self, section: int) -> str:
        return translated(self._context, self.columns[section].title)

    def _sorted(self, rows: Sequence[R]) -> list[R]:
        if self._sort_column < 0:
            return list(rows)
        is_reverse = self._sort_order is Qt.SortOrder.DescendingOrder
        return sorted(rows, key=self.columns[self._sort_column].order, reverse=is_reverse)

    def _put(self, rows: list[R]) -> None:
        self._rows = rows
        self._places = {row.id: place for place, row in enumerate(rows)}

    def _remove_missing(self, wanted: list[R]) -> bool:
        """Remove what is gone; return whether what is left stands in the wanted order."""
        kept = {row.id for row in wanted}
        gone = [place for place, row in enumerate(self._rows) if row.id not in kept]
        left = [row.id for row in self._rows if row.id in kept]
        if len(gone) > _MOST_STEPS or left != [row.id for row in wanted if row.id in self._places]:
            return False
        for place in reversed(gone):
            self.beginRemoveRows(QModelIndex(), place, place)
            self._put(self._rows[:place] + self._rows[place + 1 :])
            self.endRemoveRows()
        return True

    def _insert_added(self, wanted: list[R]) -> bool:
        """Insert what is new, the rest standing in order already; return whether there was not too much of it."""
        added = [place for place, row in enumerate(wanted) if row.id not in self._places]
        if len(added) > _MOST_STEPS:
            return False
        for place in added:
            self.beginInsertRows(QModelIndex(), place, place)
            self._put([*self._rows[:place], wanted[place], *self._rows[place:]])
            self.endInsertRows()
        return True

    def _spoken(self, column: Column[R], row: R) -> str:
        """Say a cell as a screen reader should: "column: value"."""
        return f"{translated(self._context, column.title)}: {column.text(row) or NOTHING}"

    def _update(self, rows: list[R]) -> None:
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        self._put(rows)
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))
