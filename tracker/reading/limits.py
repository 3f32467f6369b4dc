"""How much one file may cost: known to the program, which guards the time, and to the reader process."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of reading one file; the defaults are those of the project's design.

    ``memory_bytes`` is the reader process's whole memory, ``seconds`` the time on the clock from the moment the reader
    is ready, ``stall_seconds`` the time without a sign of progress, ``file_bytes`` the size on disk, ``output_chars``,
    ``pages`` and ``blocks`` the size of the text. ``start_seconds`` is how long the reader process may take to start,
    ``convert_seconds`` how long LibreOffice may take for an old Word or RTF file. ``scan_seconds`` is how long a scan
    may take instead of ``seconds``, ``scan_page_seconds`` each page of it; ``processes`` how many the reader may be on
    Windows, itself included.

    Of a zip file ``unpacked_bytes`` is the size of all members together, ``members`` their number, and ``ratio`` how
    many times larger than packed a member, or all of them, may be once over ``ratio_from_bytes``. ``depth`` is how deep
    elements of XML and HTML may be nested.
    """

    memory_bytes: int = 1024**3
    seconds: float = 120.0
    stall_seconds: float = 10.0
    file_bytes: int = 200_000_000
    output_chars: int = 10_000_000
    pages: int = 5_000
    blocks: int = 200_000
    start_seconds: float = 60.0
    convert_seconds: float = 90.0
    scan_seconds: float = 1_200.0
    scan_page_seconds: float = 60.0
    processes: int = 1
    unpacked_bytes: int = 200_000_000
    members: int = 5_000
    ratio: int = 100
    ratio_from_bytes: int = 10_000_000
    depth: int = 256

    def for_scans(self) -> Self:
        """Return the limits of a reader that has Tesseract read pictures."""
        return replace(self, seconds=self.scan_seconds, stall_seconds=self.scan_page_seconds, processes=2)

    def to_json(self) -> str:
        """Return the limits as one argument of a command line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Limits:
        """Return the limits that ``to_json`` wrote; raise ``TypeError`` for unknown names."""
        return cls(**json.loads(text))
