"""The threads behind the window: order, dropped answers, failures, and a clean end."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from ui.background import EXPORT, Background

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    with qtbot.waitSignal(made.stopped):
        made.stop()


def test_jobs_run_in_order_elsewhere_and_answers_come_here(background: Background, qtbot: QtBot) -> None:
    ran: list[tuple[int, bool]] = []
    answered: list[tuple[int, bool]] = []
    here = threading.current_thread()

    def work(number: int) -> int:
        ran.append((number, threading.current_thread() is here))
        return number

    def answer(number: int) -> None:
        answered.append((number, threading.current_thread() is here))

    for number in range(20):
        background.run(partial(work, number), answer)
    qtbot.waitUntil(lambda: len(answered) == 20)
    assert ran == [(number, False) for number in range(20)]
    assert answered == [(number, True) for number in range(20)]


def test_only_the_newest_question_of_a_kind_is_answered(background: Background, qtbot: QtBot) -> None:
    gate = threading.Event()
    ran: list[str] = []
    answers: list[str] = []

    def look(word: str) -> str:
        gate.wait(5)
        ran.append(word)
        return word

    for word in ("a", "ab", "abc"):
        background.run(partial(look, word), answers.append, key="list")
    background.run(lambda: look("detail"), answers.append, key="detail")
    gate.set()
    qtbot.waitUntil(lambda: "detail" in answers)
    assert answers == ["abc", "detail"]
    assert "ab" not in ran


def test_a_dropped_question_is_not_answered(background: Background, qtbot: QtBot) -> None:
    answers: list[str] = []
    background.run(lambda: "old", answers.append, key="list")
    background.drop("list")
    background.run(lambda: "new", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_a_failure_goes_to_who_asked_or_to_the_window(background: Background, qtbot: QtBot) -> None:
    told: list[str] = []
    everywhere: list[str] = []
    background.failed.connect(lambda error: everywhere.append(type(error).__name__))
    background.run(lambda: 1 / 0, failed=lambda error: told.append(type(error).__name__))
    background.run(lambda: int("x"))
    qtbot.waitUntil(lambda: bool(everywhere))
    assert (told, everywhere) == (["ZeroDivisionError"], ["ValueError"])


def test_a_long_job_does_not_hold_up_the_database(background: Background, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []
    background.run(lambda: gate.wait(5), lambda _done: answers.append("export"), lane=EXPORT)
    background.run(lambda: "list", answers.append)
    qtbot.waitUntil(lambda: answers == ["list"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["list", "export"])


def test_stopping_finishes_what_waits_and_takes_nothing_more(qtbot: QtBot) -> None:
    background = Background()
    saved: list[int] = []
    for number in range(5):
        background.run(partial(saved.append, number))
    with qtbot.waitSignal(background.stopped):
        background.stop()
        background.run(lambda: saved.append(99))
    assert saved == [0, 1, 2, 3, 4]
