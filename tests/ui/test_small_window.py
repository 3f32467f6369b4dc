"""A window on a small screen, or with everything twice as large, and a theme that changes while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from tests.ui.inspection import faint
from tests.ui.test_accessibility import dressed, lay_out, themed
from tracker.terms import ListView
from ui.views import OVERVIEW, VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver
    from ui.widgets.view_list import ViewList

__all__ = ["dressed"]

SMALL = QSize(720, 450)
"""A screen of 1440 × 900 at 200 %."""


def cut_off(views: ViewList) -> list[str]:
    """Return the names of views that have less room than they take."""
    items = filter(None, (views.topLevelItem(place) for place in range(views.topLevelItemCount())))
    return [
        item.text(0)
        for item in items
        if views.sizeHintForIndex(views.indexFromItem(item, 0)).width() > views.columnWidth(0)
    ]


@pytest.mark.parametrize("view", [spec.key for spec in VIEWS])
def test_every_view_fits_on_a_small_screen(view: str, sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(view)
    driver.window.resize(SMALL)
    lay_out(driver)
    assert (driver.window.size().toTuple(), cut_off(driver.bench.views)) == (SMALL.toTuple(), [])


def test_charts_and_form_stand_below_each_other_where_it_is_narrow(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.window.resize(SMALL)
    driver.choose_view(OVERVIEW)
    lay_out(driver)
    first, *_, last = driver.bench.overview.charts()
    assert last.mapTo(driver.window, last.rect().topLeft()).x() == first.mapTo(driver.window, first.pos() * 0).x()
    driver.window.resize(1500, 900)
    lay_out(driver)
    assert last.mapTo(driver.window, last.rect().topLeft()).x() > first.mapTo(driver.window, first.pos() * 0).x()


def test_what_is_shown_follows_another_theme(
    sample_dir: Path, start: Callable[[Path], Driver], dressed: QApplication
) -> None:
    driver = start(sample_dir)
    # High enough for the whole form: of a field that is half out of sight no letter may be seen.
    driver.window.resize(1500, 1400)
    driver.choose_view(ListView.ALL.value)
    driver.choose(driver.rows()[0].quote)
    driver.window.message.warn("Deze zin moet leesbaar blijven.")
    driver.bench.page.panel.form.fields["due_date"].set_error("Dit is geen datum.")
    for theme in ("donker", "licht", "hoog contrast"):
        dressed.setPalette(QPalette(themed(theme)))
        lay_out(driver)
        assert faint(driver.window) == [], theme
