"""The frozen rows that services return. Nothing here is tied to a session."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tracker.terms import SOON_DAYS, CommitmentOrigin, Deadline, ListView
from tracker.told import NOTHING

if TYPE_CHECKING:
    from array import array

    from tracker.terms import CommitmentKind, CommitmentState, DueOrigin, LinkKind, LinkState, Review, Tier
    from tracker.told import Told


@dataclass(frozen=True, slots=True)
class Filters:
    """Which commitments to list. Empty text means no restriction; ``letter_id`` keeps one letter's.

    ``age`` and ``kept`` are values of ``terms.Age`` and ``terms.Kept``. ``in_letters`` looks for the ``query`` in the
    text of the letters too: a letter that holds the words is found with all its commitments.

    ``person`` made the promise, signed the letter or is responsible; amounts are in full euros, ranges include their
    ends.
    """

    view: ListView = ListView.ALL
    query: str = ""
    status: str = ""
    ministry: str = ""
    dossier: str = ""
    kind: str = ""
    overdue_only: bool = False
    letter_id: int | None = None
    tier: str = ""
    person: str = ""
    tag: str = ""
    due_from: dt.date | None = None
    due_to: dt.date | None = None
    amount_from: float | None = None
    amount_to: float | None = None
    unreviewed: bool = False
    age: str = ""
    kept: str = ""
    in_letters: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What a list is sorted by: a name of ``services.orders``, or empty for the newest letter first."""

    column: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """A counted thing; money in full euros with unit ``EUR``; ``qualifier`` is a ``Qualifier`` value or empty."""

    value: float
    unit: str
    qualifier: str = ""


LETTER_TEXT = "letter_text"


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words searched for stand: a piece of the ``field``, and their places (from, to) in it.

    The field is a name of ``CommitmentDetail``, or ``LETTER_TEXT`` for words that only the letter around it holds.
    """

    field: str
    text: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """One line of the list. ``letter`` is a short label such as ``Kamerstuk 28676, nr. 262``.

    ``hit`` is where the words searched for stand, ``None`` when nothing was searched for.
    """

    id: int
    version: int
    summary: str
    quote: str
    page: int
    tier: Tier
    kind: CommitmentKind
    actor: str
    recipient: str
    quantities: tuple[QuantityRow, ...]
    due_text: str
    due_date: dt.date | None
    due_origin: DueOrigin | None
    deadline: Deadline
    status: str
    review: Review
    responsible: str
    confidence: float
    letter_id: int
    letter: str
    letter_date: dt.date | None
    ministry: str
    dossier: str
    links: int
    tags: tuple[str, ...] = ()
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list holds: all numbers in order, and its first rows."""

    ids: array[int]
    first: tuple[CommitmentRow, ...]


@dataclass(frozen=True, slots=True)
class LetterListing:
    """What a list of letters holds: all numbers in order, and its first rows."""

    ids: array[int]
    first: tuple[LetterRow, ...]


@dataclass(frozen=True, slots=True)
class CommitmentDetail:
    """Everything about one commitment. ``start``/``end`` are offsets in the letter's text.

    ``ocr_confidence`` is the letter's, as in ``LetterRow``.
    ``due_how`` says how the term was reckoned; ``event_date`` is the day of the event it counts from, and
    ``waits_for_event`` says that this is still to be given. ``sha256`` is that of the letter's file.
    ``question`` is what it answers, and ``asker`` who asked it, where the letter answers questions.
    ``other_pages`` are those of the other places in the letter that say the same.
    """

    row: CommitmentRow
    start: int
    end: int
    state: CommitmentState
    conditional: bool
    condition: str
    notes: str
    rules: tuple[str, ...]
    ocr_confidence: int | None = None
    question: str = ""
    asker: str = ""
    origin: CommitmentOrigin = CommitmentOrigin.FOUND
    other_pages: tuple[int, ...] = ()
    event_date: dt.date | None = None
    due_how: Told = NOTHING
    waits_for_event: bool = False
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One imported letter. ``commitments`` counts all it holds, ``pending`` those not reviewed yet.

    ``remarks`` are what a reader must know of its text, such as ``invisible-characters`` (``terms.Remark``);
    ``ocr_confidence`` is how sure Tesseract is of what it read, 0 to 100, ``None`` for a letter with text of its own.
    ``ministry`` is the main one of ``ministries``; ``offices`` goes with ``signatories``.
    """

    id: int
    label: str
    title: str
    file_name: str
    format: str
    dossiers: tuple[str, ...]
    number: str
    date: dt.date | None
    kind: str
    ministry: str
    signatories: tuple[str, ...]
    imported_at: dt.datetime
    commitments: int
    pending: int
    sample: bool
    remarks: tuple[str, ...] = ()
    ocr_confidence: int | None = None
    ministries: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    addressee: str = ""
    reference: str = ""
    their_reference: str = ""


@dataclass(frozen=True, slots=True)
class LetterName:
    """What a letter is known by."""

    id: int
    label: str
    title: str
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page of a letter's text: ``number`` from 1, offsets in the text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of one commitment in its letter's text; ``spans`` are the stretches of it that are its sentence."""

    commitment_id: int
    start: int
    end: int
    page: int
    review: Review
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word that was read on the picture of a page: offsets in the text, box in points from the page's top left."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class LetterDocument:
    """A letter to look at: its text, pages, marks, and the original bytes; ``words`` where pages are pictures."""

    letter: LetterRow
    text: str
    pages: tuple[PageRow, ...]
    marks: tuple[Mark, ...]
    original: bytes
    words: tuple[PlacedWord, ...] = ()


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link to make: ``new_due`` moves the term, ``status`` (a ``Status`` value) is set along when not empty."""

    commitment_id: int
    letter_id: int
    kind: LinkKind
    quote: str = ""
    note: str = ""
    new_due: dt.date | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A commitment and a letter that follows it up. ``old_due`` is the term before a postponement."""

    id: int
    commitment_id: int
    commitment: str
    commitment_letter: str
    commitment_letter_id: int
    letter_id: int
    letter: str
    letter_date: dt.date | None
    kind: LinkKind
    state: LinkState
    quote: str
    note: str
    old_due: dt.date | None
    new_due: dt.date | None


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """Why a link is proposed: the feature (a name in ``resources/linking/weights.toml``), its points, and the words."""

    feature: str
    points: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A link that the program proposes; ``quote`` is the sentence of the later letter that proves it.

    ``start``/``end`` are the offsets of that sentence in its letter's text.
    """

    id: int
    commitment_id: int
    commitment: str
    commitment_quote: str
    commitment_letter: str
    commitment_letter_id: int
    commitment_file: str
    commitment_date: dt.date | None
    due_date: dt.date | None
    letter_id: int
    letter: str
    letter_file: str
    letter_date: dt.date | None
    kind: LinkKind
    quote: str
    start: int
    end: int
    page: int
    new_due: dt.date | None
    score: float
    reasons: tuple[ReasonRow, ...]

    @property
    def common_words(self) -> tuple[str, ...]:
        """The words that both sentences have in common, for marking; references are none."""
        return tuple(dict.fromkeys(word for reason in self.reasons for word in reason.words if ":" not in word))


@dataclass(frozen=True, slots=True)
class FulfilmentRow:
    """A sentence of a letter that says it keeps an earlier promise; offered as proof when linking."""

    quote: str
    page: int
    promise: str
    reference: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """One change in the history. ``old`` and ``new`` are the values as text."""

    id: int
    at: dt.datetime
    who: str
    entity: str
    entity_id: int
    action: str
    field: str
    old: str
    new: str
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a use case changed, so that views can refresh just that. ``change_id`` names it for undo."""

    change_id: str
    commitments: frozenset[int] = frozenset()
    letters: frozenset[int] = frozenset()
    links: frozenset[int] = frozenset()
    proposals: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()
    matches: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class UndoableChange:
    """The change that undo would take back: its ``action`` names it to a person."""

    change_id: str
    action: str


@dataclass(frozen=True, slots=True)
class Facets:
    """The values to choose from in filters and forms, in Dutch order."""

    ministries: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of one file: ``result`` is ``imported``, ``present`` or ``refused``.

    ``message`` is one sentence for a refused file, in both languages; ``code`` its error code. ``letter_id`` is the
    letter that was made or was there already.
    """

    path: str
    result: str
    letter_id: int | None = None
    commitments: int = 0
    code: str = ""
    message: Told = NOTHING


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of an import, file by file; ``cancelled`` when the user stopped it."""

    files: tuple[FileOutcome, ...] = ()
    cancelled: bool = False
    change: Change = field(default_factory=lambda: Change(""))

    def count(self, result: str) -> int:
        """Count the files with this result."""
        return sum(outcome.result == result for outcome in self.files)


def deadline_of(due: dt.date | None, *, is_open: bool, today: dt.date) -> Deadline:
    """Say where a term stands on ``today``; only what is open can be soon or overdue."""
    if due is None or not is_open:
        return Deadline.NONE
    if due < today:
        return Deadline.OVERDUE
    return Deadline.SOON if due <= today + dt.timedelta(days=SOON_DAYS) else Deadline.LATER
