"""A terminal for tests: each command is a process of its own, as when a person types it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


class Terminal:
    """Runs ``python -m tracker`` on one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tracker", *map(str, words)]
        environment = {**os.environ, "GESTAND_DATA": str(self.folder), "PYTHONIOENCODING": "ascii"}
        return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=120, check=False)

    def output(self, *words: object) -> str:
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def rows(self, *words: object) -> Any:  # noqa: ANN401 - JSON
        return json.loads(self.output(*words, "--json"))
