"""Learning from review in a database: from the history, switched on and off, begun anew; no candidate ever goes."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.services.conftest import StoreLetter
from tests.services.letters import TODAY, candidate
from tracker.services import commitments, learning, reviewing, undoing
from tracker.services.workspace import Workspace
from tracker.terms import RejectReason, Review

RULES = ("ik-zal", "informeert-kamer")
NUMBER = 40
TEXT = "\n\n".join(f"Ik zal zaak {number} regelen." for number in range(NUMBER))


@pytest.fixture
def letter(store: StoreLetter) -> int:
    found = [
        candidate(f"Ik zal zaak {number} regelen.", TEXT, rules=(RULES[number % 2],), confidence=0.7)
        for number in range(NUMBER)
    ]
    return store(TEXT, *found, date=dt.date(2027, 1, 5))


def likelihoods(workspace: Workspace, letter: int) -> dict[str, float]:
    """Return how likely a candidate of each rule is."""
    learning.bring_up_to_date(workspace)
    found = reviewing.candidates_of(workspace, letter, TODAY)
    return {RULES[place % 2]: found.likelihood[row.id] for place, row in enumerate(found.rows)}


def decide(workspace: Workspace, letter: int, number: int, why: str = "") -> None:
    """Accept the candidates of the first rule and reject those of the second."""
    rows = reviewing.candidates_of(workspace, letter, TODAY).rows[:number]
    commitments.review(workspace, [row.id for row in rows[::2]], Review.ACCEPTED)
    commitments.review(workspace, [row.id for row in rows[1::2]], Review.REJECTED, why=why)


def test_decisions_teach_and_no_candidate_goes(workspace: Workspace, letter: int) -> None:
    assert likelihoods(workspace, letter) == {"ik-zal": 0.7, "informeert-kamer": 0.7}
    decide(workspace, letter, 30)
    after = likelihoods(workspace, letter)
    assert after["informeert-kamer"] < 0.4 < 0.8 < after["ik-zal"]
    assert len(reviewing.candidates_of(workspace, letter, TODAY).rows) == NUMBER
    shown = learning.show(workspace)
    assert (shown.accepted, shown.rejected, shown.is_on, shown.is_used) == (15, 15, True, True)
    counts = {row.feature: (row.accepted, row.rejected) for row in shown.rows}
    assert counts["ik-zal"] == (15, 0)
    assert counts["informeert-kamer"] == (0, 15)
    assert counts["ministry=Defensie"] == (15, 15)
    assert next(row for row in shown.rows if row.feature == "informeert-kamer").weight < 0


def test_switched_off_the_rules_alone_count(workspace: Workspace, letter: int) -> None:
    decide(workspace, letter, 30)
    learning.switch(workspace, on=False)
    assert likelihoods(workspace, letter) == {"ik-zal": 0.7, "informeert-kamer": 0.7}
    assert not learning.show(workspace).is_used
    learning.switch(workspace, on=True)
    assert likelihoods(workspace, letter)["ik-zal"] > 0.8


def test_begun_anew_only_later_decisions_count(workspace: Workspace, letter: int) -> None:
    decide(workspace, letter, 30)
    learning.reset(workspace)
    assert likelihoods(workspace, letter) == {"ik-zal": 0.7, "informeert-kamer": 0.7}
    shown = learning.show(workspace)
    assert (shown.accepted, shown.rejected, shown.rows) == (0, 0, ())
    rows = reviewing.candidates_of(workspace, letter, TODAY).rows
    assert sum(row.review is Review.ACCEPTED for row in rows) == 15
    commitments.review(workspace, [rows[-1].id], Review.REJECTED)
    assert learning.show(workspace).rejected == 1


def test_what_is_taken_back_or_double_does_not_count(workspace: Workspace, letter: int) -> None:
    decide(workspace, letter, 30, why=RejectReason.DOUBLE.value)
    assert (learning.show(workspace).accepted, learning.show(workspace).rejected) == (15, 0)
    undoing.undo_last(workspace)
    undoing.undo_last(workspace)
    assert (learning.show(workspace).accepted, learning.show(workspace).rejected) == (0, 0)


def test_corrections_are_counted(workspace: Workspace, letter: int) -> None:
    decide(workspace, letter, 4)
    first = reviewing.candidates_of(workspace, letter, TODAY).rows[0]
    commitments.edit(workspace, first.id, first.version, {"notes": "gebeld"})
    assert learning.show(workspace).corrected == 0
    commitments.edit(workspace, first.id, first.version + 1, {"actor": "de minister"})
    shown = learning.show(workspace)
    assert shown.corrected == 1
    assert {row.feature: row.corrected for row in shown.rows}["ik-zal"] == 1
