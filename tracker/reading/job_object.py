"""A Windows Job Object around this process: limits on memory, processor time and other processes.

Written from Microsoft's documentation (``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``, ``SetInformationJobObject``). It was
not run here, where there is no Windows: lay-out, flags and signatures were compared with that documentation and with
other programs that use them, and a test holds the lay-out of 64 bits. A system that refuses leaves the process as it
was: the program's own limits on time, file size and answer hold without it.
"""

from __future__ import annotations

import ctypes
import sys

_EXTENDED_LIMIT_INFORMATION = 9
_LIMIT_PROCESS_TIME = 0x0002
_LIMIT_ACTIVE_PROCESS = 0x0008
_LIMIT_PROCESS_MEMORY = 0x0100
_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
_LIMIT_KILL_ON_JOB_CLOSE = 0x2000
# Windows counts time in units of 100 ns.
_TICKS_PER_SECOND = 10_000_000


class BasicLimits(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION`` of winnt.h, by whose names its members go."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class IoCounters(ctypes.Structure):
    """``IO_COUNTERS`` of winnt.h."""

    _fields_ = tuple(
        (f"{kind}{what}Count", ctypes.c_uint64)
        for what in ("Operation", "Transfer")
        for kind in ("Read", "Write", "Other")
    )


class ExtendedLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION`` of winnt.h."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", IoCounters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limits_of(memory_bytes: int, processes: int, processor_seconds: float | None) -> ExtendedLimits:
    """Return the limits as Windows takes them; see ``confine``."""
    limits = ExtendedLimits()
    basic = limits.BasicLimitInformation
    basic.LimitFlags = (
        _LIMIT_PROCESS_MEMORY | _LIMIT_ACTIVE_PROCESS | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION | _LIMIT_KILL_ON_JOB_CLOSE
    )
    basic.ActiveProcessLimit = processes
    limits.ProcessMemoryLimit = memory_bytes
    if processor_seconds is not None:
        basic.LimitFlags |= _LIMIT_PROCESS_TIME
        basic.PerProcessUserTimeLimit = int(processor_seconds * _TICKS_PER_SECOND)
    return limits


if sys.platform == "win32":
    from ctypes import wintypes

    class _Kernel:
        """The functions used, with their types: a handle is as wide as a pointer."""

        def __init__(self) -> None:
            library = ctypes.WinDLL("kernel32", use_last_error=True)
            self.create = library.CreateJobObjectW
            self.create.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
            self.create.restype = wintypes.HANDLE
            self.set_information = library.SetInformationJobObject
            self.set_information.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
            self.set_information.restype = wintypes.BOOL
            self.assign = library.AssignProcessToJobObject
            self.assign.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
            self.assign.restype = wintypes.BOOL
            self.current_process = library.GetCurrentProcess
            self.current_process.argtypes = ()
            self.current_process.restype = wintypes.HANDLE

    # The job lives as long as its handle is open: until this process ends.
    _jobs: list[int] = []

    def confine(memory_bytes: int, processes: int, processor_seconds: float | None = None) -> None:
        """Put this process in a job, or change the limits of the job it is in.

        ``processes`` is how many the job may hold, this one included: others are those that it starts, and they end
        with it. ``processor_seconds`` is the user time since the process started at which Windows ends it.
        """
        kernel = _Kernel()
        first = not _jobs
        if first:
            job = kernel.create(None, None)
            if not job:
                return
            _jobs.append(job)
        limits = limits_of(memory_bytes, processes, processor_seconds)
        kernel.set_information(_jobs[0], _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits))
        if first:
            kernel.assign(_jobs[0], kernel.current_process())
