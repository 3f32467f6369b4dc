"""The overview that stands in no official place: what is promised in letters, in the register, and in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.errors import NothingToExportError
from tracker.files import write_whole
from tracker.paths import RESOURCES
from tracker.reports.dutch import status_label
from tracker.reports.grid import Column, Grid, Part, grid_csv, grid_pdf, grid_xlsx
from tracker.services.comparing import Choice, list_rows
from tracker.terms import Place

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tracker.reports.sheets import Cell
    from tracker.services.register_records import ComparisonRow
    from tracker.services.workspace import Workspace

PLACES: dict[Place, tuple[str, str]] = {
    Place.BOTH: ("In brief en register", "Bevestigd als dezelfde toezegging."),
    Place.PROPOSED: (
        "Mogelijk in beide",
        "Het programma vermoedt dat dit dezelfde toezegging is; niemand heeft dat nog bevestigd.",
    ),
    Place.REGISTER: ("Alleen in het register", "Er is geen brief met deze toezegging opgenomen."),
    Place.LETTERS: ("Alleen in brieven", "Aanvaard als toezegging, maar niet in het register gevonden."),
}
"""What each place is called, and what it means; in the order of the overview."""

COLUMNS = (
    Column("Nummer", 14, 9),
    Column("Datum register", 13),
    Column("Toezegging in het register", 60, 26),
    Column("Bewindspersoon", 28, 12),
    Column("Ministerie", 24),
    Column("Status in het register", 18, 10),
    Column("Officiële status (waar wij afwijken)", 22),
    Column("Nagekomen op", 13),
    Column("Toezegging in de brief", 60, 26),
    Column("Brief", 30, 11),
    Column("Datum brief", 13),
    Column("Bladzijde", 9),
    Column("Termijn", 18),
    Column("Status bij ons", 18, 10),
    Column("Status verschilt", 14),
    Column("Zekerheid", 10),
)

RENDERERS: dict[str, Callable[[Grid], bytes]] = {
    "pdf": lambda grid: grid_pdf(grid, RESOURCES),
    "xlsx": grid_xlsx,
    "csv": grid_csv,
}
"""What the overview can be written as."""


def render_comparison(workspace: Workspace, choice: Choice, today: dt.date, form: str) -> bytes:
    """Return the overview as the bytes of a file: ``pdf``, ``xlsx`` or ``csv``.

    Raises ``NothingToExportError`` when there is no line.
    """
    grid = comparison_grid(list_rows(workspace, choice), choice, today)
    if not any(part.rows for part in grid.parts):
        raise NothingToExportError
    return RENDERERS[form](grid)


def export_comparison(workspace: Workspace, choice: Choice, today: dt.date, path: Path, form: str) -> None:
    """Write the overview to ``path``, all or nothing.

    Raises ``NothingToExportError``, ``ExportError`` or ``DiskFullError``.
    """
    write_whole(path, render_comparison(workspace, choice, today, form))


def comparison_grid(rows: Sequence[ComparisonRow], choice: Choice, today: dt.date) -> Grid:
    """Return the lines as a table with a part for each place."""
    parts = tuple(
        Part(title, note, tuple(_cells(row) for row in rows if row.place is place))
        for place, (title, note) in PLACES.items()
        if choice.place in {None, place}
    )
    return Grid("Toezeggingen in brieven en in het register", today, _note(choice), "Onderdeel", COLUMNS, parts)


def _note(choice: Choice) -> str:
    parts = {"zoekwoorden": f"“{choice.query}”" if choice.query.strip() else "", "ministerie": choice.ministry}
    named = [f"{name}: {value}" for name, value in parts.items() if value]
    return f"Keuze: {'; '.join(named)}" if named else ""


def _cells(row: ComparisonRow) -> tuple[Cell, ...]:
    return (*_official(row), *_own(row))


def _official(row: ComparisonRow) -> tuple[Cell, ...]:
    entry = row.entry
    if entry is None:
        actor, ministry = (row.commitment.actor, row.commitment.ministry) if row.commitment else ("", "")
        return ("", None, "", actor, ministry, "", "", None)
    own_status = next((each.official or "leeg" for each in entry.differences if each.field == "status"), "")
    person = ", ".join(filter(None, [entry.person, entry.office]))
    return (
        entry.number, entry.created_on, entry.text, person, entry.ministry, entry.status, own_status,
        entry.fulfilled_on,
    )  # fmt: skip


def _own(row: ComparisonRow) -> tuple[Cell, ...]:
    commitment = row.commitment
    if commitment is None:
        return ("", "", None, None, "", "", "", "")
    due = f"{commitment.due_date:%d-%m-%Y}" if commitment.due_date else commitment.due_text
    differs = "ja" if row.status_differs else "nee" if row.entry is not None else ""
    sure = f"{row.score:.0%}" if row.place is Place.PROPOSED else ""
    return (
        commitment.quote, commitment.letter, commitment.letter_date, commitment.page, due,
        status_label(commitment.status), differs, sure,
    )  # fmt: skip
