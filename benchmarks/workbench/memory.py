"""Say how many megabytes a window takes: on an empty folder, or with a long list opened, sorted and scrolled.

.venv/bin/python -m benchmarks.workbench.memory [FOLDER]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.workbench.window import OurList, application


def resident() -> float:
    """Return the megabytes of this process in memory, by Linux."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def use(ours: OurList) -> None:
    """Sort and scroll as a person would."""
    bar = ours.page.table.verticalScrollBar()
    for column in ("summary", "due"):
        ours.sort(column)
        for page in range(100):
            bar.setValue(page * bar.pageStep())
            ours.page.table.viewport().repaint()
    ours.settle()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    application()
    with tempfile.TemporaryDirectory() as empty:
        ours = OurList(folder or Path(empty))
        if folder is not None:
            use(ours)
        print(round(resident(), 1))
        ours.close()


if __name__ == "__main__":
    main()
