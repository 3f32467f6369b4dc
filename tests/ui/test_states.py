"""Designed states: nothing found, nothing there, another window on the same database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.ui.elsewhere import stored
from tracker.terms import ListView, Review

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver


def test_nothing_found_says_why_and_how_to_widen(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.OPEN.value)
    nothing = driver.bench.page.nothing
    driver.write(driver.bench.filters.search, "trust zzz")
    driver.wait(lambda: nothing.title.text() == "Niets gevonden in “Openstaand”")
    assert nothing.isVisible()
    assert nothing.filters.text() == "Zoekwoorden: “trust zzz”"
    assert "Zoek ook in brieftekst" in nothing.advice.text()
    driver.bench.filters.chips["in_letters"].setFocus()
    driver.key("Space", driver.bench.filters.chips["in_letters"])
    driver.wait(lambda: "trust OF zzz" in nothing.advice.text())
    nothing.everything_button.setFocus()
    driver.key("Space", nothing.everything_button)
    driver.settle()
    assert driver.bench.views.view() == ListView.ALL.value
    assert driver.bench.filters.search.text() == "trust zzz"
    assert not nothing.everything_button.isVisible()
    nothing.clear_button.setFocus()
    driver.key("Space", nothing.clear_button)
    driver.wait(lambda: len(driver.rows()) == driver.bench.views.count(ListView.ALL.value))


def test_an_empty_view_says_so_without_a_button(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.DONE.value)
    nothing = driver.bench.page.nothing
    assert nothing.title.text() == "“Afgedaan” is leeg"
    assert not nothing.clear_button.isVisible()


def test_a_second_window_is_told_and_follows_the_first(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    first = start(sample_dir)
    assert not first.window.message.isVisible()
    first.choose_view(ListView.ALL.value)
    second = start(sample_dir)
    assert "al open in een ander venster" in second.window.message.label.text()
    second.choose_view(ListView.ALL.value)
    wanted = second.rows()[0].id
    second.bench.page.table.select(wanted)
    second.bench.page.accept()
    second.wait(lambda: stored(sample_dir, wanted).row.review is Review.ACCEPTED)
    first.wait(lambda: first.shown(wanted).review is Review.ACCEPTED)
    first.wait(lambda: "In een ander venster" in first.said)
    assert "In een ander venster" not in second.said
    first.close()
    second.close()
    assert not second.bench.elsewhere._timer.isActive()


def test_a_name_from_right_to_left_turns_nothing_round(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    name = "אברהם כהן"
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    first = driver.rows()[0].id
    form = driver.bench.page.panel.form
    driver.wait(lambda: form.commitment_id() == first)
    for field in ("responsible", "tags"):
        # Qt's test keyboard has no Hebrew letters.
        QApplication.clipboard().setText(f"{name}, 2026" if field == "tags" else name)
        form.fields[field].control.setFocus()
        driver.key("Ctrl+V")
        driver.key("Tab")
    driver.wait(lambda: driver.shown(first).tags == (name, "2026"))
    driver.settle()
    chip = driver.bench.filters.chips["person"]
    chip.set_by_user((name,))
    driver.settle()
    assert [row.id for row in driver.rows()] == [first]
    assert chip.text() == f"Persoon: \N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}"
    model = driver.bench.page.model
    tags = next(place for place, column in enumerate(model.columns) if column.key == "tags")
    isolated = f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}, 2026"
    assert model.data(model.index(0, tags)) == isolated
