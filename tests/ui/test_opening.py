"""Opening the data folder: quickly, and with one sentence when it cannot be opened."""

from __future__ import annotations

import logging
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from tests.ui.driving import Driver
from tracker import paths
from tracker.services.workspace import open_workspace
from ui.main_window import MainWindow
from ui.messages import UnforeseenReporter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

SHOWS_FIRST = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import set_up
from ui.main_window import MainWindow
application = QApplication([])
set_up(application)
window = MainWindow(Path(sys.argv[1]))
window.show()
application.processEvents()
assert window.isVisible()
print(sorted(name for name in sys.modules if name.split(".")[0] in {"sqlmodel", "sqlalchemy", "pypdfium2", "typst"}))
"""


def test_the_window_shows_before_the_database_layer_is_loaded(data_dir: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOWS_FIRST, str(data_dir)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def fails_to_open(folder: Path, qtbot: QtBot) -> tuple[str, Driver]:
    """Open a folder that cannot be opened; return the sentence in the window."""
    window = MainWindow(folder)
    driver = Driver(window, qtbot)
    window.show()
    window.open_data()
    driver.wait(window.notice_page.retry_button.isVisible)
    assert not driver.dialogs(QMessageBox)
    return window.notice_page.label.text(), driver


def test_a_folder_that_cannot_be_made(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "bezet").write_text("een bestand")
    text, driver = fails_to_open(tmp_path / "bezet" / "gegevens", qtbot)
    assert "kan niet worden beschreven" in text
    assert "Geef schrijfrechten" in text
    driver.close()


def test_trying_again_after_the_cause_is_gone(tmp_path: Path, qtbot: QtBot) -> None:
    blocker = tmp_path / "bezet"
    blocker.write_text("een bestand")
    _, driver = fails_to_open(blocker / "gegevens", qtbot)
    blocker.unlink()
    driver.click(driver.window.notice_page.retry_button)
    driver.wait(lambda: driver.window.bench is not None)
    driver.close()


def test_a_damaged_database(data_dir: Path, qtbot: QtBot) -> None:
    data_dir.mkdir()
    (data_dir / paths.DATABASE_NAME).write_bytes(b"geen database" * 1000)
    text, driver = fails_to_open(data_dir, qtbot)
    assert "beschadigd" in text
    driver.close()


def test_a_newer_database(data_dir: Path, qtbot: QtBot) -> None:
    workspace = open_workspace(data_dir)
    with workspace.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    workspace.close()
    text, driver = fails_to_open(data_dir, qtbot)
    assert "nieuwere" in text
    driver.close()


def test_an_unforeseen_failure_is_told_logged_and_survived(
    sample_dir: Path, start: Callable[[Path], Driver], caplog: pytest.LogCaptureFixture
) -> None:
    driver = start(sample_dir)
    caplog.set_level(logging.ERROR)

    def divide() -> float:
        return 1 / 0

    driver.window.background.run(divide)
    box = driver.dialog(QMessageBox)
    assert "onverwachts" in box.text()
    assert "ZeroDivisionError" in box.detailedText()
    assert "gestand.log" in box.informativeText()
    assert "ZeroDivisionError" in caplog.text
    box.reject()
    driver.key("J", driver.bench.page.table)
    assert driver.bench.page.table.currentIndex().row() == 1


def test_the_last_net_hands_over_what_nobody_caught(qtbot: QtBot) -> None:
    reporter = UnforeseenReporter()
    reporter.install()
    try:
        with qtbot.waitSignal(reporter.caught) as signal:
            sys.excepthook(ValueError, ValueError("x"), None)
        assert isinstance(signal.args[0], ValueError)
    finally:
        reporter.uninstall()


def test_the_layout_and_the_view_are_remembered(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view("open")
    driver.bench.page.table.setColumnWidth(0, 333)
    driver.close()
    again = start(sample_dir)
    assert again.bench.views.view() == "open"
    assert again.bench.page.table.columnWidth(0) == 333
