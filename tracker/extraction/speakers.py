"""Who speaks in a letter: the default actor of its passives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_PERSON = re.compile(r"(?i)\b(?:ik|mijn|mij)\b")


def speaker_of(sentences: Sequence[str]) -> str:
    """Return "ik" where a minister speaks in the first person, else "het kabinet"."""
    return "ik" if any(FIRST_PERSON.search(sentence) for sentence in sentences) else "het kabinet"
