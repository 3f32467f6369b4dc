"""How well official records in a griffie's words are matched with the commitments of the own letters.

    nice -n 5 python -m benchmarks.register.griffie [--verbose]

Imports all of ``tests/letters`` and the records of ``records.toml`` through the normal path, with the oddities of the
real register (names in one field, ministries abbreviated or with their earlier name, days after the letter, empty dates
and fulfilment papers), compares, and says how many pairs are right. A promise that extraction did not find cannot be
matched: it is counted as missed, and named apart.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
import time
import tomllib
import uuid
from pathlib import Path

from tracker.services import commitments, comparing, importing, letters, reconciling
from tracker.services.register_import import import_register
from tracker.services.rows import CommitmentRow, Filters, LetterRow
from tracker.services.workspace import Workspace, open_workspace
from tracker.terms import Place

ROOT = Path(__file__).resolve().parents[2]
LETTERS = ROOT / "tests" / "letters"
EARLIER = {"Klimaat en Groene Groei": "Economische Zaken en Klimaat"}
SHORT = {
    "Volksgezondheid, Welzijn en Sport": "VWS", "Sociale Zaken en Werkgelegenheid": "Ministerie van SZW",
    "Onderwijs, Cultuur en Wetenschap": "OCW", "Financiën": "Ministerie van Financiën",
}  # fmt: skip


def written() -> list[dict[str, str]]:
    file = Path(__file__).with_name("records.toml")
    return list(tomllib.loads(file.read_text(encoding="utf-8"))["record"])


def official(number: int, row: dict[str, str], head: LetterRow) -> dict[str, object]:
    """Return the record as OData gives it, each with other oddities."""
    day = (head.date or dt.date(2020, 1, 1)) + dt.timedelta(days=(-12, -30, -5, 6, -75)[number % 5])
    surname = (head.signatories[0] if head.signatories else "").split(".")[-1].strip()
    ministry = head.ministry
    if number % 3 == 0:
        ministry = SHORT.get(ministry, EARLIER.get(ministry, ministry))
    person: dict[str, object] = {"Achternaam": surname, "Naam": None}
    if number % 4 == 1:
        person = {"Naam": f"drs. {head.signatories[0]}" if head.signatories else ""}
    if number % 7 == 2:
        person = {}
    return person | {
        "Id": str(uuid.UUID(int=number)),
        "Nummer": f"TZ{day:%Y%m}-{number:03}",
        "Aanmaakdatum": f"{day}T00:00:00+01:00",
        "Functie": f"Minister van {head.ministry}" if number % 6 else "",
        "Ministerie": ministry if number % 8 else "",
        "Status": ("Openstaand", "Afgedaan", "Deels Afgedaan", "")[number % 4],
        "DatumNakoming": "0001-01-01T00:00:00+01:00" if number % 2 else None,
        "KamerbriefNakoming": [],
        "Tekst": f"<p>{row['text']}</p>" if number % 5 == 0 else row["text"],
        "GewijzigdOp": f"{day}T12:00:00Z",
    }


def main() -> None:
    rows = written()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = open_workspace(folder / "data")
        importing.import_paths(workspace, sorted(LETTERS.glob("*.txt")))
        heads = {Path(each.file_name).stem: each for each in letters.list_letters(workspace)}
        made = [official(number, row, heads[row["letter"]]) for number, row in enumerate(rows, 1)]
        (folder / "register.json").write_text(json.dumps({"value": made}), encoding="utf-8")
        import_register(workspace, [folder / "register.json"])
        own = commitments.list_commitments(workspace, Filters(), dt.date(2026, 11, 25))
        start = time.process_time()
        reconciling.reconcile(workspace)
        seconds = time.process_time() - start
        proposed = found_pairs(workspace)
        workspace.close()
    tell(rows, made, own, proposed)
    print(f"{seconds * 1000 / len(rows):.1f} ms of processor time a record")


def found_pairs(workspace: Workspace) -> dict[str, CommitmentRow]:
    listed = comparing.list_rows(workspace, comparing.Choice(Place.PROPOSED))
    by_number = {row.id: row for row in commitments.list_commitments(workspace, Filters(), dt.date(2026, 11, 25))}
    return {row.entry.number: by_number[row.commitment.id] for row in listed if row.entry and row.commitment}


def tell(
    rows: list[dict[str, str]],
    made: list[dict[str, object]],
    own: tuple[CommitmentRow, ...],
    proposed: dict[str, CommitmentRow],
) -> None:
    right = wrong = unread = 0
    wanted = [row for row in rows if row.get("quote")]
    for row, record in zip(rows, made, strict=True):
        quote, match = row.get("quote", ""), proposed.get(str(record["Nummer"]))
        there = [each for each in own if quote and quote in each.quote]
        unread += bool(quote) and not there
        good = match is not None and bool(quote) and quote in match.quote
        right += good
        wrong += match is not None and not good
        if "--verbose" in sys.argv and (bool(match) is not bool(quote) or (match and not good)):
            print(
                f"{row['letter']}: {row['text']}\n   want {quote!r}{'' if there or not quote else ' (not extracted)'}"
            )
            print(f"   got  {match.quote if match else None}")
    proposals = right + wrong
    print(
        f"{len(rows)} records, {len(wanted)} with a promise in a letter ({unread} not extracted): "
        f"{proposals} proposed, {right} right; precision {right / max(1, proposals):.2f}, "
        f"recall {right / len(wanted):.2f}"
    )


if __name__ == "__main__":
    main()
