"""Asking for the office's own term: how many months a commitment gets for which the letter names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog

from tracker.services import office

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk

translate = QCoreApplication.translate


def ask_default_term(desk: Desk, parent: QWidget, told: Callable[[str], None]) -> None:
    """Show the term in force and ask for another; a change is made for all followed commitments at once."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # First the kind of input: the button that Qt makes for another kind stays off.
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(0, office.LONGEST_TERM)
    dialog.setIntValue(desk.look_up(office.default_term) or 0)
    dialog.setWindowTitle(translate("DefaultTerm", "Standaardtermijn"))
    dialog.setLabelText(
        translate(
            "DefaultTerm",
            "Aantal maanden na de brief voor een toezegging waarvoor de brief geen termijn noemt.\n"
            "0: geen standaardtermijn. In lijst, formulier en PDF staat dat het een standaardtermijn is.",
        )
    )
    dialog.setOkButtonText(translate("DefaultTerm", "Toepassen"))
    dialog.setCancelButtonText(translate("DefaultTerm", "Annuleren"))
    dialog.intValueSelected.connect(lambda months: _set(desk, months or None, told))
    dialog.open()


def _set(desk: Desk, months: int | None, told: Callable[[str], None]) -> None:
    if months is None:
        text = translate("DefaultTerm", "Er is geen standaardtermijn meer.")
    else:
        text = translate("DefaultTerm", "De standaardtermijn is {months} maanden.").format(months=months)
    desk.act(lambda workspace: office.set_default_term(workspace, months), lambda _change: told(text))
