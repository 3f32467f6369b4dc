"""The reader process as the program holds it: start, one question and its answer, end."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from tracker.reading import frames

if TYPE_CHECKING:
    from tracker.reading.limits import Limits

_ROOT = Path(__file__).resolve().parents[2]
# Windows would open a black window for it.
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Reply(NamedTuple):
    """What came of a question: the answer, or none when the process ended or talked nonsense."""

    answer: frames.Answer | None


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
        self._start_clock()
        self._process = _start(limits, tesseract)
        requests, answers = self._process.stdin, self._process.stdout
        if requests is None or answers is None:  # never: both were asked for
            raise OSError
        self._requests: IO[bytes] = requests
        self._answers: IO[bytes] = answers
        # A pipe can be waited for in no other way that works on every system. One thread for all files: starting one
        # costs as much as reading half a page.
        self._asked: queue.SimpleQueue[frames.Request | None] = queue.SimpleQueue()
        self._replies: queue.SimpleQueue[Reply] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._talk, name="reader", daemon=True)
        self._thread.start()

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

    def _start_clock(self) -> None:
        """Count the time for ``overrun`` from here."""
        self._busy_since = self._moved_at = time.monotonic()

    def ask(self, request: frames.Request) -> None:
        """Begin to ask; what ``reply`` gives is the answer to this."""
        # Here, not in the thread: the clock may be looked at before that runs.
        self._start_clock()
        self._asked.put(request)

    def reply(self, seconds: float) -> Reply | None:
        """Wait so long and return the reply; ``None`` when there is none yet."""
        try:
            return self._replies.get(timeout=seconds)
        except queue.Empty:
            return None

    def _talk(self) -> None:
        while (request := self._asked.get()) is not None:
            answer = None
            with contextlib.suppress(OSError, frames.FrameError):
                answer = self._answer_to(request)
            self._replies.put(Reply(answer))

    def _answer_to(self, request: frames.Request) -> frames.Answer:
        """Return the answer; raise ``FrameError`` or ``OSError`` when the process ends or talks nonsense."""
        if not self._ready:
            if self._answers.read(len(frames.READY)) != frames.READY:
                raise frames.FrameError
            # In this order: the file's limit must not be held against the time it took to start.
            self._start_clock()
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
        """End the process and what it started at once; whoever waits gets a reply without an answer."""
        if sys.platform != "win32" and self.is_alive:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        # On Windows the rest of its job ends with it.
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Let go of the thread and the pipes of a process that was killed."""
        self._asked.put(None)
        self._thread.join()
        for pipe in (self._requests, self._answers):
            with contextlib.suppress(OSError):  # what was not sent cannot be sent now
                pipe.close()


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
