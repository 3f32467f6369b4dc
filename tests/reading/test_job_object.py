"""What Windows is handed, held against the lay-out that Microsoft documents (winnt.h, 64 bits); it is not run here."""

from __future__ import annotations

import ctypes

import pytest

from tracker.reading.job_object import BasicLimits, ExtendedLimits, IoCounters, limits_of

pytestmark = pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the lay-out of 64 bits")


def test_structures_have_the_documented_size_and_places() -> None:
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(IoCounters), ctypes.sizeof(ExtendedLimits)) == (64, 48, 144)
    assert (BasicLimits.LimitFlags.offset, BasicLimits.ActiveProcessLimit.offset) == (16, 40)
    assert (BasicLimits.Affinity.offset, BasicLimits.SchedulingClass.offset) == (48, 60)
    assert (ExtendedLimits.IoInfo.offset, ExtendedLimits.ProcessMemoryLimit.offset) == (64, 112)


def test_limits_are_set_with_the_flags_that_make_them_count() -> None:
    limits = limits_of(1_000, 2, 1.5)
    basic = limits.BasicLimitInformation
    # Process time 2, active processes 8, process memory 100, no error box 400, end with the job's handle 2000.
    assert basic.LimitFlags == 0x250A
    assert (basic.ActiveProcessLimit, limits.ProcessMemoryLimit) == (2, 1_000)
    assert basic.PerProcessUserTimeLimit == 15_000_000
    assert limits_of(1_000, 1, None).BasicLimitInformation.LimitFlags == 0x2508
