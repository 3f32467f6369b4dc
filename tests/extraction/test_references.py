from __future__ import annotations

import pytest

from tracker.extraction.references import reference_of


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Hiermee voldoe ik aan de toezegging (Kamerstuk 28 676, nr. 911).", "Kamerstuk 28 676, nr. 911"),
        ("Dit is toegezegd in Kamerstuk 21 501-02, nr. 2846 en sindsdien gedaan.", "Kamerstuk 21 501-02, nr. 2846"),
        ("Zie Kamerstukken II 2017/18, 34775-IV, nr. 44 over de haven.", "Kamerstukken II 2017/18, 34775-IV, nr. 44"),
        ("Zoals toegezegd (Kamerstuk 36 600 V, nrs. 3, 4 en 12).", "Kamerstuk 36 600 V, nrs. 3, 4 en 12"),
        ("Dit zei ik toe in Kamerstuk 31409 aan de commissie.", "Kamerstuk 31409"),
        (
            "Zoals toegezegd in het commissiedebat Water van 3 maart 2025 stuur ik",
            "commissiedebat Water van 3 maart 2025",
        ),
        ("Hiermee kom ik mijn toezegging na.", ""),
    ],
)
def test_the_reference_is_what_the_sentence_names(text: str, reference: str) -> None:
    assert reference_of(text) == reference
