"""The original files beside the texts that were made of them by other means; they are outside the project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tracker.reading.reader import Reader

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LETTERS = (
    "antwoord-kamervragen-argos-sammy-baker.docx",
    "antwoord-kamervragen-bijtincidenten-honden.docx",
    "antwoord-kamervragen-hoofddoekjes-boa.docx",
    "antwoord-kamervragen-milieudelicten-politie.docx",
    "kamerbrief-azwa-cw31-kaders-20260310.pdf",
    "motie-28286-1366.pdf",
)
SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+|\n\s*\n")
UNWRAPPED = 150
"""A text with lines this long has one line for each paragraph."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared is not here")


def reduced(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def sentences_of(text: str) -> list[str]:
    wrapped = max(map(len, text.split("\n"))) < UNWRAPPED
    paragraphs = text.split("\n\n") if wrapped else text.split("\n")
    found = [reduced(sentence) for paragraph in paragraphs for sentence in SENTENCE_END.split(paragraph)]
    return [sentence for sentence in found if sentence]


def in_order(sentences: list[str], text: str) -> int:
    """Return how many sentences stand whole in ``text``, each after the one before it."""
    count = at = 0
    for sentence in sentences:
        place = text.find(sentence, at)
        if place >= 0:
            count, at = count + 1, place + len(sentence)
    return count


@pytest.mark.parametrize("name", LETTERS)
def test_sentences_of_the_text_stand_whole_and_in_order_in_the_original(reader: Reader, name: str) -> None:
    path = CORPUS / "files" / name
    sentences = sentences_of((CORPUS / "dev" / f"{path.stem}.txt").read_text(encoding="utf-8"))
    whole = reduced(reader.read(name, path.read_bytes()).text)
    # Of the letter of one page the head, which the text has in another order, and the page number are two sentences.
    allowed = max(2, int(0.01 * len(sentences))) if path.suffix == ".pdf" else int(0.01 * len(sentences))
    assert len(sentences) - in_order(sentences, whole) <= allowed


@pytest.mark.parametrize("name", sorted(path.name for path in (CORPUS / "files").glob("*.xml")))
def test_official_xml_gives_blocks_and_states_its_session(reader: Reader, name: str) -> None:
    source = reader.read(name, (CORPUS / "files" / name).read_bytes())
    assert len(source.blocks) > 10
    assert source.stated is not None
    assert re.fullmatch(r"\d{4}-\d{4}", source.stated.session_year)
