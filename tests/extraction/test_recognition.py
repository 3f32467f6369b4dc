"""What is a letter, and what is not."""

from dataclasses import replace

import pytest

from tests.extraction.letters import LETTER
from tests.extraction.test_letterhead import ANSWERS, MOTION, SIDE_COLUMN
from tracker.extraction.recognition import looks_like_letter
from tracker.reading.source_text import Stated, from_pages

ENGLISH = (
    "The minister will inform the House of the outcome before the summer recess, and the government intends to act. "
    * 6
)
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore. "
    * 6
)
CODE = (
    "def add(self, left: int, right: int) -> int:\n    return left + right\n\nclass Sum(Base):\n    total = add(1, 2)\n"
    * 8
)
TABLE = "Jaar;Bedrag;Aantal\n" + "2024;1.200.300;45\n2025;2.100.900;51\n" * 40


@pytest.mark.parametrize("text", [LETTER, MOTION, SIDE_COLUMN * 3, ANSWERS])
def test_letters_are_recognised(text: str) -> None:
    assert looks_like_letter(from_pages([text], "txt"))


@pytest.mark.parametrize(
    "text", ["", "  \n", ENGLISH, LOREM, CODE, TABLE, "xq zzt brr klmpf. " * 40, "Beste Jan, tot morgen."]
)
def test_other_texts_are_not(text: str) -> None:
    assert not looks_like_letter(from_pages([text], "txt"))


def test_the_short_summary_on_an_official_page_is() -> None:
    page = from_pages(["Kamerbrief over bermen\n\nDe minister informeert de Kamer over 6 bermen."], "html")
    assert not looks_like_letter(page)
    assert looks_like_letter(replace(page, stated=Stated(kind="kamerstuk", identifier="https://voorbeeld.nl/bermen")))
