"""The window, a row of its list and its form as a screen reader gets them: the real program over AT-SPI."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tracker.terms import ListView
from ui.window_state import WindowState

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
"""Has ``gi`` where Debian's python3-gi is installed; our own environment has not."""
SESSION = """
"$1" -m ui --data "$2" >"$2/window.log" 2>&1 &
window=$!
"$3" "$4" 90 >"$2/heard.jsonl"
code=$?
kill $window
wait $window 2>/dev/null
exit $code
"""
NEEDED = "xvfb-run dbus-run-session /usr/libexec/at-spi-bus-launcher"
DEBIAN = "Debian: xvfb at-spi2-core python3-gi gir1.2-atspi-2.0"


def missing() -> str:
    """Say what is not there to hear the window with; empty when nothing."""
    if sys.platform != "linux":
        return "AT-SPI is of Linux"
    gone = [each for each in NEEDED.split() if shutil.which(each) is None]
    if gone:
        return f"not installed: {', '.join(gone)} ({DEBIAN})"
    tried = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"], check=False, capture_output=True
    )
    return "" if tried.returncode == 0 else f"the system's Python has no AT-SPI ({DEBIAN})"


@pytest.fixture(scope="module")
def heard(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What a screen reader gets of the list of all commitments, from top to bottom."""
    gone = missing()
    if gone:
        pytest.skip(gone)
    folder = tmp_path_factory.mktemp("heard") / "gegevens"
    shutil.copytree(sample_folder, folder)
    state = WindowState(folder)
    state.save_text("bench/view", ListView.ALL.value)
    state.write()
    own = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM", "DISPLAY"}}
    runtime = folder.parent / "runtime"
    runtime.mkdir(mode=0o700)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--", "sh", "-c", SESSION, "sh"]
    done = subprocess.run(
        [*screen, sys.executable, str(folder), SYSTEM_PYTHON, str(READER)],
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
        env=own | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr + (folder / "window.log").read_text(encoding="utf-8")
    return [json.loads(line) for line in (folder / "heard.jsonl").read_text(encoding="utf-8").splitlines()]


def names(heard: list[dict[str, Any]], role: str) -> list[str]:
    return [each["name"] for each in heard if each["role"] == role]


def test_the_window_says_what_it_is_and_where_one_can_go(heard: list[dict[str, Any]]) -> None:
    assert (heard[0]["role"], heard[0]["name"]) == ("application", "Gestand")
    assert names(heard, "frame") == ["Gestand"]
    assert names(heard, "menu item")[:6] == ["Bestand", "Bewerken", "Beoordelen", "Vervolg", "Beeld", "Help"]
    assert names(heard, "tree") == ["Overzichten"]
    assert names(heard, "page tab") == ["Formulier", "Vervolg", "Geschiedenis", "Waarom"]
    views = [name for name in names(heard, "table cell") if name.startswith(("Te beoordelen: ", "Openstaand: "))]
    assert len(views) == 2
    assert "Filter Ministerie: geen" in names(heard, "check box")


def test_a_row_is_spoken_as_column_and_value(heard: list[dict[str, Any]]) -> None:
    assert "Toezeggingen" in names(heard, "table")
    place = next(i for i, each in enumerate(heard) if (each["role"], each["name"]) == ("table", "Toezeggingen"))
    below = heard[place + 1 :]
    titles = [each["name"] for each in below if each["role"] == "table column header"]
    cells = [each["name"] for each in below if each["role"] == "table cell"]
    assert titles[:3] == ["Toezegging", "Termijn", "Status"]
    second = next(place for place, cell in enumerate(cells) if place and cell.startswith("Toezegging: "))
    row = cells[:second]
    assert len(row) >= 5
    assert [cell.partition(": ")[0] for cell in row] == titles[: len(row)]
    assert all(cell.partition(": ")[2] for cell in row)
    assert row[2] == "Status: openstaand"


def test_every_field_of_the_form_is_spoken_by_its_label(heard: list[dict[str, Any]]) -> None:
    """A choice is named by its label, as Qt does on Linux: its own name is what is chosen."""
    fields = {(each["label"] or each["name"], each["role"]): each for each in heard}
    wanted = {("Toezegging", "text"), ("Soort", "combo box"), ("Status", "combo box"), ("Termijn", "text")}
    wanted |= {("Verantwoordelijke", "combo box"), ("Labels", "text"), ("Notities", "text")}
    assert wanted - fields.keys() == set()
    assert fields["Status", "combo box"]["name"] == "openstaand"
    assert fields["Verantwoordelijke", "combo box"]["description"].startswith("Toen")
    assert "Voorwaardelijk" in names(heard, "check box")


def test_nothing_that_takes_the_focus_is_without_a_name(heard: list[dict[str, Any]]) -> None:
    silent = {"scroll bar", "unknown"}  # unknown: the grips between panes and in the corner
    assert [
        each
        for each in heard
        if each["can_focus"] and not (each["name"] or each["label"]) and each["role"] not in silent
    ] == []
    assert [each for each in heard if each["role"] == "image" and not each["name"]] == []
