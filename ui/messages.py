"""What the window says when something went wrong: one Dutch sentence, and details only for who asks."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from tracker.errors import GestandError
from ui.language import current

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

_LOGGER = logging.getLogger("gestand.ui")


class UnforeseenReporter(QObject):
    """Catches what nobody foresaw, in any thread, logs it and hands it to the window; the program stays up."""

    caught = Signal(object)
    """The exception; delivered on the GUI thread."""

    def install(self) -> None:
        """Take the place of the interpreter's own hook."""
        sys.excepthook = self._hook

    def uninstall(self) -> None:
        """Give the interpreter its own hook back."""
        sys.excepthook = sys.__excepthook__

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.caught.emit(error)


def sentence_of(error: Exception) -> str:
    """Say a foreseen failure in its own words, anything else in a general sentence."""
    if isinstance(error, GestandError):
        return error.sentence(current())
    return QCoreApplication.translate(
        "Messages", "Er ging iets onverwachts mis. De laatste handeling is misschien niet gelukt; probeer het opnieuw."
    )


def log_unforeseen(error: BaseException) -> None:
    """Write an unforeseen failure with its traceback to the log file."""
    _LOGGER.error("unforeseen failure", exc_info=error)


def show_unforeseen(parent: QWidget, error: BaseException, log_file: Path) -> QMessageBox:
    """Open a message with a "Details" part that holds the traceback; does not wait for an answer."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        QCoreApplication.translate("Messages", "Onverwachte fout"),
        QCoreApplication.translate("Messages", "Er ging iets onverwachts mis. Het programma werkt door."),
        QMessageBox.StandardButton.Close,
        parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    advice = QCoreApplication.translate(
        "Messages", "Wat al was opgeslagen, blijft bewaard. De bijzonderheden staan ook in het logbestand:"
    )
    box.setInformativeText(f"{advice}\n{log_file}")
    box.setDetailedText("".join(traceback.format_exception(error)))
    box.button(QMessageBox.StandardButton.Close).setText(QCoreApplication.translate("Messages", "Sluiten"))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def ask_to_discard(parent: QWidget, text: str, advice: str, discard: Callable[[], None]) -> QMessageBox:
    """Ask whether something unsaved may be lost; ``discard`` runs when the user says so."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        QCoreApplication.translate("Messages", "Niet opgeslagen"),
        text,
        QMessageBox.StandardButton.NoButton,
        parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(advice)
    stay = box.addButton(QCoreApplication.translate("Messages", "&Terug"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(
        QCoreApplication.translate("Messages", "Toch &sluiten"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    leave.clicked.connect(discard)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def ask_to_delete(parent: QWidget, text: str, advice: str, delete: Callable[[], None]) -> QMessageBox:
    """Ask whether something may go; ``delete`` runs when the user says so."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        QCoreApplication.translate("Messages", "Verwijderen"),
        text,
        QMessageBox.StandardButton.NoButton,
        parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(advice)
    keep = box.addButton(QCoreApplication.translate("Messages", "&Annuleren"), QMessageBox.ButtonRole.RejectRole)
    go = box.addButton(QCoreApplication.translate("Messages", "&Verwijderen"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    go.clicked.connect(delete)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
