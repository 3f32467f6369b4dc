"""Make a database of letters and commitments of any size, the same one for the same numbers.

    .venv/bin/python -m benchmarks.workbench.make_database FOLDER [--letters 20000] [--per-letter 5]

The sentences are put together from own parts, so that words, names and terms are spread as in a register in use.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, text

from tracker import database, search_index
from tracker.models import Commitment, Letter, LetterFile
from tracker.ordering import text_order
from tracker.services.workspace import open_workspace
from tracker.stemming import stems_of, words_of
from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, LetterKind, Review, Status, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = 20261125
TODAY = dt.date(2026, 11, 20)
MINISTRIES = (
    "Algemene Zaken", "Binnenlandse Zaken en Koninkrijksrelaties", "Buitenlandse Zaken", "Defensie",
    "Economische Zaken en Klimaat", "Financiën", "Infrastructuur en Waterstaat", "Justitie en Veiligheid",
    "Landbouw, Natuur en Voedselkwaliteit", "Onderwijs, Cultuur en Wetenschap", "Sociale Zaken en Werkgelegenheid",
    "Volksgezondheid, Welzijn en Sport",
)  # fmt: skip
ACTORS = ("ik", "wij", "het kabinet", "de Minister van Defensie", "de Staatssecretaris", "Nederland", "de regering")
RECIPIENTS = ("uw Kamer", "de Kamer", "de Eerste Kamer", "de commissie", "")
VERBS = ("informeert", "stuurt", "onderzoekt", "evalueert", "stelt beschikbaar", "werkt uit", "bespreekt", "levert")
OBJECTS = (
    "de uitkomsten van het onderzoek", "een plan van aanpak", "de evaluatie van de wet", "de inzet van militairen",
    "een voortgangsrapportage", "extra middelen voor onderhoud", "de regeling voor gemeenten",
    "een reactie op het advies",
    "het overzicht van subsidies", "de bijdrage aan de bondgenoten", "het toezicht op de sector", "een nieuwe leidraad",
)  # fmt: skip
SUBJECTS = (
    "veiligheid in de regio", "jeugdzorg", "waterbeheer", "digitale weerbaarheid", "woningbouw", "spoorwegen",
    "natuurherstel", "arbeidsmarkt", "volksgezondheid", "onderwijskwaliteit", "energie", "asiel", "cultuur",
    "luchtvaart", "belastingen", "rechtspraak", "landbouw", "visserij", "defensiematerieel", "ontwikkelingshulp",
)  # fmt: skip
FIRST = ("A.", "B.", "C.", "D.", "E.", "F.", "G.", "H.", "J.", "K.", "L.", "M.", "N.", "P.", "R.", "S.", "T.", "W.")
LAST = ("Jansen", "de Vries", "van den Berg", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Çelik", "Élias")
TAGS = ("urgent", "begroting", "navragen", "commissiedebat")
FILLER = (
    "In deze brief ga ik in op de vragen die tijdens het debat over {} zijn gesteld. "
    "De ontwikkelingen rond {} worden gevolgd en met de betrokken partijen besproken. "
)
_CHUNK = 500


def fill(folder: Path, letters: int, per_letter: int) -> None:
    """Make the database in ``folder`` and fill it."""
    workspace = open_workspace(folder)
    chance = random.Random(SEED)  # noqa: S311 - the same database each time, no secret
    made = ((number, make_letter(chance, number, per_letter)) for number in range(1, letters + 1))
    for chunk in in_chunks(made):
        rows = [letter for _, (letter, _) in chunk]
        found = [row for _, (_, commitments) in chunk for row in commitments]
        with database.writing(workspace.engine) as session:
            session.execute(insert(Letter), rows)
            files = [{"letter_id": letter["id"], "content": letter["text"].encode()} for letter in rows]
            session.execute(insert(LetterFile), files)
            session.execute(insert(Commitment), found)
            by_number = {letter["id"]: letter for letter in rows}
            index = text("INSERT INTO commitment_search(rowid, words, stems) VALUES (:id, :words, :stems)")
            session.execute(index, [indexed(row, by_number[row["letter_id"]]) for row in found])
            for letter in rows:
                search_index.put_letter_text(session, letter["id"], f"{letter['title']}\n{letter['text']}")
    with database.writing(workspace.engine) as session:
        session.execute(text("INSERT INTO commitment_search(commitment_search) VALUES ('optimize')"))
        session.execute(text("ANALYZE"))
    workspace.close()


def in_chunks(made: Iterator[Any]) -> Iterator[list[Any]]:
    """Yield what is made in lists of a size that a transaction takes well."""
    chunk: list[Any] = []
    for each in made:
        chunk.append(each)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def make_letter(chance: random.Random, number: int, per_letter: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the columns of one letter and of its commitments."""
    date = TODAY - dt.timedelta(days=chance.randrange(4000))
    subject = chance.choice(SUBJECTS)
    body, start = [f"Geachte voorzitter,\n\nBetreft: {subject}\n\n"], 0
    commitments = []
    for place in range(per_letter):
        body.append(FILLER.format(subject, chance.choice(SUBJECTS)) * 4)
        row = make_commitment(chance, number, (number - 1) * per_letter + place + 1, date)
        start = sum(map(len, body))
        commitments.append(row | {"start": start, "end": start + len(row["quote"])})
        body.append(row["quote"] + "\n\n")
    content = "".join(body)
    dossier = str(21000 + chance.randrange(15000))
    signatories = [f"{chance.choice(FIRST)} {chance.choice(LAST)}"]
    letter = {
        "id": number, "sha256": hashlib.sha256(f"{number}".encode()).hexdigest(), "file_name": f"brief-{number}.txt",
        "format": "txt", "dossiers": [dossier], "dossier": dossier, "number": str(chance.randrange(1, 2000)),
        "date": date, "kind": chance.choice(list(LetterKind)).value, "title": f"{subject.capitalize()} {date.year}",
        "session_year": "", "ministry": chance.choice(MINISTRIES), "signatories": signatories, "addressee": "",
        "text": content, "pages": [[1, 0, len(content)]], "remarks": [], "sample": False, "removed": False,
        "imported_at": dt.datetime.combine(date, dt.time(), dt.UTC),
    }  # fmt: skip
    return letter, commitments


def make_commitment(chance: random.Random, letter: int, number: int, date: dt.date) -> dict[str, Any]:
    """Return the columns of one commitment."""
    actor, verb, thing = chance.choice(ACTORS), chance.choice(VERBS), chance.choice(OBJECTS)
    amount = chance.choice((None, None, None, chance.randrange(1, 5000) * 1000))
    due = date + dt.timedelta(days=chance.randrange(900)) if chance.random() < 0.7 else None
    due_text = f"uiterlijk {due:%d-%m-%Y}" if due else ""
    summary = f"{actor.capitalize()} {verb} {thing} over {chance.choice(SUBJECTS)} nr. {number} {due_text}".strip()
    return {
        "id": number, "version": 1, "letter_id": letter, "summary": summary, "summary_order": text_order(summary),
        "quote": f"{summary}, zoals in het overleg over {chance.choice(SUBJECTS)} is gevraagd.", "page": 1,
        "tier": chance.choice(list(Tier)).value, "kind": chance.choice(list(CommitmentKind)).value, "actor": actor,
        "recipient": chance.choice(RECIPIENTS), "amount": amount,
        "quantities": [{"value": amount, "unit": "EUR", "qualifier": ""}] if amount else [],
        "due_text": due_text, "due_date": due, "due_origin": DueOrigin.NAMED.value if due else "",
        "conditional": False, "condition": "", "state": CommitmentState.NEW.value, "rules": [], "notes": "",
        "confidence": chance.random(), "review": chance.choice(list(Review)).value,
        "status": chance.choice(list(Status)).value,
        "responsible": f"{chance.choice(FIRST)} {chance.choice(LAST)}" if chance.random() < 0.3 else "",
        "tags": [chance.choice(TAGS)] if chance.random() < 0.1 else [],
    }  # fmt: skip


def indexed(row: dict[str, Any], letter: dict[str, Any]) -> dict[str, Any]:
    """Return the line of the search index, made of what ``services.indexing`` puts in it."""
    parts = (
        row["summary"], row["quote"], row["actor"], row["recipient"], row["due_text"], row["responsible"],
        letter["title"], letter["ministry"], letter["file_name"], letter["number"], letter["dossier"],
        *letter["signatories"],
    )  # fmt: skip
    words = words_of("\n".join(parts))
    return {"id": row["id"], "words": " ".join(words), "stems": " ".join(stems_of(words))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--letters", type=int, default=20_000)
    parser.add_argument("--per-letter", type=int, default=5)
    args = parser.parse_args()
    fill(args.folder, args.letters, args.per_letter)
    size = (args.folder / "gestand.db").stat().st_size / 1e6
    print(json.dumps({"letters": args.letters, "commitments": args.letters * args.per_letter, "MB": round(size)}))


if __name__ == "__main__":
    main()
