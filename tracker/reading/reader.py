"""The program's side of reading: hand over bytes, get text, whatever the file does to the process that reads it."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from tracker.errors import (
    CancelledError,
    EmptyFileError,
    FileRefusedError,
    ReadingFailedError,
    ReadingTimeoutError,
    ScanWithoutTextError,
)
from tracker.reading import conversion
from tracker.reading.frames import Request
from tracker.reading.limits import Limits
from tracker.reading.members import Member, MemberBatch
from tracker.reading.raw_records import RawRecords
from tracker.reading.reader_child import ReaderChild
from tracker.reading.source_file import check_size
from tracker.reading.source_text import SourceText
from tracker.reading.task import silent_page
from tracker.reading.tesseract import find_tesseract
from tracker.terms import Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from tracker.reading.frames import Answer

_Accepted = SourceText | MemberBatch | RawRecords

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

    def read(
        self,
        name: str,
        data: bytes,
        cancelled: Callable[[], bool] = never,
        begin_page: Callable[[int, int], None] = silent_page,
    ) -> SourceText:
        """Return the text of the file called ``name`` with content ``data``.

        Raises the ``FileRefusedError`` that says why there is no text: among them ``ReadingTimeoutError`` over the time
        limit and ``ReadingFailedError`` when the process ended (memory, crash). Raises ``CancelledError`` within a
        second of ``cancelled()`` being true; it is called in the thread of the caller, some twenty times a second.
        ``begin_page(page, pages)`` is called there, too, as pages of a scan are recognised.
        """
        check_size(name, len(data), self.limits)
        old_format = conversion.old_format(name, data)
        if old_format is not None:
            data = conversion.to_docx(name, data, old_format, self.limits, self._stop(cancelled))
        answer = self._read(Request(name, data), cancelled, begin_page)
        if old_format is not None:
            return replace(answer, format=old_format, remarks=(*answer.remarks, Remark.CONVERTED))
        return answer

    def _read(
        self, request: Request, cancelled: Callable[[], bool], begin_page: Callable[[int, int], None]
    ) -> SourceText:
        """Return a file's text; what stands on pictures of pages is read by Tesseract, where it is installed."""
        try:
            source = _text(self._answer(request, cancelled), request.name)
        except ScanWithoutTextError:
            return self._recognised(request, cancelled, begin_page)
        if Remark.UNREAD not in source.remarks:
            return source
        # Other pages hold text: that is worth having without the pictures.
        with contextlib.suppress(FileRefusedError):
            source = self._recognised(request, cancelled, begin_page)
        return source

    def _recognised(
        self, request: Request, cancelled: Callable[[], bool], begin_page: Callable[[int, int], None]
    ) -> SourceText:
        """Read a file with Tesseract, in a process of its own; raise ``RecognitionMissingError`` without it."""
        tesseract = find_tesseract(request.name)
        stop = self._stop(cancelled)
        with self._my_turn(stop):
            self._drop_child()
            try:
                self._child = _start_child(request.name, self.limits.for_scans(), tesseract)
                answer = self._ask(self._child, request, stop, begin_page)
            finally:
                self._drop_child()
        return _text(_accepted(answer, request.name), request.name)

    def _stop(self, cancelled: Callable[[], bool]) -> Callable[[], bool]:
        return lambda: self._closed.is_set() or cancelled()

    def members(self, name: str, data: bytes, cancelled: Callable[[], bool] = never) -> Iterator[Member]:
        """Yield the files in a zip file one by one, none of them larger than the limits; folders are left out.

        The members come from the reader process some megabytes at a time, each to be read by ``read`` in its turn (a
        zip in the zip is then refused). Raises as ``read`` does, and ``UnpackedTooLargeError`` before anything is
        unpacked when the whole is over the limits.
        """
        at: int | None = 0
        while at is not None:
            answer = self._answer(Request(name, data, at), cancelled)
            if not isinstance(answer, MemberBatch):
                raise ReadingFailedError(name=name)
            yield from answer.members
            if answer.next_index is not None and not at < answer.next_index <= self.limits.members:
                raise ReadingFailedError(name=name)
            at = answer.next_index

    def records(self, name: str, data: bytes, cancelled: Callable[[], bool] = never) -> RawRecords:
        """Return the records of a data file (see ``raw_records``). Raises as ``read`` does."""
        answer = self._answer(Request(name, data, wants_records=True), cancelled)
        if not isinstance(answer, RawRecords):
            raise ReadingFailedError(name=name)
        return answer

    def _answer(self, request: Request, cancelled: Callable[[], bool]) -> _Accepted:
        if not request.data:
            raise EmptyFileError(name=request.name)
        check_size(request.name, len(request.data), self.limits)

        stop = self._stop(cancelled)
        with self._my_turn(stop):
            answer = self._ask_living_child(request, stop)
        return _accepted(answer, request.name)

    @contextlib.contextmanager
    def _my_turn(self, stop: Callable[[], bool]) -> Iterator[None]:
        while not self._turn.acquire(timeout=_POLL_SECONDS):
            if stop():
                raise CancelledError
        try:
            yield
        finally:
            self._turn.release()

    def _ask_living_child(self, request: Request, stop: Callable[[], bool]) -> Answer:
        while True:
            child = self._living_child(request.name)
            was_fresh = child.served == 0
            answer = self._ask(child, request, stop)
            if answer is not None:
                return answer
            # A process that served other files may have died of those, or been killed meanwhile: try a fresh one.
            if was_fresh:
                raise ReadingFailedError(name=request.name)

    def _ask(
        self,
        child: ReaderChild,
        request: Request,
        stop: Callable[[], bool],
        begin_page: Callable[[int, int], None] = silent_page,
    ) -> Answer | None:
        answer, told = None, child.page
        try:
            child.ask(request)
            reply = None
            while reply is None:
                self._check_clock(child, request.name, stop)
                if child.page != told:
                    told = child.page
                    begin_page(*told)
                reply = child.reply(_POLL_SECONDS)
            answer = reply.answer
        finally:
            if answer is None:
                self._drop_child()
        return answer

    def _check_clock(self, child: ReaderChild, name: str, stop: Callable[[], bool]) -> None:
        if stop():
            raise CancelledError
        overrun = child.overrun
        if overrun is not None:
            raise ReadingTimeoutError(name=name, seconds=f"{overrun:g}")

    def _living_child(self, name: str) -> ReaderChild:
        if self._child is not None and not self._child.is_alive:
            self._drop_child()
        if self._child is None:
            self._child = _start_child(name, self.limits)
        return self._child

    def _drop_child(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.close()
            self._child = None


def _accepted(answer: Answer | None, name: str) -> _Accepted:
    if isinstance(answer, FileRefusedError):
        # The name is ours to say, not the reader's.
        raise type(answer)(**(answer.fields | {"name": name}))
    if answer is None:
        raise ReadingFailedError(name=name)
    return answer


def _text(answer: _Accepted, name: str) -> SourceText:
    if not isinstance(answer, SourceText):
        raise ReadingFailedError(name=name)
    return answer


def _start_child(name: str, limits: Limits, tesseract: str = "") -> ReaderChild:
    try:
        return ReaderChild(limits, tesseract)
    except OSError:
        raise ReadingFailedError(name=name) from None
