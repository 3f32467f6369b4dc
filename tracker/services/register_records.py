"""The frozen rows that services return about the official register and its comparison with letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.told import NOTHING

if TYPE_CHECKING:
    import datetime as dt

    from tracker.terms import LinkKind, Place, Review
    from tracker.told import Told

from tracker.services.rows import Change, ReasonRow


@dataclass(frozen=True, slots=True)
class RegisterFault:
    """What of an official record was not taken: ``row`` counts the file's records from 1."""

    row: int
    guid: str
    field: str
    message: Told


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """What became of one register file: how many records were new, newer, or known already.

    ``code`` and ``message`` say why a file was refused; ``is_cut`` that it ends in the middle.
    """

    path: str
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    faults: tuple[RegisterFault, ...] = ()
    is_cut: bool = False
    code: str = ""
    message: Told = NOTHING

    @property
    def skipped(self) -> int:
        """The records of which nothing was taken."""
        return sum(not fault.field or fault.field == "id" for fault in self.faults)


@dataclass(frozen=True, slots=True)
class RegisterReport:
    """What an import of the register did, file by file; ``cancelled`` when the user stopped it."""

    files: tuple[RegisterFile, ...] = ()
    cancelled: bool = False
    change: Change = field(default_factory=lambda: Change(""))


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A field of an official record in which staff's value is not the official one."""

    field: str
    official: str
    own: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One official record in a list. ``status`` is the official word, or staff's own; ``meaning`` what we call it.

    ``meaning`` is empty for no status and for an unknown word, which never count as open.
    """

    id: int
    guid: str
    number: str
    status: str
    meaning: str
    ministry: str
    office: str
    person: str
    text: str
    created_on: dt.date | None
    fulfilled_on: dt.date | None
    deleted: bool
    differences: tuple[DifferenceRow, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """An official record that another one is about; ``id`` is ``None`` when it was not imported.

    ``inverse`` says that the other one says it of this one.
    """

    kind: LinkKind
    guid: str
    inverse: bool
    id: int | None = None
    number: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """Everything about an official record: ``values`` by our field names as they count, with staff's edits."""

    row: EntryRow
    values: tuple[tuple[str, str], ...]
    related: tuple[RelatedEntry, ...]


@dataclass(frozen=True, slots=True)
class ComparedCommitment:
    """A commitment as it stands beside an official record."""

    id: int
    summary: str
    quote: str
    page: int
    letter_id: int
    letter: str
    letter_date: dt.date | None
    ministry: str
    actor: str
    status: str
    due_date: dt.date | None
    due_text: str
    review: Review


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One line of the comparison: a record, a commitment, or both. ``key`` names it, also after it changed place.

    ``match_id``, ``score`` and ``reasons`` belong to the pair; ``status_differs`` says that the official status, as we
    understand it, is not the commitment's.
    """

    key: int
    place: Place
    entry: EntryRow | None = None
    commitment: ComparedCommitment | None = None
    match_id: int | None = None
    score: float = 0.0
    reasons: tuple[ReasonRow, ...] = ()

    @property
    def id(self) -> int:
        """The key, as tables know rows."""
        return self.key

    @property
    def status_differs(self) -> bool:
        """Whether both sides say what became of the promise, and not the same."""
        if self.entry is None or self.commitment is None or not self.entry.meaning:
            return False
        return self.entry.meaning != self.commitment.status

    @property
    def common_words(self) -> tuple[str, ...]:
        """The words that both texts have in common, for marking."""
        return tuple(dict.fromkeys(word for reason in self.reasons for word in reason.words if ":" not in word))
