"""How the user left the window: sizes, columns and the view, kept in an ini file in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

_FORM = "2"
"""Raised when columns or splitters change, so that an old layout is not forced upon a new window."""


FRAME = 24
"""Pixels for a window frame's sides, and half of what its title bar may take."""


class WindowState:
    """Reads and writes the layout. A file that cannot be read or written only costs the layout."""

    def __init__(self, data_dir: Path) -> None:
        """Take the data folder."""
        self._settings = QSettings(str(data_dir / "window.ini"), QSettings.Format.IniFormat)
        self._settings.beginGroup(f"layout{_FORM}")

    def restore(self, name: str, widget: QSplitter | QTableView) -> bool:
        """Lay out a splitter, or a table's columns, as it was left; return whether it was known."""
        stored = self._settings.value(f"{name}/state")
        target = _state_of(widget)
        return isinstance(stored, QByteArray) and target.restoreState(stored)

    def save(self, name: str, widget: QSplitter | QTableView) -> None:
        """Keep the layout of a splitter or of a table's columns."""
        self._settings.setValue(f"{name}/state", _state_of(widget).saveState())

    def restore_geometry(self, window: QWidget) -> bool:
        """Put the window where it was; return whether that was known."""
        stored = self._settings.value("window/geometry")
        return isinstance(stored, QByteArray) and window.restoreGeometry(stored)

    def save_geometry(self, window: QWidget) -> None:
        """Keep where the window is."""
        self._settings.setValue("window/geometry", window.saveGeometry())

    def text(self, name: str) -> str:
        """Return a kept word, empty when there is none."""
        return str(self._settings.value(name, ""))

    def save_text(self, name: str, value: str) -> None:
        """Keep a word."""
        self._settings.setValue(name, value)

    def write(self) -> None:
        """Write to disk now."""
        self._settings.sync()


def _state_of(widget: QSplitter | QTableView) -> QSplitter | QHeaderView:
    return widget if isinstance(widget, QSplitter) else widget.horizontalHeader()


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """Give a window its first size in pixels, never more than the screen leaves free beside its frame."""
    room = window.screen().availableGeometry().size() - QSize(FRAME, 2 * FRAME)
    window.resize(QSize(width, height).boundedTo(room))
