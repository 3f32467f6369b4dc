"""What extraction finds in a letter. Plain frozen data; offsets count characters of ``SourceText.text``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, LetterKind, LinkKind, Qualifier, Tier


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, without academic titles, and as what; ``office`` is empty where the letter does not say."""

    name: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the head and foot of a letter say; ``None`` or empty where they say nothing."""

    dossiers: tuple[str, ...] = ()
    """Kamerstuk dossiers without spaces, the main one first: ``28676``, ``21501-02``, ``36600-V``."""
    number: str | None = None
    date: dt.date | None = None
    kind: LetterKind | None = None
    title: str | None = None
    session_year: str | None = None
    """As ``2017-2018``."""
    ministries: tuple[str, ...] = ()
    """The main one first."""
    signatories: tuple[Signatory, ...] = ()
    addressee: str | None = None
    reference: str | None = None
    """"Ons kenmerk"."""
    their_reference: str | None = None
    """"Uw kenmerk", or the number of the questions that are answered ("2021Z04547")."""

    @property
    def ministry(self) -> str | None:
        """The ministry that answers first of all."""
        return self.ministries[0] if self.ministries else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted thing; money in full euros with unit ``EUR``."""

    value: float
    unit: str
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A term: the words as written, the last day in time (``None`` for an event without a date), how it was found."""

    text: str
    date: dt.date | None
    origin: DueOrigin


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be a commitment.

    ``quote`` is the whole sentence with line-end hyphens joined and white space run together; ``start``/``end`` are
    the offsets of that sentence in the source text, ``page`` the page it starts on. ``spans`` are the stretches of the
    source text that make up the sentence, without what stands between them on paper (the foot of a page, a note's
    number). ``rules`` names the rules that made the decision; ``confidence`` lies between 0 and 1.
    """

    quote: str
    start: int
    end: int
    page: int
    tier: Tier
    kind: CommitmentKind
    actor: str
    recipient: str
    summary: str
    state: CommitmentState
    confidence: float
    rules: tuple[str, ...]
    quantities: tuple[Quantity, ...] = ()
    due: Due | None = None
    conditional: bool = False
    condition: str = ""
    restates: str = ""
    """The Kamerstuk, debate or letter in which it was promised earlier, as written; empty when none is named."""
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A sentence in which the letter says that it keeps, or reports on, an earlier promise."""

    quote: str
    start: int
    end: int
    page: int
    promise: str
    reference: str
    outcome: LinkKind
    """What became of the promise: kept, partly, under way, put off, changed, added to, withdrawn."""
    due: Due | None = None
    """The new term of a promise that was put off or is under way; ``None`` when the sentence gives none."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence in the government's own voice, whatever it says: what a later look may find in the letter.

    ``block`` numbers the paragraphs and items from 0; ``heading`` is the last one above it, ``question`` the question
    that it answers, each empty when there is none.
    """

    text: str
    start: int
    end: int
    page: int
    block: int
    heading: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Questions with the answer they get: ``start`` and ``end`` are the answer's offsets in the source text.

    ``asker`` is as the letter names it ("het lid Verzonnen (D66)", "VVD-fractie"), or empty.
    """

    numbers: tuple[int, ...]
    asker: str
    question: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one letter, in reading order. ``sentences`` counts the sentences that were looked at."""

    letterhead: Letterhead
    candidates: tuple[Candidate, ...] = ()
    fulfilments: tuple[Fulfilment, ...] = field(default=())
    sentences: int = 0
    statements: tuple[Statement, ...] = field(default=())
    exchanges: tuple[Exchange, ...] = ()
