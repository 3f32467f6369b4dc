"""Our reading of PDF files against bare pypdfium2 in the same run: the ratio is the figure that counts.

    python -m benchmarks.reading_speed [--rounds 25] [--processor] FILE.pdf…

Bare is: open, the text of every page, close, in this process. Ours is ``Reader.read``: over the pipe to the reader
process, aligned character by character, checked, and back. The process is started before the clock is. Of each file the
fastest round counts. With ``--processor`` (Linux) it is processor time that counts, of this process and the reader's
together: other work on the machine, which makes the two wait for each other, then plays a smaller part.
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


def seconds(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Return how long it takes."""
    start = clock()
    work()
    return clock() - start


def processor_clock(reader: Reader) -> float:
    """Return the processor time of this process and of the reader's only thread, in seconds."""
    used = Path(f"/proc/{reader.process_id}/schedstat").read_text(encoding="ascii").split()[0]
    return time.process_time() + int(used) / 1e9


def fastest(
    theirs: Callable[[], object], ours: Callable[[], object], rounds: int, clock: Callable[[], float]
) -> tuple[float, float]:
    """Return the seconds of the fastest round of each, taken in turns: what else the machine does then hits both."""
    times = [(seconds(theirs, clock), seconds(ours, clock)) for _ in range(rounds)]
    return min(bare for bare, _ in times), min(whole for _, whole in times)


def main() -> None:
    """Time each file both ways and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--processor", action="store_true")
    args = parser.parse_args()
    total_bare = total_ours = 0.0
    with Reader() as reader:
        start = time.perf_counter()
        reader.read("warm.txt", b"warm")
        print(f"start of the reader process: {(time.perf_counter() - start) * 1000:.0f} ms, once for all files")
        for path in args.files:
            data = path.read_bytes()
            clock = partial(processor_clock, reader) if args.processor else time.perf_counter
            theirs, ours = fastest(partial(bare, data), partial(reader.read, path.name, data), args.rounds, clock)
            total_bare, total_ours = total_bare + theirs, total_ours + ours
            print(f"{ours / theirs:5.2f} × {theirs * 1000:8.1f} ms bare {ours * 1000:8.1f} ms ours  {path.name}")
    print(f"{total_ours / total_bare:5.2f} × over all")


if __name__ == "__main__":
    main()
