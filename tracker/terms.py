"""The vocabulary of Gestand, in one place.

Values are what is stored, exported and scored; the Dutch and English labels people read live in ``ui`` and
``tracker.reports``. Tier, kind and state follow the corpus guidelines, status the words of the official register.
"""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """How strongly a statement binds: an explicit commissive, or bound without anything new to check."""

    FIRM = "firm"
    SOFT = "soft"


class CommitmentKind(StrEnum):
    """What is promised: telling the Kamer, people, money, equipment, or any other act."""

    INFORMATION = "information"
    PERSONNEL = "personnel"
    FINANCIAL = "financial"
    MATERIEL = "materiel"
    POLICY = "policy"


class CommitmentState(StrEnum):
    """How the promise stands in the letter that holds it."""

    NEW = "new"
    RESTATED = "restated"
    RUNNING = "running"
    FULFILLED = "fulfilled"


class Qualifier(StrEnum):
    """How exact a quantity is."""

    ABOUT = "about"
    AT_MOST = "at most"
    AT_LEAST = "at least"


class DueOrigin(StrEnum):
    """How the last day in time was found.

    ``NAMED``: the words are a date. ``DERIVED``: reckoned from the words and the letter's date. ``NEIGHBOUR``: the
    words stand in a neighbouring sentence. ``EVENT``: the words name an event without a date. ``AFTER_EVENT``: reckoned
    from the day of that event, which a person gave. ``DEFAULT``: the office's own term, where the letter names none.
    ``MANUAL``: set by a person.
    """

    NAMED = "named"
    DERIVED = "derived"
    NEIGHBOUR = "neighbour"
    EVENT = "event"
    AFTER_EVENT = "after-event"
    DEFAULT = "default"
    MANUAL = "manual"


class Review(StrEnum):
    """What a person decided about a candidate."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class RejectReason(StrEnum):
    """Why a candidate is no commitment; kept in the history in these words."""

    STATEMENT = "feit of mening, geen toezegging"
    OTHERS = "toezegging van een ander"
    PAST = "is al gebeurd"
    MEMBERS = "vraag of motie van de Kamer"
    VAGUE = "te vaag om te volgen"
    DOUBLE = "staat er al"


class CommitmentOrigin(StrEnum):
    """How a commitment came: found by the rules, nearly found, or taken from the letter by a person."""

    FOUND = "found"
    NEAR_MISS = "near-miss"
    SELECTED = "selected"
    SPLIT = "split"


class Status(StrEnum):
    """The working status of a commitment, in the register's words (Tweede Kamer, 2026).

    Stored as text: an unknown value from the register is kept as it is and never read as open.
    """

    OPEN = "openstaand"
    IN_PROGRESS = "in behandeling"
    PARTLY_DONE = "deels afgedaan"
    DONE = "afgedaan"
    LAPSED = "vervallen"


OPEN_STATUSES = (Status.OPEN, Status.IN_PROGRESS, Status.PARTLY_DONE)
"""Statuses in which something is still to be kept; only these can be overdue or due soon."""


class Deadline(StrEnum):
    """Where an open commitment stands against its term; always derived from the date, never set by hand."""

    NONE = "none"
    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"


HALF_YEAR_MONTHS = 6
"""What falls due in the coming half year is due at most so many months after today."""
SOON_DAYS = 30
"""A commitment is due soon when its last day is at most this many days away."""


class LinkKind(StrEnum):
    """What a follow-up letter does with a commitment, in the field's own words."""

    FULFILMENT = "nakoming"
    PARTIAL = "deels"
    PROGRESS = "voortgang"
    POSTPONEMENT = "uitstel"
    AMENDMENT = "wijziging"
    ADDITION = "aanvulling"
    RESTATEMENT = "herhaling"
    WITHDRAWAL = "intrekking"


STATUS_GIVEN: dict[LinkKind, Status] = {
    LinkKind.FULFILMENT: Status.DONE,
    LinkKind.PARTIAL: Status.PARTLY_DONE,
    LinkKind.PROGRESS: Status.IN_PROGRESS,
    LinkKind.WITHDRAWAL: Status.LAPSED,
}
"""The status that follows from a confirmed link of each kind; the other kinds leave it as it is."""


class LinkState(StrEnum):
    """Who made a link: proposed by the program, confirmed by a person, or made by hand."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    MANUAL = "manual"


class Decision(StrEnum):
    """What a person decided about a proposed link."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Place(StrEnum):
    """Where a promise stands: in a letter and in the official register, or in one of them.

    ``PROPOSED``: the program thinks that a record and a commitment are the same, and nobody decided yet.
    """

    PROPOSED = "proposed"
    BOTH = "both"
    REGISTER = "register"
    LETTERS = "letters"


class LetterKind(StrEnum):
    """The kind of paper, in the words its head uses."""

    LETTER = "brief"
    ANSWERS = "antwoord schriftelijke vragen"
    REPORT = "verslag"
    AGENDA = "geannoteerde agenda"
    WRITTEN_CONSULTATION = "verslag schriftelijk overleg"
    POSTPONEMENT = "uitstelbrief"
    MOTION = "motie"
    NOTE = "nota"
    DECISIONS = "besluitenlijst"


class Remark(StrEnum):
    """What a reader of the letter must know about its text."""

    INVISIBLE = "invisible-characters"
    """Characters that no page shows stand between the others (zero width, direction marks, tags)."""
    HIDDEN = "hidden-text"
    """The file holds text that it does not show. It was left out, but not from a PDF, whose characters are counted."""
    OCR = "ocr-layer"
    """Nothing of the text is shown: a scanner recognised it on the pictures of the pages, with the mistakes of that."""
    RECOGNISED = "recognised"
    """Pages are pictures: Tesseract read their text, with the mistakes of that."""
    UNREAD = "unread-pictures"
    """Pages are pictures whose text was not read, beside other pages that hold text."""
    DOUBTFUL_AMOUNT = "doubtful-amount"
    """Of an amount the word for million or billion was recognised as another ("€ 2,5 min."): its size is not sure."""
    CONVERTED = "converted"
    """The text was read from LibreOffice's conversion of the file."""


class Age(StrEnum):
    """How long ago a commitment was made, by its letter's date."""

    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    TWO_YEARS = "two-years"
    OLDER = "older"


AGE_MONTHS: dict[Age, tuple[int, int | None]] = {
    Age.QUARTER: (0, 3),
    Age.HALF: (3, 6),
    Age.YEAR: (6, 12),
    Age.TWO_YEARS: (12, 24),
    Age.OLDER: (24, None),
}
"""Full months since the letter: at least the one, less than the other."""


class Kept(StrEnum):
    """Whether what was promised and is done came in time, by the date of the first letter that keeps it.

    ``POSTPONED``: after the term first promised, within the one it was moved to. ``UNKNOWN``: no term, or no letter.
    """

    IN_TIME = "in-time"
    POSTPONED = "postponed"
    LATE = "late"
    UNKNOWN = "unknown"


class ListView(StrEnum):
    """The ready-made views on the commitments."""

    REVIEW = "review"
    OPEN = "open"
    OVERDUE = "overdue"
    SOON = "soon"
    HALF_YEAR = "half-year"
    DONE = "done"
    ALL = "all"
