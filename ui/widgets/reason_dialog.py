"""Why a commitment lapses: asked before the status is given, because nothing else will tell it later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget


class ReasonDialog(QDialog):
    """Asks for one line; can only be accepted with something in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a reason."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toezegging laten vervallen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        text = QLabel(self.tr("&Waarom vervalt deze toezegging? De reden komt in de geschiedenis."))
        text.setWordWrap(True)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Bijvoorbeeld: het wetsvoorstel is ingetrokken"))
        text.setBuddy(self.line)
        buttons = QDialogButtonBox()
        self.ok_button = buttons.addButton(self.tr("&Laten vervallen"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._check)
        layout = QVBoxLayout(self)
        for widget in (text, self.line, buttons):
            layout.addWidget(widget)
        self._check()

    def reason(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def _check(self) -> None:
        self.ok_button.setEnabled(bool(self.reason()))
