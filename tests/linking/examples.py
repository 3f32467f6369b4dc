"""Letters and commitments for the tests of linking, as reading and extraction would hand them over."""

from __future__ import annotations

import datetime as dt
import re

from tracker.extraction.results import Statement
from tracker.linking.rows import Head, Paper, Promise
from tracker.terms import CommitmentKind

EARLIER = Head(1, dt.date(2023, 2, 17), ("27926",), "388", "", "Wonen", "2023-0000071422")
LATER = Head(2, dt.date(2023, 10, 12), ("27926",), "401", "", "Wonen")


def paper(*paragraphs: str, head: Head = LATER) -> Paper:
    """Return a letter of these paragraphs; a full stop and a space end a sentence."""
    statements, at = [], 0
    for block, paragraph in enumerate(paragraphs):
        for part in re.split(r"(?<!jl)\. ", paragraph):
            text = part.removesuffix(".") + "."
            statements.append(Statement(text, at, at + len(text), 1, block))
            at += len(text) + 1
    return Paper(head, tuple(statements))


def promise(quote: str, number: int = 1, head: Head = EARLIER, **fields: object) -> Promise:
    values: dict[str, object] = {"start": 0, "end": len(quote), "kind": CommitmentKind.INFORMATION, **fields}
    return Promise(number, head, quote, **values)  # type: ignore[arg-type] # the fields' own names and types
