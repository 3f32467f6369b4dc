"""Alembic's environment; Gestand hands in an open connection (tracker/database.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import context
from sqlmodel import SQLModel

import tracker.models  # noqa: F401 - fills SQLModel.metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection

SEARCH_TABLES = ("commitment_search", "subject_search", "letter_search", "letter_text_search")


def include_name(name: str | None, type_: str, _parents: object) -> bool:
    """Leave the full-text tables, which SQLite makes for itself, out of autogenerate."""
    return not (type_ == "table" and name is not None and name.startswith(SEARCH_TABLES))


def run(connection: Connection) -> None:
    """Run the migrations on the connection."""
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        include_name=include_name,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
