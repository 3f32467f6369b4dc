"""Print text letters to PDF, as a ministry's printer would: A4, numbered pages, justified and hyphenated.

    python -m benchmarks.print_letters --to FOLDER LETTER.txt…

Line ends of the text are kept; a line longer than the page's width is wrapped and hyphenated by typst.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import typst

from tracker.paths import RESOURCES

TEMPLATE = Path(__file__).with_name("letter.typ")


def print_letter(text: str) -> bytes:
    """Return a text as a PDF."""
    return typst.compile(
        TEMPLATE, format="pdf", sys_inputs={"text": text}, font_paths=[RESOURCES / "fonts"], ignore_system_fonts=True
    )


def main() -> None:
    """Print the letters named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("letters", nargs="+", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    args = parser.parse_args()
    args.to.mkdir(parents=True, exist_ok=True)
    for path in args.letters:
        (args.to / f"{path.stem}.pdf").write_bytes(print_letter(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
