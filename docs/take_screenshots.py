"""Take the pictures of the README from the real window, on the sample letters in a folder of its own.

Run from the project's folder on a virtual screen:
``xvfb-run -a -s "-screen 0 1600x1000x24" .venv/bin/python docs/take_screenshots.py``.
"""  # noqa: INP001 - a script, in no package

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer  # noqa: TID251 - drives the window itself
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251 - as above

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tracker.services import commitments, letters, linking  # noqa: E402 - after the path is set
from tracker.services.rows import Filters, NewLink  # noqa: E402 - as above
from tracker.services.workspace import open_workspace  # noqa: E402 - as above
from tracker.terms import LinkKind, ListView, Review, Status  # noqa: E402 - as above
from ui.app import set_up  # noqa: E402
from ui.dialogs.link_dialog import LinkDialog  # noqa: E402
from ui.dialogs.preview_dialog import PreviewDialog  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.views import OVERVIEW, PROPOSALS  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.workspace import Workspace
    from ui.workbench import Workbench

SIZE = (1560, 990)
TODAY = dt.date(2026, 11, 20)
"""A day shortly after the newest sample, so that some terms are near and some have passed."""
FOLLOW_UP = "905"
"""The number of the sample letter that reports on the commitment shown."""
ACCEPTED = (
    "twee Patriot", "noodvoorra", "binnen twee weken", "zoals eerder toegezegd", "Polen", "locaties die als e",
    "De uitkomsten van dit onderzoek", "leidraad", "2019 evalueren", "100 militairen", "NAVO Trust Fund",
)  # fmt: skip
"""Words of the commitments that were accepted and are still open."""
DONE = ("twee verbindin", "uiterlijk 1 mei 2018")
REJECTED = ("ruim 3.000", "eerlijke verdeling")
RESULTS = "Wij zullen de Kamer vóór februari 2018"
"""Words of the commitment that was postponed and then kept, by two follow-up letters."""
WIDTHS = {"summary": 265, "kind": 80, "actor": 95, "due": 190, "status": 110, "review": 115}
"""Pixels of the columns in the picture of the list."""
PATIENCE = 60.0
"""Seconds to wait for anything before giving up."""


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Let the window work until something is so."""
    loop, waited = QEventLoop(), 0.0
    while not is_so():
        QTimer.singleShot(50, loop.quit)
        loop.exec()
        waited += 0.05
        if waited > PATIENCE:
            raise TimeoutError(what)
    rest(0.4)


def rest(seconds: float) -> None:
    """Let pending paints and answers through."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def take(window: QWidget, name: str, folder: Path) -> None:
    """Save what the screen shows where the window or dialog is."""
    rest(0.3)
    area = window.frameGeometry()
    picture = window.screen().grabWindow(0, area.x(), area.y(), area.width(), area.height())
    picture.save(str(folder / name))


def choose(bench: Workbench, words: str) -> None:
    """Choose the first listed commitment of which the sentence holds these words."""
    model = bench.page.model
    rows = [model.row_at(place) for place in range(model.rowCount())]
    wanted = next((row.id for row in rows if words in row.quote), rows[0].id)
    bench.page.table.select(wanted)
    wait_until(lambda: bench.page.panel.form.commitment_id() == wanted, "form")
    wait_until(lambda: bench.page.letter.letter_id() is not None, "letter")


def live_in(folder: Path) -> None:
    """Leave the register as a clerk would after some weeks: decided, linked, done, and some things late."""
    workspace = open_workspace(folder)
    # What the rules find may change; the pictures do without what is no longer found.
    found = {words: _find(workspace, words) for words in (*ACCEPTED, *REJECTED, *DONE, RESULTS)}
    listed = {words: number for words, number in found.items() if number is not None}
    accepted, rejected = (*ACCEPTED, *DONE, RESULTS), REJECTED
    commitments.review(workspace, [listed[words] for words in accepted if words in listed], Review.ACCEPTED)
    commitments.review(workspace, [listed[words] for words in rejected if words in listed], Review.REJECTED)
    for words in listed.keys() & set(DONE):
        version = commitments.get_commitment(workspace, listed[words], TODAY).row.version
        commitments.edit(workspace, listed[words], version, {"status": Status.DONE.value})
    numbered = {letter.number: letter.id for letter in letters.list_letters(workspace)}
    new_due = dt.date(2018, 5, 1)
    postponed = NewLink(listed[RESULTS], numbered["903"], LinkKind.POSTPONEMENT, new_due=new_due)
    linking.link(workspace, postponed)
    kept = NewLink(listed[RESULTS], numbered[FOLLOW_UP], LinkKind.FULFILMENT, status=Status.DONE.value)
    linking.link(workspace, kept)
    version = commitments.get_commitment(workspace, listed[RESULTS], TODAY).row.version
    values = {"responsible": "A. Jansen", "notes": "Op 20 april 2018 nagekomen, na uitstel in januari."}
    commitments.edit(workspace, listed[RESULTS], version, values)
    workspace.close()


def _find(workspace: Workspace, words: str) -> int | None:
    rows = commitments.list_commitments(workspace, Filters(), TODAY)
    return next((row.id for row in rows if words in row.quote), None)


def show_list(window: MainWindow, bench: Workbench, folder: Path) -> None:
    """Show the whole list in a register that is in use."""
    bench.intake.load_samples()
    wait_until(lambda: bool(bench.jobs.finished) and not bench.jobs.is_running(), "samples")
    live_in(window.data_dir)
    bench.views.choose(ListView.ALL.value)
    bench.refresh()
    wait_until(lambda: bench.page.model.rowCount() == bench.views.count(ListView.ALL.value), "all")
    table = bench.page.table
    for place, column in enumerate(bench.page.model.columns):
        table.setColumnHidden(place, column.key in {"recipient", "quantities"})
        table.setColumnWidth(place, WIDTHS.get(column.key, column.width))
    choose(bench, RESULTS)
    table.scrollToBottom()
    take(window, "list.png", folder)


def show_form(window: MainWindow, bench: Workbench, folder: Path) -> None:
    """Show a commitment of a PDF letter beside its page."""
    model = bench.page.model
    rows = [model.row_at(place) for place in range(model.rowCount())]
    for row in rows:
        bench.page.table.select(row.id)
        rest(0.5)
        if bench.page.letter.is_original_shown():
            break
    bench.page.edit()
    take(window, "form-and-letter.png", folder)


def show_link_dialog(window: MainWindow, bench: Workbench, folder: Path) -> None:
    """Link a follow-up letter to a commitment that it mentions."""
    choose(bench, "100 militairen")
    bench.page.link()
    dialog = window.findChildren(LinkDialog)[-1]
    wait_until(lambda: dialog.chooser.model.rowCount() > 0, "letters")
    dialog.chooser.search.setText("28 676")
    rest(1.0)
    rows = [dialog.chooser.model.row_at(place) for place in range(dialog.chooser.model.rowCount())]
    dialog.chooser.table.select(next(row.id for row in rows if row.number == FOLLOW_UP))
    rest(0.5)
    proofs = [dialog.proofs.item(place).text() for place in range(dialog.proofs.count())]
    dialog.quote.put(next(proof for proof in proofs if "personele bijdrage" in proof))
    dialog.kind.put(LinkKind.FULFILMENT.value)
    dialog.kind.finished.emit()
    take(dialog, "link-dialog.png", folder)
    dialog.reject()


def show_preview(window: MainWindow, bench: Workbench, folder: Path) -> None:
    """Show the PDF of what is listed."""
    bench.reports.preview()
    wait_until(lambda: bool(window.findChildren(PreviewDialog)), "preview")
    rest(1.0)
    dialog = window.findChildren(PreviewDialog)[-1]
    take(dialog, "pdf-preview.png", folder)
    dialog.reject()


def show_pages(window: MainWindow, bench: Workbench, folder: Path) -> None:
    """Show what is proposed, and the charts."""
    bench.views.choose(PROPOSALS)
    wait_until(lambda: bench.proposals.card.proposal is not None, "proposals")
    wait_until(lambda: bench.proposals.letter.letter_id() is not None, "letter of the proposal")
    take(window, "proposals.png", folder)
    bench.views.choose(OVERVIEW)
    wait_until(lambda: bench.overview.ministries.bars.rowCount() > 0, "overview")
    take(window, "overview.png", folder)
    bench.views.choose(ListView.ALL.value)
    wait_until(lambda: bench.page.model.rowCount() == bench.views.count(ListView.ALL.value), "all")


def take_all(window: MainWindow, folder: Path) -> None:
    """Take the pictures one after the other."""
    wait_until(lambda: window.bench is not None, "open")
    bench = window.bench
    if bench is not None:
        take(window, "first-start.png", folder)
        for show in (show_list, show_form, show_link_dialog, show_pages, show_preview):
            show(window, bench, folder)


def main() -> int:
    """Take all pictures; the folder for them can be named as the first argument."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    set_up(application)
    with tempfile.TemporaryDirectory() as data_dir:
        window = MainWindow(Path(data_dir), today=lambda: TODAY)
        window.setGeometry(0, 0, *SIZE)
        window.show()
        window.open_data()
        try:
            take_all(window, folder)
        finally:
            window.close()
            wait_until(lambda: not window.isVisible(), "close")
    return 0


if __name__ == "__main__":
    sys.exit(main())
