"""Papers that exist as a file and as a text made of it by other means: what our reading makes of the file.

    python -m benchmarks.original_papers [--corpus ../shared/corpus]

For each paper: how many of the text's sentences, reduced to letters and digits, stand whole in the blocks and in their
order; how many of our sentences do not stand in the text (there something else would stand inside them); and what
``score.py`` says of ``extract`` on the file and on the text. Sentences are counted, never printed.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.extraction.pipeline import extract, read
from tracker.extraction.scoring_format import as_scored
from tracker.reading.reader import Reader
from tracker.reading.source_text import ASIDES, SourceText
from tracker.services.rulebook import load_rulebook

if TYPE_CHECKING:
    from tracker.extraction.rulebook import Rulebook

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
UNWRAPPED = 150
"""A text with lines this long has one line for each paragraph."""
_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+|\n\s*\n")
# The text may hold an official paper's imprint and running foot in the midst of a sentence.
_FURNITURE = re.compile(
    r"\bkst-\d{5}[\w-]*|ISSN \d{4} ?- ?\d{3}[\dX]\b|[’']s-Gravenhage \d{4}"
    r"|Tweede Kamer, vergaderjaar \d{4}–\d{4}, [\d ]+, nr\. \d+ \d+"
)


@dataclass(frozen=True)
class Comparison:
    """One paper: counts of sentences, and ``score.py``'s F1 of file and text (``None`` without promises)."""

    sentences: int
    whole: int
    ours: int
    strange: int
    file_f1: float | None
    text_f1: float | None

    @property
    def share(self) -> float:
        """The share of the text's sentences that stand whole and in order in the blocks."""
        return self.whole / self.sentences


def papers(corpus: Path = CORPUS) -> list[Path]:
    """Return the files that the corpus holds as a gold text, too."""
    return [path for path in sorted((corpus / "files").iterdir()) if (corpus / "dev" / f"{path.stem}.txt").is_file()]


def compare(path: Path, reader: Reader, rulebook: Rulebook) -> Comparison:
    """Read a file and its text and compare them."""
    text_path = path.parents[1] / "dev" / f"{path.stem}.txt"
    text = _FURNITURE.sub("", text_path.read_text(encoding="utf-8"))
    source, beside = reader.read(path.name, path.read_bytes()), reader.read(text_path.name, text_path.read_bytes())
    sentences, theirs = sentences_of(text), letters(text)
    ours = [letters(sentence.text) for sentence in read(source, rulebook).sentences]
    return Comparison(
        len(sentences),
        whole_in_order(sentences, source),
        len(ours),
        sum(sentence not in theirs for sentence in ours),
        _f1(source, path, rulebook),
        _f1(beside, text_path, rulebook),
    )


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, reduced to letters and digits."""
    wrapped = max(map(len, text.split("\n"))) < UNWRAPPED
    paragraphs = text.split("\n\n") if wrapped else text.split("\n")
    found = [reduced(sentence) for paragraph in paragraphs for sentence in _SENTENCE_END.split(paragraph)]
    return [sentence for sentence in found if sentence]


def whole_in_order(sentences: list[str], source: SourceText) -> int:
    """Return how many sentences stand whole in the running text after the one before, or in what stands beside it."""
    texts = {True: "", False: ""}
    for block in source.blocks:
        texts[block.kind in ASIDES] += reduced(source.text[block.start : block.end])
    running, aside = texts[False], texts[True]
    count = at = 0
    for sentence in sentences:
        place = running.find(sentence, at)
        # The nearer of two: a short line of the margin may occur again far on in the text.
        if place >= 0 and (place - at < len(sentence) or sentence not in aside):
            at = place + len(sentence)
            count += 1
        else:
            count += sentence in aside
    return count


def reduced(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return "".join(char for char in text.lower() if char.isalnum())


def letters(text: str) -> str:
    """Return the letters only: the text may hold the numbers of notes."""
    return "".join(char for char in text.lower() if char.isalpha())


def _f1(source: SourceText, path: Path, rulebook: Rulebook) -> float | None:
    result = score_module(path.parents[1]).score(
        [as_scored(extract(source, rulebook), path.name)], path.parents[1] / "dev", only={path.stem}
    )
    found: float | None = result["f1"]
    return found


def score_module(corpus: Path = CORPUS) -> Any:  # noqa: ANN401 - a script of the corpus, outside the project
    """Return the corpus's own ``score.py``."""
    spec = importlib.util.spec_from_file_location("corpus_score", corpus / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print a line for each paper."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    args = parser.parse_args()
    rulebook = load_rulebook()
    with Reader() as reader:
        for path in papers(args.corpus):
            found = compare(path, reader, rulebook)
            print(
                f"{found.share:6.1%} of {found.sentences:4} sentences, {found.strange} of our {found.ours:3} strange,"
                f" F1 {found.file_f1} (text {found.text_f1})  {path.name}"
            )


if __name__ == "__main__":
    main()
