"""The program's side of reading: hand over bytes, get text, whatever the file does to the process that reads it."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Self

from tracker.errors import (
    CancelledError,
    EmptyFileError,
    FileRefusedError,
    ReadingFailedError,
    ReadingTimeoutError,
)
from tracker.reading.limits import Limits
from tracker.reading.reader_child import Question, ReaderChild
from tracker.reading.source_file import check_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from tracker.reading.source_text import SourceText

# How soon a cancel or a timeout is noticed.
_POLL_SECONDS = 0.05


def never() -> bool:
    """Do not cancel."""
    return False


class Reader:
    """Reads files one by one in a process that serves many of them, and is replaced when it stops or is stopped.

    May be used from any thread; a second thread waits for its turn. A context manager: leaving it ends the process.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        """Set the limits; the process starts with the first file."""
        self.limits = limits or Limits()
        self._turn = threading.Lock()
        self._closed = threading.Event()
        self._child: ReaderChild | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a ``read`` that runs in another thread raises ``CancelledError``, as do later ones."""
        self._closed.set()
        with self._turn:
            self._drop_child()

    @property
    def process_id(self) -> int | None:
        """The number of the reader process, for diagnosis; ``None`` when none runs."""
        child = self._child
        return child.pid if child is not None and child.is_alive else None

    def read(self, name: str, data: bytes, cancelled: Callable[[], bool] = never) -> SourceText:
        """Return the text of the file called ``name`` with content ``data``.

        Raises the ``FileRefusedError`` that says why there is no text: among them ``ReadingTimeoutError`` over the time
        limit and ``ReadingFailedError`` when the process ended (memory, crash). Raises ``CancelledError`` within a
        second of ``cancelled()`` being true; it is called in the thread of the caller, some twenty times a second.
        """
        if not data:
            raise EmptyFileError(name=name)
        check_size(name, len(data), self.limits)

        def stop() -> bool:
            return self._closed.is_set() or cancelled()

        with self._my_turn(stop):
            answer = self._answer(name, data, stop)
        if isinstance(answer, FileRefusedError):
            # The name is ours to say, not the reader's.
            raise type(answer)(**(answer.fields | {"name": name}))
        return answer

    @contextlib.contextmanager
    def _my_turn(self, stop: Callable[[], bool]) -> Iterator[None]:
        while not self._turn.acquire(timeout=_POLL_SECONDS):
            if stop():
                raise CancelledError
        try:
            yield
        finally:
            self._turn.release()

    def _answer(self, name: str, data: bytes, stop: Callable[[], bool]) -> SourceText | FileRefusedError:
        while True:
            child = self._living_child(name)
            was_fresh = child.served == 0
            answer = self._ask(child, name, data, stop)
            if answer is not None:
                return answer
            # A process that served other files may have died of those, or been killed meanwhile: try a fresh one.
            if was_fresh:
                raise ReadingFailedError(name=name)

    def _ask(
        self, child: ReaderChild, name: str, data: bytes, stop: Callable[[], bool]
    ) -> SourceText | FileRefusedError | None:
        question = Question(child, name, data)
        try:
            question.start()
            while question.is_alive():
                self._check_clock(child, name, stop)
                question.join(_POLL_SECONDS)
        finally:
            if question.answer is None:
                child.kill()
                if question.ident is not None:
                    question.join()
                self._drop_child()
        return question.answer

    def _check_clock(self, child: ReaderChild, name: str, stop: Callable[[], bool]) -> None:
        if stop():
            raise CancelledError
        if child.is_late:
            raise ReadingTimeoutError(name=name, seconds=f"{self.limits.seconds:g}")

    def _living_child(self, name: str) -> ReaderChild:
        if self._child is not None and not self._child.is_alive:
            self._drop_child()
        if self._child is None:
            try:
                self._child = ReaderChild(self.limits)
            except OSError:
                raise ReadingFailedError(name=name) from None
        return self._child

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.close_pipes()
            self._child = None
