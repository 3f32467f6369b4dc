"""Why a commitment lapses: asked before the status is given, because nothing else will tell it later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.widgets.line_dialog import LineDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class ReasonDialog(LineDialog):
    """Asks for the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a reason."""
        super().__init__(
            translate("ReasonDialog", "Toezegging laten vervallen"),
            translate("ReasonDialog", "&Waarom vervalt deze toezegging? De reden komt in de geschiedenis."),
            translate("ReasonDialog", "&Laten vervallen"),
            parent=parent,
        )
        self.line.setPlaceholderText(translate("ReasonDialog", "Bijvoorbeeld: het wetsvoorstel is ingetrokken"))
