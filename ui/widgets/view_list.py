"""The ready-made views at the left, with live counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.formatting import count_text
from ui.views import ALL, VIEWS, view_text

if TYPE_CHECKING:
    from collections.abc import Mapping


class ViewList(QTreeWidget):
    """One line per view: its name and how many it holds."""

    chosen = Signal(str)
    """The key of the chosen view (``ui.views``)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the views without counts."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Overzichten"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        for spec in VIEWS:
            self._add(spec.key, view_text(spec))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.choose(VIEWS[0].key)
        self.currentItemChanged.connect(lambda item, _before: self.chosen.emit(_key(item)) if item else None)

    def view(self) -> str:
        """Return the chosen view."""
        item = self.currentItem()
        return _key(item) if item else ALL

    def choose(self, view: str) -> None:
        """Choose a view."""
        if view in self._items:
            self.setCurrentItem(self._items[view])

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many the views with these keys hold."""
        for key, number in counts.items():
            self._show_count(key, number)

    def count(self, view: str) -> int:
        """Return the number shown for a view, -1 when not known yet."""
        number = self._items[view].data(1, Qt.ItemDataRole.UserRole)
        return -1 if number is None else int(number)

    def _add(self, key: str, text: str) -> None:
        item = QTreeWidgetItem([text, ""])
        item.setData(0, Qt.ItemDataRole.UserRole, key)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._items[key] = item
        self.addTopLevelItem(item)

    def _show_count(self, key: str, number: int) -> None:
        item = self._items[key]
        item.setText(1, count_text(number))
        item.setData(1, Qt.ItemDataRole.UserRole, number)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)}: {count_text(number)}")


def _key(item: QTreeWidgetItem) -> str:
    return str(item.data(0, Qt.ItemDataRole.UserRole))
