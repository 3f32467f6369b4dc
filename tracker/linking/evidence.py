"""Both sides of a possible link, read once: a commitment with what is known of it, a sentence with what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.extraction.periods import Period, periods_in
from tracker.extraction.quantities import quantities_in
from tracker.linking.citations import Citation, Role, citations_in, refers_to_same
from tracker.linking.subjects import Rarity, Subject, counts_in, subject_of, topic_of, without_names
from tracker.linking.wordings import Said, said_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.results import Quantity, Statement
    from tracker.linking.linkbook import Linkbook
    from tracker.linking.rows import Head, Paper, Promise

FEW_BITS = 15.0
"""A sentence with fewer bits says too little by itself."""
POINTS_BACK = re.compile(
    r"(?i)^(?:dit|deze|die|dat|het|daar\w+|hier\w+|zij|hij)\b|"
    r"\b(?:(?:daar|hier)(?:van|aan|over|mee|voor|toe|in|bij|op|uit|tegen|door)|ervan|eraan|ervoor|hetzelfde|dezelfde)\b"
)
TELLS_AFTER = 2
"""So many sentences after one that hands something over tell what it is about too."""
LOOKS_BACK = 3
"""So many sentences before one, in the same paragraph, tell what it is about."""


@dataclass(frozen=True, slots=True)
class Known:
    """A commitment as it is matched: what its sentence and those before it are about, and the papers they cite.

    ``followed_by`` are letters that followed it up already: to name one of them is to name the commitment.
    """

    promise: Promise
    own: Subject
    context: Subject
    cited: frozenset[str]
    counts: frozenset[str]
    followed_by: tuple[Head, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a later letter as it is matched.

    ``around`` are its words and those before it, ``cited`` the papers that they name, ``own_cited`` those of the
    sentence itself, ``cited_elsewhere`` what the letter names anywhere.
    """

    statement: Statement
    head: Head
    said: Said
    own: Subject
    context: Subject
    topic: Subject
    topic_things: Subject
    around: str
    cited: tuple[Citation, ...]
    own_cited: tuple[Citation, ...]
    cited_elsewhere: frozenset[str]
    quantities: tuple[Quantity, ...]
    counts: frozenset[str]
    periods: tuple[Period, ...]


def known_of(
    promise: Promise, rarity: Rarity, replaces: Sequence[Promise] = (), followed_by: Sequence[Head] = ()
) -> Known:
    """Read a commitment; what it stands in the place of (``replaces``) says what it is about too."""
    cited = citations_in(f"{promise.context} {promise.quote}", promise.head.date)
    said = " ".join([promise.quote, *(each.quote for each in replaces)])
    own = subject_of(said, rarity)
    context = subject_of(f"{promise.context} {said}", rarity) if leans_on_context(promise.quote, own) else own
    keys = frozenset(each.key for each in cited)
    return Known(promise, own, context, keys, counts_in(said), tuple(followed_by))


def leans_on_context(text: str, own: Subject) -> bool:
    """Say whether a sentence is about what those before it name: it points back, or has few telling words itself."""
    return own.total < FEW_BITS or bool(POINTS_BACK.search(text))


def evidence_of(paper: Paper, book: Linkbook, rarity: Rarity) -> tuple[Evidence, ...]:
    """Read every sentence of a letter, in reading order."""
    cited = [citations_in(statement.text, paper.head.date) for statement in paper.statements]
    anywhere = frozenset(each.key for found in cited for each in found if each.role is Role.LETTER)
    latest: tuple[Citation, ...] = ()
    read: list[Evidence] = []
    for index, statement in enumerate(paper.statements):
        first = _first_of_context(paper.statements, index)
        around = tuple(each for found in cited[first : index + 1] for each in found)
        if refers_to_same(statement.text):
            around += latest
        latest = tuple(each for each in cited[index] if each.role is Role.LETTER) or latest
        said = said_in(statement.text, book.back, book.outcomes)
        last = _last_of_context(paper.statements, index) if said.hands_over else index
        near = [each.text for each in paper.statements[first : last + 1]]
        around_text = " ".join([statement.question, statement.heading, *near])
        periods = periods_in(statement.text, paper.head.date, book.rulebook.calendar)
        own, topic = subject_of(statement.text, rarity), subject_of(topic_of(statement.text), rarity)
        read.append(
            Evidence(
                statement=statement,
                head=paper.head,
                said=said,
                own=own,
                context=subject_of(around_text, rarity),
                topic=topic,
                topic_things=subject_of(without_names(topic_of(statement.text)), rarity),
                around=around_text,
                cited=around,
                own_cited=cited[index],
                cited_elsewhere=anywhere,
                quantities=quantities_in(statement.text, book.rulebook.words),
                counts=counts_in(statement.text),
                periods=periods,
            )
        )
    return tuple(read)


def _first_of_context(statements: tuple[Statement, ...], index: int) -> int:
    first = index
    while first > 0 and index - first < LOOKS_BACK and statements[first - 1].block == statements[index].block:
        first -= 1
    return first


def _last_of_context(statements: tuple[Statement, ...], index: int) -> int:
    last = index
    while last + 1 < len(statements) and last - index < TELLS_AFTER:
        if statements[last + 1].block != statements[index].block:
            break
        last += 1
    return last
