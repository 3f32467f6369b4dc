"""Spoil sample files in thousands of ways and count how their reading ends.

    python -m benchmarks.reading_mutations [--count 10000] [--seed 1] [FILE…]

Without files it takes our sample letters, a web page, official XML, and the Word and OpenDocument files of the tests.
Of zip files half of the mutations spoil a part before it is packed, so that they get past the checksums. Every reading
must end in a text or in a reason; ``died`` counts the readings that ended the reader process; with ``--keep
FOLDER`` their files are kept.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import time
import zipfile
from collections import Counter
from pathlib import Path

from tests.reading.office_makers import docx, odt, paragraph
from tests.reading.test_official_xml import LETTER, official
from tracker.errors import FileRefusedError, ReadingFailedError
from tracker.paths import RESOURCES
from tracker.reading.reader import Reader

ODD_BYTES = (b"\0", b"\xff", b"<", b">", b"&", b'"', b"(", b"/", b"-", b"9" * 12, b"<a>" * 300, b"%PDF-", b"PK\x05\x06")


def samples(paths: list[Path]) -> dict[str, bytes]:
    if paths:
        return {path.name: path.read_bytes() for path in paths}
    found = {
        path.name: path.read_bytes() for path in (RESOURCES / "samples").iterdir() if path.suffix in (".txt", ".pdf")
    }
    notes = f'<w:footnote w:id="2">{paragraph("Noot.")}</w:footnote>'
    body = '<w:p><w:r><w:t>Een brief</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraph()
    found["brief.docx"] = docx(body * 5, footnotes=notes)
    found["brief.odt"] = odt("<text:h>Kop</text:h><text:p>Ik zal de Kamer<text:s/>informeren.</text:p>" * 5)
    found["kst.xml"] = official(LETTER)
    found["pagina.html"] = (
        b"<!DOCTYPE html><html><body><main><h1>Brief</h1><ul><li>een<li>twee</ul></main></body></html>"
    )
    return found


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with one to eight changes, each to a few bytes or to a stretch."""
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(spoiled) + 1)
        size = min(chance.choice((1, 1, 2, 4, 16, 256, 4_096)), len(spoiled) - at)
        change = chance.randrange(6)
        if change == 0:
            spoiled[at : at + size] = chance.randbytes(size)
        elif change == 1:
            del spoiled[at : at + size]
        elif change == 2:
            spoiled[at:at] = spoiled[at : at + size] * chance.choice((1, 2, 50))
        elif change == 3:
            spoiled[at:at] = chance.choice(ODD_BYTES)
        elif change == 4 and chance.random() < 0.2:
            del spoiled[at:]
        elif size:
            spoiled[at] ^= 1 << chance.randrange(8)
    return bytes(spoiled)


def mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """Return a zip file of which one part was spoiled before it was packed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    victim = chance.randrange(len(parts))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for index, (entry, content) in enumerate(parts):
            archive.writestr(entry, mutated(content, chance) if index == victim else content)
    return out.getvalue()


def spoil(name: str, data: bytes, chance: random.Random) -> bytes:
    if name.endswith((".docx", ".odt")) and chance.random() < 0.5:
        return mutated_inside(data, chance)
    return mutated(data, chance)


def run(files: dict[str, bytes], count: int, seed: int, keep: Path | None) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    names = sorted(files)
    longest = 0.0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Reader() as reader:
        for number in range(count):
            chance = random.Random(f"{seed}-{number}")  # noqa: S311 - chance that can be repeated
            name = names[number % len(names)]
            data = spoil(name, files[name], chance)
            start = time.perf_counter()
            try:
                outcome = f"text ({reader.read(name, data).format})"
            except FileRefusedError as error:
                outcome = error.code
                if isinstance(error, ReadingFailedError) and keep is not None:
                    (keep / f"{number}-{name}").write_bytes(data)
            outcomes[outcome] += 1
            longest = max(longest, time.perf_counter() - start)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{count} mutations of {len(files)} files; longest {longest:.2f} s; program grew {grown:.0f} MB")
    return outcomes


def main() -> None:
    """Spoil, read and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    outcomes = run(samples(args.files), args.count, args.seed, args.keep)
    for outcome, count in outcomes.most_common():
        print(f"{count:6} {outcome}")
    print(f"{outcomes[ReadingFailedError.code]:6} died")


if __name__ == "__main__":
    main()
