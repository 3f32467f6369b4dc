"""The command palette, recent letters, finished work and printing: anything from anywhere, by keyboard."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMenu

from tests.ui.inspection import clashes, nameless
from tracker.services import letters, saved_lists
from tracker.services.rows import Filters
from tracker.services.samples import sample_paths
from tracker.services.workspace import open_workspace
from tracker.terms import ListView
from ui.dialogs.jobs_dialog import JobsDialog
from ui.dialogs.palette_dialog import PaletteDialog
from ui.dialogs.preview_dialog import PreviewDialog
from ui.dialogs.tables_dialog import TableDialog
from ui.item_models.entries import EntriesModel
from ui.item_models.jobs import JobsModel
from ui.palette import ACTION, LETTER, SAVED_KIND, VIEW, Entry, entry, numbered, ranked
from ui.printing import make_printer
from ui.views import LETTERS, OVERVIEW, VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from tests.ui.driving import Driver


def nothing() -> None:
    """Do nothing."""


ENTRIES = numbered(
    [
        entry("Ongedaan maken", ACTION, nothing, keys="Ctrl+Z"),
        entry("Brieven importeren…", ACTION, nothing, detail="Een of meer brieven inlezen"),
        entry("Alle", VIEW, nothing),
        entry("Kamerstuk 28 676, nr. 901", LETTER, nothing, detail="Inzet in Çatalca"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("imp brie", "Brieven importeren…"),
        ("brie imp", "Brieven importeren…"),
        ("CATAL", "Kamerstuk 28 676, nr. 901"),
        ("901 28", "Kamerstuk 28 676, nr. 901"),
        ("ogdn", "Ongedaan maken"),
        ("meer", "Brieven importeren…"),
        ("ksk", None),
        ("imp zzz", None),
    ],
)
def test_words_are_found_in_any_order_and_form(typed: str, first: str | None) -> None:
    found = ranked(ENTRIES, typed)
    assert (found[0].text if found else None) == first


def test_what_begins_a_word_comes_before_what_holds_it() -> None:
    entries = numbered([entry("Herstellen", ACTION, nothing), entry("Stellen", ACTION, nothing)])
    assert [each.text for each in ranked(entries, "stel")] == ["Stellen", "Herstellen"]
    assert ranked(entries, "") == list(entries)


def palette(driver: Driver) -> PaletteDialog:
    """Open the palette by its key and wait until the letters are in it."""
    driver.key("Ctrl+K")
    dialog = driver.dialog(PaletteDialog)
    driver.wait(dialog.search.hasFocus)
    driver.settle()
    assert nameless(dialog) == []
    return dialog


def listed(dialog: PaletteDialog) -> list[Entry]:
    return [dialog.model.row_at(place) for place in range(dialog.model.rowCount())]


def test_a_view_an_action_and_a_dossier_are_reached_by_typing(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    dialog = palette(driver)
    assert {spec.key for spec in VIEWS} >= {OVERVIEW}
    driver.write(dialog.search, "overzicht")
    assert "Overzicht" in [each.text for each in listed(dialog)]
    driver.write(dialog.search, "verlopen")
    driver.key("Return")
    driver.wait(lambda: driver.bench.views.view() == ListView.OVERDUE.value)

    dialog = palette(driver)
    driver.write(dialog.search, "sneltoetsen")
    assert listed(dialog)[0].keys == "F1, ?"
    driver.key("Return")
    driver.dialog(TableDialog).reject()

    dialog = palette(driver)
    driver.write(dialog.search, "31 765")
    driver.key("Return")
    driver.settle()
    assert driver.bench.views.view() == ListView.ALL.value
    assert {row.dossier for row in driver.rows()} == {"31765"}


def test_a_letter_is_reached_by_its_number_and_the_arrows_choose(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    dialog = palette(driver)
    driver.write(dialog.search, "kamerstuk 28 676")
    assert [each.kind for each in listed(dialog)] == [LETTER] * 4
    driver.key("Down")
    chosen = dialog.table.current_row()
    assert chosen == listed(dialog)[1]
    assert chosen is not None
    assert chosen.text in dialog.search.accessibleDescription()
    driver.key("Return")
    driver.wait(lambda: driver.bench.views.view() == LETTERS)
    driver.settle()
    row = driver.bench.letters.table.current_row()
    assert row is not None
    assert row.label == chosen.text


def test_saved_searches_are_reached_as_well(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    workspace = open_workspace(sample_dir)
    saved_lists.save(workspace, "Alles over verkeer", Filters(query="verkeer"))
    workspace.close()
    driver = start(sample_dir)
    dialog = palette(driver)
    driver.write(dialog.search, "over verkeer")
    assert listed(dialog)[0].kind is SAVED_KIND
    driver.key("Return")
    driver.wait(lambda: driver.bench.views.spec().name == "Alles over verkeer")
    driver.settle()
    assert driver.bench.filters.search.text() == "verkeer"
    assert driver.window.focusWidget() is driver.bench.page.table


def test_nothing_found_is_said_and_escape_leaves_all_as_it_was(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    before = driver.bench.views.view()
    dialog = palette(driver)
    driver.write(dialog.search, "qqqq zzzz")
    assert "Niets gevonden" in dialog.nothing.text()
    driver.key("Return")
    assert dialog.isVisible()
    driver.key("Escape")
    driver.wait(lambda: not driver.dialogs(PaletteDialog))
    assert driver.bench.views.view() == before


def test_what_cannot_be_done_here_is_not_offered(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(OVERVIEW)
    dialog = palette(driver)
    driver.write(dialog.search, "aanvaarden")
    assert "Aanvaarden" not in [each.text for each in listed(dialog)]
    dialog.reject()


def test_a_question_mark_shows_the_keys_but_is_text_in_a_field(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.write(driver.bench.filters.search, "?")
    assert driver.bench.filters.search.text() == "?"
    assert not driver.dialogs(TableDialog)
    driver.bench.page.table.setFocus()
    driver.key("?")
    assert driver.dialog(TableDialog).windowTitle() == "Sneltoetsen"
    driver.dialog(TableDialog).reject()


def test_recent_letters_are_those_looked_at_and_are_remembered(
    sample_dir: Path, start: Callable[[Path], Driver]
) -> None:
    driver = start(sample_dir)
    driver.bench.navigator.recent.pause.setInterval(0)
    driver.choose_view(LETTERS)
    for place in (1, 3):
        driver.bench.letters.table.select(driver.bench.letters.model.row_at(place).id)
        driver.settle()
    seen = [driver.bench.letters.model.row_at(place) for place in (3, 1)]
    driver.wait(lambda: driver.bench.navigator.recent.ids[:2] == tuple(row.id for row in seen))
    driver.close()

    again = start(sample_dir)
    menu = again.window.recent_menu
    menu.aboutToShow.emit()
    assert [action.text().split(" · ")[0] for action in menu.actions()[:2]] == [row.label for row in seen]
    menu.actions()[1].trigger()
    again.wait(lambda: again.bench.letters.letter.letter_id() == seen[1].id)


def test_without_recent_letters_the_menu_says_so(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    driver.window.recent_menu.aboutToShow.emit()
    assert [action.isEnabled() for action in driver.window.recent_menu.actions()] == [False]
    assert isinstance(driver.window.recent_menu, QMenu)


def test_finished_work_is_listed_with_its_reports(data_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(data_dir)
    assert not driver.window.jobs_button.isVisible()
    driver.bench.intake.import_paths(sample_paths()[:2])
    driver.wait(lambda: not driver.bench.jobs.is_running())
    driver.settle()
    driver.bench.reports.preview()
    driver.dialog(PreviewDialog).reject()
    assert driver.window.jobs_button.text() == "Uitgevoerd werk: 2"
    driver.window.jobs_button.setFocus()
    driver.key("Space")
    dialog = driver.dialog(JobsDialog)
    assert nameless(dialog) == []
    assert clashes(dialog) == []
    assert [dialog.model.row_at(place).title for place in range(2)] == ["Overzicht als PDF", "Brieven inlezen"]
    assert "2 brieven ingelezen" in dialog.model.row_at(1).outcome
    driver.wait(dialog.isActiveWindow)
    dialog.table.setFocus()
    driver.key("Down")
    driver.key("Return")
    report = driver.dialog(TableDialog)
    assert report.windowTitle() == "Importverslag"
    report.reject()
    dialog.reject()


def test_work_that_failed_is_listed_as_failed(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.choose_view(ListView.DONE.value)
    driver.bench.reports.preview()
    driver.wait(lambda: not driver.bench.jobs.is_running())
    assert driver.bench.jobs.finished[0].outcome == "Mislukt."
    assert driver.bench.jobs.finished[0].report is None


def test_searching_all_letters_can_be_stopped(sample_dir: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    reached, go_on = threading.Event(), threading.Event()

    def hold(done: int, _total: int, _name: str) -> None:
        if done == 1:
            reached.set()
            go_on.wait(20)

    driver.bench.jobs.progressed.connect(hold, Qt.ConnectionType.DirectConnection)
    driver.window.actions_by_id["search_proposals"].trigger()
    driver.wait(reached.is_set)
    driver.wait(lambda: driver.window.job_bar.progress.maximum() == 7)
    driver.click(driver.window.job_bar.cancel_button)
    go_on.set()
    driver.wait(lambda: not driver.bench.jobs.is_running())
    assert not driver.window.job_bar.isVisible()
    assert driver.bench.jobs.finished[0].outcome.startswith("Afgebroken")


def test_all_pages_are_printed(sample_dir: Path, tmp_path: Path, start: Callable[[Path], Driver]) -> None:
    driver = start(sample_dir)
    driver.bench.reports.preview()
    preview = driver.dialog(PreviewDialog)
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    preview.print_on(printer)
    assert "naar de printer gestuurd" in preview.message.label.text()
    printed = QPdfDocument(preview)
    printed.load(str(tmp_path / "afdruk.pdf"))
    assert printed.pageCount() == preview.document.pageCount() > 1
    paper, sheet = preview.document.pagePointSize(0), printed.pagePointSize(0)
    assert sheet.height() > sheet.width() or paper.width() > paper.height()
    preview.reject()


def test_the_models_keep_qt_s_rules(
    sample_dir: Path, start: Callable[[Path], Driver], qtmodeltester: ModelTester
) -> None:
    entries = EntriesModel()
    entries.replace(ENTRIES)
    qtmodeltester.check(entries, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt ships no types here
    entries.replace(ranked(ENTRIES, "brie"))
    driver = start(sample_dir)
    driver.window.actions_by_id["search_proposals"].trigger()
    driver.wait(lambda: not driver.bench.jobs.is_running())
    jobs = JobsModel()
    jobs.replace(driver.bench.jobs.finished)
    qtmodeltester.check(jobs, force_py=True)  # type: ignore[no-untyped-call]  # as above
    assert str(jobs.data(jobs.index(0, 2))).endswith(" s")


def test_names_are_of_letters_in_sight_newest_first(sample_dir: Path) -> None:
    workspace = open_workspace(sample_dir)
    rows = letters.list_letters(workspace)
    names = letters.letter_names(workspace)
    some = letters.letter_names(workspace, [rows[2].id, 10**6])
    workspace.close()
    assert [(name.id, name.label, name.title) for name in names] == [(row.id, row.label, row.title) for row in rows]
    assert [name.id for name in some] == [rows[2].id]
