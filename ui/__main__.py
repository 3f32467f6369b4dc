"""``gestand`` or ``python -m ui``: open the window."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tracker.paths import default_data_dir


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and open the window; return the exit code (2 for wrong usage, 1 without a screen)."""
    parser = argparse.ArgumentParser(prog="gestand", description="Gestand: toezeggingen volgen.", add_help=False)
    parser.add_argument("--data", metavar="MAP", type=Path, help="de gegevensmap (anders GESTAND_DATA)")
    parser.add_argument("-h", "--help", action="help", help="deze uitleg")
    chosen = parser.parse_args(arguments)
    if not _has_screen():
        print("Er is geen scherm om het venster op te tonen; gebruik gestand-cli in de terminal.", file=sys.stderr)
        return 1
    from ui.app import run  # noqa: PLC0415 - without a screen Qt's libraries may be missing altogether

    return run(chosen.data or default_data_dir(), sys.argv[:1])


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
