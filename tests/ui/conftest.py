"""The real window on a real database file: every test has a data folder of its own and must leave no thread."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import threading
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.driving import Driver
from tracker.services import samples
from tracker.services.workspace import open_workspace
from tracker.terms import ListView
from ui.app import set_up
from ui.language import Language, use
from ui.main_window import MainWindow
from ui.views import REVIEW_LIST
from ui.window_state import WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = dt.date(2026, 11, 20)
"""Shortly after the newest sample letter, long after the oldest."""


def pytest_configure(config: pytest.Config) -> None:
    # The offscreen platform says so for every dialog and popup; it has no screen to give hints to or raise on.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support (propagateSizeHints|raise|grabbing)")


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    set_up(qapp)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The window in English while a test runs."""
    set_up(qapp, Language.ENGLISH)
    yield
    use(qapp, Language.DUTCH)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample letters, made once."""
    folder = tmp_path_factory.mktemp("samples")
    workspace = open_workspace(folder)
    samples.import_samples(workspace)
    workspace.close()
    return folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder."""
    return tmp_path / "gegevens"


@pytest.fixture
def sample_dir(sample_folder: Path, data_dir: Path) -> Path:
    """A data folder with the sample letters."""
    shutil.copytree(sample_folder, data_dir)
    return data_dir


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not left


@pytest.fixture(autouse=True)
def _no_window_left(qapp: QApplication) -> Iterator[None]:
    """Free the windows that a test closed: each holds 1,200 widgets, and every one makes the next test slower."""
    yield
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, MainWindow) and not widget.isVisible():
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _leave_in_list(folder: Path) -> None:
    """Leave a folder with letters as one who last had the list in sight: laying out review first costs as much."""
    if folder.is_dir() and not (folder / "window.ini").exists():
        state = WindowState(folder)
        state.save_text("bench/view", REVIEW_LIST)
        state.write()


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Callable[[Path], Driver]]:
    """Start the window on a data folder and wait until it is open; closed again after the test.

    ``in_list``: with the list of what waits in sight rather than the first letter of it.
    """
    drivers: list[Driver] = []

    def open_window(folder: Path, *, in_list: bool = True) -> Driver:
        if in_list:
            _leave_in_list(folder)
        window = MainWindow(folder, today=lambda: TODAY)
        driver = Driver(window, qtbot)
        drivers.append(driver)
        driver.open()
        if in_list and driver.bench.views.view() == ListView.REVIEW.value:
            driver.choose_view(REVIEW_LIST)
        return driver

    yield open_window
    for driver in drivers:
        driver.close(discard=True)
