"""``argparse`` that speaks Dutch: its help and what it says of a wrong command."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS = {"options": "opties", "positional arguments": "gegevens"}

_MESSAGES = (
    (r"the following arguments are required: (.*)", r"er ontbreekt: \1"),
    (r"argument ([^:]*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 is niet mogelijk; kies uit \3"),
    (r"argument ([^:]*): expected one argument", r"\1: hier hoort een waarde achter"),
    (r"argument ([^:]*): expected at least one argument", r"\1: hier hoort ten minste één waarde achter"),
    (r"argument ([^:]*): ignored explicit argument (.*)", r"\1: hier hoort geen waarde achter (\2)"),
    (r"argument ([^:]*): (.*)", r"\1: \2"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 is niet duidelijk; bedoelt u \2?"),
)
"""What ``argparse`` says in Python 3.11 and later, and the same in Dutch; the first that fits counts."""


class DutchFormatter(argparse.HelpFormatter):
    """Writes the headings of the help in Dutch."""

    def start_section(self, heading: str | None) -> None:
        """Name a section."""
        super().start_section(_HEADINGS.get(heading or "", heading))

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Start with ``gebruik:``."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser for one command, or for all."""

    def __init__(self, prog: str | None = None, description: str | None = None) -> None:
        """Give it the Dutch help."""
        super().__init__(prog=prog, description=description, formatter_class=DutchFormatter, add_help=False)
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong and stop with exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {in_dutch(message)}\n")


def in_dutch(message: str) -> str:
    """Return a message of ``argparse`` in Dutch; one that is not known as it is."""
    for english, dutch in _MESSAGES:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            return found.expand(dutch)
    return message
