"""A table over many rows: it holds their numbers, and reads the rows that are looked at.

The numbers come from one query, in the order to show; sorting and filtering is done there. Rows are read 128 at a
time when a cell is first asked for, which takes a few milliseconds on the GUI thread (docs/workbench.md), and the
ones looked at longest ago are dropped again.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from tracker.errors import GestandError
from tracker.services.rows import Order
from ui.item_models.steps import steps_between
from ui.item_models.table_model import Column, Index, R, TableModel

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

BLOCK = 128
"""Rows read at once."""
FIRST = 40
"""Rows at most that an owner hands over with the numbers, as many as a tall window shows."""

_MOST_ROWS = 32 * BLOCK
"""Rows kept in memory."""


class WindowModel(TableModel[R]):
    """Shows what its owner hands it by number. The owner asks for other numbers when ``order`` changes."""

    order_changed = Signal()
    """The user wants another order."""
    failed = Signal(object)
    """The exception that kept rows from being read; their cells stay blank until the list is shown again."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        context: str,
        read: Callable[[Sequence[int]], Sequence[R]],
        parent: QObject | None = None,
    ) -> None:
        """Take the columns and what reads the rows with these numbers, in their order."""
        super().__init__(columns, context, parent)
        self.order = Order()
        self._read = read
        self._ids: array[int] = array("q")
        self._rows: dict[int, R] = {}
        self._is_failing = False

    def show(self, ids: array[int], first: Iterable[R] = (), changed: Collection[int] | None = None) -> None:
        """Show the rows with these numbers, of which ``first`` are at hand.

        ``changed`` are those that may differ from what was shown, ``None`` all. Selection and scroll position stay
        where the rows stay.
        """
        self._is_failing = False
        self._forget(changed)
        self._rows |= {row.id: row for row in first}
        self._follow(ids)
        last = len(self.columns) - 1
        for top, bottom in self._changed_ranges(changed):
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, last))

    def ids(self) -> array[int]:
        """Return the numbers listed, in order."""
        return self._ids

    def row(self, index: Index) -> R | None:
        """Return the row at an index, ``None`` outside the table or when it could not be read."""
        place = index.row()
        return self._find(place) if 0 <= place < len(self._ids) else None

    def row_at(self, place: int) -> R:
        """Return the row in this place; raises ``LookupError`` when it could not be read."""
        row = self._find(place)
        if row is None:
            raise LookupError(place)
        return row

    def row_in_sight(self, place: int) -> R | None:
        """Return the row in this place, ``None`` when it could not be read."""
        return self._find(place)

    def known(self, row_id: int) -> R | None:
        """Return a row that was looked at lately, without reading it."""
        return self._rows.get(row_id)

    def id_at(self, place: int) -> int:
        """Return the number of the row in this place."""
        return self._ids[place]

    def place_of(self, row_id: int) -> int:
        """Return the place of the row with this number, -1 when it is not listed."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return -1

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """Return the places of the rows with these numbers that are listed, from top to bottom."""
        wanted = set(ids)
        return [place for place, row_id in enumerate(self._ids) if row_id in wanted]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; -1 goes back to the order of the services."""
        key = self.columns[column].key if column >= 0 and self.columns[column].is_sortable else ""
        wanted = Order(key, descending=bool(key) and order is Qt.SortOrder.DescendingOrder)
        if wanted != self.order:
            self.order = wanted
            self.order_changed.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the rows, also those not read."""
        return 0 if parent.isValid() else len(self._ids)

    def _find(self, place: int) -> R | None:
        row = self._rows.get(self._ids[place])
        return row or self._fetch(place)

    def _fetch(self, place: int) -> R | None:
        if self._is_failing:
            return None
        start = place - place % BLOCK
        wanted = [each for each in self._ids[start : start + BLOCK] if each not in self._rows]
        try:
            self._rows |= {row.id: row for row in self._read(wanted)}
        except GestandError as error:
            self._is_failing = True
            self.failed.emit(error)
            return None
        row = self._rows.get(self._ids[place])
        for oldest in list(self._rows)[: len(self._rows) - _MOST_ROWS]:
            del self._rows[oldest]
        return row

    def _forget(self, changed: Collection[int] | None) -> None:
        if changed is None:
            self._rows.clear()
        else:
            for each in changed:
                self._rows.pop(each, None)

    def _follow(self, ids: array[int]) -> None:
        steps = steps_between(self._ids, ids)
        if steps is None:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        for first, last in steps.gone:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._ids = self._ids[:first] + self._ids[last + 1 :]
            self.endRemoveRows()
        for first, last in steps.added:
            self.beginInsertRows(QModelIndex(), first, last)
            self._ids = self._ids[:first] + ids[first : last + 1] + self._ids[first:]
            self.endInsertRows()

    def _changed_ranges(self, changed: Collection[int] | None) -> list[tuple[int, int]]:
        if changed is None:
            return [(0, len(self._ids) - 1)] if self._ids else []
        return [(place, place) for place in self.places_of(changed)] if changed else []
