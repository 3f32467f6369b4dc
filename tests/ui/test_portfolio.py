"""Who answers for a commitment, and a whole portfolio handed over in one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.elsewhere import stored
from tests.ui.inspection import clashes, nameless
from tracker.terms import ListView
from ui.dialogs.portfolio_dialog import PortfolioDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver

DEFENCE = "Defensie"


def ask(driver: Driver) -> PortfolioDialog:
    driver.window.actions_by_id["hand_over"].trigger()
    return driver.dialog(PortfolioDialog)


def test_the_form_says_who_answered_then_and_who_does_now(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    driver.choose("Rijkswaterstaat begint")
    hint = driver.bench.page.panel.form.fields["responsible"].control.accessibleDescription()
    assert hint.startswith("Toen en nu: V.P.G. Karremans, Minister van Infrastructuur en Waterstaat")


def test_a_portfolio_is_handed_over_and_taken_back_in_one(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.ALL.value)
    defence = [row.id for row in driver.rows() if row.ministry == DEFENCE]
    other = next(row.id for row in driver.rows() if row.ministry != DEFENCE)
    dialog = ask(driver)
    assert nameless(dialog) == []
    assert clashes(dialog) == []
    assert not dialog.hand_over_button.isEnabled()
    dialog.ministry.put(DEFENCE)
    assert dialog.to.raw() == "D. Yeşilgöz-Zegerius"
    dialog.to.put("A. de Vries")
    assert str(len(defence)) in dialog.told.text()
    driver.click(dialog.hand_over_button)
    driver.wait(lambda: stored(sample_dir, defence[0]).row.responsible == "A. de Vries")
    driver.settle()
    assert all(stored(sample_dir, each).row.responsible == "A. de Vries" for each in defence)
    assert stored(sample_dir, other).row.responsible == ""

    again = ask(driver)
    again.responsible.put("A. de Vries")
    again.to.put("A. de Vries")
    assert not again.hand_over_button.isEnabled()
    again.reject()

    driver.key("Ctrl+Z")
    driver.settle()
    assert all(stored(sample_dir, each).row.responsible == "" for each in defence)
