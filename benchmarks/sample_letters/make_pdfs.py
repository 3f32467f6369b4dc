"""Make the sample letters that are PDFs: ``python -m benchmarks.sample_letters.make_pdfs``."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import typst

HERE = Path(__file__).parent
RESOURCES = HERE.parents[1] / "resources"
FEET = {
    "28676-nr-951-geannoteerde-agenda": "Tweede Kamer, vergaderjaar 2026-2027, 28 676, nr. 951",
    "29398-nr-1918-bermen": "Tweede Kamer, vergaderjaar 2026-2027, 29 398, nr. 1918",
}


def main() -> None:
    """Write one PDF into ``resources/samples`` for each text beside this file."""
    for source in sorted(HERE.glob("*.txt")):
        target = RESOURCES / "samples" / f"{source.stem}.pdf"
        target.write_bytes(render(source.read_text(encoding="utf-8"), FEET[source.stem]))


def render(text: str, foot: str) -> bytes:
    """Set a letter; a short block without a full stop below the date line is a heading."""
    blocks = text.strip().split("\n\n")
    data = {
        "title": blocks[1],
        "foot": foot,
        "blocks": [{"text": block, "heading": at > 3 and is_heading(block)} for at, block in enumerate(blocks)],
    }
    return typst.compile(
        HERE / "letter.typ",
        root=HERE,
        font_paths=[RESOURCES / "fonts"],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data)},
        timestamp=dt.datetime(2026, 11, 12, tzinfo=dt.UTC),
    )


def is_heading(block: str) -> bool:
    return len(block) < 40 and "\n" not in block and not block.endswith(".")


if __name__ == "__main__":
    main()
