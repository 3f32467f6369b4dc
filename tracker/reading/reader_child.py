"""The reader process as the program holds it: start, one question and its answer, end."""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tracker.reading import frames

if TYPE_CHECKING:
    from tracker.reading.limits import Limits

_ROOT = Path(__file__).resolve().parents[2]
# Windows would open a black window for it.
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class ReaderChild:
    """One reader process.

    ``served`` counts the files it answered; ``page`` is the page that it recognises now and their number, (0, 0) before
    the first.
    """

    def __init__(self, limits: Limits, tesseract: str = "") -> None:
        """Start the process, which may use the program ``tesseract``; raise ``OSError`` when the system refuses."""
        self.limits = limits
        self.served = 0
        self.page = (0, 0)
        self._ready = False
        self.start_clock()
        self._process = _start(limits, tesseract)
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:  # never: both were asked for
            raise OSError
        self._requests: IO[bytes] = requests
        self._answers: IO[bytes] = answers

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def overrun(self) -> float | None:
        """The limit in seconds that starting, or once started the file, takes longer than; ``None`` within limits."""
        now = time.monotonic()
        if not self._ready:
            return self.limits.start_seconds if now - self._busy_since > self.limits.start_seconds else None
        if now - self._busy_since > self.limits.seconds:
            return self.limits.seconds
        return self.limits.stall_seconds if now - self._moved_at > self.limits.stall_seconds else None

    def start_clock(self) -> None:
        """Count the time for ``overrun`` from here; to be called before each ``ask``."""
        self._busy_since = self._moved_at = time.monotonic()

    def ask(self, request: frames.Request) -> frames.Answer:
        """Return the answer; raise ``FrameError`` or ``OSError`` when the process ends or talks nonsense."""
        if not self._ready:
            if self._answers.read(len(frames.READY)) != frames.READY:
                raise frames.FrameError
            # In this order: the file's limit must not be held against the time it took to start.
            self.start_clock()
            self._ready = True
        frames.write_request(self._requests, request)
        # Handing over a large file is no standstill of the reader's.
        self._note_progress()
        answer = frames.read_answer(self._answers, self.limits, self._note_progress, self._note_page)
        self.served += 1
        return answer

    def _note_progress(self) -> None:
        self._moved_at = time.monotonic()

    def _note_page(self, page: int, pages: int) -> None:
        self.page = page, pages

    def kill(self) -> None:
        """End the process and what it started at once; whoever waits in ``ask`` gets its error."""
        if sys.platform != "win32" and self.is_alive:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        # On Windows the rest of its job ends with it.
        self._process.kill()
        self._process.wait()

    def close_pipes(self) -> None:
        """Let go of the pipes, when nobody is in ``ask`` any more."""
        for pipe in (self._requests, self._answers):
            with contextlib.suppress(OSError):  # what was not sent cannot be sent now
                pipe.close()


class Question(threading.Thread):
    """Asks in a thread of its own: a pipe can be waited for in no other way that works on every system."""

    def __init__(self, child: ReaderChild, request: frames.Request) -> None:
        """Prepare to ask ``child``."""
        super().__init__(name="reader", daemon=True)
        self.answer: frames.Answer | None = None
        # Here, not in the thread: the clock may be looked at before that runs.
        child.start_clock()
        self._ask = functools.partial(child.ask, request)

    def run(self) -> None:
        """Keep the answer; none when the process ended."""
        with contextlib.suppress(OSError, frames.FrameError):
            self.answer = self._ask()


def _start(limits: Limits, tesseract: str) -> subprocess.Popen[bytes]:
    # -P: a folder of letters must not lend its own "json.py" to the reader when the program runs inside it.
    python_path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-P", "-m", "tracker.reading.process", limits.to_json(), *filter(None, [tesseract])]
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": python_path},
        # A group of its own, which ends as one.
        start_new_session=True,
        creationflags=_NO_WINDOW,
    )
