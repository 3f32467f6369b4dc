"""Short names for letters, as the Kamer writes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import Row


_DOSSIER = re.compile(r"(\d{2})(\d{3})(?:-(.+))?")
_TYPED = re.compile(r"(\d{2})[\s.]?(\d{3})(?:[\s-]+(\w+))?")


def dossier_label(dossier: str) -> str:
    """Write a dossier as on paper: ``28676`` → ``28 676``, ``36600-V`` → ``36 600 V``, ``21501-02`` → ``21 501-02``."""
    match = _DOSSIER.fullmatch(dossier)
    if not match:
        return dossier
    thousands, rest, addition = match.groups()
    glue = "-" if addition and addition[0].isdigit() else " "
    return f"{thousands} {rest}" + (f"{glue}{addition}" if addition else "")


def dossier_key(typed: str) -> str:
    """Read a dossier as a person writes it: ``28 676`` → ``28676``, ``36 600 V`` → ``36600-V``."""
    match = _TYPED.fullmatch(typed.strip())
    if not match:
        return typed.strip()
    thousands, rest, addition = match.groups()
    return f"{thousands}{rest}" + (f"-{addition.upper()}" if addition else "")


class Named(Protocol):
    """What a letter is named by."""

    @property
    def dossier(self) -> str:
        """The first dossier."""

    @property
    def number(self) -> str:
        """The number in it."""

    @property
    def title(self) -> str:
        """The subject."""

    @property
    def file_name(self) -> str:
        """The file it came in."""


def letter_label(letter: Named | Row[Any]) -> str:
    """Name a letter: ``Kamerstuk 28 676, nr. 262`` where it has one, else its title, else its file's name."""
    if letter.dossier and letter.number:
        return f"Kamerstuk {dossier_label(letter.dossier)}, nr. {letter.number}"
    return letter.title or letter.file_name
