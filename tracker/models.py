"""The tables. Nothing but columns; created and changed by Alembic only."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Column, DateTime, Index, LargeBinary, Text, UniqueConstraint, event
from sqlmodel import Field, SQLModel

from tracker.ordering import text_order

Json = dict[str, Any]


def _list_column() -> Column[Any]:
    """Return a JSON column that came after the first schema: empty lists where there were rows already."""
    return Column(JSON, nullable=False, server_default="[]")


class Letter(SQLModel, table=True):
    """A letter as it was read. ``removed`` hides it and all it holds; nothing is ever deleted.

    ``ministry`` is the first of ``ministries``. ``offices`` goes with ``signatories``; ``exchanges`` are the questions
    with the places of their answers in the text.
    """

    __tablename__ = "letter"
    # ``removed`` and ``sample`` stand behind the text in a row: without these, counting letters reads all texts.
    __table_args__ = (Index("ix_letter_shown", "removed", "date"), Index("ix_letter_sample", "sample", "removed"))

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(unique=True, max_length=64)
    file_name: str
    format: str
    dossiers: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    dossier: str = Field(default="", index=True)
    number: str = ""
    date: dt.date | None = Field(default=None, index=True)
    kind: str = ""
    title: str = ""
    session_year: str = ""
    ministry: str = Field(default="", index=True)
    ministries: list[str] = Field(default_factory=list, sa_column=_list_column())
    signatories: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    offices: list[str] = Field(default_factory=list, sa_column=_list_column())
    addressee: str = ""
    reference: str = Field(default="", sa_column_kwargs={"server_default": ""})
    their_reference: str = Field(default="", sa_column_kwargs={"server_default": ""})
    exchanges: list[Json] = Field(default_factory=list, sa_column=_list_column())
    text: str = Field(sa_column=Column(Text, nullable=False))
    pages: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    remarks: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))
    ocr_confidence: int | None = None
    imported_at: dt.datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False))
    sample: bool = False
    removed: bool = False


class LetterFile(SQLModel, table=True):
    """The bytes of a letter as they came, kept apart so that lists never load them.

    ``words`` are those that Tesseract read on pictures of pages: start and end in the letter's text, then left, top,
    right and bottom in points from the page's top left corner.
    """

    __tablename__ = "letter_file"

    letter_id: int = Field(primary_key=True, foreign_key="letter.id")
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    words: list[list[float]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))


class LetterStatements(SQLModel, table=True):
    """What the government says in a letter, sentence by sentence, kept apart so that lists never load it."""

    __tablename__ = "letter_statements"

    letter_id: int = Field(primary_key=True, foreign_key="letter.id")
    statements: list[Json] = Field(sa_column=Column(JSON, nullable=False))


class Commitment(SQLModel, table=True):
    """A candidate and, once accepted, a commitment. ``version`` guards against lost edits.

    ``event_date`` is the day of the event that ``due_text`` counts from, once a person gave it.
    ``summary_order`` (what the summary sorts by) and ``amount`` (the largest sum in euros) follow from other columns.
    ``places`` are the other places of its letter that say the same, as ``services.adding`` writes them. ``removed``
    hides one that was merged with another, or made by hand and taken back.
    """

    __tablename__ = "commitment"
    __table_args__ = (
        Index("ix_commitment_letter_id_review", "letter_id", "review"),
        Index("ix_commitment_reading", "letter_id", "start"),
        Index("ix_commitment_summary_order", "summary_order", "letter_id"),
        Index("ix_commitment_views", "review", "status", "due_date", "letter_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    version: int = 1
    letter_id: int = Field(foreign_key="letter.id", index=True)
    quote: str = Field(sa_column=Column(Text, nullable=False))
    context: str = Field(default="", sa_column=Column(Text, nullable=False, server_default=""))
    start: int
    end: int
    spans: list[list[int]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))
    page: int
    summary: str
    tier: str = Field(index=True)
    kind: str = Field(index=True)
    actor: str = ""
    recipient: str = ""
    quantities: list[Json] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    due_text: str = ""
    due_date: dt.date | None = Field(default=None, index=True)
    due_origin: str = ""
    event_date: dt.date | None = None
    conditional: bool = False
    condition: str = ""
    state: str
    restates: str = Field(default="", sa_column_kwargs={"server_default": ""})
    rules: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    confidence: float
    review: str = Field(index=True)
    status: str = Field(index=True)
    responsible: str = ""
    notes: str = Field(default="", sa_column=Column(Text, nullable=False))
    tags: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))
    summary_order: str = Field(default="", sa_column_kwargs={"server_default": ""})
    amount: float | None = None
    origin: str = Field(default="found", sa_column_kwargs={"server_default": "found"})
    places: list[Json] = Field(default_factory=list, sa_column=_list_column())
    removed: bool = Field(default=False, index=True, sa_column_kwargs={"server_default": "0"})


@event.listens_for(Commitment, "before_insert")
@event.listens_for(Commitment, "before_update")
def _derive(_mapper: object, _connection: object, row: Commitment) -> None:
    """Keep what lists sort and filter by in step with what it comes from, wherever a row is written."""
    row.summary_order = text_order(row.summary)
    row.amount = max((each["value"] for each in row.quantities if each["unit"] == "EUR"), default=None)


class SavedList(SQLModel, table=True):
    """What somebody wants to list again: ``filters`` as ``services.saved_lists`` writes them.

    Of those that are not ``removed`` each has a name of its own.
    """

    __tablename__ = "saved_list"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    filters: Json = Field(sa_column=Column(JSON, nullable=False))
    removed: bool = False


class Learning(SQLModel, table=True):
    """Whether decisions teach the order of candidates, and from which moment on; one row, or none for the defaults."""

    __tablename__ = "learning"

    id: int | None = Field(default=None, primary_key=True)
    is_on: bool = True
    since: dt.datetime | None = Field(default=None, sa_column=Column(DateTime(timezone=True)))


class OfficeSetting(SQLModel, table=True):
    """What this office has agreed for itself: ``default_term`` is ``{"months": 3}``, ``None`` for no term."""

    __tablename__ = "office_setting"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    value: Json = Field(sa_column=Column(JSON, nullable=False))


class Fulfilment(SQLModel, table=True):
    """A sentence in which a letter says what became of an earlier promise; ``due`` is its new term, when it has one."""

    __tablename__ = "fulfilment"

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    quote: str = Field(sa_column=Column(Text, nullable=False))
    start: int
    end: int
    page: int
    promise: str = ""
    reference: str = ""
    outcome: str = Field(default="", sa_column_kwargs={"server_default": ""})
    due_text: str = Field(default="", sa_column_kwargs={"server_default": ""})
    due_date: dt.date | None = None


class Link(SQLModel, table=True):
    """What a follow-up letter does with a commitment.

    ``old_due``, ``old_due_origin`` and ``old_status`` keep what ``new_due`` and ``new_status`` replaced (empty where
    the link changed nothing), so that taking the link away can put it back.
    """

    __tablename__ = "link"
    __table_args__ = (UniqueConstraint("commitment_id", "letter_id", "kind"),)

    id: int | None = Field(default=None, primary_key=True)
    commitment_id: int = Field(foreign_key="commitment.id", index=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    kind: str
    state: str
    quote: str = Field(default="", sa_column=Column(Text, nullable=False))
    note: str = Field(default="", sa_column=Column(Text, nullable=False))
    old_due: dt.date | None = None
    new_due: dt.date | None = None
    old_due_origin: str = Field(default="", sa_column_kwargs={"server_default": ""})
    old_status: str = Field(default="", sa_column_kwargs={"server_default": ""})
    new_status: str = Field(default="", sa_column_kwargs={"server_default": ""})
    removed: bool = False


class Proposal(SQLModel, table=True):
    """A link that the program proposes; only a confirmed one becomes a ``Link``, and a rejected one is remembered.

    ``quote`` with its place is the sentence of the letter that proves it; ``named_start``/``named_end`` is the sentence
    that speaks of the commitment, mostly the same one. ``reasons`` say why, ``score`` how likely it is.
    """

    __tablename__ = "proposal"
    __table_args__ = (UniqueConstraint("commitment_id", "letter_id", "kind"),)

    id: int | None = Field(default=None, primary_key=True)
    commitment_id: int = Field(foreign_key="commitment.id", index=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    kind: str
    quote: str = Field(sa_column=Column(Text, nullable=False))
    start: int
    end: int
    page: int
    named_start: int
    named_end: int
    new_due: dt.date | None = None
    score: float
    reasons: list[Json] = Field(sa_column=Column(JSON, nullable=False))
    decision: str = Field(index=True)
    link_id: int | None = Field(default=None, foreign_key="link.id")
    removed: bool = False


class Event(SQLModel, table=True):
    """One change, append-only. ``old`` and ``new`` are JSON; ``hash`` seals the row to the one before it."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    at: dt.datetime = Field(sa_column=Column(DateTime(timezone=True), nullable=False))
    who: str
    change_id: str = Field(index=True)
    entity: str = Field(index=True)
    entity_id: int = Field(index=True)
    action: str
    field: str = Field(default="", index=True)
    old: str = Field(default="null", sa_column=Column(Text, nullable=False))
    new: str = Field(default="null", sa_column=Column(Text, nullable=False))
    why: str = ""
    undoes: str = Field(default="", index=True)
    previous_hash: str = ""
    hash: str


class RegisterEntry(SQLModel, table=True):
    """An official ``Toezegging``: what came in, what staff set over it, and what follows from both.

    ``record`` holds each official field with the moment of its newest record (``register.merging``), ``edits`` the
    fields that a person set, which win. All columns from ``number`` on follow from these two.
    """

    __tablename__ = "register_entry"
    __table_args__ = (Index("ix_register_entry_shown", "removed", "deleted", "created_on"),)

    id: int | None = Field(default=None, primary_key=True)
    guid: str = Field(unique=True, max_length=36)
    record: Json = Field(sa_column=Column(JSON, nullable=False))
    edits: Json = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    removed: bool = False
    number: str = Field(default="", index=True)
    status: str = Field(default="", index=True)
    ministry: str = Field(default="", index=True)
    office: str = ""
    person: str = ""
    text: str = Field(default="", sa_column=Column(Text, nullable=False))
    created_on: dt.date | None = None
    fulfilled_on: dt.date | None = None
    deleted: bool = False


class RegisterRelation(SQLModel, table=True):
    """What an official record says of another one by its GUID, which need not be here; follows from ``record``."""

    __tablename__ = "register_relation"

    entry_id: int = Field(primary_key=True, foreign_key="register_entry.id")
    kind: str = Field(primary_key=True)
    guid: str = Field(primary_key=True, index=True, max_length=36)


class RegisterMatch(SQLModel, table=True):
    """An official record and a commitment that are the same promise: proposed, then confirmed or rejected for good."""

    __tablename__ = "register_match"
    __table_args__ = (UniqueConstraint("entry_id", "commitment_id"),)

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="register_entry.id")
    commitment_id: int = Field(foreign_key="commitment.id", index=True)
    decision: str = Field(index=True)
    score: float
    reasons: list[Json] = Field(sa_column=Column(JSON, nullable=False))
    removed: bool = False
