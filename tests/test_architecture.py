"""The core stays free of Qt, the reader process free of the database, and PySide6 free of its reference leak."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject


def modules_after(statement: str) -> set[str]:
    """Return the modules that a new interpreter holds after a statement."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_command_line_and_services_work_without_qt() -> None:
    modules = modules_after("import tracker.__main__, tracker.commandline.commands")

    assert "tracker.services.commitments" in modules
    assert not [name for name in modules if name.startswith(("PySide6", "shiboken", "ui"))]


def test_the_program_never_loads_a_second_sqlite_or_a_format_library() -> None:
    modules = modules_after("import tracker.__main__, tracker.commandline.commands")

    assert "sqlcipher3.dbapi2" in modules
    assert "pypdfium2" not in modules


def test_the_reader_process_knows_no_database_and_no_qt() -> None:
    modules = modules_after("import tracker.reading.process")

    assert not modules & {"sqlmodel", "sqlalchemy", "sqlcipher3", "PySide6", "ui"}


@pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="counts references, which only CPython has")
def test_qt_does_not_take_references_from_none() -> None:
    """PySide6 6.12.0 on Python 3.10/3.11 takes one per void call and aborts after some 5,000 of them."""
    target = QObject()
    before = sys.getrefcount(None)

    for _ in range(1_000):
        target.setObjectName("x")

    assert before - sys.getrefcount(None) < 100
