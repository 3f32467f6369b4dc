"""Where things are: what Gestand ships, and where it keeps the user's data."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PROJECT = Path(__file__).resolve().parent.parent

RESOURCES = _PROJECT / "resources"
"""Language rules, calendars, templates, fonts and samples that come with the program."""

MIGRATIONS = _PROJECT / "migrations"
"""The Alembic scripts."""

DATABASE_NAME = "gestand.db"


def default_data_dir() -> Path:
    """Return the data folder: ``GESTAND_DATA`` when set, else the platform's place for this user's data."""
    named = os.environ.get("GESTAND_DATA")
    return Path(named) if named else Path(platformdirs.user_data_dir("Gestand", appauthor=False))
