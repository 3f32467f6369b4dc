from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.letters import prepared
from tracker.extraction.results import Candidate
from tracker.services import history
from tracker.services.storing import close_import, store_letter
from tracker.services.workspace import Workspace, open_workspace

StoreLetter = Callable[..., int]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "gegevens")
    yield opened
    opened.close()


@pytest.fixture
def store(workspace: Workspace) -> StoreLetter:
    """Store a letter with these candidates and return its number."""

    def _store(
        text: str, *candidates: Candidate, date: dt.date | None = None, sample: bool = False, **head: object
    ) -> int:
        letter = prepared(text, candidates, date=date, **head)
        act = history.begin_act(workspace, "import")
        outcome = store_letter(workspace, letter, act, sample=sample)
        assert outcome.letter_id is not None
        close_import(workspace, act, outcome.letter_id)
        return outcome.letter_id

    return _store
