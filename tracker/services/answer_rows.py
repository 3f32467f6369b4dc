"""The frozen rows that services return about a rappel that came back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from tracker.told import Told


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What a ministry answered in a returned rappel about one commitment, as a proposal; ``row`` is the sheet's.

    ``status`` and ``forecast`` are empty where they are as here. ``letter`` is as typed, ``letter_id`` the letter that
    it names, ``None`` when that is not here. ``version`` is the commitment's when the rappel was read.
    """

    row: int
    key: str
    commitment_id: int
    commitment: str
    ministry: str
    old_status: str
    status: str
    old_due: dt.date | None
    forecast: dt.date | None
    letter: str
    letter_id: int | None
    letter_label: str
    remark: str
    version: int

    @property
    def id(self) -> int:
        """The commitment's number: a rappel holds one answer for each."""
        return self.commitment_id


@dataclass(frozen=True, slots=True)
class RappelFault:
    """What of a row of a returned rappel was not taken."""

    row: int
    key: str
    message: Told


@dataclass(frozen=True, slots=True)
class RappelReport:
    """What a returned rappel proposes. ``unchanged`` counts rows without news; ``missing`` are rows that are gone."""

    name: str
    answers: tuple[AnswerRow, ...] = ()
    faults: tuple[RappelFault, ...] = ()
    unchanged: int = 0
    missing: tuple[int, ...] = ()
