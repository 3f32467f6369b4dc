from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text
from sqlmodel import SQLModel

import tracker.models  # noqa: F401 - fills SQLModel.metadata
from tracker import database
from tracker.errors import DamagedDatabaseError, DatabaseBusyError, DataFolderError, DiskFullError, NewerDatabaseError
from tracker.paths import MIGRATIONS
from tracker.services import letters, office
from tracker.services.workspace import open_workspace

NOW = dt.datetime(2026, 11, 21, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "gestand.db"


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    engine = database.make_engine(file)
    database.migrate(engine, file, now=NOW)
    yield engine
    engine.dispose()


def test_the_tables_are_what_the_models_say_and_the_head_is_the_newest_script(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: not (kind == "table" and "search" in name)}
        )
        assert compare_metadata(context, SQLModel.metadata) == []
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == database.HEAD


def test_every_connection_is_durable_and_checks_references(engine: Engine) -> None:
    with engine.connect() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }

    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert sqlcipher3.dbapi2.sqlite_version_info >= (3, 51, 3)  # WAL before it can corrupt with two connections


def test_a_failed_write_leaves_nothing(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), database.writing(engine) as session:
        session.execute(text("INSERT INTO commitment_search(rowid, words, stems) VALUES (1, 'a', 'a')"))
        raise ZeroDivisionError

    with database.reading(engine) as session:
        assert session.execute(text("SELECT count(*) FROM commitment_search")).scalar_one() == 0


def test_a_full_disk_is_said_in_words_and_nothing_is_half_written(engine: Engine) -> None:
    insert = text("INSERT INTO commitment_search(rowid, words, stems) VALUES (:id, :words, '')")

    with pytest.raises(DiskFullError, match="De schijf is vol"), database.writing(engine) as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages + 1}"))  # SQLite's own full-disk error, without a disk
        for number in range(200):
            session.execute(insert, {"id": number, "words": " ".join(f"w{number}x{i}" for i in range(500))})

    with database.reading(engine) as session:
        assert session.execute(text("SELECT count(*) FROM commitment_search")).scalar_one() == 0
    assert database.integrity_findings(engine) == []


def test_a_writer_waits_for_another_and_then_says_so(
    engine: Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(database._PRAGMAS, "busy_timeout", 50)
    impatient = database.make_engine(file)
    touch = text("UPDATE alembic_version SET version_num = version_num")
    with database.writing(engine) as first:
        first.execute(touch)
        with pytest.raises(DatabaseBusyError, match="in gebruik door"), database.writing(impatient) as second:
            second.execute(touch)
    impatient.dispose()


def test_a_database_from_a_newer_gestand_is_refused_untouched(engine: Engine, file: Path) -> None:
    with database.writing(engine) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = file.read_bytes()

    with pytest.raises(NewerDatabaseError, match="nieuwere versie"):
        open_workspace(file.parent)

    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"geen database " * 400, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_refused_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "gestand.db"
    file.write_bytes(content)

    with pytest.raises(DamagedDatabaseError, match="beschadigd"):
        open_workspace(tmp_path)

    assert file.read_bytes() == content


def test_another_programs_database_is_not_taken_over(file: Path) -> None:
    connection = sqlcipher3.dbapi2.connect(str(file))
    connection.execute("CREATE TABLE anders (id INTEGER)")
    connection.close()

    with pytest.raises(DamagedDatabaseError):
        open_workspace(file.parent)


def test_a_backup_is_made_before_an_upgrade(engine: Engine, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.writing(engine) as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    monkeypatch.setattr("tracker.database._upgrade", lambda _engine: None)

    database.migrate(engine, file, now=NOW)

    backup = file.parent / "backups" / "gestand-0000-20261121-120000.db"
    copy = sqlcipher3.dbapi2.connect(str(backup))
    assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0000",)]
    copy.close()


def test_a_database_of_the_first_schema_is_upgraded_with_its_data(file: Path) -> None:
    old = database.make_engine(file)
    with old.connect().execution_options(writing=True) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(
            "INSERT INTO letter VALUES (1, 'a', 'brief.txt', 'txt', '[]', '', '', NULL, 'brief', '', '', 'BZ', '[]',"
            " '', 'tekst', '[[1, 0, 5]]', '2026-11-21 08:00:00', 0, 0)"
        )
    old.dispose()

    workspace = open_workspace(file.parent)
    rows = letters.list_letters(workspace)
    workspace.close()

    assert [(row.file_name, row.remarks, row.ministries, row.offices) for row in rows] == [
        ("brief.txt", (), ("BZ",), ())
    ]
    assert len(list((file.parent / "backups").glob("gestand-0001-*.db"))) == 1


def test_an_offices_own_term_outlives_the_upgrade_that_numbers_settings(file: Path) -> None:
    old = database.make_engine(file)
    with old.connect().execution_options(writing=True) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0013")
        connection.exec_driver_sql("""INSERT INTO office_setting VALUES ('default_term', '{"months": 4}')""")
    old.dispose()

    workspace = open_workspace(file.parent)
    months = office.default_term(workspace)
    workspace.close()

    assert months == 4


def test_a_data_folder_with_signs_of_an_address_in_its_name_is_used_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "map?mode=ro&x#1"

    open_workspace(folder).close()

    assert (folder / "gestand.db").exists()
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


def test_a_data_folder_that_cannot_be_made_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("hier staat al iets")

    with pytest.raises(DataFolderError, match="kan niet worden beschreven; er is niets opgeslagen"):
        open_workspace(tmp_path / "bestand" / "gegevens")


def test_a_read_only_data_folder_is_said_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "alleen-lezen"
    folder.mkdir()
    if os.geteuid() == 0:  # permissions do not hold root back; a read-only mount does
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)], check=False).returncode:
            pytest.skip("root may not mount here, and nothing else is read-only to root")
    else:
        folder.chmod(0o500)
    try:
        with pytest.raises(DataFolderError):
            open_workspace(folder)
        assert list(folder.iterdir()) == []
    finally:
        if os.geteuid() == 0:
            subprocess.run(["umount", str(folder)], check=True)
        else:
            folder.chmod(0o700)
