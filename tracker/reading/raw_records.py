"""Records of a data file as they cross from the reader process to the program: one JSON object on each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]


class RawRecords(NamedTuple):
    """What a data file holds, in its order.

    ``form`` is ``odata`` (objects as they came, or ``{"fault": …}``), ``syncfeed`` (``id``, ``verwijderd``,
    ``bijgewerkt`` and ``elements``: name, text, reference) or ``sheet`` (``row`` and ``cells``). ``is_cut`` tells that
    the file ends in the middle.
    """

    form: str
    lines: bytes
    is_cut: bool = False

    def objects(self) -> Iterator[Json]:
        """Yield the records; raise ``ValueError`` for a line that is no object."""
        for line in self.lines.splitlines():
            found = json.loads(line)
            if not isinstance(found, dict):
                raise ValueError  # noqa: TRY004 - as a line that is no JSON
            yield found
