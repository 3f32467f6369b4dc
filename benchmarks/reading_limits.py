"""Read the largest files that are allowed, and the hostile ones, and say what the reader process took for each.

    python -m benchmarks.reading_limits [--only NAME…] [--hostile]

Large files are made on the spot: of each format one near 200 MB, or near another limit of its own that comes first
(5,000 pages, 10 million characters, 200,000 blocks). Every file gets a fresh reader process; its memory is the most
that it ever held (VmHWM) and mapped (VmPeak, which ``RLIMIT_AS`` bounds), looked at twenty times a second (Linux). The
time is from the moment that the process is ready. A fault is named where a limit was passed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import re
import tempfile
import threading
import time
import zipfile
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.reading.canary import listening
from tests.reading.hostile_makers import Traps, all_files
from tests.reading.makers import plain_pdf, shown
from tests.reading.office_makers import docx, odt, paragraph
from tests.reading.test_official_xml import LETTER, official
from tracker.errors import FileRefusedError
from tracker.reading.limits import Limits
from tracker.reading.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MEGABYTE = 1_000_000
NEARLY = 198 * MEGABYTE
ZIPS = ("brieven.zip",)
_LOOK_SECONDS = 0.05
_MEMORY = re.compile(r"^Vm(HWM|Peak):\s+(\d+) kB", re.MULTILINE)
_SENTENCE = "Ik zal de Kamer voor de zomer over de uitkomsten van het onderzoek informeren. "


@dataclass
class Used:
    """What a reader process took: megabytes held and mapped at most, and seconds."""

    held: float = 0.0
    mapped: float = 0.0
    seconds: float = 0.0


class Watch(threading.Thread):
    """Looks how much memory a reader's process takes, until it is told to stop."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(daemon=True)
        self.used = Used()
        self._reader, self._over = reader, threading.Event()

    def run(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            self.look()

    def look(self) -> None:
        number = self._reader.process_id
        try:
            status = Path(f"/proc/{number}/status").read_text(encoding="ascii")
        except OSError:
            return
        found = {name: int(kilobytes) / 1024 for name, kilobytes in _MEMORY.findall(status)}
        self.used.held = max(self.used.held, found.get("HWM", 0.0))
        self.used.mapped = max(self.used.mapped, found.get("Peak", 0.0))

    def stop(self) -> None:
        self._over.set()
        self.join()


def measure(name: str, data: bytes, limits: Limits) -> tuple[str, Used]:
    """Return how reading a file ended, and what it took."""
    with Reader(limits) as reader:
        reader.read("eerst.txt", b"Een eerste brief.")
        watch = Watch(reader)
        watch.start()
        start = time.perf_counter()
        try:
            outcome = read(reader, name, data)
        except FileRefusedError as error:
            outcome = str(error)
        watch.used.seconds = time.perf_counter() - start
        watch.look()
        watch.stop()
    return outcome, watch.used


def read(reader: Reader, name: str, data: bytes) -> str:
    """Return what a file holds."""
    if name in ZIPS:
        return f"{sum(1 for _ in reader.members(name, data)):,} members"
    source = reader.read(name, data)
    return f"{len(source.text):,} characters in {len(source.pages):,} pages, {len(source.blocks):,} blocks"


def fault(used: Used, limits: Limits) -> str:
    """Return which limit was passed; empty when none was."""
    over = []
    if used.mapped * 1024**2 > limits.memory_bytes:
        over.append("memory")
    if used.seconds > limits.seconds + 1:
        over.append("time")
    return ", ".join(over)


def pdf_with_pictures(count: int, side: int) -> bytes:
    """Return a letter with so many pictures of ``side`` by ``side`` dots that do not pack, one on each page."""
    rl_config.useA85 = 0
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(count):
        dots = random.Random(number).randbytes(side * side)  # noqa: S311 - only to be large
        for row in range(20):
            canvas.drawString(72, 780 - 16 * row, _SENTENCE)
        canvas.drawImage(ImageReader(io.BytesIO(b"P5 %d %d 255\n" % (side, side) + dots)), 72, 100, 200, 200)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def text_pages(count: int, lines: int) -> bytes:
    """Return a PDF with so many pages of so many full lines."""
    return plain_pdf([shown(*[_SENTENCE + str(number)] * lines) for number in range(count)])


def sentences() -> Iterator[str]:
    """Give as many sentences as a text may hold, with numbers that do not pack well."""
    chance = random.Random(3)  # noqa: S311 - only to be unlike each other
    return (f"{_SENTENCE}{chance.getrandbits(64):x}" for _ in range(90_000))


def zip_of_letters() -> bytes:
    """Return a ZIP of as many letters as may be in one, nearly 200 MB when unpacked."""
    chance = random.Random(1)  # noqa: S311 - only to be large
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(4_900):
            archive.writestr(f"{number}.txt", chance.randbytes(20_000).hex())
    return out.getvalue()


def large_files() -> dict[str, Callable[[], bytes]]:
    """Return by name what makes each large file."""
    return {
        "met-foto's.pdf": lambda: pdf_with_pictures(20, 3_140),
        "5000-bladzijden.pdf": lambda: text_pages(5_000, 22),
        "tekst.txt": lambda: (_SENTENCE * 1_000 + "\n").encode() * 125,
        "grote-tekst.txt": lambda: (_SENTENCE + "\n").encode() * (NEARLY // (len(_SENTENCE) + 1)),
        "brief.docx": lambda: docx("".join(map(paragraph, sentences()))),
        "brief.odt": lambda: odt("".join(f"<text:p>{each}</text:p>" for each in sentences())),
        "kamerstuk.xml": lambda: official(
            LETTER.replace("</tekst>", f"<al>{_SENTENCE}</al>" * 120_000 + "</tekst>", 1)
        ),
        "pagina.html": lambda: b"<html><body><main>" + f"<p>{_SENTENCE}</p>".encode() * 120_000,
        "grote-pagina.html": lambda: b"<!DOCTYPE html><html><body><main><p>" + b"<b>x</b>" * (NEARLY // 8),
        "brieven.zip": zip_of_letters,
        "onzin.pdf": lambda: b"%PDF-1.7\n" + random.Random(2).randbytes(NEARLY) + b"\n%%EOF",  # noqa: S311
    }


@contextlib.contextmanager
def files_to_read(*, hostile: bool) -> Iterator[Mapping[str, Callable[[], bytes]]]:
    """Give what makes each file, by name."""
    if not hostile:
        yield large_files()
        return
    with listening() as canary, tempfile.TemporaryDirectory() as folder:
        yield all_files(Traps(canary.url, str(Path(folder) / "geheim")))


def main() -> None:
    """Read each file and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--hostile", action="store_true", help="the hostile files instead of the large ones")
    args = parser.parse_args()
    limits, most = Limits(), Used()
    faults = 0
    with files_to_read(hostile=args.hostile) as files:
        for name in args.only or files:
            data = files[name]()
            outcome, used = measure(name, data, limits)
            wrong = fault(used, limits)
            faults += bool(wrong)
            most = Used(*map(max, astuple(most), astuple(used)))
            told = f"{used.seconds:6.1f} s {used.held:5.0f} MB held {used.mapped:5.0f} mapped  {name}: {outcome}"
            print(f"{len(data) / MEGABYTE:6.1f} MB {told}{f'  FAULT: {wrong}' if wrong else ''}", flush=True)
    print(f"most: {most.seconds:.1f} s, {most.held:.0f} MB held, {most.mapped:.0f} MB mapped; {faults} over a limit")


if __name__ == "__main__":
    main()
