"""What happens past the window under test: another window, another program."""

from __future__ import annotations

import datetime as dt
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3

from tracker import paths
from tracker.services import commitments
from tracker.services.rows import CommitmentDetail
from tracker.services.workspace import open_workspace
from tracker.terms import Review

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TODAY = dt.date(2026, 11, 20)


def stored(folder: Path, commitment_id: int) -> CommitmentDetail:
    """Read a commitment past the window."""
    workspace = open_workspace(folder)
    detail = commitments.get_commitment(workspace, commitment_id, _TODAY)
    workspace.close()
    return detail


def change_elsewhere(folder: Path, commitment_id: int, **values: object) -> None:
    """Change a commitment as a second window would."""
    workspace = open_workspace(folder)
    version = commitments.get_commitment(workspace, commitment_id, _TODAY).row.version
    commitments.edit(workspace, commitment_id, version, values)
    workspace.close()


def review_elsewhere(folder: Path, ids: Sequence[int], decision: Review) -> None:
    """Decide as a second window would."""
    workspace = open_workspace(folder)
    commitments.review(workspace, ids, decision)
    workspace.close()


@contextmanager
def database_in_use(folder: Path) -> Iterator[None]:
    """Let another program hold the database for writing."""
    with closing(sqlcipher3.dbapi2.connect(str(folder / paths.DATABASE_NAME), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
