"""References: the Kamerstuk, debate, motion or letter in which something was promised, as a sentence writes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

REFERENCES = (
    re.compile(
        r"(?i)\bkamerstuk(?:ken)?(?:\s(?:i{1,2}|tk|ek))?\s(?:\d{4}[/–-]\d{2,4},?\s)?\d{2}[\s.]?\d{3}(?:[\s-](?:[ivx]+|\d{2})\b)?"
        r"(?:,?\snrs?\.?\s?\d+(?:(?:,|\sen)\s\d+)*)?"
    ),
    re.compile(
        r"(?i)\b(?:(?:commissie|plenair |tweeminuten|nota|begrotings|mondelinge |vragen)?-?\s?(?:debat"
        r"|overleg|ao|vao|wgo|vragenuur|brief)\b[^.;()]{0,60}?"
        r"\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
        r"|december)(?:\s\d{4}|\sjl\.?)?)"
    ),
    re.compile(r"(?i)\b(?:in dezelfde brief|geannoteerde agenda|tz\d{6}-\d{2,4})\b"),
    re.compile(r"\b[Mm]otie[- ][A-Z][\w/ -]{2,40}"),
)


def reference_of(text: str) -> str:
    """Return the Kamerstuk, debate or letter that the promise was made in, as written."""
    return next((m.group().strip(" ,") for m in _matches(text)), "")


def _matches(text: str) -> Iterable[re.Match[str]]:
    for pattern in REFERENCES:
        match = pattern.search(text)
        if match:
            yield match
