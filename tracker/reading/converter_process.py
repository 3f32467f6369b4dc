"""Limits itself and becomes LibreOffice: ``python -m tracker.reading.converter_process LIMITS PROGRAM ARGUMENT…``."""

from __future__ import annotations

import os
import sys

from tracker.reading.limits import Limits

if sys.platform != "win32":
    from tracker.reading.confinement import confine_converter

    def main() -> None:
        """Replace this process by the program; limits stay with it and with all that it starts."""
        confine_converter(Limits.from_json(sys.argv[1]))
        os.execv(sys.argv[2], sys.argv[2:])  # noqa: S606 - the command that ``conversion`` made

    if __name__ == "__main__":
        main()
