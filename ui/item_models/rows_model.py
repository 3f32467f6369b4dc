"""A table over rows that are all there: sorted here, an update touches only what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.item_models.table_model import Column, Index, R, TableModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_STEPS = 200
"""Above this many rows removed or added at once, the view starts afresh: quicker than so many small steps."""


class RowsModel(TableModel[R]):
    """Shows rows in the order they came in, or sorted on a column."""

    def __init__(self, columns: Sequence[Column[R]], context: str, parent: QObject | None = None) -> None:
        """Take the columns; their titles are translated in ``context``."""
        super().__init__(columns, context, parent)
        self._given: tuple[R, ...] = ()
        self._rows: list[R] = []
        self._places: dict[int, int] = {}
        self._sort_column = -1
        self._sort_order = Qt.SortOrder.AscendingOrder

    def row_at(self, place: int) -> R:
        """Return the row in this place."""
        return self._rows[place]

    def id_at(self, place: int) -> int:
        """Return the number of the row in this place."""
        return self._rows[place].id

    def place_of(self, row_id: int) -> int:
        """Return the place of the row with this number, -1 when it is not listed."""
        return self._places.get(row_id, -1)

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """Return the places of the rows with these numbers that are listed, from top to bottom."""
        return sorted(self._places[each] for each in ids if each in self._places)

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

    def _sorted(self, rows: Sequence[R]) -> list[R]:
        order = self.columns[self._sort_column].order if self._sort_column >= 0 else None
        if order is None:
            return list(rows)
        return sorted(rows, key=order, reverse=self._sort_order is Qt.SortOrder.DescendingOrder)

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

    def _update(self, rows: list[R]) -> None:
        changed = [place for place, row in enumerate(rows) if row != self._rows[place]]
        self._put(rows)
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))
