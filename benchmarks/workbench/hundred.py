"""A hundred candidates decided by keys alone, in the real window, on real letters: keys and time for each.

    xvfb-run -a -s "-screen 0 1440x900x24" nice -n 5 .venv/bin/python -m benchmarks.workbench.hundred [CORPUS]

The letters are those of CORPUS (``../shared/corpus`` unless given) that the rules were built on. Each candidate is
decided as the gold says: A when its sentence is a commitment there, else X and a reason by its digit. Of every tenth
accepted one the note is typed first: E, Tab until there, the word, Esc. Window time
is the clock's, from a key until the next candidate stands there and takes keys.

Keys are reckoned at 0.2 s each, a practised typist's (Card, Moran and Newell, 1980). Of the three seconds that five
minutes leave for a candidate, window and keys take a part; the rest is printed, beside the words that there are to
read. Whether a person decides in that rest is for a person to show. Exit code 1 when it is less than two seconds.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.workbench.window import OurList, application
from tracker.services import importing
from tracker.services.workspace import open_workspace
from tracker.terms import ListView

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.pages.review_page import ReviewPage
    from ui.review_order import ReviewLine

CANDIDATES = 100
EACH, LEFT_AT_LEAST = 3.0, 2.0
"""Seconds for a candidate when a hundred take five minutes, and how many of them must be left to read and decide."""
A_KEY = 0.2
"""Seconds for a key."""
NOTE = "navragen"
EVERY = 10
"""Of so many accepted ones, one gets a note."""
PATIENCE = 20.0


@dataclass
class Day:
    """What the hundred took."""

    keys: list[int] = field(default_factory=list)
    window: list[float] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    accepted: int = 0


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    begun = time.monotonic()
    while not is_so():
        QApplication.processEvents()
        if time.monotonic() - begun > PATIENCE:
            raise TimeoutError


def press(page: ReviewPage, key: str) -> int:
    """Press a key, or type a word, where the focus is; return how many keys that were."""
    window, popup = page.window(), QApplication.activePopupWidget()
    if popup is None and not window.isActiveWindow():
        # Without a window manager nobody makes the window active again when a menu has closed.
        window.activateWindow()
        wait_until(window.isActiveWindow)
    target = popup or window.focusWidget()
    if target is None:
        raise RuntimeError("nothing has the focus")
    if len(key) == 1 or key == NOTE:
        QTest.keyClicks(target, key)
        return len(key)
    QTest.keySequence(target, key)
    return key.count("+") + 1


def add_note(page: ReviewPage) -> int:
    """Type a note and come back to the list; return how many keys that took."""
    control = page.panel.form.fields["notes"].control
    keys = press(page, "E")
    while page.window().focusWidget() is not control:
        keys += press(page, "Tab")
    return keys + press(page, NOTE) + press(page, "Esc")


def decide(page: ReviewPage, line: ReviewLine, day: Day, *, is_commitment: bool) -> None:
    """Decide about the candidate that stands there, and wait for the next."""
    keys, begun = 0, time.monotonic()
    if is_commitment:
        day.accepted += 1
        keys += add_note(page) if day.accepted % EVERY == 0 else 0
        keys += press(page, "A")
    else:
        keys += press(page, "X")
        wait_until(lambda: QApplication.activePopupWidget() is not None)
        keys += press(page, "1")
    wait_until(lambda: (now := page.line()) is not None and now.id != line.id)
    QApplication.processEvents()
    day.keys.append(keys)
    day.window.append(time.monotonic() - begun)
    day.words.append(len(line.quote.split()))


def gold_of(corpus: Path, stems: list[str]) -> set[str]:
    """Return the sentences that are commitments, without white space."""
    found = [json.loads((corpus / "dev" / f"{stem}.gold.json").read_text(encoding="utf-8")) for stem in stems]
    return {"".join(each["quote"].split()) for gold in found for each in gold["commitments"]}


def is_in(quote: str, gold: set[str]) -> bool:
    """Tell whether a candidate's sentence is one of the gold, or holds one, or stands in one."""
    plain = "".join(quote.split())
    return any(plain in each or each in plain for each in gold)


def main() -> int:
    """Take the day and print it."""
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpus")
    stems = json.loads((corpus / "split.json").read_text(encoding="utf-8"))["build"]
    gold, day = gold_of(corpus, stems), Day()
    application()
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder))
        importing.import_paths(workspace, [corpus / "dev" / f"{stem}.txt" for stem in stems])
        workspace.close()
        ours = OurList(Path(folder), ListView.REVIEW.value)
        ours.window.resize(1440, 900)
        page = ours.bench.review
        wait_until(lambda: page.line() is not None)
        page.focus_list()
        while len(day.keys) < CANDIDATES:
            line = page.sheet.current()
            if line is None:
                raise RuntimeError("nothing to decide")
            decide(page, line, day, is_commitment=is_in(line.quote, gold))
        ours.settle()
        ours.close()
    return told(day)


def told(day: Day) -> int:
    """Print the figures and say whether it was quick enough."""
    number, keys, words = len(day.keys), sum(day.keys), sum(day.words)
    median, slowest = statistics.median(day.window) * 1000, max(day.window) * 1000
    left = EACH - (sum(day.window) + keys * A_KEY) / number
    print(f"{number} candidates, {day.accepted} accepted: {keys} keys, {keys / number:.2f} each; no mouse")
    print(f"window: {sum(day.window):.1f} s in all; median {median:.0f} ms, slowest {slowest:.0f} ms")
    print(f"left of {EACH:.0f} s each to read and decide: {left:.2f} s, for {words / number:.0f} words on average")
    return int(left < LEFT_AT_LEAST)


if __name__ == "__main__":
    sys.exit(main())
