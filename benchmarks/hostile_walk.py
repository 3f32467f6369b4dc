"""Walk all hostile files of the tests through the real program, ``gestand-cli import``, and look at what it left.

    python -m benchmarks.hostile_walk [--trace]

Each file must end in one Dutch sentence that names it, and leave nothing in the database, or be read as the harmless
text that it holds too (a page that would fetch pictures). The program's own memory is compared with an import of one
letter of our own. It has a home, a folder for temporary files and a working folder of its own, in which nothing may be
made; with ``--trace`` (Linux, strace) every file that it or a reader process opens for writing is looked at as well.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.reading.canary import listening
from tests.reading.hostile_makers import Traps, all_files
from tracker.errors import printable
from tracker.paths import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Collection

ROOT = Path(__file__).resolve().parents[1]
ELSEWHERE = "dit staat in een ander bestand"
LETTER = RESOURCES / "samples" / "28676-nr-903-uitstel.txt"
ALLOWED_BYTES = 100_000_000
# Runs the command line, and tells at the end how much memory this process held at most (Linux).
_PROGRAM = """
import atexit, sys
from tracker.__main__ import main
def tell():
    line = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(line.split()[1], file=sys.stderr)
if sys.platform == "linux": atexit.register(tell)
sys.exit(main())
"""
_OPENED = re.compile(r'(?:openat\([^,]*, |open\(|creat\(|mkdir\(|rename\(|unlink\()"([^"]*)"')
_WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir\(|rename\(|unlink\(")
# Devices are no files. LibreOffice always has a socket in /tmp, and notes its version beside itself where it may.
_HARMLESS = ("/dev/", "/proc/", "/sys/", "/usr/lib/libreoffice/share/uno_packages/cache/stamp.sys")
_SOCKET = "OSL_PIPE_"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: the outcomes that the program told, as it told them."""

    name: str
    told: tuple[dict[str, object], ...]

    @property
    def is_refused(self) -> bool:
        """Whether every outcome is a refusal."""
        return bool(self.told) and all(each["result"] == "refused" for each in self.told)

    @property
    def fault(self) -> str:
        """What is wrong with the outcome; empty when nothing is."""
        if not self.told:
            return "no outcome"
        for each in self.told:
            message = str(each["message"])
            shown = printable(Path(str(each["path"])).name)
            if each["result"] == "refused" and (f"“{shown}”" not in message or "\n" in message):
                return f"no sentence that names it: {message}"
            if each["code"] == "file-unforeseen" or ELSEWHERE in message:
                return f"a fault: {message}"
        return ""


@dataclass(frozen=True, slots=True)
class Walk:
    """The outcome of every file, and what the program did beside it."""

    outcomes: tuple[Outcome, ...]
    stored: int
    asked: tuple[str, ...]
    touched: tuple[str, ...]
    grown_bytes: int
    seconds: float

    @property
    def faults(self) -> list[str]:
        """All that must not be, in words."""
        found = [f"{outcome.name!r}: {outcome.fault}" for outcome in self.outcomes if outcome.fault]
        imported = sum(each["result"] == "imported" for outcome in self.outcomes for each in outcome.told)
        if self.stored != imported:
            found.append(f"{self.stored} letters stored, {imported} told")
        found += [f"fetched {path}" for path in self.asked] + [f"touched {path}" for path in self.touched]
        if self.grown_bytes >= ALLOWED_BYTES:
            found.append(f"grew {self.grown_bytes / 1e6:.0f} MB")
        return found


def walk(folder: Path, names: Collection[str] = (), *, trace: bool = False) -> Walk:
    """Import the files with these names (or all) in ``folder``, which must be empty, and look around afterwards."""
    ground = _Ground(folder, trace=trace)
    with listening() as canary:
        made = {
            name: maker
            for name, maker in all_files(Traps(canary.url, ground.secret.as_uri())).items()
            if (not names or name in names) and name != ".."
        }
        for name, maker in made.items():
            (ground.letters / name).write_bytes(maker())
        before = ground.files()
        _, usual = ground.run("import", str(LETTER), "--json", data="usual")
        start = time.perf_counter()
        told, peak = ground.run("import", str(ground.letters), "--json", data="data")
        seconds = time.perf_counter() - start
        stored, _ = ground.run("letters", "--json", data="data")
        asked = tuple(canary.asked)
    outcomes = tuple(Outcome(name, _of(told, ground.letters / name)) for name in made)
    touched = sorted({*(ground.files() ^ before), *ground.written()})
    return Walk(outcomes, len(stored), asked, tuple(touched), peak - usual, seconds)


def _of(told: list[dict[str, object]], path: Path) -> tuple[dict[str, object], ...]:
    own = printable(str(path))
    return tuple(each for each in told if str(each["path"]) == own or str(each["path"]).startswith(f"{own}{os.sep}"))


class _Ground:
    """A home, a folder for temporary files and a working folder for the program, and two data folders."""

    def __init__(self, folder: Path, *, trace: bool) -> None:
        self._folder = folder
        self._traces = folder / "traces" if trace else None
        self.letters = folder / "letters"
        self.secret = folder / "geheim.txt"
        for place in ("letters", "home", "tmp", "cwd", "data", "usual", "traces"):
            (folder / place).mkdir()
        self.secret.write_text(ELSEWHERE, encoding="utf-8")

    def run(self, *words: str, data: str) -> tuple[list[dict[str, object]], int]:
        """Return what a command told and how many bytes of memory it held at most (0 where nobody tells)."""
        command = [sys.executable, "-P", "-c", _PROGRAM, "--data", str(self._folder / data), *words]
        if self._traces:
            command = ["strace", "-f", "-qq", "-e", "trace=file", "-o", str(self._traces / words[0]), *command]
        own = {"HOME": "home", "XDG_CONFIG_HOME": "home", "XDG_CACHE_HOME": "home", "TMPDIR": "tmp"}
        places = {name: str(self._folder / place) for name, place in own.items()}
        done = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            cwd=self._folder / "cwd",
            env=os.environ | places | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            check=False,
        )
        lines = done.stderr.split()
        if done.returncode not in (0, 1) or "Traceback" in done.stderr:
            raise RuntimeError(done.stderr)
        return json.loads(done.stdout), int(lines[-1]) * 1024 if lines and lines[-1].isdigit() else 0

    def files(self) -> set[str]:
        """Return what stands outside the data folders, with what was last done to it."""
        found = set()
        for path in self._folder.rglob("*"):
            if path.relative_to(self._folder).parts[0] not in ("data", "usual", "traces"):
                seen = path.lstat()
                found.add(f"{path} {seen.st_size} {0 if path.is_dir() else seen.st_mtime_ns}")
        return found

    def written(self) -> set[str]:
        """Return the files outside the data folders that were opened for writing, where that was traced."""
        found = set()
        for trace in self._traces.iterdir() if self._traces else ():
            for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
                opened = _OPENED.search(line)
                if opened and _WRITING.search(line) and " = -1 " not in line:
                    found.add(opened.group(1))
        # What is made in the folder for temporary files, as LibreOffice's own, must be gone: ``files`` tells.
        inside = (*(str(self._folder / place) for place in ("data", "usual", "tmp")), *_HARMLESS)
        return {path for path in found if not path.startswith(inside) and not Path(path).name.startswith(_SOCKET)}


def main() -> int:
    """Walk, and tell how it ended."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--trace", action="store_true", help="look at every file opened for writing (strace)")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="gestand-walk-"))
    try:
        done = walk(folder, trace=args.trace)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    counts = Counter(str(each["code"] or each["result"]) for outcome in done.outcomes for each in outcome.told)
    refused = sum(outcome.is_refused for outcome in done.outcomes)
    print(f"{len(done.outcomes)} files, {refused} refused with a sentence, in {done.seconds:.0f} s")
    print(f"the program grew {done.grown_bytes / 1e6:.0f} MB; {len(done.asked)} addresses asked for")
    for code, count in counts.most_common():
        print(f"{count:6} {code}")
    print("read:", ", ".join(sorted(outcome.name for outcome in done.outcomes if not outcome.is_refused)))
    print(*done.faults or ["no faults"], sep="\n")
    return 1 if done.faults else 0


if __name__ == "__main__":
    sys.exit(main())
