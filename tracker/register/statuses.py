"""The register's status words, old and new, beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.terms import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[str, Status] = {
    "openstaand": Status.OPEN,
    "deels afgedaan": Status.PARTLY_DONE,
    "deels voldaan": Status.PARTLY_DONE,
    "afgedaan": Status.DONE,
    "voldaan": Status.DONE,
    "vervallen": Status.LAPSED,
}
"""Tweede Kamer 2023 and 2026, Eerste Kamer; in the data *Voldaan* was renamed *Afgedaan* (OpenDataPortaal #179)."""


def status_of(official: str) -> Status | None:
    """Return our status for an official word; ``None`` for no word or an unknown one, which is never read as open."""
    return WORDS.get(" ".join(official.lower().split()))
