"""Bad input: nothing is invented, and the work grows no faster than the text."""

import random

import pytest

from tests.extraction.letters import read
from tracker.extraction.rulebook import Rulebook

ENGLISH = """\
Dear Madam President,

I will inform the House before the summer about the outcome of the negotiations. The government has decided to
allocate 20 million euros to the fund. We shall send you a copy of the report in May 2026.
"""
LAW = """\
Artikel 7
1. Onze Minister stelt jaarlijks vóór 1 oktober een lijst vast van aangewezen havens.
2. Een ontheffing wordt binnen acht weken na ontvangst van de aanvraag verleend.
3. De havenbeheerder verstrekt de inspecteur op diens verzoek alle inlichtingen.
Artikel 8
Deze wet treedt in werking op een bij koninklijk besluit te bepalen tijdstip.
"""
MOTION = """\
De Kamer,
gehoord de beraadslaging,
constaterende dat de wachttijden bij de veerdiensten oplopen;
overwegende dat de minister in mei een plan zal sturen;
verzoekt de regering de Kamer vóór 1 juli 2026 te informeren over de aanpak,
en gaat over tot de orde van de dag.
Bakker
"""
FIGURES = "\n".join(
    f"{year}  {year * 3 % 97},{year % 9}  {year * 7 % 89}  € {year % 13} mln." for year in range(1990, 2030)
)
NOISE = "".join(random.Random(7).choice("abcdefghijk lmnop.,;:- €0123456789|°~\n") for _ in range(6_000))  # noqa: S311


@pytest.mark.parametrize(
    "text",
    [ENGLISH, MOTION, FIGURES, NOISE, "", "\n\n\f\n", "•", "Ik zal", "zal worden", "?" * 500],
    ids=["English", "motion", "figures", "noise", "empty", "blank", "bullet", "half", "verbs", "marks"],
)
def test_nothing_is_invented(text: str, rulebook: Rulebook) -> None:
    extraction = read(text, rulebook)
    assert not extraction.candidates
    assert not extraction.fulfilments


def test_of_a_law_no_article_is_a_promise_of_the_cabinet(rulebook: Rulebook) -> None:
    assert [c.quote for c in read(LAW, rulebook).candidates if "wet" in c.quote or "ontheffing" in c.quote] == []


def test_a_sentence_of_five_thousand_words_is_no_commitment(rulebook: Rulebook) -> None:
    words = "Ik zal de gemeenten en de havens en de schippers en de vissers in mei "
    text = words * 300 + "informeren."
    assert not read(text, rulebook).candidates


def test_letters_lost_by_a_scanner_make_no_other_commitment(rulebook: Rulebook) -> None:
    text = "lk z@l de Karner v00r de z0rner inf0rmeren.\n\nDe verga- dering ls op 3 rnei.\n\nHet we|er was g0ed."
    assert len(read(text, rulebook).candidates) <= 1
