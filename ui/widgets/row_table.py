"""A table of rows as all lists use it: whole rows, sortable, columns the user can size and order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyledItemDelegate, QTableView, QWidget

from ui.item_models.table_model import R
from ui.widgets.cell_delegate import CellDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from ui.item_models.table_model import TableModel


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """How a column stands in a table; ``width`` in pixels."""

    key: str
    title: str
    is_shown: bool
    width: int
    is_sortable: bool = True

    def with_changes(self, *, is_shown: bool | None = None, width: int | None = None) -> ColumnLayout:
        """Return the same with another width, or shown or not."""
        return replace(
            self,
            is_shown=self.is_shown if is_shown is None else is_shown,
            width=self.width if width is None else width,
        )


@dataclass(frozen=True, slots=True)
class SortedBy:
    """The column that a table is sorted on by its key, empty for none."""

    key: str = ""
    descending: bool = False


class RowTable(QTableView, Generic[R]):
    """Shows a ``TableModel``; remembers selection by the rows' numbers."""

    current_changed = Signal()
    """Another row is current, or none."""

    def __init__(self, model: TableModel[R], name: str, parent: QWidget | None = None) -> None:
        """Take the model and the accessible name."""
        super().__init__(parent)
        self._model = model
        self._kept: tuple[list[int], int | None] = ([], None)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, self))
        self.setAccessibleName(name)
        self._set_up()
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.current_changed.emit())

    def current_id(self) -> int | None:
        """Return the number of the current row."""
        place = self.currentIndex().row()
        return self._model.id_at(place) if 0 <= place < self._model.rowCount() else None

    def current_row(self) -> R | None:
        """Return the current row."""
        return self._model.row(self.currentIndex())

    def rows_in_sight(self) -> int:
        """Return how many rows the table has room for, cut off ones included."""
        return self.viewport().height() // self.verticalHeader().defaultSectionSize() + 2

    def selected_ids(self) -> list[int]:
        """Return the numbers of the selected rows in the order shown; the current one when none is."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        places = sorted({place for each in ranges for place in range(each.top(), each.bottom() + 1)})
        ids = [self._model.id_at(place) for place in places]
        current = self.current_id()
        return ids or ([current] if current is not None else [])

    def select(self, row_id: int | None) -> bool:
        """Make a row current and select it; return whether it is listed."""
        place = -1 if row_id is None else self._model.place_of(row_id)
        if place < 0:
            return False
        self._select_place(place)
        return True

    def select_many(self, ids: Sequence[int]) -> None:
        """Select the rows of these that are listed, the first of them current."""
        places = self._model.places_of(ids)
        if places:
            listed = {self._model.id_at(place) for place in places}
            self.select(next(each for each in ids if each in listed))
            self._select_places(places)

    def select_step(self, step: int) -> None:
        """Move down (or up, for a negative step) and stop at the ends."""
        last = self._model.rowCount() - 1
        if last >= 0:
            place = self.currentIndex().row()
            self._select_place(0 if place < 0 else min(max(place + step, 0), last))

    def next_after(self, ids: list[int]) -> int | None:
        """Return the first row below these, ``None`` when they are the last."""
        below = max(self._model.places_of(ids), default=-1) + 1
        return self._model.id_at(below) if 0 < below < self._model.rowCount() else None

    def reset_columns(self) -> None:
        """Lay out the columns as they come, unsorted."""
        header = self.horizontalHeader()
        for place, column in enumerate(self._model.columns):
            header.moveSection(header.visualIndex(place), place)
            self.setColumnHidden(place, not column.is_shown)
            self.setColumnWidth(place, column.width)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def column_layout(self) -> list[ColumnLayout]:
        """Return the columns as they stand, from left to right."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        return [
            ColumnLayout(
                column.key,
                self._model.title_of(place),
                not self.isColumnHidden(place),
                header.sectionSize(place) or column.width,
                column.is_sortable,
            )
            for place in places
            for column in [self._model.columns[place]]
        ]

    def lay_out(self, columns: Sequence[ColumnLayout]) -> None:
        """Place, show and size the columns so; one at least stays in sight."""
        header = self.horizontalHeader()
        shown = [column.key for column in columns if column.is_shown] or [columns[0].key]
        for visual, column in enumerate(columns):
            place = self._place_of_column(column.key)
            header.moveSection(header.visualIndex(place), visual)
            self.setColumnHidden(place, column.key not in shown)
            self.setColumnWidth(place, column.width)

    def sorted_by(self) -> SortedBy:
        """Return what the table is sorted on."""
        header = self.horizontalHeader()
        place = header.sortIndicatorSection()
        known = 0 <= place < len(self._model.columns)
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return SortedBy(self._model.columns[place].key, descending=descending) if known else SortedBy()

    def sort_by(self, order: SortedBy) -> None:
        """Sort on a column, or as the rows come."""
        place = self._place_of_column(order.key) if order.key else -1
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(place, way)

    def set_delegate(self, key: str, delegate: QStyledItemDelegate) -> None:
        """Let a column be painted by a delegate."""
        self.setItemDelegateForColumn(self._place_of_column(key), delegate)

    def show_column(self, key: str, *, is_shown: bool) -> None:
        """Show a column as the second, or hide it; nothing when it is so already."""
        place = self._place_of_column(key)
        if self.isColumnHidden(place) == is_shown:
            self.setColumnHidden(place, not is_shown)
            if is_shown:
                header = self.horizontalHeader()
                header.moveSection(header.visualIndex(place), 1)

    def _place_of_column(self, key: str) -> int:
        return next(place for place, column in enumerate(self._model.columns) if column.key == key)

    def _set_up(self) -> None:
        self.setFont(_quick_font())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Kolommen"))
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        self.reset_columns()

    def _choose_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in range(self._model.columnCount()):
            title = self._model.headerData(place, Qt.Orientation.Horizontal)
            action: QAction = menu.addAction(str(title))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(place > 0)
            action.triggered.connect(lambda checked, place=place: self.setColumnHidden(place, not checked))
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _select_place(self, place: int) -> None:
        index: QModelIndex = self._model.index(place, max(0, self.horizontalHeader().logicalIndex(0)))
        # Not by setCurrentIndex and selectRow: these would extend the selection while Shift is held down.
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, how)
        self.scrollTo(index)

    def _select_places(self, places: Sequence[int]) -> None:
        """Select these rows, given from top to bottom, and leave the current one as it is."""
        chosen, last = QItemSelection(), self._model.columnCount() - 1
        # Neighbours as one range: a selection of thousands of ranges is slow.
        for _, run in groupby(enumerate(places), key=lambda each: each[1] - each[0]):
            run_places = [place for _, place in run]
            top, bottom = self._model.index(run_places[0], 0), self._model.index(run_places[-1], last)
            chosen.append(QItemSelectionRange(top, bottom))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _keep(self) -> None:
        self._kept = (self.selected_ids(), self.current_id())

    def _restore(self) -> None:
        ids, current = self._kept
        if not self.select(current):
            self.select_many(ids)
        elif len(ids) > 1:
            self._select_places(self._model.places_of(ids))


def _quick_font() -> QFont:
    """Return what the table asks of its font: kerning and ligatures only where a script needs them.

    A third of the time of painting a page went into these; size and family stay those of the program.
    """
    font = QFont()
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return font
