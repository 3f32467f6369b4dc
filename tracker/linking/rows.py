"""What linking works on and what it returns. Plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from tracker.extraction.results import Quantity, Statement
    from tracker.terms import CommitmentKind, LinkKind


@dataclass(frozen=True, slots=True)
class Head:
    """What names a letter: ``reference`` is its own "Ons kenmerk", dossiers are written as ``21501-02``."""

    id: int
    date: dt.date | None = None
    dossiers: tuple[str, ...] = ()
    number: str = ""
    session_year: str = ""
    ministry: str = ""
    reference: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What extraction read of a sentence: what was promised, in a few words, and what became of it.

    ``outcome`` is a kind of link; empty for a promise that is made again.
    """

    start: int
    end: int
    promise: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter that may follow up earlier ones: its head and what the government says in it, in reading order.

    ``told`` are the sentences that extraction took for the keeping or the repetition of a promise.
    """

    head: Head
    statements: tuple[Statement, ...] = ()
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """An earlier commitment: its sentence, the sentences just before it, and the letter that holds it.

    ``register_numbers`` are the official numbers (``TZ202404-123``) it is known by.
    """

    id: int
    head: Head
    quote: str
    context: str = ""
    start: int = 0
    end: int = 0
    due: dt.date | None = None
    due_text: str = ""
    kind: CommitmentKind | None = None
    firm: bool = True
    quantities: tuple[Quantity, ...] = ()
    register_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a link is proposed: ``feature`` names the weight, ``points`` what it added, ``words`` what was in common."""

    feature: str
    points: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed link: ``quote`` is the sentence of the later letter that proves it, ``score`` lies between 0 and 1.

    ``named_at`` is the span of the sentence that speaks of the commitment, mostly the same one.
    """

    promise_id: int
    letter_id: int
    kind: LinkKind
    quote: str
    start: int
    end: int
    page: int
    named_at: tuple[int, int]
    new_due: dt.date | None
    score: float
    reasons: tuple[Reason, ...]


class Proof(Protocol):
    """What lineage needs of a link, proposed or made."""

    @property
    def promise_id(self) -> int:
        """The commitment."""

    @property
    def letter_id(self) -> int:
        """The later letter."""

    @property
    def kind(self) -> LinkKind:
        """What it does."""

    @property
    def start(self) -> int:
        """Where the proof begins in the later letter."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def named_at(self) -> tuple[int, int]:
        """The span of the sentence that speaks of the commitment."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """What earlier links say of commitments to each other.

    ``successors``: for a commitment, those that later letters put in its place (its postponement, its repetition,
    its change). ``reports``: commitments that only tell of an earlier one, and are none themselves.
    ``followed_by``: the letters that followed a commitment up.
    """

    successors: Mapping[int, Collection[int]] = field(default_factory=dict)
    reports: Collection[int] = frozenset()
    followed_by: Mapping[int, Collection[Head]] = field(default_factory=dict)
