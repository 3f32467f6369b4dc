"""How well official records are matched with commitments in the letters that rules are built on.

    nice -n 5 python -m benchmarks.register.matching

There are no official records of these letters to be had, so each firm commitment gets one made of its summary, in the
third person, dated ten days before its letter. Half of the letters are imported: the records of the other half must
stay without a match. A griffie words things further from the letter, so more will be missed than is here.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
import time
import uuid
from pathlib import Path

from tracker.reading.reader import Reader
from tracker.reading.source_file import load_bytes
from tracker.services import comparing, importing, reconciling
from tracker.services.importing import prepare_letter
from tracker.services.register_import import import_register
from tracker.services.rulebook import load_rulebook
from tracker.services.workspace import open_workspace
from tracker.terms import Place, Tier

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def build_letters() -> list[Path]:
    split = json.loads((CORPUS / "split.json").read_text(encoding="utf-8"))
    return sorted(CORPUS / "dev" / f"{name}.txt" for name in split["build"])


def records_of(paths: list[Path]) -> list[dict[str, object]]:
    """Return one record for each firm commitment; ``Notities`` says which sentence of which letter it is."""
    made: list[dict[str, object]] = []
    with Reader(importing.LIMITS) as reader:
        for path in paths:
            prepared = prepare_letter(reader, load_rulebook(), path, load_bytes(path, importing.LIMITS))
            head = prepared.extraction.letterhead
            for found in prepared.extraction.candidates:
                if found.tier is Tier.FIRM and head.date:
                    day = head.date - dt.timedelta(days=10)
                    made.append(
                        {
                            "Id": str(uuid.UUID(int=len(made) + 1)),
                            "Nummer": f"TZ{day:%Y%m}-{len(made) + 1}",
                            "Aanmaakdatum": f"{day}T00:00:00+01:00",
                            "Achternaam": head.signatories[0].name.split()[-1] if head.signatories else "",
                            "Ministerie": head.ministry or "",
                            "Status": "Openstaand",
                            "Tekst": f"De minister zal {found.summary[:1].lower()}{found.summary[1:]}.",
                            "Notities": f"{path.name}#{found.quote}",
                            "GewijzigdOp": f"{day}T12:00:00Z",
                        }
                    )
    return made


def main() -> None:
    letters = build_letters()
    imported = letters[::2]
    records = records_of(letters)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = open_workspace(folder / "data")
        importing.import_paths(workspace, imported)
        (folder / "register.json").write_text(json.dumps({"value": records}), encoding="utf-8")
        import_register(workspace, [folder / "register.json"])
        start = time.perf_counter()
        reconciling.reconcile(workspace)
        seconds = time.perf_counter() - start
        rows = comparing.list_rows(workspace, comparing.Choice(Place.PROPOSED))
        workspace.close()
    proposed = {row.entry.number: row.commitment.quote for row in rows if row.entry and row.commitment}
    names = {path.name for path in imported}
    counts = {"right": 0, "another sentence": 0, "missed": 0, "false": 0, "rightly none": 0}
    for record in records:
        file, _, quote = str(record["Notities"]).partition("#")
        match = proposed.get(str(record["Nummer"]))
        if file in names:
            counts["missed" if match is None else "right" if match == quote else "another sentence"] += 1
        else:
            counts["rightly none" if match is None else "false"] += 1
    print(f"{len(records)} records, {len(imported)} letters: {counts}; {seconds * 1000 / len(records):.1f} ms a record")


if __name__ == "__main__":
    main()
