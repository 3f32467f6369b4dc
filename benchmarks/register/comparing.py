"""Time of comparing the register with letters, and of listing the comparison.

    nice -n 5 python -m benchmarks.register.comparing [LETTERS] [RECORDS]

The letters are those of ``benchmarks.linking.growth``; the records speak of the same things and places, so that each
word is common here, and two promises differ by one word only. A pair is right when thing, place and ministry agree.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.linking.growth import HEADS, PLACES, THINGS, fill
from tracker.services import comparing, reconciling
from tracker.services.comparing import Choice
from tracker.services.register_import import import_register
from tracker.services.rows import Order
from tracker.services.workspace import open_workspace
from tracker.terms import Place

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = (
    "De minister informeert de Kamer in het najaar over de {a} in {p}.",
    "De Kamer ontvangt voor de zomer een brief over {a} en {b} in {p}.",
    "De minister gaat na hoe het staat met de {a} bij {p} en meldt dat in de voortgangsrapportage over {b}.",
)


def record(number: int, chance: random.Random) -> dict[str, object]:
    thing, place = chance.choice(THINGS), chance.choice(PLACES)
    text = chance.choice(SENTENCES).format(a=thing, b=chance.choice(THINGS), p=place)
    day = f"{chance.randrange(2021, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    return {
        "Id": str(uuid.UUID(int=number)),
        "Nummer": f"TZ{day[:4]}{day[5:7]}-{number}",
        "Aanmaakdatum": f"{day}T00:00:00+01:00",
        "Achternaam": "Voorbeeld",
        "Ministerie": chance.choice(HEADS)[1].title(),
        "Status": "Openstaand",
        "Tekst": text,
        "ActiviteitNummer": f"{thing} {place}",
        "GewijzigdOp": f"{day}T12:00:00Z",
    }


def timed(name: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    work()
    print(f"  {name:34} {time.perf_counter() - start:7.2f} s")


def main() -> None:
    letters, records = (int(each) for each in (sys.argv[1:] or ["200", "6500"]))
    chance = random.Random(20261125)  # noqa: S311 - nothing secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = open_workspace(folder / "data")
        (folder / "letters").mkdir()
        fill(workspace, folder / "letters", 0, letters, chance)
        made = [record(number, chance) for number in range(1, records + 1)]
        (folder / "register.json").write_text(json.dumps({"value": made}), encoding="utf-8")
        import_register(workspace, [folder / "register.json"])
        print(f"{letters} letters, {records} records")
        timed("compare", lambda: reconciling.reconcile(workspace))
        timed("compare again", lambda: reconciling.reconcile(workspace))
        timed("list with counts", lambda: comparing.survey(workspace, Choice(), Order(), 40))
        timed("list by words, sorted", lambda: comparing.survey(workspace, Choice(query="drones"), Order("text"), 40))
        timed("all rows", lambda: comparing.list_rows(workspace))
        subjects = {str(each["Nummer"]): str(each["ActiviteitNummer"]).split() for each in made}
        pairs = [
            (row.entry, row.commitment)
            for row in comparing.list_rows(workspace, Choice(Place.PROPOSED))
            if row.entry and row.commitment
        ]
        right = sum(
            all(word in own.quote for word in subjects[entry.number]) and own.ministry.title() == entry.ministry
            for entry, own in pairs
        )
        print(f"  {len(pairs)} pairs proposed, {right} of them right")
        workspace.close()


if __name__ == "__main__":
    main()
