"""A clerk's day in the real window, by keyboard where a clerk would use it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from tracker.terms import LinkKind, ListView, Review, Status
from ui.dialogs.link_dialog import LinkDialog
from ui.dialogs.preview_dialog import PreviewDialog
from ui.views import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver

FUND = "NAVO Trust Fund"


def test_a_day_from_first_start_to_restart(data_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    _load_samples(driver)
    fund = _review(driver)
    _edit(driver, fund)
    _link(driver, fund)
    report = tmp_path / "overzicht.pdf"
    _export(driver, report)
    driver.close()

    again = start(data_dir)
    again.choose_view(ListView.ALL.value)
    row = again.shown(fund)
    assert (row.status, row.review, row.responsible) == (Status.DONE.value, Review.ACCEPTED, "A. Jansen")
    assert row.due_date == dt.date(2018, 3, 31)
    again.choose(FUND)
    again.settle()
    assert again.bench.page.panel.links.model.row_at(1).kind is LinkKind.FULFILMENT
    assert again.bench.page.panel.form.fields["notes"].raw() == "gebeld met het fonds"


def _load_samples(driver: Driver) -> None:
    assert driver.bench.empty.isVisible()
    driver.click(driver.bench.empty.samples_button)
    driver.wait(lambda: not driver.bench.intake.runner.is_running() and len(driver.rows()) > 10)
    driver.settle()
    assert not driver.bench.empty.isVisible()
    assert driver.bench.samples_banner.isVisible()
    assert driver.bench.views.count(LETTERS) == 7


def _review(driver: Driver) -> int:
    before = driver.bench.views.count(ListView.REVIEW.value)
    fund = driver.choose(FUND)
    following = driver.bench.page.table.next_after([fund.id])
    driver.key("A")
    assert driver.bench.page.table.current_id() == following
    driver.wait(lambda: driver.bench.views.count(ListView.REVIEW.value) == before - 1)
    driver.key("X")
    driver.wait(lambda: driver.bench.views.count(ListView.REVIEW.value) == before - 2)
    assert driver.bench.views.count(ListView.OPEN.value) == 1
    driver.choose_view(ListView.OPEN.value)
    assert [row.id for row in driver.rows()] == [fund.id]
    return fund.id


def _edit(driver: Driver, fund: int) -> None:
    driver.choose(FUND)
    driver.key("E")
    fields = driver.bench.page.panel.form.fields
    assert fields["summary"].has_focus()
    driver.write(fields["due_date"].control.line, "31 maart 2018")  # type: ignore[union-attr]  # a DateControl
    driver.write(fields["responsible"].control.lineEdit(), "A. Jansen")  # type: ignore[union-attr]  # a NameControl
    driver.write(fields["notes"].control, "gebeld met het fonds")
    driver.key("Ctrl+S")
    driver.wait(lambda: driver.shown(fund).responsible == "A. Jansen")
    driver.settle()
    assert driver.shown(fund).due_date == dt.date(2018, 3, 31)
    assert fields["due_date"].raw() == "31-03-2018"


def _link(driver: Driver, fund: int) -> None:
    driver.choose(FUND)
    driver.key("L")
    dialog = driver.dialog(LinkDialog)
    driver.write(dialog.chooser.search, "905")
    driver.wait(lambda: dialog.chooser.model.rowCount() > 0 and dialog.chooser.model.row_at(0).number == "905")
    driver.wait(lambda: dialog.letter.letter_id() is not None and dialog.proofs.count() > 0)
    driver.write(dialog.quote, "Het kabinet koopt een vliegdekschip.")
    assert not dialog.link_button.isEnabled()
    assert "niet in de gekozen brief" in dialog.problem.text()
    dialog.quote.put(dialog.proofs.item(0).text())
    assert dialog.link_button.isEnabled()
    assert dialog.proof_place.text() == "Staat op bladzijde 1 van de brief."
    assert dialog.status.raw() == Status.DONE.value
    driver.click(dialog.link_button)
    driver.choose_view(ListView.DONE.value)
    driver.wait(lambda: [row.id for row in driver.rows()] == [fund])
    assert driver.shown(fund).links == 1


def _export(driver: Driver, report: Path) -> None:
    driver.key("Ctrl+P")
    preview = driver.dialog(PreviewDialog)
    assert preview.document.pageCount() >= 1
    driver.click(preview.save_button)
    files = driver.dialog(QFileDialog)
    files.setDirectory(str(report.parent))
    files.selectFile(str(report))
    files.accept()
    driver.wait(report.exists)
    assert report.read_bytes().startswith(b"%PDF")
    text = " ".join("".join(page.extract_text() for page in PdfReader(report).pages).split())
    assert FUND in text
    assert "A. Jansen" in text
    preview.reject()
