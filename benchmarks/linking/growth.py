"""How proposals behave as letters pile up: the time for one new letter, the rebuild of all, and the dev chains.

    nice -n 5 python -m benchmarks.linking.growth 500 1000 2000

Beside the dev letters stand generated ones on near subjects that keep nothing: the same ministries, dossiers and
things, promised, reported and decided by others or about other places. A fixed seed makes the same letters each time.
Times are of this process's processor: other programs on the machine do not count, nor does the reader process (0.3 ms
for such a letter).
"""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tracker.commandline.printing import as_json
from tracker.commandline.proposals import scored
from tracker.linking.citations import MONTHS
from tracker.reading.reader import Reader
from tracker.services import history, importing, letters, proposals, suggesting
from tracker.services.rulebook import load_rulebook
from tracker.services.workspace import Workspace, open_workspace

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
NEWEST = 24
"""So many of the newest dev letters are measured as the new letter."""
HEADS = (
    ("28 676 NAVO", "DEFENSIE"),
    ("36 045 Situatie in de Oekraïne", "DEFENSIE"),
    ("21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken", "BUITENLANDSE ZAKEN"),
    ("29 544 Arbeidsmarktbeleid", "SOCIALE ZAKEN EN WERKGELEGENHEID"),
    ("31 409 Zee- en binnenvaart", "INFRASTRUCTUUR EN WATERSTAAT"),
    ("25 424 Geestelijke gezondheidszorg", "VOLKSGEZONDHEID, WELZIJN EN SPORT"),
)
THINGS = (
    "instructeurs", "gevechtsvliegtuigen", "artilleriemunitie", "walstroom", "zeehavens", "sancties", "ambassades",
    "stageplaatsen", "meldpunten", "beoordelingslocaties", "zorgsignalen", "arbeidsmigranten", "fregatten",
    "mijnenjagers", "waarnemers", "noodhulp", "netcapaciteit", "pilots", "voorlichting", "drones",
)  # fmt: skip
PLACES = (
    "Roermond", "Assen", "Vlissingen", "Deventer", "Zwolle", "Helmond", "Alkmaar", "Leiden", "Hengelo", "Sneek",
    "Terneuzen", "Venlo", "Hoorn", "Zutphen", "Gouda", "Delfzijl",
)  # fmt: skip
SENTENCES = (
    "De inzet van {a} in {p} is vorig jaar met {n} procent gestegen.",
    "De gemeente {p} heeft {n} {a} aangevraagd.",
    "Ik zal uw Kamer in het najaar informeren over de {a} in {p}.",
    "Het kabinet stelt {n} miljoen euro beschikbaar voor {a} en {b} in {p}.",
    "Over {a} in {p} is op 3 maart jl. met de betrokken partijen gesproken.",
    "Het rapport over {a} en {b} in {p} is onlangs verschenen.",
    "De provincie heeft toegezegd {n} {a} te bekostigen.",
    "Zoals toegezegd in het commissiedebat treft u de cijfers over {b} in {p} aan.",
    "De regeling voor {a} in {p} is aangepast.",
    "De leden hebben gevraagd naar {a}; in {p} zijn er {n}.",
)


def letter(number: int, chance: random.Random) -> str:
    """Return one generated letter."""
    dossier, ministry = chance.choice(HEADS)
    day = dt.date(2021, 1, 4) + dt.timedelta(days=chance.randrange(1_600))
    said = [
        chance.choice(SENTENCES).format(
            a=chance.choice(THINGS), b=chance.choice(THINGS), p=chance.choice(PLACES), n=chance.randrange(2, 90)
        )
        for _sentence in range(40)
    ]
    paragraphs = "\n\n".join(" ".join(said[at : at + 5]) for at in range(0, len(said), 5))
    return (
        f"{dossier}\n\nNr. {5_000 + number} BRIEF VAN DE MINISTER VAN {ministry}\n\n"
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
        f"Den Haag, {day.day} {MONTHS[day.month - 1]} {day.year}\n\n{paragraphs}\n\n"
        f"De Minister van {ministry.title()},\nA. Voorbeeld\n"
    )


def fill(workspace: Workspace, folder: Path, first: int, last: int, chance: random.Random) -> None:
    for number in range(first, last):
        (folder / f"gemaakt-{number}.txt").write_text(letter(number, chance), encoding="utf-8")
    importing.import_paths(workspace, [folder / f"gemaakt-{number}.txt" for number in range(first, last)])


def one_letter(workspace: Workspace, folder: Path) -> tuple[float, float]:
    """Return the seconds for reading and extracting, and for proposing, of the newest dev letters, on the average."""
    names = [row for row in letters.list_letters(workspace) if not row.file_name.startswith("gemaakt")][:NEWEST]
    act = history.begin_act(workspace, "propose")
    extracting = proposing = 0.0
    with Reader(importing.LIMITS) as reader:
        for row in names:
            path = folder / row.file_name
            begun = time.process_time()
            importing.prepare_letter(reader, load_rulebook(), path, path.read_bytes())
            between = time.process_time()
            suggesting.suggest_for(workspace, act, [row.id])
            extracting += between - begun
            proposing += time.process_time() - between
    return extracting / len(names), proposing / len(names)


def score(workspace: Workspace, folder: Path) -> dict[str, str]:
    """Score the dev chains among all letters: proposals for generated letters count as wrong."""
    found = folder / "found.json"
    found.write_text(as_json([scored(row) for row in proposals.list_proposals(workspace)]), encoding="utf-8")
    command = [sys.executable, str(CORPUS / "score_links.py"), str(found)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(line.split(maxsplit=1) for line in done.stdout.splitlines())


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [500, 1_000, 2_000]
    chance = random.Random(7)  # noqa: S311 - letters, not secrets
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workspace = open_workspace(folder / "gegevens")
        importing.import_paths(workspace, sorted((CORPUS / "dev").glob("*.txt")))
        done = 0
        for size in sizes:
            fill(workspace, folder, done, size, chance)
            done = size
            extracting, proposing = one_letter(workspace, CORPUS / "dev")
            begun = time.process_time()
            suggesting.suggest_links(workspace)
            rebuild = time.process_time() - begun
            row = {"letters": size, "extract_ms": extracting * 1e3, "propose_ms": proposing * 1e3, "rebuild_s": rebuild}
            print(
                json.dumps({key: round(value, 1) for key, value in row.items()} | score(workspace, folder)), flush=True
            )
        workspace.close()


if __name__ == "__main__":
    main()
