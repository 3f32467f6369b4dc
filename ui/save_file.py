"""Asking where to save a file that the services write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_where(parent: QWidget, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask for a path, proposing ``name``; a file that is there already is overwritten only after a question.

    ``kinds`` is Qt's filter, such as "Agenda (*.ics)"; a name typed without an ending gets that of ``name``.
    """
    dialog = QFileDialog(parent, title, name, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_ending(kind)))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


def _ending(kind: str) -> str:
    """Return the ending that a filter such as "Agenda (*.ics)" asks for."""
    return kind.rpartition("*.")[2].removesuffix(")")


def ask_which(parent: QWidget, title: str, kinds: str, then: Callable[[Path], None]) -> None:
    """Ask for one file that is there."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
