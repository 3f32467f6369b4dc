"""Tables in a text: every cell stands alone, and knows what its row says before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.extraction.letters import read

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

TABLE = """\
Bijlage 2 Toezeggingen

Debat | Toezegging | Stand van zaken
CD Havens 24 maart | De minister zegt toe de Kamer over de storing te informeren. | Afgedaan met de brief van 2 april.
CD Havens 7 mei | De minister zal met de havenmeesters spreken over drukte. | Het gesprek is in januari.
"""


def test_a_promise_in_a_cell_is_quoted_without_the_other_cells(rulebook: Rulebook) -> None:
    quotes = [candidate.quote for candidate in read(TABLE, rulebook).candidates]
    assert "De minister zal met de havenmeesters spreken over drukte." in quotes
    assert not [quote for quote in quotes if "|" in quote]


def test_what_became_of_a_promise_stands_in_its_row(rulebook: Rulebook) -> None:
    quotes = [found.quote for found in read(TABLE, rulebook).fulfilments]
    assert quotes == ["Afgedaan met de brief van 2 april."]


def test_strokes_at_both_ends_of_a_row_part_the_same_cells(rulebook: Rulebook) -> None:
    rows = "\n".join(f"| {line} |" if " | " in line else line for line in TABLE.splitlines())
    quotes = [candidate.quote for candidate in read(rows, rulebook).candidates]
    assert "De minister zal met de havenmeesters spreken over drukte." in quotes
