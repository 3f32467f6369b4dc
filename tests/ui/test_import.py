"""Importing from the window: progress, refusals, dropping, cancelling, and taking the samples away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tracker.services.samples import sample_paths
from tracker.terms import ListView
from ui.dialogs.tables_dialog import TableDialog
from ui.views import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.driving import Driver

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def drop(widget: QWidget, paths: Sequence[Path]) -> bool:
    """Drag files over a widget and let them go; return whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPoint(20, 20)
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(at, Qt.DropAction.CopyAction, data, LEFT, NO_KEY))
    return enter.isAccepted()


def table_texts(dialog: TableDialog) -> dict[str, tuple[str, str]]:
    """Return outcome and explanation by file name."""
    table = dialog.table
    cells = [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]  # type: ignore[union-attr]  # all cells are filled
    return {name: (outcome, explanation) for name, outcome, explanation in cells}


def test_every_refused_file_is_named_and_the_others_are_imported(
    data_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]
) -> None:
    folder = tmp_path / "brieven"
    folder.mkdir()
    letter = sample_paths()[0]
    (folder / letter.name).write_bytes(letter.read_bytes())
    (folder / "kopie.txt").write_bytes(letter.read_bytes())
    (folder / "leeg.txt").write_bytes(b"")
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.7\nniets")
    driver = start(data_dir)
    assert drop(driver.window, [folder, tmp_path / "weg.txt"])
    dialog = driver.dialog(TableDialog)
    texts = table_texts(dialog)
    assert {name: outcome for name, (outcome, _) in texts.items()} == {
        letter.name: "ingelezen",
        "kopie.txt": "ingelezen",
        "leeg.txt": "geweigerd",
        "kapot.pdf": "geweigerd",
        "weg.txt": "geweigerd",
    } | {max(letter.name, "kopie.txt"): "was er al"}
    assert "is leeg" in texts["leeg.txt"][1]
    assert "bestaat niet" in texts["weg.txt"][1]
    assert "kapot.pdf" in texts["kapot.pdf"][1]
    assert dialog.label.text().startswith("1 brief ingelezen, ")
    dialog.reject()
    driver.settle()
    assert driver.bench.views.count(LETTERS) == 1
    driver.window.actions_by_id["import_report"].trigger()
    assert table_texts(driver.dialog(TableDialog)) == texts


def test_files_are_chosen_in_a_dialog(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    driver.click(driver.bench.empty.import_button)
    dialog = driver.dialog(QFileDialog)
    letter = sample_paths()[0]
    dialog.setDirectory(str(letter.parent))
    dialog.selectFile(letter.name)
    dialog.accept()
    driver.wait(lambda: driver.bench.views.count(LETTERS) == 1)
    driver.wait(lambda: len(driver.rows()) > 0)
    assert "1 brief ingelezen, " in driver.said


def test_the_window_works_on_and_the_list_grows_while_importing(
    data_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(data_dir)
    seen: list[tuple[int, int]] = []
    driver.bench.intake.runner.progressed.connect(lambda done, total, _name: seen.append((done, total)))
    driver.bench.intake.import_paths(sample_paths())
    assert driver.window.job_bar.isVisible()
    driver.wait(lambda: driver.bench.views.count(LETTERS) > 0)
    driver.key("Ctrl+F")
    assert driver.bench.filters.search.hasFocus() or driver.bench.intake.runner.is_running()
    driver.wait(lambda: not driver.bench.intake.runner.is_running())
    assert seen[0] == (0, len(sample_paths()))
    assert not driver.window.job_bar.isVisible()


def test_cancelling_keeps_what_was_imported(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    driver.bench.intake.import_paths(sample_paths())
    driver.wait(lambda: driver.window.job_bar.progress.value() >= 1)
    driver.click(driver.window.job_bar.cancel_button)
    dialog = driver.dialog(TableDialog)
    assert "afgebroken" in dialog.label.text()
    driver.settle()
    assert driver.bench.intake.runner.report is not None
    assert (
        driver.bench.views.count(LETTERS) == driver.bench.intake.runner.report.count("imported") < len(sample_paths())
    )


def test_closing_while_importing_stops_soundly(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    driver.bench.intake.import_paths(sample_paths())
    driver.wait(lambda: driver.window.job_bar.progress.value() >= 1)
    driver.close()
    again = start(data_dir)
    assert again.bench.views.count(LETTERS) >= 1


def test_samples_go_with_one_click_and_come_back_with_undo(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    before = driver.bench.views.count(ListView.REVIEW.value)
    driver.click(driver.bench.samples_banner.button)
    driver.wait(driver.bench.empty.isVisible)
    assert not driver.bench.samples_banner.isVisible()
    driver.settle()
    driver.key("Ctrl+Z", driver.window)
    driver.wait(lambda: not driver.bench.empty.isVisible())
    driver.settle()
    assert driver.bench.views.count(ListView.REVIEW.value) == before == len(driver.rows())


def test_text_fields_leave_dropped_files_to_the_window(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    lines = driver.window.findChildren(QLineEdit)
    assert driver.bench.filters.search in lines
    assert not [line.accessibleName() for line in lines if line.acceptDrops()]
