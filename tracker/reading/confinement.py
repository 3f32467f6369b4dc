"""What the reader process may take of the machine; set by the process on itself before it sees a file.

- Linux: address space, processor time, no core file, no byte written to a file.
- macOS: the system ignores a limit on address space, so a thread watches the peak memory and ends the process; the
  other limits as on Linux.
- Windows: a Job Object with a limit on memory and processor time, in which no other process can be started. Written
  from Microsoft's documentation of ``SetInformationJobObject``; not run on Windows yet. The program's own limits on
  time, file size and answer hold there as everywhere.
"""

from __future__ import annotations

import math
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.reading.limits import Limits

# The program ends a slow reader by the clock; processor time is for a reader whose program is gone.
_SPARE_SECONDS = 10
_WATCH_SECONDS = 0.05
_OVER_MEMORY_EXIT = 3
_CONVERTER_TIMES = 4

if sys.platform == "win32":
    from tracker.reading import job_object

    def confine(limits: Limits) -> None:
        """Limit memory, and forbid other processes, for the rest of this process's life."""
        job_object.confine(limits.memory_bytes, limits.processes)

    def allow_time(limits: Limits) -> None:
        """Give the file that comes now its processor time, counted from here."""
        seconds = time.process_time() + limits.seconds + _SPARE_SECONDS
        job_object.confine(limits.memory_bytes, limits.processes, processor_seconds=seconds)

else:
    import resource

    def confine(limits: Limits) -> None:
        """Limit memory and files for the rest of this process's life."""
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_FSIZE, 0)
        if sys.platform == "linux":
            _lower(resource.RLIMIT_AS, limits.memory_bytes)
        else:
            watch_memory(limits.memory_bytes)

    def confine_converter(limits: Limits) -> None:
        """Limit what LibreOffice may take: it maps far more memory than it uses, and has one file to write."""
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_FSIZE, limits.unpacked_bytes)
        _lower(resource.RLIMIT_CPU, math.ceil(limits.convert_seconds) + _SPARE_SECONDS)
        if sys.platform == "linux":
            _lower(resource.RLIMIT_AS, _CONVERTER_TIMES * limits.memory_bytes)

    def allow_time(limits: Limits) -> None:
        """Give the file that comes now its processor time, counted from here."""
        usage = resource.getrusage(resource.RUSAGE_SELF)
        seconds = math.ceil(usage.ru_utime + usage.ru_stime + limits.seconds) + _SPARE_SECONDS
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        if hard == resource.RLIM_INFINITY or seconds <= hard:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, hard))

    def watch_memory(memory_bytes: int) -> None:
        """Start a thread that ends the process, without ceremony, when it grows by more than ``memory_bytes``."""
        unit = 1 if sys.platform == "darwin" else 1024
        # The peak of the program that started this process may count as its own.
        allowed = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + memory_bytes // unit

        def watch() -> None:
            while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss <= allowed:
                time.sleep(_WATCH_SECONDS)
            os._exit(_OVER_MEMORY_EXIT)

        threading.Thread(target=watch, name="memory watch", daemon=True).start()

    def _lower(kind: int, value: int) -> None:
        _, hard = resource.getrlimit(kind)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (value, value))
