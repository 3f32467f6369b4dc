"""Records of the same commitment put together, whatever the order and the number of times they come in.

Each field keeps its newest value with the moment of its record; of two values of one moment one that says something
goes before an empty one, then the greater in JSON writing. So the result depends on the set of records only.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracker.register.observation import Observation, Value

Stamped = dict[str, list[Any]]
"""Field name → moment (ISO, UTC) and value."""


def stamped(observation: Observation) -> Stamped:
    """Return what one record says, each field with the record's moment."""
    return {name: [observation.at, value] for name, value in observation.values.items()}


def merge(old: Mapping[str, list[Any]], new: Mapping[str, list[Any]]) -> Stamped:
    """Return each field's newest value."""
    merged = dict(old)
    for name, stamp in new.items():
        known = merged.get(name)
        if known is None or stamp[0] > known[0] or (stamp[0] == known[0] and _rank(stamp) > _rank(known)):
            merged[name] = stamp
    return dict(sorted(merged.items()))


def values_of(record: Mapping[str, list[Any]]) -> dict[str, Value]:
    """Return the fields without their moments."""
    return {name: stamp[1] for name, stamp in record.items()}


def _rank(stamp: list[Any]) -> tuple[bool, str]:
    """Return what decides between two values of one moment."""
    return bool(stamp[1]), json.dumps(stamp[1], ensure_ascii=True, sort_keys=True)
