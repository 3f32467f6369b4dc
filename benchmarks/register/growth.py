"""Time and memory of importing official records: new, again, newer, and taken back.

nice -n 5 python -m benchmarks.register.growth 10000 100000
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.services import register, undoing
from tracker.services.register_import import import_register
from tracker.services.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = 250
THINGS = ("munitie", "fregatten", "stageplaatsen", "walstroom", "noodhulp", "meldpunten", "zorgsignalen", "havens")


def record(number: int, changed: str) -> dict[str, object]:
    """Return a generated record in the form of OData v4."""
    thing = THINGS[number % len(THINGS)]
    return {
        "Id": str(uuid.UUID(int=number)),
        "Nummer": f"TZ2024{number % 12 + 1:02}-{number}",
        "Aanmaakdatum": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}T00:00:00+01:00",
        "ActiviteitNummer": f"2024A{number % 9000:05}",
        "Naam": "drs. A.B. van Dijkman",
        "Achternaam": "Dijkman",
        "Functie": "Minister van Defensie",
        "Ministerie": "Defensie",
        "Status": "Openstaand" if changed < "2026" else "Afgedaan",
        "DatumNakoming": "0001-01-01T00:00:00+01:00",
        "Tekst": f"De minister informeert de Kamer voor de zomer over de voorraad {thing} op plaats {number}, en "
        "betrekt daarbij wat de leden over de levertijden en de kosten daarvan hebben gevraagd.",
        "Verwijderd": False,
        "GewijzigdOp": f"{changed}-01-10T09:30:00+01:00",
        "ApiGewijzigdOp": f"{changed}-01-10T09:31:00Z",
        "IsHerhalingVan": [{"Id": str(uuid.UUID(int=number - 1))}] if number % 10 == 0 else [],
    }


def write_pages(folder: Path, count: int, changed: str) -> None:
    folder.mkdir()
    for at in range(0, count, PAGE):
        records = [record(number, changed) for number in range(at + 1, min(at + PAGE, count) + 1)]
        (folder / f"{at:07}.json").write_text(json.dumps({"value": records}), encoding="utf-8")


def timed(name: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    work()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {name:28} {time.perf_counter() - start:7.1f} s   at most {megabytes:5.0f} MB")


def measure(folder: Path, count: int) -> None:
    write_pages(folder / "pages", count, "2025")
    write_pages(folder / "newer", count, "2026")
    whole = folder / "whole.json"
    whole.write_text(json.dumps({"value": [record(n, "2025") for n in range(1, count + 1)]}), encoding="utf-8")
    workspace = open_workspace(folder / "data")
    timed("import, pages of 250", lambda: import_register(workspace, [folder / "pages"]))
    timed("again, as one file", lambda: import_register(workspace, [whole]))
    timed("newer, all changed", lambda: import_register(workspace, [folder / "newer"]))
    timed("list", lambda: register.list_entries(workspace))
    timed("what could be undone", lambda: undoing.last_change(workspace))
    timed("undo the newer ones", lambda: undoing.undo_last(workspace))
    workspace.close()


def main() -> None:
    for count in map(int, sys.argv[1:] or ["10000", "100000"]):
        print(f"{count} records")
        with tempfile.TemporaryDirectory() as name:
            measure(Path(name), count)


if __name__ == "__main__":
    main()
