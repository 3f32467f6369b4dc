"""Sentences in which the letter says that it keeps, or reports on, an earlier promise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.extraction.layout import Section
from tracker.extraction.results import Fulfilment
from tracker.extraction.telling import tells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.extraction.candidates import Letter
    from tracker.extraction.rulebook import Rulebook
    from tracker.extraction.sentences import Sentence

REFERENCES = (
    re.compile(
        r"(?i)\bkamerstuk(?:ken)?(?:\s(?:i{1,2}|tk|ek))?\s(?:\d{4}[/–-]\d{2,4},?\s)?\d{2}[\s.]?\d{3}(?:[\s-](?:[ivx]+|\d{2})\b)?"
        r"(?:,?\snrs?\.?\s?\d+(?:(?:,|\sen)\s\d+)*)?"
    ),
    re.compile(
        r"(?i)\b(?:(?:commissie|plenair |tweeminuten|nota|begrotings|mondelinge |vragen)?-?\s?(?:debat"
        r"|overleg|ao|vao|wgo|vragenuur|brief)\b[^.;()]{0,60}?"
        r"\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
        r"|december)(?:\s\d{4}|\sjl\.?)?)"
    ),
    re.compile(r"(?i)\b(?:in dezelfde brief|geannoteerde agenda|tz\d{6}-\d{2,4})\b"),
    re.compile(r"\b[Mm]otie[- ][A-Z][\w/ -]{2,40}"),
)
ABOUT = re.compile(r"(?i)\b(?:om|over|inzake|betreffende|van)\s([^,;.()]{8,110})")


def fulfilments_in(sentence: Sentence, letter: Letter, rulebook: Rulebook) -> list[Fulfilment]:
    """Return the fulfilment that a sentence states, if any."""
    if sentence.block.section is Section.MEMBERS or sentence.is_question:
        return []
    if not tells(rulebook.fulfilments, sentence.text.lower()):
        return []
    start, end = letter.view.raw_span(sentence.start, sentence.end)
    page = letter.source.page_at(start).number
    return [Fulfilment(sentence.text, start, end, page, promise_of(sentence.text), reference_of(sentence.text))]


def promise_of(text: str) -> str:
    """Return what was promised, in a few words of the sentence."""
    promised = re.search(r"(?i)\b(?:toegezegde?|toezegging|aangekondigde?)\b", text)
    for at in (promised.end(),) if promised else ():
        match = ABOUT.search(text, at)
        if match:
            return match.group(1).strip()
    match = ABOUT.search(text)
    return match.group(1).strip() if match else " ".join(text.split()[:12])


def reference_of(text: str) -> str:
    """Return the Kamerstuk, debate or letter that the promise was made in, as written."""
    return next((m.group().strip(" ,") for m in _matches(text)), "")


def _matches(text: str) -> Iterable[re.Match[str]]:
    for pattern in REFERENCES:
        match = pattern.search(text)
        if match:
            yield match
