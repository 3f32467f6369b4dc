"""Both sides of a possible link, read once: a commitment with what is known of it, a sentence with what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.extraction.periods import Period, periods_in
from tracker.extraction.quantities import quantities_in
from tracker.linking.citations import Citation, Role, citations_in, refers_to_same
from tracker.linking.likeness import Words, joined, words_in
from tracker.linking.senses import meant_by
from tracker.linking.subjects import Rarity, Subject, counts_in, subject_of, together, topic_of, without_names
from tracker.linking.wordings import Said, said_in
from tracker.terms import CommitmentKind, LinkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.extraction.results import Quantity, Statement
    from tracker.linking.linkbook import Linkbook
    from tracker.linking.rows import Head, Paper, Promise, Told

FEW_BITS = 15.0
"""A sentence with fewer bits says too little by itself."""
POINTS_BACK = re.compile(
    r"(?i)^(?:dit|deze|die|dat|het|daar\w+|hier\w+|zij|hij)\b|"
    r"\b(?:(?:daar|hier)(?:van|aan|over|mee|voor|toe|in|bij|op|uit|tegen|door)|ervan|eraan|ervoor|hetzelfde|dezelfde)\b"
)
ADDS = re.compile(r"(?i);|\b(?:en|alsmede|alsook|evenals)\b")
"""Where a sentence adds one thing to another."""
TELLS_AFTER = 2
"""So many sentences after one that hands something over tell what it is about too."""
OPENING = 3
"""So many sentences at the beginning of a letter may present the letter itself."""
LOOKS_BACK = 3
"""So many sentences before one, in the same paragraph, tell what it is about."""


@dataclass(frozen=True, eq=False)
class Known:
    """A commitment as it is matched: what its sentence and those before it are about, and the papers they cite.

    ``words`` and ``wide`` are all words of its own (and of what it stands in the place of, ``said``) and with those
    before it. ``followed_by`` are letters that followed it up already: to name one of them is to name the commitment.
    """

    promise: Promise
    said: tuple[Promise, ...]
    own: Subject
    context: Subject
    words: Words
    book: Linkbook
    followed_by: tuple[Head, ...] = ()

    @cached_property
    def wide(self) -> Words:
        """All words, with those of the sentences before it."""
        return joined([words_in(self.promise.context, self.book.weigh), self.words])

    @cached_property
    def senses(self) -> frozenset[int]:
        """What its words can stand for."""
        return meant_by(self.words, self.book.senses)

    @cached_property
    def reports(self) -> bool:
        """That it promises to tell the Kamer how something goes."""
        is_told = self.promise.kind is CommitmentKind.INFORMATION
        return is_told and bool(self.book.timing.reports.search(self.promise.quote))

    @cached_property
    def done(self) -> bool:
        """That its sentence tells of something done rather than promised."""
        said = said_in(self.promise.quote, self.book.wordings)
        return said.kind is LinkKind.FULFILMENT and not said.strength and self.promise.due is None

    @cached_property
    def cited(self) -> frozenset[str]:
        """The papers that it names."""
        texts, written = (self.promise.context, self.promise.quote), self.promise.head.date
        return frozenset(each.key for text in texts for each in citations_in(text, written))

    @cached_property
    def counts(self) -> frozenset[str]:
        """What it counts, as ``counts_in`` writes it."""
        return frozenset[str]().union(*(counts_in(each.quote) for each in self.said))


@dataclass(frozen=True, eq=False)
class Evidence:
    """A sentence of a later letter as it is matched; what only few sentences are asked for is read when it is asked.

    ``around`` are its words and those before it (``near``) in lower case, ``cited`` the papers that they name,
    ``own_cited`` those of the sentence itself, ``cited_elsewhere`` what the letter names anywhere. ``words``, ``wide``
    and ``senses`` are as those of ``Known``; ``presents`` says that it is the sentence with which the letter presents
    itself, ``told`` what extraction read in it.
    """

    place: int
    statement: Statement
    head: Head
    said: Said
    own: Subject
    context: Subject
    words: Words
    presents: bool
    near: tuple[Words, ...]
    around: str
    cited: tuple[Citation, ...]
    own_cited: tuple[Citation, ...]
    cited_elsewhere: frozenset[str]
    told: tuple[Told, ...]
    book: Linkbook
    rarity: Rarity

    @cached_property
    def kept(self) -> tuple[Words, ...]:
        """What was promised and kept, in the few words that extraction took for it."""
        return tuple(words_in(each.promise, self.book.weigh) for each in self.told if each.promise)

    @cached_property
    def wide(self) -> Words:
        """All words of the sentence and of those around it."""
        return joined(self.near)

    @cached_property
    def senses(self) -> frozenset[int]:
        """What its words can stand for."""
        return meant_by(self.words, self.book.senses)

    @cached_property
    def parts(self) -> tuple[frozenset[str], ...]:
        """The words between the places where it adds one thing to another."""
        return tuple(frozenset(words_in(part, self.book.weigh).bits) for part in ADDS.split(self.statement.text))

    @cached_property
    def topic(self) -> Subject:
        """What it opens with."""
        return subject_of(topic_of(self.statement.text), self.rarity)

    @cached_property
    def topic_things(self) -> Subject:
        """What it opens with, names aside."""
        return subject_of(without_names(topic_of(self.statement.text)), self.rarity)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The amounts and counts in it."""
        return quantities_in(self.statement.text, self.book.rulebook.words)

    @cached_property
    def counts(self) -> frozenset[str]:
        """What it counts, as ``counts_in`` writes it."""
        return counts_in(self.statement.text)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The terms and days in it."""
        return periods_in(self.statement.text, self.head.date, self.book.rulebook.calendar)


def known_of(
    promise: Promise, book: Linkbook, rarity: Rarity, replaces: Sequence[Promise] = (), followed_by: Sequence[Head] = ()
) -> Known:
    """Read a commitment; what it stands in the place of (``replaces``) says what it is about too."""
    said = (promise, *replaces)
    own = together([subject_of(each.quote, rarity) for each in said])
    context = together([subject_of(promise.context, rarity), own]) if leans_on_context(promise.quote, own) else own
    words = joined([words_in(each.quote, book.weigh) for each in reversed(said)])
    return Known(promise, said, own, context, words, book, tuple(followed_by))


def leans_on_context(text: str, own: Subject) -> bool:
    """Say whether a sentence is about what those before it name: it points back, or has few telling words itself."""
    return own.total < FEW_BITS or bool(POINTS_BACK.search(text))


def evidence_of(paper: Paper, book: Linkbook, rarity: Rarity) -> tuple[Evidence, ...]:
    """Read every sentence of a letter, in reading order."""
    every = paper.statements
    cited = [citations_in(statement.text, paper.head.date) for statement in every]
    subjects = [subject_of(statement.text, rarity) for statement in every]
    words = [words_in(statement.text, book.weigh) for statement in every]
    anywhere = frozenset(each.key for found in cited for each in found if each.role is Role.LETTER)
    latest: tuple[Citation, ...] = ()
    read: list[Evidence] = []
    for index, statement in enumerate(every):
        first = _first_of_context(every, index)
        around = tuple(each for found in cited[first : index + 1] for each in found)
        if refers_to_same(statement.text):
            around += latest
        latest = tuple(each for each in cited[index] if each.role is Role.LETTER) or latest
        said = said_in(statement.text, book.wordings)
        near = slice(first, (_last_of_context(every, index) if said.hands_over else index) + 1)
        above = f"{statement.question} {statement.heading}"
        read.append(
            Evidence(
                place=index,
                statement=statement,
                head=paper.head,
                said=said,
                own=subjects[index],
                context=together([subject_of(above, rarity), *subjects[near]]),
                words=words[index],
                presents=index < OPENING and (said.hands_over or bool(book.timing.presents.search(statement.text))),
                near=(words_in(above, book.weigh), *words[near]),
                around=" ".join([above, *(each.text for each in every[near])]).lower(),
                cited=around,
                own_cited=cited[index],
                cited_elsewhere=anywhere,
                told=tuple(each for each in paper.told if each.start < statement.end and statement.start < each.end),
                book=book,
                rarity=rarity,
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
