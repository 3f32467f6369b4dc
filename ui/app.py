"""Starting the window: application, language, font, log, and the last net for what nobody foresaw."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from tracker.log import log_to
from ui.formatting import DUTCH
from ui.main_window import MainWindow
from ui.messages import UnforeseenReporter
from ui.theme import apply_font, program_icon

if TYPE_CHECKING:
    from pathlib import Path


def set_up(application: QApplication) -> None:
    """Give the application its name, language and font."""
    QLocale.setDefault(DUTCH)
    application.setApplicationName("Gestand")
    application.setApplicationDisplayName("Gestand")
    application.setDesktopFileName("gestand")
    application.setWindowIcon(program_icon())
    # Qt's own texts (file dialogs, calendars, context menus of fields) in Dutch.
    translator = QTranslator(application)
    if translator.load(DUTCH, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    apply_font(application)


def run(data_dir: Path, arguments: list[str]) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    application = QApplication(arguments)
    set_up(application)
    log_to(data_dir)
    window = MainWindow(data_dir)
    reporter = UnforeseenReporter()
    reporter.caught.connect(window.show_unforeseen)
    reporter.install()
    window.show()
    # After the first paint, so that the user sees the window before anything is opened.
    QTimer.singleShot(0, window.open_data)
    code = application.exec()
    reporter.uninstall()
    logging.shutdown()
    return code
