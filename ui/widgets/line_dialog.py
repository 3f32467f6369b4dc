"""A dialog that asks for one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class LineDialog(QDialog):
    """Can only be accepted with something in it. ``question`` and ``accept_text`` hold their own mnemonics."""

    def __init__(
        self, title: str, question: str, accept_text: str, value: str = "", parent: QWidget | None = None
    ) -> None:
        """Start with a value."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        text = QLabel(question)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        self.line = QLineEdit(value)
        self.line.selectAll()
        text.setBuddy(self.line)
        buttons = QDialogButtonBox()
        self.ok_button = buttons.addButton(accept_text, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._check)
        layout = QVBoxLayout(self)
        for widget in (text, self.line, buttons):
            layout.addWidget(widget)
        self._check()

    def typed(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def begin(self, then: Callable[[str], None]) -> None:
        """Show the dialog; ``then`` gets what was typed when it is accepted."""
        self.accepted.connect(lambda: then(self.typed()))
        self.open()
        self.line.setFocus()

    def _check(self) -> None:
        self.ok_button.setEnabled(bool(self.typed()))
