"""The rulebook of this installation, read once from the TOML files in ``resources``."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from tracker.extraction.rule_tables import FILES, build_calendar, build_rulebook
from tracker.paths import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.extraction.rulebook import Calendar, Rulebook

FOLDERS = {"recesses": "calendar", "ministries": "ministries"}
"""Files that do not stand in ``resources/rules``."""


@cache
def load_rulebook() -> Rulebook:
    """Return the checked rulebook; raise ``ValueError`` naming the file and rule where one is wrong."""
    return read_rulebook(RESOURCES)


def read_rulebook(resources: Path) -> Rulebook:
    """Read and check the rule files under ``resources``."""
    return build_rulebook({name: _read(resources / FOLDERS.get(name, "rules") / f"{name}.toml") for name in FILES})


@cache
def load_calendar() -> Calendar:
    """Return the recesses and yearly occasions alone, which is far quicker than the whole rulebook."""
    return build_calendar(_read(RESOURCES / "calendar" / "recesses.toml"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ValueError(f"{path.name}: not found in {path.parent}") from error
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: no valid TOML: {error}") from error
