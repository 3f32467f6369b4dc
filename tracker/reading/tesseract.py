"""Tesseract, which reads the pictures of scans when it is installed: where it is, and whether it knows Dutch."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tracker.errors import RecognitionMissingError

LANGUAGE = "nld"
_KNOWN_PLACES = (
    "/opt/homebrew/bin/tesseract",
    "/usr/local/bin/tesseract",
    "C:\\Program Files\\Tesseract-OCR\\tesseract.exe",
    "C:\\Program Files (x86)\\Tesseract-OCR\\tesseract.exe",
)
_ANSWER_SECONDS = 10
NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows would open a black window for a program of the command line."""


def find_tesseract(name: str) -> str:
    """Return where Tesseract is; raise ``RecognitionMissingError`` that says what to install to read file ``name``."""
    program = _program()
    if program is None:
        raise RecognitionMissingError(name=name, missing="Tesseract", packages="tesseract-ocr tesseract-ocr-nld")
    if LANGUAGE not in _languages(program):
        raise RecognitionMissingError(name=name, missing="Tesseract (nld)", packages="tesseract-ocr-nld")
    return program


def own_environment() -> dict[str, str]:
    """Return the environment for Tesseract: one thread, as the reader is one among other programs."""
    return os.environ | {"OMP_THREAD_LIMIT": "1"}


def _program() -> str | None:
    # On Windows a search would look beside the letter first.
    found = shutil.which("tesseract") if sys.platform != "win32" else None
    return found or next((place for place in _KNOWN_PLACES if Path(place).is_file()), None)


def _languages(program: str) -> list[str]:
    try:
        answer = subprocess.run(  # noqa: S603 - Tesseract, found in its own place
            [program, "--list-langs"],
            check=False,
            capture_output=True,
            timeout=_ANSWER_SECONDS,
            env=own_environment(),
            creationflags=NO_WINDOW,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return answer.stdout.decode("utf-8", "replace").split()
