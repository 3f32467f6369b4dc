"""The reader process: files come in over a pipe, texts go out.

``python -m tracker.reading.process LIMITS [TESSERACT]``.

It has no window, no database and no network, and ``confinement`` says what it may take of each system. It answers one
file at a time until the pipe closes. A failure nobody foresaw ends it; the program then starts another.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import time
from typing import IO

from tracker.errors import FileRefusedError
from tracker.reading import frames
from tracker.reading.confinement import allow_time, confine
from tracker.reading.formats import list_members, read_source
from tracker.reading.limits import Limits
from tracker.reading.record_files import read_records
from tracker.reading.task import Task

# How often the program hears that the work goes on.
_PROGRESS_SECONDS = 0.5
_CALLS_PER_LEVEL = 10
# So many more objects made than freed before the collector looks for those that hold each other.
_COLLECT_AFTER = 50_000


def main() -> int:
    """Serve until the program closes the pipe; return the exit code."""
    limits = Limits.from_json(sys.argv[1])
    tesseract = "".join(sys.argv[2:])
    # Ctrl-C in a terminal reaches every process; the program decides when the reader ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A walk through a tree takes a few calls for each level.
    sys.setrecursionlimit(_CALLS_PER_LEVEL * limits.depth + sys.getrecursionlimit())
    requests, answers = _take_pipes()
    confine(limits)
    # What is loaded now stays until the end: the collector need not look at it with every file.
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)
    answers.write(frames.READY)
    answers.flush()
    with contextlib.suppress(frames.FrameError, BrokenPipeError):
        while True:
            _serve(requests, answers, limits, tesseract)
    return 0


def _take_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Return the two pipes, and point the standard streams elsewhere: what a library prints must not reach a frame."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return requests, answers


def _serve(requests: IO[bytes], answers: IO[bytes], limits: Limits, tesseract: str) -> None:
    request = frames.read_request(requests)
    allow_time(limits)
    progress = _Progress(answers)
    task = Task(request.name, request.data, limits, progress, tesseract, progress.begin_page)
    try:
        if request.wants_records:
            frames.write_records(answers, read_records(task))
        elif request.first_member is None:
            frames.write_text(answers, read_source(task))
        else:
            frames.write_members(answers, list_members(task, request.first_member))
    except FileRefusedError as error:
        frames.write_refusal(answers, error)


class _Progress:
    """Tells the program now and then that the work goes on."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers
        self._told_at = time.monotonic()

    def __call__(self) -> None:
        if time.monotonic() - self._told_at > _PROGRESS_SECONDS:
            self._answers.write(frames.PROGRESS)
            self._answers.flush()
            self._told_at = time.monotonic()

    def begin_page(self, page: int, pages: int) -> None:
        """Tell which page is recognised now."""
        frames.write_page(self._answers, page, pages)
        self._told_at = time.monotonic()


if __name__ == "__main__":
    sys.exit(main())
