"""Paints the cells of a table: Qt asks a model seven times about every cell, this asks it once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Generic

from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.item_models.table_model import RIGHT, R

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from ui.item_models.table_model import TableModel

_Feature = QStyleOptionViewItem.ViewItemFeature


class CellDelegate(QStyledItemDelegate, Generic[R]):
    """Shows text and icon of a cell; half the time of scrolling went into roles that have no answer."""

    def __init__(self, model: TableModel[R], parent: QWidget | None = None) -> None:
        """Take the model that knows the cells."""
        super().__init__(parent)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say how a cell looks, as Qt would find out from the model's roles."""
        column = index.column()
        text, icon = self._model.cell(index.row(), column)
        option.index = index  # type: ignore[assignment]  # Qt hands over a QModelIndex
        option.text = text
        if icon is not None:
            option.icon = icon
        option.features = _with_content(option.features, has_icon=icon is not None)
        if self._model.columns[column].is_number:
            option.displayAlignment = RIGHT


@lru_cache(maxsize=64)
def _with_content(
    features: QStyleOptionViewItem.ViewItemFeature, *, has_icon: bool
) -> QStyleOptionViewItem.ViewItemFeature:
    shown = features | _Feature.HasDisplay
    return shown | _Feature.HasDecoration if has_icon else shown
