"""Our reading of PDF files against bare pypdfium2 in the same run: the ratio is the figure that counts.

    python -m benchmarks.reading_speed [--rounds 25] FILE.pdf…

Bare is: open, the text of every page, close, in this process. Ours is ``Reader.read``: over the pipe to the reader
process, aligned character by character, checked, and back. The process is started before the clock is. Of each file the
fastest round counts.
"""

from __future__ import annotations

import argparse
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from tracker.reading.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable


def bare(data: bytes) -> int:
    """Return the number of characters that pypdfium2 gives."""
    document = pypdfium2.PdfDocument(data)
    total = 0
    for page in document:
        textpage = page.get_textpage()
        total += len(textpage.get_text_range())
        textpage.close()
        page.close()
    document.close()
    return total


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fastest(theirs: Callable[[], object], ours: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the seconds of the fastest round of each, taken in turns: what else the machine does then hits both."""
    times = [(seconds(theirs), seconds(ours)) for _ in range(rounds)]
    return min(bare for bare, _ in times), min(whole for _, whole in times)


def main() -> None:
    """Time each file both ways and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=25)
    args = parser.parse_args()
    total_bare = total_ours = 0.0
    with Reader() as reader:
        start = time.perf_counter()
        reader.read("warm.txt", b"warm")
        print(f"start of the reader process: {(time.perf_counter() - start) * 1000:.0f} ms, once for all files")
        for path in args.files:
            data = path.read_bytes()
            theirs, ours = fastest(partial(bare, data), partial(reader.read, path.name, data), args.rounds)
            total_bare, total_ours = total_bare + theirs, total_ours + ours
            print(f"{ours / theirs:5.2f} × {theirs * 1000:8.1f} ms bare {ours * 1000:8.1f} ms ours  {path.name}")
    print(f"{total_ours / total_bare:5.2f} × over all")


if __name__ == "__main__":
    main()
