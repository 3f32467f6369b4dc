"""Working days: no Saturdays, Sundays and days that the law counts with them (Algemene termijnenwet, artikel 3)."""

from __future__ import annotations

import datetime as dt
from functools import cache

from dateutil.easter import easter

FROM_EASTER = (-2, 1, 39, 50)
"""Goede Vrijdag, tweede paasdag, Hemelvaartsdag and tweede pinksterdag, in days from Easter."""
FIXED = ((1, 1), (5, 5), (12, 25), (12, 26))
"""Month and day. The law counts 5 May every year."""
FIRST_OF_THE_KING = 2014
SATURDAY, SUNDAY = 5, 6


@cache
def holidays(year: int) -> frozenset[dt.date]:
    """Return the public holidays of a year."""
    moving = (easter(year) + dt.timedelta(days=each) for each in FROM_EASTER)
    return frozenset({*moving, *(dt.date(year, *each) for each in FIXED), _royal_day(year)})


def _royal_day(year: int) -> dt.date:
    """Return Koningsdag, 27 April, or Koninginnedag before; the day before where that is a Sunday."""
    day = dt.date(year, 4, 27 if year >= FIRST_OF_THE_KING else 30)
    return day - dt.timedelta(days=1) if day.weekday() == SUNDAY else day


def after_working_days(start: dt.date, count: int) -> dt.date:
    """Return the day ``count`` working days after (below 0: before) ``start``."""
    day, step = start, dt.timedelta(days=1 if count >= 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() >= SATURDAY or day in holidays(day.year):
            day += step
    return day
