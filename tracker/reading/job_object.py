"""A Windows Job Object around this process: limits on memory, processor time and other processes.

Written from Microsoft's documentation (``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``, ``SetInformationJobObject``); it was
not run here, where there is no Windows. A system that refuses leaves the process as it was: the program's own limits on
time, file size and answer hold without it.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMIT_INFORMATION = 9
    _LIMIT_PROCESS_TIME = 0x0002
    _LIMIT_ACTIVE_PROCESS = 0x0008
    _LIMIT_PROCESS_MEMORY = 0x0100
    _LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
    _LIMIT_KILL_ON_JOB_CLOSE = 0x2000
    # Windows counts time in units of 100 ns.
    _TICKS_PER_SECOND = 10_000_000

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _IoCounters(ctypes.Structure):
        _fields_ = tuple(
            (f"{kind}{what}Count", ctypes.c_uint64)
            for what in ("Operation", "Transfer")
            for kind in ("Read", "Write", "Other")
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", _IoCounters),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

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
        limits = _limits(memory_bytes, processes, processor_seconds)
        kernel.set_information(_jobs[0], _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits))
        if first:
            kernel.assign(_jobs[0], kernel.current_process())

    def _limits(memory_bytes: int, processes: int, processor_seconds: float | None) -> _ExtendedLimits:
        limits = _ExtendedLimits()
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
