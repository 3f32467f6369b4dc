"""A small chart: a table of counts with a bar in every cell, so that it is read, heard and steered like any table.

The bars of a second series are hatched, and every bar has its number: nothing is told by colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.item_models.bars import SHARE_ROLE
from ui.theme import error_text

if TYPE_CHECKING:
    from ui.item_models.bars import BarsModel

_Index = QModelIndex | QPersistentModelIndex
_PAD = 6
"""Pixels around the number and the bar."""
_NAMES = 0.6
"""So much of the width is for the names at most."""


class BarChart(QTableView):
    """Shows a ``BarsModel`` whole; a click or Enter on a bar asks for its list."""

    chosen = Signal(object)
    """The ``Target`` of a bar."""

    def __init__(self, model: BarsModel, name: str, parent: QWidget | None = None) -> None:
        """Take the model and the accessible name."""
        super().__init__(parent)
        self.bars = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_BarDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Kolommen"))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._choose)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for room for all rows."""
        height = self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        return QSize(320, height + self.bars.rowCount() * self.verticalHeader().defaultSectionSize())

    def minimumSizeHint(self) -> QSize:
        """Ask for room for all rows."""
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list on Enter; move as tables do otherwise."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        target = self.bars.target_at(index)
        if target is not None:
            self.chosen.emit(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the names whole as far as the bars leave them room."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit(self) -> None:
        self._fit_names()
        self.updateGeometry()

    def _fit_names(self) -> None:
        header = self.horizontalHeader()
        wanted = max(self.sizeHintForColumn(0), header.sectionSizeHint(0)) + _PAD
        header.resizeSection(0, min(wanted, round(self.viewport().width() * _NAMES)))


class _BarDelegate(QStyledItemDelegate):
    """Paints the number, and behind it the bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell as the style does, with its bar beside the number."""
        share = index.data(SHARE_ROLE)
        super().paint(painter, option, index)
        if not isinstance(share, float) or share <= 0:
            return
        area = QRectF(option.rect)
        number = option.fontMetrics.horizontalAdvance("00.000") + 2 * _PAD
        room = area.width() - number - _PAD
        bar = QRectF(area.left() + number, area.top() + 4, max(2.0, room * share), area.height() - 8)
        painter.save()
        painter.setPen(QPen(_color(option, index), 1))
        pattern = Qt.BrushStyle.SolidPattern if index.column() == 1 else Qt.BrushStyle.BDiagPattern
        painter.setBrush(QBrush(_color(option, index), pattern))
        painter.drawRect(bar)
        painter.restore()


def _color(option: QStyleOptionViewItem, index: _Index) -> QColor:
    palette = option.palette
    if option.state & QStyle.StateFlag.State_Selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    return palette.color(QPalette.ColorRole.Highlight) if index.column() == 1 else error_text()
