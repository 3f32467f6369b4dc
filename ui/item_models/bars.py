"""Counts per group as a Qt table: what a chart paints, and what keyboard and screen reader go through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.formatting import count_text
from ui.item_models.rows_model import RowsModel
from ui.item_models.table_model import Column, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.rows import Filters

SHARE_ROLE = Qt.ItemDataRole.UserRole + 1
"""How long the bar of a cell is, between 0 and 1 of the longest; ``None`` for a cell without a bar."""


@dataclass(frozen=True, slots=True)
class Target:
    """The list behind a bar: a view by its key, and what to list in it."""

    view: str
    filters: Filters


@dataclass(frozen=True, slots=True)
class BarRow:
    """One group: its name, and per series how many, with the list of them where there is one."""

    id: int
    label: str
    numbers: tuple[int, ...]
    targets: tuple[Target | None, ...]


class BarsModel(RowsModel[BarRow]):
    """The groups of one chart; the first column names them, each further one counts a series."""

    def __init__(self, group: str, series: Sequence[str], parent: QObject | None = None) -> None:
        """Take the titles, in the language of the window already."""
        columns: list[Column[BarRow]] = [Column("group", group, lambda row: row.label, width=170)]
        columns += [_series(place, title) for place, title in enumerate(series)]
        super().__init__(columns, "", parent)
        self._longest = 1

    def replace(self, rows: Sequence[BarRow]) -> None:
        """Show these groups instead."""
        self._longest = max((number for row in rows for number in row.numbers), default=1) or 1
        super().replace(rows)
        if rows:
            # Every bar is as long as it is against the longest.
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [SHARE_ROLE])

    def title_of(self, section: int) -> str:
        """Return the title of a column."""
        return str(self.columns[section].title)

    def target_at(self, index: Index) -> Target | None:
        """Return the list behind a cell; behind a name that of its first series."""
        row = self.row(index)
        if row is None:
            return None
        place = max(0, index.column() - 1)
        return row.targets[place] if row.numbers[place] else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell; for a screen reader "ministry, series: number"."""
        row = self.row(index)
        if row is None:
            return None
        if role == SHARE_ROLE:
            return row.numbers[index.column() - 1] / self._longest if index.column() else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_cell(row, index.column())
        return super().data(index, role)

    def _spoken_cell(self, row: BarRow, column: int) -> str:
        if column == 0:
            return f"{self.title_of(0)}: {row.label}"
        return f"{row.label}, {self.title_of(column)}: {count_text(row.numbers[column - 1])}"


def _series(place: int, title: str) -> Column[BarRow]:
    return Column(f"series{place}", title, lambda row: count_text(row.numbers[place]), width=150)
