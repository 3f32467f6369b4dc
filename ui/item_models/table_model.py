"""What all tables of rows have in common: columns as data, and what a cell shows and says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.formatting import NOTHING, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column. ``width`` is the first width in pixels.

    ``order`` is what it sorts by where the window sorts; where the services do, they know the column by its ``key``.
    ``is_shown`` says whether it shows before the user chose columns.
    """

    key: str
    title: object
    text: Callable[[R], str]
    order: Callable[[R], SupportsRichComparison] | None = None
    width: int = 120
    icon: Callable[[R], QIcon] | None = None
    tip: Callable[[R], str] | None = None
    is_number: bool = False
    is_shown: bool = True
    is_sortable: bool = True


class TableModel(QAbstractTableModel, Generic[R]):
    """Answers Qt from rows that a subclass knows by their place."""

    def __init__(self, columns: Sequence[Column[R]], context: str, parent: QObject | None = None) -> None:
        """Take the columns; their titles are translated in ``context``."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._context = context
        self._answers: dict[int, Callable[[Column[R], R], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row) or NOTHING,
            Qt.ItemDataRole.DecorationRole: lambda column, row: column.icon(row) if column.icon else None,
            Qt.ItemDataRole.ToolTipRole: lambda column, row: (column.tip or column.text)(row) or None,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: RIGHT if column.is_number else None,
            ROW_ROLE: lambda _column, row: row,
        }

    def row(self, index: Index) -> R | None:
        """Return the row at an index, ``None`` outside the table."""
        return self.row_at(index.row()) if index.isValid() and index.row() < self.rowCount() else None

    def row_at(self, place: int) -> R:
        """Return the row in this place."""
        raise NotImplementedError

    def id_at(self, place: int) -> int:
        """Return the number of the row in this place."""
        raise NotImplementedError

    def place_of(self, row_id: int) -> int:
        """Return the place of the row with this number, -1 when it is not listed."""
        raise NotImplementedError

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """Return the places of the rows with these numbers that are listed, from top to bottom."""
        raise NotImplementedError

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title_of(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if self.columns[section].is_number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell: text, icon, and for a screen reader "column: value"."""
        # Qt asks seven roles of every cell it paints; most have no answer.
        answer = self._answers.get(role)
        if answer is None:
            return None
        row = self.row(index)
        return None if row is None else answer(self.columns[index.column()], row)

    def cell(self, place: int, section: int) -> tuple[str, QIcon | None]:
        """Return what a cell shows: its text and icon, no text when its row could not be read."""
        row = self.row_in_sight(place)
        if row is None:
            return "", None
        column = self.columns[section]
        icon = column.icon(row) if column.icon else None
        return column.text(row) or NOTHING, None if icon is None or icon.isNull() else icon

    def row_in_sight(self, place: int) -> R | None:
        """Return the row in this place, ``None`` when it could not be read."""
        return self.row_at(place)

    def title_of(self, section: int) -> str:
        """Return the title of a column."""
        return translated(self._context, self.columns[section].title)

    def _spoken(self, column: Column[R], row: R) -> str:
        """Say a cell as a screen reader should: "column: value"."""
        return f"{translated(self._context, column.title)}: {column.text(row) or NOTHING}"
