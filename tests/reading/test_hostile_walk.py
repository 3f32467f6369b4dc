"""The bad input that no version may ever take, through the real program: ``gestand-cli import``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.hostile_walk import Walk, walk

if TYPE_CHECKING:
    pass

BAD = (
    *("afgekapt.pdf", "afgekapt.docx", "wachtwoord.pdf", "wachtwoord.docx", "leeg.txt", "leeg.zip", "programma.docx"),
    *("geen-bladzijden.pdf", "twee-miljard.pdf", "bom.pdf", "lach.xml", "lach.docx", "xxe-bestand.xml", "xxe-net.xml"),
    *("xxe-parameter.xml", "xxe.odt", "bom-400.docx", "over-elkaar.docx", "ingepakt.zip", "zip-slip.zip"),
    *("zip-slip.docx", "diep.xml", "diep.html", "groot.txt"),
)


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    return walk(tmp_path_factory.mktemp("walk"), BAD)


def test_each_ends_in_one_sentence_and_nothing_is_stored(walked: Walk) -> None:
    assert {outcome.name: len(outcome.told) for outcome in walked.outcomes if outcome.is_refused} == dict.fromkeys(
        BAD, 1
    )
    assert walked.stored == 0


def test_nothing_is_fetched_touched_or_swollen(walked: Walk) -> None:
    assert walked.faults == []
