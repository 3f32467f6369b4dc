"""The original files beside the texts that were made of them by other means; they are outside the project."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from benchmarks.original_papers import CORPUS, compare, papers
from benchmarks.printed_letters import Tally, look_up_sentences
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.reading.reader import Reader

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared is not here")


@pytest.mark.parametrize("path", papers() if CORPUS.is_dir() else [], ids=lambda path: path.name)
def test_a_paper_reads_as_its_text(reader: Reader, path: Path) -> None:
    found = compare(path, reader, load_rulebook())
    assert found.share >= 0.99
    assert found.strange == 0
    assert (found.file_f1 is None) == (found.text_f1 is None)
    assert abs((found.file_f1 or 0) - (found.text_f1 or 0)) <= 0.02


def test_all_six_papers_are_there() -> None:
    assert len(papers()) >= 6


@pytest.mark.parametrize("name", sorted(path.name for path in (CORPUS / "files").glob("*.xml")))
def test_official_xml_gives_blocks_and_states_its_session(reader: Reader, name: str) -> None:
    source = reader.read(name, (CORPUS / "files" / name).read_bytes())
    assert len(source.blocks) > 10
    assert source.stated is not None
    assert re.fullmatch(r"\d{4}-\d{4}", source.stated.session_year)


@pytest.mark.parametrize("name", sorted(path.name for path in (CORPUS / "files").glob("*.pdf")))
def test_every_sentence_of_a_pdf_is_found_again_where_it_stands(reader: Reader, name: str) -> None:
    data = (CORPUS / "files" / name).read_bytes()
    tally = Tally()
    look_up_sentences(name, data, reader.read(name, data), load_rulebook(), tally)
    assert tally.misplaced == []
    assert tally.placed > 3
