"""Heads and feet of many ministries, years and kinds; ``heads.toml`` holds them with what must be read."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.extraction.letters import read
from tracker.extraction.rulebook import Rulebook

HEADS = tomllib.loads(Path(__file__).with_name("heads.toml").read_text(encoding="utf-8"))["head"]


@pytest.mark.parametrize("expected", HEADS, ids=lambda head: str(head["name"]))
def test_what_a_head_says(expected: dict[str, Any], rulebook: Rulebook) -> None:
    head = read(expected["text"], rulebook).letterhead
    found = {
        "dossiers": list(head.dossiers),
        "number": head.number,
        "date": head.date,
        "kind": head.kind,
        "title": head.title,
        "session_year": head.session_year,
        "ministries": list(head.ministries),
        "signatories": [each.name for each in head.signatories],
        "offices": [each.office for each in head.signatories],
        "addressee": head.addressee,
        "reference": head.reference or "",
        "their_reference": head.their_reference or "",
    }
    wanted = {key: value for key, value in expected.items() if key not in ("name", "text")}
    assert {key: found[key] for key in wanted} == wanted
