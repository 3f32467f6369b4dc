"""Which columns a list shows, in which order and how wide, and what it is sorted by: all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.row_table import ColumnLayout, SortedBy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ui.item_models.table_model import R
    from ui.widgets.row_table import RowTable

_LAYOUT = Qt.ItemDataRole.UserRole
_NARROWEST, _WIDEST = 30, 1500


class _ColumnList(QListWidget):
    """Moves its lines with Alt and an arrow."""

    move_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class ColumnsDialog(QDialog):
    """Shows a layout and gives back another; ``is_about_order`` starts at the sorting."""

    def __init__(
        self,
        columns: Sequence[ColumnLayout],
        order: SortedBy,
        *,
        is_about_order: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the layout as it is."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kolommen en volgorde"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_widgets(columns, order)
        self._build()
        (self.order if is_about_order else self.list).setFocus()

    def columns(self) -> list[ColumnLayout]:
        """Return the layout wanted."""
        return [self._column(place) for place in range(self.list.count())]

    def sorted_by(self) -> SortedBy:
        """Return the order wanted."""
        return SortedBy(str(self.order.currentData()), descending=self.descending.isChecked())

    def _make_widgets(self, columns: Sequence[ColumnLayout], order: SortedBy) -> None:
        self.list = _ColumnList()
        self.order = QComboBox()
        self.order.addItem(self.tr("zoals het binnenkwam: nieuwste brief eerst"), "")
        for column in columns:
            self._add(column)
            if column.is_sortable:
                self.order.addItem(column.title, column.key)
        self.order.setCurrentIndex(max(0, self.order.findData(order.key)))
        self.descending = QCheckBox(self.tr("&aflopend"))
        self.descending.setChecked(order.descending)
        self.width_box = QSpinBox()
        self.width_box.setRange(_NARROWEST, _WIDEST)
        self.width_box.setSingleStep(10)
        self.width_box.setSuffix(self.tr(" punten"))
        self.up_button = QPushButton(self.tr("Naar &voren"))
        self.down_button = QPushButton(self.tr("Naar achte&ren"))
        for button in (self.up_button, self.down_button):
            button.setAutoDefault(False)
        self.up_button.setToolTip(self.tr("Alt+Pijl omhoog"))
        self.down_button.setToolTip(self.tr("Alt+Pijl omlaag"))
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.list.move_wanted.connect(self._move)
        self.list.currentRowChanged.connect(self._show_width)
        self.width_box.valueChanged.connect(self._set_width)
        self.list.setCurrentRow(0)

    def _build(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.up_button)
        side.addWidget(self.down_button)
        wide = QLabel(self.tr("&Breedte"))
        wide.setBuddy(self.width_box)
        side.addWidget(wide)
        side.addWidget(self.width_box)
        side.addStretch(1)
        across = QHBoxLayout()
        across.addWidget(self.list, 1)
        across.addLayout(side)
        title = QLabel(self.tr("&Kolommen (spatie toont of verbergt)"))
        title.setBuddy(self.list)
        order = QFormLayout()
        order.addRow(self.tr("&Sorteren op"), self.order)
        order.addRow("", self.descending)
        buttons = QDialogButtonBox()
        self.ok_button = buttons.addButton(self.tr("&Toepassen"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("A&nnuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addLayout(across)
        layout.addLayout(order)
        layout.addWidget(buttons)
        # Only now is the button part of the dialog that it is the default of.
        self.ok_button.setDefault(True)

    def _add(self, column: ColumnLayout) -> None:
        item = QListWidgetItem(column.title)
        item.setData(_LAYOUT, column)
        item.setCheckState(Qt.CheckState.Checked if column.is_shown else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _column(self, place: int) -> ColumnLayout:
        item = self.list.item(place)
        column: ColumnLayout = item.data(_LAYOUT)
        return column.with_changes(is_shown=item.checkState() is Qt.CheckState.Checked)

    def _move(self, step: int) -> None:
        place = self.list.currentRow()
        if 0 <= place + step < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + step, item)
            self.list.setCurrentRow(place + step)

    def _show_width(self, place: int) -> None:
        if place >= 0:
            self.width_box.setValue(self._column(place).width)

    def _set_width(self, width: int) -> None:
        item = self.list.currentItem()
        if item is not None:
            item.setData(_LAYOUT, self._column(self.list.currentRow()).with_changes(width=width))


def lay_out_table(table: RowTable[R], parent: QWidget, *, is_about_order: bool) -> None:
    """Ask how a table should stand, and lay it out so."""
    dialog = ColumnsDialog(table.column_layout(), table.sorted_by(), is_about_order=is_about_order, parent=parent)

    def take() -> None:
        table.lay_out(dialog.columns())
        table.sort_by(dialog.sorted_by())

    dialog.accepted.connect(take)
    dialog.open()
