"""What one official record says, and what in it could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.told import Told

Value = str | bool | list[str] | None
"""A field's value: text, a flag, ISO dates and moments as text, references as a list."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One official record as it stood at ``at`` (UTC in ISO writing, empty when the record does not say).

    ``values`` holds only the fields that the record has: a field that is absent says nothing, one that is ``None``,
    empty or ``[]`` says that there is nothing.
    """

    identifier: str
    at: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """What was not taken. ``row`` counts records from 1; ``message`` is a sentence without a full stop."""

    row: int
    identifier: str
    field: str
    message: Told


@dataclass(frozen=True, slots=True)
class Reading:
    """One row of a file: the record, if there is one, and its faults."""

    observation: Observation | None
    faults: tuple[Fault, ...] = ()
