"""The PDF of what is listed: nothing to print, a place that cannot be written, and an old file that stays whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader

from tracker.terms import ListView
from ui.dialogs.preview_dialog import PreviewDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driving import Driver


def test_an_empty_list_says_there_is_nothing(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.DONE.value)
    driver.key("Ctrl+P", driver.bench.views)
    driver.wait(driver.window.message.isVisible)
    assert "geen toezeggingen om te exporteren" in driver.window.message.label.text()
    assert not driver.dialogs(PreviewDialog)


def test_a_place_that_cannot_be_written_is_said_in_the_dialog(
    sample_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.bench.reports.preview()
    preview = driver.dialog(PreviewDialog)
    preview.save(str(tmp_path / "bestaat niet" / "overzicht.pdf"))
    assert "kon niet worden geschreven" in preview.message.label.text()
    old = tmp_path / "oud.pdf"
    old.write_bytes(b"oud")
    preview.save(str(old))
    assert old.read_bytes().startswith(b"%PDF")
    assert str(old) in preview.message.label.text()
    preview.reject()


def test_the_pdf_holds_what_is_listed_only(sample_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.write(driver.bench.filters.search, "trust")
    driver.wait(lambda: 0 < len(driver.rows()) < 5)
    driver.bench.reports.preview()
    preview = driver.dialog(PreviewDialog)
    path = tmp_path / "trust.pdf"
    preview.save(str(path))
    text = " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert "NAVO Trust Fund" in text
    assert "Rijkswaterstaat" not in text
    preview.page_box.setValue(preview.document.pageCount())
    assert preview.view.pageNavigator().currentPage() == preview.document.pageCount() - 1
    preview.reject()
