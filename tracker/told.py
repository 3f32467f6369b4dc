"""A text that services hand to a person, in Dutch and in English: who shows it chooses the language."""

from __future__ import annotations

from typing import Self


class Told(str):
    """The Dutch text, which knows its English; in JSON and where no language is asked it is Dutch."""

    __slots__ = ("en",)
    en: str

    def __new__(cls, nl: str = "", en: str | None = None) -> Self:
        """Take both texts; one alone (a number, a name, quoted words) serves in both languages."""
        told = super().__new__(cls, nl)
        told.en = nl if en is None else en
        return told

    def __reduce__(self) -> tuple[object, ...]:
        """Let it be copied and cross a process border with its English."""
        return Told, (str(self), self.en)

    def said(self, language: str) -> str:
        """Return the text in ``nl`` or ``en``."""
        return self.en if language == "en" else str(self)

    def filled(self, **fields: object) -> Told:
        """Fill the fields that both texts name; what is told itself goes in each in its own language."""
        in_english = {name: value.en if isinstance(value, Told) else value for name, value in fields.items()}
        return Told(self.format(**fields), self.en.format(**in_english))


NOTHING = Told()
"""What is told where there is nothing to tell."""


def joined(texts: list[Told], between: Told) -> Told:
    """Put texts one after another, with the same words between each two."""
    return Told(between.join(texts), between.en.join(text.en for text in texts))
