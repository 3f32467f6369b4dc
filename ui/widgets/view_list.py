"""The views at the left with live counts: the ready-made ones, then saved searches and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui.formatting import NOTHING, count_text
from ui.theme import muted_text
from ui.views import ALL, SAVED, TAG, VIEWS, saved_view, tag_view, view_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.services.saved_lists import SavedListRow
    from ui.views import ViewSpec


_WIDEST = 16
"""Times the height of a letter: a longer name of a saved search is cut off, and told whole by its tip."""


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
        self._own: list[QTreeWidgetItem] = []
        """Headings and lines of what the user made."""
        self._specs = {spec.key: spec for spec in VIEWS}
        for spec in VIEWS:
            self._add(spec)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._make_room()
        self.choose(VIEWS[0].key)
        self.currentItemChanged.connect(lambda item, _before: self.chosen.emit(_key(item)) if item else None)

    def view(self) -> str:
        """Return the chosen view."""
        item = self.currentItem()
        return _key(item) if item else ALL

    def spec(self) -> ViewSpec:
        """Return the chosen view with all that is known of it."""
        return self._specs[self.view()]

    def own_specs(self) -> list[ViewSpec]:
        """Return the saved searches and the tags."""
        return [spec for key, spec in self._specs.items() if key.startswith((SAVED, TAG))]

    def show_own(self, saved: Sequence[SavedListRow], tags: Sequence[tuple[str, int]]) -> None:
        """List the saved searches and the tags with their counts; what is chosen stays so while it is there."""
        chosen = self.view()
        groups = (
            (self.tr("Zoekopdrachten"), [(saved_view(each), each.count) for each in saved]),
            (self.tr("Labels"), [(tag_view(tag), number) for tag, number in tags]),
        )
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._drop_own()
        for title, specs in groups:
            if specs:
                self._add_heading(title)
            for spec, number in specs:
                self._own.append(self._add(spec))
                self._show_count(spec.key, number)
        self.setCurrentItem(self._items.get(chosen, self._items[ALL]))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._make_room()
        if self.view() != chosen:
            self.chosen.emit(ALL)

    def choose(self, view: str) -> None:
        """Choose a view."""
        if view in self._items:
            self.setCurrentItem(self._items[view])

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many the views with these keys hold."""
        for key, number in counts.items():
            self._show_count(key, number)
        self._make_room()

    def count(self, view: str) -> int:
        """Return the number shown for a view, -1 when not known yet."""
        number = self._items[view].data(1, Qt.ItemDataRole.UserRole)
        return -1 if number is None else int(number)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the size of letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for item in self._own:
                if not item.flags():
                    item.setForeground(0, muted_text())
        elif event.type() is QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """Keep names and counts whole, however narrow the window."""
        names = min(self.sizeHintForColumn(0), _WIDEST * self.fontMetrics().height())
        self.setMinimumWidth(names + self.sizeHintForColumn(1) + 2 * self.frameWidth())

    def _drop_own(self) -> None:
        for item in self._own:
            key = item.data(0, Qt.ItemDataRole.UserRole)
            self._items.pop(key, None)
            self._specs.pop(key, None)
            self.takeTopLevelItem(self.indexOfTopLevelItem(item))
        self._own.clear()

    def _add_heading(self, title: str) -> None:
        item = QTreeWidgetItem([title, ""])
        # Arrow keys pass it by.
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.font()
        font.setBold(True)
        item.setFont(0, font)
        # Not the faint colour of what is switched off.
        item.setForeground(0, muted_text())
        self._own.append(item)
        self.addTopLevelItem(item)

    def _add(self, spec: ViewSpec) -> QTreeWidgetItem:
        key = spec.key
        item = QTreeWidgetItem([view_text(spec), ""])
        item.setData(0, Qt.ItemDataRole.UserRole, key)
        item.setToolTip(0, item.text(0))
        self._specs[key] = spec
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, self.tr("Aantal: {n}").format(n=NOTHING))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._items[key] = item
        self.addTopLevelItem(item)
        return item

    def _show_count(self, key: str, number: int) -> None:
        item = self._items[key]
        item.setText(1, count_text(number))
        item.setData(1, Qt.ItemDataRole.UserRole, number)
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, self.tr("Aantal: {n}").format(n=count_text(number)))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{item.text(0)}: {count_text(number)}")


def _key(item: QTreeWidgetItem) -> str:
    return str(item.data(0, Qt.ItemDataRole.UserRole))
