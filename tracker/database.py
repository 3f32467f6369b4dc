"""The database: engine and pragmas, transactions, migrations with a backup first, and the search index."""

from __future__ import annotations

import errno
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session

from tracker.errors import (
    DamagedDatabaseError,
    DatabaseBusyError,
    DataFolderError,
    DiskFullError,
    NewerDatabaseError,
)
from tracker.ordering import text_order
from tracker.paths import MIGRATIONS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

HEAD = "0015"
"""The schema this program writes; the newest script in ``migrations/versions``."""

BUSY_MILLISECONDS = 5_000

_PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": BUSY_MILLISECONDS}
"""What every connection must run with; read back, because SQLite ignores what it cannot do.

WAL with ``synchronous=FULL`` lost nothing in 450 simulated power cuts; needs SQLite 3.51.3, which sqlcipher3 brings.
"""


def make_engine(path: Path) -> Engine:
    """Return an engine on the SQLite file at ``path``, through sqlcipher3 only."""
    engine = create_engine(URL.create("sqlite", database=str(path)), module=sqlcipher3.dbapi2)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlcipher3.dbapi2.Connection, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's "begin" event starts every transaction (see _begin)
    connection.create_function("text_order", 1, lambda value: text_order(value) if value else None, deterministic=True)
    with closing(connection.cursor()) as cursor:
        for name, wanted in _PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}={wanted}")
            got = cursor.execute(f"PRAGMA {name}").fetchone()[0]
            if got != wanted:
                message = f"PRAGMA {name} is {got}, not {wanted}"
                raise RuntimeError(message)


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: waiting then works, where an upgrade in mid-transaction fails without waiting.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """Open a session on a snapshot of the database."""
    with _translated(engine), Session(engine) as session:
        yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """Open a session that is committed when the block ends well, and rolled back whole otherwise."""
    with (
        _translated(engine),
        engine.connect().execution_options(writing=True) as connection,
        Session(connection, expire_on_commit=False) as session,
        session.begin(),
    ):
        yield session


@contextmanager
def _translated(engine: Engine) -> Iterator[None]:
    """Turn SQLite's words for a full disk, a locked or a damaged file into the errors people see."""
    try:
        yield
    except (DatabaseError, sqlcipher3.dbapi2.DatabaseError) as error:
        raise _translate(error, Path(engine.url.database or "")) from error


def _translate(error: Exception, path: Path) -> Exception:
    said = str(getattr(error, "orig", error))
    if "disk is full" in said:
        return DiskFullError()
    if "locked" in said:
        return DatabaseBusyError()
    if "not a database" in said or "malformed" in said:
        return DamagedDatabaseError(name=path.name)
    if any(word in said for word in ("readonly", "unable to open", "disk I/O error")):
        return DataFolderError(folder=path.parent)
    return error


def migrate(engine: Engine, path: Path, *, now: dt.datetime) -> None:
    """Bring the database to ``HEAD``; a database that holds data is backed up first.

    Raises ``NewerDatabaseError`` when a newer Gestand made it, ``DamagedDatabaseError`` when it is none of ours.
    """
    with _translated(engine):
        revision = _revision(engine, path)
        if revision == HEAD:
            return
        if revision is not None:
            if revision > HEAD:
                raise NewerDatabaseError(name=path.name)
            back_up(path, path.parent / "backups" / f"{path.stem}-{revision}-{now:%Y%m%d-%H%M%S}.db")
        _upgrade(engine)


def _upgrade(engine: Engine) -> None:
    # Alembic takes a quarter of a second to import, at every start; only an upgrade needs it.
    from alembic import command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)


def _revision(engine: Engine, path: Path) -> str | None:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise DamagedDatabaseError(name=path.name)
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def back_up(source: Path, target: Path) -> None:
    """Copy a database, also while it is in use, with SQLite's own backup."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with (
        closing(sqlcipher3.dbapi2.connect(str(source))) as old,
        closing(sqlcipher3.dbapi2.connect(str(target))) as new,
    ):
        old.backup(new)


def integrity_findings(engine: Engine) -> list[str]:
    """Return what SQLite's own checks find: empty when the file is sound."""
    with _translated(engine), engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [str(line) for line in found if line != "ok"] + [f"foreign key: {tuple(row)}" for row in broken]


def make_folder(folder: Path) -> None:
    """Make the data folder and try that it can be written.

    Raises ``DataFolderError`` or ``DiskFullError``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"gestand")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError from error
        raise DataFolderError(folder=folder) from error
