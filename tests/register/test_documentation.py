"""``docs/register.md`` says for each official field what it becomes."""

from __future__ import annotations

from pathlib import Path

from tracker.register.dutch import FIELDS as DUTCH
from tracker.register.fields import FIELDS, PASSED_OVER
from tracker.register.statuses import WORDS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "register.md").read_text(encoding="utf-8")


def test_every_field_and_status_word_is_told() -> None:
    told = PAGE.lower()
    for field in FIELDS:
        assert f"`{field.name}`" in told, field.name
        assert field.official[0] in told
        assert field.name in DUTCH
    for name in PASSED_OVER:
        assert f"`{name}`" in told, name
    for word in WORDS:
        assert word in told
