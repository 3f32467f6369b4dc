"""How quick our list is beside the two usual ways to make one, on the same table in one run.

    nice -n 5 .venv/bin/python -m benchmarks.workbench.lists BIG SMALL

BIG and SMALL are folders that ``make_database`` filled: with 20,000 letters, and with ``--letters 2000``. Every figure
is the median of five, from asking until the table is repainted, in milliseconds. Exit code 1 when a bound is missed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.workbench.contestants import Proxy, SqlTable
from benchmarks.workbench.make_database import TODAY
from benchmarks.workbench.window import OurList, application
from tracker.search_query import match_of
from tracker.services.workspace import open_workspace
from tracker.terms import Status

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 5
PAGES = 30
"""Pages scrolled down, one after the other."""
WORDS = ("bondgenoten", "natuurherstel", "jansen evaluatie", "voortgangsrap", '"inzet van militairen"')
"""Searches, from many hits to few."""
BARE = "SELECT rowid FROM commitment_search WHERE commitment_search MATCH ?"
SORTS = {"summary": "summary", "due": "due_date", "status": "status", "actor": "actor"}
"""Our columns with those of the table."""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure may be at most; ``text`` says of what."""

    text: str
    figure: float
    at_most: float

    @property
    def is_kept(self) -> bool:
        return self.figure <= self.at_most


def median(act: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Return the median time of an act in milliseconds; ``before`` is not counted."""
    times = []
    for _ in range(TIMES):
        before()
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def painted(act: Callable[[], object], view: QTableView) -> Callable[[], None]:
    """Return the act with a repaint of the table after it."""

    def run() -> None:
        act()
        QApplication.processEvents()
        view.viewport().repaint()

    return run


def scrolled(view: QTableView) -> Callable[[], None]:
    """Return what scrolls down page by page from the top, repainting each."""

    def run() -> None:
        bar = view.verticalScrollBar()
        for page in range(1, PAGES + 1):
            bar.setValue(page * bar.pageStep())
            view.viewport().repaint()

    return run


def measure_ours(ours: OurList) -> dict[str, float]:
    """Return our figures."""
    table, model = ours.page.table, ours.page.model

    def forget() -> None:
        ours.settle()
        table.verticalScrollBar().setValue(0)
        model.show(model.ids())

    figures = {"open": median(ours.open, ours.settle)}
    for column in SORTS:
        figures[f"sort {column}"] = median(lambda column=column: ours.sort(column), lambda: unsorted(ours))  # type: ignore[misc]  # mypy cannot infer the default
    unsorted(ours)
    figures["filter"] = median(lambda: ours.keep(status=Status.OPEN.value), lambda: afresh(ours))
    ours.open()
    figures["scroll"] = median(scrolled(table), forget)
    return figures


def afresh(ours: OurList) -> None:
    """List everything again, and wait for all that comes with it."""
    ours.open()
    ours.settle()


def unsorted(ours: OurList) -> None:
    ours.page.table.horizontalHeader().setSortIndicator(-1, ours.page.table.horizontalHeader().sortIndicatorOrder())
    ours.settle()


def measure_sql(sql: SqlTable) -> dict[str, float]:
    """Return the figures of ``QSqlTableModel``."""
    view = sql.view
    figures = {"open": median(painted(sql.open, view))}
    for key, column in SORTS.items():
        figures[f"sort {key}"] = median(painted(lambda column=column: sql.sort(column), view), sql.open)  # type: ignore[misc]  # as above
    figures["filter"] = median(painted(lambda: sql.keep_status(Status.OPEN.value), view), sql.open)
    sql.open()
    figures["scroll"] = median(scrolled(view), lambda: view.verticalScrollBar().setValue(0))
    return figures


def measure_proxy(proxy: Proxy) -> dict[str, float]:
    """Return the figures of all rows behind ``QSortFilterProxyModel``; its sorting takes seconds, so once each."""
    view = proxy.view
    figures = {"open": median(painted(proxy.open, view))}
    for key in SORTS:
        proxy.model.sort(-1)
        start = time.perf_counter()
        painted(lambda key=key: proxy.sort(key), view)()  # type: ignore[misc]  # as above
        figures[f"sort {key}"] = (time.perf_counter() - start) * 1000
    proxy.open()
    figures["filter"] = median(
        painted(lambda: proxy.keep_status("openstaand"), view), lambda: proxy.model.setFilterFixedString("")
    )
    proxy.open()
    figures["scroll"] = median(scrolled(view), lambda: view.verticalScrollBar().setValue(0))
    return figures


def measure_search(ours: OurList, file: Path) -> dict[str, tuple[float, float, int]]:
    """Return for each search our time, that of the bare query with a repaint of the same table, and the hits."""
    figures = {}
    with closing(sqlcipher3.dbapi2.connect(str(file))) as bare:
        for words in WORDS:
            match = match_of(words)
            expression = match.expression if match else ""

            def ask(expression: str = expression) -> None:
                bare.execute(BARE, [expression]).fetchall()

            ours.keep(query=words)
            ours.settle()
            hits = ours.page.model.rowCount()
            alone = median(painted(ask, ours.page.table))
            whole = median(lambda words=words: ours.keep(query=words), lambda: afresh(ours))  # type: ignore[misc]  # as above
            figures[words] = (whole, alone, hits)
    return figures


def memory_of(folder: Path | None) -> float:
    """Return the megabytes of a window of its own on this folder, or on an empty one."""
    asked = [sys.executable, "-m", "benchmarks.workbench.memory", *([str(folder)] if folder else [])]
    return float(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split()[-1])


def tell(name: str, columns: dict[str, dict[str, float]]) -> None:
    """Print one table of figures."""
    print(f"\n{name:<16}" + "".join(f"{title:>16}" for title in columns))
    for line in next(iter(columns.values())):
        print(f"{line:<16}" + "".join(f"{figures[line]:>16.1f}" for figures in columns.values()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("big", type=Path)
    parser.add_argument("small", type=Path)
    args = parser.parse_args()
    application()
    ours = OurList(args.big)
    small = OurList(args.small)
    size = ours.page.table.size()
    workspace = open_workspace(args.big)
    file = args.big / "gestand.db"
    mine, few = measure_ours(ours), measure_ours(small)
    sql = measure_sql(SqlTable(file, size))
    searches = measure_search(ours, file)
    print(f"\n{'search':<26}{'hits':>8}{'Gestand':>10}{'FTS5 bare':>10}")
    for words, (whole, alone, hits) in searches.items():
        print(f"{words:<26}{hits:>8}{whole:>10.1f}{alone:>10.1f}", flush=True)
    proxy = measure_proxy(Proxy(workspace, TODAY, size))
    tell("ms", {"Gestand 100000": mine, "QSqlTableModel": sql, "proxy": proxy, "Gestand 10000": few})
    memory = memory_of(args.big) - memory_of(None)
    kept = bounds(mine, few, sql, proxy)
    kept += [Bound(f"search {words} / bare FTS5", whole / alone, 3) for words, (whole, alone, _) in searches.items()]
    kept.append(Bound("MB of the list over the empty window", memory, 40))
    print()
    for bound in kept:
        print(f"{'ok  ' if bound.is_kept else 'MISS'} {bound.text}: {bound.figure:.2f} (at most {bound.at_most:g})")
    ours.close()
    small.close()
    workspace.close()
    return 0 if all(bound.is_kept for bound in kept) else 1


def bounds(
    mine: dict[str, float], few: dict[str, float], sql: dict[str, float], proxy: dict[str, float]
) -> list[Bound]:
    """Return what the issue asks of these figures."""
    sorts = [line for line in mine if line.startswith("sort")]
    found = [Bound(f"{line} / QSqlTableModel", mine[line] / sql[line], 3) for line in ("open", *sorts)]
    found += [Bound(f"{line} / proxy", mine[line] / proxy[line], 1 / 50) for line in sorts]
    found.append(Bound("filter / QSqlTableModel", mine["filter"] / sql["filter"], 1))
    found.append(Bound("scroll / QSqlTableModel", mine["scroll"] / sql["scroll"], 1.5))
    return found + [
        Bound(f"{line}, 100000 / 10000 rows", mine[line] / few[line], 10) for line in ("open", *sorts, "scroll")
    ]


if __name__ == "__main__":
    sys.exit(main())
