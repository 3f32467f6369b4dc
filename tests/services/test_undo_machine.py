"""Whatever a person does, taking it back gives the same content: the machine of benchmarks/undoing.py, in short."""

from __future__ import annotations

from benchmarks.undoing import go_deep, run


def test_every_sequence_of_acts_can_be_taken_back() -> None:
    run(runs=6, steps=12)


def test_a_hundred_changes_in_a_row_can_be_taken_back() -> None:
    assert go_deep(100) == 100
