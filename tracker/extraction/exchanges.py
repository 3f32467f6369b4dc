"""Questions and answers in pairs, with who asks: of written questions, and of a written consultation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tracker.extraction.layout import MARKUP, Block, BlockKind, Section
from tracker.extraction.results import Exchange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.extraction.rulebook import SectionRules
    from tracker.extraction.views import View

_PARTY = r"\([A-Za-z0-9][\w /&+-]{0,24}\)"
_MEMBERS = re.compile(
    rf"\b(?P<who>(?:het lid|de leden)\s+[A-ZÀ-Þ][^()?:]{{1,80}}?\s{_PARTY}"
    rf"(?:(?:,| en)\s[A-ZÀ-Þ][^()?:]{{1,60}}?\s{_PARTY})*)"
)
_FRACTION = re.compile(
    r"\b(?:de )?leden van de (?P<who>[A-Z0-9][\w/+.-]*(?:(?:, | en )(?:de )?[A-Z0-9][\w/+.-]*)*-?\s?fracties?\b"
    r"|fracties? van (?:de |het )?[A-Z0-9][\w/+.-]*(?:(?:, | en )(?:de |het )?[A-Z0-9][\w/+.-]*)*)"
)
_LABEL = re.compile(
    r"^(?:\d{1,3}\.? )?[Vv]ra(?:ag|gen)\s(?P<numbers>\d[\d\s,.enmt/–-]*)[:.]?$|^(?P<bare>\d{1,3})[.)]?$"
)
_ITEM = re.compile(r"^(?P<number>\d{1,3})[.)]?\s+(?=\S)")
_ANSWER_LABEL = re.compile(
    r"\bvra(?:ag|gen)\s(?P<numbers>\d[\d\s,.enmt/–-]*)|^[Aa]ntwoord(?:en)?\s(?P<bare>\d[\d\s,.enmt/–-]*)"
)
_RANGE = re.compile(r"(\d{1,3})\s?(?:–|-|t/m|tot en met)\s?(\d{1,3})")
_INTRODUCTION = re.compile(r"^(?:\d{1,2}\. )?(?:Vragen en opmerkingen|Inbreng|Vra(?:ag|gen))(?: van[^.?]{0,110})?:?$")
LONGEST = 4_000
"""A question longer than this, in characters, is cut: it is shown beside an answer."""
MOST = 60
"""A range "vraag 3 t/m 9" covers at most so many questions."""


class _Question(NamedTuple):
    numbers: tuple[int, ...]
    asker: str
    words: list[str]


def exchanges_in(view: View, blocks: tuple[Block, ...], rules: SectionRules, head: str) -> tuple[Exchange, ...]:
    """Return each answer with the questions that it answers; the questions may stand together, above all answers.

    ``head`` is the beginning of the letter, which names who asked written questions.
    """
    asked: list[_Question] = []
    waiting: list[_Question] = []
    found: list[Exchange] = []
    asker = _asker_in(head)
    for section, turn in _turns(view.text, blocks):
        group = _without_last_headings(turn) if section is Section.GOVERNMENT else turn
        words = [_words(view.text, block) for block in group]
        if section is Section.MEMBERS:
            for question in _questions(words, asker):
                asker = question.asker
                waiting.append(question)
                asked.append(question)
            continue
        if section is Section.OTHERS:
            continue
        for label, first, last in _answers(words, rules):
            about = [question for question in _chosen(label, asked, waiting) if _asks(question)]
            if about:
                start, end = view.raw_span(group[first].start, group[last].end)
                found.append(_exchange(about, start, end))
        waiting = []
    return tuple(found)


def _turns(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[Section, list[Block]]]:
    """Give runs of blocks of one side, from the first question on."""
    run: list[Block] = []
    for block in blocks:
        if run and run[0].section is not block.section:
            yield run[0].section, run
            run = []
        if text[block.start : block.end].strip():
            run.append(block)
    if run:
        yield run[0].section, run


def _without_last_headings(group: list[Block]) -> list[Block]:
    """Leave out headings at the end: they stand above the next question."""
    last = next((index for index in range(len(group), 0, -1) if group[index - 1].kind is not BlockKind.HEADING), 0)
    return group[:last] or group


def _questions(words: list[str], asker: str) -> Iterator[_Question]:
    """Give the questions of one turn: a label or a number begins the next, as another fraction does."""
    current = _Question((), asker, [])
    for text in words:
        label = _LABEL.match(text)
        who = _FRACTION.search(text[:160])
        asker = who["who"] if who else asker
        if label or (who and asker != current.asker):
            if current.words:
                yield current
            current = _Question(_numbers(label["numbers"] or label["bare"]) if label else (), asker, [])
        if label or _INTRODUCTION.match(text):
            continue
        item = _ITEM.match(text)
        if item and not current.words and not current.numbers:
            current = current._replace(numbers=(int(item["number"]),))
        current.words.append(text)
    if current.words:
        yield current


def _answers(words: list[str], rules: SectionRules) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """Give (numbers of the questions, first block, last block) of each answer in one turn."""
    first, opened = 0, False
    numbers: tuple[int, ...] = ()
    for index, text in enumerate(words):
        if not rules.answer.match(text):
            continue
        if opened and index > first:
            yield numbers, first, index - 1
        label = _ANSWER_LABEL.search(text[:80])
        numbers = _numbers(label["numbers"] or label["bare"]) if label else ()
        stands_alone = len(text) < 60 and index + 1 < len(words)
        first, opened = index + stands_alone, True
    if first < len(words):
        yield numbers, first, len(words) - 1


def _asks(question: _Question) -> bool:
    """Tell whether members' words are a question at all: a motion is none, though a letter may follow it."""
    return bool(question.numbers or question.asker) or any("?" in text for text in question.words)


def _chosen(numbers: tuple[int, ...], asked: list[_Question], waiting: list[_Question]) -> list[_Question]:
    """Return the questions with these numbers; without, those asked since the answer before."""
    named = [question for question in asked if set(question.numbers) & set(numbers)]
    return named or waiting


def _exchange(questions: list[_Question], start: int, end: int) -> Exchange:
    numbers = sorted({number for question in questions for number in question.numbers})
    words = " ".join(text for question in questions for text in question.words)
    askers = dict.fromkeys(question.asker for question in questions if question.asker)
    return Exchange(tuple(numbers), ", ".join(askers), words[:LONGEST], start, end)


def _numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of "4, 5 en 7" or "3 t/m 6"."""
    ranges = [range(int(low), min(int(high), int(low) + MOST) + 1) for low, high in _RANGE.findall(text)]
    singles = [int(number) for number in re.findall(r"\d{1,3}", _RANGE.sub(" ", text))]
    return tuple(sorted({*singles, *(number for each in ranges for number in each)}))


def _asker_in(head: str) -> str:
    match = _MEMBERS.search(" ".join(head.split()))
    return match["who"] if match else ""


def _words(text: str, block: Block) -> str:
    return MARKUP.sub("", " ".join(text[block.start : block.end].split())).strip()
