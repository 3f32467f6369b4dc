"""How quick the next candidate is in review, beside the same page of the letter and the same form shown bare.

    nice -n 5 .venv/bin/python -m benchmarks.workbench.review FOLDER

FOLDER was filled by ``make_database``; the benchmark decides in it, so use a copy. Every figure is the median of
``TIMES``, from the key until letter, list and form are repainted, in milliseconds of the window's own thread. Bare is
the letter's text view with its mark moved and the form filled with a commitment that was read before. Accepting also
writes, and what follows from that (counts, the undo menu) may fall within the measure. Exit code 1 when a bound is
missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from benchmarks.workbench.make_database import TODAY
from benchmarks.workbench.window import OurList, application
from tracker.services import reviewing
from tracker.services.rows import Filters
from tracker.services.workspace import open_workspace
from tracker.terms import ListView, Review
from ui.desk import Desk
from ui.widgets.commitment_form import CommitmentForm
from ui.widgets.commitment_panel import read_commitment
from ui.widgets.letter_view import LetterView

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import CommitmentDetail
    from ui.pages.review_page import ReviewPage

TIMES = 21
AT_MOST = 2.0
"""So many times as long as bare."""


def milliseconds(act: Callable[[], object]) -> float:
    """Return how much of the window's own thread an act takes; other programs do not count."""
    start = time.thread_time()
    act()
    return (time.thread_time() - start) * 1000


def repaint() -> None:
    """Lay out and paint all that has changed; answers that have come meanwhile are shown as well."""
    for _ in range(2):
        QApplication.processEvents()


def next_candidate(ours: OurList, page: ReviewPage, keys: str) -> float:
    """Press keys again and again; return the median of one press with its repaint."""
    times: list[float] = []
    while len(times) < TIMES:
        lines, current = page.sheet.lines(), page.sheet.current()
        place = lines.index(current) if current in lines else -1
        if current is None or not any(line.review is Review.PENDING for line in lines[place + 1 :]):
            # Another letter is another matter: its text is read and laid out.
            page.next_letter()
            ours.settle()
            page.table.select(page.sheet.lines()[0].id)
            ours.settle()
            continue

        def press() -> None:
            QTest.keyClicks(page.table, keys)
            repaint()

        times.append(milliseconds(press))
        now = page.sheet.current()
        if now is None or now.id == current.id:
            raise RuntimeError("the key did nothing")
        ours.settle()
    return statistics.median(times)


def bare(ours: OurList, page: ReviewPage) -> float:
    """Return the median of moving the mark in the letter and filling the form, both without anything around them."""
    workspace = open_workspace(ours.window.data_dir)
    letter_id = page.letter_id() or 0
    shown = reviewing.letter_in_review(workspace, letter_id, TODAY)
    details = [read_commitment(workspace, row.id, TODAY).detail for row in shown.candidates.rows]
    desk = Desk(ours.window.background, workspace, lambda: TODAY)
    letter, form, window = LetterView(), CommitmentForm(desk), QWidget()
    row = QHBoxLayout(window)
    row.addWidget(letter)
    row.addWidget(form)
    window.resize(1400, 860)
    window.show()
    letter.show_document(shown.document, None)
    repaint()
    times: list[float] = []
    for turn in range(TIMES):
        detail = details[turn % len(details)]

        def show(detail: CommitmentDetail = detail) -> None:
            letter.mark(detail.row.id)
            form.show_detail(detail)
            repaint()

        times.append(milliseconds(show))
    window.close()
    workspace.close()
    return statistics.median(times)


def queue_time(folder: Path) -> float:
    """Return the median time of finding out which letters wait."""
    workspace = open_workspace(folder)
    filters = Filters(view=ListView.REVIEW)
    found = statistics.median(milliseconds(lambda: reviewing.queue_of(workspace, filters, TODAY)) for _ in range(5))
    workspace.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    application()
    print(f"which letters wait: {queue_time(args.folder):.0f} ms (in the thread that counts)")
    ours = OurList(args.folder, ListView.REVIEW.value)
    try:
        page = ours.bench.review
        alone, missed = bare(ours, page), False
        for name, keys in (("next (J)", "j"), ("accept and next (A)", "a")):
            ours.window.activateWindow()
            page.table.setFocus()
            repaint()
            taken = next_candidate(ours, page, keys)
            # Before and after: other programs slow both, more at one time than at another.
            before, after = alone, bare(ours, page)
            alone = (before + after) / 2
            missed = missed or taken > AT_MOST * alone
            print(f"{name}: {taken:.1f} ms; bare {before:.1f} and {after:.1f} ms")
            print(f"    {taken / alone:.2f} ×, at most {AT_MOST} ×")
    finally:
        ours.close()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
