"""The open data folder that every use case takes first."""

from __future__ import annotations

import datetime as dt
import getpass
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker import database, paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Engine


def now() -> dt.datetime:
    """Return the present moment in UTC."""
    return dt.datetime.now(dt.UTC)


def in_utc(moment: dt.datetime) -> dt.datetime:
    """Return a stored moment with its zone, which SQLite leaves out and PostgreSQL keeps."""
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A migrated database, its folder, and whose name goes into the history. ``clock`` gives the present in UTC."""

    engine: Engine
    data_dir: Path
    user: str
    clock: Callable[[], dt.datetime] = now

    def close(self) -> None:
        """Close every connection, which folds the write-ahead log into the database file."""
        self.engine.dispose()


def open_workspace(data_dir: Path | None = None, *, clock: Callable[[], dt.datetime] = now) -> Workspace:
    """Open the data folder, making it and its database when they are not there yet.

    Raises ``DataFolderError``, ``DiskFullError``, ``NewerDatabaseError`` or ``DamagedDatabaseError``.
    """
    folder = data_dir or paths.default_data_dir()
    database.make_folder(folder)
    file = folder / paths.DATABASE_NAME
    engine = database.make_engine(file)
    try:
        database.migrate(engine, file, now=clock())
    except BaseException:
        engine.dispose()
        raise
    return Workspace(engine, folder, _user_name(), clock)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name, as in some containers
        return "onbekend"
