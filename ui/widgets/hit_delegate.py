"""Paints the piece of text in which the words searched for stand, these bold and underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from tracker.services.rows import CommitmentRow
from ui.item_models.commitments import shown_hit
from ui.widgets.cell_delegate import CellDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from tracker.services.rows import Hit


class HitDelegate(CellDelegate[CommitmentRow]):
    """For the column of hits."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell as the style does, with the text by hand."""
        row = self._model.row_in_sight(index.row())
        hit = shown_hit(row) if row is not None else None
        if hit is None:
            super().paint(painter, option, index)
            return
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        style = filled.widget.style()
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, filled, filled.widget)
        filled.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, filled, painter, filled.widget)
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, filled, filled.widget) + 1
        layout = _laid_out(hit, filled.font, area.width())
        painter.save()
        painter.setClipRect(area)
        painter.setPen(filled.palette.color(_group(filled), _role(filled)))
        top = area.top() + (area.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(area.left() + margin, top))
        painter.restore()


def _laid_out(hit: Hit, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(hit.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    strong.setFontUnderline(True)
    layout.setFormats([_range(start, end, strong) for start, end in hit.spans])
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def _range(start: int, end: int, strong: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, strong
    return found


def _group(option: QStyleOptionViewItem) -> QPalette.ColorGroup:
    is_active = bool(option.state & QStyle.StateFlag.State_Active)
    return QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive


def _role(option: QStyleOptionViewItem) -> QPalette.ColorRole:
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    return QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
