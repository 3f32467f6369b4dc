"""The program as a process of its own: from the command line to a clean exit."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tracker import paths

if TYPE_CHECKING:
    from pathlib import Path

OPENS_FAILS_AND_CLOSES = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from ui import app
from ui.__main__ import main

class Window(app.MainWindow):
    def __init__(self, data_dir):
        super().__init__(data_dir)
        self.opened.connect(lambda: QTimer.singleShot(0, self.trip))

    def trip(self):
        QTimer.singleShot(200, self.leave)
        raise RuntimeError("onvoorzien")

    def leave(self):
        print([box.text() for box in self.findChildren(QMessageBox)])
        self.close()

app.MainWindow = Window
sys.exit(main(["--data", sys.argv[1]]))
"""


def test_it_opens_survives_a_failure_and_ends_cleanly(data_dir: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENS_FAILS_AND_CLOSES, str(data_dir)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    assert "Er ging iets onverwachts mis" in done.stdout
    complaints = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert complaints == []
    assert (data_dir / paths.DATABASE_NAME).exists()
    assert "RuntimeError: onvoorzien" in (data_dir / "logs" / "gestand.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there is always a screen")
def test_without_a_screen_it_says_so_in_one_sentence(data_dir: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--data", str(data_dir)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={name: value for name, value in os.environ.items() if name not in hidden},
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Er is geen scherm")
    assert len(done.stderr.splitlines()) == 1
    assert not data_dir.exists()
