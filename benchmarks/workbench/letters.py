"""How quick the list of letters is beside the one it replaced, which read all letters and sorted them in the window.

    nice -n 5 .venv/bin/python -m benchmarks.workbench.letters BIG

BIG is a folder that ``make_database`` filled. Every figure is the median of five, from asking until the table is
repainted, in milliseconds, both in one run; the first search, which reads all heads, is taken once. The searches of the
one before looked at heads only, and its sorts had all rows at hand. Exit code 1 when opening or searching is not
quicker than before.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from benchmarks.workbench.lists import median, painted
from benchmarks.workbench.window import application
from tracker.services import letters
from tracker.services.rows import Order
from tracker.services.workspace import open_workspace
from ui.item_models.letters import COLUMNS, LetterWindowModel
from ui.item_models.rows_model import RowsModel
from ui.item_models.window_model import FIRST
from ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.rows import LetterRow
    from tracker.services.workspace import Workspace

SEARCHES = ("natuurherstel", "12000")
FIRST_SEARCH = "first search"
SORTS = [column.key for column in COLUMNS]


def shown(table: RowTable[LetterRow]) -> RowTable[LetterRow]:
    table.resize(900, 700)
    table.show()
    return table


def measure_all_rows(workspace: Workspace) -> dict[str, float]:
    """Return the figures of the list before."""
    model = RowsModel(COLUMNS, "Letters")
    table = shown(RowTable(model, "Brieven"))

    def ask(query: str = "") -> Callable[[], None]:
        return painted(lambda: model.replace(letters.list_letters(workspace, query)), table)

    figures = {"open": median(ask(), lambda: model.replace(()))}
    for place, key in enumerate(SORTS):
        sort = painted(lambda place=place: model.sort(place, Qt.SortOrder.AscendingOrder), table)  # type: ignore[misc]  # mypy cannot infer the default
        figures[f"sort {key}"] = median(sort, lambda: model.sort(-1))
    model.sort(-1)
    # From an empty list, and so quicker than when typing narrows a full one.
    return figures | {f"search {words}": median(ask(words), lambda: model.replace(())) for words in SEARCHES}


def measure_numbers(workspace: Workspace) -> dict[str, float]:
    """Return the figures of the list as it is."""
    model = LetterWindowModel(lambda ids: letters.read_rows(workspace, ids))
    table = shown(RowTable(model, "Brieven"))

    def ask(query: str = "", order: Order = Order()) -> Callable[[], None]:  # noqa: B008 - frozen
        def show() -> None:
            listing = letters.list_ids(workspace, query, order, FIRST)
            model.show(listing.ids, listing.first)

        return painted(show, table)

    start = time.perf_counter()
    ask(SEARCHES[0])()
    figures = {FIRST_SEARCH: (time.perf_counter() - start) * 1000, "open": median(ask(), ask("zzz"))}
    figures |= {f"sort {key}": median(ask(order=Order(key)), ask()) for key in SORTS}
    return figures | {f"search {words}": median(ask(words), ask()) for words in SEARCHES}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("big", type=Path)
    application()
    workspace = open_workspace(parser.parse_args().big)
    now, before = measure_numbers(workspace), measure_all_rows(workspace)
    before[FIRST_SEARCH] = before[f"search {SEARCHES[0]}"]
    print(f"{'ms':<24}{'now':>10}{'all rows':>10}")
    for line, figure in now.items():
        print(f"{line:<24}{figure:>10.1f}{before[line]:>10.1f}")
    workspace.close()
    return 0 if all(figure < before[line] for line, figure in now.items() if not line.startswith("sort")) else 1


if __name__ == "__main__":
    sys.exit(main())
