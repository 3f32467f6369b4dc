"""Starting the window: application, language, font, log, and the last net for what nobody foresaw."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from tracker.log import log_to
from ui.formatting import DUTCH
from ui.language import Language, language_from, use
from ui.main_window import LANGUAGE, MainWindow
from ui.messages import UnforeseenReporter
from ui.theme import apply_font, apply_palette, program_icon
from ui.window_state import WindowState

if TYPE_CHECKING:
    from pathlib import Path


def set_up(application: QApplication, language: Language = Language.DUTCH) -> None:
    """Give the application its name, language and font. Dates and amounts are Dutch in every language."""
    QLocale.setDefault(DUTCH)
    application.setApplicationName("Gestand")
    application.setApplicationDisplayName("Gestand")
    application.setDesktopFileName("gestand")
    application.setWindowIcon(program_icon())
    use(application, language)
    apply_font(application)
    apply_palette(application)


def run(data_dir: Path, arguments: list[str]) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    application = QApplication(arguments)
    log_to(data_dir)
    reporter = UnforeseenReporter()
    reporter.install()
    application.styleHints().colorSchemeChanged.connect(lambda _scheme: apply_palette(application))
    code, again = 0, True
    while again:
        set_up(application, language_from(WindowState(data_dir).text(LANGUAGE)))
        code, again = _run_window(application, data_dir, reporter)
    reporter.uninstall()
    logging.shutdown()
    return code


def _run_window(application: QApplication, data_dir: Path, reporter: UnforeseenReporter) -> tuple[int, bool]:
    """Open a window and stay until it is closed; return the exit code, and whether another is wanted."""
    window = MainWindow(data_dir)
    shown = reporter.caught.connect(window.show_unforeseen)
    window.show()
    # After the first paint, so that the user sees the window before anything is opened.
    QTimer.singleShot(0, window.open_data)
    code = application.exec()
    reporter.caught.disconnect(shown)
    again = window.is_reopening
    window.deleteLater()
    return code, again
