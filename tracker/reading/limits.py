"""How much one file may cost: known to the program, which guards the time, and to the reader process."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of reading one file; the defaults are those of the project's design.

    ``memory_bytes`` is the reader process's whole memory, ``seconds`` the time on the clock from the moment the reader
    is ready, ``file_bytes`` the size on disk, ``output_chars`` and ``pages`` the size of the text.
    ``start_seconds`` is how long the reader process may take to start.
    """

    memory_bytes: int = 1024**3
    seconds: float = 120.0
    file_bytes: int = 200_000_000
    output_chars: int = 10_000_000
    pages: int = 5_000
    start_seconds: float = 60.0

    def to_json(self) -> str:
        """Return the limits as one argument of a command line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Limits:
        """Return the limits that ``to_json`` wrote; raise ``TypeError`` for unknown names."""
        return cls(**json.loads(text))
